"""The wizard: what is typed, what comes of it, and what is said of what cannot be read."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from installer.wizard.__main__ import main
from installer.wizard.answers import (
    Answers,
    code_for,
    profile_of,
    usual_languages,
    usual_services,
)
from installer.wizard.opening import OpeningError, Place, center_in, make_center, start_hub
from installer.wizard.reading import (
    AnswerError,
    read_desks,
    read_digits,
    read_hours,
    read_languages,
    read_paper,
    read_pin,
    read_services,
    read_text,
    read_zone,
)
from installer.wizard.words import EN, ES
from shared.domain.center import Center
from shared.domain.profile import read_profile
from shared.hub.door import Opened
from shared.hub.folder import Folder

USUAL = tuple(usual_services())


def center(**more: object) -> Center:
    usual = {"name": "C", "time_zone": "America/Bogota", "languages": ("es",), "services": USUAL}
    return read_profile(profile_of(Answers(**(usual | more))))  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [0, 1, 3])
def test_any_choice_of_services_is_a_working_profile(count: int):
    for first, languages in ((0, ("en",)), (4, ("en", "es")), (5, usual_languages())):
        chosen = tuple(USUAL[(first + n) % len(USUAL)] for n in range(count))
        made = center(services=chosen, own=("Baño & cocina",), languages=languages, desks=2)
        assert set(made.service_by_code) == {"welcome", *chosen, "bano-y-cocina"}
        assert all(len(desk.services) == count + 2 for desk in made.desks)
        assert all(set(each.names) <= set(languages) for each in made.services)


def test_a_sensitive_service_keeps_a_neutral_name():
    (support,) = (each for each in center(services=("support",)).services if each.sensitive)
    assert support.public_names == {"es": "Bienvenida"}


def test_services_of_its_own_get_codes_and_needs_of_their_own():
    made = center(services=(), own=("Papeles", "Papeles!", "سكن"))
    assert [each.code for each in made.services] == ["welcome", "papeles", "papeles-2", "other"]
    assert [each.code for each in made.needs][-1] == "other"
    assert code_for("Atención médica") == "atencion-medica"


def test_hours_are_read_as_people_write_them():
    told = read_hours("lun-vie 8-12 13:30-17; Sáb 8-12")
    assert [(each["days"][-1], each["open"]) for each in told] == [
        ("fri", ["08:00-12:00", "13:30-17:00"]),
        ("sat", ["08:00-12:00"]),
    ]
    assert not center(hours=told).always_open


BAD: list[tuple[Callable[[str], object], str, str]] = [
    (read_text, "", "bad-name"),
    (read_text, "\x07", "bad-name"),
    (read_zone, "Bogota", "bad-zone"),
    (read_zone, "../../etc/passwd", "bad-zone"),
    (lambda typed: read_languages(typed, ("es", "en")), "es, xx", "bad-languages"),
    (lambda typed: read_languages(typed, ("es", "en")), "", "bad-languages"),
    (lambda typed: read_services(typed, USUAL), "7", "bad-service"),
    (lambda typed: read_services(typed, USUAL), " ,", "no-service"),
    (read_desks, "0", "bad-desks"),
    (read_desks, "²", "bad-desks"),
    (read_desks, "99999999", "bad-desks"),
    (read_hours, "fri-mon 8-12", "bad-hours"),
    (read_hours, "mon", "bad-hours"),
    (read_hours, "mon 12-8", "bad-hours"),
    (read_hours, "mon 8:75-12", "bad-hours"),
    (read_hours, "mon 8-25", "bad-hours"),
    (read_pin, "12a4", "bad-pin"),
    (read_paper, "60", "bad-paper"),
    (read_digits, "1234", "bad-digits"),
]


@pytest.mark.parametrize(("read", "typed", "code"), BAD)
def test_what_cannot_be_read_has_a_sentence(read: Callable[[str], object], typed: str, code: str):
    with pytest.raises(AnswerError) as told:
        read(typed)
    assert told.value.code == code
    for words in (EN, ES):
        assert words[code].format(**told.value.more)


def test_both_languages_say_everything():
    assert set(EN) == set(ES)


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def type_(*lines: str) -> None:
        left: Iterator[str] = iter(lines)

        def typed(_question: str) -> str:
            line = next(left, None)
            if line is None:
                raise EOFError
            return line

        monkeypatch.setattr("builtins.input", typed)

    return type_


ONE = Answers(name="C", time_zone="America/Bogota", languages=("es",), services=USUAL)
ANSWERS = ("Centro", "", "es", "1", "x", "2", "-", "Eva", "4711", "")


def test_a_folder_is_made_once(
    tmp_path: Path, typing: Callable[..., None], capsys: pytest.CaptureFixture[str]
):
    data = tmp_path / "data"
    words = ["--data", str(data), "--no-start", "--language", "es"]
    typing(*ANSWERS)
    assert main(words) == 0
    assert center_in(data) == "Centro"
    opened = Opened(Folder(data))
    assert [(each["name"], each["role"]) for each in opened.staff()] == [("Eva", "manager")]
    opened.close()
    typing(*ANSWERS)
    assert main(words) == 1
    said = capsys.readouterr().out
    assert ES["bad-desks"].format(most=50) in said
    assert ES["taken"].format(folder=data, name="Centro") in said


def test_whoever_stops_half_way_has_made_nothing(
    tmp_path: Path, typing: Callable[..., None], capsys: pytest.CaptureFixture[str]
):
    data = tmp_path / "data"
    typing(*ANSWERS[:-1])
    assert main(["--data", str(data), "--no-start", "--language", "en"]) == 1
    assert EN["stopped"] in capsys.readouterr().out
    assert not data.exists()


@pytest.mark.parametrize("place", ["a-file", "a-file/within", "/proc/nowhere"])
def test_a_folder_that_cannot_be_is_said_before_any_question(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "a-file").write_text("mine")
    data = (tmp_path / place).resolve()
    assert main(["--data", str(data), "--no-start", "--language", "en"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith(f"The folder {data} cannot be used: ")
    assert told.out == ""
    assert (tmp_path / "a-file").read_text() == "mine"


def test_a_full_disk_is_said_before_any_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr("installer.wizard.checking.NEEDED", 2**62)
    assert main(["--data", str(tmp_path / "data"), "--no-start", "--language", "es"]) == 1
    assert "MB libres" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("which", ["--port", "--visitor-port"])
def test_a_port_that_is_taken_is_said_before_any_question(
    which: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        words = ["--data", str(tmp_path / "data"), "--host", "127.0.0.1"]
        ports = {"--port": "0", "--visitor-port": "0"} | {which: port}
        for name, number in ports.items():
            words += [name, number]
        assert main([*words, "--language", "en"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith(f"Cannot listen on 127.0.0.1 port {port}: ")
    assert told.out == ""


def test_a_hub_that_does_not_start_says_why(tmp_path: Path):
    make_center(tmp_path / "data", profile_of(ONE), "Eva", "4711")
    with pytest.raises(OpeningError, match=r"Cannot listen on 203\.0\.113\.7"):
        start_hub(Place(data=tmp_path / "data", host="203.0.113.7"))
