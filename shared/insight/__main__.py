"""`python -m shared.insight`: theory, recorded days, fairness, waits foreseen, history, reports."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

from ..domain.center import Center
from ..domain.profile import ProfileError, read_profile
from .days import read_day
from .elsewhere.tool import HistoryError, add_history
from .fairness import compare, table
from .foresight.trace import read_trace
from .foresight.walking import walk
from .queueing import RULES, Queue, QueueError, simulate
from .replay import first_open_day, replay
from .reports.tool import ReportError, add_report
from .table import TableError
from .tally import Figures


class UsageError(Exception):
    """An option or a file that cannot be used; the message is a sentence."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line; how it should be is `--help`."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message} (see --help)\n")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns its exit code."""
    options = _parser().parse_args(arguments)
    try:
        options.run(options)
    except (UsageError, QueueError, ProfileError, HistoryError, ReportError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m shared.insight", description=__doc__)
    tools = parser.add_subparsers(required=True, metavar="TOOL")
    _add_queue(tools)
    _add_simulate(tools)
    _add_fairness(tools)
    _add_replay(tools)
    add_history(tools)
    add_report(tools)
    return parser


_QUEUE = """
Simulates a queue of theory by the real decisions and prints its figures by class as JSON, in mean
service times. The run starts empty, so a tenth more visits (at least 1,000) come first and are not
counted. From 6,000 visits on, and without patience, mean and p90 weigh the stretches of the run so
that the chance of heavy and light ones cancels; at a load of 0.9 some 100,000 visits bring the mean
within 2 % of the truth or so.
"""


def _add_queue(tools: argparse._SubParsersAction[_Parser]) -> None:
    tool = tools.add_parser("queue", help="a queue of theory", description=_QUEUE)
    tool.add_argument("--servers", required=True, type=int, metavar="C", help="how many desks")
    tool.add_argument(
        "--arrivals",
        required=True,
        type=_numbers,
        metavar="L1,L2,...",
        help="visits a mean service time, by class, the first class the highest",
    )
    tool.add_argument(
        "--weights",
        type=_numbers,
        default=(),
        metavar="B1,B2,...",
        help="how fast each class gains credit while it waits (all alike)",
    )
    tool.add_argument("--rule", choices=RULES, default=RULES[0], help=f"who is next ({RULES[0]})")
    tool.add_argument(
        "--service",
        default="exponential",
        metavar="LAW",
        help="exponential, deterministic or lognormal:CV, the mean being 1 (exponential)",
    )
    tool.add_argument(
        "--patience",
        type=float,
        default=0.0,
        metavar="THETA",
        help="rate of giving up while waiting (0: never; a load of 1 or more needs it)",
    )
    tool.add_argument("--visits", required=True, type=int, metavar="N", help="visits that count")
    tool.add_argument("--seed", type=int, default=1, metavar="S", help="of all chance (1)")
    tool.set_defaults(run=_queue)


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise argparse.ArgumentTypeError(f'expected numbers with commas, not "{text}"') from None


def _queue(options: argparse.Namespace) -> None:
    queue = Queue(
        servers=options.servers,
        arrivals=options.arrivals,
        weights=options.weights,
        rule=options.rule,
        service=options.service,
        patience=options.patience,
        visits=options.visits,
        seed=options.seed,
    )
    classes = simulate(queue, processes=os.cpu_count() or 1)
    names = ("mean", "p90", "max", "waiting", "abandoned")
    _print({"classes": [_shown(each, names, digits=6) for each in classes]})


_SIMULATE = """
Runs a recorded day through the real decisions and prints the waits by service and class as JSON, in
seconds. Columns: arrival (seconds from midnight), services joined by ";", and if known class,
language, service_seconds (one figure, or one a service joined by ";") and patience_seconds (how
long they would wait). A service without seconds takes a lognormal time around its usual minutes.
"""


def _add_simulate(tools: argparse._SubParsersAction[_Parser]) -> None:
    tool = tools.add_parser("simulate", help="a recorded day", description=_SIMULATE)
    tool.add_argument("--center", required=True, type=Path, metavar="FILE.toml", help="profile")
    tool.add_argument("--day", required=True, type=Path, metavar="FILE.csv", help="arrivals")
    tool.add_argument(
        "--date",
        type=_date,
        metavar="YYYY-MM-DD",
        help="whose hours and desks apply (the first open day from Monday 2026-03-02 on)",
    )
    tool.add_argument("--seed", type=int, default=1, help="of the service times not given (1)")
    tool.set_defaults(run=_simulate)


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'expected YYYY-MM-DD, not "{text}"') from None


