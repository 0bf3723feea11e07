"""Tickets as they are drawn: readable by an independent QR reader, whole, in black and white."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import zxingcpp
from PIL import ImageChops

from hardware.printer import draw as module
from hardware.printer.draw import Letters, draw
from hardware.printer.layout import NUMBER_CAP, plan
from hardware.printer.parts import Bar, Code, Page, Sign, Weight, Words
from hardware.printer.picture import Picture
from hardware.printer.slip import Slip
from hardware.printer.texts import texts_for
from shared.languages.reading import codes

ROOT = Path(__file__).resolve().parents[4]
WIDTHS = pytest.mark.parametrize("dots", [384, 576])
EVERY = pytest.mark.parametrize("language", codes())
NAMES = {
    "es": "Papeles y regularización",
    "en": "Papers and regularisation",
    "pt": "Documentos e regularização",
    "fr": "Régularisation administrative et accompagnement socio-professionnel",
    "ht": "Papye ak regilarizasyon",
    "uk": "Психосоціальна підтримка та консультування",
    "ar": "الأوراق وتسوية الوضع",
}


@pytest.fixture(autouse=True)
def _application(qapp) -> None:
    """Qt's fonts need an application."""


def letters(slip: Slip) -> Letters:
    return Letters(right_to_left=texts_for(slip.language).right_to_left)


def page_of(slip: Slip, dots: int) -> Page:
    return plan(slip, dots, letters(slip))


