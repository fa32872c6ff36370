"""Pages about many records: tumours and their gaps, listings, disagreements, home."""

import pytest

from generator.pages.pieces import Badge
from generator.records.kinds import FOLDERS
from generator.text.addresses import OWN_PAGES

STUB = {"curation": {"state": "stub"}}
GLIA = {"name": "Zed glia", "category": "glia", **STUB}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"


def facts(page):
    """The numbers in short, by label."""
    return {
        fact.label: "".join(piece.text for piece in fact.pieces)
        for fact in page.view.intro[0].facts
    }


def headings(page):
    return [section.heading for section in page.view.sections]


def test_a_tumour_page_names_the_nerves_that_nobody_has_curated(make_page):
    """Only the widest ones that no mechanism of the tumour involves."""
    page = make_page("tumor-types/glimmeroma/", {"neural-elements/zed-glia.yaml": GLIA})
    assert facts(page)["Nobody has curated"] == "Zed glia"


def test_a_tumour_page_without_gaps_names_none(toy_pages):
    """An empty list of gaps is not shown."""
    assert "Nobody has curated" not in facts(toy_pages["tumor-types/glimmeroma/"])


def test_a_tumour_page_counts_its_own_and_its_subtypes_mechanisms(toy_pages):
    """Each apart, with those contested; every count of results says of what it is."""
    told = facts(toy_pages["tumor-types/glimmeroma/"])
    assert told["Mechanisms"] == "1 (+1 from narrower records) · 2 contested"
    assert told["Results"] == "9 results in 3 papers in this tumor or its subtypes, 3 in people"


def test_a_tumour_without_mechanisms_says_so_and_shows_those_of_its_group(toy_pages):
    """An honest empty, with the way to fill it."""
    page = toy_pages["tumor-types/dullosarcoma/"]
    assert facts(page) == {
        "Results": "1 result in 1 paper in this tumor or its subtypes, 1 in people",
        "Best evidence": "people B",
        "Mechanisms": "none",
        "In patients": "1 result, null results included",
        "Nobody has curated": "Long dark, Zed nerve",
    }
    empty = page.view.sections[0].blocks[0]
    assert empty.text == "No mechanism has been curated for Dullosarcoma itself."
    assert empty.link.text == "Suggest one"
    assert headings(page)[:2] == ["Mechanisms", "Recorded for a wider group"]


def test_only_trials_in_the_tumour_or_its_subtypes_stand_on_its_page(toy_pages):
    """A therapy that was given here may have been tried elsewhere."""
    page = toy_pages["tumor-types/bright-glimmeroma/"]
    tables = [b for s in page.view.sections for b in s.blocks if b.type == "table"]
    assert "Trial" not in [table.columns[0] for table in tables]


def test_mechanisms_of_a_class_stand_by_strength(make_page, mechanism, item):
    """What was seen in living animals comes before what was seen in samples of patients."""
    seen = item("example-2020-zip", system="human-tissue", design="imaging")
    done = item("example-2020-zip", system="in-vivo", design="drug")
    more = {"tumor_types": ["tumor-types/dullosarcoma"], "class": "immune"}
    files = {
        "mechanisms/a-seen.yaml": mechanism(seen, **more, name="Seen"),
        "mechanisms/b-done.yaml": mechanism(done, **more, name="Done"),
    }
    page = make_page("tumor-types/dullosarcoma/", files)
    (lines,) = next(s.blocks for s in page.view.sections if s.anchor == "sec-mechanisms")
    assert lines.heading == "Immune (2)"
    assert [line.main[0].text for line in lines.lines] == ["Done", "Seen"]


def test_a_listing_without_records_says_so(make_page):
    """And offers the way to add one."""
    files = {FADES: None, FEEDS: None, "therapies/zapblock.yaml": None}
    page = make_page("mechanisms/", files)
    assert headings(page) == ["0 mechanisms"]
    assert page.view.sections[0].blocks[0].text == "No record of this kind has been curated."
    assert headings(make_page("therapies/", files)) == ["1 therapy"]


def test_the_papers_listing_counts_statements_not_items(toy_pages):
    """One statement may hold two items of one paper."""
    (table,) = toy_pages["papers/"].view.sections[0].blocks
    counts = {row[1].pieces[0].text: row[4].pieces[0].text for row in table.rows}
    assert counts == {"Dummy": "1", "Specimen": "1", "Sample": "4", "Mockup": "2", "Example": "4"}


def test_the_papers_listing_begins_with_the_newest(toy_pages):
    """The other listings go by name."""
    (table,) = toy_pages["papers/"].view.sections[0].blocks
    dates = [row[2].pieces[0].text for row in table.rows]
    assert dates == ["2024-01", "2023", "2020-02-29", "2019-05", "2018"]


def test_the_papers_listing_names_what_is_no_primary_research(toy_pages):
    """A badge says the kind, and what became of the paper."""
    (table,) = toy_pages["papers/"].view.sections[0].blocks
    badges = {
        row[1].pieces[0].text: [piece.text for piece in row[0].pieces if isinstance(piece, Badge)]
        for row in table.rows
    }
    assert badges == {
        "Dummy": ["retracted"],
        "Specimen": ["review"],
        "Sample": ["corrected"],
        "Mockup": ["clinical trial", "expression of concern"],
        "Example": [],
    }


def test_a_listing_is_sorted_by_evidence_as_lists_are(toy, toy_pages):
    """The strongest first: the rank of the cell stands for the letters in it."""
    (table,) = toy_pages["mechanisms/"].view.sections[0].blocks
    ranks = [row[4].rank for row in table.rows]
    sides = [toy.headline_summary(m) for m in toy.of_folder("mechanisms")]
    orders = [(side.for_.order, side.against.order) for side in sides]
    assert sorted(ranks) == [rank for _, rank in sorted(zip(orders, ranks, strict=True))]


def test_a_listing_is_found_by_names_it_has_no_room_for(make_page):
    """Three other names are shown, the filter knows the rest."""
    names = {"name": "Zip4", "symbol": "ZIP4", "synonyms": ["a", "b", "c", "d", "e"], **STUB}
    (table,) = make_page("targets/", {"targets/zip4.yaml": names}).view.sections[0].blocks
    (cell,) = [row[1] for row in table.rows if row[0].pieces[0].text == "Zip4"]
    assert "".join(piece.text for piece in cell.pieces) == "a, b, c"
    assert cell.more == "d · e"


@pytest.mark.parametrize("address", ["tumor-types/", "mechanisms/", "papers/", "therapies/"])
def test_a_listing_has_five_columns_at_most(toy_pages, address):
    """One line a record, that fits a screen."""
    (table,) = toy_pages[address].view.sections[0].blocks
    assert len(table.columns) <= 5
    assert table.filterable


def test_pages_of_no_record_kind_or_vocabulary_are_those_that_addresses_know(toy_pages):
    """So that links of hand-written pages can be checked before pages are made."""
    own = {a for a in toy_pages if a.partition("/")[0] not in FOLDERS and a.count("/") < 2}
    assert own | {"404"} == OWN_PAGES


def test_pages_that_the_site_leads_to_are_made_without_their_text(make_page):
    """A host may delete the hand-written text; the links to it still lead somewhere."""
    page = make_page("about/", {"pages/about.md": None})
    assert (page.title, headings(page)) == ("About", ["The data behind this site"])
