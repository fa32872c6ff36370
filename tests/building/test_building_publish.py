"""The swap: wholly the old site or wholly the new one, and nothing of others."""

from shutil import rmtree
from threading import Event, Thread

import pytest

from generator.building import publish
from generator.building.faults import BuildError, NotOurs
from generator.building.publish import MARKER, heal, make_staging, mark, staging, swap


@pytest.fixture
def site(tmp_path):
    """Where the site is to be."""
    return tmp_path / "site"


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


def published(site, text):
    stage = make_staging(site)
    (stage / "index.html").write_text(text)
    swap(site)


def test_the_first_site_is_put_in_its_place(site):
    """With its mark, and nothing left beside it."""
    published(site, "new")
    assert (shown(site), beside(site)) == ("new", [])
    assert (site / MARKER).is_file()


def test_a_new_site_takes_the_place_of_the_old_one(site):
    """No file of the old one stays."""
    write(site, "old")
    (site / "only-old.html").write_text("")
    published(site, "new")
    assert (shown(site), beside(site)) == ("new", [])
    assert not (site / "only-old.html").exists()


def test_at_no_moment_is_there_no_site(site):
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
        published(site, str(number))
    done.set()
    watcher.join()
    assert (missed, shown(site)) == ([], "49")


def test_without_the_system_call_two_renames_do(site, monkeypatch):
    """Other systems than Linux have no exchange."""
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    write(site, "old")
    published(site, "new")
    assert (shown(site), beside(site)) == ("new", [])


def test_a_swap_that_fails_half_way_is_undone(site, monkeypatch):
    """The stage is gone when its turn comes: the old site is put back."""
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    write(site, "old")
    with pytest.raises(BuildError, match="cannot publish"):
        swap(site)
    assert (shown(site), beside(site)) == ("old", [])


def test_an_empty_folder_may_be_replaced(site):
    """Somebody made the place ready."""
    site.mkdir()
    published(site, "new")
    assert shown(site) == "new"


@pytest.mark.parametrize("name", ["site", "site.next"])
def test_a_folder_of_others_is_refused_and_kept(site, name):
    """Whether it stands in the place of the site, or where the new one is made."""
    write(site.with_name(name), "theirs", ours=False)
    with pytest.raises(NotOurs, match=f"{name} holds files that crosstalk did not write"):
        make_staging(site)
    assert shown(site.with_name(name)) == "theirs"


def test_a_link_or_a_file_is_not_ours(site, tmp_path):
    """What a link leads to may be anybody's, even when it is marked."""
    write(tmp_path / "theirs", "theirs")
    site.symlink_to(tmp_path / "theirs")
    with pytest.raises(NotOurs):
        make_staging(site)
    site.unlink()
    site.write_text("a file")
    with pytest.raises(NotOurs):
        make_staging(site)
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
    write(site, "old")
    for name in ("a", "b"):
        (site / name).mkdir()
    seen = []

    def remove(folder):
        seen.append((folder.name, (folder.parent / MARKER).is_file()))
        rmtree(folder)

    monkeypatch.setattr(publish.shutil, "rmtree", remove)
    published(site, "new")
    assert sorted(seen) == [("a", True), ("b", True)]
    assert (shown(site), beside(site)) == ("new", [])


def test_clearing_that_was_broken_off_is_done_by_the_next_build(site, monkeypatch):
    """The new site stands already."""
    write(site, "old")
    (site / "a").mkdir()

    def stop(_):
        raise OSError

    monkeypatch.setattr(publish.shutil, "rmtree", stop)
    with pytest.raises(BuildError):
        published(site, "new")
    monkeypatch.undo()
    assert shown(site) == "new"
    published(site, "newer")
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


def test_the_stage_is_empty_and_marked(site):
    """Whatever was left there before."""
    write(staging(site), "left")
    stage = make_staging(site)
    assert [path.name for path in stage.iterdir()] == [MARKER]
