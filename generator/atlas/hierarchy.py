"""Parents and children: who is above, who is below, and where the climb goes in circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Hierarchy:
    """The parent relation over all records that have parents."""

    parents: Mapping[str, tuple[str, ...]]
    """Known parents by record id."""
    children: Mapping[str, tuple[str, ...]]
    """Children by record id."""

    @classmethod
    def of(cls, parents: Mapping[str, tuple[str, ...]]) -> Hierarchy:
        """The hierarchy in which each id has these parents."""
        children: dict[str, list[str]] = {}
        for child, above in parents.items():
            for parent in above:
                children.setdefault(parent, []).append(child)
        return cls(parents, {parent: tuple(below) for parent, below in children.items()})

    def ancestors(self, record_id: str) -> tuple[str, ...]:
        """All wider things, nearest first, each once."""
        return self._above.get(record_id, ())

    def descendants(self, record_id: str) -> tuple[str, ...]:
        """All narrower things, nearest first, each once."""
        return self._below.get(record_id, ())

    def with_narrower(self, record_id: str) -> tuple[str, ...]:
        """The thing itself and all narrower ones."""
        return (record_id, *self.descendants(record_id))

    def family(self, record_id: str) -> tuple[str, ...]:
        """The thing itself and all narrower and wider ones."""
        return (*self.with_narrower(record_id), *self.ancestors(record_id))

    @cached_property
    def _above(self) -> Mapping[str, tuple[str, ...]]:
        return {record_id: _climb(record_id, self.parents) for record_id in self.parents}

    @cached_property
    def _below(self) -> Mapping[str, tuple[str, ...]]:
        return {record_id: _climb(record_id, self.children) for record_id in self.children}

    def lineage(self, record_id: str) -> tuple[str, ...]:
        """One way from the top to the record's parent, by first parents: the breadcrumbs."""
        way: list[str] = []
        step = record_id
        while (above := self.parents.get(step)) and above[0] not in way and above[0] != record_id:
            step = above[0]
            way.append(step)
        return tuple(reversed(way))

    def related(self, one: str, other: str) -> bool:
        """Whether the two are equal, or one is above the other."""
        return one == other or other in self.ancestors(one) or other in self.descendants(one)

    def cycle_at(self, record_id: str) -> bool:
        """Whether climbing from the record leads back to it."""
        return record_id in self.ancestors(record_id)


def _climb(start: str, steps: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    front = list(steps.get(start, ()))
    while front:
        step = front.pop(0)
        if step not in found:
            found[step] = None
            front.extend(steps.get(step, ()))
    return tuple(found)
