"""The atlas as a page sees it: it answers as the atlas does, and notes what it was asked.

A page whose every question would get the same answer as before need not be made
again (`generator.atlas.answers` tells whether it would). What is asked in a way
that is not known here counts as a question about everything, so that nothing
can be missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest, StatementKey
from generator.atlas.evidence import Bearing, Standing, Summary
from generator.atlas.ties import Label, RollUp
from generator.atlas.watched import Watched, WatchedHierarchy
from generator.records.entity import MODEL_OF
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.relations import Sign
from generator.records.statement import Statement

R = TypeVar("R", bound=Record)
_FOLDER = {model: folder for folder, model in MODEL_OF.items()}


class About(StrEnum):
    """What of a thing is asked."""

    RECORD = "record"
    """What its own record says."""
    LABEL = "label"
    """What a link to it says, and whether it exists."""
    TIES = "ties"
    """How it is tied to the rest of the atlas, and what evidence amounts to there."""
    FOLDER = "folder"
    """What all records of a folder say, or a shared vocabulary."""
    TRIAL = "trial"
    """Which papers report it."""
    EVERYTHING = "everything"


class Question(NamedTuple):
    """Something asked of the atlas."""

    about: About
    thing: str = ""


class Witness:
    """Stands in for an atlas while pages are made, one after another."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._records: set[str] = set()
        self._labels: set[str] = set()
        self._ties: set[str] = set()
        self._others: set[Question] = set()
        self._question = cache(Question)  # pages ask alike: each question takes its memory once
        self.entries = Watched(atlas.entries, self._read, self._anything)
        self.backlinks = Watched(atlas.backlinks, self._tied, self._anything)
        self.things_in = Watched(atlas.things_in, self._tied, self._anything)
        self.mechanisms_with = Watched(atlas.mechanisms_with, self._tied_to_records, self._anything)
        self.cited_by = Watched(atlas.cited_by, self._tied_to_records, self._anything)
        self.bearings_of_paper = Watched(
            atlas.bearings_of_paper, self._tied_to_bearings, self._anything
        )
        self.standings = Watched(atlas.standings, self._tied_statement, self._anything)
        self.summaries = Watched(atlas.summaries, self._tied_statement, self._anything)
        self.papers_of_trial = Watched(atlas.papers_of_trial, self._tried, self._anything)
        self.hierarchy = WatchedHierarchy(atlas.hierarchy, self._tied, self._anything)
        # What others keep there they have asked for before they look.
        self.derived = atlas.derived

    @property
    def atlas(self) -> Atlas:
        """What pages are given: it answers all that an atlas does."""
        return cast("Atlas", self)

    def heard(self) -> frozenset[Question]:
        """Everything asked since the last time."""
        questions = {
            *(self._question(About.RECORD, thing) for thing in self._records),
            *(self._question(About.LABEL, thing) for thing in self._labels),
            *(self._question(About.TIES, thing) for thing in self._ties),
            *self._others,
        }
        for notes in (self._records, self._labels, self._ties, self._others):
            notes.clear()
        return frozenset(questions)

    def __getattr__(self, name: str) -> Any:
        """Whatever is not listed here: it may tell of anything."""
        self._anything()
        return getattr(self._atlas, name)

    def find(self, record_id: str) -> Record | None:
        self._records.add(record_id)
        return self._atlas.find(record_id)

    def paper(self, record_id: str) -> Paper | None:
        self._records.add(record_id)
        return self._atlas.paper(record_id)

    def all(self, model: type[R]) -> Iterator[R]:
        self._others.add(Question(About.FOLDER, _FOLDER[model]))
        return self._atlas.all(model)

    def of_folder(self, folder: str) -> tuple[Record, ...]:
        self._others.add(Question(About.FOLDER, folder))
        return self._atlas.of_folder(folder)

    def neighbours(self, record: Record) -> tuple[Record | None, Record | None]:
        both = self._atlas.neighbours(record)
        self._tied_to_records(record.id, (one for one in both if one))
        return both

    def exists(self, thing_id: str) -> bool:
        self._labels.add(thing_id)
        return self._atlas.exists(thing_id)

    def name(self, thing_id: str) -> str:
        self._labels.add(thing_id)
        return self._atlas.name(thing_id)

    def address(self, thing_id: str) -> str:
        self._labels.add(thing_id)
        return self._atlas.address(thing_id)

    def label(self, thing_id: str) -> Label:
        self._labels.add(thing_id)
        return self._atlas.label(thing_id)

    def url(self, curie: str) -> str:
        self._others.add(Question(About.FOLDER, "prefixes"))
        return self._atlas.url(curie)

    def roll_up(self, thing_id: str) -> RollUp:
        rolled = self._atlas.roll_up(thing_id)
        for part in (rolled.own, rolled.below, rolled.above):
            self._tied_to_records(thing_id, part)
        return rolled

    def evidence(self, mechanism: Mechanism, statement: Statement) -> tuple[Bearing, ...]:
        bearings = self._atlas.evidence(mechanism, statement)
        self._tied_to_bearings(mechanism.id, bearings)
        return bearings

    def standing(self, mechanism: Mechanism) -> Standing:
        self._ties.add(mechanism.id)
        return self._atlas.standing(mechanism)

    def sign(self, mechanism: Mechanism) -> Sign | None:
        self._ties.add(mechanism.id)
        return self._atlas.sign(mechanism)

    def summary(self, *mechanisms: Mechanism) -> Summary:
        self._ties.update(mechanism.id for mechanism in mechanisms)
        return self._atlas.summary(*mechanisms)

    def headline_summary(self, mechanism: Mechanism) -> Summary:
        self._ties.add(mechanism.id)
        return self._atlas.headline_summary(mechanism)

    def contests_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        self._ties.add(mechanism.id)
        return self._atlas.contests_of(mechanism)

    def differences_of(self, mechanism: Mechanism) -> tuple[Contest, ...]:
        self._ties.add(mechanism.id)
        return self._atlas.differences_of(mechanism)

    def cites(self, paper: Paper) -> tuple[str, ...]:
        self._ties.add(paper.id)
        return self._atlas.cites(paper)

    def _anything(self) -> None:
        self._others.add(Question(About.EVERYTHING))

    def _read(self, record_id: str, _: object = None) -> None:
        self._records.add(record_id)

    def _tried(self, trial: str, _: object = None) -> None:
        self._others.add(Question(About.TRIAL, trial))

    def _tied(self, thing_id: str, _: object = None) -> None:
        self._ties.add(thing_id)

    def _tied_statement(self, key: StatementKey, _: object = None) -> None:
        self._ties.add(key[0])

    def _tied_to_records(self, thing_id: str, records: Iterable[Record] | None) -> None:
        self._ties.add(thing_id)
        self._records.update(record.id for record in records or ())

    def _tied_to_bearings(self, thing_id: str, bearings: Iterable[Bearing] | None) -> None:
        self._ties.add(thing_id)
        for bearing in bearings or ():
            self._records.add(bearing.mechanism.id)
            self._records.add(bearing.item.paper)
