"""Patterns of identifiers: what they need is allowed, what never ends is not."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.patterns import pattern_fault

UNIPROT = r"[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2}"


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+",
        r"CHEMBL\d+",
        r"10\.\d{4,9}/[-._;()/:A-Za-z0-9]+",
        UNIPROT,
        "[A-Z0-9_]+",
        "(a|b)?c",
        "(?:ab){2}",
    ],
)
def test_what_identifiers_need_is_allowed(pattern):
    """As the Bioregistry writes them."""
    assert pattern_fault(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("(a+)+", "repeats a group that holds a part of any length"),
        ("(a*){2}", "repeats a group that holds a part of any length"),
        ("((a+)b)*", "repeats a group that holds a part of any length"),
        ("(ab)*", "repeats a group without end"),
        ("a+b+c+", "has too many parts of any length"),
        ("a{900}", "repeats a part more than 50 times"),
        ("(?=a)b", "has `(` where identifiers need none"),
        (r"(a)\1", "where identifiers need none"),
        ("(a", "has a group that is not closed"),
        ("a)", "closes a group that was not opened"),
        ("\u00e9", "where identifiers need none"),
    ],
)
def test_what_may_never_end_or_is_no_pattern_is_told(pattern, words):
    """In words that say which part."""
    assert words in (pattern_fault(pattern) or "")


@given(st.text("a()+*?{}12,|[]\\d", max_size=14))
def test_whatever_is_allowed_is_matched_in_short_time(pattern):
    """Also an identifier that nearly fits."""
    if pattern_fault(pattern):
        return
    try:
        compiled = re.compile(pattern, re.ASCII)
    except re.error:
        return  # told by the reader
    began = time.process_time()
    compiled.fullmatch("a" * 300 + "!")
    assert time.process_time() - began < 1
