"""Disagreements by question: who is on which side, and what is never set against each other."""

import pytest
from bedside import NERVE, estimate, files, item, mechanism, statement

from generator.atlas.disagreements import DisagreementKind
from generator.atlas.disputes import disputes, notes_of
from generator.atlas.results import Direction


@pytest.fixture
def found(make_atlas):
    """The questions of these mechanisms."""

    def of(**mechanisms):
        return disputes(make_atlas(files(**mechanisms), over=None).disagreements)

    return of


def test_a_question_gathers_all_statements_of_agent_and_object(found):
    """Each side names its statement, with the strongest result first."""
    (dispute,) = found(
        up=mechanism(statement(item("one", level="D4"), item("two", level="D2"), object="growth")),
        down=mechanism(statement(item("three", level="D2"), object="growth", relation="decreases")),
    )
    assert (dispute.kind, dispute.thing) == (DisagreementKind.CONTESTED, "therapies/zap")
    sides = {side.direction: side for side in dispute.sides}
    assert sides[Direction.LOWERS].statement == ("mechanisms/down", "whole")
    papers = [result.bearing.item.paper for result in sides[Direction.RAISES].results]
    assert papers == ["papers/two", "papers/one"]


@pytest.mark.parametrize(
    ("measured", "kinds"),
    [
        ("cancer-specific-survival", [DisagreementKind.CONTESTED]),
        ("recurrence", []),
        ("incidence", []),
    ],
)
def test_deaths_recurrence_and_incidence_are_never_set_against_each_other(found, measured, kinds):
    """Though both stand on one statement about one object; deaths of any cause and of it may."""
    disagreeing = found(
        up=mechanism(
            statement(
                item("one", "supports", "B", estimate()),
                item("two", "opposes", "B", estimate(of=measured)),
            )
        )
    )
    assert [dispute.kind for dispute in disagreeing] == kinds


def test_two_items_that_disagree_on_several_things_are_told_once(found):
    """The drug and the nerve that it blocks: told of the nerve, which both statements name."""
    given = {"changed": ["therapies/zap"]}
    edge = {"subject": "targets/zapr", "object": "growth"}
    (dispute,) = found(
        up=mechanism(statement(item("one", level="D2", **given), **edge)),
        down=mechanism(statement(item("two", level="D2", **given), **edge, relation="decreases")),
    )
    assert dispute.thing == "targets/zapr"


def test_a_null_result_in_the_same_tumor_is_not_a_reverse_one(found):
    """It is told apart by its kind."""
    (dispute,) = found(
        up=mechanism(statement(item("one"), item("two", "no-effect"), subject=NERVE))
    )
    assert dispute.kind is DisagreementKind.NOT_CONFIRMED
    assert {side.direction for side in dispute.sides} == {Direction.RAISES, Direction.NONE}


def test_what_curators_noted_is_found_by_statement(make_atlas):
    """Each statement of a contest has its note."""
    against = {"mechanism": "mechanisms/down", "relation": "contradicts", "note": "Other light."}
    down = statement(item("two"), subject=NERVE, relation="decreases")
    atlas = make_atlas(
        files(
            up=mechanism(statement(item(), subject=NERVE), related=[against]),
            down=mechanism(down),
        ),
        over=None,
    )
    notes = notes_of(atlas.contests)
    assert notes["mechanisms/up", "whole"] == notes["mechanisms/down", "whole"] == "Other light."
