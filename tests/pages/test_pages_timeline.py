"""The timeline: papers by year, and what each year showed first."""

from collections import Counter

from generator.pages.grid import Bars
from generator.pages.pieces import Text
from generator.pages.view import ListLines

FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma.yaml"
FADES = "mechanisms/zed-nerve-fades-glimmeroma.yaml"
PAPER = {"type": "primary", "read": "abstract", "curation": {"state": "stub"}}


def blocks(page, model):
    return [b for section in page.view.sections for b in section.blocks if isinstance(b, model)]


def text(pieces):
    return "".join(piece.text for piece in pieces)


def test_every_count_is_what_the_api_says(toy_pages, toy_api):
    """Papers by year, from the dates in the files for machines."""
    papers = [r for i, r in toy_api.items() if i.startswith("papers/")]
    expected = Counter(paper["published"][:4] for paper in papers)
    bars = [bar for block in blocks(toy_pages["timeline/"], Bars) for bar in block.bars]
    assert {text(bar.label): bar.value for bar in bars} == expected
    for bar in bars:
        assert text(bar.words).startswith(f"{bar.value} paper")


def test_years_stand_by_decade_the_newest_first(toy_pages):
    """Each decade is a section, with its years as bars."""
    page = toy_pages["timeline/"]
    assert [section.heading for section in page.view.sections] == ["2020s", "2010s"]
    years = [[text(bar.label) for bar in block.bars] for block in blocks(page, Bars)]
    assert years == [["2024", "2023", "2020"], ["2019", "2018"]]


def test_a_year_tells_what_its_papers_showed_first(toy_pages):
    """The claim, the level of the first paper, and whose it is."""
    lines = blocks(toy_pages["timeline/"], ListLines)
    assert [(block.heading, block.anchor) for block in lines] == [
        ("2020: 1 claim first shown", "y-2020"),
        ("2018: 1 claim first shown", "y-2018"),
    ]
    (line,) = lines[0].lines
    assert line.mark.text == "D1"
    assert text(line.main) == "The zed nerve makes glimmeroma grow. Example 2020"


def test_a_bar_leads_to_its_year_where_something_was_shown(toy_pages):
    """And tells of all statements, not only of whole claims."""
    bars = {text(b.label): b for block in blocks(toy_pages["timeline/"], Bars) for b in block.bars}
    assert bars["2020"].label[0].href == "#y-2020"
    assert text(bars["2020"].words) == "1 paper, 2 statements first shown"
    assert isinstance(bars["2019"].label[0], Text)
    assert text(bars["2019"].words) == "1 paper"


def test_papers_without_a_date_stand_apart(make_page):
    """Nobody knows their year, so none is made up."""
    page = make_page("timeline/", {"papers/undated.yaml": PAPER | {"title": "Once"}})
    section = page.view.sections[-1]
    assert section.heading == "Without a date"
    assert text(section.blocks[0].paragraphs[0]) == "“Once”"


def test_the_longest_bar_is_full(toy_pages, renderer):
    """All bars of the page share one measure."""
    page = toy_pages["timeline/"]
    values = [bar.value for block in blocks(page, Bars) for bar in block.bars]
    full = renderer.markdown(page).count('<rect width="100"')
    assert full == values.count(max(values)) > 0


def test_an_atlas_without_dates_says_so(make_page):
    """An honest empty."""
    slugs = ["example-2020-zip", "dummy-2019-gone", "review-2023-zed", "sample-2018-fade"]
    files = {f"papers/{slug}.yaml": PAPER | {"title": "Once"} for slug in slugs}
    files["papers/trial-2024-zapblock.yaml"] = PAPER | {"title": "Once"}
    page = make_page("timeline/", {**files, FADES: None, FEEDS: None})
    assert page.view.sections[0].blocks[0].text == "No dated paper is curated."
