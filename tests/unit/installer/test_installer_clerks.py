"""Which desks the demonstration opens, and what its visitors may need."""

from __future__ import annotations

from random import Random

from installer.demo.clerks import choose_desks, needs_served
from installer.demo.visitors import language_of

CENTER = {
    "desks": [
        {"code": "d1", "services": ["papers"]},
        {"code": "d2", "services": ["papers", "health"]},
        {"code": "d3", "services": ["legal"]},
    ],
    "needs": [
        {"code": "papers", "services": ["papers"]},
        {"code": "ill", "services": ["health"]},
        {"code": "both", "services": ["papers", "legal"]},
    ],
}


def test_the_desks_that_serve_most_needs_are_opened() -> None:
    assert choose_desks(CENTER, 2) == ("d2", "d3")
    assert choose_desks(CENTER, 1) == ("d2",)


def test_nobody_needs_what_no_open_desk_serves() -> None:
    assert needs_served(CENTER, ["d2"]) == ["papers", "ill"]
    assert needs_served(CENTER, ["d2", "d3"]) == ["papers", "ill", "both"]


def test_visitors_touch_only_languages_the_kiosk_shows() -> None:
    chance = Random("languages")
    shown = ["language-es", "language-en", "language-ht"]
    touched = [language_of(shown, "language-es", chance) for _ in range(300)]

    assert set(touched) == set(shown)
    assert touched.count("language-es") > 150
    assert language_of(["language-en"], "language-es", chance) == "language-en"
    assert language_of(["language-es"], "language-es", chance) == "language-es"
