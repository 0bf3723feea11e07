"""Where everything stands on a paper, in dots, before anything is drawn."""

from __future__ import annotations

from hardware.printer.parts import Page, Ruler, Sign, Weight, sign_size
from hardware.printer.return_texts import return_texts_for
from hardware.printer.sheet import Sheet
from hardware.printer.slip import AnySlip, ReturnSlip, Slip

NUMBER_CAP = 106  # dots, a little over 13 mm
QUIET_NUMBER_CAP = 56  # 7 mm, of a number that nobody calls out
LEAST_NUMBER_CAP = 40  # 5 mm


def plan(slip: AnySlip, width: int, ruler: Ruler) -> Page:
    """Lay a slip out on paper `width` dots wide."""
    if isinstance(slip, ReturnSlip):
        return _Return(slip, width, ruler).compose()
    return _Ticket(slip, width, ruler).compose()


class _Ticket(Sheet):
    """A number, what is before it, and what happens next."""

    def __init__(self, slip: Slip, width: int, ruler: Ruler) -> None:
        super().__init__(slip, width, ruler)
        self._slip = slip

    def compose(self) -> Page:
        """Lay everything out, from the tiles down to the foot."""
        self._head()
        self._number()
        self._facts()
        self._code(self._slip.link, "device-mobile", self._texts.follow, self._texts.follow_more)
        self._steps()
        self._foot()
        return self._finished()

    def _number(self) -> None:
        self._y += 18
        words = self._texts.your_number
        self._stack(self._fit(words, self._inner, self._sizes.text, Weight.MEDIUM))
        self._y += 12
        cap, width = self._sign_that_fits()
        shape, hollow = self._slip.mark
        number = self._slip.number
        self._page.parts.append(Sign(self._margin, self._y, width, cap, number, shape, hollow))
        self._y += cap + 18
        # Two services may wear the same neutral name: one line says it.
        names = list(dict.fromkeys(self._slip.public_names))
        for text in self._alike(names, self._inner, Weight.SEMIBOLD):
            self._stack(text)
            self._y += 6
        if self._slip.people > 1:
            people = self._texts.for_people(self._slip.people)
            self._stack(self._fit(people, self._inner, self._sizes.text, Weight.MEDIUM))
            self._y += 6
        self._rule(6)

    def _sign_that_fits(self) -> tuple[int, int]:
        most = QUIET_NUMBER_CAP if self._slip.fetched else NUMBER_CAP
        for cap in range(most, LEAST_NUMBER_CAP - 1, -1):
            width = sum(sign_size(cap)) + self._ruler.sign(self._slip.number, cap)
            if width <= self._inner:
                break
        return cap, width

    def _facts(self) -> None:
        facts: dict[str, str] = {}
        if self._slip.people_ahead is not None:
            facts["users"] = self._texts.people_ahead(self._slip.people_ahead)
        if self._slip.wait_range is not None:
            facts["clock"] = self._texts.wait(*self._slip.wait_range)
        if facts:
            texts = self._alike(list(facts.values()), self._beside_icon, Weight.BOLD)
            for icon, text in zip(facts, texts, strict=True):
                self._row(icon, text)
            self._rule(8)

    def _steps(self) -> None:
        self._bring(self._slip.bring, self._texts.have_ready)
        self._step("armchair", self._slip.wait_at or self._texts.sit)
        if self._slip.fetched:
            self._step("users", self._texts.fetched)
        else:
            self._step("megaphone", self._texts.when_called(self._slip.number))
        self._step("hand-waving", self._slip.ask_at or self._texts.ask)


class _Return(Sheet):
    """A day to come back, and a code to go first with; no number."""

    def __init__(self, slip: ReturnSlip, width: int, ruler: Ruler) -> None:
        super().__init__(slip, width, ruler)
        self._slip = slip
        self._said = return_texts_for(slip.language)

    def compose(self) -> Page:
        """Lay everything out, from the tiles down to the foot."""
        self._head()
        self._day()
        self._code(self._slip.token, "calendar", self._said.first, self._said.first_more)
        self._bring(self._slip.bring, self._said.bring)
        self._step("armchair", self._said.nothing_lost)
        self._step("hand-waving", self._said.show)
        self._foot()
        return self._finished()

    def _day(self) -> None:
        self._y += 18
        self._stack(self._fit(self._said.come_back, self._inner, self._sizes.text, Weight.MEDIUM))
        self._y += 6
        when = self._said.when(self._slip.local_come_back, self._slip.local_time)
        self._stack(self._fit(when, self._inner, self._sizes.heading, Weight.BOLD))
        self._y += 6
        for text in self._alike(list(self._slip.public_names), self._inner, Weight.SEMIBOLD):
            self._stack(text)
            self._y += 6
        self._rule(6)
