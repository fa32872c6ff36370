"""A command of ours in a process of its own: what it prints while it runs, and how it ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

ROOT = Path(__file__).parent.parent
PATIENCE = 60
START = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("generator", run_name="__main__", alter_sys=True)
"""
"""Our command as `python -m generator`, also under a shell that has its jobs ignore Ctrl-C."""


class Running:
    """`crosstalk` with these words in ``folder``; ended when the block is left."""

    def __init__(self, folder, *words, **environment):
        places = {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **environment}
        self.said = []
        self._lines = SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-c", START, *words],
            cwd=folder,
            env=os.environ | places,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        for line in self._process.stdout:
            self._lines.put(line)
        self._lines.put("")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()

    def until(self, words):
        """The next line with ``words`` in it; what came before is in `said`."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                line = self._lines.get(timeout=max(0, deadline - time.monotonic()))
            except Empty:
                line = ""
            assert line, f"never said {words!r}: {self.said}"
            self.said.append(line.rstrip("\n"))
            if words in line:
                return self.said[-1]

    def interrupt(self):
        """Press Ctrl-C; the status that it ends with, and what it said last."""
        self._process.send_signal(signal.SIGINT)
        return self.end()

    def end(self):
        """The status, and what was not read yet."""
        status = self._process.wait(PATIENCE)
        rest = []
        while line := self._lines.get(timeout=PATIENCE):
            rest.append(line.rstrip("\n"))
        return status, rest
