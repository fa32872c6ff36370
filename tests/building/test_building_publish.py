"""The swap: wholly the old site or wholly the new one, and nothing of others."""

from shutil import rmtree
from threading import Event, Thread

import pytest

from generator.building import publish
from generator.building.faults import BuildError, NotOurs
from generator.building.publish import (
    MARKER,
    heal,
    make_staging,
    mark,
    stage_files,
    staging,
    swap,
)
from generator.building.store import Store


@pytest.fixture
def site(tmp_path):
    """Where the site is to be."""
    folder = tmp_path / "public"
    folder.mkdir()
    return folder / "site"


@pytest.fixture
def spare(tmp_path):
    """Where a site is kept that was replaced."""
    return tmp_path / "spare"


@pytest.fixture
def publish_files(site, spare, tmp_path):
    """Publishes texts by path, through a store."""
    store = Store(tmp_path / "store")

    def publish_texts(texts):
        files = store.keep(texts)
        stage_files(make_staging(site, spare), files, store)
        swap(site, spare)

    return publish_texts


def texts_in(folder):
    """What a folder holds, by path; a folder in it without files is None."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() if path.is_file() else None
        for path in folder.rglob("*")
        if path.name != MARKER and (path.is_file() or not any(path.iterdir()))
    }


def write(folder, text, *, ours=True):
    """A folder with one page, marked as ours."""
    folder.mkdir()
    (folder / "index.html").write_text(text)
    if ours:
        mark(folder)


def shown(folder):
    """The page of a folder, or None where there is no such folder."""
    return (folder / "index.html").read_text() if folder.exists() else None


def beside(site):
    """What stands beside the site."""
    return sorted(path.name for path in site.parent.iterdir() if path != site)


def published(site, text, spare):
    stage = make_staging(site, spare)
    (stage / "index.html").write_text(text)
    swap(site, spare)


def test_the_first_site_is_put_in_its_place(site, spare):
    """With its mark, and nothing left beside it."""
    published(site, "new", spare)
    assert (shown(site), beside(site)) == ("new", [])
    assert (site / MARKER).is_file()


def test_a_new_site_takes_the_place_of_the_old_one(site, spare):
    """No file of the old one stays."""
    write(site, "old")
    (site / "only-old.html").write_text("")
    published(site, "new", spare)
    assert (shown(site), beside(site)) == ("new", [])
    assert not (site / "only-old.html").exists()


def test_at_no_moment_is_there_no_site(site, spare):
    """Somebody who looks all the while always finds a page."""
    write(site, "0")
    done, missed = Event(), []

    def look():
        while not done.is_set():
            if not site.exists():
                missed.append(1)

    watcher = Thread(target=look)
    watcher.start()
    for number in range(50):
        published(site, str(number), spare)
    done.set()
    watcher.join()
    assert (missed, shown(site)) == ([], "49")


def test_without_the_system_call_two_renames_do(site, monkeypatch, spare):
    """Other systems than Linux have no exchange."""
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    write(site, "old")
    published(site, "new", spare)
    assert (shown(site), beside(site)) == ("new", [])


def test_a_swap_that_fails_half_way_is_undone(site, monkeypatch, spare):
    """The stage is gone when its turn comes: the old site is put back."""
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    write(site, "old")
    with pytest.raises(BuildError, match="cannot publish"):
        swap(site, spare)
    assert (shown(site), beside(site)) == ("old", [])


def test_an_empty_folder_may_be_replaced(site, spare):
    """Somebody made the place ready."""
    site.mkdir()
    published(site, "new", spare)
    assert shown(site) == "new"


@pytest.mark.parametrize("name", ["site", "site.next"])
def test_a_folder_of_others_is_refused_and_kept(site, name, spare):
    """Whether it stands in the place of the site, or where the new one is made."""
    write(site.with_name(name), "theirs", ours=False)
    with pytest.raises(NotOurs, match=f"{name} holds files that crosstalk did not write"):
        make_staging(site, spare)
    assert shown(site.with_name(name)) == "theirs"


def test_a_link_or_a_file_is_not_ours(site, tmp_path, spare):
    """What a link leads to may be anybody's, even when it is marked."""
    write(tmp_path / "theirs", "theirs")
    site.symlink_to(tmp_path / "theirs")
    with pytest.raises(NotOurs):
        make_staging(site, spare)
    site.unlink()
    site.write_text("a file")
    with pytest.raises(NotOurs):
        make_staging(site, spare)
    assert (shown(tmp_path / "theirs"), site.read_text()) == ("theirs", "a file")


def test_a_half_made_stage_is_cleared_away(site):
    """A build was killed before the swap: the old site stands."""
    write(site, "old")
    write(staging(site), "half")
    heal(site)
    assert (shown(site), beside(site)) == ("old", [])


def test_the_old_site_left_in_the_stage_is_cleared_away(site):
    """A build was killed between the exchange and the clearing."""
    write(site, "new")
    write(staging(site), "old")
    heal(site)
    assert (shown(site), beside(site)) == ("new", [])


