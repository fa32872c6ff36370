"""What an atlas says, as flat rows that can be held against another's.

A row's id is the same on both sides as long as the thing is the same: what
has moved since is called by its new name.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest
from generator.atlas.evidence import Bearing, Standing
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import as_written


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a thing is called or says, and the values of its fields."""

    text: str
    fields: Mapping[str, str]
    """By name as written, within others after a dot: ``study.design``."""


Snapshots = Mapping[str, Snapshot]
"""Facts by the id of what they are about."""


@dataclass(frozen=True, slots=True)
class ComparedAtlas:
    """One of two atlases that are held against each other."""

    atlas: Atlas
    other: Atlas
    moved: Mapping[str, str]
    """New ids of records that have moved since, by their ids here."""

    def things(self) -> Snapshots:
        """Records and shared terms, mechanisms without their statements."""
        parts: dict[str, BaseModel] = {i: e.record for i, e in self.atlas.entries.items()}
        return {
            self._now(thing): Snapshot(self.atlas.name(thing), self._written(part, "statements"))
            for thing, part in {**parts, **self.atlas.terms}.items()
            if not self._is_unread(thing)
        }

    def statements(self) -> Snapshots:
        """Statements without their evidence."""
        return {
            self._statement_id(mechanism, statement.id): Snapshot(
                statement.text, self._written(statement, "evidence")
            )
            for mechanism in self._mechanisms()
            for statement in mechanism.statements
        }

    def evidence(self) -> Snapshots:
        """Evidence items, with the level that each earns and whether it counts."""
        rows: dict[str, Snapshot] = {}
        for mechanism in self._mechanisms():
            for statement in mechanism.statements:
                for bearing in self.atlas.evidence(mechanism, statement):
                    derived = {
                        "level": bearing.level.value,
                        "counts": "yes" if bearing.counts else "no",
                    }
                    fields = self._written(bearing.item) | derived
                    name = self._evidence_id(bearing)
                    while (
                        name in rows
                    ):  # two of one id are a fault, and are told apart all the same
                        name += "'"
                    rows[name] = Snapshot(bearing.item.finding, fields)
        return rows

    def headlines(self) -> Snapshots:
        """The claim of each mechanism: which statement it is, its level and its sign."""
        return {
            self._now(mechanism.id): Snapshot(mechanism.name, self._claim(mechanism))
            for mechanism in self._mechanisms()
        }

    def contested(self) -> Snapshots:
        """Mechanisms that are contested, with the statements that disagree."""
        return {
            self._now(mechanism.id): Snapshot(self._disagreement(mechanism), {})
            for mechanism in self._mechanisms()
            if self.atlas.standing(mechanism) is Standing.CONTESTED
        }

    def statuses(self) -> Snapshots:
        """What became of each paper after it was published."""
        return {
            self._now(paper.id): Snapshot(paper.title, {"status": paper.status.value})
            for paper in self.atlas.all(Paper)
            if not self._is_unread(paper.id)
        }

    def texts(self) -> Snapshots:
        """Hand-written pages."""
        return {
            f"{page.name}.md": Snapshot(page.title, {"title": page.title, "text": page.body})
            for page in self.atlas.content.pages
        }

    def _mechanisms(self) -> Iterator[Mechanism]:
        return (m for m in self.atlas.all(Mechanism) if not self._is_unread(m.id))

    def _is_unread(self, thing: str) -> bool:
        return self.other.content.is_unread(self._now(thing))

    def _now(self, thing: str) -> str:
        return self.moved.get(thing, thing)

    def _statement_id(self, mechanism: Mechanism, statement: str) -> str:
        return f"{_slug(self._now(mechanism.id))}#{statement}"

    def _evidence_id(self, bearing: Bearing) -> str:
        """The permanent id, as it would be written now where none is."""
        if bearing.item.id:
            return bearing.item.id
        paper = _slug(self._now(bearing.item.paper))
        nth = bearing.id.partition("~")[2]
        statement = self._statement_id(bearing.mechanism, bearing.statement.id)
        return f"{statement}/{paper}{f'~{nth}' if nth else ''}"

    def _claim(self, mechanism: Mechanism) -> dict[str, str]:
        level = self.atlas.headline_summary(mechanism).for_.best
        sign = self.atlas.sign(mechanism)
        return {
            "statement": mechanism.headline.id,
            "level": level.value if level else "",
            "sign": "" if sign is None else sign.name.lower(),
        }

    def _disagreement(self, mechanism: Mechanism) -> str:
        return "; ".join(map(self._sides, self.atlas.contests_of(mechanism)))

    def _sides(self, contest: Contest) -> str:
        names = (f"{_slug(self._now(record))}#{statement}" for record, statement in contest.keys)
        return " against ".join(names)

    def _written(self, part: BaseModel, *without: str) -> dict[str, str]:
        data = {name: row for name, row in as_written(part).items() if name not in without}
        return dict(self._flat(data, ""))

    def _flat(self, value: Any, name: str) -> Iterator[tuple[str, str]]:
        if isinstance(value, dict):
            for key, row in value.items():
                yield from self._flat(row, f"{name}.{key}" if name else key)
        elif isinstance(value, list):
            yield name, ", ".join(self._one(row) for row in value)
        else:
            yield name, self._one(value)

    def _one(self, value: Any) -> str:
        """A value on one line; what lies in lists is told as pairs."""
        if isinstance(value, dict):
            return " · ".join(f"{key}: {text}" for key, text in self._flat(value, ""))
        return self._now(value) if isinstance(value, str) else json.dumps(value)


def _slug(thing: str) -> str:
    return thing.partition("/")[2]
