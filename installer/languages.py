"""What each language still lacks: texts of the apps, and texts of the profiles.

`python -m installer.languages` prints it; the exit code is 1 when something is lacking. One more
language is a `<domain>_<language>.ts` for what visitors see, and its texts in the profile.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.build_assets import CATALOGUES
from installer.demo.folders import ROOT
from installer.terminal import say

PROFILES = (ROOT / "shared/domain/sample.toml", ROOT / "shared/domain/integration.toml")
SOURCE = "en"


def main() -> int:
    """Print what is lacking, a line each; return 1 when anything is."""
    lacking = [*catalogues(CATALOGUES), *(each for file in PROFILES for each in profile(file))]
    for each in lacking:
        say(each)
    if not lacking:
        say("Nothing is lacking.")
    return 1 if lacking else 0


def catalogues(folder: Path) -> Iterator[str]:
    """Yield what each catalogue lacks of the texts that another one of its app has."""
    for domain in sorted({_domain(file) for file in folder.glob("*.ts")}):
        files = [file for file in sorted(folder.glob(f"{domain}_*.ts")) if _code(file) != SOURCE]
        known: set[tuple[str, str]] = set().union(*(_texts(file) for file in files))
        for file in files:
            done = {text for text, said in _texts(file).items() if said}
            for context, text in sorted(known - done):
                yield f"{domain} {_code(file)}: {context}: {text!r}"


def profile(file: Path) -> Iterator[str]:
    """Yield where a profile has a text in some of its languages only."""
    center = tomllib.loads(file.read_text(encoding="utf-8"))
    languages = set(center["languages"])
    for path, texts in _named(center, file.stem):
        for code in sorted(languages - texts.keys()):
            yield f"{path}: {code}: {next(iter(texts.values()))!r}"


def _named(part: object, path: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every table of texts by language, wherever it stands, and its way there."""
    if isinstance(part, list):
        for each in part:
            code = each.get("code") if isinstance(each, dict) else None
            yield from _named(each, f"{path}[{code}]" if code else path)
    elif isinstance(part, dict):
        if part and all(len(key) == 2 and isinstance(said, str) for key, said in part.items()):
            yield path, part
            return
        for key, each in part.items():
            yield from _named(each, f"{path}.{key}")


def _texts(file: Path) -> dict[tuple[str, str], bool]:
    """Return each text of a catalogue with its context, and whether all its forms are said."""
    found = {}
    for context in ET.parse(file).iter("context"):  # noqa: S314  our own files
        for message in context.iter("message"):
            where = (context.findtext("name") or "", message.findtext("source") or "")
            found[where] = _is_said(message)
    return found


def _is_said(message: ET.Element) -> bool:
    said = message.find("translation")
    if said is None or said.get("type") == "unfinished":
        return False
    forms = [form.text for form in said.findall("numerusform")]
    return all(forms) if forms else bool(said.text)


def _domain(file: Path) -> str:
    return file.stem.partition("_")[0]


def _code(file: Path) -> str:
    return file.stem.partition("_")[2]


if __name__ == "__main__":
    sys.exit(main())
