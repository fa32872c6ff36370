"""Another name for a record, a term, a statement: everywhere, exactly there, or not at all."""

import pytest

from generator.drafting.errors import CannotEdit
from generator.editing.ids import parse_id
from generator.editing.renaming import rename
from generator.reading.load import load

FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma"
FADES = "mechanisms/zed-nerve-fades-glimmeroma"


@pytest.fixture
def renamed(make_content):
    """The changes, by path, that a renaming makes in the toy content."""

    def run(old, new, files=None, texts=None):
        content = load(make_content(files or {}))
        changes = rename(content, parse_id(old), parse_id(new), texts or {})
        return {change.place: change for change in changes}

    return run


def lines_changed(change):
    """The lines that are new, without their indentation."""
    before = change.old.split("\n")
    return [line.strip() for line in change.new.split("\n") if line not in before]


def test_a_record_moves_and_all_that_name_it_follow(renamed):
    """Mechanisms, pathways, nerves and redirects; nothing else is touched."""
    changes = renamed("targets/zip1", "targets/zap1")
    assert changes["targets/zip1.yaml"].to == "targets/zap1.yaml"
    assert lines_changed(changes["neural-elements/zed-nerve.yaml"]) == [
        "transmitters: [targets/zap1]"
    ]
    assert lines_changed(changes[f"{FEEDS}.yaml"]) == [
        *("via: [targets/zap1, targets/zapr]", "object: targets/zap1", "subject: targets/zap1")
    ]
    assert lines_changed(changes[f"{FADES}.yaml"]) == [
        *(
            "via: [neural-elements/upper-zed-nerve, targets/zap1]",
            "changed: [neural-elements/upper-zed-nerve, targets/zap1]",
        )
    ]
    assert sorted(changes) == [
        f"{FADES}.yaml",
        f"{FEEDS}.yaml",
        "neural-elements/zed-nerve.yaml",
        "pathways/zip-signalling.yaml",
        "redirects.yaml",
        "targets/zip1.yaml",
    ]


def test_running_text_and_comments_are_not_references(renamed):
    """Only fields that refer are changed; a longer id that begins alike is another one."""
    text = (
        "name: Zip 2 as in targets/zip1\n"
        "symbol: targets/zip1\n"
        "curation: {state: stub, note: See targets/zip1.}\n"
        "# targets/zip1 is its family\n"
        "parents:\n"
        "  - 'targets/zip1'  # targets/zip1\n"
        "  - targets/zip1-like\n"
    )
    like = "name: Zip 1 like\nsymbol: ZIP1L\ncuration: {state: stub}\n"
    files = {"targets/zip2.yaml": text, "targets/zip1-like.yaml": like}
    changes = renamed("targets/zip1", "targets/zap1", files)
    assert changes["targets/zip2.yaml"].new == text.replace("- 'targets/zip1'", "- 'targets/zap1'")
    assert "targets/zip1-like.yaml" not in changes


def test_old_redirects_lead_to_the_new_name(renamed):
    """Nobody is sent from one old name to the next."""
    old = "# kept\ntargets/old-zip1: targets/zip1  # beside\ntargets/x1: targets/zapr\n"
    changes = renamed("targets/zip1", "targets/zap1", {"redirects.yaml": old})
    assert changes["redirects.yaml"].new == (
        "# kept\n"
        "targets/old-zip1: targets/zap1  # beside\n"
        "targets/x1: targets/zapr\n"
        "targets/zip1: targets/zap1\n"
    )


def test_a_name_that_comes_back_is_no_redirect_any_more(renamed):
    """What exists cannot lead elsewhere."""
    changes = renamed("targets/zip1", "targets/old-zip1")
    assert changes["redirects.yaml"].new == "targets/zip1: targets/old-zip1\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            None,
            "# Old path -> new path, one line each: `mechanisms/old-name: mechanisms/new-name`.\n",
        ),
        ("# None yet.\n{}\n", "# None yet.\n"),
        ("{targets/yy: targets/zapr}", "targets/yy: targets/zapr\n"),
    ],
)
def test_redirects_may_be_missing_or_stand_in_brackets(renamed, before, after):
    """The file of a new atlas holds none."""
    changes = renamed("targets/zip1", "targets/zap1", {"redirects.yaml": before})
    assert changes["redirects.yaml"].new == f"{after}targets/zip1: targets/zap1\n"


def test_links_of_hand_written_pages_follow(renamed):
    """Those of any form, with their anchors; code that shows a link stays."""
    page = (
        "# About\n\n[a](targets/zip1.md) and [a](targets/zip1.md) `[a](targets/zip1.md)`\n"
        "[b](targets/zip1.md#x) [c][d] targets/zip1.md\n\n[d]: targets/zip1.md\n"
    )
    changes = renamed("targets/zip1", "targets/zap1", {"pages/about.md": page})
    assert changes["pages/about.md"].new == (
        "# About\n\n[a](targets/zap1.md) and [a](targets/zap1.md) `[a](targets/zip1.md)`\n"
        "[b](targets/zap1.md#x) [c][d] targets/zip1.md\n\n[d]: targets/zap1.md\n"
    )


