"""Diagnostics on their way out, for programs and for GitHub."""

import json

import pytest

from generator.report import as_github, as_json, as_markdown, count_line
from generator.text.diagnostics import Diagnostic, Level, Note, error
from generator.text.source import Span

PATH = "content/targets/zip1.yaml"


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [
        (0, 0, "no faults"),
        (1, 0, "1 error"),
        (0, 2, "2 warnings"),
        (2, 1, "2 errors, 1 warning"),
    ],
)
def test_faults_are_counted_in_words(errors, warnings, words):
    """The last line of a report."""
    faults = [error("a", Span("x"), "m")] * errors + [
        Diagnostic("b", Level.WARNING, Span("x"), "m")
    ] * warnings
    assert count_line(faults) == words


def test_programs_get_an_array_of_objects():
    """Every field of a fault under its own name."""
    fault = Diagnostic(
        "odd", Level.WARNING, Span(PATH, 3, 1, 4), "泽德", "help", (Note("there", Span(PATH, 1)),)
    )
    assert json.loads(as_json([fault])) == [
        {
            "code": "odd",
            "level": "warning",
            "path": PATH,
            "line": 3,
            "column": 1,
            "end_column": 4,
            "message": "泽德",
            "help": "help",
            "notes": [f"there ({PATH}:1:1)"],
        }
    ]


def test_no_faults_are_an_empty_array():
    """A program need not ask twice."""
    assert json.loads(as_json([])) == []


def test_github_gets_annotations():
    """Signs that mean something to GitHub are escaped, so no record can forge a command."""
    fault = error("odd", Span("content/a,b:c.yaml", 3, 1, 4), "100 %\n::error::x", "mend it")
    assert as_github([fault]) == (
        "::error file=content/a%2Cb%3Ac.yaml,line=3,col=1,endColumn=4,title=odd"
        "::100 %25\\u000a::error::x; mend it"
    )


def test_github_gets_ten_annotations_of_a_level_and_the_others_as_lines():
    """It keeps no more; warnings must not crowd out the errors."""
    warnings = [Diagnostic("w", Level.WARNING, Span("a", line), "m") for line in range(1, 13)]
    lines = as_github([*warnings, error("e", Span("b"), "m")]).splitlines()
    assert [line.startswith("::") for line in lines] == [True] * 10 + [False] * 2 + [True]
    assert lines[10:12] == ["a:11:1: warning[w] m", "a:12:1: warning[w] m"]


def test_a_job_summary_is_a_table_of_text():
    """Marks of Markdown and HTML in records are shown, not obeyed."""
    fault = error("odd", Span("content/a.yaml", 3), "`<b>` | *x*", "see [here](javascript:x)")
    assert as_markdown([fault]) == (
        "**1 error**\n\n"
        "| level | code | place | what is wrong | how to mend it |\n"
        "|---|---|---|---|---|\n"
        "| error | `odd` | content/a.yaml:3:1 "
        "| &#96;&#60;b&#62;&#96; &#124; &#42;x&#42; "
        "| see &#91;here&#93;(javascript:x) |\n"
    )


def test_a_job_summary_without_faults_is_one_line():
    """No table without rows."""
    assert as_markdown([]) == "**no faults**\n\n"
