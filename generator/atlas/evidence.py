"""Evidence at work: what bears on a statement, what it counts, and its summary.

No single score: the summary is a vector, shown as such (the rule is in the
data model and on ``/evidence/``).
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from generator.records.evidence import NO_TUMOR, UNSTATED, EvidenceItem
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.statement import Statement
from generator.records.vocabulary import Defined, Stance


class Standing(Defined):
    """How a statement stands, in words."""

    SUPPORTED = "supported", "supported", "Evidence for it, none against."
    CONTESTED = "contested", "contested", "Papers found opposite signs, each above level E."
    NOT_CONFIRMED = (
        "not-confirmed",
        "not confirmed",
        "Some found it, others looked and found no effect.",
    )
    QUESTIONED = (
        "questioned",
        "questioned",
        "One side rests on reviews or opinion only.",
    )
    DIFFERS_BY_CONTEXT = (
        "differs-by-context",
        "differs by context",
        "Opposite signs, but in unrelated tumor types, or told apart by one paper.",
    )
    OPPOSED = "opposed", "opposed", "Evidence only against it."
    INCONCLUSIVE = "inconclusive", "inconclusive", "Studied, but no study could decide."
    UNCOUNTED = "uncounted", "no counted evidence", "Nothing counts: no item, or only retracted."


_LIST_ORDER = (
    EvidenceLevel.A,
    EvidenceLevel.B,
    *(level for level in EvidenceLevel if level.is_model),
    EvidenceLevel.C,
    EvidenceLevel.E,
)


def list_order(level: EvidenceLevel | None) -> int:
    """Place of a level in lists: trials in people, then models, then observation, then reviews."""
    return _LIST_ORDER.index(level) if level else len(_LIST_ORDER)


@dataclass(frozen=True)
class Bearing:
    """One evidence item in its place: which statement it bears on, whether it counts."""

    mechanism: Mechanism
    statement: Statement
    index: int
    """Position in the statement's list."""
    item: EvidenceItem
    paper: Paper | None
    """The paper, or None where the reference is a loose end."""
    counts: bool
    """False for retracted papers, and for reviews of retracted data."""
    id: str
    """Permanent id as written, else the one that `format` would write."""

    @cached_property
    def level(self) -> EvidenceLevel:
        """Level of the item."""
        return self.item.study.level

    @cached_property
    def tumor_types(self) -> tuple[str, ...]:
        """The tumor types that the result is of; none where there was none, or none is told.

        What the item names; else the tumor that the statement names; else the
        mechanism's only one.
        """
        item, statement = self.item, self.statement
        if item.tumor_type:
            return tuple(name for name in item.tumor_type if name not in (NO_TUMOR, UNSTATED))
        named = (statement.object, statement.object_in, statement.subject_in, statement.subject)
        for place in named:
            if place and place.startswith("tumor-types/"):
                return (place,)
        own = self.mechanism.tumor_types
        return own if len(own) == 1 else ()

    @property
    def is_placed(self) -> bool:
        """Whether one can tell which tumor the result is of."""
        return bool(self.item.tumor_type or self.tumor_types)

    @property
    def is_for(self) -> bool:
        """Whether it counts for the statement."""
        return self.counts and self.item.stance is Stance.SUPPORTS

    @property
    def is_against(self) -> bool:
        """Whether it counts against the statement."""
        return self.counts and self.item.stance in (Stance.OPPOSES, Stance.NO_EFFECT)


@dataclass(frozen=True, slots=True)
class EvidenceSide:
    """The evidence on one side."""

    people: EvidenceLevel | None
    """Best level seen in people (A to C)."""
    models: EvidenceLevel | None
    """Best level seen in models (D1 to D5)."""
    papers: int
    """Papers on this side."""
    reviews_only: bool
    """Whether nothing but reviews and predictions stands on it."""

    @property
    def best(self) -> EvidenceLevel | None:
        """The level to show first: trials in people, then models, then observation."""
        if self.people in (EvidenceLevel.A, EvidenceLevel.B):
            return self.people
        return self.models or self.people or (EvidenceLevel.E if self.reviews_only else None)

    @property
    def order(self) -> tuple[int, ...]:
        """Sort key, the strongest first: by trials in people, then by models, then by the rest."""
        trial = self.people if self.people is not EvidenceLevel.C else None
        return tuple(map(list_order, (trial, self.models, self.people, self.best)))


