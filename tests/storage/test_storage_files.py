"""Trees of files: only what changed is written, only what is ours is removed."""

import json

import pytest

from generator.storage.errors import BuildError
from generator.storage.files import (
    link_or_copy,
    remove_tree,
    write_atomically,
    write_new,
    write_tree,
)


def tree(folder):
    """Every file under a folder with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(files)}


def stamp(path):
    """What changes when a file is written anew."""
    status = path.stat()
    return (status.st_ino, status.st_mtime_ns)


def test_a_file_is_written_with_its_folders(tmp_path):
    """And nothing else is left beside it."""
    write_atomically(tmp_path / "a" / "b.txt", b"text")
    assert tree(tmp_path) == {"a/b.txt": b"text"}


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    """What cannot be written leaves no part of itself behind."""
    path = tmp_path / "file"
    write_atomically(path, b"old")
    with pytest.raises(TypeError):
        write_atomically(path, "no bytes")
    assert tree(tmp_path) == {"file": b"old"}


def test_a_write_that_cannot_take_its_place_leaves_nothing(tmp_path):
    """A folder stands where the file should: it stays, and so does what is in it."""
    (tmp_path / "file").mkdir()
    write_atomically(tmp_path / "file" / "inside", b"kept")
    with pytest.raises(OSError, match="file"):
        write_atomically(tmp_path / "file", b"new")
    assert tree(tmp_path) == {"file/inside": b"kept"}


def test_a_tree_holds_what_was_asked_for(tmp_path):
    """The list of it stands beside the folder, not in it."""
    files = {"a.txt": b"1", "b/c.txt": b"2"}
    write_tree(tmp_path / "docs", files)
    assert tree(tmp_path / "docs") == files
    assert json.loads((tmp_path / "docs.json").read_text()) == ["a.txt", "b/c.txt"]


def test_equal_files_are_left_alone(tmp_path):
    """Tools that look at times see only what changed."""
    docs = tmp_path / "docs"
    write_tree(docs, {"same": b"1", "other": b"2"})
    before = stamp(docs / "same"), stamp(docs / "other")
    write_tree(docs, {"same": b"1", "other": b"3"})
    assert stamp(docs / "same") == before[0]
    assert stamp(docs / "other") != before[1]


def test_what_is_no_longer_wanted_goes_and_what_is_not_ours_stays(tmp_path):
    """Empty folders go with it; a folder with something of others stays."""
    docs = tmp_path / "docs"
    write_tree(docs, {"a/b/gone": b"", "c/gone": b"", "kept": b""})
    (docs / "c" / "theirs").write_bytes(b"theirs")
    (docs / "theirs").write_bytes(b"theirs")
    write_tree(docs, {"kept": b""})
    assert tree(docs) == {"c/theirs": b"theirs", "kept": b"", "theirs": b"theirs"}
    assert not (docs / "a").exists()


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path):
    """What stood in the way was ours, and goes first."""
    docs = tmp_path / "docs"
    write_tree(docs, {"a": b"1", "b/c": b"2"})
    write_tree(docs, {"a/d": b"3", "b": b"4"})
    assert tree(docs) == {"a/d": b"3", "b": b"4"}


def test_a_link_in_the_place_of_a_file_is_replaced_not_followed(tmp_path):
    """What it led to is not ours to write."""
    docs = tmp_path / "docs"
    outside = tmp_path / "outside"
    outside.write_bytes(b"same")
    docs.mkdir()
    (docs / "file").symlink_to(outside)
    write_tree(docs, {"file": b"same"})
    assert not (docs / "file").is_symlink()
    write_tree(docs, {"file": b"new"})
    assert (outside.read_bytes(), tree(docs)) == (b"same", {"file": b"new"})


@pytest.mark.parametrize("path", ["../out", "a/../../out", "/out", "", ".."])
def test_a_path_out_of_the_folder_is_refused_before_anything_is_written(tmp_path, path):
    """Also when it comes last."""
    with pytest.raises(BuildError, match="leads out of"):
        write_tree(tmp_path / "docs", {"first": b"", path: b""})
    assert tree(tmp_path) == {}


@pytest.mark.parametrize("listed", ['["../out"]', '["out"', '{"out": 1}', "7", '[7, "no/such"]'])
def test_a_list_that_lies_removes_nothing_of_others(tmp_path, listed):
    """It may be cut, old, or made by somebody else."""
    docs = tmp_path / "docs"
    (tmp_path / "out").write_bytes(b"theirs")
    (tmp_path / "docs.json").write_text(listed)
    write_tree(docs, {"ours": b""})
    assert (tmp_path / "out").read_bytes() == b"theirs"
    assert tree(docs) == {"ours": b""}


def test_a_list_with_an_absolute_path_removes_nothing_there(tmp_path):
    """Joined to the folder it would be that path itself."""
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"")
    (tmp_path / "docs.json").write_text(json.dumps([str(theirs)]))
    write_tree(tmp_path / "docs", {})
    assert theirs.exists()


def test_what_a_broken_off_call_wrote_is_known_to_the_next(tmp_path):
    """The list is written before the files are."""
    docs = tmp_path / "docs"
    write_tree(docs, {"old": b""})
    with pytest.raises(TypeError):
        write_tree(docs, {"half": b"", "never": "no bytes"})
    assert tree(docs) == {"half": b""}
    write_tree(docs, {"new": b""})
    assert tree(docs) == {"new": b""}


def test_a_new_file_never_replaces_one(tmp_path):
    """What somebody wrote stays as it is, and nothing is left beside it."""
    path = tmp_path / "papers" / "zip.yaml"
    write_new(path, b"first")
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    assert tree(tmp_path) == {"papers/zip.yaml": b"first"}


def test_a_new_file_is_written_with_its_folders(tmp_path):
    """Whether they are there or not."""
    for name in ("one", "two"):
        write_new(tmp_path / "a" / "b" / name, name.encode())
    assert tree(tmp_path) == {"a/b/one": b"one", "a/b/two": b"two"}


def test_a_new_file_that_fails_leaves_nothing(tmp_path):
    """And says what failed."""
    with pytest.raises(TypeError):
        write_new(tmp_path / "file", "no bytes")
    assert tree(tmp_path) == {}


def test_where_there_are_no_hard_links_bytes_are_copied(tmp_path, monkeypatch):
    """Between two disks, or on one that has none."""
    (tmp_path / "source").write_bytes(b"text")
    link_or_copy(str(tmp_path / "source"), str(tmp_path / "link"))
    assert (tmp_path / "link").samefile(tmp_path / "source")

    def refuse(*_):
        raise OSError

    monkeypatch.setattr("generator.storage.files.os.link", refuse)
    link_or_copy(str(tmp_path / "source"), str(tmp_path / "copy"))
    assert tree(tmp_path) == dict.fromkeys(["copy", "link", "source"], b"text")
    assert not (tmp_path / "copy").samefile(tmp_path / "source")


def test_a_folder_may_be_gone_before_it_is_removed(tmp_path):
    """Whoever removes it wants only that."""
    write_atomically(tmp_path / "folder" / "a" / "file", b"")
    for _ in range(2):
        remove_tree(tmp_path / "folder")
    assert tree(tmp_path) == {}
    assert not (tmp_path / "folder").exists()


def test_what_was_ours_once_may_be_theirs_later(tmp_path):
    """A file that we removed is not on the list any more."""
    docs = tmp_path / "docs"
    write_tree(docs, {"a": b"ours", "b": b""})
    write_tree(docs, {"b": b""})
    (docs / "a").write_bytes(b"theirs")
    write_tree(docs, {"b": b""})
    assert tree(docs) == {"a": b"theirs", "b": b""}


def test_a_link_that_leads_nowhere_goes_as_a_file_does(tmp_path):
    """Somebody put it in the place of ours; the folder itself stays."""
    docs = tmp_path / "docs"
    write_tree(docs, {"a": b"ours"})
    (docs / "a").unlink()
    (docs / "a").symlink_to(tmp_path / "nowhere")
    write_tree(docs, {})
    assert list(docs.iterdir()) == []
