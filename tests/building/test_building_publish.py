"""The swap: wholly the old site or wholly the new one, and nothing of others."""

import sys
from pathlib import Path
from shutil import rmtree
from threading import Event, Thread

import pytest

from generator.building import publish
from generator.building.publish import MARKER, clear_leftovers, mark, refuse_foreign, staging, swap
from generator.storage.errors import BuildError, NotOurs
from generator.storage.store import Store


@pytest.fixture
def site(tmp_path):
    """Where the site is to be."""
    folder = tmp_path / "public"
    folder.mkdir()
    return folder / "site"


@pytest.fixture
def publish_files(site, tmp_path):
    """Publishes texts by path, through a store."""
    store = Store(tmp_path / "store")
    return lambda texts: publish.publish(site, store.keep(texts), store)


@pytest.fixture
def published(publish_files):
    """Publishes a site of one page."""
    return lambda text: publish_files({"index.html": text})


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


def test_the_first_site_is_put_in_its_place(site, published):
    """With its mark, and nothing left beside it."""
    published("new")
    assert (shown(site), beside(site)) == ("new", [])
    assert (site / MARKER).is_file()


def test_a_new_site_takes_the_place_of_the_old_one(site, published):
    """No file of the old one stays."""
    write(site, "old")
    (site / "only-old.html").write_text("")
    published("new")
    assert (shown(site), beside(site)) == ("new", [])
    assert not (site / "only-old.html").exists()


def test_at_no_moment_is_there_no_site(site, published):
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
        published(str(number))
    done.set()
    watcher.join()
    assert (missed, shown(site)) == ([], "49")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges folders")
@pytest.mark.parametrize("relative", [False, True])
def test_linux_exchanges_both_in_one_call(site, monkeypatch, relative):
    """Nothing is renamed, be the path whole or relative."""
    write(site, "old")
    write(staging(site), "new")
    monkeypatch.chdir(site.parent)
    monkeypatch.setattr(Path, "rename", None)
    swap(Path(site.name) if relative else site)
    assert (shown(site), beside(site)) == ("new", [])


@pytest.fixture(params=["another system", "an old library"])
def no_exchange(request, monkeypatch):
    """A system that cannot exchange two folders."""
    if request.param == "another system":
        monkeypatch.setattr(publish.sys, "platform", "plan9")
    else:
        monkeypatch.setattr(publish.sys, "platform", "linux")
        monkeypatch.setattr(publish.ctypes, "CDLL", lambda *_, **__: object())


@pytest.mark.usefixtures("no_exchange")
def test_without_the_system_call_two_renames_do(site, published):
    """Other systems than Linux have no exchange."""
    write(site, "old")
    published("new")
    assert (shown(site), beside(site)) == ("new", [])


@pytest.mark.usefixtures("no_exchange")
def test_a_swap_that_fails_half_way_is_undone(site):
    """The stage is gone when its turn comes: the old site is put back."""
    write(site, "old")
    with pytest.raises(BuildError, match="cannot publish"):
        swap(site)
    assert (shown(site), beside(site)) == ("old", [])


@pytest.mark.usefixtures("no_exchange")
def test_a_swap_that_fails_at_once_is_told(site):
    """There is no old site to put back, or it never left its place."""
    with pytest.raises(BuildError, match="cannot publish"):
        swap(site)
    write(site, "old")
    write(staging(site), "new")
    site.with_name("site.old").write_text("theirs")
    with pytest.raises(BuildError, match="cannot publish"):
        swap(site)
    assert shown(site) == "old"


def test_an_empty_folder_may_be_replaced(site, published):
    """Somebody made the place ready."""
    site.mkdir()
    published("new")
    assert shown(site) == "new"


@pytest.mark.parametrize("name", ["site", "site.next"])
def test_a_folder_of_others_is_refused_and_kept(site, name):
    """Whether it stands in the place of the site, or where the new one is made."""
    write(site.with_name(name), "theirs", ours=False)
    with pytest.raises(NotOurs, match=f"{name} holds files that crosstalk did not write"):
        refuse_foreign(site)
    assert shown(site.with_name(name)) == "theirs"


@pytest.mark.parametrize("name", ["site", "site.next"])
def test_nothing_is_published_over_what_is_not_ours(site, published, name):
    """Whoever calls it: what stands there would be deleted."""
    write(site.with_name(name), "theirs", ours=False)
    with pytest.raises(NotOurs):
        published("new")
    assert shown(site.with_name(name)) == "theirs"


