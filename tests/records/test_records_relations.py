"""The relations: their signs and the words that read them aloud."""

import pytest

from generator.records.relations import Relation, Sign

UP, DOWN = Sign.INCREASES, Sign.DECREASES
SIGNS = {
    "activates": UP,
    "inhibits": DOWN,
    "increases": UP,
    "decreases": DOWN,
    "changes": None,
    "releases": UP,
    "cleaves": None,
    "binds": None,
    "forms": UP,
    "recruits": UP,
    "innervates": UP,
    "migrates-to": None,
    "transfers-to": UP,
    "expresses": None,
    "transforms-into": None,
    "correlates-positively-with": UP,
    "correlates-negatively-with": DOWN,
    "has-no-effect-on": Sign.NONE,
}
"""As the data model has them."""


def test_the_relations_and_their_signs_are_those_of_the_data_model():
    """A sign decides what counts as contested."""
    assert {relation.value: relation.sign for relation in Relation} == SIGNS


def test_the_opposite_of_a_sign_is_its_reverse():
    """No effect has no other side."""
    assert [sign.opposite for sign in (UP, Sign.NONE, DOWN)] == [DOWN, Sign.NONE, UP]


def test_only_correlations_are_associations():
    """Nothing else claims so little."""
    assert [relation.value for relation in Relation if relation.is_association] == [
        "correlates-positively-with",
        "correlates-negatively-with",
    ]


@pytest.mark.parametrize("relation", Relation)
def test_a_relation_has_its_words(relation):
    """A verb, and one sentence on what it means."""
    assert relation.label
    assert relation.definition.endswith(".")


def test_no_two_relations_read_the_same():
    """Whoever reads a statement knows which one was written."""
    assert len({relation.label for relation in Relation}) == len(Relation)
