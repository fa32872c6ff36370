"""Compact identifiers: what is wrong with them, and where they lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.curies import Prefix, PrefixMap

TOY = Prefix("TOY", "Toy things", r"\d{3}", "https://example.org/toy/", "001")
DOLL = Prefix("DOLL", "Dolls", r"[A-Z]+|\d", "https://example.org/doll?id=", "A")
MAP = PrefixMap((TOY, DOLL))


@pytest.mark.parametrize(
    ("curie", "fault"),
    [
        ("TOY:123", None),
        ("DOLL:ABC", None),
        ("TOY:1234", "does not fit the pattern of TOY"),
        ("TOY:١٢٣", "does not fit the pattern of TOY"),
        ("TOY:123\n", "does not fit the pattern of TOY"),
        ("DOLL:12", "does not fit the pattern of DOLL"),
        ("toy:123", "has the unknown prefix `toy`"),
        ("TOY:", "is not of the form PREFIX:identifier"),
        ("TOY", "is not of the form PREFIX:identifier"),
        ("", "is not of the form PREFIX:identifier"),
    ],
)
def test_what_is_wrong_with_a_curie_is_said_in_words(curie, fault):
    """The whole identifier fits the pattern, in plain digits and letters."""
    assert MAP.fault(curie) == fault


@given(st.integers(0, 999))
def test_a_curie_leads_to_its_address(number):
    """The identifier is appended to the prefix's address."""
    assert MAP.url(f"TOY:{number:03}") == f"https://example.org/toy/{number:03}"


@given(st.text())
def test_any_text_is_a_curie_or_has_a_fault(text):
    """Nothing makes the judgement fail, and what has no fault has an address."""
    assert MAP.fault(text) or MAP.url(text).startswith("https://example.org/")


def test_a_prefix_is_found_by_name():
    """Letter case counts."""
    assert (MAP.find("TOY"), MAP.find("toy"), list(MAP.names())) == (TOY, None, ["TOY", "DOLL"])
