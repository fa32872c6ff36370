"""How much is curated, how well it is supported, and what is missing.

An empty place is told as such: not curated is not the same as no effect.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.atlas.atlas import Atlas
from generator.atlas.trials import was_tried
from generator.records.entity import Therapy, TumorType
from generator.records.kinds import KINDS
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.record import Record
from generator.records.vocabulary import MechanismClass, Stance, State


@dataclass(frozen=True, slots=True)
class KindCount:
    """How far the records of one kind have come."""

    folder: str
    plural: str
    stub: int
    curated: int
    reviewed: int

    @property
    def records(self) -> int:
        """All of them."""
        return self.stub + self.curated + self.reviewed


@dataclass(frozen=True, slots=True)
class TumorCoverage:
    """What is curated on a tumour type and everything below it."""

    tumor: str
    mechanisms: int
    by_class: tuple[tuple[MechanismClass, int], ...]
    """Mechanisms of each class that has any, in the order of the list."""
    papers: int
    human: bool
    """Whether anything was seen in people or human tissue."""


@dataclass(frozen=True, slots=True)
class LevelCount:
    """Evidence items of one level, by stance; those that count for nothing apart."""

    level: EvidenceLevel
    supports: int
    opposes: int
    no_effect: int
    inconclusive: int
    uncounted: int


@dataclass(frozen=True, slots=True)
class LastCuration:
    """When a record was last curated."""

    record: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Gap:
    """One kind of missing knowledge, with the things that miss it."""

    code: str
    title: str
    things: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """All tables of an atlas."""

    kinds: tuple[KindCount, ...]
    statements: int
    evidence: int
    contested: int
    """Statements that papers disagree about."""
    tumors: tuple[TumorCoverage, ...]
    """Those with the most mechanisms first."""
    levels: tuple[LevelCount, ...]
    stubs: tuple[str, ...]
    oldest: tuple[LastCuration, ...]
    """Every record that is no stub, the one that waits longest first."""
    gaps: tuple[Gap, ...]


def statistics(atlas: Atlas) -> Statistics:
    """The tables of ``atlas``."""
    records = [entry.record for entry in atlas.entries.values()]
    stubs = tuple(record.id for record in records if record.curation.state is State.STUB)
    return Statistics(
        kinds=tuple(_kind(kind.folder, kind.plural, atlas) for kind in KINDS),
        statements=len(atlas.bearings),
        evidence=sum(len(bearings) for bearings in atlas.bearings.values()),
        contested=len({key for contest in atlas.contests for key in contest.keys}),
        tumors=_tumors(atlas),
        levels=_levels(atlas),
        stubs=stubs,
        oldest=_oldest(record for record in records if record.id not in set(stubs)),
        gaps=tuple(_gap(code, atlas) for code in _GAPS),
    )


def _kind(folder: str, plural: str, atlas: Atlas) -> KindCount:
    states = Counter(record.curation.state for record in atlas.of_folder(folder))
    return KindCount(
        folder, plural, states[State.STUB], states[State.CURATED], states[State.REVIEWED]
    )


def _tumors(atlas: Atlas) -> tuple[TumorCoverage, ...]:
    rows = (_tumor(tumor, atlas) for tumor in atlas.all(TumorType))
    return tuple(sorted(rows, key=lambda row: (-row.mechanisms, row.tumor)))


def _tumor(tumor: TumorType, atlas: Atlas) -> TumorCoverage:
    mechanisms = atlas.roll_up(tumor.id).all
    summary = atlas.summary_of(tumor)
    classes = Counter(mechanism.mechanism_class for mechanism in mechanisms)
    return TumorCoverage(
        tumor=tumor.id,
        mechanisms=len(mechanisms),
        by_class=tuple((term, classes[term]) for term in MechanismClass if classes[term]),
        papers=summary.papers,
        human=summary.human,
    )


def _levels(atlas: Atlas) -> tuple[LevelCount, ...]:
    items = Counter(
        (bearing.level, bearing.item.stance if bearing.counts else None)
        for bearings in atlas.bearings.values()
        for bearing in bearings
    )
    stances = (Stance.SUPPORTS, Stance.OPPOSES, Stance.NO_EFFECT, Stance.INCONCLUSIVE, None)
    return tuple(
        LevelCount(level, *(items[level, stance] for stance in stances)) for level in EvidenceLevel
    )


def _oldest(records: Iterable[Record]) -> tuple[LastCuration, ...]:
    rows = (LastCuration(record.id, record.curation.on) for record in records)
    return tuple(sorted(rows, key=lambda row: (row.on or date.min, row.record)))


def _gap(code: str, atlas: Atlas) -> Gap:
    title, find = _GAPS[code]
    return Gap(code, title, tuple(find(atlas)))


def _without_mechanism(folder: str) -> Callable[[Atlas], Iterator[str]]:
    def find(atlas: Atlas) -> Iterator[str]:
        things = (record.id for record in atlas.of_folder(folder))
        return (thing for thing in things if not atlas.roll_up(thing).all)

    return find


def _tumors_without_people(atlas: Atlas) -> Iterator[str]:
    for tumor in atlas.of_folder("tumor-types"):
        if atlas.roll_up(tumor.id).all and not atlas.summary_of(tumor).human:
            yield tumor.id


def _targets(atlas: Atlas) -> Iterator[tuple[str, tuple[Therapy, ...]]]:
    """Targets of mechanisms, each with the therapies that act on it."""
    for target in atlas.of_folder("targets"):
        if atlas.mechanisms_with.get(target.id):
            yield target.id, atlas.therapies_on.get(target.id, ())


def _targets_without_drug(atlas: Atlas) -> Iterator[str]:
    return (target for target, therapies in _targets(atlas) if not therapies)


def _targets_without_trial(atlas: Atlas) -> Iterator[str]:
    return (
        target
        for target, therapies in _targets(atlas)
        if therapies and not any(was_tried(therapy, atlas) for therapy in therapies)
    )


def _single_paper(atlas: Atlas) -> Iterator[str]:
    return (m.id for m in atlas.all(Mechanism) if atlas.summary(m).single_paper)


def _reviews_only(atlas: Atlas) -> Iterator[str]:
    return (m.id for m in atlas.all(Mechanism) if atlas.summary(m).review_only)


_GAPS: dict[str, tuple[str, Callable[[Atlas], Iterator[str]]]] = {
    "tumor-without-mechanism": (
        "Tumour types without any mechanism",
        _without_mechanism("tumor-types"),
    ),
    "tumor-without-human-evidence": (
        "Tumour types with no human evidence",
        _tumors_without_people,
    ),
    "nerve-without-mechanism": (
        "Neural elements without any mechanism",
        _without_mechanism("neural-elements"),
    ),
    "pathway-without-mechanism": (
        "Pathways without any mechanism",
        _without_mechanism("pathways"),
    ),
    "target-without-trial": ("Targets with a drug but no trial", _targets_without_trial),
    "target-without-drug": ("Targets of mechanisms without a drug", _targets_without_drug),
    "single-paper": ("Mechanisms that rest on one paper", _single_paper),
    "reviews-only": ("Mechanisms that rest on reviews only", _reviews_only),
}
"""Title of each gap, and how it is found."""
