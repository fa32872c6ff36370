"""Progress of long work at a terminal: shown after a second, quiet elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 1.0


class Progress:
    """Shows the step under way once the work has taken longer than a second."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._status = None if quiet or not sys.stderr.isatty() else _status()
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


def _status() -> Status:
    from rich.console import Console  # noqa: PLC0415  # nobody watches most runs

    return Console(stderr=True).status("")
