"""Which files are records: by kind and name, without links that lead outside."""

import os

import pytest

from generator.reading.find import find_records
from generator.reading.load import load

TARGET = "name: Zip\nsymbol: ZIP\ncuration: {state: stub}\n"


@pytest.fixture
def content(tmp_path):
    """An empty content folder."""
    for folder in ("papers", "targets"):
        (tmp_path / "content" / folder).mkdir(parents=True)
    return tmp_path / "content"


def codes(content):
    """Code and path of each file that is no record."""
    return [(f.fault.code, f.shown) for f in find_records(content) if f.fault]


def test_records_are_found_by_kind_and_name(content):
    """The order is the same whatever the file system's."""
    for name in ("zip2", "zip1", "zip10"):
        (content / "targets" / f"{name}.yaml").touch()
    (content / "papers" / "zed.yaml").touch()
    assert [file.record_id for file in find_records(content)] == [
        "targets/zip1",
        "targets/zip10",
        "targets/zip2",
        "papers/zed",
    ]


@pytest.mark.parametrize(
    "name",
    [".DS_Store", "zip.yaml~", ".zip.yaml.swp", "zip.yaml.orig", ".#zip.yaml", "#zip.yaml#"],
)
def test_what_editors_leave_behind_is_passed_over(content, name):
    """Nobody put them there on purpose."""
    (content / "targets" / name).touch()
    assert list(find_records(content)) == []


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("zip.yml", "rename it to `zip.yaml`"),
        ("zip.YAML", "rename it to `zip.yaml`"),
        ("notes.txt", "move it out of the records"),
        ("zip.yaml.yaml", "rename it to `zip-yaml.yaml`"),
    ],
)
def test_a_wrong_ending_is_told_with_the_right_one(content, name, mend):
    """A record under another ending would be passed over in silence."""
    (content / "targets" / name).touch()
    assert [file.fault.help for file in find_records(content)] == [mend]


def test_a_folder_among_the_records_is_told(content):
    """Records lie side by side, also when a folder is called like one."""
    (content / "targets" / "more.yaml").mkdir()
    assert codes(content) == [("not-a-record-file", "content/targets/more.yaml")]


def test_links_that_lead_outside_are_told_and_not_followed(content):
    """Out of the content, to nothing, and in circles."""
    outside = content.parent / "secret.yaml"
    outside.write_text(TARGET, encoding="utf-8")
    targets = content / "targets"
    (targets / "out.yaml").symlink_to(outside)
    (targets / "nothing.yaml").symlink_to(content / "missing.yaml")
    (targets / "one.yaml").symlink_to(targets / "two.yaml")
    (targets / "two.yaml").symlink_to(targets / "one.yaml")
    (targets / "device.yaml").symlink_to("/dev/zero")
    read = load(content)
    names = ("device", "nothing", "one", "out", "two")
    assert [(fault.code, fault.span.path) for fault in read.faults] == [
        ("outside-link", f"content/targets/{name}.yaml") for name in names
    ]
    assert read.entries == ()


@pytest.mark.parametrize("folder", ["targets", "pages"])
def test_a_folder_that_leads_outside_is_told_and_not_followed(content, folder):
    """What lies in it would else be published."""
    outside = content.parent / "elsewhere"
    outside.mkdir()
    (outside / "zip1.yaml").write_text(TARGET, encoding="utf-8")
    (outside / "zip1.md").write_text("# Zip\n", encoding="utf-8")
    if folder == "targets":
        (content / folder).rmdir()
    (content / folder).symlink_to(outside)
    read = load(content)
    assert [(fault.code, fault.span.path) for fault in read.faults] == [
        ("outside-link", f"content/{folder}")
    ]
    assert (read.entries, read.pages) == ((), ())


@pytest.mark.parametrize("name", ["prefixes.yaml", "redirects.yaml"])
def test_a_vocabulary_that_leads_outside_is_told_and_not_followed(content, name):
    """Shared files are held to the same rule."""
    (content.parent / name).write_text("{}\n", encoding="utf-8")
    (content / name).symlink_to(content.parent / name)
    assert [fault.code for fault in load(content).faults] == ["outside-link"]


def test_a_link_within_the_content_is_followed(content):
    """It hides nothing."""
    (content / "targets" / "zip1.yaml").write_text(TARGET, encoding="utf-8")
    (content / "targets" / "other.yaml").symlink_to(content / "targets" / "zip1.yaml")
    assert [entry.record.id for entry in load(content).entries] == ["targets/other", "targets/zip1"]


def test_a_name_that_is_not_utf8_is_told_in_printable_letters(content):
    """The report must be printable whatever somebody calls a file."""
    with open(os.fsencode(content / "targets") + b"/z\xff\x1bp.yaml", "wb"):  # noqa: PTH123
        pass
    (fault,) = load(content).faults
    assert fault.code == "bad-slug"
    assert fault.span.path == "content/targets/z\\udcff\x1bp.yaml"
    assert fault.message.encode()


def test_look_alikes_are_told_once_with_the_other(content):
    """Of two names that cannot be told apart the later one is at fault."""
    for name in ("zip1", "zipl"):
        (content / "targets" / f"{name}.yaml").write_text(TARGET, encoding="utf-8")
    read = load(content)
    assert [(f.code, f.span.path) for f in read.faults] == [
        ("look-alike-id", "content/targets/zipl.yaml")
    ]
    assert [note.span.path for note in read.faults[0].notes] == ["content/targets/zip1.yaml"]


def test_a_content_folder_may_be_the_one_we_stand_in(content, monkeypatch):
    """Paths are shown from the folder that holds it, by whatever way it was named."""
    (content / "targets" / "notes.txt").touch()
    monkeypatch.chdir(content)
    assert [file.shown for file in find_records(content.relative_to(content))] == [
        "content/targets/notes.txt"
    ]
