"""Statements as cards: the sentence, and the evidence for and against it, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.pages.pieces import Badge, Fact, Link, Pieces, Text


@dataclass(frozen=True, slots=True)
class Item:
    """One evidence item."""

    finding: str
    level: Badge
    study: str
    source: Pieces
    quote: Text | None
    tumor_type: Link | None
    struck: str
    """Why it counts for nothing, or an empty text."""


@dataclass(frozen=True, slots=True)
class Side:
    """The items on one side of a statement."""

    name: str
    css: str
    items: tuple[Item, ...]
    counted: int
    """How many of the items count."""
    empty: str
    """What stands there when there are none."""


@dataclass(frozen=True, slots=True)
class Card:
    """One statement with its evidence."""

    anchor: str
    heading: str
    sentence: Pieces
    badges: tuple[Badge, ...]
    context: tuple[Fact, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Statements."""

    cards: tuple[Card, ...]
    type: ClassVar[str] = "cards"
