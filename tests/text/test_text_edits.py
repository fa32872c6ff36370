"""Edits within a line, and where words stand in a text."""

from generator.text.diagnostics import Edit
from generator.text.edits import found_after, stretch, swap
from generator.text.source import SourceFile, Span

SOURCE = SourceFile("a.yaml", "name: zip\nsummary: >-\n  A zip and\n  a zap.\nnote: zip\n")
NAME = Span("a.yaml", 1, 7, 10)


def test_a_word_is_replaced_within_its_span():
    """Quotes around it stay."""
    quoted = SourceFile("a.yaml", "doi: 'doi:10'\n")
    assert swap(SOURCE, NAME, "ip", "ap") == (Edit(Span("a.yaml", 1, 8, 10), "ap"),)
    assert swap(quoted, Span("a.yaml", 1, 6, 14), "doi:10", "10") == (
        Edit(Span("a.yaml", 1, 7, 13), "10"),
    )


def test_what_does_not_stand_there_as_it_is_makes_no_edit():
    """It was written as an escape, or over several lines."""
    assert swap(SOURCE, NAME, "zap", "zip") == ()
    assert swap(SOURCE, NAME, "", "zip") == ()


def test_a_stretch_of_the_text_is_told_by_line_and_column():
    """As far as its first line goes."""
    start = SOURCE.text.index("A zip")
    assert stretch(SOURCE, start, start + 5) == Span("a.yaml", 3, 3, 8)
    assert stretch(SOURCE, start, start + 20) == Span("a.yaml", 3, 3, 12)
    assert stretch(SourceFile("b", "ab"), 1, 9) == Span("b", 1, 2, 3)


def test_words_of_folded_text_are_found_one_after_the_other():
    """From where the text begins; what is written as an escape is passed over."""
    folded = Span("a.yaml", 2, 10, 12)
    words = ("zip", "a", "\\x41", "zap")
    assert [str(span) for span in found_after(SOURCE, folded, words)] == [
        "a.yaml:3:5",
        "a.yaml:3:9",
        "a.yaml:4:5",
    ]
