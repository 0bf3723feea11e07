"""How large a panel is, when its screen can be believed.

The design module's `Metrics` derives pixels per millimetre from it and the page.
"""

from __future__ import annotations

from math import hypot

MM_PER_INCH = 25.4
LEAST_INCHES, MOST_INCHES = 10.0, 120.0
LEAST_PX_PER_MM, MOST_PX_PER_MM = 0.8, 16.0


def panel_inches(
    width_px: float,
    height_px: float,
    width_mm: float,
    height_mm: float,
    *,
    otherwise: float,
) -> float:
    """Return the measured diagonal in inches, or `otherwise` when it cannot be true.

    Screens report nothing, or an aspect ratio in place of a size ("160 x 90 mm"),
    often enough that a figure is believed only if diagonal, density and the
    squareness of a pixel are all plausible.
    """
    if width_mm <= 0 or height_mm <= 0:
        return otherwise
    inches = hypot(width_mm, height_mm) / MM_PER_INCH
    across, down = width_px / width_mm, height_px / height_mm
    believable = (
        LEAST_INCHES <= inches <= MOST_INCHES
        and LEAST_PX_PER_MM <= across <= MOST_PX_PER_MM
        and 0.8 <= across / down <= 1.25
    )
    return inches if believable else otherwise
