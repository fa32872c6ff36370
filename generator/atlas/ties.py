"""What ties things of the atlas together: links both ways, names, mechanisms along a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.records.annotations import FieldPath
from generator.records.mechanism import Mechanism


@dataclass(frozen=True, slots=True)
class Backlink:
    """A reference seen from the record it leads to."""

    source: str
    """Id of the record that makes the reference."""
    path: FieldPath
    """Where in that record."""


@dataclass(frozen=True, slots=True)
class LooseEnd:
    """A reference that leads nowhere."""

    source: str
    path: FieldPath
    target: str


class Label(NamedTuple):
    """What a link to a thing says, and where it leads."""

    name: str
    address: str
    title: str
    """A paper's title; else empty."""


@dataclass(frozen=True, slots=True)
class RollUp:
    """The mechanisms of a thing, its narrower things and its wider things."""

    own: tuple[Mechanism, ...]
    below: tuple[Mechanism, ...]
    above: tuple[Mechanism, ...]

    @property
    def all(self) -> tuple[Mechanism, ...]:
        """Own and from below: what a summary of the thing counts."""
        return (*self.own, *self.below)
