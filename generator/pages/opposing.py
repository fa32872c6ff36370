"""Who contests a statement or a mechanism: named with a link, and with the levels of both sides."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.atlas.contest import Contest, StatementKey, key_of_statement
from generator.atlas.evidence import Bearing, Standing, list_order
from generator.atlas.results import Result
from generator.pages.badges import level_badge
from generator.pages.linker import Linker
from generator.pages.pieces import Piece, Pieces, Text, joined
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.vocabulary import Stance
from generator.text.addresses import statement_address

_SHOWN = 2
"""Opponents that one line names."""


class _Opponent(NamedTuple):
    link: Pieces
    level: EvidenceLevel | None
    own: EvidenceLevel | None


def contesting(mechanism: Mechanism, linker: Linker) -> Pieces:
    """By whom a mechanism is contested or not confirmed; nothing where it is neither."""
    contests = linker.atlas.contests_of(mechanism)
    own = {(mechanism.id, statement.id) for statement in mechanism.statements}
    if contests:
        return _told([o for contest in contests for o in _opponents(contest, own, linker)])
    return _unconfirmed((mechanism.id, mechanism.headline.id), linker)


def contesting_statement(key: StatementKey, linker: Linker) -> Pieces:
    """By whom one statement is contested or not confirmed."""
    mechanism, _ = linker.atlas.statement(key)
    contests = [c for c in linker.atlas.contests_of(mechanism) if key in c.keys]
    if contests:
        return _told([o for contest in contests for o in _opponents(contest, {key}, linker)])
    return _unconfirmed(key, linker)


def level_in(contest: Contest, key: StatementKey, linker: Linker) -> Pieces:
    """The best level with which a statement takes part in a contest."""
    results = (r for row in contest.rows for r in (row.one, row.other))
    own = _best(r for r in results if key_of_statement(r) == key)
    return _level(own or linker.atlas.summaries[key].best)


def _opponents(contest: Contest, own: set[StatementKey], linker: Linker) -> Iterator[_Opponent]:
    """The other statement of a contest; within one statement the papers against it."""
    if contest.other is None:
        yield from _within(contest, linker)
        return
    results = [r for row in contest.rows for r in (row.one, row.other)]
    key, own_key = contest.other, contest.one
    if key in own and own_key not in own:
        key, own_key = own_key, key
    here = [r for r in results if key_of_statement(r) == own_key]
    there = [r for r in results if key_of_statement(r) == key]
    yield _Opponent(
        (_statement(key, own, linker), *_elsewhere(there, linker)),
        _best(there) or linker.atlas.summaries[key].best,
        _best(here) or linker.atlas.summaries[own_key].best,
    )


def _within(contest: Contest, linker: Linker) -> Iterator[_Opponent]:
    results = [r for row in contest.rows for r in (row.one, row.other)]
    against = [r for r in results if r.bearing.item.stance is not Stance.SUPPORTS]
    own = _best(r for r in results if r.bearing.item.stance is Stance.SUPPORTS)
    for bearing in {r.bearing.item.paper: r.bearing for r in sorted(against, key=_order)}.values():
        link = (linker.to(bearing.item.paper), *_in_tumors(bearing, linker))
        yield _Opponent(link, bearing.level, own)


def _told(opponents: list[_Opponent]) -> Pieces:
    """The strongest two, the number of others, and the best level on this side."""
    if not opponents:
        return ()
    once = list({opponent.link: opponent for opponent in opponents}.values())
    once.sort(key=lambda opponent: list_order(opponent.level))
    rows = tuple((*o.link, *_level(o.level)) for o in once[:_SHOWN])
    more = Text(f" and {len(once) - _SHOWN} more" if once[_SHOWN:] else "")
    own = min((o.own for o in once), key=list_order, default=None)
    here: Pieces = (Text(", here"), *_level(own)) if own else ()
    return (Text("contested by "), *joined(rows), *((more,) if more.text else ()), *here)


def _unconfirmed(key: StatementKey, linker: Linker) -> Pieces:
    """Papers that looked and found no effect, where others found one."""
    atlas = linker.atlas
    if atlas.standings[key] is not Standing.NOT_CONFIRMED:
        return ()
    mechanism, statement = atlas.statement(key)
    evidence = atlas.evidence(mechanism, statement)
    bearings = [b for b in evidence if b.counts and b.item.stance is Stance.NO_EFFECT]
    bearings.sort(key=lambda b: list_order(b.level))
    once = list({b.item.paper: b for b in reversed(bearings)}.values())[::-1]
    rows = tuple(
        (linker.to(b.item.paper), *_in_tumors(b, linker), *_level(b.level)) for b in once[:_SHOWN]
    )
    more = (Text(f" and {len(once) - _SHOWN} more"),) if once[_SHOWN:] else ()
    return (Text("not confirmed: no effect in "), *joined(rows), *more)


def _statement(key: StatementKey, own: set[StatementKey], linker: Linker) -> Piece:
    """The mechanism's name, leading to the statement; of its own statements the words."""
    mechanism, statement = linker.atlas.statement(key)
    words = statement.text if key in own else mechanism.name
    return linker.at(statement_address(*key), words, title=statement.text)


def _elsewhere(results: Iterable[Result], linker: Linker) -> Pieces:
    bearing = next((r.bearing for r in sorted(results, key=_order)), None)
    return _in_tumors(bearing, linker) if bearing else ()


def _in_tumors(bearing: Bearing, linker: Linker) -> Pieces:
    """The tumors of a result, where they are not those of its mechanism."""
    names = [t for t in bearing.tumor_types if t not in bearing.mechanism.tumor_types]
    return (Text(f" in {', '.join(map(linker.atlas.name, names))}"),) if names else ()


def _best(results: Iterable[Result]) -> EvidenceLevel | None:
    return min((r.level for r in results), key=list_order, default=None)


def _order(result: Result) -> int:
    return list_order(result.level)


def _level(level: EvidenceLevel | None) -> Pieces:
    return (Text(" "), level_badge(level)) if level else ()
