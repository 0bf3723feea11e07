"""The project builds anywhere: no file names a package registry, or a place on one machine."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]

REGISTRY = re.compile(
    r"(?i)(pypi\.(org|python)|pythonhosted|registry\.npmjs|conda\.anaconda|(deb|security)\.debian\."
    r"|archive\.ubuntu|(^|\s)--?(extra-)?index-url[= ]|(^|\s)--find-links[= ])"
)
HOMES = re.compile(r"(?<![\w./-])(/home/\w|/root/\w|/Users/\w|[A-Z]:\\Users\\)")
# A text may name a folder in here as an example, and a checkout may happen to lie there.
USUAL = {"etc", "home", "mnt", "opt", "root", "run", "srv", "tmp", "usr", "var"}


def texts() -> Iterator[tuple[str, str]]:
    """Yield path and text of every file that belongs to the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path.is_file() and path != Path(__file__).resolve():
            content = path.read_bytes()
            if b"\0" not in content:
                yield name, content.decode("utf-8")


@pytest.fixture(scope="module")
def project() -> dict[str, str]:
    return dict(texts())


def test_no_file_names_a_package_registry(project: dict[str, str]) -> None:
    assert "installer/requirements.txt" in project
    assert [name for name, text in project.items() if REGISTRY.search(text)] == []


def test_no_file_names_a_place_of_the_machine_it_was_written_on(project: dict[str, str]) -> None:
    places = [HOMES]
    if ROOT.parts[1] not in USUAL:
        places.append(re.compile(rf"{re.escape(str(ROOT))}(?![\w-])"))
    foreign = [name for name, text in project.items() if any(p.search(text) for p in places)]

    assert foreign == []


@pytest.mark.parametrize("line", ["--index-url https://x", "see pypi.org/simple"])
def test_a_registry_would_be_found(line: str) -> None:
    assert REGISTRY.search(line)


@pytest.mark.parametrize("line", ["cd /home/ana", "C:\\Users\\ana"])
def test_a_home_would_be_found(line: str) -> None:
    assert HOMES.search(line)
