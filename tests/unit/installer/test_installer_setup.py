"""Set-up: the script's own sentences, and the locks it installs from."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

INSTALLER = Path(__file__).resolve().parents[3] / "installer"
LOCKS = ("requirements.txt", "requirements-dev.txt")


def setup(checkout: Path, purpose: str, path: str) -> subprocess.CompletedProcess[str]:
    """Run a checkout's setup.sh with nothing but these folders of programs."""
    script = checkout / "installer/setup.sh"
    return subprocess.run(
        ["/bin/sh", str(script), purpose],
        env={"PATH": path, "HOME": str(checkout)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with nothing but its set-up files."""
    (tmp_path / "installer").mkdir()
    for name in ("setup.sh", *LOCKS):
        (tmp_path / "installer" / name).write_bytes((INSTALLER / name).read_bytes())
    return tmp_path


def programs(folder: Path, **scripts: str) -> str:
    """Return a PATH of these shell scripts before the system's programs."""
    folder.mkdir()
    for name, script in scripts.items():
        file = folder / name.replace("_", "-")
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(0o755)
    return f"{folder}:/usr/sbin:/usr/bin:/sbin:/bin"


def test_an_unknown_purpose_is_said(checkout: Path) -> None:
    done = setup(checkout, "fly", os.defpath)

    assert done.returncode == 2
    assert done.stderr == "setup.sh: say 'run' or 'dev', not 'fly'.\n"


def test_an_old_python_is_said(checkout: Path) -> None:
    old = dict.fromkeys(("python3", "python3.13", "python3.12", "python3.11"), "exit 1")

    done = setup(checkout, "run", programs(checkout / "bin", **old))

    assert done.returncode == 1
    assert done.stderr.startswith("Python 3.11 or newer is needed")


def test_without_root_and_sudo_the_line_to_type_is_printed(checkout: Path) -> None:
    path = programs(checkout / "bin", id="echo 1000", sudo="exit 1", apt_get="exit 1")
    # ldconfig is asked by its full name; a Python without venv stands for all that is missing.
    python = 'case "$2" in *ensurepip*) exit 1;; esac; exec /usr/bin/env -i true'
    (checkout / "bin/python3").write_text(f"#!/bin/sh\n{python}\n")
    (checkout / "bin/python3").chmod(0o755)

    done = setup(checkout, "run", path)

    assert done.returncode == 1
    assert re.search(
        r"^  su -c 'apt-get update && apt-get install -y --no-install-recommends .*python3-venv",
        done.stderr,
        re.MULTILINE,
    )
    assert not (checkout / ".venv").exists()


def pins(lock: str) -> dict[str, str]:
    text = (INSTALLER / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def test_what_the_programs_need_is_locked_alike_for_their_tests() -> None:
    run, dev = pins(LOCKS[0]), pins(LOCKS[1])

    assert run.items() <= dev.items()
    assert len(run) > 20


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock: str) -> None:
    text = (INSTALLER / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[^\s#])", text.strip())

    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry
    assert "PySide6==" not in text, "WebEngine would come with it"
