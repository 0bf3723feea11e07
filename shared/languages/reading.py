"""What each language says outside the pages' own catalogues: `<code>.toml`, one file a language.

One more language is one more file here, with the tables and keys of the others
(`python -m installer.languages` tells what it lacks), a `kiosk_<code>.ts` for the kiosk's pages,
and its texts in the profile.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent

Words = Mapping[str, Any]


@cache
def codes() -> tuple[str, ...]:
    """Return the codes of all languages there are, in the `order` that their files say."""
    return tuple(sorted((file.stem for file in _FOLDER.glob("*.toml")), key=_place))


@cache
def words_of(code: str) -> Words:
    """Return what stands in a language's file, keys as there; KeyError when there is none."""
    file = _FOLDER / f"{code}.toml"
    if not (code.isalpha() and code.isascii() and file.is_file()):
        raise KeyError(code)
    return tomllib.loads(file.read_text(encoding="utf-8"))


def known(code: str, otherwise: str) -> str:
    """Return the language that has a file: "pt-BR" is read as "pt", others as `otherwise`."""
    base = code.lower().replace("_", "-").partition("-")[0]
    return base if base in codes() else otherwise


def named(words: Words) -> dict[str, Any]:
    """Return a table with its keys as Python names: `your-number` is `your_number`."""
    return {key.replace("-", "_"): _plain(each) for key, each in words.items()}


def _plain(each: object) -> object:
    return tuple(each) if isinstance(each, list) else each


def _place(code: str) -> tuple[int, str]:
    return int(words_of(code)["order"]), code
