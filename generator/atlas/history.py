"""What was shown in which year, and what was curated on which day.

From dates in records alone, never from git or the clock: the same records always
have the same history.
"""

from dataclasses import dataclass
from datetime import date

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.statement import Statement


@dataclass(frozen=True, slots=True)
class FirstShown:
    """A statement, and the paper that first found it."""

    mechanism: Mechanism
    statement: Statement
    paper: Paper
    level: EvidenceLevel
    """Of the evidence in that paper."""

    @property
    def is_headline(self) -> bool:
        """Whether it is the whole claim of its mechanism."""
        return self.statement.id == self.mechanism.headline.id


@dataclass(frozen=True, slots=True)
class Year:
    """The papers of one year, and what they were the first to show."""

    year: str
    """Empty for papers without a date."""
    papers: tuple[str, ...]
    """The newest first."""
    first: tuple[FirstShown, ...]
    """In the order of the records."""

    @property
    def headlines(self) -> tuple[FirstShown, ...]:
        """The whole claims among them."""
        return tuple(shown for shown in self.first if shown.is_headline)


@dataclass(frozen=True, slots=True)
class CurationDay:
    """The records that were last curated on one day."""

    on: date | None
    """None for records without a date."""
    records: frozenset[str]


def years(atlas: Atlas) -> tuple[Year, ...]:
    """Every year with papers, the newest first; papers without a date at the end."""
    papers: dict[str, list[Paper]] = {}
    for paper in atlas.all(Paper):
        papers.setdefault(paper.year, []).append(paper)
    first: dict[str, list[FirstShown]] = {}
    for bearings in atlas.bearings.values():
        if found := _first_shown(bearings):
            first.setdefault(found.paper.year, []).append(found)
    return tuple(
        Year(
            year,
            tuple(paper.id for paper in sorted(papers[year], key=_date, reverse=True)),
            tuple(first.get(year, ())),
        )
        for year in sorted(papers, reverse=True)
    )


def days(atlas: Atlas) -> tuple[CurationDay, ...]:
    """Every day of curation, the newest first; records without a date at the end."""
    found: dict[date | None, list[str]] = {}
    for entry in atlas.entries.values():
        found.setdefault(entry.record.curation.on, []).append(entry.record.id)
    order = sorted(found, key=lambda on: on or date.min, reverse=True)
    return tuple(CurationDay(on, frozenset(found[on])) for on in order)


def _first_shown(bearings: tuple[Bearing, ...]) -> FirstShown | None:
    """The earliest dated paper that found it; a review tells what others have shown."""
    found = [
        FirstShown(bearing.mechanism, bearing.statement, bearing.paper, bearing.level)
        for bearing in bearings
        if bearing.is_for
        and bearing.level is not EvidenceLevel.E
        and bearing.paper
        and bearing.paper.year
    ]
    return min(found, key=lambda shown: (_date(shown.paper), shown.level.rank), default=None)


def _date(paper: Paper) -> tuple[str, str]:
    """What papers are sorted by; a mere year stands before the months of that year."""
    return (paper.published or "", paper.id)
