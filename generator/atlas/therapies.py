"""Which therapies were tried where, in people and in models, and which act on what acts there.

The three are never mixed: a drug that acts on something stands apart from one that was
given. What both arms of a study were given is never among them.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import list_order
from generator.atlas.pairs import Leaning
from generator.atlas.results import Result, Role
from generator.atlas.trials import TherapyTrial, each_trial
from generator.records.entity import ActsOn, Pathway, Therapy, TumorType
from generator.records.entity_terms import Action
from generator.records.mechanism import Mechanism
from generator.records.record import Record
from generator.records.vocabulary import ProcessGroup

_LOWERING = (Action.INHIBITS, Action.ABLATES, Action.SILENCES)
_DIRECTIONAL = (ProcessGroup.COURSE, ProcessGroup.SYMPTOM)
_AGENTS = ("targets/", "neural-elements/")
_REVERSED = {
    Leaning.FOR_TUMOR: Leaning.AGAINST_TUMOR,
    Leaning.AGAINST_TUMOR: Leaning.FOR_TUMOR,
    Leaning.MORE: Leaning.LESS,
    Leaning.LESS: Leaning.MORE,
}


class Tested(NamedTuple):
    """A therapy that was given here, with what was found."""

    therapy: Therapy
    results: tuple[Result, ...]


class Reason(NamedTuple):
    """Why something may be expected of a therapy: what it acts on acts here."""

    act: ActsOn
    shown: Result
    """The strongest result of that agent in its direction."""
    expected: Leaning


class Acting(NamedTuple):
    """A therapy that was not given here, but acts on something that acts here."""

    therapy: Therapy
    reasons: tuple[Reason, ...]
    """None where it acts on the thing of the page, of which no direction was shown."""


class Treatment(NamedTuple):
    """The therapies of a record, in three groups that share none."""

    in_people: tuple[Tested, ...]
    """Those with results in people here, and those that a trial here tests."""
    trials: tuple[TherapyTrial, ...]
    in_models: tuple[Tested, ...]
    acting: tuple[Acting, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.in_people or self.in_models or self.acting)


def treatment_of(record: Record, atlas: Atlas) -> Treatment:
    """The therapies of a tumor type, mechanism, pathway, target or neural element."""
    if isinstance(record, TumorType):
        return _of_tumor(record, atlas)
    if isinstance(record, Mechanism):
        return _of_mechanism(record, atlas)
    return _of_thing(record, atlas)


def mechanisms_of(therapy: Therapy, atlas: Atlas) -> tuple[Mechanism, ...]:
    """Mechanisms that name it, that a trial tests, or that run through what it acts on."""
    acted_on = {
        thing
        for act in therapy.acts_on
        if not act.on.startswith("processes/")
        for thing in atlas.hierarchy.with_narrower(act.on)
    }
    tested = {mechanism for trial in therapy.trials for mechanism in trial.mechanisms}
    found = {
        m.id: m
        for thing in (therapy.id, *sorted(acted_on))
        for m in atlas.mechanisms_with.get(thing, ())
    }
    found |= {m.id: m for m in map(atlas.find, sorted(tested)) if isinstance(m, Mechanism)}
    return tuple(found.values())


def acts_of(therapy: Therapy, atlas: Atlas) -> tuple[ActsOn, ...]:
    """What it acts on; a drug without its own entry acts as its class does."""
    for name in (therapy.id, *atlas.hierarchy.ancestors(therapy.id)):
        record = atlas.find(name)
        if isinstance(record, Therapy) and record.acts_on:
            return record.acts_on
    return ()


def _of_tumor(tumor: TumorType, atlas: Atlas) -> Treatment:
    """What was given in the tumor or its subtypes, and what acts on agents shown there."""
    narrower = set(atlas.hierarchy.with_narrower(tumor.id))
    here = [r for thing in atlas.pairs.things_of(tumor.id) for r in _own(tumor.id, thing, atlas)]
    trials = each_trial(atlas.all(Therapy), lambda trial: bool(narrower & set(trial.tumor_types)))
    return _treatment(here, tuple(trials), here, atlas)


def _own(tumor: str, thing: str, atlas: Atlas) -> tuple[Result, ...]:
    return atlas.pairs.pair(tumor, thing).own


def _of_mechanism(mechanism: Mechanism, atlas: Atlas) -> Treatment:
    """What its items gave; trials that name it, or that gave the same in its tumors."""
    here = atlas.pairs.index.of_mechanism(mechanism.id)
    given = {r.thing for r in here if r.role is Role.AGENT and r.thing.startswith("therapies/")}
    given |= {below for thing in given for below in atlas.hierarchy.descendants(thing)}
    tumors = {t for own in mechanism.tumor_types for t in atlas.hierarchy.with_narrower(own)}
    trials = (
        TherapyTrial(therapy, trial)
        for therapy in atlas.all(Therapy)
        for trial in therapy.trials
        if mechanism.id in trial.mechanisms
        or (therapy.id in given and tumors & set(trial.tumor_types))
    )
    return _treatment(here, tuple(trials), here, atlas)


def _of_thing(record: Record, atlas: Atlas) -> Treatment:
    """What was given to test it, trials of what acts on it, and what else acts on it."""
    things = record.members if isinstance(record, Pathway) else (record.id,)
    family = dict.fromkeys(name for thing in things for name in atlas.hierarchy.family(thing))
    narrower = {name for thing in things for name in atlas.hierarchy.with_narrower(thing)}
    acting = {t.id: t for name in family for t in atlas.therapies_on.get(name, ())}
    items = {r.bearing.id: r.bearing for name in narrower for r in atlas.pairs.index.of_thing(name)}
    here = [
        result
        for bearing in items.values()
        for result in atlas.pairs.index.of_item(bearing)
        if _tests(result, narrower, is_acting=result.thing in acting)
    ]
    shown = [r for name in family for r in atlas.pairs.index.of_thing(name)]
    return _treatment(here, tuple(each_trial(acting.values())), shown, atlas, frozenset(acting))


def _tests(result: Result, things: set[str], *, is_acting: bool) -> bool:
    """Whether a result of a therapy tests one of ``things``, and does not only name it."""
    statement = result.statement
    if things & {statement.subject, *result.bearing.item.changed}:
        return True
    return is_acting and bool(things & set(statement.via))


def _treatment(
    here: Iterable[Result],
    trials: tuple[TherapyTrial, ...],
    shown: Iterable[Result],
    atlas: Atlas,
    listed: frozenset[str] = frozenset(),
) -> Treatment:
    """The groups of what ``here`` and ``trials`` gave, and of what acts on what is ``shown``.

    Those ``listed`` stand in the last whatever was shown.
    """
    given: dict[str, list[Result]] = {}
    for result in here:
        is_given = result.role is Role.AGENT and result.thing.startswith("therapies/")
        if is_given and result.bearing.counts:
            given.setdefault(result.thing, []).append(result)
    in_people = {t: [r for r in rows if r.level.is_human] for t, rows in given.items()}
    in_models = {t: [r for r in rows if r.level.is_model] for t, rows in given.items()}
    tried = {thing for thing, rows in in_people.items() if rows}
    tried |= {name for one in trials for name in (one.therapy.id, *one.trial.plus)}
    known = tried | {thing for thing, rows in in_models.items() if rows}
    ordered = sorted(trials, key=lambda one: one.therapy.name.casefold())
    return Treatment(
        _tested(tried, in_people, atlas),
        tuple(ordered),
        _tested(known - tried, in_models, atlas),
        tuple(_acting(known, listed, shown, atlas)),
    )


def _tested(
    things: Iterable[str], results: dict[str, list[Result]], atlas: Atlas
) -> tuple[Tested, ...]:
    """Those with the strongest results first, then by name."""
    rows = [
        Tested(therapy, tuple(sorted(results.get(thing, ()), key=_order)))
        for thing in things
        if isinstance(therapy := atlas.find(thing), Therapy)
    ]
    return tuple(sorted(rows, key=lambda row: (_best(row.results), row.therapy.name.casefold())))


def _best(results: tuple[Result, ...]) -> int:
    return min(map(_order, results), default=list_order(None))


def _order(result: Result) -> int:
    return list_order(result.level)


def _acting(
    known: set[str], listed: frozenset[str], shown: Iterable[Result], atlas: Atlas
) -> Iterator[Acting]:
    """Those not ``known`` that are listed, or act on the agent of a directional claim, by name."""
    agents: dict[str, list[Result]] = {}
    for result in shown:
        if _is_directional(result, atlas):
            agents.setdefault(result.thing, []).append(result)
    near = {name for agent in agents for name in (agent, *atlas.hierarchy.ancestors(agent))}
    reaching = {t.id for name in near for t in atlas.therapies_on.get(name, ())}
    reaching |= {below for thing in reaching for below in atlas.hierarchy.descendants(thing)}
    others = (atlas.find(thing) for thing in (reaching | listed) - known)
    therapies = (other for other in others if isinstance(other, Therapy))
    for therapy in sorted(therapies, key=lambda t: (atlas.name(t.id).casefold(), t.id)):
        reasons = tuple(_reasons(therapy, agents, atlas))
        if reasons or therapy.id in listed:
            yield Acting(therapy, reasons)


def _is_directional(result: Result, atlas: Atlas) -> bool:
    """Whether a nerve or target was shown to drive or hold back course or symptom."""
    is_agent = result.role is Role.AGENT and result.thing.startswith(_AGENTS)
    if not is_agent or not result.sets_level or not result.direction.is_found:
        return False
    return atlas.pairs.group_of(result.statement.object) in _DIRECTIONAL


def _reasons(therapy: Therapy, agents: dict[str, list[Result]], atlas: Atlas) -> Iterator[Reason]:
    """For each agent that it reaches, the strongest result of each direction.

    What acts on a group acts on its members; of a member nothing follows for the group.
    """
    for act in acts_of(therapy, atlas):
        for agent, results in agents.items():
            if act.on not in (agent, *atlas.hierarchy.ancestors(agent)):
                continue
            strongest: dict[Leaning, Result] = {}
            for result in sorted(results, key=_order):
                leaning = atlas.pairs.leaning_of(result)
                if leaning:
                    strongest.setdefault(leaning, result)
            for leaning, result in strongest.items():
                expected = _REVERSED[leaning] if act.action in _LOWERING else leaning
                yield Reason(act, result, expected)
