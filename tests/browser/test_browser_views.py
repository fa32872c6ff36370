"""The whole-atlas views in the hands of a reader: cells that open, headings that stay."""

import pytest

from generator.figures.lettering import SIZE, SMALL

pytestmark = pytest.mark.browser

NERVE = "nerves-glimmeroma-neural-elements-zed-nerve"
WIDE = """() => document.querySelectorAll('.ct-grid tr').forEach(row => {
  for (let i = 0; i < 40; i++) row.append(row.lastElementChild.cloneNode(true));
})"""
CORNER = "(box => [box.querySelector('.ct-corner'), box.querySelector('tbody th')].map(th => {"
CORNER += "const place = th.getBoundingClientRect(); return [place.x, place.y]; }))"
CORNER += "(document.querySelector('.ct-grid-box'))"
LETTERS = """() => [...document.querySelectorAll('.ct-figure svg text')].map(text =>
  [text.classList.contains('ct-small'), getComputedStyle(text).fontSize])"""
FOCUS = "document.activeElement.textContent"


def button(page, anchor=NERVE):
    return page.locator(f'button[popovertarget="{anchor}"]')


def test_a_cell_opens_by_keyboard_and_without_script(visit):
    """Enter opens its list, the tabulator goes into it, Escape closes it."""
    page = visit("matrix/", java_script_enabled=False)
    box = page.locator(f"#{NERVE}")
    assert not box.is_visible()
    button(page).focus()
    page.keyboard.press("Enter")
    assert box.is_visible()
    assert "2 papers, best level D1, found" in box.inner_text()
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS).startswith("no effect on glimmer growth")
    page.keyboard.press("Escape")
    assert not box.is_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_an_open_list_fits_the_screen(visit, width):
    """On a phone it lies at the foot, on a desk beside its cell."""
    page = visit("matrix/", width)
    button(page).click()
    place = page.locator(f"#{NERVE}").bounding_box()
    assert place["x"] >= 0
    assert place["x"] + place["width"] <= width
    assert 0 <= place["y"] <= place["y"] + place["height"] <= 900
    if width == 360:
        assert place["y"] + place["height"] >= 850
    else:
        cell = button(page).bounding_box()
        assert place["y"] < cell["y"] + 100
        assert place["y"] + place["height"] > cell["y"] - 100


def test_one_list_closes_the_other(visit):
    """Only what was asked for last is open."""
    page = visit("matrix/")
    other = "nerves-bright-glimmeroma-neural-elements-zed-nerve"
    button(page).click()
    button(page, other).focus()
    page.keyboard.press("Enter")
    assert not page.locator(f"#{NERVE}").is_visible()
    assert page.locator(f"#{other}").is_visible()


@pytest.mark.parametrize("width", [1280, 360])
def test_headings_of_the_matrix_stay_in_sight(visit, width):
    """The first row and the first column stand still while the rest goes by."""
    page = visit("matrix/", width)
    page.set_viewport_size({"width": width, "height": 320})
    page.evaluate(WIDE)
    corner, row = page.evaluate(CORNER)
    moved = page.evaluate(
        "(box => { box.scrollTo(60, 40); return [box.scrollLeft, box.scrollTop]; })"
        "(document.querySelector('.ct-grid-box'))"
    )
    assert moved[1] > 0
    assert moved[0] > 0
    after, row_after = page.evaluate(CORNER)
    assert after == corner
    assert row_after[0] == row[0]
    assert row_after[1] < row[1]


def test_on_paper_the_matrix_is_whole(visit):
    """Nothing is hidden behind a scroll bar."""
    page = visit("matrix/")
    page.set_viewport_size({"width": 1280, "height": 320})
    hidden = "(box => box.scrollHeight - box.clientHeight)(document.querySelector('.ct-grid-box'))"
    assert page.evaluate(hidden) > 0
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('.ct-grid-box')).overflow") == (
        "visible"
    )


def test_empty_cells_are_no_stops_of_the_tabulator(visit):
    """There are too many of them; the same form is linked below each table."""
    page = visit("matrix/")
    empty = page.locator(".ct-grid td > a")
    assert empty.count() > 0
    assert {link.get_attribute("tabindex") for link in empty.all()} == {"-1"}
    assert page.get_by_role("link", name="Suggest a mechanism").count() == 3


def test_the_home_page_has_one_search_field_that_works_without_script(visit, site):
    """A plain form, and the only field of the page."""
    page = visit("", java_script_enabled=False)
    assert page.locator("input[type=search]").count() == 1
    page.get_by_label("Search names, symbols, identifiers and text").fill("zipin x&y")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}search/?q=zipin+x%26y")


def test_slash_goes_to_the_field_of_the_home_page(visit):
    """As it goes to the header's on other pages."""
    page = visit("", 360)
    page.keyboard.press("/")
    page.keyboard.type("zip")
    assert page.locator("#ct-q").input_value() == "zip"


def test_a_bar_is_as_long_as_its_count(visit):
    """Measured, not told: the longest fills its place."""
    page = visit("timeline/")
    widths = page.eval_on_selector_all(
        ".ct-length",
        "all => all.map(bar => bar.firstElementChild.getBoundingClientRect().width"
        " / bar.getBoundingClientRect().width)",
    )
    assert widths == pytest.approx([1] * len(widths), abs=0.01)
    assert len(widths) > 1


def test_every_page_leads_to_the_views(visit):
    """From its foot."""
    page = visit("targets/zip1/")
    names = page.locator(".ct-footer li").all_inner_texts()
    assert {"Matrix", "Timeline", "Contested", "Gaps", "Statistics", "Changes"} <= set(names)


@pytest.mark.parametrize(
    "address", ["mechanisms/zed-nerve-feeds-glimmeroma/", "tumor-types/glimmeroma/"]
)
def test_letters_of_figures_have_the_size_that_was_measured(visit, address):
    """Else a browser squeezes them into the width that was told for another size."""
    sizes = visit(address).evaluate(LETTERS)
    assert {tuple(size) for size in sizes} == {(False, f"{SIZE}px"), (True, f"{SMALL}px")}
