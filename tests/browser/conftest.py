"""One Chromium and one toy site for all browser tests."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright
from stage import Ears, Site, built, served

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
def publish(tmp_path_factory):
    """Builds a site and serves it under a path for as long as the tests run."""
    servers = []

    def publish(content, path, **settings):
        folder = built(tmp_path_factory.mktemp("site") / "root", ROOT, content, **settings)
        server = served(folder, path)
        servers.append(server)
        return Site(folder, f"http://127.0.0.1:{server.server_port}{path}")

    yield publish
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(browser, publish):  # noqa: ARG001  # without a browser nothing needs building
    """The toy site as a project page: under a path of its host."""
    return publish(TOY, "/atlas/", site_url="https://toy.example.org/atlas/")


@pytest.fixture(scope="session")
def elsewhere(browser, publish):  # noqa: ARG001
    """The same content in another repository, as the only site of its host."""
    return publish(
        TOY,
        "/",
        site_url="https://other.example.net/",
        repo_url="https://example.net/fork/of-it",
        site_name="Another name",
    )


@pytest.fixture(scope="session")
def real(browser, publish):  # noqa: ARG001
    """The site of the real content, without its search index."""
    return publish(ROOT / "content", "/", with_search=False)


@pytest.fixture
def open_page(browser):
    """Opens an empty page with ears; all that a test opened is closed after it."""
    contexts = []

    def open_page(width=1280, scheme="light", **options):
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",  # colours are at rest when they are measured
            **options,
        )
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.ears = Ears(page)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def visit(site, open_page):
    """Opens an address of the toy site and waits until it has settled."""

    def visit(address="", width=1280, scheme="light", **options):
        page = open_page(width, scheme, **options)
        page.ears.expect(site.url + address)
        page.goto(site.url + address)
        if address.startswith("search/"):
            settle(page)
        return page

    return visit


def settle(page):
    """Wait until the search page has its index and an answer."""
    page.wait_for_selector(".ct-found:not(:empty)" if "q=" in page.url else ".ct-filters details")
