"""Disagreement between results, what curators declare, and what context tells apart."""

import pytest

from generator.atlas.disagreements import DisagreementKind as Kind
from generator.atlas.evidence import Standing

UP = ("mechanisms/up", "whole")
DOWN = ("mechanisms/down", "whole")
PAIR = (DOWN, UP, "")


def told(contests):
    """What each says: the two statements, and the note."""
    return tuple((contest.one, contest.other, contest.note) for contest in contests)


def kinds(contests):
    """How the results behind them disagree."""
    return [row.kind for contest in contests for row in contest.rows]


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
    assert told(atlas.contests) == ((UP, None, ""),)
    assert atlas.standing(atlas.find("mechanisms/up")) is Standing.CONTESTED


def test_opposite_statements_about_one_thing_contest_each_other(pair):
    """The second rule: both statements and both mechanisms are contested."""
    atlas = pair()
    assert told(atlas.contests) == (PAIR,)
    assert [atlas.standings[key] for key in (UP, DOWN)] == [Standing.CONTESTED] * 2
    for slug in ("up", "down"):
        found = atlas.find(f"mechanisms/{slug}")
        assert atlas.standing(found) is Standing.CONTESTED
        assert atlas.contests_of(found) == atlas.contests


@pytest.mark.parametrize(
    ("up", "down"),
    [
        ({"tumor": "narrow"}, {}),
        ({}, {"tumor": "narrow"}),
        ({"aspect": "number"}, {"aspect": "number"}),
        ({"context": {"stage": "late"}}, {}),
        ({"object_in": "tumor-types/narrow"}, {}),
        ({"object_in": "tumor-types/narrow"}, {"object_in": "tumor-types/wide"}),
        ({"subject_state": "bright"}, {"subject_state": "bright"}),
        ({"relation": "activates"}, {"relation": "inhibits"}),
        ({"relation": "correlates-positively-with"}, {}),
    ],
)
def test_tumours_of_one_line_are_contested(pair, up, down):
    """A subtype meets its group, no context meets any, whatever the signed verb."""
    assert told(pair(up, down).contests) == (PAIR,)


@pytest.mark.parametrize(
    ("up", "down"),
    [
        ({"object": "tumor-types/wide"}, {}),
        ({"aspect": "activity"}, {}),
        ({"aspect": "activity"}, {"aspect": "number"}),
        ({"subject": "neural-elements/stranger"}, {}),
        ({"subject": "neural-elements/twig"}, {}),
        ({}, {"subject": "neural-elements/twig"}),
        ({"subject_state": "bright"}, {}),
        ({"object_state": "bright"}, {"object_state": "dull"}),
        ({"object_in": "neural-elements/twig"}, {}),
        ({"relation": "changes"}, {}),
        ({}, {"relation": "increases"}),
        ({}, {"relation": "has-no-effect-on"}),
        ({"relation": "has-no-effect-on"}, {"relation": "has-no-effect-on"}),
        ({"relation": "binds"}, {}),
    ],
)
def test_other_objects_aspects_subjects_states_or_signs_are_not_contested(pair, up, down):
    """What does not meet says nothing of each other: a branch is not its nerve."""
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
    """A result that opposes a statement is a result for its reverse."""
    down = mechanism(item("two", "opposes"), relation="decreases")
    assert world(up=mechanism(item("one")), down=down).contests == ()


def test_one_result_against_many_is_enough(world, mechanism, item):
    """Results disagree, and not the sums of statements."""
    up = mechanism(item("one"), item("three"))
    down = mechanism(item("two"), item("two", "inconclusive"), relation="decreases")
    (contest,) = world(up=up, down=down).contests
    assert [(row.one.bearing.id, row.other.bearing.id) for row in contest.rows] == [
        ("down#whole/two", "up#whole/one"),
        ("down#whole/two", "up#whole/three"),
    ]


def test_one_paper_contests_no_other_statement_of_its_own(world, mechanism, item):
    """It knows why it found both."""
    down = mechanism(item("one"), relation="decreases")
    assert world(up=mechanism(item("one")), down=down).contests == ()


def test_the_tumours_of_items_decide(world, mechanism, item):
    """Not those of their mechanisms, which may have others in common."""
    down = mechanism(item("two", tumor_type=["tumor-types/other"]), relation="decreases")
    atlas = world(up=mechanism(item("one")), down=down)
    assert (atlas.contests, told(atlas.differences)) == ((), (PAIR,))
    assert kinds(atlas.differences) == [Kind.BY_TUMOR]


def test_without_a_tumour_nothing_is_contested(world, mechanism, item):
    """Nobody can tell whether the two speak of one."""
    down = mechanism(item("two", tumor_type=["unstated"]), relation="decreases")
    atlas = world(up=mechanism(item("one")), down=down)
    assert (atlas.contests, atlas.differences) == ((), ())


def test_two_contexts_differ(pair):
    """What is told apart by site, stage or condition is listed apart."""
    atlas = pair({"context": {"stage": "late"}}, {"context": {"stage": "early"}})
    assert (atlas.contests, told(atlas.differences)) == ((), (PAIR,))
    assert kinds(atlas.differences) == [Kind.BY_CONTEXT]


