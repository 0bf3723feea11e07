"""The phone page's HTML: everything that a visit, a center or a visitor said is escaped here."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from ...domain.center import Center, Desk
from ...domain.visit import State
from .drawing import face, person, series_mark, speaker
from .standing import STATUS, Standing, step_name
from .texts import LANGUAGES, RIGHT_TO_LEFT, TEXTS, texts

_HERE = Path(__file__).parent
_TEXT = (_HERE / "page.html").read_text(encoding="utf-8")
_PAGE = Template(_TEXT)
_LIVE = (_HERE / "live.js").read_text(encoding="utf-8")
STYLE = _TEXT.partition("<style>")[2].partition("</style>")[0]
SCRIPT = _LIVE
MOST_LETTERS = 1_500
"""Of a complaint."""
_MOST_KEPT = 2 * MOST_LETTERS
_MOST_DRAWN = 7
_SHORT_WORD, _LONG_WORD = 5, 8
"""Letters, for the two sizes under the largest."""
_REFRESH = '<meta http-equiv="refresh" content="10">'
_MORE = {
    status: f"{status}-more" for status in ("parked", "unmet", "cancelled", "arrived", "serving")
} | {"called": "called-more", "again": "called-more"}
_CALLED = {"called", "again"}
_WITH_STAFF = {"arrived", "serving"}
_LEFT = {"cancelled", "missed"}
"""Over, but staff may open it again."""
_STEP = {state: f"step-{status}" for state, status in STATUS.items()} | {
    State.DONE: "step-done",
    State.CANCELLED: "step-over",
}
_ADDRESS = {"back": "coming"}
FACES = (5, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A language, its texts, and how links carry it: "?l=fr" where the visitor chose it."""

    language: str
    chosen: bool

    def __getitem__(self, key: str) -> str:
        return escape(texts(self.language)[key])

    @property
    def texts(self) -> Mapping[str, str]:
        """The texts as they are, not escaped."""
        return texts(self.language)

    @property
    def query(self) -> str:
        """What links of the page end with."""
        return f"?l={self.language}" if self.chosen else ""


def words_of(asked: str | None, own: str) -> Words:
    """Return the words of the language that was asked for, or else of one's own."""
    if asked is not None and asked in TEXTS:
        return Words(language=asked, chosen=True)
    return Words(language=own, chosen=False)


def words_for(asked: str | None, accepted: str, own: str) -> Words:
    """Return the words for who has no visit: as asked for, as their browser accepts, or `own`.

    `accepted` is a header such as "uk-UA,uk;q=0.9", the most wanted first.
    """
    wanted = (re.split("[;-]", each)[0].strip().lower() for each in accepted.split(","))
    return words_of(asked, next((each for each in wanted if each in TEXTS), own))


def visit_page(center: Center, said: Words, at: Standing, token: str, now: datetime) -> str:
    """Return the page of a visit."""
    path = f"/t/{token}"
    main = [f"<h1>{said[at.status]}</h1>", _window(center, said, at)]
    main.append(f'<p class="more">{_more(center, said, at, now)}</p>')
    main += [_act(said, path, act, first=not n) for n, act in enumerate(at.acts)]
    if at.open:
        main.append(_next(said, at))
    elif at.served:
        main.append(f"<h2>{said['rated']}</h2>" if at.visit.rated else _faces(said, path))
    main.append(_steps(center, at, said))
    if center.complaints is not None:
        link = f"{path}/report{said.query}"
        main.append(f'<a class="button plain" id="report" href="{link}">{said["report"]}</a>')
    again = at.open or at.status in _LEFT
    number = at.visit.number
    return _page(center, said, "".join(main), path, live=True, refresh=again, number=number)


def _window(center: Center, said: Words, at: Standing) -> str:
    # A script rings for each call, the first and any further one.
    call = f' now" data-call="{at.step.calls}' if at.status in _CALLED else ""
    number = f'<div class="number">{series_mark(at.visit.number)}{escape(at.visit.number)}</div>'
    parts = _desk(center, said, at) + _place(said, at)
    sound = ""
    if at.status == "waiting":
        told = f'id="sound" data-done="{said["sounding"]}"'
        sound = f'<button type="button" class="main" hidden {told}>{said["sound"]}</button>'
    return (
        f'<div class="window{call}"><div class="label">{said["your-number"]}</div>'
        f"{number}{parts}</div>{sound}"
    )


def _desk(center: Center, said: Words, at: Standing) -> str:
    if at.desk is None:
        return ""
    desk = center.desk_by_code.get(at.desk)
    name = at.desk if desk is None else desk.name
    where = said["go" if at.step.state == State.CALLED else "at"]
    shown = f"<b{_size(name)}><bdi>{escape(name)}</bdi></b>"
    return f'<div class="part">{where}{shown}{_way(center, said, desk)}</div>'


