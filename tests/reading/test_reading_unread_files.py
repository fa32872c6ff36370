"""Every file under the content folder is read, or told."""

import pytest

from generator.reading.load import load


def told(content):
    return [
        (fault.span.path, fault.help)
        for fault in load(content).faults
        if fault.code == "unread-file"
    ]


@pytest.mark.parametrize(
    ("place", "meant"),
    [
        ("tumour-types/x.yaml", "content/tumor-types"),
        ("paper/x.yaml", "content/papers"),
        ("proceses.yaml", "content/processes.yaml"),
        ("cells.yml", "content/cells.yaml"),
        ("pages/help.MD", "content/pages/help.md"),
    ],
)
def test_a_slip_in_a_name_is_told_with_what_was_meant(make_content, place, meant):
    """The folder or file that is meant stands in the help."""
    [(path, help_)] = told(make_content({place: "a: b\n"}))
    assert path in (f"content/{place}", f"content/{place.partition('/')[0]}")
    assert help_ == f"did you mean `{meant}`?"


@pytest.mark.parametrize("place", ["zebra.txt", "pages/x.yaml"])
def test_what_means_nothing_is_told_too(make_content, place):
    """Without a guess where there is none."""
    assert [path for path, _ in told(make_content({place: "a: b\n"}))] == [f"content/{place}"]


@pytest.mark.parametrize("place", [".DS_Store", "pages/.gitkeep", "papers.yaml~", "Thumbs.db"])
def test_left_overs_are_passed_over(make_content, place):
    """Nobody means them."""
    assert told(make_content({place: "x"})) == []


def test_a_file_in_the_place_of_a_folder_is_told(make_content):
    """And a folder in the place of a file."""
    content = make_content({})
    (content / "texts").write_text("x") if not (content / "texts").exists() else None
    (content / "words.d").mkdir()
    places = {path for path, _ in told(content)}
    assert "content/words.d" in places
