"""A scanner that types, told from a keypad: bursts, single keys, layouts, garbage."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hardware.scanner.codes import AppointmentCode, ReturnCode, TicketCode, read
from hardware.scanner.wedge import GAP, LONGEST, Burst, Wedge, at_position

TOKEN = "k3J9xQ2mV7bT4nRwZ8p-_A"
FAST = 0.01


def type_in(wedge: Wedge, text: str, *, start: float = 0.0, pace: float = FAST) -> float:
    """Type a text as a scanner does; return the instant of the next key."""
    for place, letter in enumerate(text):
        wedge.character(letter, letter, start + place * pace)
    return start + len(text) * pace


def test_a_burst_ends_with_enter() -> None:
    wedge = Wedge()
    assert wedge.enter(type_in(wedge, "K7QRT")) == Burst("K7QRT", "K7QRT")


def test_enter_alone_is_the_keypads() -> None:
    assert Wedge().enter(0.0) is None


def test_enter_long_after_a_character_is_the_keypads() -> None:
    wedge = Wedge()
    end = type_in(wedge, "K7QRT")
    assert wedge.enter(end + GAP) is None


def test_a_space_is_the_keypads_and_within_a_burst_the_scanners() -> None:
    wedge = Wedge()
    assert not wedge.character(" ", " ", 0.0)
    end = type_in(wedge, "AB", start=1.0)
    assert wedge.character(" ", " ", end)


def test_what_came_slowly_before_is_no_part_of_a_burst() -> None:
    wedge = Wedge()
    wedge.character("X", "X", 0.0)
    assert wedge.enter(type_in(wedge, "K7QRT", start=1.0)) == Burst("K7QRT", "K7QRT")


def test_two_bursts_are_two_scans() -> None:
    wedge = Wedge()
    first = wedge.enter(type_in(wedge, "ABC"))
    second = wedge.enter(type_in(wedge, "DEF", start=0.2))
    assert (first, second) == (Burst("ABC", "ABC"), Burst("DEF", "DEF"))


def test_what_never_ends_is_not_kept() -> None:
    wedge = Wedge()
    burst = wedge.enter(type_in(wedge, "A" * (LONGEST * 3)))
    assert burst is not None
    assert len(burst.text) == LONGEST


def test_keys_are_read_by_position_whatever_the_layout() -> None:
    assert at_position(24, shift=False) == "q"
    assert at_position(61, shift=True) == "?"
    assert at_position(20, shift=True) == "_"
    assert at_position(36, shift=False) == ""


@given(
    st.lists(
        st.tuples(
            st.text(min_size=1, max_size=1),
            st.floats(0, 3, allow_nan=False),
            st.booleans(),
        )
    )
)
def test_any_keys_at_any_pace_do_no_harm(keys: list[tuple[str, float, bool]]) -> None:
    wedge, now = Wedge(), 0.0
    for letter, pause, ends in keys:
        now += pause
        if ends:
            burst = wedge.enter(now)
            assert burst is None or burst.text
        else:
            wedge.character(letter, "", now)


def test_every_kind_of_code_is_known() -> None:
    assert read(f"http://192.168.1.20:8080/t/{TOKEN}") == TicketCode(TOKEN)
    assert read(TOKEN) == ReturnCode(TOKEN)
    assert read(" k7qrt\t") == AppointmentCode("K7QRT")
    assert read("C-2026.044_b") == AppointmentCode("C-2026.044_B")


def test_a_link_that_a_layout_spoiled_is_read_by_the_keys() -> None:
    spoiled = f"httpÑ--192.168.1.20Ñ8080-t-{TOKEN.replace('-', chr(39))}"
    assert read(spoiled, f"http://192.168.1.20:8080/t/{TOKEN}") == TicketCode(TOKEN)


def test_rubbish_is_nothing() -> None:
    for text in (
        "",
        "ab",
        "https://example.org",
        "WIFI:S:house;;",
        "x" * 70,
        "día\x07",
        "/t/short",
    ):
        assert read(text) is None


@given(st.text())
def test_any_text_is_read_or_not(text: str) -> None:
    read(text, text[::-1])
