"""The visitors' listener: their own number and nothing about anybody else."""

from __future__ import annotations

import html
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from shared.hub.visitor_pages.texts import LANGUAGES, TEXTS
from tests.integration.hub.running import Hub, Reply, tool
from tests.integration.hub.template import PIN, Corner, profile
from tests.integration.hub.test_hub_commands import take

SignIn = Callable[..., str]

# What may differ between two pages that must look the same.
VARYING = {"date"}


def page(hub: Hub, ticket: dict[str, Any]) -> str:
    """Return the words of a visit's page."""
    reply = hub.visit_page(f"/t/{ticket['token']}")
    assert reply.status == 200
    return words(reply)


def words(reply: Reply) -> str:
    text = reply.body.decode()
    body = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_page_follows_the_visit(hub: Hub, corner: Corner, sign_in: SignIn):
    counter, ticket = hub.caller("counter"), take(hub, corner.service, language="en")
    desk_name = f"{corner.number}-1"
    waiting = page(hub, ticket)
    assert ticket["number"] in waiting
    assert "in the line" in waiting
    assert desk_name not in waiting
    session = sign_in(corner.desk)
    counter.done("call-next", {"desk": corner.desk}, session)
    called = page(hub, ticket)
    assert ticket["number"] in called
    assert "your turn" in called
    assert desk_name in called
    counter.done("start-service", {"step_id": ticket["step_id"]}, session)
    assert desk_name in page(hub, ticket)
    counter.done("finish-service", {"step_id": ticket["step_id"]}, session)
    over = page(hub, ticket)
    assert ticket["number"] in over
    assert "over" in over
    assert desk_name not in over


@pytest.mark.parametrize("language", ["es", "en", "pt", "fr", "ht"])
def test_the_page_speaks_the_visitors_language(hub: Hub, corner: Corner, language: str):
    reply = hub.visit_page(f"/t/{take(hub, corner.service, language=language)['token']}")
    assert f'lang="{language}" dir="ltr"' in reply.body.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_visitor_may_read_it_in_another_language(hub: Hub, corner: Corner, language: str):
    token = take(hub, corner.service)["token"]
    text = hub.visit_page(f"/t/{token}?l={language}").body.decode()
    direction = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{language}" dir="{direction}">' in text
    assert TEXTS[language]["waiting"] in text
    assert f'action="/t/{token}/more-time?l={language}"' in text
    for wrong in ("xx", "", "es%00", "<b>", "../es"):
        assert 'lang="es"' in hub.visit_page(f"/t/{token}?l={wrong}").body.decode()


def test_the_service_at_a_desk_is_the_one_that_is_told(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = take(hub, *corner.services, language="en"), sign_in(corner.desk)
    call = {"desk": corner.desk, "finish_current": True}
    hub.caller("counter").done("call-next", call, session)
    assert "your turn" in page(hub, ticket)
    hub.caller("counter").done("finish-service", {"step_id": ticket["step_id"]}, session)
    assert "in the line" in page(hub, ticket)


def test_no_service_class_or_reason_is_named(hub: Hub, sign_in: SignIn):
    center = hub.caller("manager").done_get("center")
    secret = {"priority", "elderly", "reason", "sensitive", "Ana"}
    for each in [*center["services"], *center["classes"]]:
        secret |= {each["code"], *each["names"].values()}
    for language in center["languages"]:
        for service in ("support", "legal", "papers"):
            ticket = take(hub, service, language=language, priority="elderly")
            shown = page(hub, ticket)
            for word in secret:
                assert word not in shown, word


def test_a_journey_names_its_steps_as_others_may_read_them(hub: Hub):
    center = hub.caller("manager").done_get("center")
    sensitive = next(each for each in center["services"] if each["code"] == "support")
    secret = {"priority", "elderly", "reason", "sensitive", "support", *sensitive["names"].values()}
    for language in center["languages"]:
        ticket = take(hub, "support", "papers", language=language, priority="elderly")
        shown = page(hub, ticket)
        for word in secret:
            assert word not in shown, word
        assert sensitive["public_names"][language] in shown
        papers = next(each for each in center["services"] if each["code"] == "papers")
        assert papers["names"][language] in shown


WRONG = [
    "x", "A" * 22, "A" * 64, "A" * 65, "A" * 5_000, "%00", "%ff", "%F0%9F%98%80", "..", "%2e%2e",
    "' OR '1'='1".replace(" ", "%20"), "abc%0d%0aX-Header:%20y", "<script>alert(1)<%2Fscript>",
    "{center}", "$number", "%25", "?", "a?token=b", "null", "-", "%E2%80%AE",
]  # fmt: skip


def same(reply: Reply) -> tuple[int, dict[str, str], bytes]:
    headers = {name: value for name, value in reply.headers.items() if name not in VARYING}
    return reply.status, headers, reply.body


@pytest.mark.parametrize("token", WRONG)
def test_every_wrong_token_looks_the_same(hub: Hub, token: str):
    assert same(hub.visit_page(f"/t/{token}")) == same(hub.visit_page("/t/" + "n" * 22))


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        ("", "", "es"),
        ("", "uk-UA,uk;q=0.9,en;q=0.8", "uk"),
        ("", "de-DE,de;q=0.9,fr;q=0.7", "fr"),
        ("", "arn-CL,arn;q=0.9,fr;q=0.7", "fr"),
        ("", "*", "es"),
        ("?l=ar", "fr", "ar"),
        ("?l=<b>", ";;,,q=", "es"),
    ],
)
def test_a_wrong_token_is_told_so_in_a_language_of_the_phone(
    hub: Hub, asked: str, accepted: str, language: str
):
    reply = hub.visit_page("/t/" + "n" * 22 + asked, headers={"Accept-Language": accepted})
    assert reply.status == 404
    text = words(reply)
    assert " ".join(TEXTS[language]["unknown-more"].split()) in text
    # Its number may be on the way: a kiosk without its hub hands it in later.
    assert TEXTS[language]["look-again"] in text


