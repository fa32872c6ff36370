"""The statistics page: the same numbers as the API and the command."""

from generator.atlas.statistics import statistics
from generator.records.vocabulary import State


def text(cell):
    return "".join(piece.text for piece in cell.pieces)


def rows(page, anchor):
    """The table of a section, as text."""
    part = next(s for s in page.view.sections if s.anchor == anchor)
    return [[text(cell) for cell in row] for row in part.blocks[-1].rows]


def test_records_are_as_many_as_the_api_says(toy_pages, toy_api):
    """Of each kind, and by state as its records say."""
    table = {
        row[0]: [int(n) for n in row[1:]] for row in rows(toy_pages["statistics/"], "sec-kinds")
    }
    for kind in toy_api["index.json"]["kinds"]:
        records = [r for path, r in toy_api.items() if path.startswith(f"{kind['kind']}/")]
        states = [record["curation"]["state"] for record in records]
        counts = [states.count(state) for state in ("stub", "curated", "reviewed")]
        name = kind["kind"].replace("-", " ").capitalize()
        assert table[name] == [kind["count"], *counts]


def test_evidence_items_are_as_many_as_the_api_says(toy_pages, toy_api):
    """By stance, over all mechanisms."""
    summaries = [
        record["evidence_summary"]
        for path, record in toy_api.items()
        if path.startswith("mechanisms/")
    ]
    stances = ("supports", "opposes", "no_effect", "inconclusive", "uncounted")
    told = [row[1:] for row in rows(toy_pages["statistics/"], "sec-levels")]
    sums = [sum(int(row[column]) for row in told) for column in range(len(stances))]
    assert sums == [sum(summary[stance] for summary in summaries) for stance in stances]


def test_tumours_are_covered_as_the_command_says(toy, toy_pages):
    """One row each, those with the most mechanisms first."""
    expected = [
        [
            toy.name(row.tumor),
            str(row.mechanisms),
            str(len(row.by_class)),
            str(row.papers),
            "yes" if row.human else "no",
        ]
        for row in statistics(toy).tumors
    ]
    assert rows(toy_pages["statistics/"], "sec-tumors") == expected


def test_what_waits_longest_stands_first(toy, toy_pages):
    """By the day of its last curation; stubs are only counted."""
    part = toy_pages["statistics/"].view.sections[-1]
    told = rows(toy_pages["statistics/"], part.anchor)
    assert told[0] == ["Glimmeroma", "2026-01-02"]
    assert [row[1] for row in told] == sorted(row[1] for row in told)
    stubs = [e for e in toy.entries.values() if e.record.curation.state is State.STUB]
    assert part.blocks[0].caption == f"The first 12; {len(stubs)} stubs apart"


def test_the_page_is_headed_by_what_there_is_in_all(toy, toy_pages):
    """Statements, items and disagreements, and the version of the data."""
    (facts,) = toy_pages["statistics/"].view.intro
    told = {fact.label: fact.pieces[0].text for fact in facts.facts}
    assert told == {
        "Statements": "7",
        "Evidence items": "12",
        "Contested statements": "2",
        "Data version": toy.data_version,
    }
