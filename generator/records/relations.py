"""The relations of statements, each with its sign and the words that read it aloud.

A relation is written once, in one direction; the inverse is derived for pages.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Self


class Sign(IntEnum):
    """Direction of a statement's effect on its object."""

    DECREASES = -1
    NONE = 0
    INCREASES = 1

    @property
    def opposite(self) -> Sign:
        """The reverse sign; none stays none."""
        return Sign(-self.value)


class Relation(StrEnum):
    """The verb of a statement."""

    label: str
    """The verb as a page says it: ``subject label object``."""
    inverse: str
    """The verb read from the object: ``object inverse subject``."""
    sign: Sign | None
    """Its sign; None where the verb has none."""
    definition: str
    """One line saying what it means."""

    def __new__(
        cls, value: str, label: str, inverse: str, sign: Sign | None, definition: str
    ) -> Self:
        """Make a relation from its written form, words, sign and definition."""
        relation = str.__new__(cls, value)
        relation._value_ = value
        relation.label = label
        relation.inverse = inverse
        relation.sign = sign
        relation.definition = definition
        return relation

    ACTIVATES = (
        "activates",
        "activates",
        "is activated by",
        Sign.INCREASES,
        "Raises the object's activity.",
    )
    INHIBITS = (
        "inhibits",
        "inhibits",
        "is inhibited by",
        Sign.DECREASES,
        "Lowers the object's activity.",
    )
    INCREASES = (
        "increases",
        "increases",
        "is increased by",
        Sign.INCREASES,
        "Raises the object's amount, rate or outcome.",
    )
    DECREASES = (
        "decreases",
        "decreases",
        "is decreased by",
        Sign.DECREASES,
        "Lowers the object's amount, rate or outcome.",
    )
    RELEASES = "releases", "releases", "is released by", Sign.INCREASES, "Lets the object out."
    CLEAVES = "cleaves", "cleaves", "is cleaved by", None, "Cuts the object."
    BINDS = "binds", "binds", "is bound by", None, "Binds the object."
    FORMS = "forms", "forms", "is formed by", Sign.INCREASES, "Builds the object."
    RECRUITS = "recruits", "recruits", "is recruited by", Sign.INCREASES, "Draws the object in."
    INNERVATES = (
        "innervates",
        "innervates",
        "is innervated by",
        Sign.INCREASES,
        "Grows into the object.",
    )
    MIGRATES_TO = "migrates-to", "migrates to", "draws", None, "Moves towards the object."
    TRANSFERS_TO = (
        "transfers-to",
        "transfers cargo to",
        "receives cargo from",
        Sign.INCREASES,
        "Hands cargo, named under via, to the object.",
    )
    EXPRESSES = "expresses", "expresses", "is expressed by", None, "Makes the object."
    TRANSFORMS_INTO = (
        "transforms-into",
        "transforms into",
        "arises from",
        None,
        "Becomes the object.",
    )
    CORRELATES_POSITIVELY = (
        "correlates-positively-with",
        "correlates positively with",
        "correlates positively with",
        Sign.INCREASES,
        "Goes with more of the object; association only.",
    )
    CORRELATES_NEGATIVELY = (
        "correlates-negatively-with",
        "correlates negatively with",
        "correlates negatively with",
        Sign.DECREASES,
        "Goes with less of the object; association only.",
    )
    HAS_NO_EFFECT_ON = (
        "has-no-effect-on",
        "has no effect on",
        "is not affected by",
        Sign.NONE,
        "Absence of an effect is the claim.",
    )

    @property
    def is_association(self) -> bool:
        """Whether the relation claims no more than a correlation."""
        return self in (Relation.CORRELATES_POSITIVELY, Relation.CORRELATES_NEGATIVELY)