def _size(name: str) -> str:
    """Return how large a desk's name stands: a narrow phone has room for its longest word."""
    longest = max(len(word) for word in name.split())
    if longest > _LONG_WORD:
        return ' class="long"'
    return ' class="word"' if longest > _SHORT_WORD else ""


def _way(center: Center, said: Words, desk: Desk | None) -> str:
    """Return how to get to a desk, where the profile says so."""
    places = {} if desk is None else desk.place
    for language in (said.language, *center.languages):
        if language in places:
            words = escape(places[language])
            return f'<span class="small" lang="{language}" dir="auto">{words}</span>'
    return ""


def _place(said: Words, at: Standing) -> str:
    if at.place is None or at.status != "waiting":
        return ""
    ahead = at.place.ahead
    told = said["before"].format(count=ahead) if ahead else said["next"]
    drawn = ""
    if 0 < ahead <= _MOST_DRAWN:
        drawn = f'<div class="people">{person() * ahead}</div>'
    took = ""
    if at.place.range is not None:
        low, high = at.place.range
        told_range = said["range"].format(low=low, high=high)
        about = f'<span class="small">{said["about"]}</span>'
        took = f'<div class="part"><span class="took">{told_range}</span>{about}</div>'
    note = f'<span class="small">{said["place-note"]}</span>'
    return f'<div class="part"><span class="big">{told}</span>{drawn}{note}</div>{took}'


def _more(center: Center, said: Words, at: Standing, now: datetime) -> str:
    if at.until is not None:
        return said["time-more"].format(until=_clock(center, at.until))
    if at.status in _CALLED and at.step.said == "coming":
        return said["told-coming"]
    if at.status in _CALLED and at.step.discreet:
        return said["fetched"]
    if at.status == "missed":
        end = at.may_return_until(center, now)
        if end is None:
            return said["missed-late"]
        return said["missed-more"].format(until=_clock(center, end))
    return said[_MORE.get(at.status, "keep" if at.open else "thanks")]


def _clock(center: Center, at: datetime) -> str:
    return at.astimezone(center.zone).strftime("%H:%M")


def _act(said: Words, path: str, act: str, *, first: bool) -> str:
    """Return the button of an act; giving up one's place asks once more, on a page of its own."""
    if act == "cancel":
        link = f"{path}/cancel{said.query}"
        return f'<a class="button plain" id="cancel" href="{link}">{said["cancel"]}</a>'
    shown = ' class="main"' if first and act != "more-time" else ""
    return _form(
        path, _ADDRESS.get(act, act), said, f'<button id="{act}"{shown}>{said[act]}</button>'
    )


def _form(path: str, act: str, said: Words, inside: str, more: str = "") -> str:
    return f'<form method="post" action="{path}/{act}{said.query}"{more}>{inside}</form>'


def _next(said: Words, at: Standing) -> str:
    if at.status in _WITH_STAFF:
        return ""
    told = ("have-ready",) if at.status in _CALLED else ("keep-open", "have-ready")
    rows = "".join(
        f"<li><b>{said[each]}</b><span>{said[each + '-more']}</span></li>" for each in told
    )
    return f"<h2>{said['what-next']}</h2><ul>{rows}</ul>"


def _faces(said: Words, path: str) -> str:
    buttons = "".join(
        f'<button name="face" value="{value}" id="face-{value}">{face(value)}'
        f"{said[f'face-{value}']}</button>"
        for value in FACES
    )
    asked = f'<h2>{said["how"]}</h2><p class="small">{said["how-more"]}</p>'
    return asked + _form(path, "feedback", said, buttons, ' class="faces"')


def _steps(center: Center, at: Standing, said: Words) -> str:
    """Return the steps of a journey in their order; nothing for a visit of one."""
    if len(at.visit.steps) < 2:
        return ""
    rows = "".join(
        f'<li><b dir="auto">{escape(step_name(center, step, said.language, said.texts))}</b> '
        f"<span>{said[_STEP.get(State(step.state), 'step-over')]}</span></li>"
        for step in at.visit.steps
    )
    return f"<h2>{said['steps']}</h2><ol>{rows}</ol>"


def cancel_page(center: Center, said: Words, token: str) -> str:
    """Return the page that asks once whether to give up one's place."""
    path = f"/t/{token}"
    yes = f'<button class="plain" id="yes">{said["cancel-yes"]}</button>'
    no = f'<a class="button main" id="no" href="{path}{said.query}">{said["cancel-no"]}</a>'
    main = f'<h1>{said["cancel-ask"]}</h1><p class="more">{said["cancel-more"]}</p>{no}'
    return _page(center, said, main + _form(path, "cancel", said, yes), f"{path}/cancel")


