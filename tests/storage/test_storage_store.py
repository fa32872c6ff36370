"""The page store: deleted, cut, altered or joined, it is only ever slower."""

import os
import shutil
from pathlib import Path

import pytest

from generator.storage.store import Store, key_of

FILES = {"a/index.html": b"<p>a</p>", "b.txt": b"b"}


@pytest.fixture
def store(tmp_path):
    """A store with one entry, `key`."""
    store = Store(tmp_path / "store")
    store.put("key", FILES, {})
    return store


def blobs(tmp_path):
    return sorted((tmp_path / "store" / "blobs").iterdir())


def test_an_entry_gives_back_what_was_put_in(store):
    """By path, with the bytes."""
    entry = store.find("key")
    assert {path: store.read(digest) for path, digest in entry.items()} == FILES


def test_an_unknown_key_finds_nothing(store):
    """The page is rendered."""
    assert store.find("other") is None


@pytest.mark.parametrize("bytes_", [b"", b"<p>a</p", b"<p>A</p>"])
def test_an_altered_file_is_found_when_asked_for(store, tmp_path, bytes_):
    """Every byte is verified; putting it in again mends it."""
    path = next(path for path in blobs(tmp_path) if path.read_bytes() == b"<p>a</p>")
    path.write_bytes(bytes_)
    assert store.find("key") is None
    store.put("key", FILES, {})
    assert store.find("key")


def test_a_missing_file_is_found_when_asked_for(store, tmp_path):
    """Its entry is no entry."""
    blobs(tmp_path)[0].unlink()
    assert store.find("key") is None


@pytest.mark.parametrize("text", [b"", b"nonsense", b"\xff\xfe", b"0123 ../../out\n"])
def test_an_altered_entry_finds_nothing(store, tmp_path, text):
    """Whatever stands in it instead."""
    (tmp_path / "store" / "keys" / "key").write_bytes(text)
    assert store.find("key") is None


def test_stores_are_joined_by_copying(store, tmp_path):
    """Entries need no order: shards meet in one folder."""
    Store(tmp_path / "other").put("second", {"c": b"c"}, {})
    shutil.copytree(tmp_path / "other", tmp_path / "store", dirs_exist_ok=True)
    assert store.find("key")
    assert store.find("second")


def test_a_placed_file_has_the_bytes(store, tmp_path):
    """As a link or as a copy."""
    digest = store.find("key")["b.txt"]
    store.place(digest, tmp_path / "placed")
    assert (tmp_path / "placed").read_bytes() == b"b"


def test_keys_tell_parts_apart():
    """What is joined differently has another key."""
    keys = {key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("abc", "")}
    assert len(keys) == 4
    assert key_of("ab", b"c") == key_of(b"ab", "c")


def test_pruning_keeps_what_was_used(store, tmp_path):
    """However small the store may be."""
    store.put("old", {"old": b"old"}, {})
    store.prune(["key"], most_bytes=0, oldest=0)
    assert store.find("key")
    assert store.find("old") is None
    assert len(blobs(tmp_path)) == len(FILES)


def test_pruning_drops_what_is_old(store, tmp_path):
    """Entries not used for long go, newer ones stay while there is room."""
    store.put("old", {"old": b"old"}, {})
    os.utime(tmp_path / "store" / "keys" / "old", (1000, 1000))
    store.prune([], most_bytes=1000, oldest=2000)
    assert store.find("old") is None
    assert store.find("key")


def test_pruning_drops_the_oldest_first_until_the_rest_fits(store, tmp_path):
    """A blob that another entry names stays."""
    store.put("large", {"large": b"x" * 1000, "b.txt": b"b"}, {})
    os.utime(tmp_path / "store" / "keys" / "large", (1000, 1000))
    store.prune([], most_bytes=500, oldest=0)
    assert store.find("large") is None
    assert store.find("key")


def test_entries_themselves_take_room(store, tmp_path):
    """One that names many small files may be larger than they are."""
    store.put("long", {f"{'a' * 200}{n}": b"b" for n in range(10)}, {})
    os.utime(tmp_path / "store" / "keys" / "long", (1000, 1000))
    store.prune([], most_bytes=500, oldest=0)
    assert store.find("long") is None
    assert store.find("key")


def test_pruning_drops_blobs_that_nobody_names(store, tmp_path):
    """A killed build left them; one that is named and not there is no trouble."""
    (tmp_path / "store" / "blobs" / "left").write_bytes(b"left")
    store.put("torn", {"torn": b"torn"}, {})
    path = next(path for path in blobs(tmp_path) if path.read_bytes() == b"torn")
    path.unlink()
    store.prune(["key"], most_bytes=0, oldest=0)
    assert sorted(path.read_bytes() for path in blobs(tmp_path)) == sorted(FILES.values())


def test_many_entries_are_dropped_at_once(store, tmp_path, monkeypatch):
    """Each entry is read once, however many go: after weeks without a build that may be all."""
    for number in range(50):
        store.put(f"old{number}", {"old": str(number).encode()}, {})
        os.utime(tmp_path / "store" / "keys" / f"old{number}", (1000, 1000))
    reads = []
    read_text = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda path, **words: (reads.append(path), read_text(path, **words))[1]
    )
    store.prune(["key"], most_bytes=10**9, oldest=2000)
    assert (len(reads), len(set(reads))) == (51, 51)
    assert [path.name for path in (tmp_path / "store" / "keys").iterdir()] == ["key"]
    assert len(blobs(tmp_path)) == len(FILES)
