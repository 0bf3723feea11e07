"""Where the hub may be: what people type, what worked last, what is announced."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared.domain.roles import Role
from shared.link import network
from shared.link.addresses import Addresses, read_address
from shared.link.device import Device
from shared.link.errors import AwayReason, most_telling
from shared.link.session import Pace

DEVICE = Device("h1", "https://10.0.0.1:8443", Role.DISPLAY, "t", Path("h1.pem"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("192.168.1.20:8443", "https://192.168.1.20:8443"),
        ("  https://192.168.1.20:8443/ ", "https://192.168.1.20:8443"),
        ("https://hub.local:1/t/x?y#z", "https://hub.local:1"),
        ("[fd00::2]:8443", "https://[fd00::2]:8443"),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, read: str) -> None:
    assert read_address(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["", "hub", "192.168.1.20", "http://h:1", "h:99999", "h:x", "https://:1", "a@h:1", "[::1"],
)
def test_what_is_no_address_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(ValueError, match="it looks like https://"):
        read_address(typed)


def test_every_address_is_tried_once_the_last_good_one_first(tmp_path: Path) -> None:
    addresses = Addresses(DEVICE, "https://typed:1", tmp_path)
    addresses.announced(["https://announced:2", "https://typed:1"])
    addresses.worked("https://announced:2")
    assert addresses.all() == ["https://announced:2", "https://typed:1", DEVICE.url]


def test_the_address_that_worked_is_kept_for_the_next_start(tmp_path: Path) -> None:
    Addresses(DEVICE, folder=tmp_path).worked("https://10.9.9.9:1")
    assert Addresses(DEVICE, folder=tmp_path).all()[0] == "https://10.9.9.9:1"
    assert (tmp_path / "last-hub.json").stat().st_mode & 0o777 == 0o600


def test_another_hub_s_saved_address_is_not_used(tmp_path: Path) -> None:
    saved = {"hub": "h2", "url": "https://10.9.9.9:1"}
    (tmp_path / "last-hub.json").write_text(json.dumps(saved))
    assert Addresses(DEVICE, folder=tmp_path).all() == [DEVICE.url]


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"hub": "h1"}', '{"hub":"h1","url":7}'])
def test_a_broken_saved_address_is_no_trouble(tmp_path: Path, text: str) -> None:
    (tmp_path / "last-hub.json").write_text(text)
    assert Addresses(DEVICE, folder=tmp_path).all() == [DEVICE.url]


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    addresses = Addresses(DEVICE, folder=tmp_path / "missing")
    addresses.worked("https://10.9.9.9:1")
    assert addresses.all()[0] == "https://10.9.9.9:1"


def test_a_hub_that_is_announced_or_announced_again_is_news() -> None:
    addresses = Addresses(DEVICE)
    for urls, news in (
        ([DEVICE.url], True),
        ([DEVICE.url], False),
        ([DEVICE.url, "https://10.0.0.2:8443"], True),
        ([DEVICE.url], False),
        ([], False),
        ([DEVICE.url], True),
    ):
        addresses.news.clear()
        addresses.announced(urls)
        assert addresses.news.is_set() == news, urls


def test_a_hub_that_is_announced_elsewhere_is_doubted_once() -> None:
    addresses = Addresses(DEVICE)
    addresses.worked("https://10.0.0.1:8443")
    for urls, doubted in (
        (["https://10.0.0.1:8443"], False),
        (["https://10.0.0.1:8443", "https://10.0.0.2:8443"], True),
        (["https://10.0.0.2:8443", "https://10.0.0.1:8443"], False),
        ([], False),
    ):
        addresses.doubt.clear()
        addresses.announced(urls)
        assert addresses.doubt.is_set() == doubted, urls


def test_a_flood_of_announced_addresses_is_cut_short() -> None:
    addresses = Addresses(DEVICE)
    addresses.announced([f"https://10.0.0.{n}:1" for n in range(200)])
    assert len(addresses.all()) == 9
    assert addresses.all()[-1] == DEVICE.url


def test_the_most_telling_reason_is_what_a_person_can_act_on() -> None:
    assert most_telling([AwayReason.UNREACHABLE, AwayReason.OTHER_HUB]) is AwayReason.OTHER_HUB
    assert most_telling([AwayReason.NOT_ADMITTED, AwayReason.NO_ANSWER]) is AwayReason.NOT_ADMITTED
    assert most_telling([]) is AwayReason.UNREACHABLE


def test_pauses_grow_to_a_limit() -> None:
    pace = Pace()
    limits = [pace.limit(attempt) for attempt in (0, 1, 2, 3, 4, 5, 10**6)]
    assert limits == [0.5, 1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


OWN = ["10.1.1.1", "127.0.0.1", "192.168.7.7", "::1", "fd00::7"]


@pytest.mark.parametrize(
    ("hosts", "expected"),
    [
        (["0.0.0.0"], ["10.1.1.1", "192.168.7.7"]),
        (["::"], ["10.1.1.1", "192.168.7.7", "fd00::7"]),
        (["127.0.0.1"], ["127.0.0.1"]),
        (["192.168.7.7", "192.168.7.7"], ["192.168.7.7"]),
        (["192.168.9.9"], []),
        ([], []),
    ],
)
def test_a_service_is_reachable_where_it_listens(
    monkeypatch: pytest.MonkeyPatch, hosts: list[str], expected: list[str]
) -> None:
    monkeypatch.setattr(network, "own_addresses", lambda: OWN)
    assert network.reachable(hosts) == expected


def test_a_machine_without_any_network_is_reachable_by_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(network, "own_addresses", lambda: ["127.0.0.1", "::1"])
    assert network.reachable(["0.0.0.0"]) == ["127.0.0.1"]


def test_this_machine_has_a_loopback_address_and_no_link_local_one() -> None:
    own = network.own_addresses()
    assert "127.0.0.1" in own
    assert not [each for each in own if each.startswith("fe80")]
