"""What is kept, why and for how long: every column of every table, and every file beside them.

A test holds this list to the schema. "Leads to a person" is what others could use to find out who
somebody is; nothing here holds a name, a document or a telephone number of a visitor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..domain.keeping import Item

Leads = Literal["nobody", "a visitor", "staff", "a device"]


@dataclass(frozen=True, slots=True)
class Kept:
    """Columns of a table (their names, one after the other) that are kept alike.

    `leads` is to whom they could lead, `item` is under what a profile states purpose and end.
    """

    item: Item
    table: str
    columns: str
    what: str
    leads: Leads
    why: str
    until: str

    @property
    def names(self) -> list[str]:
        """The columns' names."""
        return self.columns.split()


FOR_GOOD = "for good: it says nothing about who"
ANONYMISED = "until `privacy anonymise`, or `privacy erase` with the visitor's token"
IN_USE = "while the center is in use: the journal says who did what"


_REPORTS = "to run the queue, to answer for it, and for figures"
INVENTORY: tuple[Kept, ...] = (
    Kept(
        "journal",
        "journal",
        "seq at act device kind desk",
        "when something happened, of what kind, by which device and desk",
        "nobody",
        "the tables are made of it, and it answers for every call",
        FOR_GOOD,
    ),
    Kept(
        "journal",
        "journal",
        "body",
        "what happened, with the name of who did it and the code of an appointment",
        "staff",
        "who acted must stay known; a code tells whose turn it is",
        f"{IN_USE}; appointment codes until `privacy anonymise`",
    ),
    Kept(
        "visits",
        "visit",
        "id number series day language priority people device opened_at fixed waited "
        "waiting_since closed_at",
        "a number, its day and times, a language, how many people, a class they declared",
        "nobody",
        _REPORTS,
        FOR_GOOD,
    ),
    Kept(
        "visits",
        "step",
        "id visit_id number service state language priority people since seq opened_at ready_at "
        "due only_desk discreet referred_from told_low told_high desk interpreter first_called_at "
        "called_at calls said arrived_at started_at ended_at reason outcome given",
        "a service of a visit, the wait they were told, where, when and why it was served, what "
        "came of it",
        "nobody",
        _REPORTS,
        FOR_GOOD,
    ),
    Kept("staff", "step", "staff", "who served it", "staff", "to answer for what was done", IN_USE),
    Kept(
        "staff",
        "session",
        "desk staff device opened_at paused reason",
        "who sits where now, and for which break a desk is paused",
        "staff",
        "a desk belongs to one person at a time",
        "until they sign out",
    ),
    Kept(
        "staff",
        "session",
        "digest",
        "a digest of the session's secret",
        "nobody",
        "to know the session again",
        "until they sign out",
    ),
    Kept(
        "center",
        "desk_skills",
        "desk services day",
        "what a desk serves on a day instead of what the profile says",
        "nobody",
        "who is called to a desk",
        FOR_GOOD,
    ),
    Kept(
        "center",
        "shut_service",
        "service day",
        "that a service gives no more numbers on a day",
        "nobody",
        "to say so at the kiosk",
        FOR_GOOD,
    ),
    Kept(
        "staff",
        "emergency",
        "id device desk staff raised_at acknowledged_by acknowledged_at",
        "that somebody called for help, and who went there",
        "staff",
        "help must come, and who went there must stay known",
        IN_USE,
    ),
    Kept(
        "devices",
        "device",
        "id role name digest added_at revoked_at slot zone muted",
        "an admitted program: what people call it, a digest of its token",
        "a device",
        "only admitted devices may speak to the hub",
        "while the center is in use",
    ),
    Kept(
        "staff",
        "person",
        "name role added_at",
        "somebody on the staff, by the name they sign in with",
        "staff",
        "to sign in, and to answer for what was done",
        "while they are on the staff; what they did, the journal keeps",
    ),
    Kept(
        "visits",
        "number",
        "series day last",
        "how far the numbers went",
        "nobody",
        _REPORTS,
        FOR_GOOD,
    ),
    Kept(
        "center",
        "profile",
        "seq text",
        "the center's services, desks, hours and texts",
        "nobody",
        "what the center lives by",
        FOR_GOOD,
    ),
    Kept(
        "visits",
        "run",
        "desk calls",
        "how many of a class a desk called in a row",
        "nobody",
        "the cap of the profile",
        FOR_GOOD,
    ),
    Kept(
        "appointments",
        "appointment",
        "code visit_id",
        "under which code somebody came, and to which visit that led",
        "a visitor",
        "to check in, and to move or cancel it",
        "the code until `privacy anonymise`: then a random word stands there",
    ),
    Kept(
        "visits",
        "appointment",
        "service due language priority people state",
        "what was booked, for when, and whether they came",
        "nobody",
        _REPORTS,
        FOR_GOOD,
    ),
    Kept(
        "visits",
        "return_right",
        "digest services day come_back since used_by",
        "that somebody was turned away and may come back: a digest of their paper's secret",
        "nobody",
        "to keep their place on another day, and to count unmet need",
        FOR_GOOD,
    ),
    Kept("visits", "ended_day", "seq day", "which day was closed", "nobody", _REPORTS, FOR_GOOD),
    Kept(
        "notes",
        "note",
        "id step_id visit_id at staff kind text",
        "what staff wrote for each other about a step, and who",
        "a visitor",
        "so that nobody has to tell their story twice",
        ANONYMISED,
    ),
    Kept(
        "tokens",
        "visit_token",
        "visit_id token rated",
        "the secret in a ticket's QR, and whether feedback was given with it, not which",
        "a visitor",
        "their page on the phone, and to find what is kept of them",
        ANONYMISED,
    ),
    Kept(
        "feedback",
        "feedback",
        "day service face count",
        "how often each of five faces was given to a service on a day",
        "nobody",
        "to know how it goes",
        "as `[[data]]` says, or `privacy anonymise`",
    ),
    Kept(
        "complaints",
        "complaint",
        "id day sealed",
        "what visitors told of staff, sealed for who reads it outside the center",
        "a visitor",
        "so that something serious is heard by somebody outside",
        "as `[[data]]` says, or `privacy anonymise`",
    ),
    Kept(
        "staff",
        "staff_pin",
        "staff pin_hash",
        "a person's PIN, hashed by argon2",
        "staff",
        "to sign in",
        "while they are on the staff",
    ),
    Kept(
        "answers",
        "command",
        "command_id device body_hash answer refused at",
        "an answer that was given, with a ticket's token in it",
        "a visitor",
        "the same command again gets the same answer",
        "48 hours, or `privacy erase`",
    ),
    Kept(
        "center",
        "meta",
        "key value",
        "the hub's and the journal's id, the key that hashes commands",
        "nobody",
        "to know this database from any other",
        FOR_GOOD,
    ),
)


