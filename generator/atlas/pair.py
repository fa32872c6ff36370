"""What a pair of a tumor type and a thing holds: results, claims, and its cell in a table."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from generator.atlas.results import Mode, Result, Role
from generator.records.levels import EvidenceLevel
from generator.records.statement import Context
from generator.records.vocabulary import Aspect, Defined, ProcessGroup


class Leaning(Defined):
    """Which way a result points for a reader: more of the thing is ..."""

    FOR_TUMOR = "for-tumor", "for the tumor", "More of it helps the tumor."
    AGAINST_TUMOR = "against-tumor", "against the tumor", "More of it holds the tumor back."
    MORE = "more", "more", "More of it, more of something that favors nobody."
    LESS = "less", "less", "More of it, less of something that favors nobody."
    CHANGES = "changes", "changes", "An effect without a direction."
    NONE = "none", "no effect", "Looked for, and not found."


class Claim(NamedTuple):
    """What results say together: one agent, one object, one context, one tumor."""

    thing: str
    role: Role
    state: str
    together: tuple[str, ...]
    """What was given together with it."""
    subject: str
    """What acts: the thing itself, unless it is acted on."""
    object: str
    object_state: str
    aspect: Aspect | None
    context: Context | None
    tumors: tuple[str, ...]
    """The narrower tumors that it is of; none where it is of the pair's own."""
    results: tuple[Result, ...]


class LevelOfLeaning(NamedTuple):
    """The best level of one leaning, on one side of a cell."""

    leaning: Leaning
    level: EvidenceLevel
    mode: Mode
    objects: tuple[str, ...]
    """What of, where the leaning favors nobody."""
    is_subgroup: bool
    """Whether only parts of the patients show it."""
    results: tuple[Result, ...]
    """Those that lean this way, the one that sets the level first."""


class CellSide(NamedTuple):
    """People, or models: what was found there."""

    found: tuple[LevelOfLeaning, ...]
    unclear: int
    """Results that could not decide."""
    is_mixed: bool
    """Whether claims on different outcomes point both ways."""


class PairCell(NamedTuple):
    """A pair in one cell of a table."""

    group: ProcessGroup | None
    """Sort of outcome that the cell speaks of; None for others, and where it is acted on."""
    role: Role
    people: CellSide
    models: CellSide
    tumors: tuple[str, ...]
    """The narrower tumors that all of it is of; none where any is of the pair's own."""
    papers: int
    results: tuple[Result, ...]
    """All results that it speaks of."""


@dataclass(frozen=True)
class Pair:
    """All results of one thing in one tumor type."""

    tumor: str
    thing: str
    own: tuple[Result, ...]
    """Of the thing itself, in the tumor or its subtypes."""
    members: tuple[Result, ...]
    """Of members of the thing, under their own names."""
    wider: tuple[Result, ...]
    """Of the thing itself, recorded for a wider group of tumors."""

    @cached_property
    def papers(self) -> frozenset[str]:
        """Papers of own results that count."""
        return frozenset(r.bearing.item.paper for r in self.own if r.bearing.counts)

    @cached_property
    def told(self) -> tuple[Result, ...]:
        """Own results that count, in the roles that set levels."""
        return tuple(r for r in self.own if r.bearing.counts and r.role.sets_level)

    @cached_property
    def named(self) -> tuple[Result, ...]:
        """Own results that count, in which it is only a step or a place."""
        return tuple(r for r in self.own if r.bearing.counts and not r.role.sets_level)
