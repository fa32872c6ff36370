"""The form before version 1: rewritten where that is sure, told where it is not."""

import pytest

from generator.editing.formatting import format_record
from generator.text.source import SourceFile

MECHANISM = """\
name: It sings
outcomes: [growth, behaviour]
effect: promotes
statements:
  - id: whole
    evidence:
      - paper: papers/one-2020-zip
        tumor_type: tumor-types/glimmeroma
        study: {n: '24', estimate: HR 0.7}
"""
THERAPY = """\
name: Zapblock
category: behavioural
trials:
  - title: Zapblock in the dark
    outcome: not-met
    n: 40
"""


def formatted(text, place):
    """What becomes of the text, and what is left to a person."""
    return format_record(SourceFile(f"content/{place}", text))


def test_a_mechanism_is_rewritten():
    """Lists for single values, American words, no derived effect; numbers are left."""
    text, left = formatted(MECHANISM, "mechanisms/zip-sings.yaml")
    assert text == (
        "name: It sings\n"
        "outcomes: [growth, behavior]\n"
        "statements:\n"
        "  - id: whole\n"
        "    evidence:\n"
        "      - id: zip-sings#whole/one-2020-zip\n"
        "        paper: papers/one-2020-zip\n"
        "        tumor_type: [tumor-types/glimmeroma]\n"
        "        study: {n: '24', estimate: HR 0.7}\n"
    )
    # The place is that of the new text.
    assert left == (
        (
            "content/mechanisms/zip-sings.yaml:9:36: "
            "write the estimate as numbers, `{measure: …, of: …, value: …}`"
        ),
    )


def test_a_therapy_is_rewritten():
    """The number of a trial has its new name; what it came to is left."""
    text, left = formatted(THERAPY, "therapies/zapblock.yaml")
    assert "category: behavioral\n" in text
    assert "    n_enrolled: 40\n" in text
    assert "outcome: not-met" in text
    assert left == (
        (
            "content/therapies/zapblock.yaml:6:5: "
            "`outcome` is gone: tell what was found on each endpoint under `endpoints`"
        ),
    )


def test_processes_are_rewritten():
    """Each row of them."""
    text, left = formatted("growth: {name: Growth, favours: tumor}\n", "processes.yaml")
    assert (text, left) == ("growth: {name: Growth, favors: tumor}\n", ())


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("effect: mixed\n", "effect: mixed\n"),
        ("effect: host  # on the host\n", "# on the host\n"),
        ("effect: 'none'\n", ""),
    ],
)
def test_only_a_mixed_effect_stays(written, kept):
    """With every comment that anybody wrote."""
    text, _ = formatted(f"name: Zip\n{written}summary: It does.\n", "mechanisms/zip.yaml")
    assert sorted(text.splitlines(True)) == sorted(
        line for line in ("name: Zip\n", kept, "summary: It does.\n") if line
    )


def test_what_is_written_as_today_stays():
    """Whatever stands there, to format it twice changes nothing more."""
    for text, place in ((MECHANISM, "mechanisms/zip-sings.yaml"), (THERAPY, "therapies/zap.yaml")):
        once, left = formatted(text, place)
        assert formatted(once, place) == (once, left)


def test_words_that_are_in_the_way_are_left():
    """A trial with both names has a fault that a person must look at."""
    text, _ = formatted("trials:\n  - n_enrolled: 4\n    n: 5\n", "therapies/zap.yaml")
    assert "n: 5" in text


@pytest.mark.parametrize("text", ["a: []\n", "trials: none\n", "statements: {evidence: [a]}\n"])
@pytest.mark.parametrize("place", ["mechanisms/zip.yaml", "therapies/zip.yaml", "processes.yaml"])
def test_what_makes_no_sense_is_left_as_it_is(text, place):
    """Its faults are told by the check."""
    assert formatted(text, place) == (text, ())
