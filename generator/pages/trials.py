"""Trials in words: a table of them, what each came to, how many took part."""

from collections.abc import Sequence

from generator.atlas.trials import TherapyTrial, papers_of
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_LIST, things
from generator.pages.pieces import Pieces, Text
from generator.pages.view import Table, TableCell, TableRow
from generator.records.entity import Therapy, Trial, TrialEndpoint
from generator.records.outcome_terms import Judged, PrimaryEndpoint

_WIDTHS = (20, 15, 15, 10, 30, 10)


def trial_table(trials: Sequence[TherapyTrial], linker: Linker) -> Table | None:
    """The table of trials, or nothing."""
    if not trials:
        return None
    columns = ("Trial", "Therapy", "Tumor types", "Phase and status", "Outcome", "People")
    rows = tuple(_trial_row(therapy, trial, linker) for therapy, trial in trials[:IN_A_LIST])
    caption = "Trials, with their outcome and number of participants"
    return Table(columns, rows, caption, widths=_WIDTHS)


def _trial_row(therapy: Therapy, trial: Trial, linker: Linker) -> TableRow:
    name: Pieces = (Text(trial.title),)
    for words, others in ((", plus ", trial.plus), (", with ", trial.given_with)):
        if others:
            name = (*name, Text(words), *things(others, linker))
    if trial.id:
        name = (*name, Text(" "), linker.out(trial.id))
    for paper in papers_of(trial, linker.atlas):
        name = (*name, Text(" "), linker.to(paper))
    note = f". {trial.note}" if trial.note else ""
    return (
        TableCell(name),
        TableCell((linker.to(therapy.id),)),
        TableCell(things(trial.tumor_types, linker) or (Text("–"),)),
        TableCell((Text(f"{trial.phase.label}, {trial.status.label}{_seen_on(trial)}"),)),
        TableCell((Text(f"{outcome_of(trial)}{note}"),)),
        TableCell((Text(number_of(trial) or "–"),), numeric=True),
    )


def _seen_on(trial: Trial) -> str:
    return f" ({trial.status_on})" if trial.status_on else ""


def outcome_of(trial: Trial) -> str:
    """What the trial came to, in words: its primary endpoints together, then each endpoint."""
    if not trial.endpoints:
        return "no endpoint seen"
    primary = [e for e in trial.endpoints if e.primary is PrimaryEndpoint.YES]
    judged = [e for e in primary if e.judged in (Judged.MET, Judged.NOT_MET)]
    met = sum(e.judged is Judged.MET for e in judged)
    head = []
    if judged and len(judged) == len(primary):
        one = "primary endpoint met" if met else "primary endpoint not met"
        head = [one if len(primary) == 1 else f"{met} of {len(primary)} primary endpoints met"]
    elif judged:
        head = [f"{met} of {len(primary)} primary endpoints met"]
    each = (f"{e.of.label}: {_result_of(e)}" for e in trial.endpoints)
    return "; ".join((*head, *each))


def number_of(trial: Trial) -> str:
    """How many took part: analyzed, else enrolled, else planned, and which it is."""
    if trial.n_analyzed is not None:
        return f"{trial.n_analyzed} analyzed"
    if trial.n_enrolled is not None:
        return str(trial.n_enrolled)
    return f"{trial.n_planned} planned" if trial.n_planned is not None else ""


def _result_of(endpoint: TrialEndpoint) -> str:
    judged = endpoint.judged
    is_open = judged and judged not in (Judged.MET, Judged.NOT_MET)
    more = [judged.label] if judged and is_open else []
    more += [endpoint.note] if endpoint.note else []
    return f"{endpoint.result.label} ({', '.join(more)})" if more else endpoint.result.label
