"""Diagnostics: values that sort, and are told once."""

from generator.text.diagnostics import Diagnostic, Level, Note, arranged, error, has_errors
from generator.text.source import Span

HERE, THERE = Span("a.yaml", 1), Span("a.yaml", 2)


def test_faults_are_told_by_place_then_by_code_each_once():
    """The order does not depend on who found what first."""
    faults = [
        error("b", THERE, "x"),
        Diagnostic("c", Level.WARNING, HERE, "x"),
        error("a", THERE, "x"),
        error("a", THERE, "x"),
    ]
    assert [(f.span.line, f.code) for f in arranged(faults)] == [(1, "c"), (2, "a"), (2, "b")]


def test_only_errors_stop_the_walk():
    """Warnings are told and passed over."""
    assert not has_errors([Diagnostic("a", Level.WARNING, HERE, "x")])
    assert has_errors([Diagnostic("a", Level.WARNING, HERE, "x"), error("a", HERE, "x")])


def test_a_diagnostic_holds_what_is_wrong_how_to_mend_it_and_circumstances():
    """Notes may point to other places."""
    fault = error("a", HERE, "wrong", "mend it", Note("first here", THERE))
    assert (fault.level, fault.message, fault.help) == (Level.ERROR, "wrong", "mend it")
    assert fault.notes == (Note("first here", THERE),)
