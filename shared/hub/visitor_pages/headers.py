"""What every answer to a phone says of itself: keep nothing, load nothing, tell nobody."""

from __future__ import annotations


def security_headers(style: str = "", script: str = "") -> dict[str, str]:
    """Return the headers of an answer; `style` and `script` are the hashes of what it may hold.

    The referrer goes to nobody else; it goes home, for without it browsers do not say either where
    a form was sent from.
    """
    allowed = "form-action 'none'; "
    if style:
        allowed = f"style-src {style}; img-src data:; form-action 'self'; "
    if script:
        allowed += f"script-src {script}; connect-src 'self'; "
    return {
        "Cache-Control": "no-store",
        "Content-Security-Policy": f"default-src 'none'; {allowed}"
        "frame-ancestors 'none'; base-uri 'none'",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noindex",
    }


def bare_answer(status: str, said: str, **more: str) -> bytes:
    """Return a whole answer of HTTP/1.1, for whom no application is asked; it ends the connection.

    `more` are further headers, `status` is such as "400 Bad Request".
    """
    body = said.encode()
    headers = {
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": str(len(body)),
        "Connection": "close",
        **security_headers(),
        **more,
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body