def test_clearing_removes_the_mark_last(site, monkeypatch):
    """Broken off anywhere, what is left is still known as ours."""
    write(site, "new")
    write(staging(site), "half")
    for name in ("a", "b"):
        (staging(site) / name).mkdir()
    seen = []

    def remove(folder):
        seen.append((folder.name, (folder.parent / MARKER).is_file()))
        rmtree(folder)

    monkeypatch.setattr(publish.shutil, "rmtree", remove)
    heal(site)
    assert sorted(seen) == [("a", True), ("b", True)]
    assert (shown(site), beside(site)) == ("new", [])


def test_clearing_that_was_broken_off_is_done_by_the_next_build(site, spare, monkeypatch):
    """The new site stands already; the old one could not be moved."""
    write(site, "old")
    (site / "a").mkdir()

    def stop(_):
        raise OSError

    spare.write_text("in the way")
    monkeypatch.setattr(publish.shutil, "rmtree", stop)
    with pytest.raises(BuildError):
        published(site, "new", spare)
    monkeypatch.undo()
    assert shown(site) == "new"
    published(site, "newer", spare)
    assert (shown(site), beside(site)) == ("newer", [])


def test_an_old_site_moved_aside_is_put_back(site):
    """A build was killed between the two renames."""
    write(site.with_name("site.old"), "old")
    write(staging(site), "new")
    heal(site)
    assert (shown(site), beside(site)) == ("old", [])


def test_an_old_site_left_aside_is_cleared_away(site):
    """A build was killed after the second rename."""
    write(site, "new")
    write(site.with_name("site.old"), "old")
    heal(site)
    assert (shown(site), beside(site)) == ("new", [])


def test_healing_leaves_alone_what_is_not_ours(site):
    """Folders that only look like ours by name stay."""
    for name in ("site.old", "site.next"):
        write(site.with_name(name), "theirs", ours=False)
    heal(site)
    assert (shown(site), beside(site)) == (None, ["site.next", "site.old"])


def test_the_stage_is_empty_and_marked(site, spare):
    """Whatever was left there before."""
    write(staging(site), "left")
    stage = make_staging(site, spare)
    assert [path.name for path in stage.iterdir()] == [MARKER]


def test_the_site_that_was_replaced_is_kept_as_the_spare(site, spare):
    """And the spare one before it takes the place of the new one."""
    for text in ("1", "2", "3"):
        published(site, text, spare)
    assert (shown(site), shown(spare), beside(site)) == ("3", "2", [])


def test_a_site_that_cannot_be_kept_is_deleted(site, spare):
    """The spare's place is on another disk, or taken."""
    spare.write_text("in the way")
    for text in ("1", "2"):
        published(site, text, spare)
    assert (shown(site), spare.read_text(), beside(site)) == ("2", "in the way", [])


@pytest.mark.parametrize("theirs", ["a folder", "a link"])
def test_a_spare_that_is_not_ours_is_left_alone(site, spare, tmp_path, theirs):
    """Neither is it published nor deleted."""
    target = spare if theirs == "a folder" else tmp_path / "elsewhere"
    write(target, "theirs", ours=theirs == "a link")
    if theirs == "a link":
        spare.symlink_to(target)
    for text in ("1", "2"):
        published(site, text, spare)
    assert (shown(site), shown(spare), beside(site)) == ("2", "theirs", [])


SITES = (
    {"index.html": "home", "a/index.html": "a", "b/c/index.html": "c"},
    {"index.html": "home", "a/index.html": "other", "b/c/index.html": "c", "d": "file"},
    {"index.html": "home", "d/e/index.html": "folder", "b/c": "file"},
    {"a": "file", "d/e": "file"},
    {"index.html": "home", "a/index.html": "a", "b/c/index.html": "c"},
)


def test_sites_made_of_a_spare_hold_their_own_files_and_no_others(site, publish_files):
    """Files come, go and change; files become folders and folders files."""
    for texts in SITES:
        publish_files(texts)
        assert texts_in(site) == texts


def test_of_a_spare_only_what_differs_is_written(publish_files, monkeypatch):
    """All else stands where it stood."""
    texts = {"a/index.html": "a", "b/index.html": "b"}
    publish_files(texts)
    publish_files(texts)
    placed = []
    place = Store.place

    def note(store, digest, target):
        placed.append(target.rpartition("site.next/")[2])
        place(store, digest, target)

    monkeypatch.setattr(Store, "place", note)
    publish_files({**texts, "b/index.html": "other", "c.txt": "new"})
    assert placed == ["b/index.html", "c.txt"]


def test_what_others_did_to_a_spare_does_not_show(site, spare, publish_files):
    """Files added, altered, taken away, and links laid in their place."""
    texts = {"a/index.html": "a", "b/index.html": "b", "c/index.html": "c", "d/x": "x"}
    publish_files(texts)
    publish_files(texts)
    (spare / "added" / "deep").mkdir(parents=True)
    (spare / "added" / "deep" / "index.html").write_text("added")
    (spare / "empty").mkdir()
    (spare / "a" / "index.html").unlink()
    (spare / "b" / "index.html").unlink()
    (spare / "b" / "index.html").symlink_to(site / "b" / "index.html")
    rmtree(spare / "c")
    (spare / "c").symlink_to(site / "c")
    (spare / "d" / "x").unlink()
    (spare / "d" / "x").write_text("x")
    publish_files(texts)
    assert texts_in(site) == texts
    assert not [path for path in site.rglob("*") if path.is_symlink()]
