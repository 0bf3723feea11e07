"""Texts of the apps, found where they are written, and the catalogues kept level with them.

Qt's own lupdate takes counts in Python for plain texts, so it would drop their forms.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

Text = tuple[str, str]
"""The context it belongs to, and the English it says."""

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_IN_QML = re.compile(r'qsTr\(\s*("(?:[^"\\]|\\.)*")(\s*,\s*"[^"]*"\s*,)?')
_MORE_OF_COUNTS = ("comment", "count")


@dataclass(slots=True)
class Catalogue:
    """One language of one app; `said` has the forms of each text, none for one not said yet."""

    language: str
    said: dict[Text, list[str]] = field(default_factory=dict)
    counts: set[Text] = field(default_factory=set)


def texts_of(folder: Path) -> dict[Text, bool]:
    """Return the texts in an app's Python and QML, each with whether it counts something."""
    found: dict[Text, bool] = {}
    for file in sorted(folder.rglob("*.py")):
        found.update(_in_python(file))
    for file in sorted(folder.rglob("*.qml")):
        for text, counted in _IN_QML.findall(file.read_text(encoding="utf-8")):
            found[file.stem, json.loads(text)] = bool(counted)
    return found


def _in_python(file: Path) -> Iterator[tuple[Text, bool]]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", None) or getattr(node.func, "attr", None)
        match name, node.args:
            case "translate", [ast.Constant(str(context)), ast.Constant(str(text)), *more]:
                yield (context, text), len(more) == len(_MORE_OF_COUNTS)


def read(file: Path, language: str) -> Catalogue:
    """Return a catalogue as it is on disk; an empty one where there is none."""
    known = Catalogue(language)
    if not file.exists():
        return known
    for context in ET.parse(file).iter("context"):  # noqa: S314  our own files
        for message in context.iter("message"):
            text = (context.findtext("name") or "", message.findtext("source") or "")
            said = message.find("translation")
            forms = [] if said is None else [each.text or "" for each in said] or [said.text or ""]
            if said is None or said.get("type") == "unfinished":
                forms = []
            known.said[text] = forms
            if message.get("numerus") == "yes":
                known.counts.add(text)
    return known


def level(known: Catalogue, texts: Mapping[Text, bool]) -> Catalogue:
    """Return a catalogue of exactly these texts, in its order, with all that it said of them."""
    kept = {text: forms for text, forms in known.said.items() if text in texts}
    fresh: dict[Text, list[str]] = {text: [] for text in texts if text not in kept}
    counts = {text for text, counted in texts.items() if counted}
    said = {t: ([] if (t in counts) != (t in known.counts) else f) for t, f in kept.items()}
    return Catalogue(known.language, {**said, **fresh}, counts)


def write(known: Catalogue) -> str:
    """Return a catalogue as lrelease reads it, context by context in the order they came."""
    contexts: dict[str, list[str]] = {}
    most = max((len(known.said[each]) for each in known.counts), default=0) or 2
    for text, forms in known.said.items():
        contexts.setdefault(text[0], []).append(_message(text, forms, known, most))
    parts = "".join(
        f"<context>\n    <name>{escape(name)}</name>\n{''.join(messages)}</context>\n"
        for name, messages in contexts.items()
    )
    head = f'<TS version="2.1" language="{known.language}" sourcelanguage="en">\n'
    return f"{_HEAD}{head}{parts}</TS>\n"


def _message(text: Text, forms: list[str], known: Catalogue, most: int) -> str:
    kind = "" if forms else ' type="unfinished"'
    numerus, said = "", escape(forms[0]) if forms else ""
    if text in known.counts:
        numerus = ' numerus="yes"'
        each = (f"            <numerusform>{escape(form)}</numerusform>\n" for form in forms)
        empty = "            <numerusform></numerusform>\n" * most
        said = f"\n{''.join(each) or empty}        "
    return (
        f"    <message{numerus}>\n        <source>{escape(text[1])}</source>\n"
        f"        <translation{kind}>{said}</translation>\n    </message>\n"
    )
