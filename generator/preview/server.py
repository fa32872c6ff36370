"""The server of a live preview: answers requests, follows edits, has open pages load again."""

import errno
import socket
import time
import webbrowser
from contextlib import closing
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from threading import Condition, Thread
from typing import Any, NamedTuple, Protocol
from urllib.parse import unquote, urlsplit

from generator.examining.watch import changes_under
from generator.preview.answers import Answer, ReportingSite, answer_request
from generator.storage.errors import BuildError

_PATIENCE = 60
"""Seconds that a page waits for the next edit before it asks anew."""
_CALM = 0.05
"""Seconds without a change after which an edit is taken to be complete."""
_RELOAD = "/livereload/"
_DIGITS = 20
"""No epoch is so long."""


class Address(NamedTuple):
    """Where a preview is served."""

    host: str
    port: int
    open_browser: bool = False


class EditedSite(ReportingSite, Protocol):
    """A site that follows edits."""

    def listening(self, url: str) -> None:
        """Be told where the site is served, before anything is asked of it."""

    def rebuild(self) -> bool:
        """Follow what was edited; whether open pages are to be loaded again."""


def serve_site(site: EditedSite, watched: tuple[Path, ...], panel: Path, address: Address) -> None:
    """Serve ``site`` until interrupted; it follows whatever changes under ``watched``.

    ``panel`` is the folder of what shows the site's report and loads pages again.

    Raises:
        FileNotFoundError: what is to be watched is missing.
        BuildError: the address cannot be listened at.
    """
    epochs = _Epochs()
    server = _listen(address, partial(_Handler, site, panel, epochs))
    with closing(server.socket):
        site.listening(server.url)
        Thread(target=server.serve_forever, daemon=True).start()
        if address.open_browser:
            webbrowser.open(server.url)
        with closing(changes_under(*watched, calm=_CALM)) as changes:
            for _ in changes:
                if site.rebuild():
                    epochs.begin()


class _Epochs:
    """Counts what the site went through: each edit that shows begins a new epoch."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._current = 0

    def begin(self) -> None:
        """Begin an epoch later than all before, those of earlier servers too."""
        with self._changed:
            self._current = max(self._current + 1, time.time_ns() // 1_000_000)
            self._changed.notify_all()

    def after(self, epoch: int) -> int:
        """The first epoch after ``epoch``, or the current one when patience is at its end."""
        with self._changed:
            self._changed.wait_for(lambda: self._current > epoch, _PATIENCE)
            return self._current


class _Server(ThreadingHTTPServer):
    """Answers every request in a thread of its own."""

    def server_bind(self) -> None:
        """Bind without asking the network for this machine's full name, which may take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no fault."""

    @property
    def url(self) -> str:
        """The address for a browser."""
        name = self.server_name
        host = f"[{name}]" if ":" in name else name
        return f"http://{host}:{self.server_port}/"


class _Server6(_Server):
    address_family = socket.AF_INET6


class _Handler(BaseHTTPRequestHandler):
    """Answers one request from the site as it is."""

    def __init__(self, site: EditedSite, panel: Path, epochs: _Epochs, *request: Any) -> None:
        self._site = site
        self._panel = panel
        self._epochs = epochs
        super().__init__(*request)

    def do_GET(self) -> None:
        """Send the answer, after the first build."""
        answer = self._answer(unquote(urlsplit(self.path).path, errors="replace"))
        self.send_response(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_HEAD = do_GET  # noqa: N815  # the library finds them by these names

    def log_message(self, *_: object) -> None:
        """Say nothing of single requests."""

    def _answer(self, path: str) -> Answer:
        epoch = path.removeprefix(_RELOAD)
        if path != epoch and epoch.isascii() and epoch.isdecimal() and len(epoch) < _DIGITS:
            return Answer(200, "text/plain", str(self._epochs.after(int(epoch))).encode())
        return answer_request(self._site, path, self._epochs.after(0), self._panel)


def _listen(address: Address, handler: Any) -> _Server:
    server = _Server6 if ":" in address.host else _Server
    try:
        return server((address.host, address.port), handler)
    except OSError as problem:
        raise BuildError(_why_not(problem, address)) from problem


def _why_not(problem: OSError, address: Address) -> str:
    """Why the address cannot be listened at, and what to do about it."""
    if problem.errno == errno.EADDRINUSE:
        return f"port {address.port} is in use; end what uses it, or choose another with --port"
    if problem.errno == errno.EACCES:
        return f"port {address.port} may not be used; choose one above 1023 with --port"
    return f"cannot listen at {address.host}: {problem.strerror or problem}"
