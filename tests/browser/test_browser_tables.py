"""Listings: filtered and sorted by a script, plain tables without it."""

import pytest
from conftest import TOY
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

FIELD = ".ct-sieve input"
TARGETS = len(list((TOY / "targets").glob("*.yaml")))
SHOWN = "[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent !== null)"
NAMES = f"{SHOWN}.map(row => row.cells[0].innerText.trim())"
SORTED = "[...document.querySelectorAll('thead th')].map(th => th.getAttribute('aria-sort'))"


def column(page, index):
    return page.evaluate(f"{SHOWN}.map(row => row.cells[{index}].innerText.trim())")


@pytest.mark.parametrize("width", [1280, 360])
def test_filter_says_how_many_of_how_many(visit, width):
    """What is typed leaves the rows that hold it, and their number is told to all."""
    page = visit("targets/", width)
    count = page.locator(".ct-sieve output")
    assert count.inner_text() == f"{TARGETS} of {TARGETS}"
    page.fill(FIELD, "zip")
    assert count.inner_text() == f"2 of {TARGETS}"
    assert page.evaluate(NAMES) == ["Zipin 1", "Zipin family"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("FAM zip", ["Zipin family"]),  # every word, in any order and case
        ("ZÌPIN FÁM", ["Zipin family"]),  # marks over letters do not matter
        ("nothing of it", []),
    ],
)
def test_filter_finds_words_as_people_type_them(visit, typed, found):
    """Each word must stand somewhere in the row."""
    page = visit("targets/")
    page.fill(FIELD, typed)
    assert page.evaluate(NAMES) == found


def test_filter_knows_authors_that_are_not_shown(visit):
    """Papers are sought by their last authors too."""
    page = visit("papers/")
    assert "Bo Sample" not in page.locator("table").inner_text()
    page.fill(FIELD, "bo sample")
    assert page.evaluate(NAMES) == [
        "Zipin of the zed nerve feeds glimmeroma",
        "The zed nerve makes glimmeroma fade corrected",
    ]


def test_where_nothing_matches_the_search_is_offered(visit, site):
    """With what was typed."""
    page = visit("papers/")
    assert not page.locator(".ct-none").is_visible()
    page.fill(FIELD, "glia & co")
    assert page.locator(".ct-none").inner_text() == "Nothing here matches; search the whole atlas."
    link = page.locator(".ct-none a")
    assert link.evaluate("a => a.href") == f"{site.url}search/?q=glia%20%26%20co"
    page.fill(FIELD, "")
    assert not page.locator(".ct-none").is_visible()


def test_filter_stays_in_the_address(visit, site):
    """It can be shared, and comes back with the page."""
    page = visit("targets/")
    page.fill(FIELD, "family")
    expect(page).to_have_url(f"{site.url}targets/?filter=family")
    page.reload()
    assert page.evaluate(NAMES) == ["Zipin family"]
    page.fill(FIELD, "")
    expect(page).to_have_url(f"{site.url}targets/")


def test_heading_sorts_up_down_and_back(visit):
    """By keyboard as by mouse; the heading tells the direction."""
    page = visit("mechanisms/")
    listed = page.evaluate(NAMES)
    button = page.get_by_role("button", name="Mechanism")
    button.press("Enter")
    assert page.evaluate(NAMES) == sorted(listed)
    assert page.evaluate(SORTED) == ["ascending", None, None, None, None]
    button.press("Space")
    assert page.evaluate(NAMES) == sorted(listed, reverse=True)
    assert page.evaluate(SORTED) == ["descending", None, None, None, None]
    button.click()
    assert page.evaluate(NAMES) == listed
    assert page.evaluate(SORTED) == [None] * 5


def test_numbers_are_sorted_as_numbers_the_largest_first(visit):
    """Ten stands before nine."""
    page = visit("papers/")
    page.evaluate("document.querySelector('tbody tr:nth-child(2)').cells[4].textContent = '10'")
    page.get_by_role("button", name="Statements").click()
    assert column(page, 4) == ["10", "4", "4", "2", "1"]
    assert page.evaluate(SORTED)[4] == "descending"


def test_evidence_is_sorted_by_its_strength(visit):
    """Not by its letters, which read otherwise."""
    page = visit("tumor-types/")
    ranks = "[...document.querySelectorAll('tbody tr')].map(row => +row.cells[4].dataset.rank)"
    page.get_by_role("button", name="Best evidence").click()
    found = page.evaluate(ranks)
    assert len(set(found)) > 1
    assert found == sorted(found)


@pytest.mark.parametrize("presses", [1, 2])
def test_what_is_not_known_stands_last(visit, presses):
    """In either direction."""
    page = visit("papers/")
    for _ in range(presses):
        page.get_by_role("button", name="Journal").click()
    assert column(page, 3)[2:] == ["–", "–", "–"]


def test_sorting_keeps_the_filter(visit):
    """Rows that were left out do not come back."""
    page = visit("targets/")
    page.fill(FIELD, "zip")
    page.get_by_role("button", name="Name").dblclick()
    assert page.evaluate(NAMES) == ["Zipin family", "Zipin 1"]


def test_phone_sorts_by_a_list(visit):
    """There the headings are not shown, and none of them takes the focus."""
    page = visit("papers/", 360)
    assert not page.locator("thead").is_visible()
    page.get_by_label("Sort by").select_option("Published ↑")
    assert column(page, 2)[0].endswith("2018")
    page.get_by_label("Sort by").select_option("as listed")
    assert column(page, 2)[0].endswith("2024-01")


def test_without_script_it_is_a_plain_table(visit):
    """No field that does nothing, no button in a heading, all rows."""
    page = visit("targets/", java_script_enabled=False)
    assert not page.locator(".ct-sieve").is_visible()
    assert page.locator("thead button").count() == 0
    assert page.locator("tbody tr").count() == TARGETS
    assert page.evaluate(NAMES)[0] == "Zap receptor"


def test_table_scripts_are_asked_for_only_by_listings(visit):
    """A record page does not wait for what it does not use."""
    asked = "performance.getEntriesByType('resource').some(r => r.name.endsWith('tables.js'))"
    assert visit("targets/").evaluate(asked)
    assert not visit("targets/zip1/").evaluate(asked)
