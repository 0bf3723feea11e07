"""Tools around what visitors say: keys and sealed complaints, faces by service, the poster."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from shared.hub.tools.poster import PosterError, wifi
from tests.integration.hub.running import Hub, tool
from tests.integration.hub.template import profile
from tests.integration.hub.test_hub_commands import take
from tests.integration.hub.test_visitor_acts import SECRET, send


def test_a_complaint_goes_from_a_phone_to_its_reader(own_hub: Hub, tmp_path: Path):
    key, saved, file = tmp_path / "reader.pem", tmp_path / "sealed.jsonl", tmp_path / "center.toml"
    made = tool("complaints", "keygen", "--key", str(key))
    assert made.stdout.startswith('public_key = "')
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert tool("complaints", "keygen", "--key", str(key)).returncode == 1
    reader = f'\n[complaints]\nname = "Defensoría"\ncontact = "018000"\n{made.stdout}'
    file.write_text(profile() + reader)
    data = str(own_hub.data)
    assert tool("profile", "import", "--data", data, str(file)).returncode == 0
    own_hub.start()
    ticket = take(own_hub, "papers")
    assert send(own_hub, ticket, "report", text=f"{SECRET}\x1b[2J").status == 200
    listed = tool("complaints", "list", "--data", data, "--save", str(saved))  # beside the hub
    assert listed.returncode == 0
    assert listed.stdout.count("\n") == 1
    assert SECRET not in listed.stdout + saved.read_text()
    for source in (["--sealed", str(saved)], ["--data", data]):
        told = tool("complaints", "open", "--key", str(key), *source).stdout
        assert SECRET in told
        assert "\x1b" not in told
    other = tmp_path / "other.pem"
    tool("complaints", "keygen", "--key", str(other))
    told = tool("complaints", "open", "--key", str(other), "--sealed", str(saved)).stdout
    assert SECRET not in told
    assert "This key does not open it." in told
    assert tool("complaints", "open", "--key", str(saved), "--data", data).returncode == 1


def test_few_faces_are_not_told_apart(own_hub: Hub):
    own_hub.start()
    kiosk = own_hub.caller("kiosk")
    for face in (5, 5, 4, 1, 3):
        kiosk.done("give-feedback", {"service": "papers", "face": face})
    for _ in range(4):
        kiosk.done("give-feedback", {"service": "health", "face": 1})
    told = tool("feedback", "--data", str(own_hub.data)).stdout
    assert "papers\t1\t0\t1\t1\t2\t5\n" in told
    assert "health\t–\t–\t–\t–\t–\t–\n" in told


def test_old_faces_and_complaints_are_forgotten_with_the_past(own_hub: Hub):
    own_hub.sql(
        "INSERT INTO feedback VALUES ('2020-01-01', 'papers', 5, 3)",
        "INSERT INTO complaint VALUES ('x', '2020-01-01', 'AAAA')",
        "INSERT INTO complaint VALUES ('y', '2999-01-01', 'AAAA')",
    )
    told = tool("privacy", "anonymise", "--data", str(own_hub.data))
    assert told.returncode == 0, told.stderr
    assert own_hub.sql("SELECT id FROM complaint") == [("y",)]
    assert own_hub.sql("SELECT * FROM feedback") == []


@pytest.mark.parametrize(
    ("ssid", "password", "said"),
    [
        ("Visitas", None, "WIFI:T:nopass;S:Visitas;;"),
        ('a;b,c:d"e\\f', None, r"WIFI:T:nopass;S:a\;b\,c\:d\"e\\f;;"),
        ("CAFE1234", None, 'WIFI:T:nopass;S:"CAFE1234";;'),
        ("Centro ñ", "gana;r:88", r"WIFI:T:WPA;S:Centro ñ;P:gana\;r\:88;;"),
    ],
)
def test_a_network_is_spelt_as_phones_read_it(ssid: str, password: str | None, said: str):
    assert wifi(ssid, password) == said
    assert wifi(ssid, password, hidden=True) == said[:-1] + "H:true;;"


@pytest.mark.parametrize("ssid", ["", "x" * 33, "ñ" * 17, "a\nb", "a\x00"])
def test_no_network_is_called_so(ssid: str):
    with pytest.raises(PosterError):
        wifi(ssid, None)


def test_the_poster_speaks_the_languages_of_the_center(own_hub: Hub, tmp_path: Path):
    out = tmp_path / "poster.html"
    told = tool("poster", "--data", str(own_hub.data), "--wifi", "<b>Visitas", "--out", str(out))
    assert told.returncode == 0, told.stderr
    page = out.read_text()
    assert '<html lang="es"' in page
    for language in ("en", "pt", "fr", "ht"):
        assert f'<li lang="{language}"' in page
    assert "&lt;b&gt;Visitas" in page
    assert "<b>Visitas" not in page
    assert tool("poster", "--data", str(own_hub.data), "--hidden").returncode == 1
    assert tool("poster", "--data", str(tmp_path / "none")).returncode == 1
