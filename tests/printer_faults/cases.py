"""Every fault of a printer: what is done to it, and what has to come of that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.visit.walk import Page
from tests.printer_faults.lines import (
    Relay,
    held_by_another,
    one_at_a_time,
    strange_printer,
)
from tests.printer_faults.scene import Scene, until


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the matrix; `seconds` is from the fault until staff saw it."""

    fault: str
    visitor: str
    staff: str
    seconds: float | None
    paper: str


Case = Callable[[Scene], Row]


def _switch(scene: Scene, fault: str, name: str, staff: str, visitor: str) -> Row:
    """Something is wrong before the ticket, and is put right after it."""
    scene.order(f"{name} on")
    seconds = until(lambda: staff in scene.staff)
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: visitor in scene.kiosk.sees())
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    assert scene.papers() == []
    scene.order(f"{name} off")
    until(lambda: scene.papers() == [link])
    until(lambda: scene.staff == "")
    return Row(fault=fault, visitor=seen, staff=told, seconds=seconds, paper=_once("it was"))


def _once(after: str) -> str:
    return f"once, when {after} well again"


def near_end(scene: Scene) -> Row:
    """There is little paper left: that is no reason not to print."""
    scene.order("near-end on")
    seconds = until(lambda: "low on paper" in scene.staff)
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: scene.papers() == [scene.kiosk.link])
    until(lambda: scene.kiosk.sees() == "It is printed.")
    seen = scene.kiosk.sees()
    return Row(
        fault="paper near its end", visitor=seen, staff=told, seconds=seconds, paper="at once"
    )


def paper_out(scene: Scene) -> Row:
    """No paper."""
    said = "The printer is out of paper."
    return _switch(scene, "out of paper", "paper-out", "out of paper", said)


def cover_open(scene: Scene) -> Row:
    """Somebody left it open."""
    return _switch(scene, "cover open", "cover-open", "Printer open", "The printer is open.")


def offline(scene: Scene) -> Row:
    """Its own key was pressed."""
    said = "The printer does not answer."
    return _switch(scene, "offline by its own key", "offline", "offline", said)


def out_in_the_middle(scene: Scene) -> Row:
    """The roll ends within a ticket: the printer keeps the rest of it."""
    scene.order("slow on")
    scene.kiosk.take_number()
    until(lambda: _is_coming_out(scene))
    scene.order("paper-out on")
    seconds = until(lambda: "out of paper" in scene.staff)
    told = scene.staff
    until(lambda: "out of paper" in scene.kiosk.sees())
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    scene.order("slow off", "paper-out off")
    until(lambda: scene.papers() == [link])
    until(lambda: scene.kiosk.sees() == "It is printed.")
    return Row(
        fault="paper ends within a ticket",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="the rest of the same ticket, when there was paper",
    )


def power_cut(scene: Scene) -> Row:
    """The printer loses power within a ticket, and gets it back."""
    scene.order("slow on", "unplug-after 200")
    scene.kiosk.take_number()
    until(lambda: not scene.printer.printer.power)
    seconds = until(lambda: scene.staff != "")
    until(lambda: scene.kiosk.sees() == "The printer does not answer.")
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    until(lambda: "not reached" in scene.staff)
    told = scene.staff
    scene.order("slow off", "power on")
    until(lambda: scene.papers() == [link])
    assert scene.is_a_copy()
    return Row(
        fault="power cut within a ticket",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="half a ticket, then a whole one of the same number, marked as a copy",
    )


def unplugged(scene: Scene) -> Row:
    """The printer is away before the ticket, and comes back."""
    scene.order("power off")
    seconds = until(lambda: "not reached" in scene.staff)
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: scene.kiosk.sees() == "The printer does not answer.")
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    scene.order("power on")
    until(lambda: scene.papers() == [link])
    return Row(fault="unplugged", visitor=seen, staff=told, seconds=seconds, paper=_once("it was"))


