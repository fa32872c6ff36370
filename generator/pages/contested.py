"""The page of disagreements: who is on which side of which question, how strong that is."""

from collections.abc import Iterator, Mapping

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest, StatementKey
from generator.atlas.disagreements import Disagreement, DisagreementKind
from generator.atlas.disputes import Dispute, DisputeSide, disputes, notes_of
from generator.atlas.evidence import Standing
from generator.atlas.results import Direction, Result
from generator.pages.badges import counted, level_badge
from generator.pages.entity import nothing_yet
from generator.pages.findings import outcome, tumors
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Badge, Pieces, Text, joined
from generator.pages.statements import statement_line
from generator.pages.view import (
    Bullets,
    Head,
    ListLine,
    ListLines,
    Paragraphs,
    Section,
    View,
    ViewBlock,
)
from generator.text.addresses import statement_address

_LEAD = (
    "Where papers pull apart, by question. Disagreement is shown, not averaged away: who is on "
    "which side, how strong that is, and what may reconcile them."
)
_OPPOSITE = (
    "The same agent, the same outcome, one line of tumors and one context, and opposite results in "
    "different papers. Recurrence, incidence and deaths are never set against each other."
)
_OPEN = (
    "Some found it; others looked in the same tumor, or in its wider group, and found no effect."
)
_AGAINST = "Nothing counted speaks for these statements. They stand because somebody claimed them."
_QUESTIONED = "One of the two sides rests on reviews or opinion only."
_APART = (
    "Opposite results in unrelated tumors, or in another site, stage or condition, are no "
    "contradiction."
)
_SHOWN = 200
"""Questions that one section tells of."""
_PAPERS = 4
"""Results that one line names."""
_MARK = {
    Direction.RAISES: ("→ raises", "plus"),
    Direction.LOWERS: ("⊣ lowers", "minus"),
    Direction.NONE: ("○ no effect", "none"),
}


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of disagreements."""
    linker = Linker(atlas, settings, "contested.md")
    half_open = (DisagreementKind.NOT_CONFIRMED, DisagreementKind.WIDER_GROUP)
    sections = (
        _contested(atlas, linker),
        *_open([row for row in atlas.disagreements if row.kind in half_open], linker),
        *_standing("sec-against", "Only evidence against", Standing.OPPOSED, _AGAINST, linker),
        *_standing("sec-questioned", "Questioned", Standing.QUESTIONED, _QUESTIONED, linker),
        *_differences(atlas, linker),
    )
    head = Head("", "contested", "Contested", crumbs=(linker.at("", "Home"),), lead=_LEAD)
    view = View(head, sections=sections)
    return Page("contested.md", "Contested", _LEAD, view, linker.made, "contested")


def _contested(atlas: Atlas, linker: Linker) -> Section:
    """Opposite results, and what only curators say."""
    found = disputes(row for contest in atlas.contests for row in contest.rows)
    declared = [contest for contest in atlas.contests if not contest.rows]
    number = counted(len(found) + len(declared), "question")
    notes = notes_of(atlas.contests)
    blocks = (
        *_questions(found, notes, linker),
        *(block for contest in declared[:_SHOWN] for block in _declared(contest, linker)),
    )
    if not blocks:
        nothing = nothing_yet("No disagreement has been curated.", linker)
        return Section("sec-contested", "Opposite results", (nothing,))
    lead = Paragraphs(((Text(_OPPOSITE),),))
    return Section("sec-contested", f"Opposite results: {number}", (lead, *blocks))


def _open(rows: list[Disagreement], linker: Linker) -> Iterator[Section]:
    if found := disputes(rows):
        number = counted(len(found), "question")
        blocks = (Paragraphs(((Text(_OPEN),),)), *_questions(found, {}, linker))
        heading = f"Not confirmed, or no effect in the wider group: {number}"
        yield Section("sec-open", heading, blocks)


def _standing(
    anchor: str, heading: str, standing: Standing, words: str, linker: Linker
) -> Iterator[Section]:
    """The statements that stand so, each on a line."""
    atlas = linker.atlas
    keys = [key for key, each in atlas.standings.items() if each is standing]
    if keys:
        lines = ListLines(tuple(_line(key, linker) for key in keys[:_SHOWN]))
        blocks = (Paragraphs(((Text(words),),)), lines)
        yield Section(anchor, f"{heading}: {counted(len(keys), 'statement')}", blocks)


def _differences(atlas: Atlas, linker: Linker) -> Iterator[Section]:
    """Told apart by context or tumor: one line a question."""
    found = disputes(row for contest in atlas.differences for row in contest.rows)
    declared = [contest for contest in atlas.differences if not contest.rows]
    if not found and not declared:
        return
    lines = [_short(dispute, linker) for dispute in found[:_SHOWN]]
    blocks: list[ViewBlock] = [Paragraphs(((Text(_APART),),))]
    blocks += [ListLines(tuple(lines))] if lines else []
    if declared:
        items = tuple(_told_apart(contest, linker) for contest in declared[:_SHOWN])
        blocks.append(Bullets(items))
    number = counted(len(found) + len(declared), "question")
    yield Section("sec-context", f"Differs by context or tumor: {number}", tuple(blocks))


def _questions(
    found: tuple[Dispute, ...], notes: Mapping[StatementKey, str], linker: Linker
) -> Iterator[ViewBlock]:
    """Each question with its sides, and what curators noted of their statements."""
    for dispute in found[:_SHOWN]:
        lines = tuple(_side(side, linker) for side in dispute.sides)
        yield ListLines(lines, f"{_topic(dispute, linker)}: {dispute.kind.label}")
        told = dict.fromkeys(
            note for side in dispute.sides if (note := notes.get(side.statement, ""))
        )
        if told:
            yield Paragraphs(tuple((Text(note),) for note in told))
    if found[_SHOWN:]:
        words = f"{len(found) - _SHOWN} more stand on the pages of their mechanisms."
        yield Paragraphs(((Text(words),),))


def _side(side: DisputeSide, linker: Linker) -> ListLine:
    """One statement with the results that found one thing."""
    mechanism, statement = linker.atlas.statement(side.statement)
    word, css = _MARK[side.direction]
    meta: list[Pieces] = [_result(result, linker) for result in side.results[:_PAPERS]]
    if side.results[_PAPERS:]:
        meta.append((Text(f"{len(side.results) - _PAPERS} more"),))
    return ListLine(
        Badge(word, f"ct-sign ct-sign-{css}", side.direction.definition),
        (linker.at(statement_address(*side.statement), statement.text),),
        (*meta, (Text("in "), linker.to(mechanism.id))),
    )


def _result(result: Result, linker: Linker) -> Pieces:
    return (
        level_badge(result.level),
        Text(f" {result.mode.label}, "),
        linker.to(result.bearing.item.paper),
        Text(", "),
        *tumors(result.bearing, linker),
    )


def _short(dispute: Dispute, linker: Linker) -> ListLine:
    """A question on one line, with the strongest result of each direction."""
    strongest: dict[Direction, Pieces] = {}
    for side in dispute.sides:
        result = side.results[0]
        link = linker.at(statement_address(*side.statement), result.direction.label)
        told = (link, Text(" in "), *tumors(result.bearing, linker), Text(" "))
        strongest.setdefault(side.direction, (*told, level_badge(result.level)))
    name = (linker.to(dispute.thing), Text(" and "), *outcome(dispute.statement, linker))
    return ListLine(None, name, (*strongest.values(), (Text(dispute.kind.label),)))


def _declared(contest: Contest, linker: Linker) -> Iterator[ViewBlock]:
    """What only a curator says: two mechanisms by their headlines, with the note."""
    names = [linker.atlas.name(key[0]) for key in contest.keys]
    lines = tuple(_line(key, linker) for key in contest.keys)
    yield ListLines(lines, f"{' and '.join(names)}: told by a curator")
    if contest.note:
        yield Paragraphs(((Text(contest.note),),))


def _told_apart(contest: Contest, linker: Linker) -> Pieces:
    """What a curator tells apart: both mechanisms, and why."""
    links = tuple((linker.to(mechanism),) for mechanism, _ in contest.keys)
    note = (Text(f": {contest.note}"),) if contest.note else ()
    return (*joined(links, " and "), *note)


def _line(key: StatementKey, linker: Linker) -> ListLine:
    """A statement with its mechanism and levels; who is against it stands beside it already."""
    mechanism, statement = linker.atlas.statement(key)
    line = statement_line(mechanism, statement, linker)
    return ListLine(line.mark, line.main, ((linker.to(mechanism.id),), *line.meta[:2]))


def _topic(dispute: Dispute, linker: Linker) -> str:
    """The question in plain words: agent and outcome."""
    state = f" ({dispute.state})" if dispute.state else ""
    words = _plain(outcome(dispute.statement, linker))
    return f"{linker.atlas.name(dispute.thing)}{state} and {words}"


def _plain(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
