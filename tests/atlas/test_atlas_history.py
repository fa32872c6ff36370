"""What was first shown when, and what was curated when: from the dates in records."""

from datetime import date

import pytest

from generator.atlas.history import days, years
from generator.records.levels import EvidenceLevel

PAPER = {"type": "primary", "read": "abstract", "curation": {"state": "stub"}}
DATED = {
    "papers/one.yaml": PAPER | {"title": "One", "published": "2001-05"},
    "papers/two.yaml": PAPER | {"title": "Two", "published": "2001"},
    "papers/three.yaml": PAPER | {"title": "Three", "published": "1999-12-31"},
}


@pytest.fixture
def first(world, mechanism):
    """What the years first show where one statement has this evidence."""

    def of(*evidence):
        atlas = world(DATED, claim=mechanism(*evidence))
        return [
            (year.year, shown.paper.id, shown.level)
            for year in years(atlas)
            for shown in year.first
        ]

    return of


def test_papers_stand_by_year_the_newest_first(world):
    """Those without a date come last, in a year without a name."""
    assert [(year.year, year.papers) for year in years(world(DATED))] == [
        ("2001", ("papers/one", "papers/two")),
        ("1999", ("papers/three",)),
        ("", ("papers/gone",)),
    ]


def test_a_statement_was_first_shown_by_the_earliest_paper(first, item):
    """With the level of that paper, not the best level of all."""
    found = first(item("one", level="A"), item("three", level="D2"), item("two", level="D1"))
    assert found == [("1999", "papers/three", EvidenceLevel.D2)]


def test_of_one_paper_the_strongest_finding_counts(first, item):
    """A paper may show the same twice."""
    assert first(item("one", level="D4"), item("one", level="D1"))[0][2] is EvidenceLevel.D1


@pytest.mark.parametrize(
    "unfit",
    [
        {"stance": "opposes"},
        {"stance": "no-effect"},
        {"stance": "inconclusive"},
        {"level": "E"},
    ],
    ids=str,
)
def test_only_evidence_for_it_that_is_no_review_shows_a_statement(first, item, unfit):
    """An earlier paper that did not find it was not the first."""
    assert first(item("three", **unfit)) == []
    assert first(item("three", **unfit), item("one"))[0][1] == "papers/one"


def test_a_retracted_or_undated_paper_was_not_the_first(first, item):
    """It counts for nothing, or nobody knows when it was."""
    assert first(item("gone")) == []


def test_headlines_are_told_from_other_statements(world, mechanism, item):
    """The first statement of a mechanism is its whole claim."""
    claim = mechanism(item("one"))
    claim["statements"].append(claim["statements"][0] | {"id": "step"})
    (year,) = (year for year in years(world(DATED, claim=claim)) if year.first)
    assert [shown.statement.id for shown in year.first] == ["whole", "step"]
    assert [shown.statement.id for shown in year.headlines] == ["whole"]


def test_records_stand_by_the_day_of_their_curation(world):
    """The newest day first, records without a date last."""
    files = {
        f"tumor-types/{slug}.yaml": {"name": slug, "curation": {"state": "curated", "on": day}}
        for slug, day in (("wide", "2001-01-02"), ("narrow", "2001-01-03"), ("other", "2001-01-02"))
    }
    late, early, never = days(world(files))
    assert (late.on, late.records) == (date(2001, 1, 3), {"tumor-types/narrow"})
    assert (early.on, early.records) == (
        date(2001, 1, 2),
        {"tumor-types/wide", "tumor-types/other"},
    )
    assert never.on is None
    assert "papers/one" in never.records
