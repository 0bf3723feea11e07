"""A panel is measured only when its screen can be believed."""

from __future__ import annotations

import argparse

import pytest

from shared.ui.metrics import panel_inches
from shared.ui.options import add_screen_arguments, geometry, screen_options


def test_a_measured_screen_is_believed() -> None:
    assert panel_inches(1920, 1080, 476, 268, otherwise=32) == pytest.approx(21.5, abs=0.05)


@pytest.mark.parametrize(
    ("width_mm", "height_mm"),
    [(0, 0), (-1, 300), (16, 9), (160, 90), (476, 476), (40000, 22500)],
)
def test_a_size_that_cannot_be_true_is_not(width_mm: float, height_mm: float) -> None:
    assert panel_inches(1920, 1080, width_mm, height_mm, otherwise=32) == 32


def parsed(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_screen_arguments(parser)
    return parser.parse_args(words)


def test_screen_options_are_read_back() -> None:
    options = screen_options(
        parsed("--geometry", "540x960+10-20", "--panel-inches", "43", "--language", "es")
    )
    assert options.geometry is not None
    assert options.geometry.getRect() == (10, -20, 540, 960)
    assert (options.panel_inches, options.language, options.software) == (43, "es", False)
    assert screen_options(parsed()).geometry is None


@pytest.mark.parametrize("bad", ["", "540", "x", "540x", "-5x9", "1e3x4", "540x960+1", "9x9+0+0"])
def test_a_bad_geometry_gets_a_sentence(bad: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a geometry such as"):
        geometry(bad)


@pytest.mark.parametrize("bad", ["0", "nan", "inf", "-3", "ten", "4000"])
def test_a_bad_diagonal_gets_a_sentence(bad: str, capsys) -> None:
    with pytest.raises(SystemExit):
        parsed(f"--panel-inches={bad}")
    assert "is not a diagonal" in capsys.readouterr().err
