"""The box at the top of a pair's page: what it does, in people, and how much stands where."""

from collections.abc import Iterator

from generator.atlas.pairs import Claim, Leaning, Pair
from generator.atlas.results import Direction, Result, Role
from generator.pages.badges import counted, level_badge
from generator.pages.claims import Ladder, LadderRow
from generator.pages.linker import Linker
from generator.pages.pieces import Fact, Piece, Pieces, Text, joined
from generator.pages.results import found_words, known_words
from generator.pages.view import Short
from generator.records.levels import EvidenceLevel

_SHOWN = 6
_ROWS: tuple[tuple[str, str, tuple[Leaning | None, ...]], ...] = (
    ("for the tumor", "ct-rung-for", (Leaning.FOR_TUMOR,)),
    ("against the tumor", "ct-rung-against", (Leaning.AGAINST_TUMOR,)),
    ("another effect", "ct-rung-other", (Leaning.MORE, Leaning.LESS, Leaning.CHANGES)),
    ("no effect", "ct-rung-none", (Leaning.NONE,)),
    ("unclear", "ct-rung-unclear", (None,)),
)


def pair_box(pair: Pair, linker: Linker) -> Short:
    """The box, with the ladder of levels."""
    facts = [
        Fact(label, pieces)
        for label, pieces in (
            ("It", _claims(pair, Role.AGENT, linker)),
            ("Acted on", _claims(pair, Role.ACTED_ON, linker)),
            ("Measured in it", _claims(pair, Role.MEASURED_IN, linker)),
            ("In people", _people(pair, linker)),
            ("Evidence", _evidence(pair)),
        )
        if pieces
    ]
    return Short(tuple(facts), _ladder(pair, linker))


def _claims(pair: Pair, role: Role, linker: Linker) -> Pieces:
    """What results of one role found, the strongest first."""
    results = [
        r
        for r in pair.told
        if r.role is role and not linker.atlas.pairs.is_mixed_group(r, pair.tumor)
    ]
    found: dict[str, Result] = {}
    for claim in linker.atlas.pairs.claims(results, pair.tumor):
        for words, result in _answers(claim, linker):
            if words not in found or result.level.rank < found[words].level.rank:
                found[words] = result
    ranked = sorted(found.items(), key=lambda row: row[1].level.rank)
    parts: list[Pieces] = [
        (Text(f"{words} "), level_badge(result.level)) for words, result in ranked[:_SHOWN]
    ]
    if ranked[_SHOWN:]:
        parts.append((Text(f"{len(ranked) - _SHOWN} more below"),))
    return joined(tuple(parts), "; ")


def _answers(claim: Claim, linker: Linker) -> Iterator[tuple[str, Result]]:
    for result in claim.results:
        if result.direction is not Direction.UNCLEAR:
            words = found_words(result, linker.atlas)
            if claim.tumors:
                words = f"{words} in {' and '.join(map(linker.atlas.name, claim.tumors))}"
            yield words, result


def _people(pair: Pair, linker: Linker) -> Pieces:
    """Each result in people in a few words, the strongest first."""
    rows = sorted((r for r in pair.told if r.level.is_human), key=lambda r: r.level.rank)
    parts: list[Pieces] = []
    for result in rows[:_SHOWN]:
        n = result.bearing.item.study.n
        words = f" {found_words(result, linker.atlas)} · {known_words(result)}"
        line: list[Piece] = [level_badge(result.level), Text(words)]
        if linker.atlas.pairs.is_mixed_group(result, pair.tumor):
            line.append(Text(", in a mixed group with other tumors"))
        line += [Text(f", n = {n}, " if n else ", "), linker.to(result.bearing.item.paper)]
        parts.append(tuple(line))
    if rows[_SHOWN:]:
        parts.append((Text(f"{len(rows) - _SHOWN} more below"),))
    return joined(tuple(parts), "; ")


def _evidence(pair: Pair) -> Pieces:
    """How many items, statements and papers tell of it here; every number says of what."""
    if not pair.told:
        return (Text("no evidence item has a result of it in this tumor or its subtypes"),)
    items = {r.bearing.id for r in pair.told}
    statements = {(r.bearing.mechanism.id, r.statement.id) for r in pair.told}
    papers = {r.bearing.item.paper for r in pair.told}
    words = (
        f"{counted(len(items), 'evidence item')} of {counted(len(statements), 'statement')}, "
        f"from {counted(len(papers), 'paper')}, with a result of it in this tumor or its subtypes"
    )
    return (Text(words),)


def _ladder(pair: Pair, linker: Linker) -> Ladder | None:
    """Papers by level and by what they found; those of mixed groups set no level here."""
    pairs = linker.atlas.pairs
    rows = [r for r in pair.told if not pairs.is_mixed_group(r, pair.tumor)]
    if not rows:
        return None
    lines = []
    for label, css, leanings in _ROWS:
        own = [r for r in rows if pairs.leaning_of(r) in leanings]
        papers = tuple(
            len({r.bearing.item.paper for r in own if r.level is level}) for level in EvidenceLevel
        )
        if any(papers):
            lines.append(LadderRow(label, css, papers))
    levels = tuple(level_badge(level) for level in EvidenceLevel)
    return Ladder("Papers by level of evidence, and by what they found", levels, tuple(lines))
