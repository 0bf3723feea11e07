"""Studies at a running hub: figures from a process beside it, told line by line."""

from __future__ import annotations

import json
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest

from shared.hub.studies import MOST
from tests.fakes.study_worker import prepare
from tests.integration.hub.fixtures import SignIn
from tests.integration.hub.running import PATIENCE, Caller, Hub, until
from tests.integration.hub.template import copy_template

Json = dict[str, Any]


@pytest.fixture(scope="module")
def hub(
    template: tuple[Path, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Hub]:
    """A hub whose studies do as they are told."""
    source, tokens = template
    data = copy_template(source, tmp_path_factory.mktemp("hub") / "data")
    running = Hub(data, tokens, expected=["failed", "Traceback", "a fault"], prepare=prepare)
    yield running.start()
    running.close()


def lines(caller: Caller, body: Json, name: str = "echo") -> list[Json]:
    """Return everything that a study tells."""
    reply = caller.post(f"studies/{name}", body)
    assert reply.status == 200, reply
    assert reply.headers["content-type"] == "application/x-ndjson"
    return [json.loads(line) for line in reply.body.splitlines()]


def answer(caller: Caller, body: Json, name: str = "echo") -> Json:
    found: Json = lines(caller, body, name)[-1]["answer"]
    return found


def error(caller: Caller, body: Json, name: str = "echo") -> str:
    told = lines(caller, body, name)[-1]["error"]
    assert told["message"].endswith(".")
    return str(told["code"])


def runs(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def begin(hub: Hub, body: Json, name: str = "echo") -> Any:
    """Ask without waiting for the answer; returns the connection."""
    line = hub.raw()
    line.sendall(asking(hub, body, name))
    return line


def asking(hub: Hub, body: Json, name: str = "echo") -> bytes:
    """Return a question as it goes over a connection."""
    raw = json.dumps(body).encode()
    head = f"POST /api/v1/studies/{name} HTTP/1.1\r\nHost: hub\r\nContent-Length: {len(raw)}\r\n"
    return head.encode() + f"Authorization: Bearer {hub.tokens['manager']}\r\n\r\n".encode() + raw


def test_progress_then_one_answer_with_the_folder_and_the_question(hub: Hub):
    told = lines(hub.caller("manager"), {"days": [1, 2]})
    assert [list(line) for line in told][-1] == ["answer"]
    assert {"progress": 0.25} in told
    assert told[-1]["answer"]["asked"] == {"days": [1, 2]}
    assert told[-1]["answer"]["at"] == str(hub.data)


def test_the_process_stays_for_the_next_and_makes_way(hub: Hub):
    manager = hub.caller("manager")
    pid = answer(manager, {})["pid"]
    assert answer(manager, {})["pid"] == pid
    assert psutil.Process(pid).nice() >= 15
    assert answer(manager, {}, "long-echo")["pid"] != pid


def test_the_hub_never_imports_a_study(hub: Hub):
    answer(hub.caller("manager"), {})
    maps = Path(f"/proc/{hub.pid}/maps").read_text(encoding="utf-8")
    assert not [name for name in ("polars", "duckdb", "numpy", "pyarrow") if name in maps]


@pytest.mark.parametrize(("staff", "sensitive"), [("Luis", False), ("Eva", True)])
def test_who_leads_at_a_console_sees_by_rank(
    hub: Hub, sign_in: SignIn, staff: str, sensitive: bool
):
    session = sign_in(f"desk-{3 + sensitive}", staff=staff)
    reply = hub.caller("counter").post("studies/echo", {}, session)
    told = json.loads(reply.body.splitlines()[-1])
    assert told["answer"]["sensitive"] is sensitive


def test_agents_and_other_roles_may_not(hub: Hub, sign_in: SignIn):
    session = sign_in("desk-2")
    counter = hub.caller("counter")
    assert counter.post("studies/echo", {}, session).error == "not-permitted"
    assert counter.post("studies/echo", {}).error == "not-signed-in"
    assert hub.caller("kiosk").post("studies/echo", {}).error == "wrong-role"


def test_unknown_and_ill_shaped(hub: Hub):
    manager = hub.caller("manager")
    for name, body, status, code in (
        ("of-nothing", b"{}", 404, "unknown-study"),
        ("echo", b"{", 400, "not-json"),
        ("echo", b"[]", 422, "wrong-shape"),
        ("echo", b'"' + b"x" * 70_000 + b'"', 413, "too-large"),
    ):
        reply = manager.post(f"studies/{name}", body)
        assert (reply.status, reply.error) == (status, code)


def test_what_goes_wrong_is_one_error_and_the_next_is_answered(hub: Hub):
    manager = hub.caller("manager")
    for asked, name, code in (
        ({"do": "cannot"}, "echo", "no-days"),
        ({"do": "fail"}, "echo", "study-failed"),
        ({"do": "die"}, "echo", "study-failed"),
        ({"do": "much", "bytes": 9_000_000}, "echo", "study-too-large"),
        ({"wait": "/nowhere"}, "impatient", "study-too-long"),
    ):
        assert error(manager, asked, name) == code
        assert answer(manager, {"do": "print"})["asked"] == {"do": "print"}


def test_a_large_answer_arrives_whole(hub: Hub):
    assert len(answer(hub.caller("manager"), {"do": "much", "bytes": 3_000_000})["much"]) == 3e6


@pytest.mark.parametrize("name", ["echo", "long-echo"])
def test_a_dropped_connection_ends_the_process(hub: Hub, tmp_path: Path, name: str):
    mark = tmp_path / "pid"
    line = begin(hub, {"mark": str(mark), "wait": "/nowhere"}, name)
    pid = int(until(lambda: mark.exists() and mark.read_text()))
    line.close()
    until(lambda: not runs(pid))
    assert answer(hub.caller("manager"), {}, name)["pid"] != pid


def test_a_quick_study_that_nearly_ends_keeps_its_process(hub: Hub, tmp_path: Path):
    mark, go = tmp_path / "pid", tmp_path / "go"
    line = begin(hub, {"mark": str(mark), "wait": str(go)})
    pid = int(until(lambda: mark.exists() and mark.read_text()))
    go.touch()
    line.close()
    manager = hub.caller("manager")
    until(lambda: answer(manager, {})["pid"] == pid)


def test_a_long_question_lets_the_next_by(hub: Hub, tmp_path: Path):
    manager = hub.caller("manager")
    kept = answer(manager, {})["pid"]
    mark, go = tmp_path / "pid", tmp_path / "go"
    line = begin(hub, {"mark": str(mark), "wait": str(go)})
    assert int(until(lambda: mark.exists() and mark.read_text())) == kept
    beside = answer(manager, {})["pid"]
    assert beside != kept
    until(lambda: not runs(beside))
    go.touch()
    while b'"answer"' not in line.recv(65_536):
        pass
    line.close()
    assert answer(manager, {})["pid"] == kept


def test_a_process_that_ended_while_nobody_asked_is_not_missed(hub: Hub):
    """The first to go when memory runs out, as it asks to be."""
    manager = hub.caller("manager")
    pid = answer(manager, {})["pid"]
    psutil.Process(pid).kill()
    until(lambda: not psutil.pid_exists(pid))
    assert answer(manager, {})["pid"] != pid


def test_so_many_at_once_and_the_queue_goes_on(hub: Hub, tmp_path: Path):
    go = tmp_path / "go"
    asked = [begin(hub, {"wait": str(go)}) for _ in range(MOST)]
    for each in asked:
        assert each.recv(12) == b"HTTP/1.1 200"
    reply = hub.caller("manager").post("studies/echo", {})
    assert (reply.status, reply.error) == (429, "slow-down")
    kiosk = hub.caller("kiosk")
    assert kiosk.done("issue-ticket", {"services": ["papers"], "language": "es"})["number"]
    go.touch()
    for each in asked:
        while b'"answer"' not in each.recv(65_536):
            pass
        each.close()
    assert answer(hub.caller("manager"), {})


def test_those_of_the_same_moment_are_counted_too(hub: Hub, tmp_path: Path):
    go = tmp_path / "go"
    asked = [hub.raw() for _ in range(MOST + 4)]
    hub.send_signal(signal.SIGSTOP)
    for each in asked:
        each.sendall(asking(hub, {"wait": str(go)}))
    hub.send_signal(signal.SIGCONT)
    told = [each.recv(12) for each in asked]
    assert (told.count(b"HTTP/1.1 200"), told.count(b"HTTP/1.1 429")) == (MOST, 4)
    go.touch()
    for each, status in zip(asked, told, strict=True):
        while status.endswith(b"200") and b'"answer"' not in each.recv(65_536):
            pass
        each.close()
    assert answer(hub.caller("manager"), {})


def test_processes_end_with_the_hub(own_hub: Hub, tmp_path: Path):
    own_hub.prepare = prepare
    own_hub.start()
    pid = answer(own_hub.caller("manager"), {})["pid"]
    mark = tmp_path / "pid"
    line = begin(own_hub, {"mark": str(mark), "wait": "/nowhere"}, "long-echo")
    other = int(until(lambda: mark.exists() and mark.read_text()))
    own_hub.kill()
    until(lambda: not runs(pid) and not runs(other))
    line.close()


def test_a_stop_in_the_middle_of_a_study(own_hub: Hub, tmp_path: Path):
    own_hub.prepare = prepare
    own_hub.start()
    mark = tmp_path / "pid"
    line = begin(own_hub, {"mark": str(mark), "wait": "/nowhere"})
    pid = int(until(lambda: mark.exists() and mark.read_text()))
    stopping = threading.Thread(target=own_hub.stop)
    stopping.start()
    stopping.join(PATIENCE)
    until(lambda: not runs(pid))
    line.close()
