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


def test_a_line_without_a_path_is_no_file(store, tmp_path):
    """Though its bytes are kept."""
    key = tmp_path / "store" / "keys" / "key"
    key.write_text(f"{store.find('key')['b.txt']}\n")
    assert store.find("key") is None


def test_a_path_may_hold_spaces(store):
    """It goes to the end of its line."""
    entry = store.put("spaced", {"a b/c d.txt": b"b"}, {})
    assert store.find("spaced") == entry


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


def test_an_entry_takes_in_what_is_kept_already(store):
    """Texts first, what was rendered of them later; the later wins."""
    texts = store.keep({"a.md": "微光", "b.txt": "old"})
    entry = store.put("both", {"b.txt": b"new"}, texts)
    assert store.find("both") == entry
    assert [store.read(entry[path]) for path in ("a.md", "b.txt")] == ["微光".encode(), b"new"]
    assert store.size(entry["a.md"]) == 6


def test_an_entry_is_written_in_one_order(store, tmp_path):
    """So that stores can be compared, wherever they were made."""
    keys = tmp_path / "store" / "keys"
    store.put("turned", dict(reversed(FILES.items())), {})
    assert (keys / "turned").read_bytes() == (keys / "key").read_bytes()


def test_what_is_kept_is_not_written_again(store, tmp_path):
    """A site that is linked to it would change, or lose its link."""
    before = [path.stat().st_ino for path in blobs(tmp_path)]
    store.put("again", FILES, {})
    assert [path.stat().st_ino for path in blobs(tmp_path)] == before


def test_a_file_is_known_as_linked_to_the_store(store, tmp_path):
    """A copy may be altered, and what is not there is no link."""
    digest = store.find("key")["b.txt"]
    store.place(digest, str(tmp_path / "link"))
    (tmp_path / "copy").write_bytes(b"b")
    (tmp_path / "symlink").symlink_to(tmp_path / "link")
    names = ["link", "copy", "symlink", "missing"]
    assert [store.is_at(digest, str(tmp_path / name)) for name in names] == [True, *[False] * 3]


def room(tmp_path):
    """Bytes that all files of the store take together."""
    return sum(path.stat().st_size for path in (tmp_path / "store").rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("less", "oldest", "stays"), [(0, 1000, True), (1, 0, False), (0, 1001, False)]
)
def test_an_entry_stays_up_to_the_limits(store, tmp_path, less, oldest, stays):
    """The last byte that fits, the last second that is not too old."""
    store.put("old", {"old": b"old"}, {})
    os.utime(tmp_path / "store" / "keys" / "old", (1000, 1000))
    store.prune(["key"], room(tmp_path) - less, oldest)
    assert bool(store.find("old")) == stays


@pytest.mark.parametrize("shared", [True, False])
def test_no_more_goes_than_must(store, tmp_path, shared):
    """What an entry frees is what no other names: itself, and blobs of its own."""
    keys = tmp_path / "store" / "keys"
    (tmp_path / "store" / "blobs" / "left").write_bytes(b"left" * 100)
    for number in range(4):
        body = b"x" * 1000 if shared else bytes([number]) * 1000
        store.put(f"old{number}", {"old": body}, {})
        os.utime(keys / f"old{number}", (1000 + number, 1000 + number))
    entry = (keys / "old0").stat().st_size
    freed = 400 + 2 * (entry if shared else entry + 1000)
    store.prune(["key"], room(tmp_path) - freed, oldest=0)
    assert sorted(path.name for path in keys.iterdir()) == ["key", "old2", "old3"]
    assert room(tmp_path) == sum(
        [len((keys / "key").read_bytes()), 2 * entry, 1000 if shared else 2000, 9]
    )


def test_used_entries_are_marked_as_such(store, tmp_path):
    """They are the last to go next time; one that is not there is no trouble."""
    path = tmp_path / "store" / "keys" / "key"
    os.utime(path, (1000, 1000))
    store.prune(["key", "unknown"], most_bytes=0, oldest=0)
    assert path.stat().st_mtime > 1000
    assert [key.name for key in path.parent.iterdir()] == ["key"]


def test_a_store_that_is_not_there_has_nothing_to_drop(tmp_path):
    """Nor does pruning make it."""
    Store(tmp_path / "none").prune([], most_bytes=0, oldest=0)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("most", [0, 10**9])
def test_where_all_is_used_nothing_goes(store, most):
    """However old and large it is."""
    store.prune(["key"], most, oldest=1e12)
    assert store.find("key")


def test_while_there_is_room_nothing_is_looked_for(store, tmp_path):
    """Not even what no entry names: to read every entry takes long."""
    left = tmp_path / "store" / "blobs" / "left"
    left.write_bytes(b"left")
    os.utime(tmp_path / "store" / "keys" / "key", (1000, 1000))
    store.prune([], room(tmp_path), oldest=1000)
    assert left.exists()


def test_only_what_is_too_old_goes_while_there_is_room(store, tmp_path):
    """The second of the limit is not; what stays keeps its files, whatever their names."""
    entry = store.put("edge", {"a b/c d.txt": b"c"}, {})
    for key, second in (("key", 999), ("edge", 1000)):
        os.utime(tmp_path / "store" / "keys" / key, (second, second))
    store.prune([], most_bytes=10**9, oldest=1000)
    assert (store.find("key"), store.find("edge")) == (None, entry)
