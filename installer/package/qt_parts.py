"""Which parts of Qt a center's machine needs: roots by name, and the libraries those ask for.

The wheel carries all of Qt's tools, styles and modules. What is named here is kept, with every
library it is linked to; all else is removed. A new `import` of a Qt module needs a line here, and
`tests/unit/installer/package/test_qt_parts.py` says so.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

MODULES = ("QtCore", "QtDBus", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick")
"""Python modules: what the programs import, and what those import of each other."""

QML = (
    "QtQml",
    "QtQuick/libqtquick2plugin.so",
    "QtQuick/qmldir",
    "QtQuick/Layouts",
    "QtQuick/Shapes",
    "QtQuick/Templates",
    "QtQuick/Window",
)
PLUGINS = (
    "imageformats/libqjpeg.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "wayland-decoration-client",
    "wayland-graphics-integration-client",
    "wayland-shell-integration",
    "xcbglintegrations",
)
# Python's side of the binding, beside the modules.
_OF_PYTHON = re.compile(r"(__init__|_config|_git_pyside_version)\.py$|libpyside6.*\.so.*|support/")
_LINKED = re.compile(r"=> (/\S+)")
# Read by people who write QML, not by who shows it.
_FOR_TOOLS = (".qmltypes", ".pyi", ".a", ".o")


def trim(pyside: Path) -> None:
    """Remove from a PySide6 folder all that no program of ours needs."""
    kept = needed(pyside)
    for path in sorted(pyside.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in kept:
            path.unlink()


def needed(pyside: Path) -> set[Path]:
    """Return the files to keep of a PySide6 folder."""
    kept = set(_roots(pyside))
    return kept | _libraries(pyside, (path for path in kept if ".so" in path.name))


def missing(pyside: Path) -> list[str]:
    """Return the roots that this version of Qt does not have: their names have changed."""
    named = [f"Qt/qml/{each}" for each in QML] + [f"Qt/plugins/{each}" for each in PLUGINS]
    named += [f"{each}.abi3.so" for each in MODULES]
    return [each for each in named if not (pyside / each).exists()]


def _roots(pyside: Path) -> Iterable[Path]:
    for path in pyside.rglob("*"):
        name = path.relative_to(pyside).as_posix()
        if path.is_file() and path.suffix not in _FOR_TOOLS and _is_root(name):
            yield path


def _is_root(name: str) -> bool:
    for folder, roots in (("Qt/qml/", QML), ("Qt/plugins/", PLUGINS)):
        if name.startswith(folder):
            inside = name.removeprefix(folder)
            return any(inside == root or inside.startswith(f"{root}/") for root in roots)
    if name.endswith(".abi3.so"):
        return name.removesuffix(".abi3.so") in MODULES
    return _OF_PYTHON.match(name) is not None


def _libraries(pyside: Path, linked: Iterable[Path]) -> set[Path]:
    """Return the libraries of this folder that these files are linked to, however far."""
    ldd = shutil.which("ldd") or "/usr/bin/ldd"
    told = subprocess.run(  # noqa: S603  our own files
        [ldd, *map(str, linked)], capture_output=True, text=True, check=False
    ).stdout
    found = {Path(each) for each in _LINKED.findall(told)}
    lib = (pyside / "Qt/lib").resolve()
    return {pyside / "Qt/lib" / each.name for each in found if each.resolve().parent == lib}
