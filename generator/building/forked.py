"""Work shared among processes that are copies of this one.

A forked process sees all that was read and linked before, so nothing is sent to
it; only what it made comes back. So pages of a large atlas are made on all cores
without reading it again.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def shared_out(work: Callable[[int], T], shares: int) -> list[T]:
    """What ``work`` makes of 0, 1, ... ``shares`` - 1, the first here and each other apart."""
    with ExitStack() as stack:
        others = [stack.enter_context(apart(partial(work, n))) for n in range(1, shares)]
        return [work(0), *(result() for result in others)]


@contextmanager
def apart(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin ``work`` in a process of its own; calling what is given waits for its result.

    It may be called again. Where that process fails, the work is done here:
    then what is wrong is raised here, as if there had been no other process.
    """
    if "fork" not in get_all_start_methods():
        yield cache(work)
        return
    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(work, sender), daemon=True)
    process.start()
    sender.close()

    def result() -> T:
        try:
            made: T = receiver.recv()
        except (EOFError, pickle.UnpicklingError):
            return work()
        process.join()
        return made

    try:
        yield cache(result)
    finally:
        process.terminate()
        process.join()
        receiver.close()


def end_with_parent() -> None:
    """Let a killed build leave no process behind that works or waits for work."""
    parent = parent_process()
    assert parent is not None  # only processes that we started call this

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _make(work: Callable[[], object], sender: Connection) -> None:
    """In the other process: it sends what it made, or just ends."""
    try:
        end_with_parent()
        sender.send(work())
    finally:  # whatever ends it, nothing of the first process is to be ended or flushed here
        os._exit(0)
