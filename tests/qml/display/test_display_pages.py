"""Every face of the board in a real window: nothing cut, nothing wrong, no QML warning."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from tests.qml.conftest import Shown
from tests.qml.display.conftest import Room, everything

MAIZ, WALL = "#ffd046", "#0a1433"
PAGES = [
    pytest.param((1920, 1080), 55, 4, id="55in"),
    pytest.param((1920, 1080), 43, 3, id="43in"),
    pytest.param((1366, 768), 32, 2, id="32in"),
    pytest.param((1080, 1920), 55, 4, id="portrait"),
    pytest.param((640, 360), 55, 4, id="window"),
]
PANELS = [
    pytest.param((1920, 1080), 55, id="55in"),
    pytest.param((1280, 720), 55, id="55in-720p"),
    pytest.param((1920, 1080), 43, id="43in"),
    pytest.param((3840, 2160), 65, id="65in-4K"),
    pytest.param((1080, 1920), 55, id="portrait-55in"),
    pytest.param((1080, 1920), 43, id="portrait-43in"),
]
WAITS = (("A", 25, 40), ("B", 10, 15), ("C", 5, 10), ("D", 100, 140), ("E", 5, 10))
CALLS = (("A-016", 4), ("B-012", 1), ("C-006", 5), ("D-002", 2))
WORDS = ("Bienvenida", "12", "Punto de acogida Sur", "3", "Sur")


def field_colour(page: Shown) -> str:
    """Return the colour just inside the corner of the call field's border."""
    field = page.find("call-field")
    spot = field.mapToScene(QRectF(field.boundingRect()).center())
    top = field.mapToScene(field.boundingRect().topLeft())
    picture = page.grab()
    ratio = picture.width() / page.window.width()
    return QColor(
        picture.pixel(int(spot.x() * ratio), int((top.y() + field.height() * 0.04) * ratio))
    ).name()


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def seen(page: Shown) -> list[QQuickItem]:
    return [each for each in everything(page) if each.isVisible() and each.opacity() > 0]


def assert_nothing_is_cut(page: Shown) -> None:
    """Every text lies inside the window, has its whole self and shares no pixel with another."""
    page.grab()  # rows and columns take their places when a frame is drawn
    window = QRectF(0, 0, page.window.width(), page.window.height())
    texts = [each for each in seen(page) if each.property("paintedWidth") and each.property("text")]
    assert texts
    for each in texts:
        assert window.adjusted(-1, -1, 1, 1).contains(ink(each)), each.property("text")
        assert not each.property("truncated"), each.property("text")
        assert float(each.property("paintedWidth")) <= each.width() + 2, each.property("text")
    for place, one in enumerate(texts):
        for other in texts[place + 1 :]:
            shared = ink(one) & ink(other)
            assert shared.isEmpty(), (one.property("text"), other.property("text"))


def ink(text: QQuickItem) -> QRectF:
    """Return where a text's letters are: its box carries the font's line gap too."""
    font = text.property("font")
    lines = int(text.property("lineCount") or 1)
    tall = float(text.property("paintedHeight"))
    gap = (tall / lines - font.pixelSize()) / 2 + font.pixelSize() * 0.16
    whole = box(text)
    middle = whole.center().y()
    top = whole.top() if text.height() <= tall + 1 else middle - tall / 2
    return QRectF(
        whole.left(), top + gap, float(text.property("paintedWidth")), max(1.0, tall - 2 * gap)
    )


@pytest.mark.parametrize("languages", [("es", "en"), ("en", "es")], ids=["es", "en"])
@pytest.mark.parametrize(("size", "inches", "rows"), PAGES)
def test_every_face_fits_its_page(
    room: Room, size: tuple[int, int], inches: float, rows: int, languages: tuple[str, str]
) -> None:
    page = room.show(size, inches)
    room.connect(*languages)
    assert_nothing_is_cut(page)
    for number, desk in CALLS:
        room.call(number, desk, "fr")
        assert_nothing_is_cut(page)
    room.call("A-017", 3)
    assert room.rows() == [(each, str(desk)) for each, desk in reversed(CALLS)][:rows]
    assert_nothing_is_cut(page)
    room.wait(60)
    assert_nothing_is_cut(page)
    room.lose()
    assert_nothing_is_cut(page)


@pytest.mark.parametrize(("size", "inches", "rows"), PAGES)
def test_long_names_numbers_and_desks_fit_too(
    room: Room, size: tuple[int, int], inches: float, rows: int
) -> None:
    page = room.show(size, inches)
    name = "Centro de Integración y Acogida de Personas Migrantes, Refugiadas y Retornadas"
    notice = "Los martes y jueves el consultorio jurídico atiende en el segundo piso de 8 a 12; "
    notices = [{"texts": {"es": notice + "venga con sus papeles, si los tiene."}}]
    room.connect("es", "fr", desks=WORDS, name=name, notices=notices)
    for place, number in enumerate(("W-1016", "M-1012", "W-9999", "D-002", "W-1017"), start=1):
        room.call(number, place, "fr")
        assert_nothing_is_cut(page)
    room.wait(60)
    room.model.tryOut()
    assert room.model.property("trial")
    assert_nothing_is_cut(page)
    room.lose()
    assert_nothing_is_cut(page)


