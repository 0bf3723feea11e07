"""The profile that is being edited, and what the hub says of it: published, refused, or overtaken.

A draft lives until it is published or thrown away, also while its manager works at the desk.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID, uuid4

from counter.desk import acts
from counter.manager import setup_forms as forms
from counter.manager.setup_parts import PART, PARTS, TYPED
from counter.manager.setup_trail import Scene, Trail
from shared.domain.commands.setting_up import AdoptProfile
from shared.domain.draft import Change, Draft, differences, tree_of
from shared.domain.profile import ProfileError
from shared.domain.profile_writing import written
from shared.link.errors import HubAway, Refused

State = Literal["loading", "ready", "refused", "away"]
AWAY, OVERTAKEN = acts.AWAY, "profile-changed"


@dataclass(frozen=True, slots=True)
class Edition:
    """A profile that the center lives by, or lived by once."""

    seq: int
    at: datetime
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class Said:
    """What came of the last act: a code, and what the hub said besides."""

    code: str
    sentence: str = ""
    fine: bool = False


class SetupBook:
    """What the set-up page knows.

    `base` is the seq of the profile that `draft` began from. `editions` are newest first. `looked`
    is the old edition that is looked at, with `changes_since` it.
    """

    def __init__(self) -> None:
        self.state: State = "loading"
        self.editions: tuple[Edition, ...] = ()
        self.base = 0
        self.draft: Draft | None = None
        self.said: Said | None = None
        self.part = PARTS[0]
        self.index = 0
        self.looked: int | None = None
        self._texts: dict[int, str] = {}
        self._wanted: dict[UUID, int | None] = {}
        self._publishing: AdoptProfile | None = None
        self._rebase = False
        self._seen: tuple[Draft | None, list[Change]] = (None, [])
        self._trail = Trail()

    # What is asked of the hub

    def wants(self) -> tuple[str, dict[str, str]] | None:
        """Return the question to ask next, as `look` has it; None when nothing is missing."""
        if self._wanted:
            return None
        if not self.editions:
            return "profiles", {}
        for seq in (self.editions[0].seq, self.looked):
            if seq is not None and seq not in self._texts:
                return "profile", {"seq": str(seq)}
        return None

    def asked(self, request: UUID, query: Mapping[str, str]) -> None:
        """Await this answer."""
        self._wanted[request] = int(query["seq"]) if query else None

    def take(
        self, request: UUID, found: Mapping[str, Any] | None, failure: Refused | HubAway | None
    ) -> bool:
        """Take an answer if it was awaited; say whether it was."""
        if request not in self._wanted:
            return False
        seq = self._wanted.pop(request)
        if found is None:
            self.state = "refused" if isinstance(failure, Refused) else "away"
        elif seq is None:
            self.editions = tuple(map(_edition, found["profiles"]))
        else:
            self._texts[seq] = found["profile"]
            self._begin()
        return True

    def _begin(self) -> None:
        """Start a draft, or put the one there is upon what somebody else published."""
        newest = self.editions[0].seq
        if newest not in self._texts:
            return
        text = self._texts[newest]
        try:
            if self.draft is None or (self.base != newest and not self.changes):
                self._begin_from(Draft(text, tree_of(text)), newest)
            elif self.base != newest and self.draft.text == text:
                # Ours was published, and more was written meanwhile: that stands upon it.
                self.base, self._rebase = newest, False
            elif self._rebase:
                self._begin_from(self.draft.upon(text), newest)
                self.said, self._rebase = Said("merged", fine=True), False
        except ProfileError as error:
            self.said = Said("bad-profile", str(error))
        self.state = "ready"

    def _begin_from(self, draft: Draft, base: int) -> None:
        if base != self.base:
            self._trail.forget()
        self.draft, self.base = draft, base

    def look_again(self) -> None:
        """Ask the hub anew which profiles there are: another came into force, or it was away."""
        self.editions, self._wanted = (), {}
        if self.state in {"away", "refused"}:
            self.state = "loading"

    @property
    def overtaken(self) -> bool:
        """Whether somebody published another profile since this draft began."""
        return bool(self.editions and self.draft) and self.editions[0].seq != self.base

    # What is edited

    @property
    def changes(self) -> list[Change]:
        """What sets the draft apart from the profile that it began from."""
        if self.draft is None:
            return []
        if self._seen[0] is not self.draft:
            self._seen = self.draft, differences(self.draft.began, self.draft.tree)
        return self._seen[1]

    @property
    def troubles(self) -> int:
        """How many faults are to be mended before this can be published."""
        return 0 if self.draft is None else len(forms.faults(self.draft))

    def open(self, part: str, index: int = 0) -> None:
        """Look at a part, and of its entries at this one."""
        self.part, self.index, self.said = PART[part], index, None
        self._trail.pause()

    def edit(self, draft: Draft, index: int | None = None, line: str = "") -> None:
        """Go on with this draft; `line` is where somebody types."""
        count = len(forms.entries(self.part, draft))
        at = max(0, min(self.index if index is None else index, count - 1))
        if self.draft is not None:
            before, after = Scene.of(self.draft.tree, self.index), Scene.of(draft.tree, at)
            self._trail.walk(self.part.code, line, before, after)
        self.draft, self.said, self.index = draft, None, at

    @property
    def can_undo(self) -> bool:
        """Whether something was done to this draft that can be taken back."""
        return self._trail.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether what was taken back last can be done again."""
        return self._trail.can_redo

    def undo(self) -> None:
        """Take the last step back, and look at where it was made."""
        self._show(self._trail.back())

    def redo(self) -> None:
        """Do again what was taken back."""
        self._show(self._trail.forth())

    def _show(self, found: tuple[str, Scene] | None) -> None:
        if found is None or self.draft is None:
            return
        part, scene = found
        self.open(part, scene.index)
        self.draft = Draft(self.draft.text, json.loads(scene.tree))

    def places(self) -> Sequence[forms.Place]:
        """Return the lines of the form that is open."""
        if self.draft is None or (self.part.group and not forms.entries(self.part, self.draft)):
            return ()
        return tuple(forms.places(self.part, self.index, self.draft))

    def write(self, key: str, typed: str) -> None:
        """Write into the line with this key."""
        place = next((each for each in self.places() if key_of(each) == key), None)
        if self.draft is not None and place is not None:
            typing = key if place.line.kind in TYPED else ""
            self.edit(forms.written(self.draft, place, typed), line=typing)

    def discard(self) -> None:
        """Throw the draft away and begin from the profile in force."""
        if self.draft is not None and not self.overtaken:
            self.edit(Draft(self.draft.text, self.draft.began))
            return
        self.draft, self.said = None, None
        if self.editions:
            self._begin()

    def bring_in(self, text: str) -> None:
        """Let a whole profile be the draft: an old edition, or a file; its troubles are told."""
        try:
            other = Draft.of(text)
        except ProfileError as error:
            self.said = Said("bad-profile", str(error))
            return
        if self.draft is not None:
            # What is in force stays what it is compared with, and so does who reads complaints.
            reader = self.draft.began.get(forms.COMPLAINTS)
            self.edit(Draft(self.draft.text, other.tree).put((forms.COMPLAINTS,), reader))
            kept = reader == other.at((forms.COMPLAINTS,))
            self.said = Said("brought-in" if kept else "brought-in-but-reader", fine=True)

    def look(self, seq: int | None) -> None:
        """Look at an edition of the past, or at none."""
        self.looked = seq if seq != self.looked else None

    def changes_since(self) -> list[Change] | None:
        """Return what was changed since the edition that is looked at; None until it is there."""
        text = self._texts.get(self.looked or 0)
        if text is None or not self.editions or self.editions[0].seq not in self._texts:
            return None
        return differences(tree_of(text), tree_of(self._texts[self.editions[0].seq]))

    @property
    def looked_text(self) -> str:
        """The edition that is looked at, as TOML; nothing until it is there."""
        return self._texts.get(self.looked or 0, "")

    def go_back(self) -> None:
        """Let the edition that is looked at be the draft, to be published again."""
        if (text := self._texts.get(self.looked or 0)) is not None:
            self.bring_in(text)

    def text(self) -> str:
        """Return the draft as TOML."""
        return "" if self.draft is None else written(self.draft)

    # Publishing

    @property
    def is_publishing(self) -> bool:
        """Whether the hub's answer is awaited."""
        return self._publishing is not None

    def publish(self, note: str) -> AdoptProfile | None:
        """Return the command that lets the center live by the draft; None when it cannot be."""
        if self.draft is None or self.is_publishing or self.troubles or not self.changes:
            return None
        command = AdoptProfile(
            profile=self.text(), base=self.base, note=note.strip()[:200] or None, command_id=uuid4()
        )
        self._publishing = command
        return command

    def published(self, request: UUID, failure: Refused | HubAway | None) -> bool:
        """Take what became of it, if this was the awaited answer; say whether it was."""
        command = self._publishing
        if command is None or request != command.command_id:
            return False
        self._publishing = None
        if failure is None:
            self.said = Said("published", fine=True)
            if self.draft is not None:
                # Only what was written meanwhile sets it apart, until the hub has told where the
                # published one came into force.
                self.draft = Draft(command.profile, self.draft.tree)
                self._trail.forget()
            self.look_again()
        elif isinstance(failure, Refused):
            self.said = Said(failure.code, failure.sentence)
            if failure.code == OVERTAKEN:
                self.editions = ()
        else:
            self.said = Said(AWAY)
        return True

    def merge(self) -> None:
        """Put the draft upon what somebody else published meanwhile."""
        self._rebase = True
        if self.editions and self.editions[0].seq in self._texts:
            self._begin()


def key_of(place: forms.Place) -> str:
    """Return what names a line of the open form, whichever entry it is of."""
    return ".".join((*place.line.path, *filter(None, (place.language,))))


def _edition(raw: Mapping[str, Any]) -> Edition:
    return Edition(
        seq=raw["seq"],
        at=datetime.fromisoformat(raw["at"]),
        who=raw["staff"] or "",
        note=raw["note"] or "",
    )
