"""The page of disagreements: both sides, and what may reconcile them."""

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest, StatementKey
from generator.atlas.evidence import Standing
from generator.pages.entity import nothing_yet
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Text
from generator.pages.statements import statement_line
from generator.pages.view import Head, ListLine, ListLines, Paragraphs, Section, View, ViewBlock

_LEAD = (
    "Where papers pull apart. Disagreement is shown, not averaged away: each side with its "
    "evidence, and what may reconcile them."
)
_BY_CONTEXT = (
    "Opposite signs in unrelated tumours, or in other organs, receptors, stages or settings, are "
    "no contradiction."
)
_SHOWN = 200
"""Disagreements that one page tells of."""
_HALF_OPEN = (Standing.NOT_CONFIRMED, Standing.QUESTIONED)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of disagreements."""
    linker = Linker(atlas, settings, "contested.md")
    nothing = nothing_yet("No disagreement has been curated.", linker)
    sections = [
        Section("sec-contested", "Opposite signs", _pairs(atlas.contests, linker) or (nothing,))
    ]
    if keys := [key for key, standing in atlas.standings.items() if standing in _HALF_OPEN]:
        lines = ListLines(tuple(_line(key, linker) for key in keys))
        sections.append(Section("sec-open", "Not confirmed, or questioned", (lines,)))
    if atlas.differences:
        words = Paragraphs(((Text(_BY_CONTEXT),),))
        blocks = (words, *_pairs(atlas.differences, linker))
        sections.append(Section("sec-context", "Differs by context", blocks))
    view = View(
        Head("", "contested", "Contested", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=tuple(sections),
    )
    return Page("contested.md", "Contested", _LEAD, view, linker.made, "contested")


def _pairs(contests: tuple[Contest, ...], linker: Linker) -> tuple[ViewBlock, ...]:
    """Each disagreement under what it is about, with what curators noted."""
    blocks: list[ViewBlock] = []
    for contest in contests[:_SHOWN]:
        lines = tuple(_line(key, linker) for key in contest.keys)
        blocks.append(ListLines(lines, _topic(contest, linker)))
        if contest.note:
            blocks.append(Paragraphs(((Text(contest.note),),)))
    if contests[_SHOWN:]:
        words = f"{len(contests) - _SHOWN} more stand on the pages of their mechanisms."
        blocks.append(Paragraphs(((Text(words),),)))
    return tuple(blocks)


def _line(key: StatementKey, linker: Linker) -> ListLine:
    mechanism, statement = linker.atlas.statement(key)
    line = statement_line(mechanism, statement, linker)
    return ListLine(line.mark, line.main, ((linker.to(mechanism.id),), *line.meta), line.badges)


def _topic(contest: Contest, linker: Linker) -> str:
    """The objects and tumour types that the disagreement is about."""
    rows = [linker.atlas.statement(key) for key in contest.keys]
    objects = dict.fromkeys(statement.object for _, statement in rows)
    tumours = dict.fromkeys(t for mechanism, _ in rows for t in mechanism.tumor_types)
    names = [", ".join(map(linker.atlas.name, things)) for things in (objects, tumours)]
    return " in ".join(names)
