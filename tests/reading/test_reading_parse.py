"""YAML to a tree of texts with places, or faults; never anything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.cannot_read import CannotRead
from generator.reading.document import Document, read_document
from generator.reading.parse import MAX_DEPTH, says
from generator.text.diagnostics import Diagnostic
from generator.text.source import SourceFile, Span

TEXT = """\
name: Zip
synonyms:
  - 微光: x
  - [ZIP1, 'ZIP 2']
summary: >-
  two
  lines
site:
note: ~
state: "null"
"""


def read(text):
    """The document, or the faults for which there is none."""
    try:
        return read_document(SourceFile("content/targets/zip.yaml", text), {})
    except CannotRead as problem:
        return problem.faults


def told(text):
    found = read(text)
    faults = found if isinstance(found, tuple) else ()
    return [(f.code, f.span.line, f.span.column, f.span.end_column) for f in faults]


@pytest.fixture(scope="module")
def document():
    return read(TEXT)


def test_every_scalar_is_text_and_nothing_is_absent_by_accident(document):
    """Only an empty value, `~` and `null` stand for nothing, and only without quotes."""
    assert document.data == {
        "name": "Zip",
        "synonyms": [{"微光": "x"}, ["ZIP1", "ZIP 2"]],
        "summary": "two lines",
        "state": "null",
    }


@pytest.mark.parametrize("word", ["NO", "yes", "1.10", "0777", "2024-13-45", "1e3", ".inf", "<<"])
def test_no_word_is_taken_for_a_number_a_date_or_a_truth(word):
    """YAML's implicit types would turn nitric oxide into a falsehood."""
    assert read(f"name: {word}\n").data == {"name": word}


@pytest.mark.parametrize(
    ("path", "line", "column", "end"),
    [
        (("name",), 1, 7, 10),
        (("synonyms", 0, "微光"), 3, 9, 10),
        (("synonyms", 1, 1), 4, 12, 19),
        (("summary",), 5, 10, 11),
        (("site",), 8, 6, 6),
    ],
)
def test_every_value_has_its_place(document, path, line, column, end):
    """Lines and columns count from 1, in characters; text over lines is marked at its start."""
    assert document.at(*path) == Span("content/targets/zip.yaml", line, column, end)


def test_a_place_that_is_not_written_is_the_deepest_on_the_way(document):
    """A fault of something missing points to where it would stand."""
    assert document.at("synonyms", 0, "missing") == document.at("synonyms", 0)
    assert document.at("synonyms", 7) == document.at("synonyms")
    assert document.at("name", "missing") == document.at("name")


