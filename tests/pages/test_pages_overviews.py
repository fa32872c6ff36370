"""Pages about many records: tumours and their gaps, listings, disagreements, home."""

import pytest

from generator.pages.pieces import Badge
from generator.pages.view import ListLines
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
    """Each apart, with their effects and those contested."""
    told = facts(toy_pages["tumor-types/glimmeroma/"])
    assert told["Mechanisms"] == "1 (+1 from narrower records)"
    assert told["Effect on the tumour"] == "1 promotes · 1 restrains · 2 contested"
    assert told["Human evidence"] == "1 of 2 mechanisms"


def test_a_tumour_without_mechanisms_says_so_and_shows_those_of_its_group(toy_pages):
    """An honest empty, with the way to fill it."""
    page = toy_pages["tumor-types/dullosarcoma/"]
    assert facts(page) == {
        "Mechanisms": "none",
        "Nobody has curated": "Long dark, Zed nerve",
    }
    empty = page.view.sections[0].blocks[0]
    assert empty.text == "No mechanism has been curated for Dullosarcoma itself."
    assert empty.link.text == "Suggest one"
    assert headings(page)[:2] == ["Mechanisms", "Recorded for a wider group"]


def test_only_trials_in_the_tumour_or_its_subtypes_stand_on_its_page(toy_pages):
    """A therapy that bears on it may have been tried elsewhere."""
    page = toy_pages["tumor-types/bright-glimmeroma/"]
    assert "Therapies and trials" not in headings(page)


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


def test_disagreements_stand_under_what_they_are_about(toy_pages):
    """Both sides, and below them what the curator noted."""
    section = toy_pages["contested/"].view.sections[0]
    lines, note = section.blocks
    assert lines.heading == "Glimmer growth in Bright glimmeroma, Glimmeroma"
    assert [line.main[0].text for line in lines.lines] == [
        "The upper zed nerve makes bright glimmeroma smaller.",
        "The zed nerve makes glimmeroma grow.",
    ]
    assert note.paragraphs[0][0].text == "The two used different invented light."


def test_without_disagreement_the_page_says_so(make_page, mechanism, item):
    """It does not pretend that all agree: nobody has curated any."""
    page = make_page("contested/", {FADES: None, FEEDS: mechanism(item("example-2020-zip"))})
    assert headings(page) == ["Opposite signs"]
    assert page.view.sections[0].blocks[0].text == "No disagreement has been curated."


def test_open_questions_and_differences_stand_apart_from_contests(make_page, mechanism, item):
    """Not confirmed and differing by context are no disagreement."""
    unsure = mechanism(item("example-2020-zip"), item("trial-2024-zapblock", "no-effect"))
    calm = mechanism(item("sample-2018-fade"), relation="decreases", name="It calms")
    files = {
        "tumor-types/other.yaml": {"name": "Other", **STUB},
        "mechanisms/calm.yaml": calm | {"tumor_types": ["tumor-types/other"]},
        FADES: None,
        FEEDS: unsure,
    }
    page = make_page("contested/", files)
    lines = [block for section in page.view.sections for block in section.blocks]
    assert headings(page) == [
        "Opposite signs",
        "Not confirmed, or questioned",
        "Differs by context",
    ]
    assert [len(block.lines) for block in lines if isinstance(block, ListLines)] == [1, 2]


def test_pages_of_no_record_kind_or_vocabulary_are_those_that_addresses_know(toy_pages):
    """So that links of hand-written pages can be checked before pages are made."""
    own = {a for a in toy_pages if a.partition("/")[0] not in FOLDERS and a.count("/") < 2}
    assert own | {"404"} == OWN_PAGES


def test_pages_that_the_site_leads_to_are_made_without_their_text(make_page):
    """A host may delete the hand-written text; the links to it still lead somewhere."""
    page = make_page("about/", {"pages/about.md": None})
    assert (page.title, headings(page)) == ("About", ["The data behind this site"])
