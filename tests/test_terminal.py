"""Diagnostics for people at a terminal."""

from io import StringIO

import pytest
from rich.console import Console

from generator.terminal import show_text
from generator.text.diagnostics import Note, error
from generator.text.source import SourceFile, Span

PATH = "content/targets/zip1.yaml"


def shown(text, line, column, end, *, path=PATH):
    """The report of one fault within a text."""
    out = StringIO()
    fault = error("odd", Span(path, line, column, end), "it is odd")
    show_text(Console(file=out, width=100, no_color=True), [fault], {PATH: SourceFile(PATH, text)})
    return out.getvalue()


def test_a_fault_is_shown_with_place_line_help_and_notes():
    """What is wrong, where, how to mend it, and what has to do with it."""
    out = StringIO()
    fault = error(
        "odd",
        Span(PATH, 10, 7, 10),
        "`zip` is odd",
        "write `zap`",
        Note("first written here", Span(PATH, 2, 1, 2)),
        Note("it happens"),
    )
    source = SourceFile(PATH, "\n" * 9 + "name: zip\n")
    show_text(Console(file=out, width=100, no_color=True), [fault], {PATH: source})
    assert out.getvalue() == (
        "error[odd]: `zip` is odd\n"
        "  --> content/targets/zip1.yaml:10:7\n"
        "   |\n"
        "10 | name: zip\n"
        "   |       ^^^\n"
        "   = help: write `zap`\n"
        "   = note: first written here (content/targets/zip1.yaml:2:1)\n"
        "   = note: it happens\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("line", "column", "end", "drawn"),
    [
        ("name: zip", 1, 5, ["1 | name: zip", "  | ^^^^"]),
        ("name:\tzip", 7, 10, ["1 | name: zip", "  |       ^^^"]),
        ("name: 泽德 zip", 7, 9, ["1 | name: 泽德 zip", "  |       ^^^^"]),
        ("name: 泽德 zip", 10, 13, ["1 | name: 泽德 zip", "  |            ^^^"]),
        ("name: zip", 7, 99, ["1 | name: zip", "  |       ^^^"]),
        ("name:", 6, 6, ["1 | name:", "  |      "]),
    ],
)
def test_the_mark_stands_under_what_is_meant(line, column, end, drawn):
    """Also behind a tab and behind Chinese, whose letters take two columns each."""
    assert shown(f"{line}\n", 1, column, end).splitlines()[3:5] == drawn


def test_of_a_long_line_the_part_around_the_fault_is_shown():
    """The mark stays under its word, wherever that is."""
    line = f"name: {'a' * 300} zip {'b' * 300}"
    excerpt, mark = shown(line, 1, 308, 311).splitlines()[3:5]
    assert len(excerpt) == len("1 | ") + 100
    assert excerpt[mark.index("^") : mark.index("^") + 3] == "zip"
    assert mark.strip("| ") == "^^^"


@pytest.mark.parametrize(("text", "line"), [("name: zip\n", 9), ("\n\n", 1), ("", 1)])
def test_a_fault_without_a_line_to_show_has_only_its_place(text, line):
    """The whole file is at fault, or the line is empty."""
    expected = f"error[odd]: it is odd\n --> {PATH}:{line}:1\n\n"
    assert shown(text, line, 1, 1) == expected


def test_no_record_can_colour_the_terminal():
    """What cannot be printed is shown as an escape, in names of files too."""
    out = shown("", 1, 1, 1, path="content/targets/\x1b[31m\n.yaml")
    assert "content/targets/\\u001b[31m\\u000a.yaml:1:1" in out
    assert "\x1b" not in out


def test_curated_brackets_are_no_styles():
    """Rich would take them for its own markup."""
    assert "1 | name: [red]zip[/red]\n" in shown("name: [red]zip[/red]\n", 1, 7, 10)
