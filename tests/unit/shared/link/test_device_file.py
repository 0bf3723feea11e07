"""device.json: read whole, or refused with a sentence that never holds the token."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared.domain.roles import Role
from shared.link.device import Device, load_device
from shared.link.errors import DeviceError
from tests.fakes.toy_hub import make_certificate


@pytest.fixture
def told(tmp_path: Path) -> dict[str, object]:
    return {
        "hub": "h1",
        "url": "https://127.0.0.1:8443",
        "role": "kiosk",
        "token": "very-secret-token",
        "certificate": str(make_certificate(tmp_path, "h1")),
    }


def write(folder: Path, told: object) -> Path:
    (folder / "device.json").write_text(told if isinstance(told, str) else json.dumps(told))
    return folder


def test_a_device_is_read_as_it_was_written(tmp_path: Path, told: dict[str, object]) -> None:
    device = load_device(write(tmp_path, told))
    assert device == Device(
        "h1", "https://127.0.0.1:8443", Role.KIOSK, "very-secret-token", tmp_path / "h1.pem"
    )
    assert device.server_name == "h1.ventanilla"


def test_the_token_shows_in_no_text_of_a_device(tmp_path: Path, told: dict[str, object]) -> None:
    device = load_device(write(tmp_path, told))
    assert "very-secret-token" not in f"{device!r} {device!s}"


def test_a_folder_without_device_says_that_it_must_be_joined(tmp_path: Path) -> None:
    with pytest.raises(DeviceError, match="not been joined to a hub yet"):
        load_device(tmp_path)


def test_a_folder_in_the_file_s_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "device.json").mkdir()
    with pytest.raises(DeviceError, match="cannot be read: Is a directory"):
        load_device(tmp_path)


@pytest.mark.parametrize(
    "change",
    [{"role": "janitor"}, {"token": ""}, {"token": 7}, {"hub": None}, {"url": "x" * 3000}],
)
def test_a_wrong_value_is_named_and_the_token_kept_secret(
    tmp_path: Path, told: dict[str, object], change: dict[str, object]
) -> None:
    write(tmp_path, told | change)
    with pytest.raises(DeviceError, match=f"not a device file: {next(iter(change))}") as caught:
        load_device(tmp_path)
    assert "very-secret-token" not in str(caught.value)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00\xff", '{"hub": "h1"}'])
def test_garbage_is_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    with pytest.raises(DeviceError, match="is not a device file"):
        load_device(write(tmp_path, text))


@pytest.mark.parametrize("content", [None, b"", b"not a certificate"])
def test_a_certificate_that_cannot_be_read_is_named(
    tmp_path: Path, told: dict[str, object], content: bytes | None
) -> None:
    pem = tmp_path / "other.pem"
    if content is not None:
        pem.write_bytes(content)
    with pytest.raises(DeviceError, match=r"other\.pem cannot be read"):
        load_device(write(tmp_path, told | {"certificate": str(pem)}))


def test_another_programs_device_is_refused(tmp_path: Path, told: dict[str, object]) -> None:
    write(tmp_path, told)
    assert load_device(tmp_path, {Role.KIOSK}).role is Role.KIOSK
    with pytest.raises(DeviceError, match=r"device\.json belongs to a kiosk: this program cannot"):
        load_device(tmp_path, {Role.DISPLAY})


@pytest.mark.parametrize("named", ["/srv/ventanilla/h1.pem", "h1.pem"])
def test_on_another_computer_the_certificate_lies_beside_the_file(
    tmp_path: Path, told: dict[str, object], named: str
) -> None:
    write(tmp_path, told | {"certificate": named})
    assert load_device(tmp_path).certificate == tmp_path / "h1.pem"


def test_a_certificate_where_the_file_says_goes_before_one_beside_it(
    tmp_path: Path, told: dict[str, object]
) -> None:
    hub = tmp_path / "hub"
    hub.mkdir()
    named = make_certificate(hub, "h1")
    assert load_device(write(tmp_path, told | {"certificate": str(named)})).certificate == named
