"""What a machine's own notes mean to whoever looks after it."""

import string
import threading

import pytest

from hardware.printer.errors import InterruptedPrintError
from hardware.printer.escpos import EscposPrinter
from hardware.printer.status import FINE, UNKNOWN, Trouble, in_trouble
from hardware.selftest import judging, looking
from hardware.selftest.beside import Beside
from hardware.selftest.finding import Finding, State, label, sentence, words
from hardware.selftest.looking import Around

CARDS = " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n      HDA Intel PCH at 0xf7 irq 33\n"
DEVICES = """\
I: Bus=0003 Vendor=222a Product=0001 Version=0110
N: Name="ILITEK ILITEK-TP"
B: PROP=2
B: EV=1b

I: Bus=0003 Vendor=0c2e Product=0901 Version=0111
N: Name="Honeywell Voyager 1450"
B: PROP=0
"""


def edid(width: int, height: int, centimetres: tuple[int, int] = (0, 0)) -> bytes:
    made = bytearray(128)
    made[:8] = b"\x00\xff\xff\xff\xff\xff\xff\x00"
    made[21], made[22] = centimetres
    made[66], made[67], made[68] = width & 255, height & 255, (width >> 8) << 4 | height >> 8
    return bytes(made)


def is_(finding: Finding, state: State, *told: str) -> None:
    assert finding.state is state
    for language in ("es", "en"):
        for each in told:
            assert each in sentence(finding, language)


def test_sound_needs_a_card_and_a_player():
    is_(judging.sound(CARDS, "aplay"), State.FINE, "HDA-Intel - HDA Intel PCH", "aplay")
    is_(judging.sound("--- no soundcards ---\n", "aplay"), State.TROUBLE)
    is_(judging.sound(CARDS, None), State.TROUBLE, "alsa-utils")


def test_the_voice_says_what_to_install():
    is_(judging.voice(None), State.FINE)
    is_(judging.voice("no data"), State.TROUBLE, "no data", "espeak-ng")


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_of_a_printer_has_words(trouble):
    is_(judging.printer("tcp://p", in_trouble(trouble), []), State.TROUBLE, "tcp://p")


def test_a_printer_that_cannot_tell_is_not_known_and_neither_is_none():
    is_(judging.printer("tcp://p", FINE, []), State.FINE, "tcp://p")
    is_(judging.printer("tcp://p", UNKNOWN, []), State.UNKNOWN, "tcp://p")
    is_(judging.printer(None, None, []), State.UNKNOWN, "ventanilla setup")
    is_(judging.printer(None, None, ["TM-T20"]), State.UNKNOWN, "TM-T20")


def test_touch_is_a_panel_under_the_finger_not_a_mouse():
    is_(judging.touch(DEVICES), State.FINE, "ILITEK")
    is_(judging.touch(DEVICES.replace("PROP=2", "PROP=0")), State.UNKNOWN)


def test_a_scanner_is_known_by_its_port_or_its_name():
    is_(judging.scanner("", ["/dev/ventanilla-scanner"]), State.FINE, "/dev/ventanilla-scanner")
    is_(judging.scanner(DEVICES, []), State.FINE, "Honeywell")
    is_(judging.scanner("", []), State.UNKNOWN)


def test_a_screen_tells_millimetres_or_else_centimetres():
    is_(judging.screen([edid(698, 393)]), State.FINE, "698 x 393", "31.5")
    is_(judging.screen([edid(0, 0, (70, 39))]), State.FINE, "700 x 390")
    is_(judging.screen([b"", edid(0, 0)]), State.UNKNOWN)
    is_(judging.screen([]), State.UNKNOWN)


def test_network_hub_discovery_clock_and_disk():
    is_(judging.network(["127.0.0.1", "10.0.0.2", "::1"]), State.FINE, "10.0.0.2")
    is_(judging.network(["127.0.0.1", "::1"]), State.TROUBLE)
    is_(judging.hub(None, answers=False), State.UNKNOWN, "ventanilla setup")
    is_(judging.hub("https://h:1", answers=True), State.FINE, "https://h:1")
    is_(judging.hub("https://h:1", answers=False), State.TROUBLE, "https://h:1")
    is_(judging.discovery(["Centro"]), State.FINE, "Centro")
    is_(judging.discovery([]), State.UNKNOWN)
    is_(judging.clock(1999, synchronized=False), State.TROUBLE, "1999")
    is_(judging.clock(2026, synchronized=False), State.UNKNOWN)
    is_(judging.clock(2026, synchronized=True), State.FINE)
    is_(judging.disk(10**9), State.FINE, "1.0")
    is_(judging.disk(10**8), State.TROUBLE, "0.1")


def test_this_very_machine_is_looked_at_without_a_fault(tmp_path):
    around = Around(printer="tcp://127.0.0.1:9", folder=tmp_path, browsing=0.3)

    found = {finding.what: finding for finding in looking.look(around)}

    assert found["printer"].why == "unreachable"
    assert found["hub"].why == "not-joined"
    assert found["disk"].state is not State.UNKNOWN
    for finding in found.values():
        for language in ("es", "en"):
            assert label(finding, language)
            assert sentence(finding, language)


def test_a_printer_that_hangs_up_is_in_trouble(monkeypatch):
    def hung_up(_target):
        return EscposPrinter(HungUp, 576)

    monkeypatch.setattr(looking, "connect", hung_up)
    (found,) = looking.look(Around(printer="tcp://p"), ["printer"])
    assert (found.state, found.why) == (State.TROUBLE, Trouble.INTERRUPTED)


class HungUp:
    answers = True

    def write(self, _data):
        raise InterruptedPrintError("The printer closed the connection.")

    def read(self, _limit):
        return b""

    def close(self):
        pass


def let_look(beside):
    before = set(threading.enumerate())
    beside.begin()
    for thread in set(threading.enumerate()) - before:
        thread.join(10)


def test_a_look_that_nobody_saw_to_its_end_is_not_taken_for_the_next():
    told = (judging.disk(size) for size in (10**10, 2 * 10**10))
    beside = Beside(lambda: iter([next(told)]))
    let_look(beside)
    let_look(beside)
    beside.fetch()
    assert beside.found == (judging.disk(2 * 10**10),)
    assert not beside.looking


def test_a_look_that_fails_comes_to_an_end(monkeypatch):
    failed = []
    monkeypatch.setattr(threading, "excepthook", failed.append)

    def fails():
        yield judging.disk(1)
        raise OSError

    beside = Beside(fails)
    let_look(beside)
    beside.fetch()
    assert (beside.found, beside.looking) == ((judging.disk(1),), False)
    assert [each.exc_type for each in failed] == [OSError]


def test_both_languages_hold_the_same_words_with_the_same_gaps():
    assert list(words("en")) == list(words("es"))
    for key in words("en"):
        assert gaps(words("en")[key]) == gaps(words("es")[key]), key


def gaps(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)}