def test_a_statement_is_renamed_with_the_links_to_it(renamed):
    """Its record and other statements stay."""
    page = f"# About\n\n[a]({FEEDS}.md#s-whole) [b]({FEEDS}.md#s-release)\n"
    changes = renamed(f"{FEEDS}#whole", f"{FEEDS}#all", {"pages/about.md": page})
    assert lines_changed(changes[f"{FEEDS}.yaml"]) == ["- id: all"]
    assert changes["pages/about.md"].new == page.replace("s-whole", "s-all")
    assert len(changes) == 2


def test_a_shared_term_is_renamed_with_the_links_to_it(renamed):
    """A process has a page of its own, and so a redirect; a cell has none."""
    page = "# About\n\n[a](processes.md#p-glimmer-growth) [b](cells.md#p-glimmer-growth)\n"
    old, new = "processes/glimmer-growth", "processes/glimmer-gain"
    changes = renamed(old, new, {"pages/about.md": page})
    assert lines_changed(changes["processes.yaml"])[0].startswith("glimmer-gain: {")
    assert changes["pages/about.md"].new == page.replace("p-glimmer-growth", "p-glimmer-gain", 1)
    assert "object: processes/glimmer-gain" in changes[f"{FEEDS}.yaml"].new
    assert lines_changed(changes["redirects.yaml"]) == [f"{old}: {new}"]
    assert "redirects.yaml" not in renamed("cells/glimmer-cell", "cells/glow-cell")


def test_the_stored_texts_of_a_paper_move_with_it(renamed):
    """Quotes are looked for under the paper's name."""
    texts = {"texts/example-2020-zip.txt": "Invented."}
    changes = renamed("papers/example-2020-zip", "papers/example-2020-zap", None, texts)
    assert changes["texts/example-2020-zip.txt"].to == "texts/example-2020-zap.txt"
    assert "papers/example-2020-zap" in changes[f"{FEEDS}.yaml"].new


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "targets/zip9",
            "targets/zip8",
            "there is no `targets/zip9`; did you mean `targets/zip1`?",
        ),
        ("targets/old-zip1", "targets/z", "`targets/old-zip1`: it was renamed to `targets/zip1`"),
        ("targets/zip1", "targets/Zip 2", "did you mean `zip-2`?"),
        ("targets/zip1", "targets/zapr", "`zapr` exists already"),
        ("targets/zapr", "targets/zipl", "`zipl` cannot be told from `zip1` by eye"),
        ("targets/zip1", "targets/zip1", "has this name already"),
        ("targets/zip1", "pathways/zip1", "a record keeps its kind: write `targets/zip1`"),
        ("targets/zip1", f"{FEEDS}#x", "a statement stays in its mechanism"),
        (f"{FEEDS}#whole", f"{FEEDS}#release", "`release` exists already"),
        (f"{FEEDS}#hole", f"{FEEDS}#all", "did you mean `whole`?"),
        ("zip1", "targets/zap1", "`zip1` is no id; write it like `targets/some-name`"),
        ("targets/../x", "targets/zap1", "there is no `targets/../x`"),
    ],
)
def test_what_cannot_be_renamed_is_refused_in_a_sentence(renamed, old, new, words):
    """With the nearest right name, where there is one."""
    with pytest.raises(CannotEdit) as told:
        renamed(old, new)
    assert words in str(told.value)


def test_an_atlas_with_errors_is_not_renamed_in(renamed):
    """What cannot be read may hold references that would be missed."""
    with pytest.raises(CannotEdit, match="mend these first"):
        renamed("targets/zip1", "targets/zap1", {"targets/zip2.yaml": "name: [\n"})


def test_a_reference_that_cannot_be_changed_in_place_stops_all(renamed):
    """Folded, or with an escape: it is told where."""
    text = 'name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\nparents: ["targets\\x2fzip1"]\n'
    with pytest.raises(CannotEdit, match=r"content/targets/zip2.yaml:4:11: write `targets/zip1`"):
        renamed("targets/zip1", "targets/zap1", {"targets/zip2.yaml": text})


def test_paths_are_taken_for_the_ids_they_give():
    """People complete file names at a terminal."""
    assert str(parse_id("content/targets/zip1.yaml")) == "targets/zip1"
    assert str(parse_id("./content/mechanisms/x.yaml#y")) == "mechanisms/x#y"


def test_ids_of_items_stay_whatever_is_renamed(renamed):
    """They are permanent: mechanism, statement and paper may be called otherwise."""
    for old, new in (
        (FEEDS, "mechanisms/zed-nerve-nurses"),
        (f"{FEEDS}#whole", f"{FEEDS}#all"),
        ("papers/example-2020-zip", "papers/example-2020-zed"),
    ):
        change = renamed(old, new)[f"{FEEDS}.yaml"]
        before = [line for line in change.old.split("\n") if "- id: zed-nerve" in line]
        assert before == [line for line in change.new.split("\n") if "- id: zed-nerve" in line]
