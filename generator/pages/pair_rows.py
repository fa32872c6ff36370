"""Pairs as rows of tables: what was found in people and in models, and where it leads."""

from collections.abc import Iterable

from generator.atlas.pair_pages import PairKey
from generator.atlas.pairs import CellSide, LevelOfLeaning, Pair, PairCell
from generator.atlas.results import Result, Role
from generator.pages.badges import counted, level_badge
from generator.pages.linker import Linker
from generator.pages.lists import most_rows, things
from generator.pages.pieces import Link, Piece, Pieces, Text, joined
from generator.pages.results import found_words, known_words
from generator.pages.view import Table, TableCell, TableRow
from generator.records.record import Record
from generator.text.addresses import pair_address, statement_address

_UNTESTED = "named as a step; not itself tested here"
_REVIEWS = "reviews only"


def things_table(record: Record, folder: str, heading: str, linker: Linker) -> Table | None:
    """What was found of the things of one folder in a tumor type, the strongest first."""
    pairs = linker.atlas.pairs
    named = (t for t in pairs.things_of(record.id) if t.startswith(f"{folder}/"))
    rows = [(record.id, t) for t in named if t in linker.atlas.entries]
    caption = f"{heading}: what was found of each in {record.title_text} or its subtypes"
    return pair_table(rows, heading, caption, record.title_text, linker)


def tumors_table(record: Record, linker: Linker) -> Table | None:
    """What was found of a thing in each tumor type that results name, the strongest first."""
    pairs = linker.atlas.pairs
    rows = [(t, record.id) for t in pairs.tumors_of(record.id) if t in linker.atlas.entries]
    caption = f"What was found of {record.title_text} itself, by tumor type"
    return pair_table(rows, "Tumor types", caption, record.title_text, linker, by_tumor=True)


def pair_table(
    keys: Iterable[PairKey],
    heading: str,
    caption: str,
    about: str,
    linker: Linker,
    *,
    by_tumor: bool = False,
) -> Table | None:
    """A table of pairs, or nothing where none has a result that counts."""
    told = list(linker.atlas.pair_tables.told(keys))
    if not told:
        return None
    told.sort(key=lambda row: (*_strength(row[1]), -len(row[0].papers), _name(row[0], linker)))
    rows = most_rows(told, lambda row: _row(*row, linker, by_tumor=by_tumor), linker, about)
    columns = (heading, "In people", "In models", "Papers")
    return Table(columns, rows, caption, widths=(20, 35, 35, 10))


def pair_link(pair: Pair, linker: Linker, text: str) -> Link:
    """A link to the page of the pair, or else to the statement of its strongest result."""
    if (pair.tumor, pair.thing) in linker.atlas.pair_pages:
        return linker.at(pair_address(pair.tumor, pair.thing), text)
    best = min(pair.told or pair.named, key=lambda result: result.level.rank)
    return result_link(best, linker, text)


def result_link(result: Result, linker: Linker, text: str) -> Link:
    """A link to the statement that a result bears on."""
    return linker.at(statement_address(result.bearing.mechanism.id, result.statement.id), text)


def side_pieces(side: CellSide, pair: Pair, linker: Linker) -> Pieces:
    """One side of a cell in words: each leaning with its best result, then what is unclear."""
    parts = [_leaning(row, pair, linker) for row in side.found]
    if side.unclear:
        parts.append((Text(f"{'+ ' if parts else ''}{side.unclear} unclear"),))
    if side.is_mixed:
        parts.append((Text("mixed"),))
    return joined(tuple(parts), "; ")


def _leaning(row: LevelOfLeaning, pair: Pair, linker: Linker) -> Pieces:
    best = row.results[0]
    words = found_words(best, linker.atlas)
    others = {r.statement.object for r in row.results} - {best.statement.object}
    link = result_link(best, linker, words)
    pieces: list[Piece] = [link]
    if best.bearing.item.subgroup:
        pieces.append(Text(", in a part of the patients"))
    narrower = [t for t in best.bearing.tumor_types if t != pair.tumor]
    if narrower and pair.tumor not in best.bearing.tumor_types:
        pieces += [Text(" in "), *things(narrower, linker)]
    pieces += [Text(f" · {known_words(best)}, "), level_badge(row.level)]
    if others:
        pieces.append(Text(f" and {counted(len(others), 'more outcome')}"))
    return tuple(pieces)


def _row(pair: Pair, cell: PairCell | None, linker: Linker, *, by_tumor: bool) -> TableRow:
    atlas = linker.atlas
    shown = pair.tumor if by_tumor else pair.thing
    head: list[Piece] = [linker.to(shown)]
    if (pair.tumor, pair.thing) in atlas.pair_pages:
        head = [linker.pair(pair.tumor, pair.thing, shown)]
    if cell and cell.role is not Role.AGENT:
        head.append(Text(f" ({cell.role.label})"))
    members = len({r.bearing.id for r in pair.members if r.sets_level})
    head += [Text(f" + {members} of members")] if members else []
    people = side_pieces(cell.people, pair, linker) if cell else ()
    models = side_pieces(cell.models, pair, linker) if cell else ()
    if not people and not models:
        head.append(Text(f" ({_nothing(pair)})"))
    papers = pair_link(pair, linker, counted(len(pair.papers), "paper"))
    return (
        TableCell(tuple(head)),
        TableCell(people),
        TableCell(models),
        TableCell((papers,)),
    )


def _nothing(pair: Pair) -> str:
    """Why neither side tells anything."""
    if not pair.told:
        return _UNTESTED
    if all(r.bearing.item.pooled for r in pair.told):
        return "only in a mixed group with other tumors"
    return _REVIEWS


def _strength(cell: PairCell | None) -> tuple[int, ...]:
    """Agents before what is acted on, by best levels; what was not tested stands last."""
    if not cell:
        return (9, 99)
    levels = [row.level.rank for side in (cell.people, cell.models) for row in side.found]
    return (int(cell.role is not Role.AGENT), min(levels, default=99))


def _name(pair: Pair, linker: Linker) -> str:
    return linker.atlas.name(pair.thing).casefold() + linker.atlas.name(pair.tumor).casefold()
