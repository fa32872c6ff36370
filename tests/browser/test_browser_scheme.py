"""Light, dark and paper."""

import pytest
from stage import STOPS, name_of

pytestmark = pytest.mark.browser

LIGHT, DARK = "rgb(253, 253, 252)", "rgb(20, 24, 29)"
A4 = 680
"""Width of a sheet between its margins, in the pixels of styles."""
SCREEN = ":is(button, summary):not(.ct-table *, .ct-grid *, .ct-fold > *), input, select"
SCREEN += ", nav:not(.ct-crumbs)"
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize(("scheme", "ground"), [("light", LIGHT), ("dark", DARK)])
def test_ground_follows_the_system(visit, scheme, ground):
    """The page is light or dark as the reader's system is, even without script."""
    assert visit("", scheme=scheme).evaluate(GROUND) == ground
    assert visit("", scheme=scheme, java_script_enabled=False).evaluate(GROUND) == ground


@pytest.mark.parametrize("width", [1280, 360])
def test_theme_button_goes_round(visit, width):
    """The button goes from the system's scheme to light, to dark and back, and is remembered."""
    page = visit("", width, "dark")
    if width == 360:
        page.get_by_role("button", name="Menu").click()
    button = page.locator(".ct-scheme:visible")
    seen = []
    for _ in range(4):
        seen.append((button.inner_text(), page.evaluate(GROUND)))
        button.click()
    assert seen == [
        ("Theme: auto", DARK),
        ("Theme: light", LIGHT),
        ("Theme: dark", DARK),
        ("Theme: auto", DARK),
    ]
    page.reload()
    assert page.evaluate(GROUND) == LIGHT


def test_print_leaves_the_chrome_away(visit):
    """On paper there is the content, dark on white, and nothing to click on."""
    page = visit("mechanisms/zed-nerve-feeds-glimmeroma/", scheme="dark")
    chrome = page.locator(".ct-header, .ct-toc, .ct-actions, .ct-pager, .ct-footer ul")
    assert chrome.count() == 5
    assert all(part.is_visible() for part in chrome.all())
    page.emulate_media(media="print")
    assert not any(part.is_visible() for part in chrome.all())
    assert page.locator(".ct-item").first.is_visible()
    assert page.evaluate(GROUND) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_print_shows_nothing_that_needs_a_screen(visit, stop):
    """No button but words of tables, no field, no closed box; nothing wider than the paper."""
    page = visit(stop.address, A4)
    page.emulate_media(media="print")
    screen = page.locator(SCREEN)
    assert [part.inner_text() for part in screen.all() if part.is_visible()] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= A4


def test_print_keeps_both_sides_beside_each_other(visit):
    """For and against stand in two columns, and no card is cut in two."""
    page = visit("mechanisms/zed-nerve-feeds-glimmeroma/", A4)
    page.emulate_media(media="print")
    for_, against = page.locator(".ct-side").all()[:2]
    assert for_.bounding_box()["y"] == against.bounding_box()["y"]
    assert for_.bounding_box()["x"] < against.bounding_box()["x"]
    inside = "getComputedStyle(document.querySelector('.ct-statement')).breakInside"
    assert page.evaluate(inside) == "avoid"


def test_print_writes_out_the_papers_addresses(visit):
    """A link cannot be followed on paper; of several addresses the DOI is enough."""
    page = visit("mechanisms/zed-nerve-feeds-glimmeroma/", A4)
    page.emulate_media(media="print")
    after = "a => getComputedStyle(a, '::after').content"
    doi = page.locator(".ct-source a", has_text="DOI").first
    written = f'" {doi.get_attribute("href")}"'
    assert doi.evaluate(after) in (written, '" " attr(href)')  # as the browser's age is
    assert not page.locator(".ct-source a", has_text="PubMed").first.is_visible()


def test_print_makes_a_pdf_of_few_pages(visit, tmp_path):
    """A paper's page of the toy fits two sheets, with nothing but itself."""
    page = visit("papers/example-2020-zip/")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    sheets = (tmp_path / "page.pdf").read_bytes().count(b"/Type /Page\n")
    assert 1 <= sheets <= 3
