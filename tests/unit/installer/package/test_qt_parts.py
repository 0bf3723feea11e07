"""What the programs use of Qt is in the package."""

import re
from pathlib import Path

import PySide6
import pytest

from installer.package import qt_parts

ROOT = Path(qt_parts.__file__).resolve().parents[2]
PYSIDE = Path(PySide6.__file__).parent
ROOMS = ("shared", "hardware", "kiosk", "counter", "display", "installer/machine")
OWN = {"QtQuick", "QtQml", "QtCore"}


def sources(pattern: str) -> str:
    found = [path for room in ROOMS for path in (ROOT / room).rglob(pattern)]
    return "\n".join(path.read_text(encoding="utf-8") for path in found)


def test_every_module_that_is_imported_is_kept():
    used = set(
        re.findall(
            r"^\s*from PySide6\.(\w+) import|PySide6\.(Qt\w+)\b", sources("*.py"), re.MULTILINE
        )
    )
    used = {name for pair in used for name in pair if name.startswith("Qt")}
    assert used
    assert used <= set(qt_parts.MODULES)


def test_every_qml_module_that_is_imported_is_kept():
    used = set(re.findall(r"^import (Qt[\w.]*)", sources("*.qml"), re.MULTILINE)) - OWN
    assert used
    assert {name.replace(".", "/") for name in used} <= set(qt_parts.QML)


def test_this_version_of_qt_has_every_part_that_is_named():
    assert qt_parts.missing(PYSIDE) == []


def test_a_kept_part_brings_the_libraries_it_is_linked_to():
    kept = {path.relative_to(PYSIDE).as_posix() for path in qt_parts.needed(PYSIDE)}

    assert "Qt/lib/libQt6XcbQpa.so.6" in kept  # of the platform plugin
    assert "Qt/lib/libQt6QuickTemplates2.so.6" in kept  # of a QML module
    assert "Qt/lib/libicudata.so.73" in kept  # of QtCore itself


@pytest.mark.parametrize(
    "name",
    ["Qt/lib/libQt6Designer.so.6", "QtWidgets.abi3.so", "designer", "Qt/qml/QtQuick/Controls"],
)
def test_nothing_else_is_kept(name):
    kept = {path.relative_to(PYSIDE).as_posix() for path in qt_parts.needed(PYSIDE)}
    assert (PYSIDE / name).exists()
    assert not any(path == name or path.startswith(f"{name}/") for path in kept)
