"""What a live preview answers to a browser."""

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


class ReportingSite(Protocol):
    """A site whose newest edit may not show."""

    report: str
    """Why the newest edit does not show; empty when it does."""

    def read(self, path: str) -> bytes | None:
        """The file at ``path``; None when there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent to the browser."""

    status: int
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


def answer_request(site: ReportingSite, path: str, epoch: int, panel: Path) -> Answer:
    """The answer to a request for ``path`` while the site is at ``epoch``.

    The pages' policy forbids inline scripts and styles, so what makes a page
    load again and shows the report stands in files beside it; ``panel`` is the
    folder of those.
    """
    if path == _STYLE:
        return Answer(200, "text/css", (panel / "panel.css").read_bytes())
    if _SCRIPT.fullmatch(path):
        files = (panel / name for name in ("panel.js", "reload.js"))
        texts = "\n".join(file.read_text(encoding="utf-8") for file in files)
        calls = f"showPanel({json.dumps(site.report)});\nreloadAfter({epoch});"
        script = f"(function () {{\n{texts}\n{calls}\n}})();\n"
        return Answer(200, "text/javascript", script.encode())
    name = f"{path}index.html".lstrip("/") if path.endswith("/") else path.lstrip("/")
    body = site.read(name)
    if body is None and not path.endswith("/") and site.read(f"{name}/index.html"):
        return Answer(302, "text/plain", b"", f"{quote(path)}/")
    if body is None:
        missing = site.read("404.html") or _EMPTY
        return Answer(404, "text/html", _with_tags(missing, epoch))
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Answer(200, kind, _with_tags(body, epoch) if kind == "text/html" else body)


def _with_tags(page: bytes, epoch: int) -> bytes:
    tags = f'<link rel="stylesheet" href="{_STYLE}"><script src="/livereload/{epoch}.js"></script>'
    head, end, tail = page.rpartition(b"</body>")
    return head + tags.encode() + end + tail if end else page
