"""The claims of a pair as tables: by role, each claim with its evidence items."""

from collections.abc import Iterable

from generator.atlas.disagreements import Disagreement, DisagreementKind
from generator.atlas.evidence import list_order
from generator.atlas.pairs import Claim
from generator.atlas.results import Result, Role
from generator.pages.badges import level_badge, status_badges, study_words
from generator.pages.claims import ClaimGroup, ClaimItem, ClaimTable
from generator.pages.estimates import estimate_text
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.pair_rows import result_link
from generator.pages.pieces import Badge, Piece, Pieces, Text, joined
from generator.pages.results import context_words, direction_words
from generator.pages.statements import item_conditions


def claim_table(
    results: Iterable[Result],
    tumor: str,
    caption: str,
    disagreements: tuple[Disagreement, ...],
    linker: Linker,
    *,
    place: str = "",
) -> ClaimTable | None:
    """The claims of these results, the strongest first, or nothing; in a ``place`` to be named."""
    claims = sorted(linker.atlas.pairs.claims(results, tumor), key=_strength)
    groups = tuple(_group(claim, disagreements, linker, place) for claim in claims)
    return ClaimTable(caption, groups) if groups else None


def _strength(claim: Claim) -> tuple[int, int]:
    return (min(list_order(r.level) for r in claim.results), -len(claim.results))


def _group(
    claim: Claim, disagreements: tuple[Disagreement, ...], linker: Linker, place: str
) -> ClaimGroup:
    ranked = sorted(claim.results, key=lambda r: (list_order(r.level), r.bearing.index))
    return ClaimGroup(
        _question(claim, linker, place),
        _badges(claim, disagreements),
        (Text("in "), *_source(ranked, linker)),
        tuple(_item(result, linker) for result in ranked),
    )


def _source(results: list[Result], linker: Linker) -> Pieces:
    """The mechanisms that state it, each leading to its statement; of several, by number."""
    found: dict[str, dict[str, Result]] = {}
    for result in results:
        row = found.setdefault(result.bearing.mechanism.id, {})
        row.setdefault(result.statement.id, result)
    parts = []
    for first, *others in (list(row.values()) for row in found.values()):
        name = result_link(first, linker, first.bearing.mechanism.name)
        more = [(Text(", "), result_link(r, linker, str(n))) for n, r in enumerate(others, 2)]
        parts.append((name, *(piece for pieces in more for piece in pieces)))
    return joined(tuple(parts), "; ")


def _question(claim: Claim, linker: Linker, place: str) -> Pieces:
    """What the claim is about: who acts, and on what; never the answer."""
    end: list[Piece] = [linker.to(claim.object)]
    if claim.object_state:
        end.append(Text(f" ({claim.object_state})"))
    if claim.aspect:
        end.append(Text(f" ({claim.aspect.label})"))
    start: list[Piece] = [linker.to(claim.subject)]
    if claim.state and claim.role is Role.AGENT:
        start.append(Text(f" ({claim.state})"))
    if claim.together:
        start += [Text(" with "), *things(claim.together, linker)]
    pieces = [*start, Text(" and "), *end]
    if claim.role is Role.MEASURED_IN:
        pieces += [Text(" in "), linker.to(claim.thing)]
    if words := context_words(claim.context):
        pieces.append(Text(f" ({', '.join(words)})"))
    if tumors := claim.tumors or ((place,) if place else ()):
        pieces += [Text(" in "), *things(tumors, linker)]
    return tuple(pieces)


def _badges(claim: Claim, disagreements: tuple[Disagreement, ...]) -> tuple[Badge, ...]:
    """The gravest disagreement about the claim."""
    items = {result.bearing.id for result in claim.results}
    found = {
        row.kind
        for row in disagreements
        if row.one.statement.object == claim.object
        and items & {row.one.bearing.id, row.other.bearing.id}
    }
    gravest = next((kind for kind in DisagreementKind if kind in found), None)
    if gravest is None:
        return ()
    css = "contested" if gravest is DisagreementKind.CONTESTED else gravest.value
    return (Badge(gravest.label, f"ct-badge ct-badge-{css}", gravest.definition),)


def _item(result: Result, linker: Linker) -> ClaimItem:
    bearing = result.bearing
    study = [Text(f"{result.mode.label} · {study_words(bearing)}")]
    if result.is_changed_step:
        study.append(Text(" · changed as a step of the statement"))
    conditions = item_conditions(bearing, linker)
    paper: list[Piece] = [linker.to(bearing.item.paper)]
    for badge in status_badges(bearing.paper) if bearing.paper else ():
        paper += [Text(" "), badge]
    if bearing.item.locator:
        paper.append(Text(f", {bearing.item.locator}"))
    return ClaimItem(
        level_badge(result.level),
        direction_words(result),
        bearing.item.finding,
        (*study, *((Text(" · "), *conditions) if conditions else ())),
        bearing.item.study.n or "",
        tuple(estimate_text(estimate) for estimate in bearing.item.study.estimate),
        tuple(paper),
    )
