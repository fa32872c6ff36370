"""Accessibility, as far as a program can see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from stage import RECORDS, STOPS, WIDTHS, heaviest, name_of

pytestmark = pytest.mark.browser

OF_COLOUR = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that can come out otherwise in the other scheme."""
UNMARKED = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { data, parentElement: owner } = texts.currentNode;
    const said = owner.closest("[lang]").lang;
    if (/\\p{Script=Han}/u.test(data) && !said.startsWith("zh") && !owner.closest("pre"))
      found.push(data);
  }
  return found;
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(node => {
  const style = getComputedStyle(node);
  const slow = time => time.split(',').some(part => parseFloat(part) > 0);
  return slow(style.transitionDuration) || slow(style.animationDuration)
    || style.scrollBehavior === 'smooth';
}).length"""


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_page_is_accessible(visit, stop):
    """axe-core finds nothing to complain of, on a desk and on a phone, in light and in dark."""
    page = visit(stop.address)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="light")
        light = Axe().run(page)
        page.emulate_media(color_scheme="dark")
        dark = Axe().run(page, options=OF_COLOUR)
        assert light.violations_count == 0, (width, light.generate_report())
        assert dark.violations_count == 0, (width, dark.generate_report())
    assert page.evaluate(UNMARKED) == [], "Chinese that is not marked as Chinese"
    assert page.evaluate(MOVING) == 0, "moves, though the reader wants rest"


@pytest.mark.parametrize("typed", ["glimmeroma", "微光瘤", "haloperidol"])
@pytest.mark.parametrize("address", ["targets/zip1/", "search/"])
def test_search_is_accessible_while_one_types(visit, address, typed):
    """With its suggestions or results open, whatever the language of what is typed."""
    page = visit(address)
    page.locator("#ct-q").press_sequentially(typed)
    page.wait_for_selector(".ct-found:not(:empty), .ct-suggest:visible")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, (scheme, found.generate_report())
    assert page.evaluate(UNMARKED) == [], "Chinese that is not marked as Chinese"


@pytest.mark.content
@pytest.mark.parametrize("number", range(len(RECORDS)), ids=lambda n: name_of(RECORDS[n]))
def test_largest_real_page_is_accessible(real, open_page, number):
    """Long names, many synonyms, wide tables: whatever the content brings."""
    page = open_page()
    page.goto(real.url + heaviest(real)[number])
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found = Axe().run(page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, (width, found.generate_report())
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_chinese_text_without_a_mark_is_seen(visit):
    """Silence on the other pages means something."""
    page = visit()
    page.evaluate("document.querySelector('h1').textContent = '微光瘤'")
    assert page.evaluate(UNMARKED) == ["微光瘤"]


def test_what_moves_is_seen(visit):
    """Silence on the other pages means something here too."""
    page = visit(bypass_csp=True)
    page.add_style_tag(content="h1 { transition: color 1s !important }")
    assert page.evaluate(MOVING) == 1


def test_program_sees_what_is_wrong(visit):
    """Text too pale is found, so silence on the other pages means something."""
    page = visit(bypass_csp=True)
    page.add_style_tag(content="h1 { color: #ccc !important }")
    assert Axe().run(page, options=OF_COLOUR).violations_count == 1