def test_a_nearly_right_token_is_as_wrong_as_any(hub: Hub, corner: Corner):
    token = take(hub, corner.service)["token"]
    nobody = same(hub.visit_page("/t/" + "n" * 22))
    swapped = token.swapcase()
    for near in (token[:-1], token + "A", swapped, f"%20{token}", f"{token}%00", f"{token}/"):
        assert same(hub.visit_page(f"/t/{near}")) == nobody, near
    assert same(hub.visit_page(f"/t/{token}/../{token}")) == nobody


PATHS = [
    "/", "/t", "/t/", "//", "/t//", "/T/abc", "/t/a/b", "/api/v1/floor", "/openapi.json", "/docs",
    "/favicon.ico", "/robots.txt", "/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd",
    "/.git/config", "/" + "a" * 20_000, "/t/x?" + "q" * 20_000, "*",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_every_other_path_looks_the_same_too(hub: Hub, path: str):
    assert same(hub.visit_page(path)) == same(hub.visit_page("/t/" + "n" * 22))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_nothing_but_reading(hub: Hub, corner: Corner, method: str):
    token = take(hub, corner.service)["token"]
    before = hub.caller("counter").floor()
    found = hub.visit_page(f"/t/{token}", method)
    wrong = hub.visit_page("/t/" + "n" * 22, method)
    assert same(found) == same(wrong)
    assert 400 <= found.status < 500
    assert hub.caller("counter").floor() == before


def test_the_head_of_a_page_has_no_body(hub: Hub, corner: Corner):
    reply = hub.visit_page(f"/t/{take(hub, corner.service)['token']}", "HEAD")
    assert (reply.status, reply.body) == (200, b"")


CARE = {
    "cache-control": "no-store",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex",
}


def asks_for_care(headers: Mapping[str, str]) -> None:
    """Fail unless these are what every answer to a phone must have."""
    assert {name: headers.get(name) for name in CARE} == CARE
    policy = headers["content-security-policy"]
    for rule in ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action "):
        assert rule in policy
    assert "unsafe" not in policy
    assert "camera=()" in headers["permissions-policy"]
    assert not {"server", "set-cookie", "access-control-allow-origin"} & set(headers)


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "BREW"])
@pytest.mark.parametrize("known", [True, False])
def test_every_answer_asks_browsers_for_care(hub: Hub, corner: Corner, known: bool, method: str):
    token = take(hub, corner.service)["token"] if known else "n" * 22
    headers = hub.visit_page(f"/t/{token}", method).headers
    asks_for_care(headers)
    assert headers["content-type"].startswith("text/html" if method != "BREW" else "text/")