def test_every_key_has_its_place(document):
    """A fault of a field's name points to the name."""
    assert document.at_key("site") == Span("content/targets/zip.yaml", 8, 1, 5)
    assert document.at_key("synonyms", 0, "微光") == Span("content/targets/zip.yaml", 3, 5, 7)
    assert document.key("missing") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1, 2)]),
        ("a: 1\n'a': 2\na: 3\n", [("duplicate-key", 2, 1, 4)]),
        ("a: {b: 1, b: 2}\n", [("duplicate-key", 1, 11, 12)]),
        ("a: &x 1\nb: *x\n", [("anchor", 1, 4, 6), ("alias", 2, 4, 6)]),
        ("a: [*x, !y z]\n", [("alias", 1, 5, 7), ("tag", 1, 9, 11)]),
        ("a: &x !y z\n", [("anchor", 1, 4, 6), ("tag", 1, 7, 9)]),
        ("a: !!set {b}\n", [("tag", 1, 4, 9)]),
        ("%YAML 1.2\n---\na: 1\n", [("tag", 1, 1, 2)]),
        ("<<: {a: 1}\n", [("merge-key", 1, 1, 3)]),
        ("[a]: 1\n", [("bad-key", 1, 1, 2)]),
        ("~: 1\n", [("bad-key", 1, 1, 2)]),
        ('"a\\nb": 1\n', [("bad-key", 1, 1, 7)]),
        ('"a\\u200b": 1\n', [("forbidden-character", 1, 1, 10)]),
        ("a: 1\n---\nb: 2\n", [("several-documents", 3, 1, 1)]),
        ("- a\n", [("not-a-mapping", 1, 1, 1)]),
        ("", [("empty-file", 1, 1, 1)]),
        ("# a\n", [("empty-file", 1, 1, 1)]),
        ("~\n", [("empty-file", 1, 1, 1)]),
    ],
)
def test_what_could_hide_data_from_a_reviewer_is_told(text, expected):
    """Each at the smallest place that shows it, all in one reading."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("title: Zip #1 grows\n", [12]),
        ("title: Zip grows # twice\n", [18]),
        ("title: #1\n", [8]),
        ("- x: one two #3\n", [14]),
        ("year: 2020 # as printed\n", []),
        ("title: Zip grows  # as printed\n", []),
        ("title: 'Zip' # as printed\n", []),
        ("title: Zip#1\n", []),
        ("title: 'Zip #1'\n", []),
        ("statements: # the first is the headline\n  - a\n", []),
        ("title: |\n  Zip #1\n", []),
    ],
)
def test_text_lost_to_a_comment_is_told_and_a_comment_is_not(text, columns):
    """A remark after a word, or set off by two spaces, is what it looks like."""
    assert told(text) == [("comment-in-text", 1, column, column + 1) for column in columns]


def test_a_record_nests_thirty_two_levels_and_no_more():
    """The mapping of the record is the first of them."""
    inner = MAX_DEPTH - 1
    assert isinstance(read(f"a: {'[' * inner}{']' * inner}\n"), Document)
    assert told(f"a: {'[' * (inner + 1)}\n") == [("too-deep", 1, 35, 36)]


def test_a_bomb_of_brackets_is_refused_before_the_parser_falls():
    """A hundred thousand would overflow the stack of the C parser."""
    assert [fault.code for fault in read("[" * 100_000)] == ["too-deep"]
    assert [fault.code for fault in read("{a: " * 100_000)] == ["too-deep"]


def test_what_libyaml_said_is_kept_as_a_note():
    """Whoever knows YAML, or searches the web, finds the known words."""
    (fault,) = read("a: b: c\n")
    assert [note.text for note in fault.notes] == [
        "in YAML's own words: mapping values are not allowed in this context"
    ]


SIGNS = st.sampled_from(list(":-#&*!|>'\"%@`{}[],?~<=\n\t \\\u0085\ufeff\u202e微é0aA"))


def is_a_tree_or_faults(text):
    found = read(text)
    return isinstance(found, Document) or (
        found and all(isinstance(fault, Diagnostic) for fault in found)
    )


@pytest.mark.parametrize(
    ("text", "is_read_so"),
    [("a: b\n", True), ("a: 'b'\n", True), ("a: c\n", False), ("a: [\n", False)],
)
def test_a_text_says_what_it_is_read_as(text, is_read_so):
    """A text with faults says nothing."""
    assert says(text, {"a": "b"}) is is_read_so


@given(st.lists(SIGNS).map("".join))
def test_any_signs_give_a_tree_or_faults(text):
    """Nothing that somebody can type makes the reader fail."""
    assert is_a_tree_or_faults(text)


@given(st.integers(0, len(TEXT)), st.lists(SIGNS, max_size=4).map("".join), st.integers(0, 9))
def test_a_record_with_a_slip_gives_a_tree_or_faults(place, typed, lost):
    """Signs typed into a record, or lost from it, are judged like any others."""
    assert is_a_tree_or_faults(TEXT[:place] + typed + TEXT[place + lost :])


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_quoted_text_comes_back_as_it_was(text):
    """In single quotes every character stands for itself."""
    found = read("name: '" + text.replace("'", "''") + "'\n")
    if isinstance(found, Document):
        assert found.data == {"name": text}
    else:
        assert [fault.code for fault in found] == ["forbidden-character"]
