"""Therapies on the pages of other things: tried in people, tested in models, acting on what acts.

The three are never mixed, and every line says what was found here and nothing more.
"""

from collections.abc import Iterator, Sequence

from generator.atlas.leading import leading
from generator.atlas.pairs import Leaning
from generator.atlas.results import Result
from generator.atlas.therapies import Acting, Reason, Tested, acts_of, treatment_of
from generator.atlas.trials import TherapyTrial
from generator.pages.badges import counted, level_badge
from generator.pages.findings import (
    estimates,
    found_badge,
    outcome,
    outcome_there,
    source,
    statement_link,
    study,
    tumors,
)
from generator.pages.frame import section
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_LIST, things
from generator.pages.pieces import Pieces, Text, joined
from generator.pages.trials import trial_table
from generator.pages.view import (
    Fold,
    ListLine,
    ListLines,
    Paragraphs,
    Section,
    Table,
    TableCell,
    TableRow,
    ViewBlock,
)
from generator.records.entity_terms import Action
from generator.records.record import Record

_IN_PEOPLE = ("Therapy", "What was found", "Tumor", "Study", "Estimate", "Paper")
_WIDTHS = (20, 20, 15, 20, 15, 10)
_SHOWN = 3
"""Results, or reasons, on one line."""
_DOES = {
    Action.INHIBITS: "blocks",
    Action.ACTIVATES: "activates",
    Action.ABLATES: "ablates",
    Action.SILENCES: "silences",
    Action.STIMULATES: "stimulates",
}


def therapies_section(record: Record, linker: Linker) -> Section | None:
    """The therapies of a record in three groups, each with what it was found to do."""
    found = treatment_of(record, linker.atlas)
    if found.is_empty:
        return None
    blocks: list[ViewBlock | None] = [*_in_people(found.in_people, found.trials, linker)]
    if found.in_models:
        lines = tuple(_model_line(tested, linker) for tested in found.in_models[:IN_A_LIST])
        blocks.append(ListLines(lines, f"Tested in models here ({len(found.in_models)})"))
    blocks.append(_acting(found.acting, linker))
    return section("sec-therapies", "Therapies and trials", *blocks)


def _in_people(
    tested: tuple[Tested, ...], trials: tuple[TherapyTrial, ...], linker: Linker
) -> Iterator[ViewBlock | None]:
    """Results in people in one table, trials in another; or that there are none."""
    if not tested:
        words = "No study of a therapy in people is in the atlas for this page."
        yield Paragraphs(((Text(words),),))
        return
    names = things((one.therapy.id for one in tested), linker)
    yield ListLines((ListLine(None, names),), f"Tried in patients here ({len(tested)})")
    rows = [(one, result) for one in tested for result in leading(one.results)]
    if rows:
        cells = tuple(_person_row(one, result, linker) for one, result in rows[:IN_A_LIST])
        caption = f"What therapies did in people here: {counted(len(rows), 'result')}"
        yield Table(_IN_PEOPLE, cells, caption, widths=_WIDTHS)
    yield trial_table(trials, linker)


def _person_row(one: Tested, result: Result, linker: Linker) -> TableRow:
    bearing = result.bearing
    n = bearing.item.study.n
    name: Pieces = (linker.to(one.therapy.id),)
    both = bearing.item.given_with
    for words, others in ((" and ", result.together), (", both arms with ", both)):
        name = (*name, Text(words), *things(others, linker)) if others else name
    return (
        TableCell(name),
        TableCell((*outcome_there(result.statement, linker), Text(": "), found_badge(result))),
        TableCell(tumors(bearing, linker)),
        TableCell((*study(result), *((Text(f", n = {n}"),) if n else ()))),
        TableCell(estimates(bearing)),
        TableCell(source(bearing, linker)),
    )


def _model_line(one: Tested, linker: Linker) -> ListLine:
    """A therapy with its first results, one of each direction before any other."""
    results = leading(one.results)
    parts = [_model_result(result, linker) for result in results[:_SHOWN]]
    if results[_SHOWN:]:
        parts.append((Text(f"{len(results) - _SHOWN} more"),))
    return ListLine(None, (linker.to(one.therapy.id),), tuple(parts))


def _model_result(result: Result, linker: Linker) -> Pieces:
    together = things(result.together, linker)
    return (
        *((Text("with "), *together, Text(": ")) if together else ()),
        *outcome(result.statement, linker),
        Text(": "),
        found_badge(result),
        Text(" "),
        level_badge(result.level),
        Text(" "),
        linker.to(result.bearing.item.paper),
    )


def _acting(acting: Sequence[Acting], linker: Linker) -> Fold | None:
    """Folded: what was never given here, with the direction that may be expected."""
    if not acting:
        return None
    lines = tuple(
        ListLine(None, (linker.to(one.therapy.id),), tuple(_expected(one, linker)))
        for one in acting[:IN_A_LIST]
    )
    more = f"; {IN_A_LIST} shown" if acting[IN_A_LIST:] else ""
    summary = f"{len(acting)} more {'act' if len(acting) > 1 else 'acts'} on something involved"
    note = f"no study of them here is in the atlas; what is expected was not tested{more}"
    return Fold(summary, note, (ListLines(lines),))


def _expected(acting: Acting, linker: Linker) -> Iterator[Pieces]:
    for reason in acting.reasons[:_SHOWN]:
        yield _reason(reason, linker)
    if acting.reasons[_SHOWN:]:
        yield (Text(f"{len(acting.reasons) - _SHOWN} more"),)
    if not acting.reasons:
        acts = acts_of(acting.therapy, linker.atlas)
        rows = ((Text(f"{_DOES[act.action]} "), linker.to(act.on)) for act in acts)
        yield joined(tuple(rows))


def _reason(reason: Reason, linker: Linker) -> Pieces:
    """Words such as: blocks X, which raises growth here: expected against the tumor."""
    result, agent = reason.shown, reason.shown.thing
    head = (Text(f"{_DOES[reason.act.action]} "), linker.to(reason.act.on))
    which = (Text(", which"),) if reason.act.on == agent else (Text("; "), linker.to(agent))
    return joined(
        (
            (*head, *which),
            (Text(result.direction.label),),
            outcome(result.statement, linker),
            (
                level_badge(result.level),
                Text(" ("),
                statement_link(result.bearing, linker),
                Text(f"): expected {_hoped(reason, linker)}"),
            ),
        ),
        " ",
    )


def _hoped(reason: Reason, linker: Linker) -> str:
    if reason.expected in (Leaning.MORE, Leaning.LESS):
        return f"{reason.expected.label} {linker.atlas.name(reason.shown.statement.object)}"
    return reason.expected.label
