"""Disagreements on pages: by question, and on every contested row by whom."""

import pytest
from bedside import files, item, mechanism, statement

from generator.pages import make_pages

GROWS = {"object": "growth"}
FALLS = {"object": "growth", "relation": "decreases"}


@pytest.fixture
def read(make_atlas, settings, renderer):
    """What a person reads at one address."""

    def twin(address, **mechanisms):
        atlas = make_atlas(files(**mechanisms), over=None)
        pages = make_pages(atlas, settings)
        return renderer.twin(next(page for page in pages if page.address == address))

    return twin


@pytest.fixture
def opposed():
    """Two mechanisms that found opposite signs, the second in people."""
    return {
        "up": mechanism(statement(item("one", level="D2"), **GROWS, text="Zap feeds."), name="Up"),
        "down": mechanism(
            statement(item("two", level="A"), **FALLS, text="Zap starves."), name="Down"
        ),
    }


def test_a_question_names_each_side_with_level_paper_and_statement(read, opposed):
    """And says what kind of disagreement it is."""
    page = read("contested/", **opposed)
    assert "## Opposite results: 1 question" in page
    assert "### Zap and Growth: contested" in page
    raising = next(line for line in page.splitlines() if line.startswith("- **→ raises**"))
    assert "[Zap feeds.](mechanisms/up.md#s-whole)" in raising
    assert "**D2** tested, [One 2020](papers/one.md), [Dim tumor]" in raising
    lowering = next(line for line in page.splitlines() if line.startswith("- **⊣ lowers**"))
    assert "**A** randomized, [Two 2020](papers/two.md)" in lowering


def test_what_a_curator_says_stands_with_the_note(read, opposed):
    """Below the question that it is about."""
    opposed["up"]["related"] = [
        {"mechanism": "mechanisms/down", "relation": "contradicts", "note": "Other light."}
    ]
    assert "Other light." in read("contested/", **opposed).splitlines()


def test_without_disagreement_the_page_says_so(read):
    """It does not pretend that all agree."""
    page = read("contested/", up=mechanism(statement(item())))
    assert "No disagreement has been curated." in page


def test_null_results_and_statements_with_evidence_against_only_stand_apart(read):
    """Neither is a reverse result."""
    page = read(
        "contested/",
        open=mechanism(statement(item("one"), item("two", "no-effect"))),
        never=mechanism(statement(item("three", "no-effect"), **GROWS, text="Never so.")),
    )
    assert "## Not confirmed, or no effect in the wider group: 1 question" in page
    assert "### Zap and Survival: not confirmed" in page
    assert "## Only evidence against: 1 statement" in page
    assert "[Never so.](mechanisms/never.md#s-whole)" in page


def test_differences_by_tumor_are_one_line(read, opposed):
    """With the strongest result of each direction."""
    opposed["down"]["statements"][0]["evidence"][0]["tumor_type"] = ["tumor-types/bright"]
    page = read("contested/", **opposed)
    assert "## Differs by context or tumor: 1 question" in page
    (line,) = [line for line in page.splitlines() if line.startswith("- [Zap]")]
    assert "[raises](mechanisms/up.md#s-whole) in [Dim tumor](tumor-types/dim.md) **D2**" in line
    assert "[lowers](mechanisms/down.md#s-whole) in [Bright tumor]" in line
    assert "differs by tumor" in line


@pytest.mark.parametrize("address", ["tumor-types/dim/", "mechanisms/", "mechanisms/up/"])
def test_what_is_contested_says_by_whom_with_both_levels(read, opposed, address):
    """On lines of mechanisms, in the listing, in the box and on the card."""
    page = read(address, **opposed)
    assert "contested by [Down](../mechanisms/down.md#s-whole) **A**, here **D2**" in page


def test_within_a_statement_the_papers_against_it_are_named(read):
    """With the tumor, where it is not the mechanism's own."""
    told = [item("one", level="D2"), item("two", "opposes", "D4", tumor="dusk")]
    page = read("mechanisms/up/", up=mechanism(statement(*told, **GROWS)))
    assert "contested by [Two 2020](../papers/two.md) in Dusk tumor **D4**, here **D2**" in page


def test_what_is_not_confirmed_says_where_nothing_was_found(read):
    """Beside the mechanism, and on the card."""
    other = item("three", "opposes", "A", tumor="bright")
    told = mechanism(statement(item("one"), item("two", "no-effect", "A"), other))
    page = read("tumor-types/dim/", open=told)
    assert "not confirmed: no effect in [Two 2020](../papers/two.md) **A**" in page
    assert "no effect in [Three" not in page
    assert "**A**, [Three" not in page


def test_of_many_opponents_the_strongest_two_are_named(read):
    """And how many others there are."""
    down = {
        f"down{n}": mechanism(statement(item(paper, level=level), **FALLS), name=f"Down {n}")
        for n, (paper, level) in enumerate([("two", "D4"), ("three", "D2"), ("four", "A")])
    }
    up = mechanism(statement(item("one", level="D2"), **GROWS), name="Up")
    page = read("mechanisms/up/", up=up, **down)
    strongest = "[Down 2](../mechanisms/down2.md#s-whole) **A**"
    second = "[Down 1](../mechanisms/down1.md#s-whole) **D2**"
    assert f"contested by {strongest}, {second} and 1 more, here **D2**" in page


def test_statements_that_disagree_stand_with_their_levels(read, opposed):
    """In the mechanism's own section, each with the level of its side."""
    page = read("mechanisms/up/", **opposed)
    up, down = "[“Zap feeds”](../mechanisms/up.md#s-whole)", "[“Zap starves”](../mechanisms/down.md"
    line = next(line for line in page.splitlines() if " against [" in line)
    assert f"{down}#s-whole) **A** against {up} **D2**" in line
