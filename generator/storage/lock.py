"""One build at a time: a kernel lock, freed by the kernel when its holder dies."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.storage.errors import BuildError


@contextmanager
def build_lock(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder`` while the body runs.

    Raises:
        BuildError: another build holds it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise BuildError(f"another build is running (process {holder}); wait for it") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
