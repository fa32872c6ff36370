"""Estimates of one question side by side: what is a row, what a part, what is left out."""

import pytest
from bedside import NERVE, estimate, files, item, mechanism, statement

from generator.atlas.leading import leading, size_of
from generator.atlas.studies import studied
from generator.records.evidence import Study

MEDIAN = {"measure": "median", "of": "overall-survival", "value": 9, "unit": "months"}


@pytest.fixture
def questions(make_atlas):
    """The questions of these items, all on one statement."""

    def of(*items, **edge):
        atlas = make_atlas(files(claim=mechanism(statement(*items, **edge))), over=None)
        (bearings,) = atlas.bearings.values()
        return studied(bearings, atlas.pairs.index, atlas.hierarchy)

    return of


@pytest.fixture
def rows(questions):
    """The papers of the rows of the only question, by tumor, with values and parts."""

    def of(*items):
        (question,) = questions(*items)
        return {
            ",".join(name.partition("/")[2] for name in group.tumors): [
                (
                    row.result.bearing.item.paper.partition("/")[2],
                    row.estimate and row.estimate.value,
                    [part.estimate.value for part in row.parts],
                )
                for row in group.rows
            ]
            for group in question.groups
        }

    return of


def test_a_question_is_drawn_from_two_studies_on(questions):
    """Two numbers of one study are one study."""
    assert questions(item("one", "supports", "B", estimate())) == ()
    assert questions(item("one", "supports", "B", estimate(), estimate(0.7, 0.6, 0.8))) == ()
    twice = [item(paper, "supports", "B", estimate()) for paper in ("one", "two")]
    assert len(questions(*twice)) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"of": "recurrence"},
        {"measure": "odds-ratio"},
        {"measure": "subdistribution-hazard-ratio"},
    ],
)
def test_other_outcomes_and_measures_are_other_questions(questions, other):
    """Deaths, recurrence and incidence are never set on one axis."""
    assert (
        questions(
            item("one", "supports", "B", estimate()),
            item("two", "supports", "B", estimate(**other)),
        )
        == ()
    )


def test_medians_models_and_retracted_papers_are_never_drawn(questions):
    """Nor is what was given to one and only compared with the other."""
    first = item("one", "supports", "B", estimate())
    assert questions(first, item("two", "supports", "B", MEDIAN)) == ()
    assert questions(first, item("two", "supports", "D2", estimate())) == ()
    assert questions(first, item("gone", "supports", "B", estimate())) == ()


def test_what_was_changed_is_the_question_and_not_the_subject(questions):
    """Two drugs that test one nerve are two questions."""
    cut = {"subject": NERVE}
    items = [item(paper, "supports", "B", estimate(), changed=[NERVE]) for paper in ("one", "two")]
    assert (
        questions(
            items[0],
            item("two", "supports", "B", estimate(), changed=["therapies/zap"]),
            subject="targets/zapr",
            via=[NERVE],
        )
        == ()
    )
    (question,) = questions(*items, **cut)
    assert question.agents == (NERVE,)


def test_rows_stand_by_tumor_randomized_before_matched_before_adjusted(rows):
    """Among equals the larger study comes first."""
    found = rows(
        item("one", "supports", "B", estimate(adjusted="yes"), n="9"),
        item("two", "supports", "B", estimate(adjusted="matched")),
        item("three", "supports", "A", estimate()),
        item("four", "supports", "B", estimate(adjusted="yes"), n="1 200 people"),
    )
    assert [paper for paper, _, _ in found["dim"]] == ["three", "two", "four", "one"]


def test_one_number_a_study_the_adjusted_one(rows):
    """The number that was not adjusted stands in the table of results only."""
    found = rows(
        item("one", "supports", "B", estimate(0.5, adjusted="no"), estimate(0.6, adjusted="yes")),
        item("two", "supports", "B", estimate()),
    )
    assert ("one", 0.6, []) in found["dim"]


def test_subgroups_and_narrower_tumors_stand_below_their_study(rows):
    """They are never rows of their own, and a study may have nothing else."""
    found = rows(
        item("one", "supports", "B", estimate(), estimate(0.45, subgroup="women")),
        item("one", "supports", "B", estimate(0.55), tumor="dusk"),
        item("two", "supports", "B", estimate(0.48), subgroup="men"),
        item("three", "supports", "B", estimate(0.58), tumor="dusk"),
    )
    assert found == {
        "dim": [("one", 0.5, [0.45, 0.55]), ("two", None, [0.48])],
        "dusk": [("three", 0.58, [])],
    }


def test_doses_stand_below_their_study(rows):
    """Each is compared with the same others, so none is the whole group."""
    doses = [estimate(v, compared=[f"{v}", "none"]) for v in (0.45, 0.55)]
    found = rows(
        item("one", "supports", "A", *doses),
        item("two", "supports", "B", estimate()),
        item("three", "supports", "B", estimate()),
    )
    assert found["dim"][0] == ("one", None, [0.45, 0.55])


def test_papers_of_the_same_data_are_one_study(questions, rows):
    """Whoever of them says so; the one that replaces the other is shown."""
    same = item("two", "supports", "B", estimate(0.55), same_data_as=["papers/one"])
    assert questions(item("one", "supports", "B", estimate()), same) == ()
    newer = item("two", "supports", "B", estimate(0.55), supersedes=["papers/one"])
    found = rows(
        item("one", "supports", "B", estimate(adjusted="yes")),
        newer,
        item("three", "supports", "B", estimate()),
    )
    assert sorted(value for _, value, _ in found["dim"]) == [0.5, 0.55]


def test_pooled_analyses_of_others_stand_apart(questions):
    """They are no studies: two of them with one study are nothing to draw."""
    pool = item("pool", "supports", "A", estimate(), pools=["papers/one"])
    first = item("one", "supports", "B", estimate())
    assert questions(first, pool) == ()
    (question,) = questions(first, pool, item("two", "supports", "B", estimate()))
    assert [row.papers for row in question.pooled] == [("papers/pool",)]
    assert len(question.rows) == 2


@pytest.mark.parametrize(
    ("printed", "size"),
    [("24", 24), ("12 versus 14", 14), ("266 users among 30 060 women", 30060), ("most", None)],
)
def test_the_size_is_the_largest_number_told(printed, size):
    """Numbers keep their spaces and commas."""
    study = Study.model_validate({"system": "in-vivo", "design": "drug", "n": printed})
    assert size_of(study) == size


def test_a_short_list_leads_with_the_largest_of_each_direction(make_atlas):
    """A small trial that found something never pushes out a large one that did not."""
    found = [
        item("one", "supports", "A", n="10"),
        item("two", "no-effect", "B", n="30 000"),
        item("three", "supports", "B", n="500"),
        item("four", "inconclusive", "B", n="40"),
    ]
    atlas = make_atlas(files(claim=mechanism(statement(*found))), over=None)
    (bearings,) = atlas.bearings.values()
    order = leading(atlas.pairs.index.primary(bearing) for bearing in bearings)
    papers = [result.bearing.item.paper.partition("/")[2] for result in order]
    assert papers == ["two", "three", "four", "one"]
