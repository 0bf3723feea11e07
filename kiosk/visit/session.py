"""The kiosk as a machine without a screen: what visitors may do, from the start page to a number.

Every method that needs the time is given it, in seconds of one monotonic clock. A press becomes at
most one ticket: the command keeps its id however often it has to be sent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hardware.scanner.codes import AppointmentCode, Code
from kiosk.visit import codes, course, feedback, timing
from kiosk.visit.comfort import Comfort
from kiosk.visit.hearing import Hearing
from kiosk.visit.paper import NO_PAPER
from kiosk.visit.shelves import PLACES, next_shelf
from kiosk.visit.slips import Issued
from kiosk.visit.standing import Hub
from kiosk.visit.walk import (
    CHOOSING,
    GIVEN,
    NO_WISH,
    TELLING,
    Asked,
    Cover,
    Page,
    Request,
    Sorry,
    Wish,
)
from shared.domain.commands.issuing import IssueTicket, SpeakInPrivate
from shared.domain.commands.visiting import GiveFeedback

_FIRST = TELLING | {Page.NEED}
_SCAN_FROM = CHOOSING | TELLING | {Page.START, Page.CODE, Page.SORRY, Page.THANKS}


class Session(Hearing):
    """The state of one kiosk, and the presses of its visitors."""

    def choose_language(self, code: str, now: float) -> None:
        """Begin, in this language."""
        if self._is_at(Page.START, now):
            self._turn(now, page=Page.NEED, language=code)

    def choose_need(self, code: str, now: float) -> None:
        """Mark a need, or no longer; one that is not there, or one too many, changes nothing."""
        need = self.center.need(code) if self.center else None
        if not self._is_at(Page.NEED, now) or need is None or timing.was_just(self.walk, code, now):
            return
        wish = course.with_need(self.walk.wish, need)
        self._turn(now, wish=wish or self.walk.wish, marked=(code, now))

    def more(self, now: float) -> None:
        """Look at further choices."""
        places = PLACES.get(self.page)
        if places is not None and timing.has_settled(self.walk, now):
            shelf = next_shelf(self.choices, self.walk.shelf, places)
            self._turn(now, shelf=shelf, entered_at=now)

    def go_on(self, now: float) -> None:
        """Go on with the needs that were chosen."""
        if self._is_at(Page.NEED, now) and self.center and self.walk.wish.needs:
            # The questions come anew: who went back may mean something else now.
            self._ask_next(Wish(needs=self.walk.wish.needs, people=self.walk.wish.people), now)

    def choose_fit(self, services: tuple[str, ...], now: float) -> None:
        """Say which services of a need fit best; all of them when one does not know."""
        if self._is_at(Page.FIT, now) and self.center:
            wish = course.with_fit(self.walk.wish, services, self.center)
            if wish is not None:
                self._ask_next(wish, now)

    def choose_priority(self, code: str | None, now: float) -> None:
        """Say who one is; None is "none of these, or I prefer not to say"."""
        if not self._is_at(Page.PRIORITY, now) or self.center is None:
            return
        if code is None or any(each.code == code for each in self.center.classes):
            self._ask_next(replace(self.walk.wish, told_priority=True, priority=code), now)

    def ask_people(self, now: float) -> None:
        """Be asked how many they are."""
        if self._is_at(Page.CONFIRM, now) and self.center and self.center.asks_people:
            self._turn(now, page=Page.PEOPLE, shelf=0)

    def choose_people(self, people: int, now: float) -> None:
        """Say how many they are."""
        if self._is_at(Page.PEOPLE, now) and people in course.PEOPLE:
            wish = replace(self.walk.wish, people=people)
            self._turn(now, page=Page.CONFIRM, wish=wish, shelf=0)

    def confirm(self, now: float) -> Asked | None:
        """Ask for the number; returns the command to send, once."""
        wish = self.walk.wish
        wanted = self.offer.wanted(wish.services)
        if not self._is_at(Page.CONFIRM, now) or not wanted:
            return None
        ticket = IssueTicket(
            services=wanted,
            language=self.walk.language,
            priority=wish.priority,
            people=wish.people,
        )
        asked = self._ask(self._same_or_new(ticket), now)
        return None if self.left_alone else asked

    def choose_again(self, now: float) -> None:
        """Choose anew from the first question: what was chosen is not it."""
        if self._is_at(Page.CONFIRM, now):
            self._choose_again(now)

    def enter_code(self, now: float) -> None:
        """Come with a code instead of a need."""
        if self._is_at(Page.START, now) or self._is_at(Page.NEED, now):
            self._turn(now, page=Page.CODE, typed="")

    def press_key(self, key: str, now: float) -> None:
        """Type one more key of the code."""
        if self.page is Page.CODE:
            self._turn(now, typed=codes.with_key(self.walk.typed, key))

    def erase_key(self, now: float) -> None:
        """Take the last key back."""
        if self.page is Page.CODE:
            self._turn(now, typed=self.walk.typed[:-1])

    def give_code(self, now: float) -> Asked | None:
        """Come with the code that was typed; returns the command to send, once."""
        if not self._is_at(Page.CODE, now) or not codes.is_whole(self.walk.typed):
            return None
        return self._come_with(AppointmentCode(self.walk.typed), now)

    def scanned(self, code: Code | None, now: float) -> Asked | None:
        """Come with a code that was scanned; None is rubbish. Returns the command to send, once.

        It is heard wherever nothing is lost by it, and does not wait for a page to settle: nobody
        scans by accident. Over a ticket that was looked at it may be somebody else's, so the
        language is that of the next one.
        """
        if not self._may_scan or self.walk.awaits_answer or self.center is None:
            return None
        nothing: dict[str, Any] = {"typed": "", "issued": None, "paper": NO_PAPER}
        if self._looks:
            nothing["language"] = ""
        self.walk = replace(self.walk, **nothing)
        return self._come_with(code, now)

    @property
    def _may_scan(self) -> bool:
        """Whether no page is lost by it: a number that was only looked at is on its paper."""
        return self.page in _SCAN_FROM or self._looks

    @property
    def _looks(self) -> bool:
        """Whether a ticket is shown that somebody brought."""
        found = self.walk.issued is not None and self.walk.issued.found is not None
        return found and self.page in {Page.TICKET, Page.PRIVATE}

    def _come_with(self, code: Code | None, now: float) -> Asked | None:
        wish = codes.wish_of(code, self.walk.language)
        self.walk = replace(self.walk, wish=NO_WISH, cover=Cover.NONE)
        if wish is not None and self.hub is not Hub.AWAY:
            return self._ask(self._same_or_new(wish), now)
        sorry = Sorry.CODE_STRANGE if wish is None else Sorry.CODE_AWAY
        self._turn(now, page=Page.SORRY, sorry=sorry, request=None, entered_at=now)
        return None

    def tell_how(self, now: float) -> None:
        """Begin to tell how it went: the language first, then of which service, if there are some.

        It is asked for in every language that there is, so the languages lie over the question.
        """
        told = feedback.known(self.center) if self.center else ()
        if self._is_at(Page.START, now) and told:
            page = Page.ABOUT if len(told) > 1 else Page.FACES
            self._turn(now, page=page, about=told[-1], cover=Cover.LANGUAGE)

    def choose_about(self, service: str | None, now: float) -> None:
        """Say of which service one tells how it went; None is the house in general."""
        if self._is_at(Page.ABOUT, now) and self.center:
            about = service or feedback.in_general(self.center)
            if about in feedback.known(self.center):
                self._turn(now, page=Page.FACES, about=about)

    def give_face(self, face: int, now: float) -> Asked | None:
        """Answer how it went, from 1 to 5; returns the command to send, once."""
        if not self._is_at(Page.FACES, now) or face not in feedback.FACES:
            return None
        return self._ask(self._same_or_new(GiveFeedback(face=face, service=self.walk.about)), now)

    def speak_in_private(self, now: float) -> Asked | None:
        """Ask for somebody to talk to: one touch, no question; returns the command to send."""
        if not self.can_speak_in_private or not timing.has_settled(self.walk, now):
            return None
        command = self._same_or_new(SpeakInPrivate(language=self.walk.language or None))
        self.walk = replace(self.walk, wish=NO_WISH, turned=None, paper=NO_PAPER, cover=Cover.NONE)
        if self.hub is not Hub.AWAY:
            return self._ask(command, now)
        # Nobody is made to wait before a kiosk that knows better: the page says whom to ask.
        asked, again = self._is_asked(command), now + timing.RETRY
        later = Request(
            command=command, asked_at=now, in_flight=asked, retry_at=None if asked else again
        )
        self._turn(now, page=Page.SORRY, sorry=Sorry.UNANSWERED, request=later)
        return None

    def try_again(self, now: float) -> Asked | None:
        """Go on after a "sorry": choose anew, or wait again for an answer that did not come."""
        request = self.walk.request
        if not self._is_at(Page.SORRY, now) or self.sorry is Sorry.AWAY:
            return None
        if self.sorry is Sorry.CODE_STRANGE:
            self._turn(now, page=Page.CODE, sorry=None, typed="")
            return None
        if request is None:
            self._choose_again(now)
            return None
        return self._ask(request.command, now)

    def back(self, now: float) -> None:
        """Go one page back; from the first one, start anew."""
        if self.walk.cover:
            self.cover(Cover.NONE, now)
            return
        if not self.can_go_back or not timing.has_settled(self.walk, now):
            return
        if self.page in CHOOSING | TELLING and self.walk.shelf:
            self._turn(now, shelf=self.walk.shelf - 1, entered_at=now)
        elif self.page is Page.FACES and self.center and len(feedback.known(self.center)) > 1:
            self._turn(now, page=Page.ABOUT)
        elif self.page in _FIRST or self.sorry in {Sorry.AWAY, Sorry.FACE_AWAY}:
            self._wipe(now)
        elif self.page in CHOOSING and self.center:
            page, wish = course.step_back(self.page, self.walk.wish, self.center)
            self._turn(now, page=page, wish=wish, entered_at=now)
        else:
            self._choose_again(now)

    def something_else(self, now: float) -> None:
        """Choose anew, after there was no number; what else was chosen stays so."""
        if self._is_at(Page.TURNED, now):
            needs, people = self.walk.wish.needs, self.walk.wish.people
            left = tuple(need for need in needs if not self.offer.shut(need.services))
            self._choose_again(now, Wish(needs=left if len(needs) > 1 else (), people=people))

    def start_over(self, now: float) -> None:
        """Ask again from the first question, in the same language; clear what was given."""
        if not self.can_start_over or not timing.has_settled(self.walk, now):
            return
        self.cover(Cover.NONE, now)
        if self.page in GIVEN | TELLING:
            self._wipe(now)
        else:
            self._choose_again(now)

    def change_language(self, code: str, now: float) -> None:
        """Go on in another language with everything that was chosen; at the start, begin in it."""
        if self.center is None or not timing.has_settled(self.walk, now):
            return
        self.cover(Cover.NONE, now)
        if self.page is Page.START:
            self.choose_language(code, now)
        else:
            self._turn(now, language=code)

    def leave(self, now: float) -> None:
        """Clear everything at once: the quick exit. It never waits for a page to settle."""
        self._wipe(now)

    def done(self, now: float) -> None:
        """Clear the page: the visitor has what it gives."""
        if self.page in GIVEN and timing.has_settled(self.walk, now):
            self._wipe(now)

    def cover(self, cover: Cover, now: float) -> None:
        """Lay this over the page, or uncover it as it is by then."""
        self._turn(now, cover=cover)

    def set_comfort(self, comfort: Comfort, now: float) -> None:
        """Make the pages easier for this visitor, until the walk is wiped."""
        self._turn(now, comfort=comfort)

    def touch(self, now: float) -> None:
        """Note that somebody is there."""
        self._turn(now)

    def print_again(self, now: float) -> int | None:
        """Ask for the paper once more; returns the print job to repeat."""
        if self.page not in GIVEN or not timing.has_settled(self.walk, now):
            return None
        if timing.is_asking_paper(self.walk, now):
            return None
        if self.walk.paper.job is not None:
            self._turn(now, asked_paper_at=now)
        return self.walk.paper.job

    def copy_wanted(self, now: float) -> Issued | None:
        """Ask for paper of a ticket that somebody brought; returns it if none was asked for yet."""
        issued = self.walk.issued
        if self.page is not Page.TICKET or not timing.has_settled(self.walk, now):
            return None
        return issued if issued and issued.found and self.walk.paper.job is None else None

    def _ask_next(self, wish: Wish, now: float) -> None:
        if self.center:
            page = course.page_after(wish, self.center)
            self._turn(now, page=page, wish=wish, shelf=0, entered_at=now)

    def _same_or_new(self, wish: Asked) -> Asked:
        """Return the command for a wish: the same one, if that may have been carried out."""
        old = self.walk.request
        if old is not None and replace(old.command, command_id=None) == wish:
            return old.command
        return replace(wish, command_id=self._new_id())
