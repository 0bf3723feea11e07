"""A Debian root with what the package depends on, and nothing of the package itself."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from installer.clean_root import (
    BUILD,
    CleanRootError,
    base_archive,
    call,
    hand_files,
    handed_settings,
    run_inside,
)
from installer.package import papers
from installer.terminal import say

SUITE = "bookworm"
# What the trial itself needs: a screen without glass.
OWN = ("libasound2-plugins",)


def prepared_archive(python: str) -> Path:
    """Return the archive of such a root, made on the first call and kept under build/.

    Raises CleanRootError. This is the only step that needs a network: apt fetches from Debian what
    a machine that was installed by Debian's installer mostly has.
    """
    wanted = [python, *(each.split()[0] for each in papers.LIBRARIES), *papers.SCREEN, *OWN]
    wanted += [*(each.split()[0] for each in papers.TOOLS), "systemd"]
    key = hashlib.sha256(" ".join(wanted).encode()).hexdigest()[:12]
    archive = BUILD / f"package-{SUITE}-{key}.tar"
    if not archive.exists():
        _make(archive, wanted)
    return archive


def _make(archive: Path, wanted: list[str]) -> None:
    base = base_archive(SUITE)
    say(f"Adding what the package depends on ({len(wanted)} Debian packages and theirs)")
    with tempfile.TemporaryDirectory(prefix="ventanilla-depends-") as folder:
        root = Path(folder)
        call("tar", "-xf", base, "-C", root)
        hand_files(root)
        environment, binds = handed_settings(os.environ, "")
        (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
        (root / "usr/sbin/policy-rc.d").chmod(0o755)
        line = "apt-get -q update && apt-get -q install -y --no-install-recommends "
        environment |= {"DEBIAN_FRONTEND": "noninteractive"}
        log = BUILD / "package-depends.log"
        quiet = f"({line}{' '.join(wanted)} && apt-get clean) >/depends.log 2>&1"
        code = run_inside(root, quiet, environment, binds, folder="/")
        (root / "depends.log").rename(log)
        if code != 0:
            raise CleanRootError(f"Debian's packages could not be installed; see {log}.")
        unfinished = archive.with_suffix(".unfinished")
        call("tar", "-cf", unfinished, "-C", root, ".")
        unfinished.rename(archive)
