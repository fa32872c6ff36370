"""Disagreement by the three rules, and what context tells apart."""

import pytest

from generator.atlas.contest import Contest
from generator.atlas.evidence import Standing

UP = ("mechanisms/up", "whole")
DOWN = ("mechanisms/down", "whole")
PAIR = Contest(DOWN, UP)


@pytest.fixture
def pair(world, mechanism, item):
    """Two mechanisms of opposite sign about one thing; each can be made to differ."""

    def make(up=None, down=None, files=(), levels=("D1", "D1")):
        return world(
            files,
            up=mechanism(item("one", level=levels[0]), **up or {}),
            down=mechanism(
                item("two", level=levels[1]), **{"relation": "decreases"} | (down or {})
            ),
        )

    return make


def test_two_papers_of_opposite_sign_within_a_statement_contest_it(world, mechanism, item):
    """The first rule: the contest names the statement alone."""
    atlas = world(up=mechanism(item("one"), item("two", "opposes")))
    assert atlas.contests == (Contest(UP, None),)
    assert atlas.standing(atlas.find("mechanisms/up")) is Standing.CONTESTED


def test_opposite_statements_about_one_thing_contest_each_other(pair):
    """The second rule: both statements and both mechanisms are contested."""
    atlas = pair()
    assert atlas.contests == (PAIR,)
    assert [atlas.standings[key] for key in (UP, DOWN)] == [Standing.CONTESTED] * 2
    for slug in ("up", "down"):
        found = atlas.find(f"mechanisms/{slug}")
        assert (atlas.standing(found), atlas.contests_of(found)) == (Standing.CONTESTED, (PAIR,))


@pytest.mark.parametrize(
    ("up", "down"),
    [
        ({"subject": "neural-elements/twig"}, {}),
        ({}, {"subject": "neural-elements/twig"}),
        ({"tumor": "narrow"}, {}),
        ({}, {"tumor": "narrow"}),
        ({"aspect": "number"}, {"aspect": "number"}),
        ({"relation": "activates"}, {"relation": "inhibits"}),
        ({"relation": "correlates-positively-with"}, {}),
    ],
)
def test_subjects_and_tumours_of_one_line_are_contested(pair, up, down):
    """A subtype meets its group, a branch its nerve, whatever the signed verb."""
    assert pair(up, down).contests == (PAIR,)


@pytest.mark.parametrize(
    ("up", "down"),
    [
        ({"object": "tumor-types/wide"}, {}),
        ({"aspect": "activity"}, {}),
        ({"aspect": "activity"}, {"aspect": "number"}),
        ({"subject": "neural-elements/stranger"}, {}),
        ({}, {"relation": "increases"}),
        ({}, {"relation": "has-no-effect-on"}),
        ({"relation": "has-no-effect-on"}, {"relation": "has-no-effect-on"}),
        ({"relation": "binds"}, {}),
    ],
)
def test_other_objects_aspects_subjects_or_signs_are_not_contested(pair, up, down):
    """Statements that do not meet say nothing of each other."""
    atlas = pair(up, down)
    assert (atlas.contests, atlas.differences) == ((), ())


@pytest.mark.parametrize("levels", [("E", "D1"), ("D1", "E")])
def test_reviews_contest_no_other_statement(pair, levels):
    """Each side needs an item above level E."""
    assert pair(levels=levels).contests == ()


def test_retracted_papers_contest_no_other_statement(world, mechanism, item):
    """What counts for nothing cannot disagree."""
    down = mechanism(item("gone"), relation="decreases")
    assert world(up=mechanism(item("one")), down=down).contests == ()


def test_evidence_against_the_reverse_is_no_disagreement(world, mechanism, item):
    """A statement that papers oppose does not stand against its reverse."""
    down = mechanism(item("two", "opposes"), relation="decreases")
    assert world(up=mechanism(item("one")), down=down).contests == ()


def test_statements_of_one_mechanism_can_contest_each_other(world, mechanism, item):
    """The rule is about statements, wherever they stand."""
    both = mechanism(item("one"))
    other = both["statements"][0] | {"id": "reverse", "relation": "decreases"}
    both["statements"].append(other)
    atlas = world(both=both)
    key = "mechanisms/both"
    assert atlas.contests == (Contest((key, "whole"), (key, "reverse")),)
    assert atlas.contests_of(atlas.find(key)) == atlas.contests


def test_unrelated_tumour_types_differ_by_context(pair):
    """Opposite signs in other lines of tumours are listed apart and never contested."""
    atlas = pair(down={"tumor": "other"})
    assert (atlas.contests, atlas.differences) == ((), (PAIR,))
    assert atlas.standings[UP] is Standing.SUPPORTED
    assert atlas.differences_of(atlas.find("mechanisms/up")) == (PAIR,)


def link(mechanism, relation, note):
    return {"mechanism": f"mechanisms/{mechanism}", "relation": relation, "note": note}


def test_curators_can_declare_a_contradiction(pair):
    """The third rule: the contest names both headlines, and keeps the note."""
    atlas = pair({"related": [link("down", "contradicts", "Other light.")], "aspect": "number"})
    assert atlas.contests == (Contest(DOWN, UP, "Other light."),)
    assert atlas.standings[UP] is Standing.CONTESTED


def test_a_declared_contradiction_is_told_once(pair):
    """Where opposite signs are found too, the notes of both curators go with them."""
    atlas = pair(
        {"related": [link("down", "contradicts", "Other light.")]},
        {"related": [link("up", "contradicts", "Other mice.")]},
    )
    assert atlas.contests == (Contest(DOWN, UP, "Other mice. Other light."),)


def test_what_a_curator_says_differs_by_context_is_never_contested(pair):
    """Opposite signs found between the two go with the note, apart."""
    atlas = pair({"related": [link("down", "differs-by-context", "Other receptor.")]})
    assert (atlas.contests, atlas.differences) == ((), (Contest(DOWN, UP, "Other receptor."),))


def test_a_declared_difference_needs_no_opposite_signs(pair):
    """What the link says is enough to list the two apart."""
    related = [link("down", "differs-by-context", "Other receptor.")]
    atlas = pair({"related": related, "aspect": "number"})
    assert atlas.differences == (Contest(DOWN, UP, "Other receptor."),)


def test_contradiction_outweighs_difference(pair):
    """Where curators do not agree, the pair is contested and not told apart."""
    atlas = pair(
        {"related": [link("down", "contradicts", "Other light.")]},
        {"related": [link("up", "differs-by-context", "Other receptor.")]},
    )
    assert (atlas.contests, atlas.differences) == ((Contest(DOWN, UP, "Other light."),), ())


@pytest.mark.parametrize("relation", ["alternative-to", "refines", "part-of"])
def test_other_relations_are_no_disagreement(pair, relation):
    """Only the two that speak of signs count."""
    atlas = pair({"related": [link("down", relation, "So it is.")], "aspect": "number"})
    assert (atlas.contests, atlas.differences) == ((), ())


def test_a_mechanism_that_contradicts_itself_is_not_contested(pair):
    """A slip of a curator contests nothing."""
    atlas = pair({"related": [link("up", "contradicts", "A slip.")], "aspect": "number"})
    assert atlas.contests == ()


def test_one_statement_can_differ_by_context(world, mechanism, item):
    """Opposite signs in unrelated tumours within a statement are listed apart too."""
    items = (
        item("one", tumor_type="tumor-types/narrow"),
        item("two", "opposes", tumor_type="tumor-types/other"),
    )
    atlas = world(up=mechanism(*items))
    assert (atlas.contests, atlas.differences) == ((), (Contest(UP, None),))
