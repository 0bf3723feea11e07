"""What one visitor asked for, and how it ends with them."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit import timing
from kiosk.visit.comfort import LOUDEST, QUIETEST, USUAL_COMFORT, Comfort, Hanging, Theme
from kiosk.visit.session import Session
from kiosk.visit.walk import Cover, Page
from tests.unit.kiosk.kiosk_specimen import a_center

DARK = replace(USUAL_COMFORT, theme=Theme.CONTRAST_DARK, large=True, listen=True, volume=5)


def opened(now: float = 1000.0) -> Session:
    return Session(now, center=a_center())


def test_a_theme_asked_twice_is_taken_off_again() -> None:
    dark = USUAL_COMFORT.wearing(Theme.CONTRAST_DARK)
    assert dark.wearing(Theme.CONTRAST_LIGHT).theme is Theme.CONTRAST_LIGHT
    assert dark.wearing(Theme.CONTRAST_DARK) == USUAL_COMFORT


def test_the_volume_stays_between_its_ends() -> None:
    assert Comfort(volume=LOUDEST).louder().volume == LOUDEST
    assert Comfort(volume=QUIETEST).louder(-1).volume == QUIETEST


def test_comfort_stays_from_page_to_page_and_goes_with_the_visitor() -> None:
    session = opened()
    session.set_comfort(DARK, 1000)
    session.choose_language("es", 1001)
    session.choose_need("papers", 1002)
    session.go_on(1002.5)
    assert (session.page, session.walk.comfort) == (Page.CONFIRM, DARK)
    session.leave(1003)
    assert session.walk.comfort == USUAL_COMFORT


def test_back_from_where_comfort_is_set_leads_to_the_very_page() -> None:
    session = opened()
    session.choose_language("es", 1001)
    session.choose_need("papers", 1002)
    session.go_on(1002.5)
    before = session.walk
    session.cover(Cover.COMFORT, 1003)
    session.back(1003)
    assert session.walk == replace(before, touched_at=1003)


def test_what_somebody_set_on_the_start_page_and_left_is_cleared() -> None:
    session = opened()
    session.set_comfort(DARK, 1000)
    assert session.next_tick(1000) == 1000 + timing.IDLE - timing.WARNING
    assert timing.asks_still_there(session.page, session.walk, 1041)
    session.tick(1060)
    assert session.walk.comfort == USUAL_COMFORT
    assert session.next_tick(1060) is None


def test_asking_to_talk_leaves_where_comfort_is_set() -> None:
    session = opened()
    session.cover(Cover.COMFORT, 1000)
    assert session.speak_in_private(1001) is not None
    assert session.walk.cover is Cover.NONE


def test_a_panel_may_hang_as_high_as_leaves_its_least_band_within_reach() -> None:
    assert Hanging(bottom=880).too_high(340) == 0
    assert Hanging(bottom=780, shelf=True).too_high(340) == 0
    assert Hanging(bottom=800, shelf=True).too_high(340) == 20
