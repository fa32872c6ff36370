"""A cache in one file: it answers with what was written, or not at all."""

import pytest

from generator.storage.cache import read_cache, write_cache

DATA = {"zip1": [1, None, "微光\n"]}


@pytest.fixture
def file(tmp_path):
    """A cache that holds `DATA`, written under `one`."""
    write_cache(tmp_path / "build" / "cache.json", DATA, "one")
    return tmp_path / "build" / "cache.json"


def test_what_was_written_is_read(file):
    """Its folder is made; nothing else is in it."""
    assert read_cache(file, "one") == DATA
    assert list(file.parent.iterdir()) == [file]


def test_it_is_forgotten_under_another_fingerprint(file):
    """Other code might have made something else of the same content."""
    assert read_cache(file, "another") is None


def test_there_may_be_none(tmp_path):
    """A first run finds nothing."""
    assert read_cache(tmp_path / "cache.json", "one") is None


@pytest.mark.parametrize("kept", [0, 1, 64, 65, 70, -1])
def test_a_cut_file_is_forgotten(file, kept):
    """Wherever it ends: in its first line, after it, within the data."""
    file.write_bytes(file.read_bytes()[:kept])
    assert read_cache(file, "one") is None


@pytest.mark.parametrize("old", [b"zip1", b"\n", b"null"])
def test_an_altered_file_is_forgotten(file, old):
    """Every byte is verified."""
    file.write_bytes(file.read_bytes().replace(old, b"1234"))
    assert read_cache(file, "one") is None


def test_where_nothing_can_be_written_nothing_is(tmp_path):
    """It only saves time: a run without it is as good."""
    (tmp_path / "build").write_text("a file")
    write_cache(tmp_path / "build" / "cache.json", DATA, "one")
    assert read_cache(tmp_path / "build" / "cache.json", "one") is None
