"""Progress of long work at a terminal: shown after a second, quiet elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status

_PATIENCE = 1.0


class Progress:
    """Shows the step under way once the work has taken longer than a second."""

    def __init__(self, *, quiet: bool = False) -> None:
        console = Console(stderr=True)
        self._status: Status | None = None
        if console.is_terminal and not quiet:
            self._status = console.status("")
        self._started = time.monotonic()
        self._shown = False

    def tell(self, step: str) -> None:
        """Say that ``step`` begins."""
        if self._status is None:
            return
        self._status.update(f"{step} …")
        if not self._shown and time.monotonic() - self._started > _PATIENCE:
            self._status.start()
            self._shown = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._status is not None:
            self._status.stop()
        sys.stderr.flush()