def held(scene: Scene) -> Row:
    """Another program holds the printer's only connection."""
    with one_at_a_time(scene.printer.printer.port) as port:
        scene.restart_kiosk(f"tcp://127.0.0.1:{port}")
        until(lambda: scene.printer_states() == ["fine"])
        with held_by_another(port):
            seconds = until(lambda: "does not answer" in scene.staff)
            told = scene.staff
            scene.kiosk.take_number()
            until(lambda: scene.kiosk.sees() == "The printer does not answer.")
            seen, link = scene.kiosk.sees(), scene.kiosk.link
            scene.restart_kiosk(f"tcp://127.0.0.1:{port}")
            until(lambda: "does not answer" in scene.staff)
            assert scene.papers() == []
        until(lambda: scene.papers() == [link])
        scene.restart_kiosk(None)
    return Row(
        fault="held by another program, and the kiosk is started anew",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="once, when that let go of it",
    )


def frozen(scene: Scene) -> Row:
    """The line dies within a ticket without a word, as when a switch loses power."""
    with Relay(scene.printer.printer.port) as relay:
        scene.restart_kiosk(relay.target)
        until(lambda: scene.printer_states() == ["fine"])
        scene.order("slow on")
        scene.kiosk.take_number()
        until(lambda: _is_coming_out(scene))
        relay.freeze()
        seconds = until(lambda: "does not answer" in scene.staff)
        told = scene.staff
        until(lambda: scene.kiosk.sees() == "The printer does not answer.")
        seen, link = scene.kiosk.sees(), scene.kiosk.link
        scene.order("slow off")
        relay.thaw()
        until(lambda: scene.kiosk.sees() == "It is printed.")
        assert scene.papers() == [link]
        assert not scene.is_a_copy()
        scene.restart_kiosk(None)
    return Row(
        fault="line dead within a ticket, and alive again",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="once: the rest of the same ticket",
    )


def mute(scene: Scene) -> Row:
    """A network printer that takes every connection and never answers anything."""
    with strange_printer(b"") as (target, heard):
        scene.restart_kiosk(target)
        until(lambda: scene.printer_states() == ["unknown"])
        scene.kiosk.take_number()
        until(lambda: "should be out now" in scene.kiosk.sees())
        seen = scene.kiosk.sees()
        assert heard.count(b"\x1b@") == 1
        told = _state(scene)
        scene.restart_kiosk(None)
    return Row(
        fault="never answers anything",
        visitor=seen,
        staff=told,
        seconds=None,
        paper="sent once; nobody can know more",
    )


def garbage(scene: Scene) -> Row:
    """What answers at the port is no printer, or a broken one."""
    with strange_printer(b"\xff\xfe\x80\xc3") as (target, heard):
        scene.restart_kiosk(target)
        until(lambda: scene.printer_states() == ["unknown"])
        scene.kiosk.take_number()
        until(lambda: "should be out now" in scene.kiosk.sees())
        seen = scene.kiosk.sees()
        assert heard.count(b"\x1b@") == 1
        told = _state(scene)
        scene.restart_kiosk(None)
    return Row(
        fault="garbage as status",
        visitor=seen,
        staff=told,
        seconds=None,
        paper="sent once; nobody can know more",
    )


def killed(scene: Scene) -> Row:
    """The kiosk itself ends within a ticket, and is started again."""
    scene.order("slow on")
    scene.kiosk.take_number()
    link = scene.kiosk.link
    until(lambda: _is_coming_out(scene))
    scene.order("power off")
    target = scene.target
    scene.restart_kiosk(target)
    scene.order("slow off", "power on")
    until(lambda: scene.papers() == [link])
    assert scene.is_a_copy()
    assert scene.kiosk.station.session.page is Page.START
    return Row(
        fault="kiosk and printer lose power within a ticket",
        visitor="the start page",
        staff=_state(scene),
        seconds=None,
        paper="half a ticket, then a whole one of the same number, marked as a copy",
    )


def restarted(scene: Scene) -> Row:
    """Somebody starts the kiosk anew because no paper comes; the paper was out."""
    scene.order("paper-out on")
    seconds = until(lambda: "out of paper" in scene.staff)
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: "out of paper" in scene.kiosk.sees())
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    scene.restart_kiosk(scene.target)
    until(lambda: "out of paper" in scene.staff)
    assert scene.papers() == []
    scene.order("paper-out off")
    until(lambda: scene.papers() == [link])
    assert not scene.is_a_copy()
    return Row(
        fault="out of paper, and the kiosk is started anew",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper=_once("it was"),
    )


