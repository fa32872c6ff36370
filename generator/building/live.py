"""What a live preview answers to a browser. The server itself is MkDocs' (`mkdocs.py`)."""

from __future__ import annotations

import json
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import quote

_SCRIPT = re.compile(r"/livereload/([0-9]+)\.js")
_STYLE = "/livereload/panel.css"
_EMPTY = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Preview</title>
<body><p>There is no page here.</p></body></html>"""


class LiveSite(Protocol):
    """A site that follows edits."""

    report: str
    """Why the newest edit does not show; empty when it does."""

    def listening(self, url: str) -> None:
        """Be told where the site is served, before anything is asked of it."""

    def rebuild(self) -> bool:
        """Follow what was edited; whether open pages are to be loaded again."""

    def read(self, path: str) -> bytes | None:
        """The file at ``path``; None when there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent to the browser."""

    status: str
    kind: str
    body: bytes
    location: str = ""

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The headers: nothing is to be kept by the browser, for it may change at any moment."""
        kind = f"{self.kind}; charset=utf-8" if self.kind.startswith("text/") else self.kind
        rows = [("Content-Type", kind), ("Content-Length", str(len(self.body)))]
        rows.append(("Cache-Control", "no-store"))
        return [*rows, ("Location", self.location)] if self.location else rows


def answer(site: LiveSite, path: str, epoch: int, reload_script: str, panel: Path) -> Answer:
    """The answer to a request for ``path`` while the site is at ``epoch``.

    The pages' policy forbids inline scripts and styles, so what makes a page
    load again and shows the report stands in files beside it; ``panel`` is the
    folder of those.
    """
    if path == _STYLE:
        return Answer("200 OK", "text/css", (panel / "panel.css").read_bytes())
    if _SCRIPT.fullmatch(path):
        show = (panel / "panel.js").read_text(encoding="utf-8")
        script = f"(function () {{\n{show}showPanel({json.dumps(site.report)});\n}})();\n"
        return Answer("200 OK", "text/javascript", (reload_script + script).encode())
    name = f"{path}index.html".lstrip("/") if path.endswith("/") else path.lstrip("/")
    body = site.read(name)
    if body is None and not path.endswith("/") and site.read(f"{name}/index.html"):
        return Answer("302 Found", "text/plain", b"", f"{quote(path)}/")
    if body is None:
        missing = site.read("404.html") or _EMPTY
        return Answer("404 Not Found", "text/html", _with_tags(missing, epoch))
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Answer("200 OK", kind, _with_tags(body, epoch) if kind == "text/html" else body)


def _with_tags(page: bytes, epoch: int) -> bytes:
    tags = f'<link rel="stylesheet" href="{_STYLE}"><script src="/livereload/{epoch}.js"></script>'
    head, end, tail = page.rpartition(b"</body>")
    return head + tags.encode() + end + tail if end else page
