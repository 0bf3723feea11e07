"""Starting and ending: the ready line, the certificate, one hub a folder."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import ssl
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography import x509

from tests.integration.hub.running import PATIENCE, ROOT, Hub, Ran, serve_words, tool

ONE_SENTENCE = 400  # letters; a traceback is longer


def sentence(done: Ran) -> str:
    """Return the one line that a refused start says on stderr."""
    assert done.returncode not in {0, None}
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert len(lines[0]) < ONE_SENTENCE
    assert "Traceback" not in lines[0]
    return lines[0]


def refused(data: Path, *words: str) -> str:
    return sentence(tool(*serve_words(data, *words)))


def test_the_command_line_as_people_type_it(own_hub: Hub):
    python = [sys.executable, "-m", "shared.hub"]
    with subprocess.Popen(
        [*python, *serve_words(own_hub.data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        assert serving.stdout is not None
        assert json.loads(serving.stdout.readline())["ready"] is True
        second = subprocess.run(
            [*python, *serve_words(own_hub.data)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        serving.terminate()
        assert serving.communicate(timeout=PATIENCE) == ("", "")
    assert serving.returncode == 0
    assert "already" in sentence(Ran(second.returncode, second.stdout, second.stderr))


def test_it_says_one_line_when_it_serves(own_hub: Hub):
    own_hub.start()
    ready = own_hub.ready
    assert set(ready) == {"ready", "api", "visitors", "certificate"}
    assert ready["ready"] is True
    assert ready["api"].startswith("https://127.0.0.1:")
    assert ready["visitors"].startswith("http://127.0.0.1:")
    assert Path(ready["certificate"]).is_absolute()
    assert own_hub.caller("counter").get("floor").status == 200
    assert own_hub.stop() == 0
    assert own_hub.stderr == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_its_streams_cleanly(own_hub: Hub, number: signal.Signals):
    own_hub.start()
    with own_hub.stream("display") as stream:
        stream.next()
        own_hub.send_signal(number)
        assert stream.ending()[1] in {1001, 1012}
    assert own_hub.ended() == 0


def test_what_was_asked_before_the_signal_is_answered(own_hub: Hub):
    own_hub.start()
    line = own_hub.raw()
    body = json.dumps({"services": ["papers"], "language": "es"}).encode()
    head = (
        "POST /api/v1/issue-ticket HTTP/1.1\r\nHost: h\r\n"
        f"Authorization: Bearer {own_hub.tokens['kiosk']}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    line.sendall(head.encode() + body[:-5])
    own_hub.caller("kiosk").get("floor")  # the hub has surely begun to read the first one
    own_hub.send_signal(signal.SIGTERM)
    line.sendall(body[-5:])
    assert line.recv(65536).startswith(b"HTTP/1.1 200 ")
    line.close()
    assert own_hub.ended() == 0


def test_it_imports_no_qt(own_hub: Hub):
    own_hub.start()
    mapped = Path(f"/proc/{own_hub.pid}/maps").read_text()
    assert "libQt" not in mapped
    assert "PySide6" not in mapped


def test_a_second_hub_on_the_same_folder_is_refused(own_hub: Hub):
    own_hub.start()
    said = refused(own_hub.data)
    assert str(own_hub.data) in said
    assert "already" in said
    assert own_hub.caller("counter").get("floor").status == 200


def test_after_a_kill_the_folder_is_free_again(own_hub: Hub):
    own_hub.start()
    own_hub.kill()
    own_hub.start()
    assert own_hub.stop() == 0


def test_an_empty_folder_gets_the_sample_and_everything_it_needs(tmp_path: Path):
    hub = Hub(tmp_path / "deep" / "data", {}).start()
    assert hub.stop() == 0
    assert tool("profile", "export", "--data", str(hub.data)).stdout.count("[[desks]]") == 6


def test_center_is_read_into_a_folder_that_holds_only_tokens_and_staff(tmp_path: Path):
    data = tmp_path / "data"
    token = tool("token", "--data", str(data), "--role", "kiosk", "--name", "k").stdout.split()[-1]
    said = tool("staff", "--data", str(data), "--add", "Ana", "--role", "agent", "--pin", "1234")
    assert said.returncode == 0
    center = tmp_path / "center.toml"
    center.write_text(SMALL)
    hub = Hub(data, {"kiosk": token}, ("--center", str(center))).start()
    assert hub.caller("kiosk").get("center").json["name"] == "Pequeño"
    hub.close()
    # A center that is there already wins over --center, and over a broken one.
    center.write_text("broken")
    hub.start()
    assert hub.caller("kiosk").get("center").json["name"] == "Pequeño"
    hub.close()


SMALL = """
name = "Pequeño"
time_zone = "America/Bogota"
languages = ["es"]
[[series]]
code = "A"
[[services]]
code = "one"
series = "A"
names = { es = "Uno" }
[[desks]]
code = "d"
name = "1"
services = ["one"]
languages = ["es"]
[[needs]]
code = "n"
services = ["one"]
names = { es = "Uno" }
"""


def test_every_service_of_the_sample_is_served_by_some_desk(tmp_path: Path):
    data = tmp_path / "data"
    token = tool("token", "--data", str(data), "--role", "manager", "--name", "m").stdout.split()
    hub = Hub(data, {"manager": token[-1]}).start()
    center = hub.caller("manager").get("center").json
    hub.close()
    served = {code for desk in center["desks"] for code in desk["services"]}
    assert {service["code"] for service in center["services"]} == served
    assert len(center["desks"]) == 6
    assert center["languages"] == ["es", "en", "pt", "fr", "ht", "uk", "ar"]
    for words in [*center["services"], *center["needs"], *center["classes"]]:
        assert set(words["names"]) == set(center["languages"])


def test_secrets_on_disk_are_for_their_owner_alone(own_hub: Hub):
    own_hub.data.chmod(0o755)
    for file in own_hub.data.iterdir():
        file.unlink()
    own_hub.start()
    own_hub.caller(token="nobody").get("floor")
    open_to_others = {
        file.name for file in own_hub.data.iterdir() if stat.S_IMODE(file.stat().st_mode) & 0o077
    }
    assert open_to_others <= {"hub.pem"}


def test_the_certificate_names_what_it_should_and_survives_strict_verification(own_hub: Hub):
    own_hub.start()
    loaded = x509.load_pem_x509_certificate(Path(own_hub.ready["certificate"]).read_bytes())
    names = loaded.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    own_name = loaded.subject.rfc4514_string().removeprefix("CN=")
    assert own_name.endswith(".ventanilla")
    assert own_name != ".ventanilla"
    assert names.get_values_for_type(x509.DNSName) == [own_name, "localhost"]
    assert [str(ip) for ip in names.get_values_for_type(x509.IPAddress)] == ["127.0.0.1", "::1"]

    own_hub.trust.verify_flags |= ssl.VERIFY_X509_STRICT
    for name in (own_name, "localhost", "127.0.0.1", "::1"):
        plain = socket.create_connection(own_hub.address, timeout=PATIENCE)
        with own_hub.trust.wrap_socket(plain, server_hostname=name) as line:
            assert line.version() in {"TLSv1.3", "TLSv1.2"}
    with (
        socket.create_connection(own_hub.address, timeout=PATIENCE) as plain,
        pytest.raises(ssl.SSLCertVerificationError),
    ):
        own_hub.trust.wrap_socket(plain, server_hostname="other.ventanilla")


def test_old_tls_is_not_spoken(own_hub: Hub):
    own_hub.start()
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        old.maximum_version = ssl.TLSVersion.TLSv1_1
    with (
        socket.create_connection(own_hub.address, timeout=PATIENCE) as plain,
        pytest.raises(ssl.SSLError),
    ):
        old.wrap_socket(plain)


def test_the_certificate_stays_the_same_for_ever(own_hub: Hub):
    before = own_hub.start().trust.get_ca_certs(binary_form=True)
    own_hub.kill()
    own_hub.start()
    assert own_hub.trust.get_ca_certs(binary_form=True) == before


def test_it_serves_on_ipv6_too(own_hub: Hub):
    own_hub.words = ("--host", "::1")
    own_hub.start()
    assert own_hub.ready["api"].startswith("https://[::1]:")
    assert own_hub.caller("counter").get("floor").status == 200
    assert own_hub.visit_page("/t/nobody").status == 404


def test_a_folder_may_have_any_name(tmp_path: Path):
    data = tmp_path / "ñ %20?#&'\" x;y" / "🎫"
    token = tool("token", "--data", str(data), "--role", "kiosk", "--name", "k").stdout.split()[-1]
    hub = Hub(data, {"kiosk": token}).start()
    assert hub.caller("kiosk").get("floor").status == 200
    assert hub.stop() == 0
    assert (data / "ventanilla.db").exists()


# Starts that must fail: one sentence, not zero, no traceback.


def test_a_file_in_place_of_the_folder(tmp_path: Path):
    (tmp_path / "data").write_text("I am a file")
    assert "cannot be used" in refused(tmp_path / "data")
    assert "cannot be used" in refused(tmp_path / "data" / "deeper")


def test_a_folder_in_which_nothing_can_be_made():
    assert "cannot be used" in refused(Path("/proc/ventanilla"))
    assert "cannot be used" in refused(Path("/proc/self/fd"))


def test_a_taken_port(tmp_path: Path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for option in ("--port", "--visitor-port"):
            said = refused(tmp_path / "data", option, port)
            assert port in said
            assert "in use" in said


@pytest.mark.parametrize("option", ["--host", "--visitor-host"])
def test_an_address_that_this_machine_does_not_have(tmp_path: Path, option: str):
    for host in ("192.0.2.7", "no.such.host.invalid", "fe80::1", "256.0.0.1", "127.0.0.1 ", "a..b"):
        assert host.strip() in refused(tmp_path / "data", option, host)


def test_phones_may_have_an_address_of_their_own(own_hub: Hub):
    own_hub.words = ("--visitor-host", "127.0.0.2")
    own_hub.start()
    (api, api_port), (phones, phone_port) = own_hub.address, own_hub.visitor_address
    assert (api, phones) == ("127.0.0.1", "127.0.0.2")
    for host, port in ((phones, api_port), (api, phone_port)):
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((host, port), timeout=PATIENCE)
    base = f"http://127.0.0.2:{phone_port}"
    assert own_hub.ready["visitors"] == base
    assert own_hub.caller("kiosk").done_get("center")["visitors"] == base
    ticket = own_hub.caller("kiosk").done(
        "issue-ticket", {"services": ["papers"], "language": "en"}
    )
    assert own_hub.visit_page(f"/t/{ticket['token']}").status == 200
    assert own_hub.visit_page("/api/v1/center").status == 404


def test_a_database_of_a_newer_version(own_hub: Hub):
    own_hub.sql("UPDATE alembic_version SET version_num = '9999'")
    said = refused(own_hub.data)
    assert "newer" in said
    assert "9999" in said
    for words in (["token", "--role", "kiosk", "--name", "k"], ["profile", "export"]):
        assert "newer" in sentence(tool(*words, "--data", str(own_hub.data)))


GARBAGE = {
    "text": b"this is not a database\n" * 400,
    "cut off": b"SQLite format 3\x00" + b"\x10\x00\x01\x01",
    "zeros": b"\x00" * 8192,
}


@pytest.mark.parametrize("garbage", GARBAGE.values(), ids=GARBAGE.keys())
def test_a_database_that_is_garbage(own_hub: Hub, garbage: bytes):
    (own_hub.data / "ventanilla.db").write_bytes(garbage)
    said = refused(own_hub.data)
    assert "ventanilla.db" in said
    assert (own_hub.data / "ventanilla.db").read_bytes() == garbage


def test_a_database_that_is_another_programs(own_hub: Hub):
    (own_hub.data / "ventanilla.db").unlink()
    own_hub.sql("CREATE TABLE visit (id TEXT, something TEXT)")
    assert "ventanilla.db" in refused(own_hub.data)


def test_a_folder_in_place_of_the_database(own_hub: Hub):
    (own_hub.data / "ventanilla.db").unlink()
    (own_hub.data / "ventanilla.db").mkdir()
    assert "ventanilla.db" in refused(own_hub.data)


@pytest.mark.parametrize("name", ["hub.pem", "hub.key"])
def test_a_certificate_that_is_garbage(own_hub: Hub, name: str):
    own_hub.start()
    own_hub.close()
    (own_hub.data / name).write_text("garbage")
    assert name in refused(own_hub.data)


BROKEN = {
    "not toml": ("name = ", 1, ""),
    "a value of the wrong type": (SMALL.replace('"Pequeño"', "7"), 2, "name"),
    "an unknown key": (SMALL.replace('code = "A"', 'code = "A"\nshape = "circle"'), 7, "shape"),
    "a service in no series": (SMALL.replace('series = "A"', 'series = "Q"'), 9, '"A"'),
    "a desk of an unknown service": (SMALL.replace('["one"]', '["two"]', 1), 14, '"two"'),
    "an unknown zone": (SMALL.replace("America/Bogota", "America/Nowhere"), 3, "time_zone"),
    "a zone outside": (SMALL.replace("America/Bogota", "../../etc/passwd"), 3, "time_zone"),
    "no own language": (SMALL.replace("{ es =", "{ en =", 1), 10, '"es"'),
    "a number for a list": (
        SMALL.replace('languages = ["es"]', "languages = 3", 1),
        4,
        "languages",
    ),
    "nothing": ("", 1, "name"),
    "not a number": (SMALL + '[[classes]]\ncode = "c"\nnames = {}\nrate = nan\n', 23, "rate"),
    "twice the same key": (SMALL.replace("time_zone", "name"), 3, ""),
}


@pytest.mark.parametrize(("text", "line", "said"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_profile_is_named_with_file_and_line(
    tmp_path: Path, text: str, line: int, said: str
):
    center = tmp_path / "center.toml"
    center.write_text(text)
    done = tool(*serve_words(tmp_path / "data", "--center", str(center)))
    assert done.returncode not in {0, None}
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    told = done.stderr.strip().splitlines()
    assert all(each.startswith(f"{center}:") for each in told), done.stderr
    assert any(each.startswith(f"{center}:{line}:") and said in each for each in told), done.stderr


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b'name = "\x00"'])
def test_a_profile_that_cannot_be_read(tmp_path: Path, content: bytes | None):
    center = tmp_path / "center.toml"
    if content is not None:
        center.write_bytes(content)
    assert str(center) in refused(tmp_path / "data", "--center", str(center))


def test_a_folder_as_profile(tmp_path: Path):
    assert str(tmp_path) in refused(tmp_path / "data", "--center", str(tmp_path))


@pytest.mark.parametrize("port", ["-1", "65536", "x", "", "1e3", "٣"])
def test_a_port_that_is_none(tmp_path: Path, port: str):
    done = tool("serve", "--data", str(tmp_path / "data"), "--port", port)
    assert done.returncode == 2
    assert "65535" in done.stderr
    assert not (tmp_path / "data").exists()


def test_http_in_the_clear_is_not_spoken(own_hub: Hub):
    own_hub.start()
    line = http.client.HTTPConnection(*own_hub.address, timeout=PATIENCE)
    line.request("GET", "/api/v1/floor")
    with pytest.raises((http.client.HTTPException, OSError)):
        line.getresponse()
    line.close()
