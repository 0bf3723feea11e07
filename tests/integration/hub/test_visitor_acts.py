"""The four acts of a visitor, and the sealed complaint: what they do, and what they cannot."""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from shared.hub.sealing import public_text, unseal
from shared.hub.visitor_pages.acting import ACTS, LARGEST_FORM
from shared.hub.visitor_pages.page import MOST_LETTERS
from shared.hub.visitor_pages.texts import TEXTS
from tests.integration.hub.running import Hub, Reply, tool
from tests.integration.hub.template import PIN, Corner, profile
from tests.integration.hub.test_hub_commands import take
from tests.integration.hub.test_hub_visitors import page, same, words

SignIn = Callable[..., str]
SECRET = "Me gritó y me pidió dinero"


def send(hub: Hub, ticket: dict[str, Any], act: str, **form: str) -> Reply:
    """Press a button of a visit's page."""
    return hub.visit_page(f"/t/{ticket['token']}/{act}", "POST", urlencode(form))


def row(hub: Hub, ticket: dict[str, Any]) -> dict[str, Any] | None:
    """Return how staff see a ticket; None once it is over."""
    floor = hub.caller("counter").floor()
    rows = [*floor["waiting"], *floor["called"], *floor["serving"]]
    return next((each for each in rows if each["number"] == ticket["number"]), None)


def called(hub: Hub, corner: Corner, sign_in: SignIn) -> tuple[dict[str, Any], str]:
    ticket, session = take(hub, corner.service, language="en"), sign_in(corner.desk)
    hub.caller("counter").done("call-next", {"desk": corner.desk}, session)
    return ticket, session