def test_a_part_of_the_patients_contests_as_such(world, mechanism, item):
    """The disagreement says that one side is of a subgroup."""
    down = mechanism(item("two", subgroup="women"), relation="decreases")
    assert kinds(world(up=mechanism(item("one")), down=down).contests) == [Kind.BY_SUBGROUP]


def test_what_was_changed_disagrees_too(world, mechanism, item):
    """A therapy whose class is known acts by what it acts on; drugs meet only themselves."""
    acts = [{"on": "neural-elements/nerve", "action": "inhibits"}]
    cut = {"name": "Cut", "category": "denervation", "acts_on": acts}
    files = {"therapies/cut.yaml": cut | {"curation": {"state": "stub"}}}
    up = mechanism(item("one", changed=["therapies/cut"]))
    down = mechanism(item("two", changed=["therapies/cut"]), relation="decreases")
    (contest,) = world(files, up=up, down=down).contests
    assert {row.one.thing for row in contest.rows} == {"neural-elements/nerve", "therapies/cut"}


def test_no_effect_is_not_confirmed_and_never_contested(world, mechanism, item):
    """It stands among the disagreements, and contests nothing."""
    atlas = world(up=mechanism(item("one"), item("two", "no-effect")))
    assert [row.kind for row in atlas.disagreements] == [Kind.NOT_CONFIRMED]
    assert (atlas.contests, atlas.differences) == ((), ())


def test_no_effect_in_a_wider_group_is_told_as_such(world, mechanism, item):
    """Found in one tumour, not in the group that it belongs to."""
    narrow = item("one", tumor_type=["tumor-types/narrow"])
    atlas = world(up=mechanism(narrow, item("two", "no-effect")))
    assert [row.kind for row in atlas.disagreements] == [Kind.WIDER_GROUP]


def test_statements_of_one_mechanism_can_contest_each_other(world, mechanism, item):
    """The rule is about statements, wherever they stand."""
    both = mechanism(item("one"))
    reverse = {"id": "reverse", "relation": "decreases", "evidence": [item("two")]}
    other = both["statements"][0] | reverse
    both["statements"].append(other)
    atlas = world(both=both)
    key = "mechanisms/both"
    assert told(atlas.contests) == (((key, "reverse"), (key, "whole"), ""),)
    assert atlas.contests_of(atlas.find(key)) == atlas.contests


def test_unrelated_tumour_types_differ_by_context(pair):
    """Opposite signs in other lines of tumours are listed apart and never contested."""
    atlas = pair(down={"tumor": "other"})
    assert (atlas.contests, told(atlas.differences)) == ((), (PAIR,))
    assert atlas.standings[UP] is Standing.SUPPORTED
    assert atlas.differences_of(atlas.find("mechanisms/up")) == atlas.differences


def link(mechanism, relation, note):
    return {"mechanism": f"mechanisms/{mechanism}", "relation": relation, "note": note}


def test_curators_can_declare_a_contradiction(pair):
    """The third rule: the contest names both headlines, and keeps the note."""
    atlas = pair({"related": [link("down", "contradicts", "Other light.")], "aspect": "number"})
    assert told(atlas.contests) == ((DOWN, UP, "Other light."),)
    assert atlas.standings[UP] is Standing.CONTESTED


def test_a_declared_contradiction_is_told_once(pair):
    """Where opposite signs are found too, the notes of both curators go with them."""
    atlas = pair(
        {"related": [link("down", "contradicts", "Other light.")]},
        {"related": [link("up", "contradicts", "Other mice.")]},
    )
    assert told(atlas.contests) == ((DOWN, UP, "Other mice. Other light."),)


def test_what_a_curator_says_differs_by_context_is_never_contested(pair):
    """Opposite signs found between the two go with the note, apart."""
    atlas = pair({"related": [link("down", "differs-by-context", "Other receptor.")]})
    assert (atlas.contests, told(atlas.differences)) == ((), ((DOWN, UP, "Other receptor."),))


def test_a_declared_difference_needs_no_opposite_signs(pair):
    """What the link says is enough to list the two apart."""
    related = [link("down", "differs-by-context", "Other receptor.")]
    atlas = pair({"related": related, "aspect": "number"})
    assert told(atlas.differences) == ((DOWN, UP, "Other receptor."),)


def test_contradiction_outweighs_difference(pair):
    """Where curators do not agree, the pair is contested and not told apart."""
    atlas = pair(
        {"related": [link("down", "contradicts", "Other light.")]},
        {"related": [link("up", "differs-by-context", "Other receptor.")]},
    )
    assert (told(atlas.contests), atlas.differences) == (((DOWN, UP, "Other light."),), ())


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
        item("one", tumor_type=["tumor-types/narrow"]),
        item("two", "opposes", tumor_type=["tumor-types/other"]),
    )
    atlas = world(up=mechanism(*items))
    assert (atlas.contests, told(atlas.differences)) == ((), ((UP, None, ""),))
