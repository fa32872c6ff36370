"""Pages of processes: what acts on them, and where; and the door to effects on the host."""

import pytest

from generator.pages import make_pages

STUB = {"curation": {"state": "stub"}}
FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"
ACHE = {"name": "Glimmer ache", "favors": "neither", "group": "symptom"}


@pytest.fixture
def section():
    """The section of a page by its anchor, or None."""

    def find(page, anchor):
        return next((s for s in page.view.sections if s.anchor == anchor), None)

    return find


def rows_of(section):
    """Rows of a section's table as plain text."""
    return [
        ["".join(p.text for p in cell.pieces) for cell in row] for row in section.blocks[0].rows
    ]


def test_a_process_lists_what_acts_on_it(toy_pages, section):
    """People and models apart, with direction, how it is known and the tumors."""
    page = toy_pages["processes/glimmer-growth/"]
    assert rows_of(section(page, "sec-neural-elements")) == [
        [
            "Zed nerve",
            "no effect · randomized in patients, A",
            "raises · tested in mice, D1",
            "Glimmeroma, Bright glimmeroma",
            "3",
        ],
        ["Upper zed nerve", "", "lowers · tested in mice, D1", "Bright glimmeroma", "1"],
    ]
    assert section(page, "sec-targets") is None


def test_it_tells_its_sort_and_whom_it_favors(toy_pages):
    """The sort leads to the others of it."""
    facts = toy_pages["processes/glimmer-growth/"].view.intro[0].facts
    told = {fact.label: fact.pieces[0].text for fact in facts}
    assert told["Sort"] == "course of the tumor"
    assert told["More of it favors"] == "the tumor"
    assert told["Results"] == "4 results in 4 papers about what acts on it"


def test_it_tells_in_which_tumors(toy_pages, section):
    """With what acts there, leading to the pair where that has a page."""
    rows = section(toy_pages["processes/glimmer-growth/"], "sec-tumors").blocks[0].rows
    (tumor, agents, _) = rows[0]
    assert tumor.pieces[0].text == "Bright glimmeroma"
    assert [p.href for p in agents.pieces if hasattr(p, "href")] == [
        "../../neural-elements/zed-nerve/",
        "../../therapies/zapblock/",
        "../../tumor-types/bright-glimmeroma/neural-elements/upper-zed-nerve/",
    ]


def test_a_process_that_nothing_acts_on_says_so(make_page, section):
    """An honest empty."""
    page = make_page("processes/glimmer-growth/", {FEEDS: None, FADES: None})
    assert section(page, "sec-agents").blocks[0].text == "No result has been curated."


def test_links_to_a_process_lead_to_its_page(toy, toy_pages):
    """Its place on the page of all processes stays."""
    assert toy.address("processes/glimmer-growth") == "processes/glimmer-growth/"
    assert "processes/glimmer-growth/" in toy_pages[FEEDS.replace(".yaml", "/")].links
    assert "p-glimmer-growth" in set(toy_pages["processes/"].anchors)


def test_the_home_page_has_a_door_to_effects_on_the_host(make_page, toy_pages, section):
    """Only where the atlas knows of any."""
    growth = {"glimmer-growth": {"name": "Glimmer growth", "favors": "tumor", "group": "course"}}
    without = make_page("", {FEEDS: None, FADES: None, "processes.yaml": growth})
    assert section(without, "sec-host") is None
    assert section(toy_pages[""], "sec-host")


def test_symptoms_stand_behind_that_door(make_atlas, settings, section):
    """All of them, on the page and in the list that it leads to."""
    processes = {
        "glimmer-growth": {"name": "Glimmer growth", "favors": "tumor", "group": "course"},
        "glimmer-fading": {"name": "Glimmer fading", "favors": "host", "group": "course"},
        "glimmer-ache": ACHE,
    }
    atlas = make_atlas({"processes.yaml": processes})
    pages = {page.address: page for page in make_pages(atlas, settings)}
    (row,) = section(pages[""], "sec-host").blocks[0].paragraphs
    assert [piece.href for piece in row if hasattr(piece, "href")] == [
        "processes/#sec-symptom",
        "processes/glimmer-ache/",
    ]
    assert section(pages["processes/"], "sec-symptom").heading == "Symptom: 1 process"
