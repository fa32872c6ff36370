"""Blocks of forest plots: studies of one question, each with its estimate on one axis."""

from typing import NamedTuple

from generator.figures.forest import Estimate
from generator.pages.pieces import Badge, Pieces, Text


class ForestRow(NamedTuple):
    """One study, or a part of the study above it."""

    study: Pieces
    """The study with its link; for a part what it is, as `subgroup: stage IV`."""
    level: Badge
    design: str
    adjusted: str
    """`adjusted`, `matched`, or nothing where it is not told or not asked."""
    n: str
    """As a reader reads it: `1,413`; nothing where it is not stated."""
    compared: str
    """Both sides as printed: `propranolol v none`; for a pooled analysis what it holds."""
    printed: str
    """The estimate as the source gives it: `HR 0.66 (0.47–0.91)`."""
    estimate: Estimate
    found: str = ""
    """The finding in a word: `longer`, `no difference`."""
    notes: tuple[str, ...] = ()
    """What a reader must know of the number: `turned round`."""
    is_against: bool = False
    """Whether it speaks against the statement; ``found`` must say so too."""
    is_part: bool = False
    """Whether it is a subgroup or dose of the study above it."""


class ForestGroup(NamedTuple):
    """Rows below a sub-heading: a tumor."""

    heading: Pieces
    rows: tuple[ForestRow, ...]
    is_pooled: bool = False
    """Whether these are pooled analyses of others, which stand below a rule."""


class ForestBlock(NamedTuple):
    """A question with all its studies, in the order they are given; nothing is pooled."""

    anchor: str
    heading: str
    lead: Pieces
    """What was compared, and how many found what."""
    measure: str
    """What is printed: `Ratio (95% CI)`."""
    less: str
    """What the left side of the axis means, in words of the outcome: `fewer deaths`."""
    more: str
    groups: tuple[ForestGroup, ...]
    is_ratio: bool = True
    """Whether the axis is logarithmic around 1, or linear around 0."""
    type: str = "forest"

    @property
    def estimates(self) -> tuple[Estimate, ...]:
        """All that is drawn, for the choice of the axis."""
        return tuple(row.estimate for group in self.groups for row in group.rows)

    @property
    def columns(self) -> tuple[Pieces, ...]:
        """Columns of the same as plain text."""
        names = ("Study", "Tumor", "Compared", "Level", "n", self.measure, "Adjusted", "Found")
        return tuple((Text(name),) for name in names)

    @property
    def told(self) -> tuple[tuple[Pieces, ...], ...]:
        """The rows as plain text."""
        return tuple(_told(row, group) for group in self.groups for row in group.rows)


class ForestKey(NamedTuple):
    """What the marks of forest plots mean: once on a page, above the first."""

    type: str = "forest-key"


def _told(row: ForestRow, group: ForestGroup) -> tuple[Pieces, ...]:
    return (
        (Text("– "), *row.study) if row.is_part else row.study,
        group.heading,
        (Text(row.compared),),
        (row.level, Text(f" {row.design}")),
        (Text(row.n or "not stated"),),
        (Text("; ".join((row.printed, *row.notes))),),
        (Text(row.adjusted),),
        (Text(row.found),),
    )
