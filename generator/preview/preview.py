"""Live preview on this machine: edits of content, templates and theme show as they are saved."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from generator.building.plan import Plan
from generator.examining.examine import Examined, examine_content
from generator.preview.problems import describe
from generator.preview.server import Address, serve_site
from generator.preview.snapshot import SiteSnapshot, copy_templates

Stamp = frozenset[tuple[str, int, int]]
"""Name, time and size of every file: the same as long as nothing was edited."""


@dataclass(frozen=True, slots=True)
class Messages:
    """What the person at the terminal is told."""

    listening: Callable[[str], None]
    """Where the site is served."""
    examined: Callable[[Examined], str]
    """What reading came to; gives back the errors in words, or nothing."""
    failed: Callable[[str], None]
    """What kept the newest edit from showing."""


def serve(plan: Plan, address: Address, messages: Messages) -> None:
    """Serve the site and follow what is saved, until interrupted.

    Raises:
        FileNotFoundError: a folder of the plan is missing.
        BuildError: the address cannot be listened at.
    """
    watched = (plan.content, plan.root / "templates", plan.config)
    for path in watched:
        if not path.exists():
            raise FileNotFoundError(path)
    with TemporaryDirectory(prefix="crosstalk-", ignore_cleanup_errors=True) as folder:
        preview = Preview(plan, Path(folder), messages)
        with suppress(KeyboardInterrupt):
            serve_site(preview, watched, plan.root / "templates" / "preview", address)


class Preview:
    """The site as it was last good, with the report of what is wrong since."""

    def __init__(self, plan: Plan, folder: Path, messages: Messages) -> None:
        self.report = ""
        """Why the newest edit does not show; empty when it does."""
        self._plan = plan
        self._folder = folder
        self._messages = messages
        self._url = ""
        self._lock = Lock()
        self._snapshots: tuple[SiteSnapshot, ...] = ()
        """The one that is shown, and the one to fall back on."""
        self._state: tuple[str, Path] | None = None
        """What the last attempt was made of."""
        self._examined: Examined | None = None
        self._stamp: Stamp = frozenset()
        """What the content's files looked like when they were read."""
        self._asked = "index.html"
        """The page that somebody looks at."""

    def listening(self, url: str) -> None:
        """Be told where the site is served."""
        self._url = url
        self._messages.listening(url)

    def rebuild(self) -> bool:
        """Follow what was edited; whether open pages are to be loaded again."""
        try:
            with self._lock:
                return self._follow()
        except Exception as problem:  # noqa: BLE001  # whatever a template may raise
            self._fail(problem)
            return True

    def read(self, path: str) -> bytes | None:
        """The file at ``path`` as it was last good; None when there is none."""
        with self._lock:
            if path.endswith("index.html"):
                self._asked = path
            while self._snapshots:
                try:
                    return self._snapshots[0].read(path)
                except Exception as problem:  # noqa: BLE001
                    self._snapshots = self._snapshots[1:]
                    self._fail(problem)
            return None

    def _follow(self) -> bool:
        plan = self._plan
        root = copy_templates(plan.root, self._folder)
        stamp = _stamp(plan.content)
        if self._examined is None or stamp != self._stamp:
            self._examined = examine_content(plan.content, plan.work)
            self._stamp = stamp
        examined = self._examined
        state = (examined.content.fingerprint, root)
        if state == self._state:
            return False
        new_templates = self._state is None or root != self._state[1]
        self._state = state
        self.report = self._messages.examined(examined)
        if not self.report:
            snapshot = SiteSnapshot(
                examined.atlas, root, self._folder, plan.work / "preview", self._url
            )
            snapshot.try_out(self._asked, samples=new_templates)
            self._snapshots = (snapshot, *self._snapshots[:1])
        return True

    def _fail(self, problem: Exception) -> None:
        self._state = None
        self.report = describe(problem)
        self._messages.failed(self.report)


def _stamp(folder: Path) -> Stamp:
    rows = set()
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):  # editors put files down and take them away
            look = path.lstat()
            rows.add((str(path), look.st_mtime_ns, look.st_size))
    return frozenset(rows)