@dataclass(frozen=True, slots=True)
class KeptFile:
    """Files in the data folder that are kept alike."""

    item: Item
    name: str
    what: str
    why: str
    until: str


FILES: tuple[KeptFile, ...] = (
    KeptFile(
        "keys",
        "hub.key, door.json",
        "keys of the hub and of its own tools",
        "only programs that were let in may speak to the hub",
        "made anew when removed",
    ),
    KeptFile(
        "center",
        "hub.pem, lock, links.json",
        "the certificate that devices trust: public; a mark that a hub runs; the addresses that "
        "links on today's tickets begin with",
        "to know this hub from any other",
        "twenty years",
    ),
    KeptFile(
        "log",
        "hub.log, hub.log.1",
        "what went wrong and when, without names or secrets",
        "to find out what went wrong",
        "about 2 MB, then the end",
    ),
    KeptFile(
        "visits",
        "columns/, elsewhere.db",
        "the settled past in columns; past steps of another system, without numbers or names",
        "for figures",
        "columns/ is made anew when removed; an import until `history remove`",
    ),
    KeptFile(
        "visits",
        "reports/, reports.json",
        "reports that the profile asks for, small figures withheld; which were made last",
        "to answer to those who pay for the center",
        "until somebody removes it",
    ),
    KeptFile(
        "backups",
        "backups/",
        "copies of all of this, also of what was erased since",
        "to go on after a broken disk",
        "the 14 newest",
    ),
    KeptFile(
        "backups",
        "before-restore-*/, ventanilla-before-*.db",
        "what a backup took the place of, and a copy before a new version",
        "the way back from a mistake",
        "until somebody removes it",
    ),
)
