"""Accessibility, as far as a program can see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from stage import RECORDS, STOPS, WIDTHS, heaviest, name_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_page_is_accessible(visit, stop, width):
    """axe-core finds nothing to complain of, in light and in dark."""
    page = visit(stop.address, width)
    light = Axe().run(page)
    page.emulate_media(color_scheme="dark")
    dark = Axe().run(page, options=OF_COLOUR)
    assert light.violations_count == 0, light.generate_report()
    assert dark.violations_count == 0, dark.generate_report()


@pytest.mark.content
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("number", range(len(RECORDS)), ids=lambda n: name_of(RECORDS[n]))
def test_largest_real_page_is_accessible(real, open_page, number, width):
    """Long names, many synonyms, wide tables: whatever the content brings."""
    page = open_page(width)
    page.goto(real.url + heaviest(real)[number])
    found = Axe().run(page, options={"resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_chinese_text_says_that_it_is(visit, stop):
    """So that it is read aloud as Chinese, and written in Chinese shapes."""
    assert visit(stop.address).evaluate(UNMARKED) == []


def test_chinese_text_without_a_mark_is_seen(visit):
    """Silence on the other pages means something."""
    page = visit()
    page.evaluate("document.querySelector('h1').textContent = '微光瘤'")
    assert page.evaluate(UNMARKED) == ["微光瘤"]


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_nothing_moves_for_who_wants_rest(visit, stop):
    """With reduced motion nothing fades, slides or scrolls by itself."""
    assert visit(stop.address).evaluate(MOVING) == 0


def test_program_sees_what_is_wrong(visit):
    """Text too pale is found, so silence on the other pages means something."""
    page = visit(bypass_csp=True)
    page.add_style_tag(content="h1 { color: #ccc !important }")
    assert Axe().run(page, options=OF_COLOUR).violations_count == 1