def report_page(
    center: Center, said: Words, token: str, problem: str | None = None, text: str = ""
) -> str:
    """Return the page for telling something serious; `problem` is the key of what was wrong.

    `text` is what was written so far: nobody has to find such words twice.
    """
    path, reader = f"/t/{token}", center.complaints
    if reader is None:
        return unknown_page(center, said)
    who = {"name": _isolated(reader.name), "contact": _isolated(reader.contact)}
    main = f"<h1>{said['report-title']}</h1>"
    if problem is not None:
        told = said[problem].format(most=MOST_LETTERS)
        main += f'<p class="more away" role="alert">{told}</p>'
    if reader.public_key is None:
        main += f'<p class="more">{said["report-call"].format(**who)}</p>'
    else:
        written = escape(text[:_MOST_KEPT])
        field = (
            f'<label for="text">{said["report-label"]}</label><textarea id="text" name="text" '
            f'maxlength="{MOST_LETTERS}" required dir="auto">\n{written}</textarea>'
            f'<button class="main" id="send">{said["report-send"]}</button>'
        )
        main += f'<p class="more">{said["report-more"].format(**who)}</p>'
        main += _form(path, "report", said, field)
        main += f'<p class="more">{said["report-contact"].format(**who)}</p>'
    return _page(center, said, main + _back(said, path), f"{path}/report")


def _isolated(text: str) -> str:
    """Return a text that keeps its own direction."""
    return f"<bdi>{escape(text)}</bdi>"


def reported_page(center: Center, said: Words, token: str) -> str:
    """Return the page that says that a complaint is sealed."""
    reader = center.complaints
    name = _isolated(reader.name) if reader else ""
    main = f"<h1>{said['report-sent']}</h1>"
    main += f'<p class="more">{said["report-sent-more"].format(name=name)}</p>'
    return _page(center, said, main + _back(said, f"/t/{token}"), f"/t/{token}")


def slow_page(center: Center, said: Words, token: str) -> str:
    """Return the page for who pressed too often."""
    main = f'<h1>{said["slow"]}</h1><p class="more">{said["slow-more"]}</p>'
    return _page(center, said, main + _back(said, f"/t/{token}"), f"/t/{token}")


def _back(said: Words, path: str) -> str:
    return f'<a class="button plain" id="back-to" href="{path}{said.query}">{said["go-back"]}</a>'


def unknown_page(center: Center, said: Words) -> str:
    """Return the page of every wrong path and token."""
    main = f'<h1>{said["unknown"]}</h1><p class="more">{said["unknown-more"]}</p>'
    main += f'<a class="button main" id="again" href="{said.query}">{said["look-again"]}</a>'
    return _page(center, said, main)


def busy_page(center: Center, said: Words) -> str:
    """Return the page for when nothing can be read."""
    main = f'<h1>{said["busy"]}</h1><p class="more">{said["busy-more"]}</p>'
    return _page(center, said, main, refresh=True)


def _listen(said: Words) -> str:
    """Return the button that a script shows where the phone has a voice of the language."""
    of = 'type="button" id="listen" class="listen" aria-pressed="false" hidden'
    return f"<button {of}>{speaker()}{said['listen']}</button>"


def _languages(said: Words, path: str) -> str:
    links = "".join(_language(code, path, code == said.language) for code in LANGUAGES)
    name = f"{said['language']}: {said['name']}"
    return f'<details><summary id="languages">{name}</summary><nav>{links}</nav></details>'


def _language(code: str, path: str, here: bool) -> str:
    current = ' aria-current="true"' if here else ""
    told = f'id="l-{code}" lang="{code}" dir="{_direction(code)}" href="{path}?l={code}"'
    return f"<a {told}{current}>{escape(TEXTS[code]['name'])}</a>"


def _direction(language: str) -> str:
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def _page(
    center: Center,
    said: Words,
    main: str,
    path: str = "",
    *,
    live: bool = False,
    refresh: bool = False,
    number: str = "",
) -> str:
    """Return a whole page; without a `path` its other languages are asked for where it stands."""
    title = main.partition("<h1>")[2].partition("</h1>")[0]
    again = f"<noscript>{_REFRESH}</noscript>" if live else _REFRESH
    return _PAGE.substitute(
        language=said.language,
        direction=_direction(said.language),
        refresh=again if refresh else "",
        title=f"{escape(number)} · {title}" if number else title,
        center=escape(center.name),
        fresh=said["fresh"],
        away=said["away"],
        unsent=said["unsent"],
        zone=escape(center.time_zone),
        shown=said["fresh"] if live else "",
        live=" data-live" if live else "",
        main=main,
        listen=_listen(said) if live else "",
        languages=_languages(said, path),
        script=f"<script>{SCRIPT}</script>" if live else "",
    )


def hashed(text: str) -> str:
    """Return the source that a content security policy names a text by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def etag(page: str) -> str:
    """Return by what a browser knows whether a page has changed."""
    return f'"{sha256(page.encode()).hexdigest()[:24]}"'
