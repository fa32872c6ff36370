"""Slugs of new records: made of names and titles, and refused beside others."""

import pytest

from generator.drafting.record_slugs import make_slug, paper_slug, taken_slugs
from generator.reading.load import load
from generator.records.kinds import KIND_OF


def test_names_of_files_are_made_of_names():
    """Letters with marks become plain ones; without Latin letters there is none."""
    assert make_slug("Łoś–Müller's zip (ß) receptor") == "los-mullers-zip-ss-receptor"
    assert make_slug("神经") == ""
    assert make_slug("zip " * 40) == "-".join(["zip"] * 15)


def test_letters_that_are_no_marked_ones_are_written_out():
    """They do not come apart into a plain letter and a mark; apostrophes join."""
    assert make_slug("ß ø æ œ ł đ ð þ ı") == "ss-o-ae-oe-l-d-d-th-i"
    assert make_slug("Müller's Müller’s") == "mullers-mullers"


def test_a_long_name_is_cut_after_a_whole_word():
    """Half a word could mean something else."""
    name = "The nerve of the very long glimmeroma restrains its noisy neighbourhood"
    assert make_slug(name) == "the-nerve-of-the-very-long-glimmeroma-restrains-its-noisy"


@pytest.mark.parametrize(
    ("family", "title", "taken", "expected"),
    [
        ("Łoś", "The role of zipin in cancer", [], "los-2024-zipin"),
        ("Łoś", "Zipin feeds tumours", ["los-2024-zipin"], "los-2024-feeds"),
        ("王", "Does zipin glow", [], "zipin-2024-glow"),
        ("Łoś", "肿瘤", [], "los-2024-paper"),
        ("王", "肿瘤", [], "paper-2024-paper"),
        ("Łoś", "Zipin", ["los-2024-zipin", "los-2024-paper"], ""),
    ],
)
def test_papers_are_named_by_author_year_and_a_telling_word(family, title, taken, expected):
    """A word that makes the name a new one."""
    assert paper_slug(family, "2024", title, taken) == expected


def test_a_slug_is_taken_by_a_record_with_faults_too(make_content):
    """Its file is there."""
    content = load(make_content({"targets/zip2.yaml": "nam: Zip\n"}))
    assert {"zip1", "zip2"} <= set(taken_slugs(KIND_OF["targets"], content))
