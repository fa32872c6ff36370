"""Searching, as a reader does it."""

import pytest
from conftest import settle

pytestmark = pytest.mark.browser

HITS = "[...document.querySelectorAll('[data-result]')].map(a => a.href)"


def hits(page):
    """Addresses of the results shown, in rank order."""
    return [url.removeprefix(page.url.partition("search/")[0]) for url in page.evaluate(HITS)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Glimmeroma", "tumor-types/glimmeroma/"),
        ("GLM", "tumor-types/glimmeroma/"),
        ("TOY:0000001", "tumor-types/glimmeroma/"),
        ("微光瘤", "tumor-types/glimmeroma/"),
        ("光瘤", "tumor-types/glimmeroma/"),
        ("ZIP1", "targets/zip1/"),
        ("Zip-1", "targets/zip1/"),
        ("zapblock", "therapies/zapblock/"),
        ("10.5555/toy.2020.1", "papers/example-2020-zip/"),
        ("1001", "papers/example-2020-zip/"),
        ("拉链素", "papers/example-2020-zip/"),
        ("PMC1001", "papers/example-2020-zip/"),
    ],
)
def test_search_finds_by_any_name(visit, query, found):
    """A name, alias, identifier or part of a Chinese name leads to the record first."""
    page = visit(f"search/?q={query}")
    assert hits(page)[:1] == [found]
    assert page.ears.heard == []


def test_results_say_their_rank(visit):
    """Each result carries its place, from one on."""
    page = visit("search/?q=glimmeroma")
    ranks = page.eval_on_selector_all("[data-result]", "all => all.map(a => a.dataset.result)")
    assert ranks == [str(i + 1) for i in range(len(ranks))]
    assert len(ranks) > 3


def test_nothing_found_is_said(visit):
    """A search without results says so."""
    page = visit("search/?q=qqqqqqqq")
    assert page.locator(".ct-found").inner_text() == "Nothing found for “qqqqqqqq”"


def test_header_field_leads_to_the_results(visit, site):
    """The search box on every page leads to the shareable address of the results."""
    page = visit("targets/zip1/")
    page.fill(".ct-header #ct-q", "微光瘤 x&y")
    page.press(".ct-header #ct-q", "Enter")
    page.wait_for_url(f"{site.url}search/?q=*")
    assert page.locator("#ct-q").input_value() == "微光瘤 x&y"


def test_typing_changes_the_address(visit):
    """What is typed on the search page stands in its address."""
    page = visit("search/")
    page.fill("#ct-q", "zipin")
    page.wait_for_url("**/search/?q=zipin")
    page.wait_for_selector("[data-result]")
    assert "targets/zip1/" in hits(page)


def test_filter_narrows_and_is_shareable(visit):
    """A ticked filter leaves only its records, and the address brings them back."""
    page = visit("search/?q=glimmeroma")
    before = hits(page)
    page.locator("summary", has_text="Kind").click()
    page.get_by_label("Tumor type 2").check()
    page.wait_for_url("**Kind=Tumor+type")
    page.wait_for_selector(".ct-found:text-is('2 results for “glimmeroma”')")
    narrowed = hits(page)
    assert set(narrowed) < set(before)
    assert {path.partition("/")[0] for path in narrowed} == {"tumor-types"}
    page.reload()
    settle(page)
    assert hits(page) == narrowed
    assert page.get_by_label("Tumor type 2").is_checked()


def test_excerpt_holds_sentences_not_filters(visit):
    """Names of filters are no text: an excerpt never runs into them."""
    page = visit("search/?q=dullosarcoma")
    assert "Tumor type" not in page.locator(".ct-excerpt").first.inner_text()


def test_chinese_excerpt_reads_as_written(visit):
    """The pairs of characters that the index holds are joined again for reading."""
    page = visit("search/?q=微光瘤")
    assert "微光瘤" in page.locator(".ct-excerpt").first.inner_text()
