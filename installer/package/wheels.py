"""The locked Python packages, laid out for the package, without what only developers need."""

from __future__ import annotations

import compileall
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path
from py_compile import PycInvalidationMode

from . import qt_parts

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "installer/requirements.txt"
# Of the lock, but for building and testing other people's packages.
_LEFT_OUT = (
    *("bin", "docs", "tests", "_distutils_hack", "distutils-precedence.pth", "setuptools"),
    *("setuptools-*.dist-info", "*/tests", "pycparser", "pycparser-*.dist-info"),
    *("**/*.pyi", "**/*.pyx", "**/*.pxd", "**/*.c", "**/*.h", "**/py.typed"),
)


class WheelsError(Exception):
    """The locked packages cannot be laid out; the message is a sentence."""


def lay_out(target: Path, cache: Path) -> None:
    """Put the locked packages into a new folder `target`; raises WheelsError.

    What pip fetched is kept trimmed under `cache` by the hash of the lock and of this recipe.
    """
    kept = cache / f"lib-{_key()}"
    if not kept.exists():
        part = kept.with_name(kept.name + ".part")
        shutil.rmtree(part, ignore_errors=True)
        _install(part)
        _leave_out(part)
        if absent := qt_parts.missing(part / "PySide6"):
            raise WheelsError(
                f"This Qt has no {', '.join(absent)}: see installer/package/qt_parts.py."
            )
        qt_parts.trim(part / "PySide6")
        compile_all(part, "lib")
        part.rename(kept)
    shutil.copytree(kept, target, symlinks=True)


def compile_all(folder: Path, name: str) -> None:
    """Compile for the interpreter that is named in Depends: nothing is written where it runs.

    `name` is the folder's in the house of an installed version, for traces.
    """
    compileall.compile_dir(
        folder,
        quiet=2,
        stripdir=str(folder),
        prependdir=f"/usr/lib/ventanilla/current/{name}",
        # Reproducible, and not looked up at each start.
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )


def _key() -> str:
    recipe = b"".join(Path(each).read_bytes() for each in (LOCK, __file__, qt_parts.__file__))
    return hashlib.sha256(recipe + sys.version.encode()).hexdigest()[:16]


def _install(target: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-input", "--no-compile", "--no-deps", "--only-binary", ":all:"]
    pip += ["--require-hashes", "-r", str(LOCK), "--target", str(target)]
    done = subprocess.run(pip, capture_output=True, text=True, check=False)  # noqa: S603  our own
    if done.returncode != 0:
        last = done.stderr.strip().splitlines()[-1:] or ["it says nothing"]
        raise WheelsError(f"The Python packages could not be laid out: {last[0]}")


def _leave_out(target: Path) -> None:
    for pattern in _LEFT_OUT:
        for path in sorted(target.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
