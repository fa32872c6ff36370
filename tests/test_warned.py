"""Warnings of the content are counted, and told when their number changes."""

import pytest
from warned import annotations, changes, counted, read, written

from generator.text.diagnostics import Diagnostic, Level, error
from generator.text.source import Span

SPAN = Span("content/targets/zip1.yaml")
FELL = "warnings `b` fell from 2 to 1: you can lower it with "
FELL += "`pytest tests/test_content.py --update-warnings`"


def test_warnings_are_counted_by_code_and_errors_are_not():
    warnings = [Diagnostic("a", Level.WARNING, SPAN, text) for text in ("x", "y")]
    faults = [*warnings, error("b", SPAN, "z")]
    assert counted(faults) == {"a": 2}


@pytest.mark.parametrize("counts", [{}, {"a": 1}, {"b": 20, "a": 3}])
def test_a_file_of_counts_is_read_as_it_was_written(counts):
    assert read(written(counts)) == counts


def test_a_file_of_counts_is_sorted():
    """So that it changes in one place only."""
    assert written({"b": 1, "a": 2}) == "code\tcount\na\t2\nb\t1\n"


def test_a_rise_and_a_fall_are_told():
    """Also of codes that are new or gone; what stays the same is not told."""
    known, found = read("a\t1\nb\t2\nc\t3\n"), read("a\t1\nb\t1\nd\t4\n")
    assert list(changes(known, found)) == [
        FELL,
        FELL.replace("`b`", "`c`").replace("2 to 1", "3 to 0"),
        "warnings `d` rose from 0 to 4",
    ]


def test_github_is_told_by_an_annotation():
    """Where code is tested: not in a pull request, where a draft would be blamed for it."""
    actions = {"GITHUB_ACTIONS": "true"}
    place = "file=tests/warnings.tsv,line=1,title=Warnings of the content"
    told = [f"::warning {place}::rose"]
    assert annotations(["rose"], actions | {"GITHUB_EVENT_NAME": "push"}) == told
    assert annotations(["rose"], actions | {"GITHUB_EVENT_NAME": "pull_request"}) == []
    assert annotations(["rose"], {}) == []
