"""Light, dark and paper."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

LIGHT, DARK = "rgb(253, 253, 252)", "rgb(20, 24, 29)"
GROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize(("scheme", "ground"), [("light", LIGHT), ("dark", DARK)])
def test_ground_follows_the_system(visit, scheme, ground):
    """The page is light or dark as the reader's system is, even without script."""
    assert visit("", scheme=scheme).evaluate(GROUND) == ground
    assert visit("", scheme=scheme, java_script_enabled=False).evaluate(GROUND) == ground


@pytest.mark.parametrize("width", [1280, 360])
def test_theme_button_goes_round(visit, width):
    """The button goes from the system's scheme to light, to dark and back, and is remembered."""
    page = visit("", width, "dark")
    if width == 360:
        page.get_by_role("button", name="Menu").click()
    button = page.locator(".ct-scheme:visible")
    seen = []
    for _ in range(4):
        seen.append((button.inner_text(), page.evaluate(GROUND)))
        button.click()
    assert seen == [
        ("Theme: auto", DARK),
        ("Theme: light", LIGHT),
        ("Theme: dark", DARK),
        ("Theme: auto", DARK),
    ]
    page.reload()
    assert page.evaluate(GROUND) == LIGHT


def test_print_leaves_the_chrome_away(visit):
    """On paper there is the content, dark on white, and nothing to click on."""
    page = visit("mechanisms/zed-nerve-feeds-glimmeroma/", scheme="dark")
    chrome = page.locator(".ct-header, .ct-toc, .ct-actions, .ct-pager, .ct-footer ul")
    assert chrome.count() == 5
    assert all(part.is_visible() for part in chrome.all())
    page.emulate_media(media="print")
    assert not any(part.is_visible() for part in chrome.all())
    assert page.locator(".ct-item").first.is_visible()
    assert page.evaluate(GROUND) == LIGHT
