"""Broken content beside the exact report that its curator reads, a folder for each code."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load
from generator.terminal import show_text
from generator.text.diagnostics import arranged

HERE = Path(__file__).parent
FOLDERS = sorted(folder for folder in (HERE / "broken").iterdir() if folder.is_dir())
NERVE = (
    "name: Zed nerve, {0}\ncategory: nerve\nparents: [neural-elements/{1}]\n"
    "curation: {{state: stub}}\n"
)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_broken_content_is_reported_in_these_words(folder, tmp_path, pytestconfig):
    """The toy content with this folder's files over it gives exactly this report."""
    content = tmp_path / "content"
    shutil.copytree(HERE / "toy", content)
    shutil.copytree(folder / "content", content, dirs_exist_ok=True)
    read = load(content)
    faults = arranged((*read.faults, *examine(link(read))))
    out = StringIO()
    show_text(Console(file=out, width=100, no_color=True), faults, read.sources)
    golden = folder / "expected.txt"
    if pytestconfig.getoption("--update-golden"):
        golden.write_text(out.getvalue(), encoding="utf-8")
    assert folder.name in {fault.code for fault in faults}
    assert out.getvalue() == golden.read_text(encoding="utf-8")


def codes(atlas):
    return [(fault.code, fault.span.path.removeprefix("content/")) for fault in examine(atlas)]


def test_the_toy_content_passes_every_check(toy):
    """So that each folder shows its own faults only."""
    assert examine(toy) == ()


@pytest.mark.parametrize(("end", "edits"), [("targets/zapr", 1), ("targets/nowhere", 0)])
def test_a_redirect_of_a_redirect_is_mended_only_where_its_end_is_sure(make_atlas, end, edits):
    """An edit would else write an address of no page."""
    text = f"targets/older: targets/old\ntargets/old: {end}\n"
    told = [
        fault
        for fault in examine(make_atlas({"redirects.yaml": text}))
        if "is itself redirected" in fault.message
    ]
    assert [len(fault.edits) for fault in told] == [edits]


def test_a_warning_may_be_allowed_with_a_reason(make_atlas):
    """The curator has seen it and means it so."""
    target = "name: Zip\nsymbol: ZIP9\ncuration: {state: stub}\n"
    alone = make_atlas({"targets/zip9.yaml": target})
    assert codes(alone) == [("orphan-record", "targets/zip9.yaml")]
    meant = make_atlas(
        {"targets/zip9.yaml": f"{target}allow: {{orphan-record: Kept for later.}}\n"}
    )
    assert codes(meant) == []


def test_an_error_cannot_be_allowed(make_atlas):
    """The pages could not be made."""
    target = (
        "name: Zip\nsymbol: ZIP9\nparents: [targets/nowhere]\ncuration: {state: stub}\n"
        "allow: {dangling-reference: I like it.}\n"
    )
    atlas = make_atlas({"targets/zip9.yaml": target})
    assert codes(atlas) == [
        ("dangling-reference", "targets/zip9.yaml"),
        ("unused-allow", "targets/zip9.yaml"),
    ]


def test_a_circle_of_parents_is_told_once_with_everything_on_it(make_atlas):
    """However long it is, and whatever hangs below it."""
    parents = {"one": "two", "two": "three", "three": "one", "below": "one", "alone": "alone"}
    atlas = make_atlas(
        {
            f"neural-elements/{child}.yaml": NERVE.format(child, parent)
            for child, parent in parents.items()
        }
    )
    assert [(f.span.path, len(f.notes)) for f in examine(atlas)] == [
        ("content/neural-elements/alone.yaml", 0),
        ("content/neural-elements/one.yaml", 2),
    ]
