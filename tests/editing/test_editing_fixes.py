"""Edits of diagnostics put into files: what is mended, what is left, and why."""

from generator.editing.file_changes import FileChange, diff_lines
from generator.editing.fixes import plan_fixes
from generator.text.diagnostics import Diagnostic, Edit, Level
from generator.text.source import SourceFile, Span

PATH = "content/targets/zip.yaml"
TEXT = "name: Zip\nsymbol: ZIP\ncuration: {state: stub}\n"
SOURCES = {PATH: SourceFile(PATH, TEXT)}


def fault(line, start, end, text, *more, path=PATH):
    edits = (Edit(Span(path, line, start, end), text), *more)
    return Diagnostic("toy", Level.WARNING, Span(path, line, start, end), "toy", edits=edits)


def reasons(fixes):
    return [reason for _, reason in fixes.skipped]


def test_edits_of_several_faults_are_put_in_together():
    """Also when two stand in one line, and one only inserts."""
    faults = [fault(1, 7, 10, "Zipin"), fault(2, 9, 9, "X"), fault(2, 12, 12, "2")]
    fixes = plan_fixes(faults, SOURCES)
    new = "name: Zipin\nsymbol: XZIP2\ncuration: {state: stub}\n"
    assert fixes.changes == (FileChange("targets/zip.yaml", TEXT, new),)
    assert (fixes.fixed, fixes.skipped) == (tuple(faults), ())


def test_of_two_mends_of_one_place_the_first_wins_and_the_other_is_told():
    """A fault is mended whole or not at all."""
    first, second = fault(1, 7, 10, "Zap"), fault(1, 9, 10, "t", Edit(Span(PATH, 2, 9, 12), "T"))
    fixes = plan_fixes([first, second], SOURCES)
    assert fixes.changes[0].new == TEXT.replace("Zip", "Zap")
    assert fixes.skipped == ((second, "another mend changes the same place; run it again"),)


def test_the_same_edit_of_two_faults_is_made_once():
    """Two faults can have one remedy."""
    fixes = plan_fixes([fault(1, 7, 10, "Zap"), fault(1, 7, 10, "Zap")], SOURCES)
    assert fixes.changes[0].new == TEXT.replace("Zip", "Zap")
    assert len(fixes.fixed) == 2


def test_a_mend_that_would_break_the_file_is_left():
    """A record that can be read is not given up for one that cannot."""
    fixes = plan_fixes([fault(1, 1, 5, "symbol")], SOURCES)
    assert (fixes.changes, reasons(fixes)) == (
        (),
        ["mended like this, the file would have an error"],
    )


def test_a_file_at_fault_can_be_mended_in_part():
    """What could not be read before cannot be spoilt."""
    source = SourceFile(PATH, "name: Zip\n\tsymbol: ZIP\n")
    fixes = plan_fixes([fault(1, 7, 10, "Zap")], {PATH: source})
    assert fixes.changes[0].new == "name: Zap\n\tsymbol: ZIP\n"


def test_an_edit_of_no_place_is_left():
    """Of a file that was not read, or past the end of a line."""
    fixes = plan_fixes([fault(1, 7, 99, "x"), fault(1, 1, 2, "x", path="content/y.yaml")], SOURCES)
    assert reasons(fixes) == ["the place cannot be found"] * 2


def test_faults_without_edits_are_nobodys_business():
    """They are told with the others."""
    assert plan_fixes([Diagnostic("toy", Level.WARNING, Span(PATH), "toy")], SOURCES).skipped == ()


def test_a_difference_names_what_moves_and_what_is_new():
    """As git shows it."""
    assert list(diff_lines(FileChange("a.yaml", None, "x: y\n"), "content")) == [
        *("--- /dev/null", "+++ content/a.yaml", "@@ -0,0 +1 @@", "+x: y")
    ]
    assert list(diff_lines(FileChange("a.yaml", "x\n", "x\n", to="b.yaml"), "content")) == [
        *("rename from content/a.yaml", "rename to content/b.yaml")
    ]
