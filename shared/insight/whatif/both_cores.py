"""Work that a second process helps with, on whatever time the machine has left over.

The helper begins at the other end and is never waited for: on a busy machine it does nothing, and
calls at the counters have a core. It ends when the first process does, however that ends.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")

_PARENT_DEATH = 1


def shared_out(count: int, work: Callable[[int], T], progress: Callable[[float], None]) -> list[T]:
    """Return `work` of each number below `count`, in order; `progress` is told shares of it."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    fork = multiprocessing.get_context("fork")
    helper = fork.Process(target=_help, args=(theirs, count, work, os.getpid()), daemon=True)
    helper.start()
    theirs.close()
    found: dict[int, T] = {}
    number = 0
    try:
        while len(found) < count:
            while number in found:
                number += 1
            found[number] = work(number)
            # Once all has come, the end of the pipe looks like something to read.
            while len(found) < count and ours.poll():
                found.update([ours.recv()])
            progress(len(found) / count)
    except (EOFError, OSError):  # the helper is gone, and what it had not sent with it
        found |= {each: work(each) for each in range(count) if each not in found}
        progress(1.0)
    finally:
        helper.kill()
        helper.join()
        ours.close()
    return [found[number] for number in range(count)]


def _help(out: Connection, count: int, work: Callable[[int], object], parent: int) -> None:
    """Work from the last number on, until ended."""
    ctypes.CDLL(None).prctl(_PARENT_DEATH, signal.SIGKILL)
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    if os.getppid() != parent:
        return
    for number in reversed(range(count)):
        out.send((number, work(number)))
