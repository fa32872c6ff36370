"""Seen in people: every result, null and negative ones too, and what can be compared."""

import pytest
from bedside import NERVE, estimate, files, item, mechanism, statement

from generator.atlas.people import count_of, seen_in
from generator.pages import make_pages
from generator.pages.forest_plots import forest_of
from generator.pages.linker import Linker
from generator.records.vocabulary import System


@pytest.fixture
def page(make_atlas, settings):
    """The page of people."""

    def make(*statements):
        atlas = make_atlas(files(claim=mechanism(*statements)), over=None)
        return next(p for p in make_pages(atlas, settings) if p.address == "people/")

    return make


@pytest.fixture
def plots(make_atlas, settings):
    """The forest plots of these items, for one tumor."""

    def make(*items, tumor="", **edge):
        atlas = make_atlas(files(claim=mechanism(statement(*items, **edge))), over=None)
        return forest_of(atlas.pairs.results, tumor, Linker(atlas, settings, "people.md"))

    return make


@pytest.fixture
def plot(plots):
    """The rows of the only plot."""

    def make(*items, **edge):
        (block,) = plots(*items, **edge)
        return block, [row for group in block.groups for row in group.rows]

    return make


def section_of(page, anchor):
    """One section of a page, or None."""
    return next((s for s in page.view.sections if s.anchor == anchor), None)


def test_every_result_in_patients_is_a_row_whatever_it_found(page, renderer):
    """Null, opposite and undecided results stand beside the others, sorted by question."""
    found = [
        item("one"),
        item("two", "no-effect"),
        item("three", "opposes"),
        item("four", "inconclusive"),
    ]
    twin = renderer.twin(page(statement(*found)))
    words = ("longer", "no difference", "shorter", "inconclusive")
    for word, paper in zip(words, ("one", "two", "three", "four"), strict=True):
        assert f"| **{word}**: What {paper} found. |" in twin
    assert "## In patients: 4 results, 4 papers" in twin
    assert "2 found an effect, 1 looked and found none, 1 could not decide." in twin


def test_reviews_and_models_are_no_rows_and_tissue_is_folded(page):
    """Human tissue has a table of its own, folded away."""
    made = page(
        statement(
            item(), item("two", level="E"), item("three", level="D2"), item("four", level="C")
        )
    )
    (_, table) = section_of(made, "sec-patients").blocks
    assert table.filterable
    assert len(table.rows) == 1
    tissue = section_of(made, "sec-tissue")
    assert tissue.heading == "In human tissue: 1 result, 1 paper"
    assert tissue.blocks[-1].type == "fold"


def test_results_of_retracted_papers_are_struck_and_not_counted(page, renderer):
    """They are shown, since a reader may have met them."""
    made = page(statement(item(), item("gone")))
    section = section_of(made, "sec-patients")
    assert section.heading == "In patients: 1 result, 1 paper"
    struck = [row for row in section.blocks[-1].rows if row[0].css == "ct-struck"]
    assert len(struck) == 1
    assert "The paper was retracted" in "".join(piece.text for piece in struck[0][-1].pieces)
    assert "1 result of retracted papers shown struck out" in renderer.twin(made)


def test_without_results_the_page_says_so(page):
    """And offers the way to add one."""
    made = page(statement(item(level="D2")))
    (empty,) = section_of(made, "sec-patients").blocks
    assert empty.text == "No result in patients has been curated."


def test_what_was_changed_is_the_exposure(page, renderer):
    """A drug that was given to block a receptor: the row is about the drug."""
    tested = statement(
        item(changed=["therapies/zap"]), subject="targets/zapr", relation="decreases"
    )
    twin = renderer.twin(page(tested))
    assert "| [Zap](therapies/zap.md) | [Survival](processes/" in twin
    assert "**longer**" in twin


def test_a_change_that_fits_no_step_has_no_direction(page, renderer):
    """Nothing is said of the drug that was only shown of the subject."""
    odd = statement(item(changed=["neural-elements/other"]), subject=NERVE)
    assert "**changed**: What one found." in renderer.twin(page(odd))


def test_questions_are_linked_from_the_top(page):
    """Sections and plots always, questions from three results on; all anchors are there."""
    many = statement(*(item(p, "supports", "B", estimate()) for p in ("one", "two", "three")))
    made = page(many)
    anchors = set(made.anchors)
    linked = {link.partition("#")[2] for link in made.links if link.startswith("people/#")}
    assert linked <= anchors
    assert {"q-zap-survival", "sec-patients", "sec-comparable"} <= linked
    assert "plot-zap-overall-survival-hazard-ratio" in linked


