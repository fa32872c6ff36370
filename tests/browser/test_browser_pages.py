"""Every kind of page in every look: quiet, narrow enough, with one title and its tab lit."""

import pytest
from stage import SCHEMES, STOPS, WIDTHS, name_of

from generator.text.addresses import OWN_PAGES

pytestmark = pytest.mark.browser

WIDTH = "document.documentElement.scrollWidth"
LIT = "[...document.querySelectorAll('.ct-nav [aria-current]')].map(a => a.textContent).join()"


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
@pytest.mark.parametrize("width", WIDTHS)
def test_page_is_quiet_and_fits(visit, stop, width):
    """No message, error, failed or outward request, no sideways scroll, one h1, the right tab."""
    page = visit(stop.address, width)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(WIDTH) <= width, scheme
    assert page.ears.heard == []
    assert page.locator("h1").count() == 1
    assert page.evaluate(LIT) == stop.tab


@pytest.mark.parametrize("stop", [STOPS[0], STOPS[3], STOPS[-1]], ids=name_of)
def test_page_of_another_host_is_quiet(elsewhere, open_page, stop):
    """The same pages work at the root of another host, with its own name and repository."""
    page = open_page()
    page.ears.expect(elsewhere.url + stop.address)
    page.goto(elsewhere.url + stop.address)
    assert page.ears.heard == []
    assert page.evaluate(LIT) == stop.tab
    assert page.locator(".ct-brand").inner_text() == "Another name"
    assert page.locator("header .ct-repo").get_attribute("href") == "https://example.net/fork/of-it"
    page.locator(".ct-nav a", has_text="Tumor types").click()
    assert page.url == f"{elsewhere.url}tumor-types/"
    assert page.ears.heard == []


def test_policy_forbids_what_a_page_did_not_bring(visit):
    """The ears do hear: a script put into a page is refused and complained of."""
    page = visit()
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 1}))"
    )
    assert ["Content Security Policy" in said for said in page.ears.heard] == [True]


def test_old_address_leads_on(open_page, site):
    """The stub at a renamed record's old address leads to the new one."""
    page = open_page()
    page.goto(f"{site.url}targets/old-zip1/")
    page.wait_for_url(f"{site.url}targets/zip1/")
    assert page.ears.heard == []
    assert page.locator("h1").inner_text() == "Zipin 1"


def test_every_page_of_its_own_is_visited():
    """A new kind of page joins the tour of all browser tests."""
    visited = {stop.address.partition("?")[0] for stop in STOPS}
    assert OWN_PAGES - visited == {"404"}
