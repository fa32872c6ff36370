"""Folders for what another program writes and we read once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_IN_MEMORY = Path("/dev/shm")  # noqa: S108  # Linux; the folder made in it is ours alone


@contextmanager
def scratch(room: int) -> Iterator[Path]:
    """A folder that vanishes afterwards: in memory where that is ready to hold ``room`` bytes.

    The many small files of an index take two fifths of Pagefind's time on a disk.
    """
    with TemporaryDirectory(dir=_IN_MEMORY if _has(room) else None) as folder:
        yield Path(folder)


def _has(room: int) -> bool:
    try:
        free = shutil.disk_usage(_IN_MEMORY).free
    except OSError:
        return False
    return free > room and os.access(_IN_MEMORY, os.W_OK | os.X_OK)