def called_meanwhile(scene: Scene) -> Row:
    """A desk calls the visitor while there is no paper."""
    scene.order("paper-out on")
    seconds = until(lambda: scene.staff != "")
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: "out of paper" in scene.kiosk.sees())
    seen = scene.kiosk.sees()
    scene.call()
    _nothing_comes(scene)
    return Row(
        fault="out of paper, and the visitor is called",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="nothing",
    )


def called_while_off(scene: Scene) -> Row:
    """A desk calls the visitor while the kiosk itself is off, and there is paper again."""
    scene.order("paper-out on")
    seconds = until(lambda: scene.staff != "")
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: "out of paper" in scene.kiosk.sees())
    seen = scene.kiosk.sees()
    scene.end_kiosk()
    scene.call()
    scene.order("paper-out off")
    scene.start_kiosk(scene.target)
    _nothing_comes(scene)
    return Row(
        fault="out of paper, and the visitor is called while the kiosk is off",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="nothing",
    )


def has_it(scene: Scene) -> Row:
    """The visitor says "I have saved my number" while there is no paper."""
    scene.order("cover-open on")
    seconds = until(lambda: scene.staff != "")
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: "open" in scene.kiosk.sees())
    seen = scene.kiosk.sees()
    scene.kiosk.press(scene.kiosk.station.done)
    _nothing_comes(scene)
    return Row(
        fault='cover open, and the visitor says "I have saved my number"',
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="nothing",
    )


def paper_change(scene: Scene) -> Row:
    """Staff change the paper from the corner at the kiosk."""
    printing = scene.kiosk.printing
    assert printing is not None
    printing.pause()
    seconds = until(lambda: "paper is being changed" in scene.staff)
    told = scene.staff
    scene.kiosk.take_number()
    until(lambda: scene.kiosk.sees() == "The printer is getting new paper.")
    seen, link = scene.kiosk.sees(), scene.kiosk.link
    scene.order("cover-open on", "cover-open off")
    printing.resume()
    until(lambda: scene.papers() == [link])
    return Row(
        fault="paper changed by staff",
        visitor=seen,
        staff=told,
        seconds=seconds,
        paper="once, when they were done",
    )


def none_at_all(scene: Scene) -> Row:
    """A center with a paper roll, or with nothing to print on."""
    scene.restart_kiosk(None)
    until(lambda: scene.printer_states() == ["none"])
    scene.kiosk.take_number()
    seen = scene.kiosk.sees()
    assert scene.staff == ""
    return Row(
        fault="a kiosk without a printer",
        visitor=seen,
        staff=_state(scene),
        seconds=None,
        paper="nothing; no trouble is told",
    )


def _nothing_comes(scene: Scene) -> None:
    """The printer is well again, and the next ticket is the only one that comes out."""
    until(lambda: not _waits(scene))
    scene.order("paper-out off", "cover-open off")
    scene.kiosk.press(scene.kiosk.station.leave)
    scene.kiosk.take_number()
    until(lambda: scene.papers() == [scene.kiosk.link])


def _waits(scene: Scene) -> bool:
    printing = scene.kiosk.printing
    assert printing is not None
    return any(line.state in {"queued", "delayed", "printing"} for line in printing.lines(9))


def _is_coming_out(scene: Scene) -> bool:
    paper = scene.printer.printer.machine.paper
    return paper.height > 100


def _state(scene: Scene) -> str:
    """Return what the console's list of devices says of the printer."""
    states = ", ".join(scene.printer_states())
    return f"in the list of devices: {states}"


CASES: dict[str, Case] = {
    "near-end": near_end,
    "paper-out": paper_out,
    "cover-open": cover_open,
    "offline": offline,
    "out-in-the-middle": out_in_the_middle,
    "power-cut": power_cut,
    "unplugged": unplugged,
    "held": held,
    "frozen": frozen,
    "mute": mute,
    "garbage": garbage,
    "killed": killed,
    "restarted": restarted,
    "called-meanwhile": called_meanwhile,
    "called-while-off": called_while_off,
    "has-it": has_it,
    "paper-change": paper_change,
    "none": none_at_all,
}