@dataclass(frozen=True, slots=True)
class Summary:
    """What all evidence under one heading amounts to."""

    supports: int
    opposes: int
    no_effect: int
    inconclusive: int
    uncounted: int
    """Items that count for nothing."""
    for_: EvidenceSide
    against: EvidenceSide
    papers: int
    """Papers that count."""
    groups: int
    """Groups behind these papers: papers that share a last author are one."""
    species: tuple[str, ...]
    human: bool
    """Whether anything was seen in people or human tissue."""
    review_only: bool
    """Whether nothing above level E stands here."""

    @property
    def best(self) -> EvidenceLevel | None:
        """The level to show: the best for it; against it, where nothing is for it."""
        return self.for_.best or self.against.best

    @property
    def items(self) -> int:
        """All items, counted or not."""
        return self.supports + self.opposes + self.no_effect + self.inconclusive + self.uncounted

    @property
    def single_paper(self) -> bool:
        """Whether all that counts comes from one paper."""
        return self.papers == 1


class Tally(NamedTuple):
    """What a summary counts, in a form that can be joined with others."""

    stances: tuple[int, ...]
    """Counted items by stance, in the order of `Stance`; then those that do not count."""
    for_levels: frozenset[EvidenceLevel]
    against_levels: frozenset[EvidenceLevel]
    for_papers: frozenset[str]
    against_papers: frozenset[str]
    papers: frozenset[str]
    groups: frozenset[str]
    species: frozenset[str]


def tally(bearings: Iterable[Bearing]) -> Tally:
    """What ``bearings`` come to."""
    everything = tuple(bearings)
    counted = tuple(b for b in everything if b.counts)
    for_ = tuple(b for b in counted if b.is_for)
    against = tuple(b for b in counted if b.is_against)
    stances = Counter(b.item.stance for b in counted)
    return Tally(
        stances=(*(stances[stance] for stance in Stance), len(everything) - len(counted)),
        for_levels=frozenset(b.level for b in for_),
        against_levels=frozenset(b.level for b in against),
        for_papers=frozenset(b.item.paper for b in for_),
        against_papers=frozenset(b.item.paper for b in against),
        papers=frozenset(b.item.paper for b in counted),
        groups=frozenset(_group(b) for b in counted),
        species=frozenset(name for b in counted for name in b.item.study.species),
    )


def _group(bearing: Bearing) -> str:
    """The last author; a paper whose last author is not known stands alone."""
    return (bearing.paper.last_author if bearing.paper else None) or bearing.item.paper


def summarize(tallies: Iterable[Tally]) -> Summary:
    """What all of ``tallies`` amount to; a paper in several counts once."""
    stances, *sets = zip(*(tuple(tallies) or (tally(()),)), strict=True)
    supports, opposes, no_effect, inconclusive, uncounted = map(sum, zip(*stances, strict=True))
    for_levels, against_levels, for_papers, against_papers, papers, groups, species = (
        frozenset().union(*one) for one in sets
    )
    levels = for_levels | against_levels
    return Summary(
        supports=supports,
        opposes=opposes,
        no_effect=no_effect,
        inconclusive=inconclusive,
        uncounted=uncounted,
        for_=_side(for_levels, len(for_papers)),
        against=_side(against_levels, len(against_papers)),
        papers=len(papers),
        groups=len(groups),
        species=tuple(sorted(species)),
        human=any(level.is_human for level in levels),
        review_only=levels == {EvidenceLevel.E},
    )


def standing_of(bearings: Iterable[Bearing], related: Callable[[str, str], bool]) -> Standing:
    """How one statement stands; ``related`` tells whether one tumour type is above another."""
    counted = tuple(b for b in bearings if b.counts)
    for_ = tuple(b for b in counted if b.is_for)
    against = tuple(b for b in counted if b.is_against)
    if not counted:
        return Standing.UNCOUNTED
    if not for_ and not against:
        return Standing.INCONCLUSIVE
    if not for_:
        return Standing.OPPOSED
    if not against:
        return Standing.SUPPORTED
    if any(_clash(one, other, related) for one in for_ for other in against):
        return Standing.CONTESTED
    if all(b.level is EvidenceLevel.E for b in for_) or all(
        b.level is EvidenceLevel.E for b in against
    ):
        return Standing.QUESTIONED
    if any(b.item.stance is Stance.NO_EFFECT for b in against):
        return Standing.NOT_CONFIRMED
    return Standing.DIFFERS_BY_CONTEXT


def _clash(one: Bearing, other: Bearing, related: Callable[[str, str], bool]) -> bool:
    return (
        other.item.stance is Stance.OPPOSES
        and one.item.paper != other.item.paper
        and EvidenceLevel.E not in (one.level, other.level)
        and any(related(a, b) for a in one.tumor_types for b in other.tumor_types)
    )


@lru_cache(1000)
def _side(levels: frozenset[EvidenceLevel], papers: int) -> EvidenceSide:
    ranked = sorted(levels, key=lambda level: level.rank)
    return EvidenceSide(
        people=next((level for level in ranked if level.is_human), None),
        models=next((level for level in ranked if level.is_model), None),
        papers=papers,
        reviews_only=ranked == [EvidenceLevel.E],
    )
