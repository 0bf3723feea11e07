"""What `ventanilla setup` asks, and what it makes of the answers."""

import tomllib
from pathlib import Path

import pytest

from installer.machine import answers, services, session, settings, talk
from installer.machine.answers import Answers, Part, Seen
from installer.machine.places import MachineError
from installer.machine.talk import Talk

NOTHING_SEEN, NOTHING_TOLD = Seen(), Answers()
WORDS = Path(talk.__file__).parent / "words"


def interview(
    *typed: str, seen: Seen = NOTHING_SEEN, told: Answers = NOTHING_TOLD
) -> tuple[Answers, list]:
    left, said = list(typed), []

    def read() -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    speaking = Talk("en", read, said.append)
    found = answers.rest(speaking, answers.part_of(speaking, told), seen)
    assert left == []
    return found, said


def test_a_hub_needs_two_answers():
    found, _ = interview("1", "2", "Ana Ruiz")
    assert found == Answers(part=Part.HUB, center="", manager="Ana Ruiz")


def test_the_questions_of_a_new_center_ask_for_its_manager_too():
    found, _ = interview("1", "")
    assert (found.center, found.manager) == (answers.QUESTIONS, None)


def test_a_center_may_come_from_a_file(tmp_path):
    file = tmp_path / "my center.toml"
    file.write_text("")
    found, said = interview("1", "3", "none.toml", str(file), "")
    assert found.center == str(file)
    assert "There is no file none.toml." in said


def test_a_hub_that_has_a_center_is_not_asked_for_its_file_again():
    found, said = interview("1", "", seen=Seen(has_center=True))
    assert (found.center, found.manager) == (None, "")
    assert not any("TOML" in line for line in said)


def test_a_kiosk_is_told_its_hub_printer_and_how_it_hangs():
    seen = Seen(printers=[("usb:04b8:0e15", "Epson")], hubs=[("https://10.0.0.2:8720", "Centro")])
    found, _ = interview("2", "1", "2", "10.0.0.3:9100", "3", "", "12", "2468", seen=seen)

    assert found == Answers(
        part=Part.KIOSK,
        hub="https://10.0.0.2:8720",
        printer="tcp://10.0.0.3:9100",
        rotation="right",
        bottom=790,
        pin="2468",
    )


def test_a_kiosk_that_has_joined_is_not_asked_for_its_hub_again():
    found, said = interview("2", "2", "1", "", "", seen=Seen(is_joined=True))
    assert found.hub is None
    assert not any("address" in line for line in said)


def test_what_was_told_on_the_command_line_is_not_asked():
    told = Answers(part=Part.KIOSK, hub="h:1", printer="", rotation="left", bottom=800, pin="")
    found, said = interview(told=told)
    assert (found, said) == (told, [])


def test_a_wrong_answer_is_asked_for_again_in_a_sentence():
    found, said = interview("7", "4", "nonsense", "10.0.0.2:8720", "1")
    assert found.hub == "10.0.0.2:8720"
    assert "Type a number from 1 to 5." in said
    assert "nonsense is no address. It looks like 192.168.1.20:8720" in said


def test_a_console_belongs_to_the_only_person_of_the_computer():
    found, _ = interview("3", "10.0.0.2:8720", seen=Seen(users=["ana"]))
    assert found.user == "ana"


def test_all_in_one_is_hub_and_programs_of_a_desktop():
    found, _ = interview("5", "2", "", "2", seen=Seen(users=["ana"]))
    assert found == Answers(part=Part.ALL_IN_ONE, center="", manager="", printer="", user="ana")


def test_the_end_of_input_is_a_sentence():
    with pytest.raises(MachineError, match="Begin again"):
        interview("1")


@pytest.mark.parametrize(
    ("environment", "language"),
    [({"LANG": "en_US.UTF-8"}, "en"), ({"LANG": "en_US", "LC_ALL": "es_MX"}, "es"), ({}, "es")],
)
def test_the_terminal_says_which_language_it_speaks(environment, language):
    assert talk.language_of(environment) == language


def test_both_languages_say_the_same_things_with_the_same_parts():
    english, spanish = (
        tomllib.loads((WORDS / f"{each}.toml").read_text(encoding="utf-8")) for each in ("en", "es")
    )
    assert list(english) == list(spanish)
    for key, text in english.items():
        assert parts(text) == parts(spanish[key]), key


def parts(text: str) -> set[str]:
    return {each.partition("}")[0] for each in text.split("{")[1:]}


def test_settings_come_back_as_they_were_noted(tmp_path):
    noted = {"kiosk": settings.ScreenSettings("left", ("--printer", 'serial:"x"\\n'))}
    file = tmp_path / "machine.toml"
    file.write_text(settings.text(noted), encoding="utf-8")

    assert settings.read(file) == noted
    assert settings.read(tmp_path / "none.toml") == {}


@pytest.mark.parametrize("text", ["kiosk = 3", "[kiosk]\noptions = 4", "[[["])
def test_settings_that_somebody_broke_are_a_sentence(tmp_path, text):
    file = tmp_path / "machine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(MachineError, match=r"machine\.toml"):
        settings.read(file)


def test_usb_printers_are_found_by_their_class(tmp_path):
    for device, kind in (("1-1", "07"), ("1-2", "03")):
        (tmp_path / f"{device}:1.0").mkdir()
        (tmp_path / f"{device}:1.0/bInterfaceClass").write_text(f"{kind}\n")
        (tmp_path / device).mkdir()
        for name, text in (("idVendor", "04b8"), ("idProduct", "0e15"), ("product", "TM-T20")):
            (tmp_path / device / name).write_text(text)

    assert services.printers(tmp_path) == [("usb:04b8:0e15", "TM-T20 (04b8:0e15)")]


def test_outputs_and_touch_are_read_from_what_x_says():
    xrandr = "Screen 0: minimum 8\nHDMI-1 connected primary 1920x1080+0+0\nDP-1 disconnected\n"
    xinput = (
        "⎡ Virtual core pointer     \tid=2\t[master pointer  (3)]\n"
        "\tReporting 2 classes:\n\t\tClass originated from: 2. Type: XIButtonClass\n"
        "⎜   ↳ ILITEK Touch      \tid=9\t[slave  pointer  (2)]\n"
        "\tReporting 2 classes:\n\t\tClass originated from: 9. Type: XITouchClass\n"
        "⎜   ↳ A Mouse      \tid=10\t[slave  pointer  (2)]\n"
        "\tReporting 1 classes:\n\t\tClass originated from: 10. Type: XIButtonClass\n"
    )
    assert session.outputs(xrandr) == ["HDMI-1"]
    assert session.touch_devices(xinput) == ["9"]