def test_a_link_in_an_old_site_is_deleted_not_followed(site, published, tmp_path):
    """Somebody linked a folder into it, which is theirs."""
    write(tmp_path / "theirs", "theirs")
    write(site, "old")
    (site / "link").symlink_to(tmp_path / "theirs")
    published("new")
    assert (shown(site), beside(site)) == ("new", [])
    assert shown(tmp_path / "theirs") == "theirs"


def test_folders_above_the_site_are_made(site, published):
    """As `mkdir -p` makes them."""
    site.parent.rmdir()
    published("new")
    assert shown(site) == "new"


def test_a_link_or_a_file_is_not_ours(site, tmp_path):
    """What a link leads to may be anybody's, even when it is marked."""
    write(tmp_path / "theirs", "theirs")
    site.symlink_to(tmp_path / "theirs")
    with pytest.raises(NotOurs):
        refuse_foreign(site)
    site.unlink()
    site.write_text("a file")
    with pytest.raises(NotOurs):
        refuse_foreign(site)
    assert (shown(tmp_path / "theirs"), site.read_text()) == ("theirs", "a file")


def test_a_half_made_stage_is_cleared_away(site):
    """A build was killed before the swap: the old site stands."""
    write(site, "old")
    write(staging(site), "half")
    clear_leftovers(site)
    assert (shown(site), beside(site)) == ("old", [])


def test_the_old_site_left_in_the_stage_is_cleared_away(site):
    """A build was killed between the exchange and the clearing."""
    write(site, "new")
    write(staging(site), "old")
    clear_leftovers(site)
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
    clear_leftovers(site)
    assert sorted(seen) == [("a", True), ("b", True)]
    assert (shown(site), beside(site)) == ("new", [])


@pytest.mark.parametrize("exchange", [publish._exchange, lambda *_: False])
def test_clearing_that_was_broken_off_is_done_by_the_next_build(
    site, monkeypatch, published, exchange
):
    """The new site is in its place already; the old one could not be deleted."""
    monkeypatch.setattr(publish, "_exchange", exchange)
    write(site, "old")
    (site / "a").mkdir()

    def stop(_):
        raise OSError

    monkeypatch.setattr(publish.shutil, "rmtree", stop)
    with pytest.raises(BuildError):
        published("new")
    monkeypatch.undo()
    assert shown(site) == "new"
    published("newer")
    assert (shown(site), beside(site)) == ("newer", [])


def test_an_old_site_moved_aside_is_put_back(site):
    """A build was killed between the two renames."""
    write(site.with_name("site.old"), "old")
    write(staging(site), "new")
    clear_leftovers(site)
    assert (shown(site), beside(site)) == ("old", [])


def test_an_old_site_left_aside_is_cleared_away(site):
    """A build was killed after the second rename."""
    write(site, "new")
    write(site.with_name("site.old"), "old")
    clear_leftovers(site)
    assert (shown(site), beside(site)) == ("new", [])


def test_healing_leaves_alone_what_is_not_ours(site):
    """Folders that only look like ours by name stay."""
    for name in ("site.old", "site.next"):
        write(site.with_name(name), "theirs", ours=False)
    clear_leftovers(site)
    assert (shown(site), beside(site)) == (None, ["site.next", "site.old"])


SITES = (
    {"index.html": "home", "a/index.html": "a", "b/c/index.html": "c"},
    {"index.html": "home", "a/index.html": "other", "b/c/index.html": "c", "d": "file"},
    {"index.html": "home", "d/e/index.html": "folder", "b/c": "file"},
    {"a": "file", "d/e": "file"},
    {"index.html": "home", "a/index.html": "a", "b/c/index.html": "c"},
)


def test_each_site_holds_its_own_files_and_no_others(site, publish_files):
    """Files come, go and change; files become folders and folders files."""
    for texts in SITES:
        publish_files(texts)
        assert texts_in(site) == texts


def test_a_site_that_is_all_this_already_is_not_made_again(site, publish_files, monkeypatch):
    """Only where every file is the store's own and there is none beside them."""
    texts = {"a/index.html": "a", "b/index.html": "b"}
    publish_files(texts)
    swaps = []
    monkeypatch.setattr(publish, "swap", swaps.append)
    publish_files(texts)
    assert swaps == []
    (site / "added.html").write_text("added")
    publish_files(texts)
    (site / "added.html").unlink()
    (site / "a" / "index.html").unlink()
    (site / "a" / "index.html").write_text("a")
    publish_files(texts)
    assert swaps == [site, site]
