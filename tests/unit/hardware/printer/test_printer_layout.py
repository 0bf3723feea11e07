"""The plan of a ticket: nothing outside the paper, nothing on top of anything, nothing too small.

Letters are measured by a plain ruler here, every one of them half as wide as it is high.
"""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.printer.layout import LEAST_NUMBER_CAP, NUMBER_CAP, QUIET_NUMBER_CAP, plan
from hardware.printer.parts import Bar, Code, Icon, Lines, Page, Part, Sign, Tiles, Weight, Words
from hardware.printer.qr import QUIET, modules
from hardware.printer.sheet import LEAST
from hardware.printer.texts import texts_for
from shared.languages.reading import codes

WIDTHS = pytest.mark.parametrize("width", [384, 576])
LONG_LINK = "http://very-long-host-name.integration-center.example.org:18081/t/k3J9xQ2mV7bT4nRwZ8p"


class PlainRuler:
    """Breaks words like a typewriter."""

    def wrap(self, words: str, width: int, px: int, weight: Weight, *, anywhere: bool) -> Lines:
        most = max(1, width * 2 // px)
        lines = [""]
        for word in words.split():
            pieces = [word[i : i + most] for i in range(0, len(word), most)] if anywhere else [word]
            for piece in pieces:
                if lines[-1] and len(lines[-1]) + 1 + len(piece) > most:
                    lines.append("")
                lines[-1] = f"{lines[-1]} {piece}".strip()
        widest = max(map(len, lines)) * px // 2
        return Lines(tuple(lines), px, weight, widest, px * 5 // 4, px)

    def sign(self, number: str, cap: int) -> int:
        return len(number) * cap * 4 // 5


def boxes(page: Page) -> list[tuple[Part, int, int, int, int]]:
    """Every part with its left, top, right and bottom."""
    found = []
    for part in page.parts:
        match part:
            case Words():
                size = (part.width, part.text.height)
            case Icon():
                size = (part.size, part.size)
            case Bar():
                size = (part.width, part.height)
            case Sign():
                size = (part.width, part.cap)
            case Code():
                size = (len(part.rows) * part.module,) * 2
            case Tiles():
                found.append((part, 0, 0, part.count * part.size, part.size))
                continue
        found.append((part, part.x, part.y, part.x + size[0], part.y + size[1]))
    return found


def check(page: Page) -> None:
    placed = boxes(page)
    for part, left, top, right, bottom in placed:
        assert left >= 0, part
        assert top >= 0, part
        assert right <= page.width, part
        assert bottom <= page.height, part
        if isinstance(part, Words):
            assert part.text.width <= part.width, part
    for (one, *a), (other, *b) in combinations(placed, 2):
        same_row = isinstance(one, Words) and isinstance(other, Words) and one.side != other.side
        foot = isinstance(one, Bar) and isinstance(other, Words) and other.white
        if not same_row and not foot:
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, (one, other)


@WIDTHS
@pytest.mark.parametrize("language", codes())
def test_everything_has_its_own_place_on_the_paper(slip, width, language) -> None:
    check(plan(slip(language=language), width, PlainRuler()))


words = st.text(st.sampled_from("aW iéЖ ش-"), min_size=1, max_size=120).filter(str.strip)


@given(
    center=words,
    names=st.lists(words, max_size=8),
    number=st.sampled_from(["A-001", "B-1000", "Z-123456"]),
    ahead=st.none() | st.integers(0, 10**6),
    wait=st.none() | st.tuples(st.integers(0, 99), st.integers(99, 10**4)),
    link=st.sampled_from(["http://a/t/b", LONG_LINK]),
    language=st.sampled_from(codes()),
    width=st.sampled_from([384, 576]),
    more=st.fixed_dictionaries(
        {
            "bring": st.lists(words, max_size=3).map(tuple),
            "wait_at": words,
            "people": st.integers(1, 99),
            "copy": st.booleans(),
        }
    ),
)
def test_whatever_stands_on_it_nothing_is_clipped_or_covered(
    center, names, number, ahead, wait, link, language, width, more
) -> None:
    from datetime import UTC, datetime  # noqa: PLC0415  a strategy cannot use the fixture

    from hardware.printer.slip import Slip  # noqa: PLC0415

    slip = Slip(
        center=center,
        number=number,
        public_names=tuple(names),
        printed_at=datetime(2025, 11, 21, tzinfo=UTC),
        zone=UTC,
        link=link,
        language=language,
        people_ahead=ahead,
        wait_range=wait,
        **more,
    )
    page = plan(slip, width, PlainRuler())
    check(page)
    for part in page.parts:
        if isinstance(part, Words):
            assert part.text.px >= LEAST
        if isinstance(part, Sign):
            assert part.cap >= LEAST_NUMBER_CAP


def test_the_number_is_13_mm_on_wide_paper_where_it_fits(slip) -> None:
    class Slim(PlainRuler):
        def sign(self, number: str, cap: int) -> int:
            return cap

    (sign,) = [part for part in plan(slip(), 576, Slim()).parts if isinstance(part, Sign)]
    assert sign.cap == NUMBER_CAP
    assert sign.cap >= 13 * 8


@WIDTHS
@pytest.mark.parametrize("link", ["http://a/t/b", LONG_LINK])
def test_the_qr_has_its_quiet_zone_inside_the_paper(slip, width, link) -> None:
    page = plan(slip(link=link), width, PlainRuler())
    (code,) = [part for part in page.parts if isinstance(part, Code)]
    quiet = QUIET * code.module
    size = len(code.rows) * code.module
    assert 6 <= code.module <= 8
    assert quiet <= code.x
    assert code.x + size + quiet <= width
    zone = (code.x - quiet, code.y - quiet // 2, code.x + size + quiet, code.y + size + quiet // 2)
    for part, left, top, right, bottom in boxes(page):
        outside = right <= zone[0] or left >= zone[2] or bottom <= zone[1] or top >= zone[3]
        assert outside or part is code, part


@WIDTHS
def test_two_services_with_one_neutral_name_are_one_line(slip, width) -> None:
    page = plan(slip(public_names=("Orientación", "Salud", "Orientación")), width, PlainRuler())
    said = [line for part in page.parts if isinstance(part, Words) for line in part.text.lines]
    assert said.count("Orientación") == 1
    assert said.count("Salud") == 1


def test_what_is_not_known_is_not_said(slip) -> None:
    page = plan(slip(people_ahead=None, wait_range=None), 576, PlainRuler())
    icons = {part.name for part in page.parts if isinstance(part, Icon)}
    assert icons == {"device-mobile", "armchair", "megaphone", "hand-waving"}


def test_the_centers_own_line_stands_where_to_ask(slip) -> None:
    page = plan(slip(ask_at="Mesa 3"), 576, PlainRuler())
    said = [line for part in page.parts if isinstance(part, Words) for line in part.text.lines]
    assert "Mesa 3" in said
    assert "¿Dudas? Pregúntenos." not in said


@WIDTHS
@pytest.mark.parametrize("language", codes())
def test_what_to_bring_where_to_wait_and_how_many_come_are_said(slip, width, language) -> None:
    more = {"bring": ("Pass 1", "Foto 2"), "wait_at": "Sala azul", "people": 5, "copy": True}
    page = plan(slip(language=language, **more), width, PlainRuler())
    check(page)
    texts = texts_for(language)
    wanted = (
        texts.have_ready.format(what="Pass 1"),
        *("Foto 2", "Sala azul", texts.for_people(5), texts.copy),
    )
    said = " ".join(" ".join(said_on(page)).split())
    for each in wanted:
        assert " ".join(each.split()) in said
    assert texts.sit not in said


def test_one_person_alone_with_a_first_paper_reads_nothing_of_it(slip) -> None:
    said = said_on(plan(slip(), 576, PlainRuler()))
    assert not {texts_for("es").copy, texts_for("es").for_people(1)} & set(said)


def test_who_comes_back_reads_what_to_bring_that_day(return_slip) -> None:
    said = said_on(plan(return_slip(bring=("Cédula",)), 576, PlainRuler()))
    assert "Traiga: Cédula" in said


def test_lines_of_one_text_are_about_as_long_as_one_another(slip) -> None:
    page = plan(slip(ask_at="uno dos tres cuatro cinco seis siete"), 576, PlainRuler())
    for part in page.parts:
        if isinstance(part, Words) and len(part.text.lines) > 1:
            lengths = sorted(map(len, part.text.lines))
            assert all(longer - shorter <= 12 for shorter, longer in pairwise(lengths))


def said_on(page: Page) -> list[str]:
    return [line for part in page.parts if isinstance(part, Words) for line in part.text.lines]


def test_a_number_that_nobody_calls_is_small_and_says_that_somebody_comes(slip) -> None:
    page = plan(
        slip(fetched=True, public_names=(), people_ahead=None, wait_range=None), 576, PlainRuler()
    )
    check(page)
    (sign,) = [part for part in page.parts if isinstance(part, Sign)]
    assert sign.cap == QUIET_NUMBER_CAP
    assert "Alguien viene por usted." in said_on(page)
    assert not any("ventanilla" in line for line in said_on(page))


@WIDTHS
@pytest.mark.parametrize("language", codes())
@pytest.mark.parametrize("names", [(), ("Papeles",), ("Orientación " * 9,) * 3])
def test_a_paper_to_come_back_with_has_room_for_everything_and_no_number(
    return_slip, width, language, names
) -> None:
    page = plan(return_slip(language=language, public_names=names), width, PlainRuler())
    check(page)
    assert not [part for part in page.parts if isinstance(part, Sign)]
    assert len([part for part in page.parts if isinstance(part, Code)]) == 1


def test_a_paper_to_come_back_with_says_the_day_and_holds_only_the_token(return_slip) -> None:
    slip = return_slip()
    page = plan(slip, 576, PlainRuler())
    assert "mañana, lunes 23, desde las 8:00" in " ".join(" ".join(said_on(page)).split())
    (code,) = [part for part in page.parts if isinstance(part, Code)]
    assert code.rows == modules(slip.token)
