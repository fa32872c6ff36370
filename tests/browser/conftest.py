"""One Chromium and one toy site for all browser tests."""

import shutil
from collections import defaultdict
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright
from stage import Ears, Site, build_site, served

from generator.storage.configuration import read_configuration

ROOT = Path(__file__).parents[2]
TOY = ROOT / "tests" / "toy"
BROWSERS = (
    "chromium-headless-shell",  # no window, no user interface: the same pages, sooner
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser():
    """A Chromium without a window."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
        if not found and not own.exists():
            pytest.skip("NO CHROMIUM IS INSTALLED: the browser tests did not run")
        chromium = playwright.chromium.launch(executable_path=found or own, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve():
    """Serves a built site under a path for as long as the tests run."""
    servers = []

    def serve(folder, path):
        server = served(folder, path)
        servers.append(server)
        return Site(folder, f"http://127.0.0.1:{server.server_port}{path}")

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def publish(make_once, serve):
    """Builds a site once for all processes of this run, and serves it."""

    def publish(name, content, path, **settings):
        root = make_once(name, lambda root: build_site(root, ROOT, content, **settings))
        return serve(root / "site", path)

    return publish


@pytest.fixture(scope="session")
def site(browser, toy_site, serve):  # noqa: ARG001  # without a browser nothing needs building
    """The toy site as a project page: under a path of its host."""
    return serve(toy_site, urlsplit(read_configuration(ROOT / "mkdocs.yml")["site_url"]).path)


@pytest.fixture(scope="session")
def elsewhere(browser, publish):  # noqa: ARG001
    """The same content in another repository, as the only site of its host."""
    return publish(
        "elsewhere",
        TOY,
        "/",
        with_search=False,
        site_url="https://other.example.net/",
        repo_url="https://example.net/fork/of-it",
        site_name="Another name",
    )


@pytest.fixture(scope="session")
def real(browser, publish):  # noqa: ARG001
    """The site of the real content, without its search index."""
    return publish("real", ROOT / "content", "/", with_search=False)


LOOK = {"color_scheme": "light", "reduced_motion": "reduce"}
"""What a page is told of its reader: colours are at rest when they are measured."""


def new_page(browser, width, scheme, **options):
    """An empty page with ears, in a context of its own."""
    look = LOOK | {"color_scheme": scheme}
    context = browser.new_context(viewport=size(width), **look, **options)
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.ears = Ears(page)
    return page


def size(width):
    return {"width": width, "height": 900}


@pytest.fixture
def open_page(browser):
    """Opens an empty page with ears; all that a test opened is closed after it."""
    pages = []

    def open_page(width=1280, scheme="light", **options):
        pages.append(new_page(browser, width, scheme, **options))
        return pages[-1]

    yield open_page
    for page in pages:
        page.context.close()


@pytest.fixture(scope="session")
def idle_pages():
    """Pages of earlier tests, by what their contexts were opened with.

    A new context costs a process; to go to another address in an old one costs a tenth.
    """
    return defaultdict(list)


@pytest.fixture
def visit(site, browser, idle_pages):
    """Opens an address of the toy site and waits until it has settled."""
    taken = []

    def visit(address="", width=1280, scheme="light", **options):
        idle = idle_pages[tuple(options.items())]
        page = idle.pop() if idle else new_page(browser, width, scheme, **options)
        taken.append((idle, page))
        page.set_viewport_size(size(width))
        page.emulate_media(**LOOK | {"color_scheme": scheme}, media="null")
        page.ears.expect(site.url + address)
        page.goto(site.url + address)
        if address.startswith("search/"):
            settle(page)
        return page

    yield visit
    for idle, page in taken:
        page.evaluate("localStorage.clear()")
        page.context.clear_permissions()
        page.goto("about:blank")
        page.ears.heard.clear()
        idle.append(page)


def settle(page):
    """Wait until the search page has its index and an answer."""
    if "q=" in page.url:
        page.wait_for_selector(".ct-found:not(:empty)")
    else:
        page.wait_for_selector(".ct-filters details")
        page.wait_for_selector("#ct-q:focus")  # it takes the focus when it is ready
