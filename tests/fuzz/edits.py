"""Good texts made bad: a few cuts, doublings and insertions each."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

_PIECES = (
    *(b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r\n", b"\r", b"\n\n", b"\t"),
    *(b'"', b"'", b'"""', b"[", b"]", b"{", b"}", b"[[", b"=", b",", b";", b":", b".", b"#", b"%"),
    *(b"0", b"-1", b"1e999", b"9" * 40, b"NaN", b"null", b"true", b"{}", b"[]", b"../", b"\\u0000"),
    *("🎫".encode(), "\u202e".encode(), b"2026-02-30", b"25:61", b"DTSTART:", b"END:VEVENT"),
)
_EDIT = st.tuples(
    st.integers(0, 2**16),
    st.integers(0, 60),
    st.sampled_from(_PIECES) | st.binary(max_size=8),
    st.integers(1, 3),
)


def edited(*texts: bytes) -> st.SearchStrategy[bytes]:
    """Return what becomes of these texts under a few edits."""
    edits = st.lists(_EDIT, max_size=5)
    return st.builds(_edit, st.sampled_from(texts), edits) | st.binary(max_size=200)


def edited_text(*texts: str) -> st.SearchStrategy[str]:
    """Return the same as text."""
    encoded = edited(*(text.encode() for text in texts))
    return encoded.map(lambda raw: raw.decode(errors="surrogateescape")) | st.text(max_size=100)


def _edit(text: bytes, edits: Sequence[tuple[int, int, bytes, int]]) -> bytes:
    for place, length, piece, times in edits:
        at = place % (len(text) + 1)
        text = text[:at] + piece * times + text[at + length :]
    return text
