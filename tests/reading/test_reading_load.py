"""The whole content folder in one reading: every fault of every file, each told once."""

import time
from pathlib import Path

import pytest

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import MANY, load
from generator.text.diagnostics import arranged

TOY = Path(__file__).parents[1] / "toy"


def places(content):
    """Code and path of every fault of reading and of the checks, in the order they are told."""
    read = load(content)
    faults = arranged((*read.faults, *examine(link(read))))
    return [(fault.code, fault.span.path.removeprefix("content/")) for fault in faults]


def test_the_toy_content_is_read_without_faults(toy_content):
    """All other tests of faults rest on it."""
    assert toy_content.faults == ()
    files = {f"{path.parent.name}/{path.stem}" for path in TOY.glob("*/*.yaml")}
    assert {entry.record.id for entry in toy_content.entries} == files
    assert toy_content.unread == toy_content.unread_folders == frozenset()


def test_a_missing_folder_is_the_callers_mistake(tmp_path):
    """No folder is no empty atlas."""
    with pytest.raises(FileNotFoundError, match="nowhere"):
        load(tmp_path / "nowhere")


def test_all_faults_of_all_files_come_in_one_run_by_place(make_content):
    """Kinds, vocabularies, pages and checks alike, sorted as a reader goes through files."""
    content = make_content(
        {
            "targets/zip2.yaml": "name: Zip: 2\n",
            "papers/new-2021-zip.yaml": "title: T\ntype: prime\nread: never\n",
            "cells.yaml": "glimmer-cell: {colour: dark}\n",
            "pages/about.md": "# About\n\n<b>Bold</b>\n",
            "redirects.yaml": "targets/old-zip: targets/zip3\n",
            "mechanisms/notes.txt": "",
        }
    )
    assert places(content) == [
        ("missing-field", "cells.yaml"),
        ("unknown-field", "cells.yaml"),
        ("not-a-record-file", "mechanisms/notes.txt"),
        ("hand-written-markup", "pages/about.md"),
        ("missing-field", "papers/new-2021-zip.yaml"),
        ("unknown-value", "papers/new-2021-zip.yaml"),
        ("unknown-value", "papers/new-2021-zip.yaml"),
        ("redirect-to-nowhere", "redirects.yaml"),
        ("yaml-syntax", "targets/zip2.yaml"),
    ]


@pytest.mark.parametrize(
    ("path", "text", "code"),
    [
        ("targets/zip1.yaml", "name: Zip: 1\n", "yaml-syntax"),
        ("targets/zip1.yaml", "name: Zip 1\nsymbol: [ZIP1]\n", "missing-field"),
        ("tumor-types/glimmeroma.yaml", "", "empty-file"),
        ("papers/example-2020-zip.yaml", "title: T\n---\n", "several-documents"),
        ("processes.yaml", "glimmer-growth: {name: G: H}\n", "yaml-syntax"),
        (
            "processes.yaml",
            "glimmer-growth: {name: Growth, favors: nobody, group: course}\n",
            "unknown-value",
        ),
        ("cells.yaml", "glimmer-cell: A cell\n", "wrong-type"),
        ("prefixes.yaml", "TOY: {name: Toy\n", "yaml-syntax"),
        ("prefixes.yaml", "TOY: {name: Toy}\n", "missing-field"),
    ],
)
def test_a_file_with_a_fault_makes_no_faults_elsewhere(make_content, path, text, code):
    """What refers to it may be right: the reference is no loose end, the term no stranger."""
    found = places(make_content({path: text}))
    assert (code, path) in found
    assert {where for _, where in found} == {path}


@pytest.mark.parametrize("name", ["zip1.yml", "zip1.txt"])
def test_a_record_under_a_wrong_name_makes_no_faults_elsewhere(make_content, toy_content, name):
    """Renaming the file mends it all."""
    text = toy_content.sources["toy/targets/zip1.yaml"].text
    content = make_content({"targets/zip1.yaml": None, f"targets/{name}": text})
    assert places(content) == [("not-a-record-file", f"targets/{name}")]


def test_a_kinds_folder_that_leads_outside_makes_no_faults_elsewhere(make_content, tmp_path):
    """All references into it are left alone."""
    content = make_content({})
    (content / "targets").rename(tmp_path / "elsewhere")
    (content / "targets").symlink_to(tmp_path / "elsewhere")
    assert places(content) == [("outside-link", "targets")]


def test_a_redirect_to_a_record_with_a_fault_is_none_itself(make_content):
    """The record exists; it only cannot be read."""
    assert places(make_content({"targets/zip1.yaml": "name: Zip: 1\n"})) == [
        ("yaml-syntax", "targets/zip1.yaml")
    ]


