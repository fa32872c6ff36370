"""What the guard refuses before anything is parsed: faults that no committed file can show."""

import os
from pathlib import Path

import pytest

from generator.reading.cannot_read import CannotRead
from generator.reading.guard import MAX_BYTES, read_bytes, read_guarded
from generator.text.source import Span

SHOWN = "content/papers/toy.yaml"


@pytest.fixture
def guarded(tmp_path):
    """Reads bytes as a file: its text, or the code, place and help of what is wrong."""

    def read(data):
        path = tmp_path / "toy.yaml"
        path.write_bytes(data)
        try:
            return read_guarded(path, SHOWN).text
        except CannotRead as problem:
            [found] = problem.faults
            return found.code, found.span.line, found.span.column, found.help

    return read


def fault_of(path):
    """The one fault for which a file cannot be read."""
    with pytest.raises(CannotRead) as told:
        read_guarded(path, SHOWN)
    [fault] = told.value.faults
    return fault


def test_windows_line_ends_and_a_byte_order_mark_are_dropped(guarded):
    """What editors add without asking makes no other record."""
    assert guarded(b"\xef\xbb\xbftitle: T\r\ntype: primary\r\n") == "title: T\ntype: primary\n"


def test_bytes_that_are_not_utf8_are_told_with_their_place(guarded):
    """The column counts characters, as editors do."""
    told = guarded("name: T\nsummary: 微光 ".encode() + b"caf\xe9")
    assert told == ("not-utf8", 2, 16, "save it again with the encoding UTF-8")


@pytest.mark.parametrize(
    ("character", "line", "column", "mend"),
    [
        ("\u202e", 2, 2, "remove it or write it in words"),
        ("\u200b", 2, 2, "remove it or write it in words"),
        ("\x1b", 2, 2, "remove it or write it in words"),
        ("\ufeff", 2, 2, "remove it or write it in words"),
        ("\r", 2, 2, "end lines with a line feed alone (LF)"),
    ],
)
def test_characters_that_nobody_sees_are_told_with_their_place(
    guarded, character, line, column, mend
):
    """Invisible and direction-changing characters are refused, in comments too."""
    told = guarded(f"title: T\n#{character}x".encode())
    assert told == ("forbidden-character", line, column, mend)


@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_lines_are_counted_from_the_first(guarded, line):
    """Empty ones too."""
    told = guarded(("\n" * (line - 1) + "#\u202e").encode())
    assert told[1:3] == (line, 2)


def test_a_character_is_told_by_its_name(tmp_path):
    """Who cannot see it can look it up."""
    (tmp_path / "toy.yaml").write_text("title: a\u202eb\n", encoding="utf-8")
    message = fault_of(tmp_path / "toy.yaml").message
    assert message == "the character U+202E RIGHT-TO-LEFT OVERRIDE may not stand in a record"


@pytest.mark.parametrize("mark", ["<<<<<<< mine", ">>>>>>> theirs"])
def test_marks_of_a_merge_conflict_are_told(guarded, mark):
    """Half a merge is no record."""
    told = guarded(f"title: T\n{mark}\n".encode())
    assert told == ("conflict-mark", 2, 1, "choose one side and remove the marks")


@pytest.mark.parametrize("text", ["a <<<<<<< b\n", "# >>>>>>> b\n", "<<<<<<<b\n", "<<<<<< b\n"])
def test_what_only_looks_like_such_a_mark_passes(guarded, text):
    """A mark stands at the begin of a line, seven signs and a space."""
    assert guarded(text.encode()) == text


def test_a_file_may_be_a_megabyte_and_no_byte_more(guarded):
    """The limit is the last size that is read."""
    assert MAX_BYTES == 1_000_000
    assert guarded(b"#" * MAX_BYTES) == "#" * MAX_BYTES
    told = guarded(b"#" * (MAX_BYTES + 1))
    assert (told[0], told[-1]) == ("file-too-large", "a record is a small text file")


def test_a_huge_file_is_refused_before_it_is_opened(tmp_path, monkeypatch):
    """A sparse file of a terabyte takes no memory and no time."""
    with (tmp_path / "toy.yaml").open("wb") as file:
        file.truncate(1 << 40)
    monkeypatch.setattr(Path, "open", None)
    assert fault_of(tmp_path / "toy.yaml").code == "file-too-large"


@pytest.mark.skipif(not Path("/proc/version").exists(), reason="only Linux has such files")
def test_a_file_that_says_less_than_it_holds_is_refused():
    """It grew since, or its system tells no size, as Linux of its own files."""
    with pytest.raises(CannotRead) as told:
        read_bytes(Path("/proc/version"), SHOWN, 3)
    [fault] = told.value.faults
    assert (fault.message, fault.help) == ("larger than 3 bytes", "keep what is quoted of it")


def test_what_is_no_regular_file_is_never_opened(tmp_path):
    """A named pipe would stall whoever opens it."""
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, tmp_path / "missing"):
        found = fault_of(path)
        assert (found.code, found.span) == ("unreadable", Span(SHOWN))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_rights_is_told(tmp_path):
    """The system's own words say why it cannot be read."""
    (tmp_path / "toy.yaml").write_bytes(b"title: T\n")
    (tmp_path / "toy.yaml").chmod(0)
    assert fault_of(tmp_path / "toy.yaml").message == "cannot be read: Permission denied"


@pytest.mark.parametrize(
    ("data", "length"), [(b"a\xe9b", 1), ("a\u202eb".encode(), 1), (b"<<<<<<< mine", 7)]
)
def test_the_place_is_as_long_as_what_is_wrong(tmp_path, data, length):
    """A character, or the signs of the mark."""
    (tmp_path / "toy.yaml").write_bytes(data)
    span = fault_of(tmp_path / "toy.yaml").span
    assert span.end_column - span.column == length
