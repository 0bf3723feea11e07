"""The small pictures of the phone page, as SVG inside it: marks of series, faces, people."""

from __future__ import annotations

from ...domain.series import mark

_SHAPES = {
    "circle": '<circle cx="12" cy="12" r="{0}"/>',
    "square": '<path d="M2.5 2.5h19v19h-19z"/>',
    "triangle": '<path d="M12 2.5l10 18.5H2z"/>',
    "diamond": '<path d="M12 1.5L22.5 12 12 22.5 1.5 12z"/>',
    "hexagon": '<path d="M12 1.5l9.5 5.2v10.6L12 22.5l-9.5-5.2V6.7z"/>',
}
# From very bad to very good: none of them cries.
_MOUTHS = (
    "M8 17q4-3 8 0",
    "M8.5 16.5q3.5-1.5 7 0",
    "M8.5 16h7",
    "M8 15q4 2.5 8 0",
    "M7 14q5 5.5 10 0",
)
_LINE = 'fill="none" stroke="currentColor" stroke-width="{0}" stroke-linecap="round"'


def series_mark(number: str) -> str:
    """Return the shape that stands before a number such as "A-017"."""
    shape, hollow = mark(number[:1])
    paint = (
        'fill="none" stroke="currentColor" stroke-width="4"' if hollow else 'fill="currentColor"'
    )
    drawn = _SHAPES[shape].format(9 if hollow else 11)
    return f'<svg viewBox="0 0 24 24" aria-hidden="true" class="{shape}" {paint}>{drawn}</svg>'


def face(value: int) -> str:
    """Return a face from 1, very bad, to 5, very good."""
    eyes = '<path d="M9 9.5v.5M15 9.5v.5"/>'
    return (
        f'<svg viewBox="0 0 24 24" aria-hidden="true" {_LINE.format(2)}>'
        f'<circle cx="12" cy="12" r="10"/>{eyes}<path d="{_MOUTHS[value - 1]}"/></svg>'
    )


def person() -> str:
    """Return somebody who waits."""
    return (
        f'<svg viewBox="0 0 24 24" aria-hidden="true" {_LINE.format(1.5)}>'
        '<circle cx="12" cy="12" r="11"/><circle cx="12" cy="9.5" r="3.5"/>'
        '<path d="M5.5 18q1.5-4.5 6.5-4.5t6.5 4.5"/></svg>'
    )


def speaker() -> str:
    """Return a loudspeaker."""
    return (
        f'<svg viewBox="0 0 24 24" aria-hidden="true" {_LINE.format(2)}>'
        '<path d="M3 9.5v5h4l5 4v-13l-5 4zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/></svg>'
    )
