"""A profile edited as data: troubles at their place, and TOML that reads back as it was meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.draft import Change, Draft, differences, tree_of
from shared.domain.profile import ProfileError, read_profile
from shared.domain.profile_writing import written

FOLDER = Path(__file__).parents[4] / "shared" / "domain"
SAMPLE = Draft.of((FOLDER / "sample.toml").read_text())
WHOLE = Draft.of((FOLDER / "integration.toml").read_text())


def test_nothing_changed_is_the_same_text():
    for draft in (SAMPLE, WHOLE):
        assert draft.faults == []
        assert written(draft) is draft.text


def test_what_is_no_profile_is_refused():
    for text in ("", "name = ", 'name = "x"'):
        with pytest.raises(ProfileError):
            Draft.of(text)


def test_a_trouble_is_named_at_its_place_and_the_rest_goes_on():
    draft = SAMPLE.put(("desks", 0, "services", 1), "nothing").put(("name",), "x" * 200)
    assert draft.faults == [(("name",), "expected 1 to 120 characters in one line")]
    assert draft.center is None
    draft = draft.put(("name",), "Centro")
    (fault,) = draft.faults
    assert fault == (("desks", 0, "services", 1), 'no service is called "nothing"')
    assert SAMPLE.faults == []


def test_edits_by_path():
    draft = SAMPLE.put(("calling", "ratio"), 3).put(("services", 0, "daily_quota"), 40)
    assert draft.center is not None
    assert draft.center.calling.ratio == 3
    assert draft.put(("services", 0, "daily_quota"), None).put(("calling",), None) == SAMPLE
    assert draft.put(("services", 0, "hourly_quota"), None) == draft
    moved = SAMPLE.move(("desks", 0), 1)
    assert [each["name"] for each in moved.at(("desks",))][:3] == ["2", "1", "3"]
    assert SAMPLE.move(("desks", 0), -1) == SAMPLE
    assert SAMPLE.drop(("desks", 0)).at(("desks", 0, "name")) == "2"
    assert SAMPLE.free_code("desks", "desk-1") == "desk-1-2"
    assert SAMPLE.free_code("desks", "window") == "window"


def test_a_service_goes_with_all_that_names_it():
    draft = WHOLE.without_service("legal")
    assert "legal" not in {each["code"] for each in draft.at(("services",))}
    for group in ("desks", "needs", "hours", "zones"):
        assert all("legal" not in each.get("services", ()) for each in draft.at((group,)))
    assert WHOLE.without_service("welcome").at(("welcome",)) is None


def test_comments_stay_where_what_they_say_stays():
    draft = WHOLE.put(("calling", "ratio"), 9).add(("holidays",), {"date": "2028-05-01"})
    text = written(draft)
    kept = set(WHOLE.text.splitlines()) - set(text.splitlines())
    assert kept == {"ratio = 4"}
    assert '{date = "2028-05-01"},' in text


def test_differences_name_what_changed():
    after = WHOLE.put(("services", 1, "daily_quota"), 99).without_service("education")
    after = after.move(("needs", 0), 2).add(("holidays",), {"date": "2028-05-01"})
    told = differences(WHOLE.tree, after.tree)
    assert Change(("services", "papers", "daily_quota"), "changed", 80, 99) in told
    added = {"date": "2028-05-01"}
    assert Change(("holidays", "2028-05-01"), "added", None, added) in told
    kinds = {(each.path, each.kind) for each in told}
    assert {(("services", "education"), "removed"), (("needs",), "moved")} < kinds
    assert differences(WHOLE.tree, WHOLE.tree) == []


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30)
VALUES: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-1000, 1000)
    | TEXTS
    | st.lists(TEXTS, max_size=3)
    | st.dictionaries(TEXTS, TEXTS, max_size=3)
)


def places(value: Any, path: tuple[int | str, ...] = ()) -> list[tuple[int | str, ...]]:
    """Return every place in a tree."""
    parts: Any = value.items() if isinstance(value, dict) else ()
    parts = enumerate(value) if isinstance(value, list) else parts
    return [path, *(each for key, one in parts for each in places(one, (*path, key)))]


PLACES = places(SAMPLE.tree)[1:]
ENTRIES = ("services", "desks", "needs", "series", "classes", "data")


@st.composite
def edited(draw: st.DrawFn) -> Draft:
    """Return a profile with some edits, of which many make no sense."""
    draft = SAMPLE
    for _ in range(draw(st.integers(1, 4))):
        act, group = draw(st.integers(0, 4)), draw(st.sampled_from(ENTRIES))
        index = draw(st.integers(0, 3))
        if not isinstance(draft.at((group, index)), dict):
            continue
        if act == 0:
            place = draw(st.sampled_from(PLACES))
            if draft.at(place) is not None:
                draft = draft.put(place, draw(VALUES.filter(lambda value: value is not None)))
        elif act == 1:
            draft = draft.put((group, index, draw(TEXTS)), draw(VALUES))
        elif act == 2:
            draft = draft.drop((group, index))
        elif act == 3:
            draft = draft.move((group, index), draw(st.integers(-3, 3)))
        else:
            draft = draft.add((group,), {"code": draw(TEXTS), "names": {"es": draw(TEXTS)}})
    return draft


@settings(max_examples=25, deadline=None)
@given(edited())
def test_what_is_written_reads_back_equal(draft: Draft):
    text = written(draft)
    assert tree_of(text) == draft.tree
    if not draft.faults:
        read_profile(text)
