"""Accessibility, as far as a program can see it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from stage import LOOKS, STOPS, name_of

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("stop", STOPS, ids=name_of)
def test_page_is_accessible(visit, stop):
    """axe-core finds nothing to complain of, in any look."""
    page = visit(stop.address)
    for width, scheme in LOOKS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width} {scheme}\n{found.generate_report()}"
