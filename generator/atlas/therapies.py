"""Which therapies act where: by what they act on, and by the trials that tried them."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.records.entity import Pathway, Therapy, Trial, TumorType
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record


class TherapyTrial(NamedTuple):
    """A trial with the therapy whose record tells of it."""

    therapy: Therapy
    trial: Trial


class Treatment(NamedTuple):
    """The therapies that bear on a record, and those of their trials that do."""

    therapies: tuple[Therapy, ...]
    trials: tuple[TherapyTrial, ...]


def treatment_of(record: Record, atlas: Atlas) -> Treatment:
    """What bears on a tumour type, mechanism, pathway, target or neural element."""
    if isinstance(record, TumorType):
        return _of_tumor(record, atlas)
    if isinstance(record, Mechanism):
        return _of_mechanism(record, atlas)
    things = record.members if isinstance(record, Pathway) else atlas.hierarchy.family(record.id)
    return _treatment(_acting_on(things, atlas))


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


def trials_of(therapy: Therapy, atlas: Atlas) -> tuple[TherapyTrial, ...]:
    """Its own trials, those of its members, and those of others that gave it too."""
    narrower = atlas.hierarchy.with_narrower(therapy.id)
    own = (member for thing in narrower if isinstance(member := atlas.find(thing), Therapy))
    others = (other for other in atlas.all(Therapy) if other.id not in narrower)
    return (
        *_trials(own),
        *_trials(others, lambda trial: therapy.id in (*trial.given_with, *trial.plus)),
    )


def trials_reported_by(paper: Paper, atlas: Atlas) -> tuple[TherapyTrial, ...]:
    """Trials that name the paper, or that the paper names by their registry ids."""
    naming = {link.source for link in atlas.backlinks.get(paper.id, ())}
    if not paper.trials and not any(source.startswith("therapies/") for source in naming):
        return ()
    return tuple(
        _trials(
            atlas.all(Therapy),
            lambda trial: paper.id in named_by(trial) or trial.id in paper.trials,
        )
    )


def papers_of(trial: Trial, atlas: Atlas) -> tuple[str, ...]:
    """The papers that the trial names, and those that name the trial."""
    naming = atlas.papers_of_trial.get(trial.id, ()) if trial.id else ()
    return tuple(dict.fromkeys((*named_by(trial), *naming)))


def named_by(trial: Trial) -> tuple[str, ...]:
    """The papers that a trial names: its own, and those that report single endpoints."""
    papers = (trial.paper, *(endpoint.paper for endpoint in trial.endpoints))
    return tuple(dict.fromkeys(paper for paper in papers if paper))


def was_tried(therapy: Therapy, atlas: Atlas) -> bool:
    """Whether it, or a narrower therapy such as a drug of its class, has a trial."""
    narrower = map(atlas.find, atlas.hierarchy.with_narrower(therapy.id))
    return any(isinstance(each, Therapy) and each.trials for each in narrower)


def _of_tumor(tumor: TumorType, atlas: Atlas) -> Treatment:
    """By a trial in it or of one of its mechanisms, or by what takes part in those."""
    rolled = atlas.roll_up(tumor.id).all
    mechanisms = {mechanism.id for mechanism in rolled}
    narrower = set(atlas.hierarchy.with_narrower(tumor.id))
    involved = narrower | {thing for m in rolled for thing in atlas.things_in.get(m.id, ())}

    def is_tried(therapy: Therapy) -> bool:
        return any(
            narrower & set(trial.tumor_types) or mechanisms & set(trial.mechanisms)
            for trial in therapy.trials
        )

    therapies = (*_acting_on(involved, atlas), *filter(is_tried, atlas.all(Therapy)))
    return _treatment(therapies, lambda trial: bool(narrower & set(trial.tumor_types)))


def _of_mechanism(mechanism: Mechanism, atlas: Atlas) -> Treatment:
    """By taking part, by what takes part or is wider, or by a trial that tests it."""
    involved = atlas.things_in.get(mechanism.id, ())
    wider = (above for thing in involved for above in atlas.hierarchy.ancestors(thing))
    acted_on = (t for t in (*involved, *wider) if t.startswith(("targets/", "neural-elements/")))
    naming = (
        therapy
        for therapy in atlas.all(Therapy)
        if therapy.id in involved or any(mechanism.id in t.mechanisms for t in therapy.trials)
    )

    def bears(trial: Trial) -> bool:
        return mechanism.id in trial.mechanisms or any(
            atlas.hierarchy.related(tried, studied)
            for tried in trial.tumor_types
            for studied in mechanism.tumor_types
        )

    return _treatment((*_acting_on(acted_on, atlas), *naming), bears)


def _acting_on(things: Iterable[str], atlas: Atlas) -> Iterator[Therapy]:
    return (therapy for thing in things for therapy in atlas.therapies_on.get(thing, ()))


def _any(_: Trial) -> bool:
    return True


def _treatment(found: Iterable[Therapy], bears: Callable[[Trial], bool] = _any) -> Treatment:
    """Therapies once each, by name, with those of their trials that ``bears`` wants."""
    once = {therapy.id: therapy for therapy in found}
    therapies = sorted(once.values(), key=lambda therapy: (therapy.name.casefold(), therapy.id))
    return Treatment(tuple(therapies), tuple(_trials(therapies, bears)))


def _trials(
    therapies: Iterable[Therapy], bears: Callable[[Trial], bool] = _any
) -> Iterator[TherapyTrial]:
    return (TherapyTrial(t, trial) for t in therapies for trial in t.trials if bears(trial))
