"""What a clean root is handed, and what it says it cost."""

from __future__ import annotations

from pathlib import Path

from installer.clean_root import Result, fetched_megabytes, handed_settings, mounting


def test_pip_settings_travel_as_variables_and_the_environment_counts_more(tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    settings = f"global.timeout='60'\nglobal.find-links='{wheels}'\n:env:.cert='x'"

    handed, paths = handed_settings({"PIP_TIMEOUT": "180", "LANG": "es_CO"}, settings)

    assert handed == {"PIP_TIMEOUT": "180", "PIP_FIND_LINKS": str(wheels)}
    assert paths == {wheels}


def test_proxies_and_trust_are_handed_and_nothing_private_is() -> None:
    environment = {
        "https_proxy": "proxy:3128",
        "NO_PROXY": "localhost",
        "SSL_CERT_FILE": "ca.pem",
        "AWS_SECRET": "secret",
        "HOME": "here",
    }

    handed, _ = handed_settings(environment, "")

    assert set(handed) == {"https_proxy", "NO_PROXY", "SSL_CERT_FILE"}


def test_the_folder_around_an_index_on_disk_is_seen_from_the_root(tmp_path: Path) -> None:
    pages = tmp_path / "index" / "simple"
    pages.mkdir(parents=True)

    _, paths = handed_settings({}, f"global.extra-index-url='file://{pages}'")

    assert paths == {pages.parent}
    assert f"mount --bind -o ro {pages.parent} new{pages.parent}\n" in mounting(Path("new"), paths)


def test_fetched_packages_are_counted_from_the_logs_of_apt_and_pip(tmp_path: Path) -> None:
    wheel = tmp_path / "local.whl"
    wheel.write_bytes(bytes(2_000_000))
    log = (
        "Need to get 75.5 MB/77.3 MB of archives.\n"
        "  Downloading alembic-1.whl (500 kB)\n"
        "  Downloading PySide6_Addons.whl (1,024.0 MB)\n"
        f"Processing {wheel}\n"
        "Processing /gone/away.whl\n"
    )

    assert fetched_megabytes(log) == 75.5 + 0.5 + 1024.0 + 2.0


def test_results_read_as_sentences() -> None:
    assert str(Result("make test", 0, 61.4, 0.0)) == "make test: passed after 61 s, 0 MB fetched"
    assert "failed with exit code 2" in str(Result("make test", 2, 1.0, 0.0))