def test_nonsense_is_answered_with_care_too(hub: Hub):
    for nonsense in (b"EHLO example.org\r\n", b"GET / HTTP/1.1\r\nHost h\r\n\r\n"):
        with closing(hub.raw("visitors")) as line:
            line.sendall(nonsense)
            status, headers = head_of(line.makefile("rb"))
        assert status == 400
        asks_for_care(headers)


def head_of(answer: BinaryIO) -> tuple[int, dict[str, str]]:
    """Return status and headers of an answer."""
    status = int(answer.readline().split()[1])
    lines = iter(lambda: answer.readline().decode().strip(), "")
    return status, {name.lower(): value for name, value in (each.split(": ") for each in lines)}


def test_the_style_of_the_page_is_the_one_that_is_allowed(hub: Hub):
    reply = hub.visit_page("/t/" + "n" * 22)
    (style,) = re.findall(r"<style>(.*?)</style>", reply.body.decode(), flags=re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in reply.headers["content-security-policy"]
    assert "style=" not in reply.body.decode()


def test_the_script_of_the_page_is_the_one_that_is_allowed(hub: Hub, corner: Corner):
    reply = hub.visit_page(f"/t/{take(hub, corner.service)['token']}")
    (script,) = re.findall(r"<script>(.*?)</script>", reply.body.decode(), flags=re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in reply.headers["content-security-policy"]
    assert not re.search(r"\son[a-z]+=", reply.body.decode())


def test_an_erased_visit_looks_like_none(own_hub: Hub):
    own_hub.start()
    token = take(own_hub, "papers")["token"]
    assert own_hub.visit_page(f"/t/{token}").status == 200
    erased = tool("privacy", "erase", "--data", str(own_hub.data), "--token", token)
    assert erased.returncode == 0
    assert same(own_hub.visit_page(f"/t/{token}")) == same(own_hub.visit_page("/t/" + "n" * 22))


def test_a_page_asks_nobody_but_its_hub(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service)
    text = hub.visit_page(f"/t/{ticket['token']}").body.decode()
    # The icon is part of the page, so that no browser asks for one.
    text, icons = re.subn(r'<link rel="icon" href="data:image/svg[^"]*">', "", text)
    assert icons == 1
    for way_out in ("<img", "<link", "<iframe", "http://", "https://", "url(http"):
        assert way_out not in text
    places = re.findall(r'(?:href|action)="([^"]*)"', text)
    assert places
    assert all(place.startswith(f"/t/{ticket['token']}") for place in places)


def test_a_whole_answer_is_small(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service)
    for language in LANGUAGES:
        reply = hub.visit_page(f"/t/{ticket['token']}?l={language}")
        heads = sum(len(name) + len(value) + 4 for name, value in reply.headers.items())
        assert len(reply.body) + heads <= 30_000


def test_a_door_key_or_a_device_token_opens_nothing_here(hub: Hub):
    for token in hub.tokens.values():
        assert hub.visit_page(f"/t/{token}").status == 404


def test_names_of_the_center_are_words_and_never_markup(own_hub: Hub, tmp_path: Path):
    evil = "<script>alert(1)</script>&$number${desk}%s{0}"
    file = tmp_path / "evil.toml"
    text = profile().replace("Centro Puente", evil).replace('name = "1"', 'name = "<b>$x"', 1)
    file.write_text(text)
    importing = ("profile", "import", "--data", str(own_hub.data), str(file))
    assert tool(*importing).returncode == 0
    own_hub.start()
    ticket = take(own_hub, "welcome", language="en")
    signing = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = own_hub.caller("counter").done("sign-in", signing)["session"]
    own_hub.caller("counter").done("call-next", {"desk": "desk-1"}, session)
    for token in (ticket["token"], "n" * 22):
        shown = own_hub.visit_page(f"/t/{token}").body.decode()
        assert "<script>alert" not in shown
        assert html.escape(evil) in shown
    assert "&lt;b&gt;$x" in own_hub.visit_page(f"/t/{ticket['token']}").body.decode()


def test_a_page_is_there_again_after_a_kill(own_hub: Hub):
    own_hub.start()
    ticket = take(own_hub, "papers", language="en")
    own_hub.kill()
    own_hub.start()
    assert ticket["number"] in page(own_hub, ticket)
