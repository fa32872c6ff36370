"""The home page: what this is, a search field, and the atlas at a glance."""

import pytest

from generator.pages.grid import Grid
from generator.pages.view import ListLines

STUB = {"curation": {"state": "stub"}}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"


def part(page, anchor):
    return next((s for s in page.view.sections if s.anchor == anchor), None)


def names(section):
    """The mechanisms in a section's lines."""
    (lines,) = (block for block in section.blocks if isinstance(block, ListLines))
    return [line.main[0].text for line in lines.lines]


def test_the_counts_are_those_of_the_api(toy_pages, toy_api):
    """Of each kind, in the right number."""
    counts = toy_pages[""].view.intro[1]
    told = {row[1].href: int(row[0].text) for row in counts.items}
    assert told == {kind["url"]: kind["count"] for kind in toy_api["index.json"]["kinds"]}
    words = ["".join(piece.text for piece in row) for row in counts.items]
    assert words[:2] == ["3 tumor types", "2 mechanisms"]
    assert "1 pathway" in words


def test_the_search_field_is_a_plain_form(toy_pages, renderer):
    """It leads to the search page without any script."""
    assert (
        '<form class="ct-find ct-find-big" action="search/" method="get">'
        '<label for="ct-q">Search names, symbols, identifiers and text</label>'
        '<input id="ct-q" name="q" type="search"'
    ) in renderer.markdown(toy_pages[""])


def test_three_doors_lead_to_reading_curating_and_hosting(toy_pages):
    """In this order."""
    (doors,) = part(toy_pages[""], "sec-doors").blocks
    assert [row[0].href for row in doors.items] == ["tumor-types/", "contribute/", "about/"]


def test_the_small_matrix_has_the_same_numbers_as_the_large(toy_pages):
    """The widest groups against the classes; its cells open nothing."""
    (grid,) = (b for b in part(toy_pages[""], "sec-known").blocks if isinstance(b, Grid))
    large = toy_pages["matrix/"].view.sections[1].blocks[0]
    assert [column.head.text for column in grid.columns] == [c.head.text for c in large.columns]
    (row,) = grid.groups[0]
    assert [(cell.level, cell.number, cell.words) for cell in row.cells] == [
        (cell.level, cell.number, cell.words) for cell in large.groups[0][0].cells
    ]
    assert [cell.entries for cell in row.cells] == [(), ()]


def test_what_is_disputed_most_stands_first(make_page, mechanism, item):
    """By the papers on the weaker side, within a statement and between two."""
    papers = ["example-2020-zip", "review-2023-zed", "sample-2018-fade", "trial-2024-zapblock"]
    one, two, three, four = papers
    even = mechanism(item(one), item(two), item(three, "opposes"), item(four, "opposes"))
    lone = mechanism(item(one), item(two), item(three), item(four, "opposes"))
    files = {
        FADES: None,
        FEEDS: None,
        "mechanisms/even.yaml": even | {"name": "Even"},
        "mechanisms/lone.yaml": lone | {"name": "A lone one"},
    }
    page = make_page("", files)
    assert names(part(page, "sec-contested")) == ["Even", "A lone one"]


def test_what_was_curated_last_stands_first(toy_pages):
    """By the day that the record says."""
    assert names(part(toy_pages[""], "sec-newest")) == [
        "The zed nerve fades glimmeroma",
        "The zed nerve feeds glimmeroma through zipin",
    ]


def test_it_leads_to_every_view(toy_pages):
    """Matrix, map, timeline and the others."""
    views = {"matrix/", "map/", "timeline/", "contested/", "gaps/", "statistics/", "changes/"}
    assert views <= toy_pages[""].links


@pytest.mark.parametrize("anchor", ["sec-known", "sec-contested", "sec-newest"])
def test_without_mechanisms_nothing_is_pretended(make_page, anchor):
    """A new fork has an empty atlas and still a home."""
    page = make_page("", {FADES: None, FEEDS: None, "therapies/zapblock.yaml": None})
    assert part(page, anchor) is None
    assert part(page, "sec-doors")
