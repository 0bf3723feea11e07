"""What a desk tells the hub beside calling: help, breaks, other services, notes, a ticket read."""

from __future__ import annotations

from typing import Any

import pytest

from tests.integration.hub.fixtures import SignIn
from tests.integration.hub.running import Hub
from tests.integration.hub.template import PIN

WISH = {"services": ["papers"], "language": "es"}


def test_help_is_kept_over_a_restart_until_a_person_answers_it(own_hub: Hub) -> None:
    hub = own_hub.start()
    told = hub.caller("counter").done("raise-emergency", {"desk": "desk-2"})
    hub.kill()
    hub.start()
    counter = hub.caller("counter")
    (row,) = counter.floor()["emergencies"]
    assert (row["emergency"], row["desk"], row["staff"]) == (told["emergency"], "desk-2", None)
    assert hub.caller("manager").floor()["emergencies"] == [row]
    refused = hub.caller("manager").post("acknowledge-emergency", told)
    assert (refused.status, refused.error) == (403, "not-signed-in")
    body = {"desk": "desk-3", "staff": "Ana", "pin": PIN}
    session = counter.done("sign-in", body)["session"]
    counter.done("acknowledge-emergency", told, session)
    assert counter.floor()["emergencies"] == []
    assert counter.post("acknowledge-emergency", told, session).error == "unknown-emergency"
    assert hub.stop() == 0
    assert hub.differences() == []


@pytest.mark.parametrize("role", ["kiosk", "display"])
def test_visitors_screens_never_hear_of_help(hub: Hub, sign_in: SignIn, role: str) -> None:
    session, counter = sign_in("desk-4"), hub.caller("counter")
    with hub.stream(role) as stream:
        told = counter.done("raise-emergency", {}, session)
        assert "emergencies" not in hub.caller(role).floor()
        counter.done("acknowledge-emergency", told, session)
        counter.done("close-desk", {"desk": "desk-4"}, session)
        heard: list[Any] = []
        while not heard or heard[-1].get("event") != "desk-paused":
            heard.append(stream.next())
    assert "emergency" not in repr(heard)
    assert "Ana" not in repr(heard)


def test_a_ticket_that_is_read_leads_staff_to_its_visit_and_notes(
    hub: Hub, sign_in: SignIn
) -> None:
    session, counter = sign_in("desk-4"), hub.caller("counter")
    ticket = hub.caller("kiosk").done("issue-ticket", WISH)
    wish = {"visit_id": ticket["visit_id"]}
    counter.done("write-note", wish | {"text": "Trae 2 fotos"}, session)
    counter.done("change-people", wish | {"people": 3}, session)
    found = counter.done_get(f"visit?number={ticket['token']}")
    assert (found["number"], found["people"]) == (ticket["number"], 3)
    assert [(note["kind"], note["text"]) for note in found["notes"]] == [("note", "Trae 2 fotos")]
    assert counter.get(f"visit?number={'x' * 22}").error == "unknown-visit"
    refused = hub.caller("kiosk").get(f"visit?number={ticket['token']}")
    assert (refused.status, refused.error) == (403, "wrong-role")


def test_who_leads_lends_a_desk_another_service_and_the_floor_says_so(
    hub: Hub, sign_in: SignIn
) -> None:
    lead, counter = sign_in("desk-2", staff="Luis"), hub.caller("counter")
    body = {"desk": "desk-2", "services": ["legal"]}
    counter.done("set-desk-services", body, lead)
    row = next(each for each in counter.floor()["desks"] if each["desk"] == "desk-2")
    assert row["services"] == ["legal"]
    kiosk = next(e for e in hub.caller("kiosk").floor()["desks"] if e["desk"] == "desk-2")
    assert "services" not in kiosk
    counter.done("set-desk-services", body | {"services": []}, lead)
    row = next(each for each in counter.floor()["desks"] if each["desk"] == "desk-2")
    assert "services" not in row