def ink(picture: Picture, box: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """The box of black dots inside a box, or None."""
    black = ImageChops.invert(picture.to_image().convert("L")).crop(box)
    return black.getbbox()


@WIDTHS
@EVERY
def test_an_independent_reader_finds_the_link(slip, dots, language) -> None:
    picture = draw(slip(language=language, public_names=(NAMES[language],)), dots)
    (found,) = zxingcpp.read_barcodes(picture.to_image().convert("L"))
    assert found.text == slip().link
    assert picture.width == dots


@WIDTHS
def test_a_very_long_link_is_read_too(slip, dots) -> None:
    link = "http://a-very-long-host-name.integration-center.example.org:18081/t/k3J9xQ2mV7bT4nRwZ8"
    (found,) = zxingcpp.read_barcodes(draw(slip(link=link), dots).to_image().convert("L"))
    assert found.text == link


@WIDTHS
def test_the_qr_stands_in_four_white_modules(slip, dots) -> None:
    picture, page = draw(slip(), dots), page_of(slip(), dots)
    (code,) = [part for part in page.parts if isinstance(part, Code)]
    quiet, size = 4 * code.module, len(code.rows) * code.module
    right, bottom = code.x + size, code.y + size
    assert code.module >= 6
    assert ink(picture, (code.x - quiet, code.y, code.x, bottom)) is None
    assert ink(picture, (right, code.y, right + quiet, bottom)) is None
    assert ink(picture, (code.x, code.y, right, bottom)) == (0, 0, size, size)


@EVERY
def test_capitals_of_the_number_are_13_mm_on_wide_paper(slip, language) -> None:
    picture, page = draw(slip(language=language), 576), page_of(slip(language=language), 576)
    (sign,) = [part for part in page.parts if isinstance(part, Sign)]
    found = ink(picture, (200, sign.y - 6, 576, sign.y + sign.cap + 6))
    assert found is not None
    height = found[3] - found[1]
    assert sign.cap >= 104
    assert abs(height - sign.cap) <= 5  # round digits overshoot a little


@WIDTHS
@pytest.mark.parametrize("number", ["A-017", "B-1000", "W-888888"])
def test_the_longest_number_is_whole_and_never_below_5_mm(slip, dots, number) -> None:
    page = page_of(slip(number=number), dots)
    (sign,) = [part for part in page.parts if isinstance(part, Sign)]
    assert 40 <= sign.cap <= NUMBER_CAP
    assert sign.x + sign.width <= dots - 24
    found = ink(draw(slip(number=number), dots), (0, sign.y, dots, sign.y + sign.cap))
    assert found is not None
    assert found[2] <= dots - 20


@WIDTHS
@EVERY
def test_no_letter_leaves_the_margins_or_its_column(slip, dots, language) -> None:
    made = slip(
        language=language,
        public_names=(NAMES[language],),
        center="Centre d’accueil, d’orientation et d’intégration des personnes réfugiées",
        people_ahead=128,
        wait_range=(150, 205),
    )
    picture, page = draw(made, dots), page_of(made, dots)
    foot = max((part for part in page.parts if isinstance(part, Bar)), key=lambda bar: bar.y)
    body = (0, 60, dots, foot.y)
    found = ink(picture, body)
    assert found is not None
    assert found[0] >= 20
    assert found[2] <= dots - 20
    for part in page.parts:
        if isinstance(part, Words):
            assert part.text.width <= part.width


@WIDTHS
def test_dots_far_below_the_last_line_are_not_cut_off(slip, dots) -> None:
    """The same letters with and without the two dots below differ by exactly those dots."""
    dotted = draw(slip(language="ar", public_names=("شي",)), dots)
    bare = draw(slip(language="ar", public_names=("شى",)), dots)
    difference = ImageChops.logical_xor(dotted.to_image(), bare.to_image())
    (words,) = [
        part
        for part in page_of(slip(language="ar", public_names=("شي",)), dots).parts
        if isinstance(part, Words) and part.text.lines == ("شي",)
    ]
    box = difference.getbbox()
    assert box is not None
    assert box[1] >= words.y + words.text.baseline
    assert box[3] <= words.y + words.text.height + words.text.px // 4


@WIDTHS
def test_arabic_begins_at_the_right_and_the_number_is_not_mirrored(slip, dots) -> None:
    spanish, arabic = slip(), slip(language="ar")
    (sign,) = [part for part in page_of(arabic, dots).parts if isinstance(part, Sign)]
    picture = draw(arabic, dots).to_image()
    right = dots - sign.x
    number = picture.crop((right - sign.width, sign.y, right, sign.y + sign.cap))
    (other,) = [part for part in page_of(spanish, dots).parts if isinstance(part, Sign)]
    same = draw(spanish, dots).to_image()
    same = same.crop((other.x, other.y, other.x + other.width, other.y + other.cap))
    assert ImageChops.logical_xor(number, same).getbbox() is None


def test_the_rules_are_black_and_the_foot_is_a_band(slip) -> None:
    picture, page = draw(slip(), 576), page_of(slip(), 576)
    image = picture.to_image()
    for bar in (part for part in page.parts if isinstance(part, Bar)):
        corners = ((bar.x, bar.y), (bar.x + bar.width - 1, bar.y + bar.height - 1))
        assert [image.getpixel(corner) for corner in corners] == [0, 0]
    assert picture.height == page.height


@pytest.mark.parametrize("letter", "ABCDEFGHIJ")
def test_every_shape_is_drawn_and_hollow_ones_are_white_inside(slip, letter) -> None:
    made = slip(number=f"{letter}-017")
    _, hollow = made.mark
    (sign,) = [part for part in page_of(made, 576).parts if isinstance(part, Sign)]
    image = draw(made, 576).to_image()
    middle = sign.y + sign.cap // 2
    inside = image.getpixel((sign.x + 36, middle))
    assert (inside == 255) is hollow
    assert ink(draw(made, 576), (sign.x, sign.y, sign.x + 72, sign.y + sign.cap)) is not None


@EVERY
def test_no_line_of_a_ticket_is_a_box(slip, language) -> None:
    """Every character of every line has a letter in the house's own fonts."""
    from PySide6.QtGui import QFontMetrics  # noqa: PLC0415  only here

    made = slip(language=language, public_names=(NAMES[language],))
    metrics = QFontMetrics(letters(made).font(35, Weight.MEDIUM))
    invisible = {"\u2066", "\u2069"}
    said = {
        letter
        for part in page_of(made, 576).parts
        if isinstance(part, Words)
        for line in part.text.lines
        for letter in line
    }
    assert not [letter for letter in said - invisible if not metrics.inFontUcs4(ord(letter))]


def test_letters_beyond_16_bits_break_where_they_should(slip) -> None:
    made = slip(public_names=("🙂" * 60,))
    said = [
        line
        for part in page_of(made, 576).parts
        if isinstance(part, Words)
        for line in part.text.lines
        if "🙂" in line
    ]
    assert "".join(said) == "🙂" * 60


def test_any_thread_draws_the_same(slip) -> None:
    made = [slip(language=language) for language in codes()]
    here = [draw(each, 384) for each in made]
    with ThreadPoolExecutor(2) as pool:
        there = list(pool.map(lambda each: draw(each, 384), made))
    assert there == here


def test_without_an_application_it_says_what_is_missing() -> None:
    program = (
        "from hardware.printer.draw import draw\n"
        "from hardware.printer.specimen import specimen\n"
        "try:\n    draw(specimen())\nexcept RuntimeError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "Drawing a ticket needs a QGuiApplication.\n"


def test_an_app_that_runs_is_used_for_drawing(qapp) -> None:
    assert module.ready_to_draw() is qapp
