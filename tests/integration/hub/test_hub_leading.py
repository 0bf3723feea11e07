"""What who leads does to the floor: a service closed for today, words to a desk."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.integration.hub.fixtures import SignIn
from tests.integration.hub.running import Hub

WISH = {"services": ["papers"], "language": "es"}


def kiosk_today(hub: Hub, service: str) -> Any:
    return hub.caller("kiosk").done_get("center")["today"][service]


def test_a_service_closed_for_today_is_refused_honestly_and_opens_again(own_hub: Hub) -> None:
    hub = own_hub.start()
    kiosk, manager = hub.caller("kiosk"), hub.caller("manager")
    before = kiosk.done("issue-ticket", WISH)
    manager.done("close-service", {"service": "papers"})
    manager.done("close-service", {"service": "papers"})
    assert kiosk.post("issue-ticket", WISH).error == "not-today"
    assert kiosk_today(hub, "papers")["why"] == "not-today"
    assert kiosk_today(hub, "legal")["open"]
    # Who had a number is served; and the next start of the hub remembers.
    assert before["number"] in [row["number"] for row in manager.floor()["waiting"]]
    hub.kill()
    hub.start()
    assert kiosk_today(hub, "papers")["why"] == "not-today"
    hub.caller("manager").done("open-service", {"service": "papers"})
    assert hub.caller("kiosk").done("issue-ticket", WISH)["number"]
    assert hub.stop() == 0
    assert hub.differences() == []


def test_it_is_open_again_the_next_day_by_itself(own_hub: Hub) -> None:
    hub = own_hub.start()
    hub.caller("manager").done("close-service", {"service": "papers"})
    assert hub.stop() == 0
    hub.ahead = timedelta(days=1)
    hub.start()
    assert hub.caller("kiosk").done("issue-ticket", WISH)["number"]


def test_the_journal_says_who_closed_it(hub: Hub, sign_in: SignIn) -> None:
    session = sign_in("desk-4", staff="Luis")
    counter = hub.caller("counter")
    with hub.stream("manager") as stream:
        counter.done("close-service", {"service": "work"}, session)
        counter.done("open-service", {"service": "work"}, session)
        told = [stream.next() for _ in range(3)]
    said = [(each["event"], each["service"], each["staff"]) for each in told if "event" in each]
    assert said == [("service-closed", "work", "Luis"), ("service-reopened", "work", "Luis")]


def texts(stream: Any, *wanted: tuple[str, str | None]) -> list[Any]:
    """Wait until these words, and who read each, are what the stream tells; return them."""
    while True:
        message = stream.next()
        if message["type"] != "messages":
            continue
        if [(each["text"], each["read_by"]) for each in message["messages"]] == list(wanted):
            return list(message["messages"])


def test_words_to_a_desk_stand_until_they_are_read(hub: Hub, sign_in: SignIn) -> None:
    session = sign_in("desk-1")
    with hub.stream("counter") as console, hub.stream("manager") as manager:
        said = "Two families for you: papers first."
        hub.caller("manager").done("message-desk", {"desk": "desk-1", "text": said})
        (message,) = texts(console, (said, None))
        assert (message["desk"], message["sender"]) == ("desk-1", None)
        hub.caller("counter").done("read-message", {"message": message["message"]}, session)
        texts(manager, (said, "Ana"))


def test_another_desk_cannot_read_them_away(hub: Hub, sign_in: SignIn) -> None:
    sign_in("desk-1")
    other = sign_in("desk-2", "counter-2")
    with hub.stream("manager") as manager:
        hub.caller("manager").done("message-desk", {"desk": "desk-1", "text": "One"})
        (message,) = texts(manager, ("One", None))
        hub.caller("counter-2").done("read-message", {"message": message["message"]}, other)
        hub.caller("manager").done("message-desk", {"desk": "desk-1", "text": "Two"})
        texts(manager, ("Two", None))


def test_nobody_there_is_said(hub: Hub) -> None:
    reply = hub.caller("manager").post("message-desk", {"desk": "desk-3", "text": "One"})
    assert reply.error == "desk-closed"


def test_words_go_with_who_leaves(hub: Hub, sign_in: SignIn) -> None:
    session = sign_in("desk-1")
    with hub.stream("manager") as manager:
        hub.caller("manager").done("message-desk", {"desk": "desk-1", "text": "Three"})
        texts(manager, ("Three", None))
        hub.caller("counter").done("sign-out", {}, session)
        texts(manager)
