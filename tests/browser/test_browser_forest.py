"""Forest plots in a browser: nothing scrolls or is too small, marks stand under their axis."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from forest_plots import DIFFERENCES, MANY, SEVERAL, WIDE, page

from generator.pages.rendering import Renderer

pytestmark = pytest.mark.browser

TEMPLATES = Path(__file__).parents[2] / "templates"
WIDTHS = (1280, 1000, 800, 360, 320)
PAGE = "body { margin: 0 1rem; background: var(--ct-page); color: var(--ct-text); }"
"""What Material adds."""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.ct-forest *')]
  .filter(node => [...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
  .filter(node => node.localName !== 'title')
  .map(node => {
    const svg = node.closest('svg');
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    return parseFloat(getComputedStyle(node).fontSize) * scale;
  }))"""
ASKEW = """() => Math.max(...[...document.querySelectorAll('.ct-forest')].flatMap(plot => {
  const middle = node => {
    const box = node.getBoundingClientRect();
    return box.x + box.width / 2;
  };
  const even = [...plot.querySelectorAll('thead text')].find(t => '01'.includes(t.textContent));
  return [...plot.querySelectorAll('.ct-f-middle')].map(l => Math.abs(middle(l) - middle(even)));
}))"""


@pytest.fixture(scope="module")
def written():
    """The plots as a whole page with our style sheet."""
    style = (TEMPLATES / "theme" / "assets" / "crosstalk.css").read_text(encoding="utf-8")
    text = Renderer(TEMPLATES / "pages").markdown(page(SEVERAL, DIFFERENCES, MANY, WIDE))
    plots = [
        line
        for line in text.splitlines()
        if line.startswith(('<div class="ct-f', '<ul class="ct-f'))
    ]
    return (
        f'<!doctype html><html lang="en"><title>Toy</title><style>{style}{PAGE}</style>'
        '<meta name="viewport" content="width=device-width"><main id="ct" class="md-typeset">'
        f"<h1>Toy</h1><h2>Studies</h2>{''.join(plots)}</main></html>"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_plots_are_legible(open_page, written, width, scheme):
    """On a desk and on a phone, with names of any length."""
    shown = open_page(width=width, scheme=scheme)
    shown.set_content(written)
    found = Axe().run(shown)
    assert found.violations_count == 0, found.generate_report()
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    assert shown.evaluate(SMALLEST) >= 12
    assert shown.evaluate(ASKEW) < 1