def test_missing_vocabularies_are_empty(make_content):
    """A small content folder needs no redirects and no cells."""
    content = make_content({"redirects.yaml": None})
    read = load(content)
    assert (read.faults, read.shared.redirects) == ((), {})


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("../../elsewhere: targets/zip1\n", "bad-reference", 1),
        ("targets/zip9: https://example.org/\n", "bad-reference", 15),
        ("assets/index: targets/zip1\n", "bad-reference", 1),
        ("targets/zip9: [targets/zip1]\n", "wrong-type", 15),
    ],
)
def test_a_redirect_stays_among_the_records(make_content, text, code, column):
    """Its left side becomes a folder of the site, so it may lead nowhere else."""
    (fault,) = load(make_content({"redirects.yaml": text})).faults
    assert (fault.code, fault.span.column) == (code, column)


ROW = "name: Toy, pattern: '\\d+', url: 'https://example.org/a/', example: '1'"


@pytest.mark.parametrize(
    ("right", "wrong", "code", "column"),
    [
        ("\\d+", "(", "wrong-type", 27),
        ("\\d+", "a", "bad-identifier", 72),
        ("https://example.org/a/", "javascript:alert", "bad-identifier", 39),
        ("https://example.org/a/", "http://example.org/", "bad-identifier", 39),
    ],
)
def test_a_row_of_the_prefix_map_must_work(make_content, right, wrong, code, column):
    """Its pattern compiles and fits its example, its address may stand on a page."""
    text = "TOY: {" + ROW.replace(right, wrong) + "}\n"
    (fault,) = load(make_content({"prefixes.yaml": text})).faults
    assert (fault.code, fault.span.column) == (code, column)


def test_two_prefixes_may_not_share_an_address(make_content):
    """Nobody could tell which of the two an address belongs to."""
    text = f"TOY: {{{ROW}}}\nTOYS: {{{ROW}}}\n"
    (fault,) = load(make_content({"prefixes.yaml": text})).faults
    assert (fault.code, fault.span.line, fault.span.column) == ("duplicate-entry", 2, 40)


def test_of_very_many_faults_the_first_are_told(make_content):
    """A hostile file must not bury the honest mistakes of others."""
    lines = "".join(f"field{number}: x\n" for number in range(MANY + 7))
    text = f"name: Zip\nsymbol: ZIP\ncuration: {{state: stub}}\n{lines}"
    faults = load(make_content({"targets/zip2.yaml": text})).faults
    assert [fault.span.line for fault in faults] == list(range(4, 4 + MANY))
    assert faults[-1].notes[-1].text == "more faults of this file are not shown"


def test_a_file_full_of_faults_does_not_stall_the_check(make_content):
    """Putting twenty thousand faults into words would take half a minute."""
    text = "".join(f"field{number}: x\n" for number in range(20_000))
    began = time.process_time()
    assert len(load(make_content({"targets/zip2.yaml": text})).faults) == MANY
    assert time.process_time() - began < 10


def test_a_key_written_very_often_is_told_once(make_content):
    """One mistake, one fault."""
    content = make_content({"targets/zip2.yaml": "name: Zip\n" * 5000})
    assert [fault.code for fault in load(content).faults] == ["duplicate-key"]


def test_sources_are_kept_for_excerpts_by_the_path_that_is_shown(make_content):
    """A report draws the line that was read, whatever happens to the file since."""
    read = load(make_content({"targets/zip2.yaml": "name: Zip: 2\n"}))
    assert read.sources["content/targets/zip2.yaml"].line(1) == "name: Zip: 2"
    assert read.faults[0].span.path in read.sources


def test_faults_of_one_file_keep_no_other_from_being_read(make_content):
    """Each reader gives up its own file only, whatever the file was for."""
    content = load(
        make_content(
            {
                "targets/zip2.yaml": "name: [\n",
                "targets/zip3.yaml": "name: Zip 3\n",
                "processes.yaml": "glimmer-growth: {name: Growth}\n",
                "pages/about.md": "no title\n",
            }
        )
    )
    assert {(fault.span.path, fault.code) for fault in content.faults} == {
        ("content/targets/zip2.yaml", "yaml-syntax"),
        ("content/targets/zip3.yaml", "missing-field"),
        ("content/processes.yaml", "missing-field"),
        ("content/pages/about.md", "hand-written-markup"),
    }
    assert content.unread == {"targets/zip2", "targets/zip3"}
    assert content.unread_folders == {"processes"}
    assert "targets/zip1" in {entry.record.id for entry in content.entries}
