"""Every pair of colours of text and ground, measured as WCAG 2 does it."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "templates" / "theme" / "assets" / "crosstalk.css"
GROUNDS = ("page", "card")
WORDS = (
    *("text", "muted", "link", "contested"),
    *("tumor", "nerve", "target", "pathway", "therapy", "process"),
)
TEXT, CONTROL = 4.5, 3.0


def tokens():
    """Each colour of the style sheet in light and in dark, by its name."""
    pattern = r"--ct-([a-z]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)"
    found = re.findall(pattern, STYLES.read_text(encoding="utf-8"))
    return {name: {"light": light, "dark": dark} for name, light, dark in found}


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_either_ground(scheme, ground, word):
    """At least 4.5 to 1, also the words in the colour of a kind."""
    colours = tokens()
    assert contrast(colours[word][scheme], colours[ground][scheme]) >= TEXT


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_of_controls_can_be_seen(scheme, ground):
    """At least 3 to 1 for what is no text: borders of fields, the ring of the focus."""
    colours = tokens()
    for edge in ("edge", "link"):
        assert contrast(colours[edge][scheme], colours[ground][scheme]) >= CONTROL


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_on_a_filled_badge_can_be_read(scheme):
    """The best levels, and what was retracted, stand on a ground of their own."""
    colours = tokens()
    for filled in ("text", "muted", "contested"):
        assert contrast(colours["page"][scheme], colours[filled][scheme]) >= TEXT
    assert contrast(colours["text"][scheme], colours["line"][scheme]) >= TEXT


def test_measure_is_that_of_wcag():
    """Black on white is 21 to 1; a known grey on white is what tables of contrast say."""
    assert contrast("000000", "ffffff") == 21
    assert round(contrast("777777", "ffffff"), 2) == 4.48
