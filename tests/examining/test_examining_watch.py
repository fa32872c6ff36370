"""Waiting for changes ends when it is asked to."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Another thread takes the signal, so nothing wakes the one that waits: so it is too when the
# signal comes just before the waiting begins.
WAITING = """
import os, signal, sys, threading, time
from pathlib import Path
from generator.examining.watch import changes_under

signal.signal(signal.SIGTERM, signal.default_int_handler)
threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
try:
    for _ in changes_under(Path(sys.argv[1])):
        os.kill(os.getpid(), signal.SIGTERM)
except KeyboardInterrupt:
    print("ended")
"""


def test_a_signal_ends_waiting_though_it_wakes_nobody(tmp_path):
    """Else a preview goes on for ever, since nothing is edited any more."""
    ended = subprocess.run(
        [sys.executable, "-c", WAITING, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert ended.stdout == "ended\n"