def test_the_page_is_linked_from_home_and_from_each_tumor(make_atlas, settings):
    """A tumor's link filters the table."""
    atlas = make_atlas(files(claim=mechanism(statement(item()))), over=None)
    made = list(make_pages(atlas, settings))
    pages = {page.address: page for page in made}
    assert len(pages) == len(made)
    assert "people/" in pages[""].links
    assert "people/" in pages["tumor-types/dim/"].links
    assert "people/" not in pages["tumor-types/bright/"].links


def test_results_are_counted_by_what_they_found(make_atlas):
    """What is struck is in no number but its own."""
    told = statement(item(), item("two", "no-effect"), item("gone"))
    atlas = make_atlas(files(claim=mechanism(told)), over=None)
    count = count_of(seen_in(System.PATIENTS, atlas))
    assert count == (2, 2, 1, 1, 0, 1)


def test_a_plot_says_what_was_compared_and_what_it_shows(plot):
    """The number as printed, the sides in words of the event."""
    first = estimate(0.5, compared=["user", "none"], adjusted="yes")
    block, rows = plot(
        item("one", "supports", "B", first), item("two", "opposes", "A", estimate(1.2, 1.1, 1.3))
    )
    assert (block.less, block.more) == ("fewer deaths", "more deaths")
    assert rows[0].found == "shorter, against the statement"
    assert rows[0].is_against
    assert rows[0].estimate.is_randomized
    assert (rows[1].compared, rows[1].adjusted) == ("user v none", "adjusted")
    assert rows[1].printed == "HR 0.5 (0.4–0.6)"
    assert "2 studies, 1 randomized" in "".join(piece.text for piece in block.lead)


def test_a_ratio_the_other_way_round_is_drawn_turned_and_says_so(plot):
    """What is printed stays as it is."""
    other = estimate(2, 1.25, 4, reversed=True)
    _, rows = plot(item("one", "supports", "B", other), item("two", "supports", "B", estimate()))
    assert rows[0].printed == "HR 2 (1.25–4)"
    assert rows[0].estimate[:3] == (0.5, 0.25, 0.8)
    assert "drawn turned round" in rows[0].notes[0]


def test_a_difference_the_other_way_round_is_not_drawn(plot):
    """Only ratios are turned."""
    pain = {"measure": "mean-difference", "of": "pain", "unit": "points"}
    block, rows = plot(
        item("one", "supports", "A", estimate(-1, -2, 0, **pain, reversed=True)),
        item("two", "supports", "A", estimate(-1, -2, 0, **pain)),
        object="ache",
    )
    assert not block.is_ratio
    assert [row.estimate.value for row in rows] == [None, -1]


def test_a_plot_of_one_tumor_holds_only_its_line(plots):
    """Subtypes and wider groups are of its line."""
    items = [
        item("one", "supports", "B", estimate(), tumor="dusk"),
        item("two", "supports", "B", estimate()),
        item("three", "supports", "B", estimate(), tumor="bright"),
    ]
    (block,) = plots(*items, tumor="tumor-types/dim")
    names = ["".join(piece.text for piece in group.heading) for group in block.groups]
    assert names == ["Dim tumor", "Dusk tumor"]
    assert plots(*items, tumor="tumor-types/bright") == ()


def test_parts_are_indented_and_say_what_they_are(plot):
    """A study with parts alone has no number of its own."""
    part = estimate(0.45, subgroup="women")
    _, rows = plot(
        item("one", "supports", "B", part),
        item("two", "supports", "B", estimate()),
        item("three", "supports", "B", estimate()),
    )
    alone = next(row for row in rows if row.printed == "parts only")
    below = rows[rows.index(alone) + 1]
    assert alone.estimate.value is None
    assert below.is_part
    assert below.study[0].text == "women"


def test_the_page_of_a_pair_shows_the_plots_of_its_line(make_atlas, settings):
    """Studies of another tumor stand on that tumor's page."""
    items = [
        item("one", "supports", "B", estimate(), tumor="dusk"),
        item("two", "supports", "B", estimate()),
        item("three", "supports", "B", estimate(), tumor="bright"),
    ]
    atlas = make_atlas(files(claim=mechanism(statement(*items))), over=None)
    address = "tumor-types/dim/therapies/zap/"
    made = next(page for page in make_pages(atlas, settings) if page.address == address)
    (_, plot) = section_of(made, "sec-studies").blocks
    assert sum(len(group.rows) for group in plot.groups) == 2
