"""Statements as cards: the sentence, and the evidence for and against it, side by side."""

from typing import NamedTuple

from generator.pages.pieces import Badge, Fact, Pieces, Text


class CardItem(NamedTuple):
    """One evidence item."""

    finding: str
    level: Badge
    study: str
    source: Pieces
    quote: Text | None
    conditions: Pieces
    """Tumors, what was changed, with what, in whom."""
    struck: str
    """Why it counts for nothing, or an empty text."""


class CardSide(NamedTuple):
    """The items on one side of a statement."""

    name: str
    css: str
    items: tuple[CardItem, ...]
    counted: int
    """How many of the items count."""
    empty: str
    """What stands there when there are none."""


class Card(NamedTuple):
    """One statement with its evidence."""

    anchor: str
    heading: str
    sentence: Pieces
    badges: tuple[Badge, ...]
    context: tuple[Fact, ...]
    sides: tuple[CardSide, ...]


class Cards(NamedTuple):
    """Statements."""

    cards: tuple[Card, ...]
    type: str = "cards"
