"""Slugs: what may name a record. The hostile corpora hold many more."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.slugs import look, slug_fault, to_anchor

SHAPE = "is not made of lower-case ASCII letters, digits and single hyphens"
LENGTH = "does not have 2 to 80 characters"
NUMBER = "would be read as a number, date or truth value by other tools"
RESERVED = "has a meaning of its own on the site or its host"


@pytest.mark.parametrize(
    ("slug", "fault"),
    [
        ("zip1", None),
        ("9z", None),
        ("a" * 80, None),
        ("a" * 81, LENGTH),
        ("a", LENGTH),
        ("Zip", SHAPE),
        ("zip_1", SHAPE),
        ("zip--1", SHAPE),
        ("-zip", SHAPE),
        ("zip-", SHAPE),
        ("zip\n", SHAPE),
        ("zïp", SHAPE),
        ("no", NUMBER),
        ("2024-01-02", NUMBER),
        ("0x1f", NUMBER),
        ("1e3", NUMBER),
        ("1e3-zip", None),
        ("com1", "is a device name on Windows"),
        ("com10", None),
        ("search", RESERVED),
    ],
)
def test_what_cannot_name_a_record_is_told_why(slug, fault):
    """Each reason has its own words."""
    assert slug_fault(slug) == fault


@pytest.mark.parametrize(
    ("slugs", "fault"),
    [
        ("null true false yes no on off nan inf 0x1f 0o17 0b10 12e3 1e-3", NUMBER),
        ("con prn aux nul clock com0 com9 lpt0 lpt9", "is a device name on Windows"),
        ("index readme search sitemap assets stylesheets javascripts", RESERVED),
        ("api downloads feed robots tags prototype constructor git github", RESERVED),
        ("license changelog nojekyll cname llms", RESERVED),
    ],
)
def test_words_with_a_meaning_of_their_own_name_no_record(slugs, fault):
    """Each of them, for other readers of YAML, for Windows, for the host."""
    told = {slug: slug_fault(slug) for slug in slugs.split()}
    assert told == dict.fromkeys(told, fault)


@given(st.text())
def test_what_may_name_a_record_is_its_own_anchor(text):
    """A slug stands in file names, ids and addresses as it is."""
    if slug_fault(text) is None:
        assert to_anchor(text) == text


@given(st.text())
def test_any_text_makes_an_anchor_of_plain_letters(text):
    """Spaces and signs become single hyphens, never at an end."""
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", to_anchor(text))


@pytest.mark.parametrize(
    ("one", "other"), [("zip1", "zipl"), ("o0", "0o"), ("rn", "m"), ("w", "vv")]
)
def test_names_that_the_eye_takes_for_each_other_look_alike(one, other):
    """In one folder only one of them may stand."""
    assert look(one) == look(other)
    assert look("zip1") != look("zip2")
