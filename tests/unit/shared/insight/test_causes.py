"""What a long wait came of: each cause alone is found, and without history nothing is claimed."""

from dataclasses import replace

import pytest

from shared.insight.archive import Archive
from shared.insight.studies import Sees
from shared.insight.studies.causes import Load, causes, study
from tests.fakes.months import play

USUAL = Load(arrivals=10.0, desks=3.0, services=900.0, priority=0.2)


@pytest.mark.parametrize(
    ("code", "figure"),
    [("arrivals", 15.0), ("desks", 2.0), ("services", 1_200.0), ("priority", 0.4)],
)
def test_a_cause_alone_has_all_of_it(code, figure):
    found = causes(replace(USUAL, **{code: figure}), USUAL)
    assert (found[0]["code"], found[0]["share"]) == (code, 1.0)
    assert (found[0]["now"], found[0]["usual"]) == (figure, getattr(USUAL, code))
    assert [each["share"] for each in found[1:]] == [0.0, 0.0, 0.0]


def test_two_causes_share_and_what_made_it_easier_has_none():
    found = causes(replace(USUAL, arrivals=20.0, desks=1.5, services=600.0), USUAL)
    assert {each["code"]: round(each["share"], 3) for each in found} == {
        "arrivals": 0.5, "desks": 0.5, "services": 0.0, "priority": 0.0,
    }  # fmt: skip


def test_nobody_served_is_no_cause():
    assert causes(None, USUAL) == causes(USUAL, None) == []


def ask(folder, **asked):
    return study(asked, Archive(folder), Sees(sensitive=True), lambda share: None)


def test_with_and_without_history(tmp_path):
    center = play(tmp_path, 5, visits=8)
    first = ask(tmp_path, since="2026-03-02", until="2026-03-03")
    assert (first["history"], first["causes"], first["wait_usual"]) == (False, [], None)
    assert first["wait"]["median"] is not None
    friday = ask(tmp_path, since="2026-03-06", until="2026-03-06")
    assert friday["history"]
    assert friday["usual_range"] == {"since": "2026-01-09", "until": "2026-03-05"}
    assert {each["code"] for each in friday["causes"]} == {
        "arrivals", "desks", "services", "priority",
    }  # fmt: skip
    assert sum(each["share"] for each in friday["causes"]) == pytest.approx(1.0)
    few = ask(tmp_path, since="2026-03-02", until="2026-03-02", services=["education"])
    assert (few["over"], few["causes"]) == ("withheld", [])
    center.close()
