"""What changes under folders, for as long as somebody wants to know."""

from collections.abc import Generator
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

_POLL = 0.2
"""Seconds between two looks. Being told by the system fails on shared and network disks."""
_BREATH = 0.5
"""Seconds after which waiting begins anew: a signal that comes just before is seen only then."""


def changes_under(*paths: Path, calm: float = 0.2) -> Generator[None]:
    """Go on once at the start, and once after each burst of changes, until closed.

    Of a file, all files beside it are watched too. A burst has ended when
    nothing has changed for ``calm`` seconds.

    Raises:
        FileNotFoundError: a path leads nowhere.
    """
    events: SimpleQueue[FileSystemEvent] = SimpleQueue()
    observer = PollingObserver(timeout=_POLL)
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(path)
        folder = path if path.is_dir() else path.parent
        observer.schedule(_Listener(events), str(folder.resolve()), recursive=path.is_dir())
    observer.start()
    try:
        while True:
            yield
            while not _goes_on(events, _BREATH):
                pass
            while _goes_on(events, calm):
                pass
    finally:
        observer.stop()
        observer.join()


class _Listener(FileSystemEventHandler):
    """Passes on what happens to files; of folders their files tell."""

    def __init__(self, events: SimpleQueue[FileSystemEvent]) -> None:
        self._events = events

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Pass the event on."""
        if not event.is_directory:
            self._events.put(event)


def _goes_on(events: SimpleQueue[FileSystemEvent], calm: float) -> bool:
    try:
        events.get(timeout=calm)
    except Empty:
        return False
    return True