def _simulate(options: argparse.Namespace) -> None:
    center = _center(options.center)
    try:
        recorded = read_day(_bytes(options.day), center, options.seed)
    except TableError as error:
        raise UsageError(f"{options.day}: {error}.") from None
    _say_faults(options.day, recorded.faults, recorded.dropped, len(recorded.arrivals))
    outcome = replay(center, recorded.arrivals, options.date or first_open_day(center))
    for code, visits in outcome.refused.items():
        print(f'{visits} visits got no number: "{code}".', file=sys.stderr)
    if outcome.stranded:
        print(f"{outcome.stranded} visits were never called: no desk would.", file=sys.stderr)
    names = ("n", "mean", "p90", "max", "abandoned")
    groups = [
        {"service": service, "class": priority} | _shown(each, names, digits=3)
        for (service, priority), each in outcome.groups.items()
    ]
    _print({"groups": groups})


_FAIRNESS = """
Makes up days for a center (about 1.9 services a visit, a morning peak, one visitor in four with a
priority class), runs the same days first come first served, by strict priority and by the profile,
and prints by class the minutes waited and the share of steps that were passed over by more than 3,
5 and 10 calls of later ones.
"""


def _add_fairness(tools: argparse._SubParsersAction[_Parser]) -> None:
    tool = tools.add_parser("fairness", help="three ways to call", description=_FAIRNESS)
    tool.add_argument("--center", required=True, type=Path, metavar="FILE.toml", help="profile")
    tool.add_argument("--days", type=int, default=20, metavar="N", help="days to make up (20)")
    tool.add_argument("--load", type=float, default=0.9, help="share of desk time asked for (0.9)")
    tool.add_argument("--seed", type=int, default=1, metavar="S", help="of all chance (1)")
    tool.set_defaults(run=_fairness)


def _fairness(options: argparse.Namespace) -> None:
    if not 1 <= options.days <= 1_000:
        raise UsageError(f"The number of days is from 1 to 1,000, not {options.days}.")
    if not 0 < options.load <= 2:
        raise UsageError(f"The load is above 0 and at most 2, not {options.load:g}.")
    print(table(compare(_center(options.center), options.days, options.seed, options.load)))


_REPLAY = """
Walks a recorded queue as a hub would have seen it, never looking ahead, and prints as JSON how well
each wait was foreseen when the visitor came: by ours and by four rules of thumb. Columns: arrival
and start in seconds, and if known end, class, queue, and left (in seconds, of who gave up and has
no start). Errors are in seconds, what was said less what it was; covered_p50 and covered_p90 are
the shares of waits up to the low and the high end of the range that was given.
"""


def _add_replay(tools: argparse._SubParsersAction[_Parser]) -> None:
    tool = tools.add_parser("replay", help="waits foreseen on a trace", description=_REPLAY)
    tool.add_argument("--trace", required=True, type=Path, metavar="FILE.csv", help="who came when")
    tool.set_defaults(run=_replay)


def _replay(options: argparse.Namespace) -> None:
    try:
        trace = read_trace(_bytes(options.trace))
    except TableError as error:
        raise UsageError(f"{options.trace}: {error}.") from None
    _say_faults(options.trace, trace.faults, trace.dropped, len(trace.kept))
    figures = walk(trace.kept)
    _print({"estimators": {name: _rounded(each) for name, each in figures.items()}})


def _rounded(figures: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def _say_faults(path: Path, faults: list[str], dropped: int, kept: int) -> None:
    """Name what of a file cannot be used."""
    for fault in faults:
        print(f"{path}: {fault}.", file=sys.stderr)
    if dropped:
        print(f"{dropped} rows were left out, {kept} were used.", file=sys.stderr)


def _center(path: Path) -> Center:
    try:
        text = _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{path}: expected text in UTF-8.") from None
    return read_profile(text, str(path))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}.") from None


def _shown(each: Figures, names: tuple[str, ...], digits: int) -> dict[str, object]:
    found = asdict(each)
    return {
        name: round(found[name], digits) if isinstance(found[name], float) else found[name]
        for name in names
    }


def _print(tree: object) -> None:
    print(json.dumps(tree, indent=2))


if __name__ == "__main__":
    sys.exit(main())
