"""Statements as cards: the sentence, its context, and the evidence on both sides."""

from collections.abc import Iterable, Iterator

from generator.atlas.contest import StatementKey
from generator.atlas.evidence import Bearing, list_order
from generator.pages.badges import (
    level_badge,
    paper_count,
    relation_badge,
    sides,
    standing_badges,
    status_badges,
    study_line,
)
from generator.pages.cards import Card, CardItem, CardSide
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.lists import most_lines, things
from generator.pages.opposing import contesting_statement
from generator.pages.pieces import Fact, Link, Piece, Pieces, Text, joined
from generator.pages.view import ListLine, Section
from generator.records.evidence import NO_TUMOR, UNSTATED
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.relations import Relation
from generator.records.statement import Statement
from generator.records.vocabulary import Aspect, Stance
from generator.text.addresses import statement_address, statement_anchor

_SAID_BY_VERB = {
    Relation.ACTIVATES: Aspect.ACTIVITY,
    Relation.INHIBITS: Aspect.ACTIVITY,
    Relation.RELEASES: Aspect.RELEASE,
    Relation.EXPRESSES: Aspect.EXPRESSION,
}
"""Aspects that the verb tells already."""
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
        badges=standing_badges(standing, atlas.summaries[mechanism.id, statement.id]),
        context=(*_context(statement), *_opposed(mechanism, statement, linker)),
        sides=(
            _side(
                "For",
                "ct-for",
                bearings,
                _FOR,
                empty="No evidence for it has been curated.",
                linker=linker,
            ),
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
    """Subject, relation and object with their states and places, as links and a signed verb."""
    pieces: list[Piece] = [linker.to(statement.subject), *_state(statement.subject_state)]
    if statement.subject_in:
        pieces += [Text(" in "), linker.to(statement.subject_in)]
    pieces += [Text(" "), relation_badge(statement.relation), Text(" ")]
    if statement.aspect and statement.aspect is not _SAID_BY_VERB.get(statement.relation):
        pieces.append(Text(f"the {statement.aspect.label} of "))
    pieces += [linker.to(statement.object), *_state(statement.object_state)]
    if statement.object_in:
        pieces += [Text(" in "), linker.to(statement.object_in)]
    if statement.via:
        via = joined(tuple((linker.to(thing),) for thing in statement.via))
        pieces += [Text(" via "), *via]
    return tuple(pieces)


def _state(state: str | None) -> Pieces:
    return (Text(f" ({state})"),) if state else ()


def quoted(key: StatementKey, linker: Linker) -> Link:
    """A statement's words, leading to its card."""
    _, statement = linker.atlas.statement(key)
    return linker.at(statement_address(*key), f"\u201c{statement.text.rstrip('.')}\u201d")


def statements_about(record: Record, linker: Linker) -> Section | None:
    """Every statement in which the record stands, as lines that lead to the cards."""
    keys = dict.fromkeys(_keys_naming(record.id, linker))
    if not keys:
        return None
    found = [linker.atlas.statement(key) for key in keys]
    lines = most_lines(found, lambda f: statement_line(*f, linker), linker, record.title_text)
    return section("sec-statements", "Statements", lines)


def _keys_naming(thing: str, linker: Linker) -> Iterator[StatementKey]:
    """Statements that name the thing, or whose items say that it was changed or given."""
    for link in linker.atlas.backlinks.get(thing, ()):
        match link.path:
            case ("statements", int(number), *rest) if "tumor_type" not in rest:
                mechanism = linker.atlas.find(link.source)
                assert isinstance(mechanism, Mechanism)  # nothing else has statements
                yield (mechanism.id, mechanism.statements[number].id)


def statement_line(mechanism: Mechanism, statement: Statement, linker: Linker) -> ListLine:
    """A statement on one line, leading to its card."""
    atlas = linker.atlas
    key = (mechanism.id, statement.id)
    summary = atlas.summaries[key]
    address = statement_address(mechanism.id, statement.id)
    return ListLine(
        mark=relation_badge(statement.relation),
        main=(linker.at(address, statement.text),),
        meta=(
            sides(summary),
            (Text(paper_count(summary)),),
            *((opposed,) if (opposed := contesting_statement(key, linker)) else ()),
        ),
        badges=standing_badges(atlas.standings[key], summary),
    )


def _opposed(mechanism: Mechanism, statement: Statement, linker: Linker) -> Iterable[Fact]:
    """By whom a card's statement is contested."""
    if opposed := contesting_statement((mechanism.id, statement.id), linker):
        yield Fact("Standing", opposed)


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
) -> CardSide:
    ranked = sorted(
        (b for b in bearings if b.item.stance in stances),
        key=lambda b: (not b.counts, list_order(b.level), b.index),
    )
    counted = sum(b.counts for b in ranked)
    return CardSide(name, css, tuple(_item(b, linker) for b in ranked), counted, empty)


def _item(bearing: Bearing, linker: Linker) -> CardItem:
    item = bearing.item
    quote = Text(item.quote.text, item.quote.lang) if item.quote else None
    return CardItem(
        finding=item.finding,
        level=level_badge(bearing.level),
        study=study_line(bearing),
        source=_source(bearing, linker),
        quote=quote,
        conditions=item_conditions(bearing, linker),
        struck=why_struck(bearing),
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
    if paper and not paper.is_retracted:
        for badge in status_badges(paper):
            pieces += [Text(" "), badge]
    for chip in identifier_chips(paper, linker) if paper else ():
        pieces += [Text(" "), chip]
    for words, others in (
        (" · pools ", item.pools),
        (" · same data as ", item.same_data_as),
        (" · supersedes ", item.supersedes),
    ):
        if others:
            pieces += [Text(words), *joined(tuple((linker.to(other),) for other in others))]
    return tuple(piece for piece in pieces if not isinstance(piece, Text) or piece.text)


def identifier_chips(paper: Paper, linker: Linker) -> Pieces:
    """DOI, PubMed and PubMed Central as outward links."""
    url = linker.atlas.url
    rows = (("DOI", paper.doi, "DOI"), ("PubMed", paper.pmid, "PMID"), ("PMC", paper.pmcid, "PMC"))
    return tuple(
        linker.away(url(f"{prefix}:{value}"), label, "ct-chip")
        for label, value, prefix in rows
        if value
    )


def why_struck(bearing: Bearing) -> str:
    """Why an item counts for nothing, or an empty text."""
    if bearing.counts:
        return ""
    if bearing.paper and bearing.paper.is_retracted:
        return "The paper was retracted: this counts for nothing."
    return "It rests on a retracted paper: this counts for nothing."


def item_conditions(bearing: Bearing, linker: Linker) -> Pieces:
    """What a result is of beside its statement: tumors, what was changed, with what, in whom."""
    item = bearing.item
    parts: list[Pieces] = []
    if bearing.tumor_types and item.tumor_type:
        mixed = (Text("mixed group of "),) if item.pooled else ()
        parts.append((*mixed, *things(bearing.tumor_types, linker)))
    elif NO_TUMOR in item.tumor_type:
        parts.append((Text("no tumor in the experiment"),))
    elif UNSTATED in item.tumor_type:
        parts.append((Text("tumor not stated"),))
    if item.changed:
        parts.append((Text("changed: "), *things(item.changed, linker)))
    if item.given_with:
        parts.append((Text("both arms with "), *things(item.given_with, linker)))
    if item.subgroup:
        parts.append((Text(f"subgroup: {item.subgroup}"),))
    if item.inferred:
        words = ", ".join(guess.label for guess in item.inferred)
        parts.append((Text(f"inferred, not stated: {words}"),))
    return joined(tuple(parts), " · ")
