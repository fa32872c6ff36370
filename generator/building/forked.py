"""Work shared among processes that are copies of this one.

A forked process sees all that was read and linked before, so nothing is sent to
it; only what it made comes back. So pages of a large atlas are made on all cores
without reading it again.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def shared_out(work: Callable[[int], T], shares: int) -> list[T]:
    """What ``work`` makes of 0, 1, ... ``shares`` - 1, each in a process of its own.

    The first is made here. So is a share whose process failed: then what is
    wrong is raised here, as if there had been no other process.
    """
    if "fork" not in get_all_start_methods():
        return [work(number) for number in range(shares)]
    context = get_context("fork")
    others = []
    for number in range(1, shares):
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_make, args=(work, number, sender), daemon=True)
        process.start()
        sender.close()
        others.append((number, process, receiver))
    try:
        made = [work(0)]
        for number, process, receiver in others:
            try:
                made.append(receiver.recv())
            except (EOFError, pickle.UnpicklingError):
                made.append(work(number))
            process.join()
    finally:
        for _, process, receiver in others:
            process.terminate()
            receiver.close()
    return made


def end_with_parent() -> None:
    """Let a killed build leave no process behind that works or waits for work."""
    parent = parent_process()
    assert parent is not None  # only processes that we started call this

    def watch() -> None:
        parent.join()
        os._exit(1)

    Thread(target=watch, daemon=True).start()


def _make(work: Callable[[int], object], number: int, sender: Connection) -> None:
    """In the other process: it sends what it made, or just ends."""
    end_with_parent()
    with suppress(BaseException):
        sender.send(work(number))
    os._exit(0)  # nothing of the first process is to be ended or flushed here
