"""Reading without a mouse."""

import pytest
from stage import STOPS, WIDTHS, name_of

pytestmark = pytest.mark.browser

WHERE = """() => {
  const at = document.activeElement;
  const places = {".md-skip": "skip", "#ct-q": "search", "#ct-nav": "tabs", "article": "content"};
  const found = Object.keys(places).find(place => at.closest(place));
  return places[found] || at.className;
}"""


WALK = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const boxes = [...at.getClientRects()].filter(box => box.width || box.height);
  const style = getComputedStyle(at);
  const seen = boxes.some(box => {
    const x = Math.min(box.x + box.width / 2, innerWidth - 1);
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(Math.max(x, box.x + 1), y);
    return top && (at.contains(top) || top.contains(at));
  });
  at.dataset.times = 1 + Number(at.dataset.times || 0);
  return {
    what: at.outerHTML.slice(0, 120), seen: seen, again: at.dataset.times > 1,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
  };
}"""
MOST = 400


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_tab_walks_through_every_page(visit, stop, width):
    """Each stop is in sight and outlined, none comes twice, and the way ends at the foot."""
    page = visit(stop.address, width)
    page.evaluate("document.activeElement.blur()")
    last, faults = None, []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        at = page.evaluate(WALK)
        if at is None or at["again"]:
            break
        last = at
        if not (at["seen"] and at["outlined"]):
            faults.append(at)
    assert faults == []
    assert ">Source</a>" in last["what"]


def test_tab_walks_from_top_to_content(visit):
    """The order is: skip link, search, sections, content."""
    page = visit("targets/zip1/")
    order = []
    while "content" not in order and len(order) < 40:
        page.keyboard.press("Tab")
        order.append(page.evaluate(WHERE))
    stations = [place for place in order if place in ("skip", "search", "tabs", "content")]
    assert list(dict.fromkeys(stations)) == ["skip", "search", "tabs", "content"]
    assert order[0] == "skip"


def test_skip_link_skips_to_the_content(visit):
    """After the skip link the next stop is in the content."""
    page = visit("targets/zip1/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE) == "content"


def test_focus_is_seen(visit):
    """What has the focus has an outline."""
    page = visit("targets/zip1/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"


def test_slash_goes_to_the_search_field(visit):
    """A slash focuses the field, and is no part of what is then typed."""
    page = visit("targets/zip1/")
    page.keyboard.press("/")
    page.keyboard.type("a/b")
    assert page.locator("#ct-q").input_value() == "a/b"


def test_slash_on_a_phone_shows_the_search_field(visit):
    """Where no field is to be seen, a slash brings it."""
    page = visit("targets/zip1/", 360)
    assert not page.locator("#ct-q").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "ct-q"


def test_menus_of_a_phone_open_and_close(visit):
    """The menu and the contents are popovers; a choice in them closes them."""
    page = visit("mechanisms/zed-nerve-feeds-glimmeroma/", 360)
    assert not page.locator("#ct-nav").is_visible()
    page.get_by_role("button", name="Menu").press("Enter")
    assert page.locator("#ct-nav").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#ct-nav").is_visible()
    page.get_by_role("button", name="Contents").press("Enter")
    page.locator("#ct-toc a").last.press("Enter")
    assert not page.locator("#ct-toc").is_visible()
    assert page.url.endswith("#sec-provenance")


def test_wide_table_scrolls_by_keyboard(visit):
    """A table that may be wider than its place can be focused."""
    page = visit("targets/")
    page.focus(".ct-scroll")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "All targets"
