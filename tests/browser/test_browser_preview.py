"""The live preview in a real browser: edits show, errors lie over the last good page and go."""

import re
import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from running import Running
from stage import MISSING

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PANEL = ".ct-preview"
HOSTILE = "<img src=x onerror=alert(1)></script><b>bold</b>"


@pytest.fixture
def root(make_root, tmp_path):
    """A project folder with the toy content."""
    root = make_root(tmp_path / "root")
    shutil.copytree(ROOT / "tests" / "toy", root / "content")
    return root


@pytest.fixture
def page(root, open_page):
    """The page of a target in a browser that looks at the preview of the folder."""
    with Running(root, "serve", "--port", "0") as running:
        url = re.search(r"http://\S+?/(?= )", running.until("Serving on "))[0]
        page = open_page()
        page.set_default_timeout(30_000)
        page.goto(f"{url}targets/zip1/")
        page.wait_for_timeout(1000)  # the watcher has looked once, and the page asks for news
        yield page
        assert page.ears.heard == []
        assert running.stop()[0] == 0


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_edits_show_by_themselves(page, root):
    """A record, a template, a style; nobody loads the page again."""
    edit(root / "content" / "targets" / "zip1.yaml", "name: ", "name: Edited ")
    page.wait_for_selector("h1:has-text('Edited')")
    edit(root / "templates" / "theme" / "partials" / "content.html", "", '<p id="new">Edited</p>')
    page.wait_for_selector("#new")
    style = root / "templates" / "theme" / "assets" / "crosstalk.css"
    edit(style, "", "h1 { display: none !important; }\n")
    page.locator("h1").wait_for(state="hidden")
    assert page.locator(PANEL).count() == 0


def test_errors_lie_over_the_last_good_page_until_they_are_mended(page, root):
    """With their place; the page beneath and the others can still be reached."""
    record = root / "content" / "targets" / "zip1.yaml"
    edit(record, "name: ", f"nam: {HOSTILE}\nname: ")
    panel = page.locator(PANEL)
    panel.wait_for()
    assert "error[unknown-field]: `nam` is not a field of a target" in panel.inner_text()
    assert "content/targets/zip1.yaml:1:1" in panel.inner_text()
    # What a record holds is text there.
    assert HOSTILE in panel.inner_text()
    assert panel.locator("img, b").count() == 0
    assert page.locator("h1").inner_text() == "Zipin 1"
    assert Axe().run(page, context=PANEL).violations_count == 0
    panel.locator("summary").click()
    assert not panel.locator("pre").is_visible()
    page.locator(".ct-nav a", has_text="Papers").click()
    page.wait_for_url("**/papers/")
    panel.wait_for()
    page.go_back()
    edit(record, f"nam: {HOSTILE}\nname: ", "name: Mended ")
    page.wait_for_selector("h1:has-text('Mended')")
    assert panel.count() == 0


def test_a_broken_template_is_told_in_the_same_way(page, root):
    """With file and line, over the last good page."""
    template = root / "templates" / "pages" / "page.md.j2"
    edit(template, "", "\n{{ nothing }}")
    panel = page.locator(PANEL)
    panel.wait_for()
    assert "templates/pages/page.md.j2:2: 'nothing' is undefined" in panel.inner_text()
    assert page.locator("h1").inner_text() == "Zipin 1"
    edit(template, "\n{{ nothing }}", "")
    panel.wait_for(state="detached")


def test_a_missing_page_has_its_own_look(page):
    """Its links and styles stand at the address of the preview, not of the published site."""
    address = f"{page.url.partition('targets/')[0]}{MISSING.address}"
    page.ears.expect(address)
    assert page.goto(address).status == 404
    assert page.locator("h1").inner_text() == "Page not found"
    page.locator(".ct-nav a", has_text="Papers").click()
    page.wait_for_url("**/papers/")
