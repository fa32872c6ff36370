"""Sources and spans: what a fault points to."""

import pytest

from generator.text.source import SourceFile, Span


def test_spans_sort_as_a_reader_goes_through_files():
    """By path, then line, then column."""
    spans = [Span("b", 1, 1), Span("a", 10, 2), Span("a", 2, 9), Span("a", 10, 1), Span("a")]
    assert [str(span) for span in sorted(spans)] == ["a:1:1", "a:2:9", "a:10:1", "a:10:2", "b:1:1"]


@pytest.mark.parametrize(
    ("number", "line"), [(1, "one"), (2, ""), (3, "three"), (4, ""), (5, ""), (0, ""), (-1, "")]
)
def test_a_line_is_found_by_its_number(number, line):
    """Lines count from 1; there is nothing before the first and after the last."""
    assert SourceFile("a.yaml", "one\r\n\nthree\n").line(number) == line
