"""What a profile says of the waiting rooms, and how its contradictions are told."""

from __future__ import annotations

import pytest

from shared.domain.profile import ProfileError, read_profile
from shared.domain.rooms import Board, QuietHours
from shared.domain.spans import Span
from tests.unit.shared.domain.test_profile_faults import HOUSE, TOP

ZONES = """\
[[zones]]
code = "hall"
names = { es = "Planta baja" }
services = ["papers"]
"""
SECOND_DESK = """\
[[desks]]
code = "desk-2"
name = "2"
services = ["papers"]
languages = ["es"]
"""


def told(added: str, first: str = "") -> list[str]:
    """Return what is said of a profile with these tables, without file and line."""
    with pytest.raises(ProfileError) as caught:
        read_profile(TOP + first + HOUSE + added, "p")
    return [each.split(": ", 1)[1] for each in caught.value.faults]


def test_a_profile_without_rooms_is_one_lively_speaking_room():
    center = read_profile(TOP + HOUSE)
    assert center.board == Board(motion=True, waits=True, sound="voice", volume=100, dim=None)
    assert center.zones == center.notices == center.quiet_hours == ()


def test_a_zone_has_its_desks_and_those_of_its_services():
    center = read_profile(TOP + HOUSE + SECOND_DESK + ZONES)
    assert [desk.code for desk in center.desks_in["hall"]] == ["desk-1", "desk-2"]


def test_quiet_hours_are_read_as_spans():
    center = read_profile(TOP + HOUSE + '[[quiet_hours]]\nat = ["12:00-13:00"]\n')
    assert center.quiet_hours == (QuietHours(at=(Span(720, 780),), sound="chime"),)


def test_a_zone_that_cannot_be_is_told_in_words():
    zone = '[[zones]]\ncode = "hall"\nnames = { en = "Hall" }\n'
    assert told(zone + 'desks = ["desk-1", "desk-1", "desk-9"]\nservices = ["x"]\n') == [
        'zones.1.names: expected a text in the center\'s language "es"',
        'zones.1.desks.2: "desk-1" stands here a second time',
        'zones.1.desks.3: no desk is called "desk-9"',
        'zones.1.services.1: no service is called "x"',
    ]


def test_a_zone_without_desks_shows_nothing():
    zone = '[[zones]]\ncode = "attic"\nnames = { es = "Altillo" }\n'
    assert told(ZONES + zone) == ["zones.2.code: expected desks, or services that some desk has"]


def test_a_desk_that_no_screen_would_call_to_is_told():
    zone = '[[zones]]\ncode = "hall"\nnames = { es = "Planta baja" }\ndesks = ["desk-2"]\n'
    said = "desks.1.code: no zone has this desk: no screen would call to it"
    assert told(SECOND_DESK + zone) == [said]


def test_an_arrow_belongs_to_a_desk_of_its_zone():
    assert told(ZONES + 'arrows = { desk-2 = "left" }\n' + SECOND_DESK.replace("papers", "talk"))[
        0
    ] == ('zones.1.arrows.desk-2: no desk of this zone is called "desk-2"')


def test_quiet_hours_are_quieter_and_do_not_overlap():
    silent = '[board]\nsound = "chime"\n'
    quiet = '[[quiet_hours]]\nat = ["12:00-13:00"]\n'
    assert told(quiet, silent) == [
        'quiet_hours.1.sound: expected less than is always heard, "chime"'
    ]
    other = '[[quiet_hours]]\nat = ["12:30-14:00"]\ndays = ["mon"]\nsound = "none"\n'
    assert told(quiet + other) == ["quiet_hours.2.at.1: 12:30-14:00 overlaps 12:00-13:00"]


def test_places_and_notices_are_in_the_center_s_languages():
    desk = SECOND_DESK + 'place = { fr = "Étage 2" }\n'
    assert told(desk) == [
        'desks.2.place: expected a text in the center\'s language "es"',
        'desks.2.place.fr: the center does not list "fr"',
    ]
    long = SECOND_DESK + f'place = {{ es = "{41 * "x"}" }}\n'
    assert told(long) == ["desks.2.place.es: expected 1 to 40 characters in one line"]
    assert told('[[notices]]\ntexts = { en = "Free" }\n') == [
        'notices.1.texts: expected a text in the center\'s language "es"'
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("volume = 0", "volume: expected at least 10"),
        ('sound = "loud"', "sound: expected 'none', 'chime' or 'voice'"),
        ('dim = ["20:00-06:00"]', "dim.1: expected a span that ends after it begins"),
        ("loud = true", "loud: unexpected key; expected one of"),
    ],
)
def test_a_rule_of_the_screens_of_the_wrong_shape_is_told(line: str, said: str):
    (fault,) = told(f"[board]\n{line}\n")
    assert fault.startswith(f"board.{said}")
