"""Citations that can be taken along."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAPER = "papers/example-2020-zip/"
CITATION = (
    "Ada Example, Bo Sample. Zipin of the zed nerve feeds glimmeroma. Journal of Invented "
    "Results, 2020-02-29. https://doi.org/10.5555/toy.2020.1"
)


@pytest.fixture
def page(visit):
    """A paper's page that may use the clipboard."""
    page = visit(PAPER)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def test_button_copies_the_citation(page):
    """As text, and says that it did."""
    page.get_by_role("button", name="Copy").first.press("Enter")
    expect(page.locator(".ct-copy").first).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == CITATION
    assert page.locator(".ct-copy").first.get_attribute("aria-live") == "polite"
    expect(page.locator(".ct-copy").first).to_have_text("Copy")


def test_formats_are_copied_line_by_line(page):
    """They stand in a box that opens."""
    page.locator(".ct-formats summary").click()
    button = page.locator(".ct-formats .ct-copy").first
    button.click()
    expect(button).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "@article{example-2020-zip,\n  author = {Example, Ada and Sample, Bo},\n"
    )


def test_where_copying_is_forbidden_the_citation_is_marked(page):
    """The reader has only to press the keys."""
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.get_by_role("button", name="Copy").first.click()
    assert page.evaluate("getSelection().toString().trim()") == CITATION


def test_without_script_there_is_no_button(visit):
    """The text can be read and marked all the same."""
    page = visit(PAPER, java_script_enabled=False)
    assert page.locator(".ct-copy:visible").count() == 0
    assert page.get_by_text(CITATION).is_visible()
    page.locator(".ct-formats summary").click()
    assert page.get_by_text("@article{example-2020-zip").is_visible()


def test_page_leads_to_its_citation(visit, site):
    """From the links at its top."""
    page = visit("targets/zip1/")
    page.get_by_role("link", name="Cite", exact=True).click()
    assert page.url == f"{site.url}targets/zip1/#sec-cite"
    assert page.locator("h2#sec-cite").is_visible()
