"""The page of disagreements: both sides, and what may reconcile them."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.atlas.contest import StatementKey
from generator.atlas.evidence import Standing
from generator.pages.entity import nothing_yet
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.statements import statement_line
from generator.pages.view import Block, Head, Line, Lines, Prose, Section, Text, View, joined
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import MechanismRelation

_LEAD = (
    "Where papers pull apart. Disagreement is shown, not averaged away: each side with its "
    "evidence, and what may reconcile them."
)
_HALF_OPEN = (Standing.NOT_CONFIRMED, Standing.QUESTIONED)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of disagreements."""
    linker = Linker(atlas, settings, "contested.md")
    blocks: list[Block] = []
    for contest in atlas.contests:
        keys = (contest.one, contest.other) if contest.other else (contest.one,)
        blocks.append(Lines(tuple(_line(key, linker) for key in keys), _topic(contest.one, linker)))
        if contest.note:
            blocks.append(Prose(((Text(contest.note),),)))
    open_ = [
        Lines((_line(key, linker),))
        for key, standing in atlas.standings.items()
        if standing in _HALF_OPEN
    ]
    view = View(
        Head("", "contested", "Contested", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=(
            Section(
                "sec-contested",
                "Opposite signs",
                tuple(blocks) or (nothing_yet("No disagreement has been curated.", linker),),
            ),
            *([Section("sec-open", "Not confirmed, or questioned", tuple(open_))] if open_ else []),
            *_by_context(linker),
        ),
    )
    return Page("contested.md", "Contested", _LEAD, view, linker.made, "contested")


def _by_context(linker: Linker) -> tuple[Section, ...]:
    pairs = {
        frozenset((m.id, related.mechanism)): related.note or ""
        for m in linker.atlas.all(Mechanism)
        for related in m.related
        if related.relation is MechanismRelation.DIFFERS_BY_CONTEXT
    }
    lines = tuple(
        Line(None, joined(tuple((linker.to(m),) for m in sorted(pair)), " and "), ((Text(note),),))
        for pair, note in pairs.items()
    )
    if not lines:
        return ()
    words = "Opposite signs in other organs, receptors, stages or settings are no contradiction."
    return (Section("sec-context", "Differs by context", (Prose(((Text(words),),)), Lines(lines))),)


def _line(key: StatementKey, linker: Linker) -> Line:
    mechanism = linker.atlas.entries[key[0]].record
    assert isinstance(mechanism, Mechanism)
    statement = next(s for s in mechanism.statements if s.id == key[1])
    line = statement_line(mechanism, statement, linker)
    return Line(line.mark, line.main, ((linker.to(mechanism.id),), *line.meta), line.badges)


def _topic(key: StatementKey, linker: Linker) -> str:
    mechanism = linker.atlas.entries[key[0]].record
    assert isinstance(mechanism, Mechanism)
    return ", ".join(linker.atlas.name(t) for t in mechanism.tumor_types)
