"""Trials: which there are of a therapy, which papers report them."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.atlas.atlas import Atlas
from generator.records.entity import Therapy, Trial
from generator.records.paper import Paper


class TherapyTrial(NamedTuple):
    """A trial with the therapy whose record tells of it."""

    therapy: Therapy
    trial: Trial


def trials_of(therapy: Therapy, atlas: Atlas) -> tuple[TherapyTrial, ...]:
    """Its own trials, those of its members, and those of others that gave it too."""
    narrower = atlas.hierarchy.with_narrower(therapy.id)
    own = (member for thing in narrower if isinstance(member := atlas.find(thing), Therapy))
    others = (other for other in atlas.all(Therapy) if other.id not in narrower)
    return (
        *each_trial(own),
        *each_trial(others, lambda trial: therapy.id in (*trial.given_with, *trial.plus)),
    )


def trials_reported_by(paper: Paper, atlas: Atlas) -> tuple[TherapyTrial, ...]:
    """Trials that name the paper, or that the paper names by their registry ids."""
    naming = {link.source for link in atlas.backlinks.get(paper.id, ())}
    if not paper.trials and not any(source.startswith("therapies/") for source in naming):
        return ()
    return tuple(
        each_trial(
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


def each_trial(
    therapies: Iterable[Therapy], bears: Callable[[Trial], bool] = lambda _: True
) -> Iterator[TherapyTrial]:
    """The trials of these therapies that ``bears`` wants."""
    return (TherapyTrial(t, trial) for t in therapies for trial in t.trials if bears(trial))