def test_before_the_first_call_it_says_where_numbers_appear(room: Room) -> None:
    page = room.show()
    room.connect()
    assert page.find("empty-field").isVisible()
    assert room.text("called-number") == ""
    assert room.text("clock") == "10:52"
    words = [str(each.property("text")) for each in seen(page)]
    assert "Aquí aparece su número" in words
    assert "Your number appears here" in words


def test_a_call_fills_the_field_and_says_where_to_go(room: Room) -> None:
    page = room.show()
    room.connect()
    room.call("A-017", 3, "fr")
    assert room.text("called-number") == "A-017"
    assert room.text("called-desk") == "3"
    words = [str(each.property("text")) for each in seen(page)]
    assert {"Pase ahora", "Ventanilla", "Guichet"} <= set(words)
    assert field_colour(page) == MAIZ


def test_the_field_inverts_and_rests_dark(room: Room) -> None:
    page = room.show()
    room.connect()
    room.call("A-017", 3)
    colours = []
    for seconds in (0.0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5):
        room.wait(seconds)
        colours.append(field_colour(page))
    assert colours == [MAIZ, WALL, MAIZ, WALL, MAIZ, WALL, MAIZ]
    room.wait(11.9)
    assert field_colour(page) == MAIZ
    room.wait(0.2)
    assert field_colour(page) == WALL
    assert room.text("called-number") == "A-017"
    assert "Último llamado" in [str(each.property("text")) for each in seen(page)]


def test_without_the_hub_the_clock_gives_way_and_the_calls_stay(room: Room) -> None:
    page = room.show()
    room.connect()
    room.call("A-016", 4)
    room.call("A-017", 3)
    room.lose()
    assert room.text("connection") == "Sin conexión"
    assert room.text("clock") == ""
    assert field_colour(page) == WALL
    assert room.text("called-number") == "A-017"
    assert room.rows() == [("A-016", "4")]
    room.connect()
    assert room.text("connection") == ""
    assert room.text("clock") == "10:53"


def test_a_named_desk_stands_without_the_word(room: Room) -> None:
    page = room.show()
    room.connect(desks=WORDS)
    room.call("A-017", 1)
    assert room.text("called-desk") == "Bienvenida"
    shown = [str(each.property("text")) for each in seen(page)]
    assert shown.count("Ventanilla") == 1  # the heading of the list


@pytest.mark.parametrize(("size", "inches"), PANELS)
def test_numbers_and_desks_are_read_from_six_metres(
    room: Room, size: tuple[int, int], inches: float
) -> None:
    """73 mm of capital letters, measured from the items that are drawn."""
    page = room.show(size, inches)
    px_per_mm = math.hypot(*size) / (inches * 25.4)
    room.connect(waits=WAITS, places={3: ("Piso 2, al fondo a la derecha", "ahead-right")})
    for number, desk in CALLS:
        room.call(number, desk)
    room.call("A-017", 3)
    tall = {name: heights(page, name) for name in ("called-number", "called-desk", "row-number")}
    tall["row-desk"] = heights(page, "row-desk")
    assert len(tall["row-number"]) >= 3
    call_many(room)
    tall["several"] = heights(page, "several-row/row-number")
    tall["several-desk"] = heights(page, "several-row/row-desk")
    assert len(tall["several"]) == 3
    least = {name: min(each) / px_per_mm for name, each in tall.items()}
    assert min(least.values()) >= 73, least
    if (size, inches) == ((1920, 1080), 55):
        assert least["called-number"] >= 110
        assert least["called-desk"] >= 85


def call_many(room: Room) -> None:
    """Have three calls announced together."""
    room.wait(60)
    room.happen("step-called", "B-018", 1, language="fr", calls=1)
    room.announcer.finish("B-018@desk-1#1")
    for number, desk in (("A-019", 4), ("B-014", 2), ("C-008", 5)):
        room.happen("step-called", number, desk, language="fr", calls=1)
    room.settle()
    room.wait(20)
    assert room.model.property("show") == "several"


def heights(page: Shown, path: str) -> list[float]:
    """Return how high the items of this name that are to be seen stand, in pixels."""
    *above, name = path.split("/")
    found = [each for each in seen(page) if each.objectName() == name and each.height() > 0]
    inside = [each for each in found if ("several-row" in names_above(each)) == bool(above)]
    return [each.height() for each in inside]


def names_above(item: QQuickItem | None) -> list[str]:
    """Return the names of an item and of everything it stands in."""
    return [] if item is None else [item.objectName(), *names_above(item.parentItem())]


def test_every_text_of_the_screen_has_its_spanish(room: Room) -> None:
    page = room.show()
    room.connect("es", "es")
    room.call("A-017", 3)
    room.lose()
    words = {str(each.property("text")) for each in seen(page)} - {""}
    english = {"Please come now", "Last called", "Before", "No connection", "Window"}
    assert not words & english
    assert page.window.title() == "Sala de espera"
