"""One build at a time."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.storage.errors import BuildError
from generator.storage.lock import build_lock

ROOT = Path(__file__).parent.parent.parent
HOLDER = """\
import sys, time
from pathlib import Path
from generator.storage.lock import build_lock
with build_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_second_holder_is_refused_and_told_who_holds(tmp_path):
    """The first keeps the lock, and its number stays written."""
    refused = pytest.raises(BuildError, match=f"process {os.getpid()}")
    with build_lock(tmp_path), refused, build_lock(tmp_path):
        pass
    assert (tmp_path / "lock").read_text() == str(os.getpid())


def test_the_lock_is_free_after_the_body(tmp_path):
    """Also when the body failed; what stands in the file then means nothing."""
    with pytest.raises(RuntimeError), build_lock(tmp_path):
        raise RuntimeError
    with build_lock(tmp_path):
        pass


def test_folders_have_locks_of_their_own(tmp_path):
    """Two checkouts build at once."""
    with build_lock(tmp_path / "one"), build_lock(tmp_path / "other"):
        pass


def test_the_lock_of_a_killed_build_is_free(tmp_path):
    """The kernel frees it: nobody has to delete a file."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BuildError, match=f"process {holder.pid}"), build_lock(tmp_path):
            pass
        holder.send_signal(signal.SIGKILL)
    with build_lock(tmp_path):
        pass
