"""Accessibility, as far as a program can see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from stage import STOPS, WIDTHS, name_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

OF_COLOUR = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""The rules that can come out otherwise in the other scheme."""


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


def test_program_sees_what_is_wrong(visit):
    """Text too pale is found, so silence on the other pages means something."""
    page = visit(bypass_csp=True)
    page.add_style_tag(content="h1 { color: #ccc !important }")
    assert Axe().run(page, options=OF_COLOUR).violations_count == 1
