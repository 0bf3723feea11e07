"""What each language still lacks: texts of the apps, and texts of the profiles.

A text that lost what the program puts in it ("{when}", "%1"), or a form of a count, is lacking too.
`python -m installer.languages` prints it; the exit code is 1 when something is lacking. One more
language is a `<domain>_<language>.ts` for what visitors see, a `shared/languages/<language>.toml`
for what is printed, said aloud and shown on the phone, and its texts in the profile.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.build_assets import CATALOGUES
from installer.demo.folders import ROOT
from installer.terminal import say

PROFILES = (ROOT / "shared/domain/sample.toml", ROOT / "shared/domain/integration.toml")
FILES = ROOT / "shared/languages"
SOURCE = "en"
# Only some languages need them: how letters, numbers or a window are said where the voice errs.
_OPTIONAL = (
    "right-to-left",
    *("speech.letters", "speech.numbers", "speech.hundreds"),
    *("speech.respelt", "speech.spoken-window"),
)
# How many forms a count has is the language's own affair, but all have this one.
_FORMS = {"zero", "one", "two", "few", "many"}
# Read by staff, who work in one language.
_STAFF = {"outcomes", "breaks"}


def main() -> int:
    """Print what is lacking, a line each; return 1 when anything is."""
    lacking = [
        *catalogues(CATALOGUES),
        *files(FILES),
        *(each for file in PROFILES for each in profile(file)),
    ]
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


def files(folder: Path) -> Iterator[str]:
    """Yield what each language's own file lacks of what another one has."""
    found = {
        file.stem: _paths(tomllib.loads(file.read_text("utf-8"))) for file in folder.glob("*.toml")
    }
    for code, has in sorted(found.items()):
        for path in sorted(set().union(*found.values()) - has):
            yield f"{code}.toml: {path}"


def _paths(table: dict[str, object], path: str = "") -> set[str]:
    """Return the way to each text in a file that any language must have."""
    found: set[str] = set()
    for key, said in table.items():
        way = f"{path}.{key}" if path else key
        if isinstance(said, dict) and not way.startswith(_OPTIONAL):
            # What follows a figure on the pages is written in each language's own letters.
            found |= {way} if way == "speech.units" else _paths(said, way)
        elif not way.startswith(_OPTIONAL) and key not in _FORMS:
            found.add(way)
    return found


def profile(file: Path) -> Iterator[str]:
    """Yield where a profile has a text in some of its languages only."""
    center = tomllib.loads(file.read_text(encoding="utf-8"))
    languages = set(center["languages"])
    seen = {key: part for key, part in center.items() if key not in _STAFF}
    for path, texts in _named(seen, file.stem):
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
    root = ET.parse(file).getroot()  # noqa: S314  our own files
    # How many forms a count has is the language's own affair, but it is the same for all counts.
    most = max((len(each.findall("numerusform")) for each in root.iter("translation")), default=0)
    found = {}
    for context in root.iter("context"):
        for message in context.iter("message"):
            where = (context.findtext("name") or "", message.findtext("source") or "")
            found[where] = _is_said(message, most)
    return found


def _is_said(message: ET.Element, most: int) -> bool:
    said = message.find("translation")
    if said is None or said.get("type") == "unfinished":
        return False
    forms = [form.text for form in said.findall("numerusform")]
    if forms:
        return all(forms) and len(forms) == most
    text, source = said.text or "", message.findtext("source") or ""
    return bool(text) and _filled_in(text) == _filled_in(source)


def _filled_in(text: str) -> set[str]:
    """Return what the program puts into a text."""
    return set(re.findall(r"\{[a-z_]+\}|%[1-9]", text))


def _domain(file: Path) -> str:
    return file.stem.partition("_")[0]


def _code(file: Path) -> str:
    return file.stem.partition("_")[2]


if __name__ == "__main__":
    sys.exit(main())