def test_who_is_called_says_that_they_come(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, _ = called(hub, corner, sign_in)
    for _twice in range(2):
        reply = send(hub, ticket, "coming")
        assert (reply.status, reply.headers["location"]) == (303, f"/t/{ticket['token']}")
        found = row(hub, ticket)
        assert found is not None
        assert (found["state"], found["said"]) == ("called", "coming")
    assert "told them that you are coming" in page(hub, ticket)


def test_who_needs_time_keeps_the_place_and_comes_back(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = called(hub, corner, sign_in)
    send(hub, ticket, "more-time")
    found = row(hub, ticket)
    assert found is not None
    assert (found["state"], found["said"], found["desk"]) == ("parked", "needs-time", None)
    assert "Take your time" in page(hub, ticket)
    assert hub.caller("counter").post("call-next", {"desk": corner.desk}, session).status == 204
    send(hub, ticket, "more-time")  # no longer than was asked for first
    assert row(hub, ticket) == found
    send(hub, ticket, "coming")
    again = row(hub, ticket)
    assert again is not None
    assert (again["state"], again["said"], again["since"]) == ("waiting", None, found["since"])
    back = hub.caller("counter").done("call-next", {"desk": corner.desk}, session)
    assert back["number"] == ticket["number"]


def test_who_waits_for_two_things_rests_from_both(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = take(hub, *corner.services, language="en"), sign_in(corner.desk)
    counter = hub.caller("counter")
    counter.done("call-next", {"desk": corner.desk}, session)
    send(hub, ticket, "more-time")
    assert counter.post("call-next", {"desk": corner.desk}, session).status == 204
    assert "Take your time" in page(hub, ticket)
    send(hub, ticket, "coming")
    waiting = [each for each in counter.floor()["waiting"] if each["number"] == ticket["number"]]
    assert [(each["state"], each["ready_at"]) for each in waiting] == [("waiting", None)] * 2


def test_who_comes_too_early_is_called_no_sooner_for_asking_time(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    counter, session = hub.caller("counter"), sign_in(corner.desk)
    due = (datetime.now(UTC) + timedelta(minutes=3)).isoformat()
    booked = {"service": corner.service, "at": due, "language": "en"}
    code = counter.done("book-appointment", booked)["code"]
    ticket = counter.done("check-in", {"code": code})
    before = row(hub, ticket)
    for act in ("more-time", "coming"):
        assert send(hub, ticket, act).status == 303
    assert row(hub, ticket) == before
    assert counter.post("call-next", {"desk": corner.desk}, session).status == 204


def test_a_place_that_was_given_up_can_be_opened_again(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = take(hub, corner.service, language="en"), sign_in(corner.desk)
    asked = hub.visit_page(f"/t/{ticket['token']}/cancel")
    assert "Give up your place?" in words(asked)
    assert row(hub, ticket) is not None
    for _twice in range(2):
        assert send(hub, ticket, "cancel").status == 303
        assert row(hub, ticket) is None
    assert "You gave up your place" in page(hub, ticket)
    hub.caller("counter").done("reopen", {"step_id": ticket["step_id"]}, session)
    found = row(hub, ticket)
    assert found is not None
    assert found["state"] == "waiting"
    assert hub.visit_page(f"/t/{ticket['token']}/cancel").status == 200


def test_who_is_called_again_reads_it(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = called(hub, corner, sign_in)
    assert 'data-call="1"' in hub.visit_page(f"/t/{ticket['token']}").body.decode()
    hub.caller("counter").done("recall", {"step_id": ticket["step_id"]}, session)
    assert 'data-call="2"' in hub.visit_page(f"/t/{ticket['token']}").body.decode()
    assert TEXTS["en"]["again"] in page(hub, ticket)


def test_who_missed_the_call_reads_until_when_the_place_waits(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    ticket, session = called(hub, corner, sign_in)
    counter = hub.caller("counter")
    counter.done("mark-no-show", {"step_id": ticket["step_id"]}, session)
    missed, until = TEXTS["en"]["missed-more"].split("{until}")
    text = page(hub, ticket)
    assert TEXTS["en"]["missed"] in text
    assert re.search(re.escape(missed) + r"\d\d:\d\d" + re.escape(until), text)
    assert "Thank you for coming" not in text
    counter.done("return", {"step_id": ticket["step_id"]}, session)
    assert TEXTS["en"]["waiting"] in page(hub, ticket)


def test_nothing_is_done_to_whom_is_being_served(hub: Hub, corner: Corner, sign_in: SignIn):
    ticket, session = called(hub, corner, sign_in)
    hub.caller("counter").done("start-service", {"step_id": ticket["step_id"]}, session)
    before = row(hub, ticket)
    for act in ("coming", "more-time", "cancel", "feedback"):
        assert send(hub, ticket, act, face="1").status == 303
        assert row(hub, ticket) == before
    assert hub.visit_page(f"/t/{ticket['token']}/cancel").status == 303


def faces(hub: Hub) -> dict[tuple[str, int], int]:
    """Return the faces that are counted; of a hub that does not run."""
    return {(service, face): count for _, service, face, count in hub.sql("SELECT * FROM feedback")}


@contextmanager
def served(hub: Hub, service: str = "papers") -> Iterator[dict[str, Any]]:
    hub.start()
    counter = hub.caller("counter")
    signing = {"desk": "desk-1", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", signing)["session"]
    desk = next(d["code"] for d in counter.done_get("center")["desks"] if service in d["services"])
    if desk != "desk-1":
        session = counter.done("sign-in", signing | {"desk": desk})["session"]
    ticket = take(hub, service, language="en")
    counter.done("call-next", {"desk": desk}, session)
    counter.done("finish-service", {"step_id": ticket["step_id"]}, session)
    yield ticket
    hub.stop()


def test_a_visit_tells_once_how_it_went_and_nothing_leads_back(own_hub: Hub):
    with served(own_hub) as ticket:
        assert "How did it go?" in page(own_hub, ticket)
        head = own_hub.caller("manager").floor()["seq"]
        for value in ("4", "1", "4"):
            assert send(own_hub, ticket, "feedback", face=value).status == 303
        for odd in ("0", "6", "", "x", "4.0", "９"):
            assert send(own_hub, ticket, "feedback", face=odd).status == 303
        assert "Thank you for telling us" in page(own_hub, ticket)
        assert own_hub.caller("manager").floor()["seq"] == head  # the journal knows nothing of it
    assert faces(own_hub) == {("papers", 4): 1}
    assert own_hub.differences() == []


def test_a_kiosk_takes_faces_for_a_service(own_hub: Hub):
    own_hub.start()
    kiosk = own_hub.caller("kiosk")
    for _ in range(3):
        kiosk.done("give-feedback", {"service": "papers", "face": 5})
    assert kiosk.post("give-feedback", {"service": "nothing", "face": 5}).status == 422
    assert kiosk.post("give-feedback", {"service": "papers", "face": 9}).status == 422
    assert kiosk.post("give-feedback", {"face": 5}).status == 422
    own_hub.stop()
    assert faces(own_hub) == {("papers", 5): 3}


def test_another_site_cannot_press_a_button(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service)
    before = row(hub, ticket)
    path = f"/t/{ticket['token']}/cancel"
    for header in (
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://["},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ):
        assert hub.visit_page(path, "POST", "", header).status == 403
        assert row(hub, ticket) == before
    host, port = hub.visitor_address
    ours = {"Host": f"{host}:{port}", "Origin": f"http://{host}:{port}"}
    assert hub.visit_page(path, "POST", "", ours).status == 303
    assert row(hub, ticket) is None


def test_what_stands_before_the_hub_may_ask_it_under_another_name(own_hub: Hub, tmp_path: Path):
    file = tmp_path / "profile.toml"
    own = 'visitor_url = "https://cola.puente.example"\n'
    file.write_text(own + profile(), encoding="utf-8")
    told = tool("profile", "import", "--data", str(own_hub.data), str(file))
    assert told.returncode == 0, told.stderr
    own_hub.start()
    path = f"/t/{take(own_hub, 'papers')['token']}/cancel"
    for origin, status in (
        ("https://puente.example", 403),
        ("null", 403),
        ("https://cola.puente.example", 303),
    ):
        headers = {"Host": "127.0.0.1:9", "Origin": origin}
        assert own_hub.visit_page(path, "POST", "", headers).status == status


ADDRESSES = ["coming", "more-time", "cancel", "feedback", "report", "nothing", "coming/x"]


@pytest.mark.parametrize("act", ADDRESSES)
def test_a_wrong_token_may_do_nothing_and_learns_nothing(hub: Hub, act: str):
    before = hub.caller("counter").floor()
    nobody = same(hub.visit_page("/t/" + "n" * 22))
    assert same(hub.visit_page(f"/t/{'n' * 22}/{act}", "POST", "face=5&text=x")) == nobody
    assert same(hub.visit_page(f"/t/{'n' * 22}/{act}")) == nobody
    assert hub.caller("counter").floor() == before


def test_a_visit_cannot_act_for_another(hub: Hub, corner: Corner):
    mine, other = take(hub, corner.service), take(hub, corner.service)
    before = row(hub, other)
    form = {"token": other["token"], "visit_id": other["visit_id"], "step_id": other["step_id"]}
    send(hub, mine, "cancel", **form)
    assert row(hub, mine) is None
    assert row(hub, other) == before


def test_pressing_without_end_ends(hub: Hub, corner: Corner):
    ticket, other = take(hub, corner.service), take(hub, corner.service)
    pressed = [send(hub, ticket, "more-time").status for _ in range(int(ACTS[1]) + 4)]
    assert pressed[: int(ACTS[1])] == [303] * int(ACTS[1])
    assert 429 in pressed
    assert send(hub, other, "more-time").status == 303
    assert hub.visit_page(f"/t/{ticket['token']}").status == 200


def test_forms_that_are_none_change_nothing(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service)
    before = row(hub, ticket)
    path = f"/t/{ticket['token']}/cancel"
    for body in ("x" * (LARGEST_FORM + 1), "&".join("a=1" for _ in range(50)), "a=%ff%fe"):
        assert hub.visit_page(path, "POST", body).status == 303
        assert row(hub, ticket) == before


def test_a_page_that_has_not_changed_is_not_sent_again(hub: Hub, corner: Corner):
    ticket = take(hub, corner.service)
    first = hub.visit_page(f"/t/{ticket['token']}")
    known = {"If-None-Match": first.headers["etag"]}
    again = hub.visit_page(f"/t/{ticket['token']}", headers=known)
    assert (again.status, again.body) == (304, b"")
    send(hub, ticket, "more-time")
    assert hub.visit_page(f"/t/{ticket['token']}", headers=known).status == 200


def test_the_number_before_counts_down_and_a_discreet_step_has_none(
    hub: Hub, corner: Corner, sign_in: SignIn
):
    first, second = (take(hub, corner.service, language="en") for _ in range(2))
    assert "You are among the next" in page(hub, first)
    assert "Before you: 1" in page(hub, second)
    session = sign_in(corner.desk)
    hub.caller("counter").done("call-next", {"desk": corner.desk}, session)
    assert "You are among the next" in page(hub, second)
    private = hub.caller("kiosk").done("speak-in-private", {"language": "en"})
    assert "Before you" not in page(hub, private)
    assert "among the next" not in page(hub, private)


def with_reader(hub: Hub, tmp_path: Path, key: X25519PrivateKey | None) -> None:
    """Give a hub that does not run somebody outside who reads complaints."""
    said = '\n[complaints]\nname = "Defensoría <b>"\ncontact = "018000 914814"\n'
    if key is not None:
        said += f'public_key = "{public_text(key)}"\n'
    file = tmp_path / "reader.toml"
    file.write_text(profile() + said)
    done = tool("profile", "import", "--data", str(hub.data), str(file))
    assert done.returncode == 0, done.stderr


def test_a_complaint_is_sealed_for_one_reader_alone(own_hub: Hub, tmp_path: Path):
    key = X25519PrivateKey.generate()
    with_reader(own_hub, tmp_path, key)
    own_hub.start()
    ticket = take(own_hub, "papers", language="es")
    form = own_hub.visit_page(f"/t/{ticket['token']}/report")
    assert "Defensoría &lt;b&gt;" in form.body.decode()
    reply = send(own_hub, ticket, "report", text=SECRET)
    assert TEXTS["es"]["report-sent"] in words(reply)
    for odd in ("", " ", "x" * (MOST_LETTERS + 1)):
        assert send(own_hub, ticket, "report", text=odd).status == 422
    floor = str(own_hub.caller("counter").floor()) + str(own_hub.caller("manager").floor())
    own_hub.stop()
    ((day, sealed),) = own_hub.sql("SELECT day, sealed FROM complaint")
    assert unseal(sealed, key) == SECRET
    for kept in (*own_hub.data.glob("**/*"), tmp_path / "nowhere"):
        if kept.is_file():
            assert SECRET.encode() not in kept.read_bytes(), kept
    assert SECRET not in floor + own_hub.stderr
    assert len(day) == 10


def test_all_complaints_have_one_size_and_a_flood_of_them_ends(own_hub: Hub, tmp_path: Path):
    key = X25519PrivateKey.generate()
    with_reader(own_hub, tmp_path, key)
    own_hub.start()
    ticket = take(own_hub, "papers")
    said = [send(own_hub, ticket, "report", text=text).status for text in ("a", "ї" * 1500, "b")]
    assert said == [200, 200, 429]
    own_hub.stop()
    sizes = {len(b64decode(sealed)) for (sealed,) in own_hub.sql("SELECT sealed FROM complaint")}
    assert len(sizes) == 1


def test_a_complaint_of_many_lines_is_as_long_as_the_page_lets_it_be(own_hub: Hub, tmp_path: Path):
    key = X25519PrivateKey.generate()
    with_reader(own_hub, tmp_path, key)
    own_hub.start()
    lines = ["x" * 14] * (MOST_LETTERS // 15)
    text = "\r\n".join(lines)  # as a browser sends what its field counts as "\n"
    assert len("\n".join(lines)) <= MOST_LETTERS < len(text)
    assert send(own_hub, take(own_hub, "papers"), "report", text=text).status == 200
    own_hub.stop()
    ((sealed,),) = own_hub.sql("SELECT sealed FROM complaint")
    assert unseal(sealed, key) == "\n".join(lines)


def test_words_that_were_not_taken_are_not_lost(own_hub: Hub, tmp_path: Path):
    with_reader(own_hub, tmp_path, X25519PrivateKey.generate())
    own_hub.start()
    ticket = take(own_hub, "papers", language="en")
    long = "</textarea><b>" + '"' * MOST_LETTERS
    reply = send(own_hub, ticket, "report", text=long)
    assert reply.status == 422
    assert f">\n{escape(long)}</textarea>" in reply.body.decode()
    assert len(send(own_hub, ticket, "report", text='"' * 7_000).body) < 30_000
    assert [send(own_hub, ticket, "report", text=SECRET).status for _ in range(3)] == [
        200,
        200,
        429,
    ]
    late = send(own_hub, ticket, "report", text=SECRET)
    assert f">\n{SECRET}</textarea>" in late.body.decode()
    assert TEXTS["en"]["report-slow"] in words(late)


def test_without_a_key_only_the_contact_is_told(own_hub: Hub, tmp_path: Path):
    with_reader(own_hub, tmp_path, None)
    own_hub.start()
    ticket = take(own_hub, "papers")
    text = own_hub.visit_page(f"/t/{ticket['token']}/report").body.decode()
    assert "018000 914814" in text
    assert "<textarea" not in text
    assert send(own_hub, ticket, "report", text=SECRET).status == 403
    own_hub.stop()
    assert own_hub.sql("SELECT * FROM complaint") == []


def test_an_old_page_opens_no_more(own_hub: Hub):
    with served(own_hub) as ticket:
        assert own_hub.visit_page(f"/t/{ticket['token']}").status == 200
    own_hub.sql("UPDATE visit SET closed_at = '2020-01-01 00:00:00.000000'")
    own_hub.start()
    assert same(own_hub.visit_page(f"/t/{ticket['token']}")) == same(
        own_hub.visit_page("/t/" + "n" * 22)
    )
