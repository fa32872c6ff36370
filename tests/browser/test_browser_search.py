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
    """What is no sure hit leads to the shareable address of the results."""
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


def test_a_facet_narrows_and_is_shareable(visit):
    """A ticked value leaves only its records; the address and the back button bring them back."""
    page = visit("search/?q=glimmeroma")
    before = hits(page)
    page.get_by_label("Tumor type 2").check()
    page.wait_for_url("**Kind=Tumor+type")
    page.wait_for_selector(".ct-found:text-is('2 results for “glimmeroma”')")
    narrowed = hits(page)
    assert set(narrowed) < set(before)
    assert {path.partition("/")[0] for path in narrowed} == {"tumor-types"}
    page.reload()
    settle(page)
    assert hits(page) == narrowed
    page.wait_for_selector("details[data-name=Kind]")
    assert page.get_by_label("Tumor type 2").is_checked()
    page.go_back()
    page.wait_for_selector(f"[data-result='{len(before)}']")
    assert hits(page) == before


def test_facets_count_wider_tumors_too(visit):
    """A mechanism of bright glimmeroma is one of glimmeroma."""
    page = visit("search/?q=fades")
    page.locator("summary", has_text="Tumor type").click()
    values = page.locator("details[data-name='Tumor type'] label").all_inner_texts()
    assert {text.rpartition(" ")[0] for text in values} >= {"Glimmeroma", "Bright glimmeroma"}


def test_a_result_leads_to_the_statement_that_it_shows(visit):
    """Its excerpt is the statement that tells most of what was asked."""
    page = visit("search/?q=upper zed nerve glimmers fade")
    result = page.locator("li", has_text="The upper zed nerve makes glimmers fade.")
    assert result.locator("a").get_attribute("href").endswith("fades-glimmeroma/#s-fading")
    assert "glimmers" in result.locator("mark").all_inner_texts()


def test_a_retracted_paper_is_marked(visit):
    """Nobody must take it for one that counts."""
    page = visit("search/?q=retracted")
    assert hits(page)[0] == "papers/dummy-2019-gone/"
    assert page.locator(".ct-result-status").first.inner_text() == "retracted"


def test_what_was_corrected_or_not_found_is_said(visit):
    """It is never hidden."""
    page = visit("search/?q=haloperidol glimmerona")
    note = page.locator(".ct-found-note").inner_text()
    assert note == "Nothing for haloperidol. Nothing for glimmerona; nearest: glimmeroma."
    assert hits(page)[0] == "tumor-types/glimmeroma/"


def test_chinese_excerpt_reads_as_written(visit):
    """A name that is found in pairs of characters is told as it stands."""
    page = visit("search/?q=微光瘤")
    assert "“微光瘤”, alias of Glimmeroma" in page.locator(".ct-results li").first.inner_text()


def suggestions(page, text):
    """What the box suggests for what is typed."""
    page.locator("#ct-q").press_sequentially(text)
    page.wait_for_selector(f"[role=option]:has-text('All'):visible[href*='q={text}']")
    return page.locator("[role=option]").all_inner_texts()


@pytest.mark.parametrize("address", ["targets/zip1/", "", "targets/there-is/none/"])
def test_the_box_suggests_while_one_types(visit, address):
    """On every page: things, then statements, then papers."""
    page = visit(address)
    rows = suggestions(page, "glimmeroma")
    kinds = [next(k for k in ("Statement", "Paper", "Search page", "") if k in row) for row in rows]
    assert rows[0].startswith("Glimmeroma Tumor type")
    assert [k for i, k in enumerate(kinds) if k not in kinds[:i]] == [
        *("", "Statement", "Paper", "Search page")
    ]
    assert page.ears.heard == [] or address.endswith("none/")


@pytest.mark.parametrize("keys", ["/", "Control+k", "Meta+k"])
def test_keys_open_the_box(visit, keys):
    """Slash, and what other sites use."""
    page = visit("targets/zip1/")
    page.keyboard.press(keys)
    assert page.evaluate("document.activeElement.id") == "ct-q"


def test_the_box_says_why_a_thing_is_suggested(visit):
    """An alias is told with what it is one of."""
    page = visit("targets/zapr/")
    assert "“zipin”, alias of ZIP1" in suggestions(page, "zipin")[0]


def test_arrows_choose_and_enter_goes_there(visit, site):
    """The field keeps the focus; what is chosen is told to who cannot see it."""
    page = visit("targets/zip1/")
    suggestions(page, "zed")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.count() == 1
    assert page.locator("#ct-q").get_attribute("aria-activedescendant") == "ct-option-0"
    assert page.locator("#ct-q").get_attribute("aria-expanded") == "true"
    assert "suggestions" in page.locator("form.ct-find [role=status]").inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}neural-elements/zed-nerve/")


def test_enter_on_a_sure_hit_goes_there(visit, site):
    """An abbreviation of one thing alone."""
    page = visit("targets/zip1/")
    page.fill("#ct-q", "GLM")
    page.press("#ct-q", "Enter")
    page.wait_for_url(f"{site.url}tumor-types/glimmeroma/")


def test_escape_closes_the_box(visit):
    """And what was typed stays."""
    page = visit("targets/zip1/")
    suggestions(page, "zed")
    page.keyboard.press("Escape")
    assert not page.locator(".ct-suggest").is_visible()
    assert page.locator("#ct-q").input_value() == "zed"


def test_the_first_suggestion_is_one_tab_away(visit):
    """And the list closes when the focus leaves it."""
    page = visit("targets/zip1/")
    suggestions(page, "zed")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "ct-option-0"
    page.locator(".ct-brand").focus()
    assert not page.locator(".ct-suggest").is_visible()


def test_the_box_says_what_it_did_not_find(visit):
    """There are no suggestions then, only a sentence."""
    page = visit("targets/zip1/")
    page.locator("#ct-q").press_sequentially("haloperidol")
    page.wait_for_selector(".ct-suggest-note:text-is('Nothing for “haloperidol”.')")
    assert page.locator("[role=option]").count() == 0


def test_the_box_opens_on_a_phone(visit):
    """The button in the header shows the field, over all of its width."""
    page = visit("targets/zip1/", width=360, scheme="dark")
    page.click(".ct-search-link")
    assert page.evaluate("document.activeElement.id") == "ct-q"
    suggestions(page, "zed")
    box = page.locator(".ct-suggest").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_a_page_without_a_question_loads_no_index(visit):
    """What the box needs is loaded when it gets the focus."""
    page = visit("targets/zip1/")
    names = "performance.getEntriesByType('resource').map(e => e.name).join()"
    assert "search-core" not in page.evaluate(names)
    with page.expect_response("**/search/data/meta.json"):
        page.locator("#ct-q").focus()
    assert "words-" not in page.evaluate(names)
