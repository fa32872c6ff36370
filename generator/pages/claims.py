"""Blocks of results: claims with the evidence items behind each, and how many papers earn what."""

from typing import NamedTuple

from generator.pages.pieces import Badge, Pieces


class ClaimItem(NamedTuple):
    """One evidence item under its claim."""

    level: Badge
    found: str
    """What it says of the claim, in a word or two."""
    finding: str
    study: Pieces
    """How it is known, and in what."""
    n: str
    estimate: tuple[str, ...]
    paper: Pieces


class ClaimGroup(NamedTuple):
    """One claim: what it is about, and its items."""

    question: Pieces
    badges: tuple[Badge, ...]
    source: Pieces
    """The mechanisms in which it is stated."""
    items: tuple[ClaimItem, ...]


class ClaimTable(NamedTuple):
    """Claims of one role with all evidence items, in one table."""

    caption: str
    groups: tuple[ClaimGroup, ...]
    type: str = "claims"


class LadderRow(NamedTuple):
    """How many papers found one thing at each level."""

    label: str
    css: str
    papers: tuple[int, ...]


class Ladder(NamedTuple):
    """The levels of evidence, and how many papers stand on each."""

    caption: str
    levels: tuple[Badge, ...]
    rows: tuple[LadderRow, ...]
    type: str = "ladder"
