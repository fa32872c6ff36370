"""The stage of the browser tests: the pages to visit, a web server, and ears."""

import gzip
import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.building.plan import Plan
from generator.building.walk import build
from generator.records.kinds import VOCABULARY_OF
from generator.text.diagnostics import has_errors


class Stop(NamedTuple):
    """A page to visit: what it is, where it stands, and the tab that must be lit."""

    name: str
    address: str
    tab: str


RECORDS = (
    Stop("tumor type", "tumor-types/glimmeroma/", "Tumor types"),
    Stop("mechanism", "mechanisms/zed-nerve-feeds-glimmeroma/", "Mechanisms"),
    Stop("pathway", "pathways/zip-signalling/", "Pathways"),
    Stop("target", "targets/zip1/", "Targets"),
    Stop("neural element", "neural-elements/zed-nerve/", "Neural elements"),
    Stop("therapy", "therapies/zapblock/", "Therapies"),
    Stop("paper", "papers/example-2020-zip/", "Papers"),
)
MISSING = Stop("missing", "targets/there-is/none/", "")
STOPS = (
    Stop("home", "", "Home"),
    Stop("listing", "targets/", "Targets"),
    *RECORDS,
    Stop("pair", "tumor-types/glimmeroma/neural-elements/zed-nerve/", "Tumor types"),
    Stop("process", "processes/glimmer-growth/", ""),
    Stop("evidence", "evidence/", "Evidence"),
    Stop("glossary", "glossary/", ""),
    *(Stop(folder, f"{folder}/", "") for folder in VOCABULARY_OF),
    Stop("contested", "contested/", ""),
    Stop("people", "people/", "Evidence"),
    Stop("checks", "checks/", ""),
    Stop("check", "checks/orphan-record/", ""),
    Stop("matrix", "matrix/", ""),
    Stop("map", "map/", ""),
    Stop("timeline", "timeline/", ""),
    Stop("gaps", "gaps/", ""),
    Stop("statistics", "statistics/", ""),
    Stop("changes", "changes/", ""),
    Stop("about", "about/", "About"),
    Stop("contribute", "contribute/", ""),
    Stop("search", "search/", ""),
    Stop("search with a question", "search/?q=glimmeroma", ""),
    MISSING,
)
WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")


def name_of(value):
    """What a parameter is called in the name of its test."""
    return value.name.replace(" ", "-") if isinstance(value, Stop) else None


class Site(NamedTuple):
    """A built site and where it is served."""

    folder: Path
    url: str


def build_site(root, repository, content, *, with_search=True, **settings):
    """Build the site of ``content`` in ``root`` under ``settings`` of its own."""
    root.mkdir()
    (root / "templates").symlink_to(repository / "templates")
    config = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in settings.items():
        config = re.sub(rf"^{key}: .*$", f"{key}: {value}", config, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    plan = Plan(content=content, site=root / "site", root=root, with_search=with_search)
    examined = build(plan, lambda _: None)
    assert not has_errors(examined.faults), examined.faults


def compressed(body):
    """Bytes as a server sends them."""
    return gzip.compress(body, 6, mtime=0)


def heaviest(site):
    """Addresses of the largest page of each kind of record."""

    def size(path):
        return path.stat().st_size, path

    folders = [stop.address.partition("/")[0] for stop in RECORDS]
    pages = [max((site.folder / name).glob("*/index.html"), key=size) for name in folders]
    return [f"{page.parent.relative_to(site.folder).as_posix()}/" for page in pages]


class _Pages(SimpleHTTPRequestHandler):
    """Serves a folder under a path, compressed, with its own 404 page, as GitHub Pages does."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args, path, **kwargs):
        self._under = path
        super().__init__(*args, **kwargs)

    def translate_path(self, path):
        if not path.startswith(self._under):
            return str(Path(self.directory) / "outside of the site")
        return super().translate_path(path[len(self._under) - 1 :])

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if self.path.split("?")[0].endswith("/") else path
        if file.is_file():
            self._answer(200, file)
        elif path.is_dir():
            super().do_GET()  # a redirect to the address with its slash
        else:
            self.send_error(404)

    def _answer(self, code, file):
        body = file.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self.guess_type(file))
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code, message=None, explain=None):  # noqa: ARG002
        self._answer(code, Path(self.directory) / "404.html")

    def log_message(self, *args):
        pass


class _Server(ThreadingHTTPServer):
    """Takes it calmly when a browser hangs up."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def served(folder, path):
    """A server of ``folder`` under ``path``, running; the caller shuts it down."""
    handler = partial(_Pages, directory=str(folder), path=path)
    server = _Server(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    return server


class Ears:
    """Hears everything that a page complains of, and whom it asks."""

    def __init__(self, page):
        self.heard = []
        self._home = ""
        page.on("console", lambda said: self._hear("console", said.text, said.location["url"]))
        page.on("pageerror", lambda error: self._hear("error", error, ""))
        page.on("requestfailed", self._failed)
        page.on("request", self._asked)
        page.on("response", self._answered)

    def expect(self, url):
        """Take the address to be visited: its own answer may be a 404."""
        self._home = url

    def _hear(self, what, text, where):
        if not (self._home.endswith(MISSING.address) and where == self._home):
            self.heard.append(f"{what}: {text}")

    def _asked(self, request):
        url = urlsplit(request.url)
        if url.scheme != "data" and url.hostname != "127.0.0.1":
            self._hear("another host", request.url, "")

    def _failed(self, request):
        if request.failure != "net::ERR_ABORTED":  # the page was left before it was done
            self._hear("failed", request.url, "")

    def _answered(self, response):
        if response.status >= 400:
            self._hear(f"status {response.status}", response.url, response.url)
