"""The nearest right spelling."""

import pytest

from generator.text.spelling import did_you_mean, nearest, nearest_id

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
