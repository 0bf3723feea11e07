"""What staff put right about a visit: its class, its size, its services, what they write of it."""

from __future__ import annotations

from ..commands.changing import AddStep, ChangeClass, ChangePeople, NoteInterpreter, WriteNote
from ..commands.command import Done
from ..commands.issuing import TicketStep
from ..errors import Conflict, Invalid, Unknown
from ..events.steps import InterpreterNoted, StepHeld, StepOpened
from ..events.visits import ClassChanged, NoteWritten, PeopleChanged
from ..floor import Floor
from ..lines import Newcomer
from ..visit import OPEN, State, Visit
from .context import Context, Decision, Decisions, Note
from .desks import own_session
from .journey import facts, mine
from .moving import check_presence, place_of


def change_class(floor: Floor, command: ChangeClass, context: Context) -> Decision:
    """Say that a visitor is of another priority class, or of none."""
    if command.priority not in floor.center.rates:
        raise Invalid("unknown-class", "This center has no such priority class.")
    session, visit = own_session(floor, context), _open_visit(floor, command.visit_id, context)
    if visit.priority == command.priority:
        return Decision((), Done())
    changed = ClassChanged(
        visit_id=visit.id,
        number=visit.number,
        priority=command.priority,
        was=visit.priority,
        desk=session.desk,
        staff=session.staff,
    )
    return Decision((changed,), Done())


def change_people(floor: Floor, command: ChangePeople, context: Context) -> Decision:
    """Say how many people a visit is."""
    session, visit = own_session(floor, context), _open_visit(floor, command.visit_id, context)
    if visit.people == command.people:
        return Decision((), Done())
    changed = PeopleChanged(
        visit_id=visit.id,
        number=visit.number,
        people=command.people,
        was=visit.people,
        desk=session.desk,
        staff=session.staff,
    )
    return Decision((changed,), Done())


def note_interpreter(floor: Floor, command: NoteInterpreter, context: Context) -> Decision:
    """Say whether somebody interprets for the visitor at the desk."""
    step, session = mine(floor, command, context)
    if step.interpreter == command.interpreter:
        return Decision((), Done())
    noted = InterpreterNoted(
        **facts(step),
        desk=session.desk,
        staff=session.staff,
        interpreter=command.interpreter,
    )
    return Decision((noted,), Done())


def write_note(floor: Floor, command: WriteNote, context: Context) -> Decision:
    """Keep what was written in the side table; the journal tells only that something was."""
    session, visit = own_session(floor, context), _open_visit(floor, command.visit_id, context)
    written = NoteWritten(
        visit_id=visit.id, number=visit.number, desk=session.desk, staff=session.staff
    )
    step = visit.at_desk or next(each for each in visit.steps if each.state in OPEN)
    note = Note(
        step_id=step.id,
        visit_id=visit.id,
        staff=session.staff,
        kind="note",
        text=command.text,
    )
    return Decision((written,), Done(), (note,))


def add_step(floor: Floor, command: AddStep, context: Context) -> Decision:
    """Let a visit wait for one more service, with the time it has waited so far."""
    service = floor.center.service_by_code.get(command.service)
    if service is None:
        raise Invalid("unknown-service", "This center has no such service.")
    own_session(floor, context)
    visit, now = _open_visit(floor, command.visit_id, context), context.now
    if any(each.service == command.service and each.state in OPEN for each in visit.steps):
        raise Conflict("already-waiting", f"{visit.number} waits for {command.service} already.")
    check_presence(floor, command.service, None, now)
    opened = StepOpened(
        # The id follows from the event's place in the journal.
        step_id=f"s{floor.seq + 1}",
        visit_id=visit.id,
        number=visit.number,
        service=command.service,
        language=visit.language,
        discreet=service.discreet or any(each.discreet for each in visit.steps),
        state=State.PLANNED if visit.fixed else State.WAITING,
        priority=visit.priority,
        people=visit.people,
        since=place_of(visit, "waited", now),
    )
    held = visit.at_desk is not None and not visit.fixed
    who = Newcomer(command.service, visit.priority, False, opened.since)
    answer = TicketStep(
        step_id=opened.step_id,
        service=command.service,
        state=State.HELD if held else opened.state,
        ahead=floor.lines.ahead(who, now),
    )
    return Decision((opened, *_held(opened, held)), answer)


def _held(opened: StepOpened, held: bool) -> tuple[StepHeld, ...]:
    if not held:
        return ()
    names = ("step_id", "visit_id", "number", "service", "language", "discreet")
    return (StepHeld(**{name: getattr(opened, name) for name in names}),)


def _open_visit(floor: Floor, visit_id: str, context: Context) -> Visit:
    visit = floor.visits.get(visit_id)
    if visit is None:
        raise absent(visit_id, context)
    return visit


def absent(visit_id: str, context: Context) -> Unknown | Conflict:
    """Return the refusal for a visit that is not on the floor."""
    if context.past.is_known(visit_id):
        return Conflict("visit-closed", "This visit is over.")
    return Unknown("unknown-visit", "There is no such visit.")


DECISIONS: Decisions = {
    ChangeClass: change_class,
    AddStep: add_step,
    ChangePeople: change_people,
    NoteInterpreter: note_interpreter,
    WriteNote: write_note,
}
