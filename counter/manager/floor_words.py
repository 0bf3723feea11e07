"""Sentences of the floor page. Source texts are English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from counter.words import sentences as words

translate = QCoreApplication.translate


def finding(waiting: int, over: int) -> str:
    """Return how many wait and how many of them too long, in two sentences at most."""
    return "  ".join(each for each in (_waiting_now(waiting), _over_now(waiting, over)) if each)


def _waiting_now(count: int) -> str:
    if count == 0:
        return translate("Manager", "Nobody is waiting.")
    if count == 1:
        return translate("Manager", "One person is waiting.")
    return translate("Manager", "{count} people are waiting.").format(count=count)


def _over_now(waiting: int, over: int) -> str:
    if not waiting:
        return ""
    if over == 0:
        return translate("Manager", "All within their target.")
    if over == 1:
        return translate("Manager", "One has passed the target.")
    return translate("Manager", "{count} have passed their target.").format(count=over)


def how_many(count: int) -> str:
    """Return how many wait for a service, short."""
    return str(count) if count else "–"


def no_numbers() -> str:
    """Return that a service is closed for today."""
    return translate("Manager", "none today")


def expected(low: int, high: int) -> str:
    """Return what a newcomer would wait."""
    said = translate("Manager", "A newcomer waits {low} to {high} min")
    return said.format(low=low, high=high)


def minutes_range(low: int, high: int) -> str:
    """Return a range of minutes, short."""
    return translate("Manager", "{low}–{high} min").format(low=low, high=high)


def desk_state(state: str) -> str:
    """Return what a desk does, in a word or two."""
    return {
        "closed": translate("Manager", "Closed"),
        "paused": translate("Manager", "On break"),
        "idle": translate("Manager", "Free"),
        "called": translate("Manager", "Called"),
        "serving": translate("Manager", "Serving"),
        "long": translate("Manager", "Long visit"),
    }[state]


def can_call() -> str:
    """Return that a free desk has somebody to call."""
    return translate("Manager", "Can call")


def nobody_for_it() -> str:
    """Return that a free desk has nobody to call."""
    return translate("Manager", "Nobody to call")


# What asks for attention: a fact, and what there is to know of it.


def nobody_serves(service: str) -> str:
    """Return that a service has waiting people and no open desk."""
    return translate("Manager", "No open desk serves {service}").format(service=service)


def they_wait(count: int, longest: int) -> str:
    """Return how many wait, and the first of them how long."""
    if count == 1:
        said = translate("Manager", "One person waits: {time}.")
        return said.format(time=words.waited(longest))
    said = translate("Manager", "{count} people wait, the first {time}.")
    return said.format(count=count, time=words.waited(longest))


def waits_long(number: str, service: str, minutes: int) -> str:
    """Return that somebody is beyond the target."""
    said = translate("Manager", "{number} has waited {time} for {service}")
    return said.format(number=number, time=words.minutes(minutes), service=service)


def the_target(target: int, others: int, desks: int) -> str:
    """Return the target, how many more are beyond it, and how many desks serve."""
    said = [translate("Manager", "The target is {target} min.").format(target=target)]
    if others == 1:
        said.append(translate("Manager", "One more is beyond it."))
    elif others > 1:
        said.append(translate("Manager", "{count} more are beyond it.").format(count=others))
    if desks == 1:
        said.append(translate("Manager", "One desk serves."))
    elif desks > 1:
        said.append(translate("Manager", "{count} desks serve.").format(count=desks))
    return " ".join(said)


def nobody_speaks(language: str) -> str:
    """Return that no open desk speaks a language that somebody waits in."""
    return translate("Manager", "No open desk speaks {language}").format(language=language)


def long_visit(desk: str, number: str) -> str:
    """Return that a visit lasts long."""
    return translate("Manager", "{desk}: {number} takes long").format(desk=desk, number=number)


def since_usual(minutes: int, usual: int) -> str:
    """Return how long it lasts, and how long such a visit takes."""
    said = translate("Manager", "{time} so far. Usual are {usual} min.")
    return said.format(time=words.minutes(minutes), usual=usual)


def private_asked(minutes: int) -> str:
    """Return since when somebody asks to speak in private."""
    return translate("Manager", "Since {time}.").format(time=words.waited(minutes))


def in_private() -> str:
    """Return that somebody asks to speak in private."""
    return translate("Manager", "Somebody asks to speak in private")


def closed_today(service: str) -> str:
    """Return that a service gives no numbers today."""
    return translate("Manager", "No numbers for {service} today").format(service=service)


def closed_here() -> str:
    """Return how that came to be."""
    return translate("Manager", "Closed by hand until the end of the day.")


def device_gone(name: str) -> str:
    """Return that a device does not answer."""
    return translate("Manager", "{name} is not connected").format(name=name)


def machines(kiosks: int, screens: int, away: int) -> str:
    """Return the kiosks and screens of the center, and how many of them are away."""
    if not kiosks and not screens:
        return ""
    said = [
        translate("Manager", "1 kiosk")
        if kiosks == 1
        else translate("Manager", "{count} kiosks").format(count=kiosks),
        translate("Manager", "1 screen")
        if screens == 1
        else translate("Manager", "{count} screens").format(count=screens),
        translate("Manager", "{count} not connected").format(count=away)
        if away
        else translate("Manager", "all connected"),
    ]
    return "  ·  ".join(said)


# What can be done.


def open_at(desk: str) -> str:
    """Return the act that lets a desk serve a service."""
    return translate("Manager", "Open it at {desk}").format(desk=desk)


def no_longer_at(desk: str) -> str:
    """Return the act that lets a desk serve a service no more."""
    return translate("Manager", "No longer at {desk}").format(desk=desk)


def close_service() -> str:
    """Return the act that gives no more numbers."""
    return translate("Manager", "Give no more numbers today")


def open_service() -> str:
    """Return the act that gives numbers again."""
    return translate("Manager", "Give numbers again")


def serve(service: str) -> str:
    """Return the act that lets this desk serve a service."""
    return translate("Manager", "Serve {service}").format(service=service)


def serve_no_more(service: str) -> str:
    """Return the act that lets this desk serve a service no more."""
    return translate("Manager", "No longer {service}").format(service=service)


def as_planned() -> str:
    """Return the act that lets a desk serve what the profile says."""
    return translate("Manager", "Serve what is planned")


def target_of(target: int) -> str:
    """Return a service's target."""
    return translate("Manager", "Target {target} min").format(target=target)


def served_at(desks: str) -> str:
    """Return which open desks serve a service."""
    return translate("Manager", "Open at: {desks}").format(desks=desks)


def served_nowhere() -> str:
    """Return that no open desk serves it."""
    return translate("Manager", "Open at no desk")


def sits_here(staff: str) -> str:
    """Return who sits at a desk."""
    return staff or translate("Manager", "Nobody is signed in")


def message_state(text: str, read_by: str) -> str:
    """Return whether what was said to a desk was read."""
    if read_by:
        return translate("Manager", "“{text}” — read by {who}").format(text=text, who=read_by)
    return translate("Manager", "“{text}” — not read yet").format(text=text)


def done() -> str:
    """Return that it was done."""
    return translate("Manager", "Done.")
