"""Tests are shared out as they should be: what is dear to make is made once."""

from pathlib import Path

from together import FILES, group_of

ROOT = Path(__file__).parent.parent


def test_files_that_stay_together_are_there():
    """A file that is renamed takes its row along."""
    assert [file for file in FILES if not (ROOT / file).is_file()] == []


def test_tests_of_such_a_file_make_one_group():
    """And every other test one of its own."""
    assert {group_of(f"{FILES[0]}::test_{n}[a@b::c]") for n in range(3)} == {FILES[0]}
    assert group_of("tests/test_docs.py::test_one") == "tests/test_docs.py::test_one"


def test_a_folder_is_filled_once(make_once):
    """Whoever asks for it again, in whichever process, finds it filled."""
    filled = []

    def fill(folder):
        folder.mkdir()
        filled.append(folder)

    once = make_once("filled-by-a-test", fill)
    again = make_once("filled-by-a-test", fill)
    assert (once, filled) == (again, [once])
    assert once.is_dir()
