"""What eyes and fingers would stumble over: words cut, covered or outside their field."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from installer.looks.seeing import Page, Target, Words

# Anti-aliasing and rounding to whole pixels.
SLACK = 1.5


def stumbles(page: Page) -> list[str]:
    """Return every reason not to ship this page; none for a good one."""
    return [*_cut(page), *_covered(page), *_astray(page)]


def _cut(page: Page) -> Iterator[str]:
    for each in page.words:
        if each.dotted:
            yield f"{each.text!r} ends in dots"
        if each.place.width() > each.room + SLACK:
            yield f"{each.text!r} is wider than its place"
        if not _holds(each.field or page.place, each.place):
            yield f"{each.text!r} leaves its field"
        if each.window is not None and not _holds(each.window, each.place):
            yield f"{each.text!r} is cut off"
    for solid in page.solids:
        if not _holds(solid.field or page.place, solid.plate):
            yield f"a {solid.name} leaves its field"


def _covered(page: Page) -> Iterator[str]:
    for at, each in enumerate(page.words):
        for other in page.words[at + 1 :]:
            if each.place.intersects(other.place):
                yield f"{each.text!r} and {other.text!r} lie on each other"
        for solid in page.solids:
            if _inside(each, solid.place):
                continue
            if each.place.intersects(solid.place):
                yield f"{each.text!r} lies under a {solid.name}"
        for sign in page.signs:
            if each.place.intersects(sign.place):
                yield f"{each.text!r} lies on the sign {sign.name!r}"
        for number, target in enumerate(page.targets):
            if each.button != number and each.place.intersects(target.place):
                yield f"{each.text!r} lies on the button {str(target)!r}"


def _inside(words: Words, solid: QRectF) -> bool:
    """Say whether these are the solid's own words, as a number's are."""
    return _holds(solid, words.place)


def _astray(page: Page) -> Iterator[str]:
    for at, each in enumerate(page.targets):
        if not _holds(page.place, each.place):
            yield f"{str(each)!r} leaves the page"
        if not each.name:
            yield f"{str(each)!r} has no name to be found by"
        for other in page.targets[at + 1 :]:
            if _overlap(each, other):
                yield f"{str(each)!r} and {str(other)!r} lie on each other"


def _overlap(one: Target, other: Target) -> bool:
    meeting = one.place.intersected(other.place)
    return meeting.width() > SLACK and meeting.height() > SLACK


def _holds(field: QRectF, place: QRectF) -> bool:
    return field.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place)
