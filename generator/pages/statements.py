"""Statements as cards: the sentence, its context, and the evidence on both sides."""

from __future__ import annotations

from collections.abc import Iterable

from generator.atlas.evidence import Bearing, summarize
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.marks import (
    level_badge,
    paper_count,
    relation_badge,
    sides,
    standing_badges,
    study_line,
)
from generator.pages.view import (
    Badge,
    Card,
    Fact,
    Item,
    Line,
    Lines,
    Piece,
    Pieces,
    Section,
    Side,
    Text,
    joined,
)
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.statement import Statement
from generator.records.vocabulary import PaperStatus, Stance
from generator.text.addresses import statement_address, statement_anchor

_FOR = (Stance.SUPPORTS,)
_AGAINST = (Stance.OPPOSES, Stance.NO_EFFECT)
_UNDECIDED = (Stance.INCONCLUSIVE,)


def card(mechanism: Mechanism, statement: Statement, linker: Linker) -> Card:
    """One statement with everything that bears on it."""
    atlas = linker.atlas
    bearings = atlas.evidence(mechanism, statement)
    standing = atlas.standings[mechanism.id, statement.id]
    undecided = _side(
        "Could not decide", "ct-undecided", bearings, _UNDECIDED, empty="", linker=linker
    )
    return Card(
        anchor=statement_anchor(statement.id),
        heading=statement.text,
        sentence=sentence(statement, linker),
        badges=standing_badges(standing, summarize(bearings)),
        context=tuple(_context(statement)),
        sides=(
            _side("For", "ct-for", bearings, _FOR, empty="No evidence for it.", linker=linker),
            _side(
                "Against",
                "ct-against",
                bearings,
                _AGAINST,
                empty="No evidence against it has been curated.",
                linker=linker,
            ),
            *([undecided] if undecided.items else []),
        ),
    )


def sentence(statement: Statement, linker: Linker) -> Pieces:
    """Subject, relation and object with their places, as links and a signed verb."""
    pieces: list[Piece] = [linker.to(statement.subject)]
    if statement.subject_in:
        pieces += [Text(" in "), linker.to(statement.subject_in)]
    pieces += [Text(" "), relation_badge(statement.relation), Text(" ")]
    if statement.aspect:
        pieces.append(Text(f"{statement.aspect.label} of "))
    pieces.append(linker.to(statement.object))
    if statement.object_in:
        pieces += [Text(" in "), linker.to(statement.object_in)]
    if statement.via:
        via = joined(tuple((linker.to(thing),) for thing in statement.via))
        pieces += [Text(" via "), *via]
    return tuple(pieces)


def statements_about(record: Record, linker: Linker) -> Section | None:
    """Every statement in which the record stands, as lines that lead to the cards."""
    lines = tuple(
        statement_line(mechanism, statement, linker)
        for mechanism in linker.atlas.mechanisms_with.get(record.id, ())
        for statement in mechanism.statements
        if record.id in (statement.subject, statement.object, *statement.via)
        or record.id in (statement.subject_in, statement.object_in)
    )
    return section("sec-statements", "Statements", Lines(lines) if lines else None)


def statement_line(mechanism: Mechanism, statement: Statement, linker: Linker) -> Line:
    """A statement on one line, leading to its card."""
    atlas = linker.atlas
    summary = summarize(atlas.evidence(mechanism, statement))
    address = statement_address(mechanism.id, statement.id)
    return Line(
        mark=relation_badge(statement.relation),
        main=(linker.at(address, statement.text),),
        meta=(sides(summary), (Text(paper_count(summary)),)),
        badges=standing_badges(atlas.standings[mechanism.id, statement.id], summary),
    )


def _context(statement: Statement) -> Iterable[Fact]:
    if statement.relation.is_association:
        yield Fact("Kind", (Text("association only"),))
    if statement.context:
        for label, value in (
            ("Site", statement.context.site),
            ("Stage", statement.context.stage),
            ("Condition", statement.context.condition),
        ):
            if value:
                yield Fact(label, (Text(value),))


def _side(
    name: str,
    css: str,
    bearings: tuple[Bearing, ...],
    stances: tuple[Stance, ...],
    *,
    empty: str,
    linker: Linker,
) -> Side:
    ranked = sorted(
        (b for b in bearings if b.item.stance in stances),
        key=lambda b: (not b.counts, b.level.rank, b.index),
    )
    return Side(name, css, tuple(_item(b, linker) for b in ranked), empty)


def _item(bearing: Bearing, linker: Linker) -> Item:
    item = bearing.item
    quote = Text(item.quote.text, item.quote.lang) if item.quote else None
    return Item(
        finding=item.finding,
        level=level_badge(bearing.level),
        study=study_line(bearing),
        source=_source(bearing, linker),
        quote=quote,
        tumor_type=linker.to(item.tumor_type) if item.tumor_type else None,
        struck=_why_struck(bearing),
    )


def _source(bearing: Bearing, linker: Linker) -> Pieces:
    item, paper = bearing.item, bearing.paper
    pieces: list[Piece] = []
    if item.stance in (Stance.NO_EFFECT, Stance.OPPOSES):
        pieces += [Text(f"{item.stance.label} · ")]
    pieces.append(linker.to(item.paper))
    if paper and paper.journal:
        pieces.append(Text(f", {paper.journal}"))
    pieces.append(Text(f" · {item.locator}" if item.locator else ""))
    pieces.append(Text(f" · read: {item.basis.label}"))
    for chip in identifier_chips(paper, linker) if paper else ():
        pieces += [Text(" "), chip]
    if item.same_data_as:
        same = joined(tuple((linker.to(other),) for other in item.same_data_as))
        pieces += [Text(" · same data as "), *same]
    return tuple(piece for piece in pieces if not isinstance(piece, Text) or piece.text)


def identifier_chips(paper: Paper, linker: Linker) -> Pieces:
    """DOI, PubMed and PubMed Central as outward links."""
    url = linker.atlas.content.shared.prefixes.url
    rows = (("DOI", paper.doi, "DOI"), ("PubMed", paper.pmid, "PMID"), ("PMC", paper.pmcid, "PMC"))
    return tuple(
        linker.away(url(f"{prefix}:{value}"), label, "ct-chip")
        for label, value, prefix in rows
        if value
    )


def _why_struck(bearing: Bearing) -> str:
    if bearing.counts:
        return ""
    if bearing.paper and bearing.paper.status is PaperStatus.RETRACTED:
        return "The paper was retracted: this counts for nothing."
    return "It rests on a retracted paper: this counts for nothing."


def stance_badge(stance: Stance) -> Badge:
    """How an item bears on its statement, as a mark."""
    return Badge(stance.label, f"ct-badge ct-badge-{stance.value}", stance.definition)
