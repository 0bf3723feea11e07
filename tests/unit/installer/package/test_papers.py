"""The package's papers: what dpkg and lintian read."""

import gzip
from pathlib import Path

from installer.package import papers

FACTS = papers.Facts(
    version="1.2", architecture="amd64", python="python3.11", seconds=1_000_000_000
)


def test_the_control_file_names_the_interpreter_and_what_qt_opens_by_name():
    told = papers.control(FACTS)

    assert "Version: 1.2\nArchitecture: amd64\n" in told
    depends = next(line for line in told.splitlines() if line.startswith("Depends: "))
    assert depends.startswith("Depends: python3.11, ")
    assert "libxcb-cursor0" in depends
    assert told.endswith("for.\n")


def test_every_system_library_of_set_up_is_a_dependency():
    setup = (Path(papers.__file__).parents[1] / "setup.sh").read_text(encoding="utf-8")
    lines = setup.partition('libraries="\n')[2].partition('"')[0].splitlines()
    named = {each.split()[0] for each in papers.LIBRARIES}

    assert {line.split()[1] for line in lines} <= named


def test_the_changelog_is_the_same_each_time_and_dated_by_the_source():
    first, again = papers.changelog(FACTS), papers.changelog(FACTS)

    assert first == again
    assert b"Sun, 09 Sep 2001" in gzip.decompress(first)


def test_checksums_name_files_as_installed(tmp_path):
    file = tmp_path / "usr/bin/x"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"abc")

    assert papers.checksums(tmp_path, [file]) == "900150983cd24fb0d6963f7d28e17f72  usr/bin/x\n"
    assert papers.kilobytes([file]) == 1


def test_a_library_without_a_licence_name_leads_to_its_own_text(tmp_path):
    info = tmp_path / "thing-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: thing\nVersion: 1.0\nAuthor: A. B.\n"
    )

    told = papers.copyright_of(tmp_path)

    assert "Copyright: A. B.\nLicense: see its dist-info\n thing 1.0;" in told
