"""The relations of statements, each with its sign and the words that read it aloud."""

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
    sign: Sign | None
    """Its sign; None where the verb has none."""
    definition: str
    """One line saying what it means."""

    def __new__(cls, value: str, label: str, sign: Sign | None, definition: str) -> Self:
        """Make a relation from its written form, words, sign and definition."""
        relation = str.__new__(cls, value)
        relation._value_ = value
        relation.label = label
        relation.sign = sign
        relation.definition = definition
        return relation

    ACTIVATES = (
        "activates",
        "activates",
        Sign.INCREASES,
        "Raises the object's activity.",
    )
    INHIBITS = (
        "inhibits",
        "inhibits",
        Sign.DECREASES,
        "Lowers the object's activity.",
    )
    INCREASES = (
        "increases",
        "increases",
        Sign.INCREASES,
        "Raises the object's amount, rate or outcome.",
    )
    DECREASES = (
        "decreases",
        "decreases",
        Sign.DECREASES,
        "Lowers the object's amount, rate or outcome.",
    )
    CHANGES = "changes", "changes", None, "Alters the object; which way is not told or not one way."
    RELEASES = "releases", "releases", Sign.INCREASES, "Lets the object out."
    CLEAVES = "cleaves", "cleaves", None, "Cuts the object."
    BINDS = "binds", "binds", None, "Binds the object."
    FORMS = "forms", "forms", Sign.INCREASES, "Builds the object."
    RECRUITS = "recruits", "recruits", Sign.INCREASES, "Draws the object in."
    INNERVATES = (
        "innervates",
        "innervates",
        Sign.INCREASES,
        "Grows into the object.",
    )
    MIGRATES_TO = "migrates-to", "migrates to", None, "Moves towards the object."
    TRANSFERS_TO = (
        "transfers-to",
        "transfers cargo to",
        Sign.INCREASES,
        "Hands cargo, named under via, to the object.",
    )
    EXPRESSES = "expresses", "expresses", None, "Makes the object."
    TRANSFORMS_INTO = (
        "transforms-into",
        "transforms into",
        None,
        "Becomes the object.",
    )
    CORRELATES_POSITIVELY = (
        "correlates-positively-with",
        "correlates positively with",
        Sign.INCREASES,
        "Goes with more of the object; association only.",
    )
    CORRELATES_NEGATIVELY = (
        "correlates-negatively-with",
        "correlates negatively with",
        Sign.DECREASES,
        "Goes with less of the object; association only.",
    )
    HAS_NO_EFFECT_ON = (
        "has-no-effect-on",
        "has no effect on",
        Sign.NONE,
        "Absence of an effect is the claim.",
    )

    @property
    def is_association(self) -> bool:
        """Whether the relation claims no more than a correlation."""
        return self in (Relation.CORRELATES_POSITIVELY, Relation.CORRELATES_NEGATIVELY)
