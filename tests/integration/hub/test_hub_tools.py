"""The tools that set a center up, with a hub running and without: token, staff, profile."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509

from tests.integration.hub.running import Hub, Ran, tool
from tests.integration.hub.template import PIN, SAMPLE, profile
from tests.integration.hub.test_hub_start import sentence


@pytest.fixture(params=["with a hub running", "without a hub"])
def house(own_hub: Hub, request: pytest.FixtureRequest) -> Hub:
    """A folder with a hub running on it, and without."""
    return own_hub.start() if request.param == "with a hub running" else own_hub


def running(house: Hub) -> Hub:
    """Start the hub if it does not run."""
    return house if house.runs else house.start()


def at_once(*runs: tuple[str, ...]) -> list[Ran]:
    """Run several tools at the same time."""
    done: list[Ran] = []
    threads = [Thread(target=lambda words=words: done.append(tool(*words))) for words in runs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


@pytest.mark.parametrize("role", ["kiosk", "counter", "display", "manager"])
def test_a_token_is_the_last_word_and_opens_at_once(house: Hub, role: str):
    done = tool("token", "--data", str(house.data), "--role", role, "--name", "Puerta del sol ñ")
    assert done.returncode == 0
    assert done.stderr == ""
    token = done.stdout.split()[-1]
    assert done.stdout.endswith(f"{token}\n")
    assert len(token) >= 22
    assert running(house).caller(token=token).get("floor").status == 200


def test_config_is_what_the_apps_read(house: Hub, tmp_path: Path):
    config = tmp_path / "new" / "config"
    words = ["--role", "counter", "--name", "c", "--config", str(config)]
    done = tool("token", "--data", str(house.data), *words)
    written = json.loads((config / "device.json").read_text())
    assert set(written) == {"hub", "url", "role", "token", "certificate"}
    assert written["token"] == done.stdout.split()[-1]
    assert written["role"] == "counter"
    assert written["certificate"] == str(house.data / "hub.pem")
    certificate = x509.load_pem_x509_certificate(Path(written["certificate"]).read_bytes())
    assert certificate.subject.rfc4514_string() == f"CN={written['hub']}.ventanilla"
    assert stat.S_IMODE((config / "device.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(config.stat().st_mode) == 0o700
    if house.runs:
        assert written["url"] == house.ready["api"]
    assert running(house).caller(token=written["token"]).get("floor").status == 200


def test_config_names_where_the_hub_ran_last(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    api = own_hub.ready["api"]
    own_hub.stop()
    words = ["--role", "kiosk", "--name", "k", "--config", str(tmp_path / "c")]
    assert tool("token", "--data", str(own_hub.data), *words).returncode == 0
    assert json.loads((tmp_path / "c" / "device.json").read_text())["url"] == api


def test_config_in_a_place_that_cannot_be_admits_nobody(house: Hub, tmp_path: Path):
    (tmp_path / "file").write_text("")
    words = ["--role", "kiosk", "--name", "k", "--config", str(tmp_path / "file")]
    assert str(tmp_path / "file") in sentence(tool("token", "--data", str(house.data), *words))
    house.close()
    assert house.sql("SELECT count(*) FROM device") == [(6,)]


@pytest.mark.parametrize("role", ["door", "Kiosk", "visitor", "agent", ""])
def test_a_role_that_is_none(own_hub: Hub, role: str):
    done = tool("token", "--data", str(own_hub.data), "--role", role, "--name", "k")
    assert done.returncode == 2
    assert done.stdout == ""
    assert "kiosk" in done.stderr


BAD_NAMES = [
    "",
    "a" * 61,
    "two\nlines",
    "ends\n",
    "bell\x07",
    "\x7f",
    os.fsdecode(b"not-utf8-\xff"),
]


@pytest.mark.parametrize("name", BAD_NAMES)
def test_a_name_that_is_none(own_hub: Hub, name: str):
    data = str(own_hub.data)
    token = tool("token", "--data", data, "--role", "kiosk", "--name", name)
    staff = tool("staff", "--data", data, "--add", name, "--role", "agent", "--pin", "1234")
    assert sentence(token) == sentence(staff)
    assert own_hub.sql("SELECT count(*) FROM device") == [(6,)]
    assert own_hub.sql("SELECT count(*) FROM person") == [(3,)]


BAD_PINS = ["", "123", "1234567890123", "12a4", " 1234", "1234 ", "1234\n", "-1234", "١٢٣٤", "12.4"]


@pytest.mark.parametrize("pin", BAD_PINS)
def test_a_pin_that_is_none(own_hub: Hub, pin: str):
    words = ["--add", "Rosa", "--role", "agent", f"--pin={pin}"]
    assert "4 to 12 digits" in sentence(tool("staff", "--data", str(own_hub.data), *words))
    assert own_hub.sql("SELECT count(*) FROM person WHERE name = 'Rosa'") == [(0,)]


@pytest.mark.parametrize("pin", ["1234", "000000000000"])
def test_staff_may_sign_in_with_the_pin_they_were_given(house: Hub, pin: str):
    words = ["--add", "Zoë Ñandú", "--role", "agent", "--pin", pin]
    done = tool("staff", "--data", str(house.data), *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert pin not in done.stdout.split()
    body = {"desk": "desk-1", "staff": "Zoë Ñandú", "pin": pin}
    assert running(house).caller("counter").post("sign-in", body).status == 200


def test_a_pin_is_made_and_printed_when_none_is_given(house: Hub):
    done = tool("staff", "--data", str(house.data), "--add", "Rosa", "--role", "supervisor")
    pin = done.stdout.split()[-1]
    assert 4 <= len(pin) <= 12
    assert pin.isdigit()
    body = {"desk": "desk-1", "staff": "Rosa", "pin": pin}
    assert running(house).caller("counter").post("sign-in", body).status == 200


def test_the_pin_is_nowhere_on_disk(own_hub: Hub):
    words = ["--add", "Rosa", "--role", "agent", "--pin", "918273645546"]
    assert tool("staff", "--data", str(own_hub.data), *words).returncode == 0
    own_hub.start()
    body = {"desk": "desk-1", "staff": "Rosa", "pin": "918273645546", "command_id": "7" * 32}
    assert own_hub.caller("counter").post("sign-in", body).status == 200
    own_hub.kill()
    for file in own_hub.data.iterdir():
        assert b"918273645546" not in file.read_bytes(), file
    assert b"argon2id" in (own_hub.data / "ventanilla.db").read_bytes()


def test_a_forgotten_pin_is_reset_by_name(house: Hub):
    data = str(house.data)
    done = tool("staff", "--data", data, "--reset", "Ana", "--pin", "90210441")
    assert (done.returncode, done.stderr) == (0, "")
    assert "90210441" not in done.stdout
    made = tool("staff", "--data", data, "--reset", "Luis").stdout.split()[-1]
    assert "Nobody" in sentence(tool("staff", "--data", data, "--reset", "Mallory"))
    hub = running(house)
    for staff, pin in (("Ana", "90210441"), ("Luis", made)):
        body = {"desk": "desk-1", "staff": staff, "pin": PIN}
        assert hub.caller("counter").post("sign-in", body).error == "wrong-pin"
        done_in = hub.caller("counter").done("sign-in", body | {"pin": pin})
        hub.caller("counter").done("sign-out", {}, done_in["session"])


def test_who_leaves_is_removed_and_the_list_says_who_is_left(house: Hub):
    data = str(house.data)
    assert tool("staff", "--data", data, "--remove", "Eva").stdout == "Eva: removed\n"
    assert "Nobody" in sentence(tool("staff", "--data", data, "--remove", "Eva"))
    listed = tool("staff", "--data", data, "--list").stdout.splitlines()
    assert listed == ["Ana\tagent\t-", "Luis\tsupervisor\t-"]
    body = {"desk": "desk-1", "staff": "Eva", "pin": PIN}
    assert running(house).caller("counter").post("sign-in", body).error == "wrong-pin"


@pytest.mark.parametrize(
    "words",
    [
        *(["--add", "Rosa"], ["--reset", "Ana", "--role", "agent"], ["--list", "--pin", "1234"]),
        *(["--remove", "Ana", "--pin", "1234"], ["--reset", "Ana", "--pin", "12"], ["--reset", ""]),
    ],
)
def test_words_about_staff_that_do_not_go_together(own_hub: Hub, words: list[str]):
    assert sentence(tool("staff", "--data", str(own_hub.data), *words))


def test_a_name_may_be_added_once(house: Hub):
    words = ["staff", "--data", str(house.data), "--add", "Ana", "--role", "manager"]
    assert "Ana" in sentence(tool(*words))


def test_tools_may_run_at_the_same_time(house: Hub):
    data = str(house.data)
    tokens = [("token", "--data", data, "--role", "kiosk", "--name", str(n)) for n in range(3)]
    staff = [
        ("staff", "--data", data, "--add", f"P{n}", "--role", "agent", "--pin", "1234")
        for n in range(2)
    ]
    done = at_once(*tokens, *staff, ("profile", "export", "--data", data))
    assert [(each.returncode, each.stderr) for each in done] == [(0, "")] * 6
    house.close()
    assert house.sql("SELECT count(*) FROM device") == [(9,)]
    assert house.sql("SELECT count(*) FROM person") == [(5,)]
    assert house.differences() == []


def test_tools_may_run_at_the_same_time_on_a_folder_that_is_not_there(tmp_path: Path):
    data = str(tmp_path / "data")
    done = at_once(
        *[("token", "--data", data, "--role", "kiosk", "--name", str(n)) for n in range(4)]
    )
    assert [(each.returncode, each.stderr) for each in done] == [(0, "")] * 4


def test_a_hub_waits_for_a_tool_that_holds_its_folder(own_hub: Hub):
    thread = Thread(
        target=tool,
        args=("token", "--data", str(own_hub.data), "--role", "kiosk", "--name", "k"),
    )
    thread.start()
    own_hub.start()
    thread.join()
    own_hub.close()
    assert own_hub.sql("SELECT count(*) FROM device") == [(7,)]


def test_a_profile_goes_out_as_it_came_in(house: Hub, tmp_path: Path):
    data = str(house.data)
    before = tool("profile", "export", "--data", data)
    assert before.stdout == profile()
    file = tmp_path / "new.toml"
    changed = profile().replace("Centro Puente", "Centro Ñandú")
    file.write_text(changed)
    assert tool("profile", "import", "--data", data, str(file)).returncode == 0
    assert tool("profile", "export", "--data", data, str(tmp_path / "out.toml")).stdout == ""
    assert (tmp_path / "out.toml").read_text() == changed
    assert running(house).caller("kiosk").get("center").json["name"] == "Centro Ñandú"


def test_an_import_reaches_every_stream(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    file = tmp_path / "new.toml"
    file.write_text(profile().replace("Centro Puente", "Otro"))
    with (
        own_hub.stream("display") as display,
        own_hub.stream("kiosk") as kiosk,
        own_hub.stream("manager") as manager,
    ):
        seqs = [stream.next()["seq"] for stream in (display, kiosk, manager)]
        assert tool("profile", "import", "--data", str(own_hub.data), str(file)).returncode == 0
        for stream, seq in zip((display, kiosk, manager), seqs, strict=True):
            (event,) = stream.until(seq + 1)
            assert set(event) == {"type", "seq", "at", "event"}
            assert event["event"] == "profile-adopted"
    assert own_hub.caller("display").get("center").json["name"] == "Otro"


def without_service(text: str, code: str) -> str:
    """Return the sample without a service, wherever it stands."""
    blocks = [block for block in text.split("\n\n") if f'code = "{code}"' not in block]
    return "\n\n".join(blocks).replace(f', "{code}"', "").replace(f'"{code}", ', "")


def test_the_way_back_to_an_earlier_profile(house: Hub, tmp_path: Path):
    where, file = ("--data", str(house.data)), tmp_path / "out.toml"
    file.write_text(profile().replace("Centro Puente", "Centro Ñandú"))
    done = tool("profile", "import", *where, str(file), "--note", "A new name")
    assert done.returncode == 0, done
    newest, *_, oldest = tool("profile", "history", *where).stdout.splitlines()
    assert newest.endswith("\tdoor\tA new name")
    first = oldest.split("\t")[0]
    assert tool("profile", "back", *where, first).returncode == 0
    assert tool("profile", "export", *where).stdout == profile()
    newest, *_ = tool("profile", "history", *where).stdout.splitlines()
    assert newest.endswith(f"Back to {first}")
    assert "`profile history`" in sentence(tool("profile", "back", *where, "999"))
    bad = tool("profile", "import", *where, str(file), "--note", "\n")
    assert sentence(bad) == "A note has 1 to 200 letters in one line."


def test_a_profile_may_not_strand_those_who_wait(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    kiosk, counter = own_hub.caller("kiosk"), own_hub.caller("counter")
    ticket = kiosk.done("issue-ticket", {"services": ["welcome"], "language": "es"})
    file = tmp_path / "new.toml"
    needless = "\n\n".join(
        block for block in SAMPLE.split("\n\n") if 'services = ["welcome"]' not in block
    )
    file.write_text(without_service(needless, "welcome"))
    importing = ("profile", "import", "--data", str(own_hub.data), str(file))
    assert "welcome" in sentence(tool(*importing))
    assert kiosk.floor()["counts"]["welcome"] == 1

    body = {"desk": "desk-1", "staff": "Ana", "pin": "4711"}
    session = counter.done("sign-in", body)["session"]
    counter.done("cancel", {"step_id": ticket["step_id"]}, session)
    assert tool(*importing).returncode == 0
    assert "welcome" not in kiosk.floor()["counts"]
    bad = kiosk.post("issue-ticket", {"services": ["welcome"], "language": "es"})
    assert (bad.status, bad.error) == (422, "unknown-service")
    own_hub.close()
    assert own_hub.differences() == []


def test_a_profile_may_not_remove_a_desk_at_which_somebody_sits(own_hub: Hub, tmp_path: Path):
    own_hub.start()
    body = {"desk": "desk-2", "staff": "Ana", "pin": "4711"}
    own_hub.caller("counter").done("sign-in", body)
    file = tmp_path / "new.toml"
    blocks = [b for b in SAMPLE.split("\n\n") if 'code = "desk-2"' not in b]
    file.write_text("\n\n".join(blocks))
    said = sentence(tool("profile", "import", "--data", str(own_hub.data), str(file)))
    assert "desk-2" in said


def test_a_broken_profile_is_not_imported(house: Hub, tmp_path: Path):
    file = tmp_path / "broken.toml"
    file.write_text(profile().replace('series = "A"', 'series = "a"', 1))
    done = tool("profile", "import", "--data", str(house.data), str(file))
    assert done.returncode == 1
    assert done.stderr.startswith(f"{file}:")
    assert tool("profile", "export", "--data", str(house.data)).stdout == profile()


Act = Callable[[Path], tuple[str, ...]]


def test_export_makes_no_folder(tmp_path: Path):
    said = sentence(tool("profile", "export", "--data", str(tmp_path / "nobody")))
    assert str(tmp_path / "nobody") in said
    assert not (tmp_path / "nobody").exists()


@pytest.mark.parametrize(
    "act",
    [
        lambda folder: ("profile", "import", "--data", f"{folder}/d", f"{folder}/none"),
        lambda folder: ("profile", "import", "--data", f"{folder}/d", f"{folder}"),
        lambda folder: ("profile", "export", "--data", f"{folder}/file"),
        lambda folder: ("profile", "export", "--data", f"{folder}/none"),
        lambda folder: ("token", "--data", f"{folder}/file", "--role", "kiosk", "--name", "k"),
        lambda folder: ("staff", "--data", f"{folder}/file/x", "--add", "A", "--role", "agent"),
    ],
)
def test_a_place_that_cannot_be_is_one_sentence(tmp_path: Path, act: Act):
    (tmp_path / "file").write_text("")
    assert str(tmp_path) in sentence(tool(*act(tmp_path)))
