"""Fixtures that all tests share: the toy atlas, and where things are."""

import json
import os
import shutil
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path

import hypothesis
import pytest
from rule_examples import TOY_MEMORY
from warned import annotations

from generator.atlas.link import link
from generator.building.plan import Plan
from generator.building.walk import build
from generator.checks import examine
from generator.pages.page import Settings
from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.load import load
from generator.reading.shape import shape_record
from generator.records.entity import MODEL_OF
from generator.text.diagnostics import arranged

pytest_plugins = ["together"]

ROOT = Path(__file__).parent.parent
TOY = Path(__file__).parent / "toy"

# Tests write very many small files, which a disk takes long for.
MEMORY = Path("/dev/shm")
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 4e9:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# The same examples in every run, so that a red test is red for everybody.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("same")


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")
    parser.addoption("--update-warnings", action="store_true", help="count warnings anew")
    parser.addoption("--soak", type=float, default=0, help="minutes of random builds")


def pytest_terminal_summary(terminalreporter):
    """Say loudly what was skipped for want of a program, and how warnings changed."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", ())
        if {"browser", "node"} & set(report.keywords)
    ]
    for reason in sorted({report.longrepr[2] for report in skipped}):
        terminalreporter.write_sep("!", reason.removeprefix("Skipped: "), red=True, bold=True)
    passed = terminalreporter.stats.get("passed", ())
    told = [
        words for report in passed for words in dict(report.user_properties).get("warnings", ())
    ]
    for words in told:
        terminalreporter.write_sep("!", words, yellow=True, bold=True)
    for line in annotations(told, os.environ):
        terminalreporter.write_line(line)
    reports = (*passed, *terminalreporter.stats.get("failed", ()))
    for report in reports:
        for line in dict(report.user_properties).get("search", ()):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def toy_content():
    """Everything read from the toy content."""
    return load(TOY)


@pytest.fixture(scope="session")
def toy(toy_content):
    """The atlas of the toy content."""
    return link(toy_content)


@pytest.fixture
def make_content(tmp_path):
    """Write a content folder: records, as text or plain data, over the toy content or alone."""

    number = count()

    def make(files, over=TOY):
        content = tmp_path / str(next(number)) / "content"
        content.mkdir(parents=True)
        if over:
            shutil.copytree(over, content, dirs_exist_ok=True)
        for path, data in files.items():
            file = content / path
            if data is None:
                file.unlink()
                continue
            file.parent.mkdir(exist_ok=True)
            text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
        return content

    return make


@pytest.fixture
def make_atlas(make_content):
    """The atlas of such a folder, which must be read without faults."""

    def make(files, over=TOY):
        content = load(make_content(files, over), TOY_MEMORY)
        assert content.faults == ()
        return link(content)

    return make


@pytest.fixture(scope="session")
def read_record():
    """Read text or bytes as the one record of a folder: the record, or its faults."""

    def read(written, folder="papers"):
        data = written.encode() if isinstance(written, str) else written
        try:
            document = read_document(decode(data, f"content/{folder}/toy-record.yaml"), {})
            return shape_record(document, MODEL_OF[folder], f"{folder}/toy-record")
        except CannotRead as problem:
            return list(problem.faults)

    return read


@pytest.fixture(scope="module")
def read_papers(tmp_path_factory):
    """Read many documents, by slug, as papers of one content folder beside the toy content.

    What comes back gives, for a slug, the paper or None, and the faults told of it.
    """

    def read(documents):
        folder = tmp_path_factory.mktemp("papers") / "content"
        shutil.copytree(TOY, folder)
        for slug, data in documents.items():
            (folder / "papers" / f"{slug}.yaml").write_bytes(data)
        content = load(folder)
        papers = {entry.record.id: entry.record for entry in content.entries}
        assert set(papers) >= {entry.record.id for entry in load(TOY).entries}
        faults = arranged((*content.faults, *examine(link(content))))
        return lambda slug: (
            papers.get(f"papers/{slug}"),
            [f for f in faults if f.span.path == f"content/papers/{slug}.yaml"],
        )

    return read


@pytest.fixture(scope="session")
def make_root():
    """Make a folder in which a site can be built: the configuration, and the templates."""

    def make(folder):
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
        shutil.copytree(ROOT / "templates", folder / "templates")
        return folder

    return make


@pytest.fixture(scope="session")
def toy_site(make_once, make_root):
    """The built toy site, which nobody may change."""

    def fill(folder):
        root = make_root(folder)
        assert build(Plan(TOY, root / "site", root), lambda _: None).faults == ()

    return make_once("toy-site", fill) / "site"


@pytest.fixture(scope="session")
def settings():
    """The settings of an invented host."""
    return Settings(
        site_name="Toy",
        site_url="https://toy.example.org/atlas/",
        repo_url="https://example.org/toy/atlas",
        edit_uri="edit/main/content/",
    )


@pytest.fixture
def local_server(monkeypatch):
    """Start a server on this machine; what comes back is its address and the paths asked for."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    servers = []

    def start(answer):
        asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.path)
                answer(self)

            def log_message(self, *_):
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        serve = partial(server.serve_forever, poll_interval=0.01)
        threading.Thread(target=serve, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/search", asked

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
