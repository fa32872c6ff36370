"""Everything essential works without JavaScript."""

import pytest
from stage import RECORDS, STOPS, name_of

pytestmark = pytest.mark.browser

TEXT = """() => {
  document.querySelectorAll('.ct-copy, .ct-sieve, .ct-here').forEach(node => node.remove());
  return document.querySelector('article').innerText.replace(/ +\\n/g, '\\n');
}"""
"""What an article says, apart from what only the script does."""


@pytest.mark.parametrize(
    "stop", [stop for stop in STOPS if not stop.address.startswith("search/")], ids=name_of
)
def test_page_shows_the_same_text(visit, stop):
    """A page without script says what it says with it."""
    without = visit(stop.address, java_script_enabled=False)
    assert without.locator("h1").is_visible()
    assert without.evaluate(TEXT) == visit(stop.address).evaluate(TEXT)


def test_search_page_offers_the_listings(site, open_page):
    """Where nothing can be searched, the seven listings stand instead."""
    page = open_page(java_script_enabled=False)
    page.goto(f"{site.url}search/")
    links = page.locator("article .ct-empty a")
    assert links.count() == len(RECORDS)
    links.first.click()
    assert page.locator("table tbody tr").count() > 1


def test_header_form_is_a_plain_form(visit, site):
    """The search box leads to the search page by itself."""
    page = visit("", java_script_enabled=False)
    page.fill("#ct-q", "zipin")
    page.press("#ct-q", "Enter")
    page.wait_for_url(f"{site.url}search/?q=zipin")


def test_theme_button_is_hidden(visit):
    """What needs a script does not show without it."""
    page = visit("", java_script_enabled=False)
    assert page.locator(".ct-scheme:visible").count() == 0
