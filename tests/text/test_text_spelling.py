"""The nearest right spelling."""

import pytest

from generator.records.fields import DOI
from generator.text.spelling import (
    did_you_mean,
    identifier_in,
    is_same_word,
    nearest,
    nearest_id,
)

FIELDS = ("tumor_types", "title", "in-vivo", "in-vitro", "authors")


@pytest.mark.parametrize(
    ("word", "match"),
    [
        ("authers", "authors"),
        ("Title", "title"),
        ("tumor-types", "tumor_types"),
        ("Tumour Types", "tumor_types"),
        ("In vivo", "in-vivo"),
        ("  in vitro ", "in-vitro"),
        ("zed", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_whatever_its_case_spaces_and_hyphens(word, match):
    """People type them; nothing is offered when nothing is near."""
    assert nearest(word, FIELDS) == match


def test_of_equally_near_words_the_first_by_letter_is_offered():
    """The same slip always gives the same offer."""
    assert nearest("zapx", ("zapb", "zapa")) == nearest("zapx", ("zapa", "zapb")) == "zapb"


IDS = ("targets/zip1", "targets/zap", "tumor-types/glimmeroma", "processes/glimmer-growth")


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        ("tumor-types/glimeroma", "tumor-types/glimmeroma"),
        ("targets/zip", "targets/zip1"),
        ("pathways/zip1", "targets/zip1"),
        ("processes/humming", None),
        ("tumor-types/zed", None),
    ],
)
def test_the_nearest_id_is_of_the_same_folder_or_has_the_same_name(wrong, match):
    """That two ids share a folder makes them no more alike."""
    assert nearest_id(wrong, IDS) == match


def test_an_offer_is_a_question_or_something_else():
    """The help of a fault always says something."""
    assert did_you_mean("title", "add it") == "did you mean `title`?"
    assert did_you_mean(None, "add it") == "add it"


CURIE = r"[A-Z]+:[A-Za-z0-9]+"


@pytest.mark.parametrize(
    ("written", "pattern", "meant"),
    [
        ("https://doi.org/10.5555/toy.1", DOI, "10.5555/toy.1"),
        ("doi: 10.5555/toy.1", DOI, "10.5555/toy.1"),
        ("10.5555/toy\u20101", DOI, "10.5555/toy-1"),
        ("10.5555/toy 1", DOI, ""),
        ("pmc12", "PMC[0-9]+", "PMC12"),
        ("ZH", "[a-z]+", "zh"),
        ("TOY_12", CURIE, "TOY:12"),
        ("Amz_12", "[A-Za-z]+:[0-9]+", "Amz:12"),
        ("https://example.org/obo/TOY_12", CURIE, "TOY:12"),
        ("TOY: 12", CURIE, "TOY:12"),
        ("nct00000001", CURIE, "NCT:NCT00000001"),
        ("CC BY 4.0", "[A-Z0-9.-]+", "CC-BY-4.0"),
        ("none", "[0-9]+", ""),
        ("9" * 300, "x", ""),
    ],
)
def test_an_identifier_is_found_in_what_people_paste(written, pattern, meant):
    """Addresses, labels, other hyphens and letter case; nothing where it is not sure."""
    assert identifier_in(written, pattern) == meant


def test_words_are_the_same_whatever_their_case_spaces_and_hyphens():
    """Only then is a replacement sure."""
    assert is_same_word("In Vivo", "in-vivo")
    assert is_same_word("full_text", "full-text")
    assert not is_same_word("invivo", "in-vivo")
    assert not is_same_word("reviews", "review")
