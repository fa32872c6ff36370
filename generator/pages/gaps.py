"""Gaps: what nobody has curated, tried or reconciled, each with a way to add it."""

from collections.abc import Iterator

from generator.atlas.atlas import Atlas
from generator.atlas.contest import Contest
from generator.atlas.matrix import Matrix, MatrixCell, by_nerve
from generator.atlas.statistics import Gap, statistics
from generator.pages.entity import nothing_yet
from generator.pages.linker import Linker
from generator.pages.lists import IN_A_LIST, things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Pieces, Text
from generator.pages.statements import quoted
from generator.pages.view import (
    Bullets,
    Head,
    Paragraphs,
    Section,
    Table,
    TableCell,
    View,
    ViewBlock,
)

_LEAD = (
    "Honest empties: what is not known here. Not curated is not the same as no effect; if you know "
    "a paper that fills a gap, one click opens a form for it."
)
_SHOWN = 200
"""Things named for one gap."""
_NERVES = 5
"""Nerves named for one tumour group."""
_WHY = {
    "tumor-without-mechanism": "Named in the atlas, and nothing more.",
    "tumor-without-human-evidence": (
        "Nothing curated on them was seen in people or human tissue: all of it comes from animals, "
        "dishes or reviews."
    ),
    "nerve-without-mechanism": "Named in the atlas, and nothing more.",
    "pathway-without-mechanism": "Named in the atlas, and nothing more.",
    "target-without-trial": (
        "A therapy acts on them, but no trial of it against a tumour or its symptoms is curated."
    ),
    "target-without-drug": "They take part in a mechanism, and no therapy here acts on them.",
    "single-paper": "All that counts for them comes from one paper; no second one is curated.",
    "reviews-only": "No study stands behind them, only what reviews or predictions say.",
}
"""What each gap means to a reader."""


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of all gaps."""
    linker = Linker(atlas, settings, "gaps/index.md")
    sections = [
        *_unreconciled(atlas, linker),
        *(_section(gap, linker) for gap in statistics(atlas).gaps if gap.things),
        *_unstudied(by_nerve(atlas), linker),
    ]
    if not sections:
        sections = [Section("sec-none", "", (nothing_yet("No gap was found.", linker),))]
    view = View(
        Head("", "", "Gaps", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=tuple(sections),
    )
    return Page(linker.path, "Gaps", _LEAD, view, linker.made)


def _section(gap: Gap, linker: Linker) -> Section:
    """One kind of gap: what it means, the way to fill it, and the first things that have it."""
    rows: list[Pieces] = [(linker.to(thing),) for thing in gap.things[:_SHOWN]]
    if gap.things[_SHOWN:]:
        rows.append((Text(f"and {len(gap.things) - _SHOWN} more"),))
    words = _words(_WHY[gap.code], gap.title, linker)
    heading = f"{gap.title}: {len(gap.things)}"
    return Section(f"sec-{gap.code}", heading, (words, Bullets(tuple(rows), "ct-names")))


def _words(why: str, title: str, linker: Linker, ask: str = "Suggest a paper") -> Paragraphs:
    """What a gap means, and a form that is already filled in."""
    body = "Which of them:\n\nPaper (DOI or PubMed id):\n\nWhat it found:\n"
    link = linker.issue(ask, f"Gap: {title}", body, "suggestion")
    return Paragraphs(((Text(f"{why} "), link) if link else (Text(why),),))


def _unstudied(matrix: Matrix, linker: Linker) -> Iterator[Section]:
    """The widest tumor groups with the nerves of which nothing was found in them."""
    rows = []
    for row in matrix.rows:
        missing = _missing(matrix, row.cells)
        if row.depth == 0 and missing:
            rows.append(
                (
                    TableCell((linker.to(row.tumor),)),
                    TableCell(_first(missing, linker)),
                    TableCell(_suggest(row.tumor, linker)),
                )
            )
    if rows:
        title = "Neural elements that nobody studied in a tumour group"
        why = "Those studied most in other tumours stand first; the matrix has them all."
        columns = ("Tumour group", "Nobody has curated", "Add")
        table = Table(columns, tuple(rows[:IN_A_LIST]), "Those with most papers first")
        blocks: tuple[ViewBlock, ...] = (_words(why, title, linker), table)
        yield Section("sec-nerves", title, blocks)


def _first(missing: list[str], linker: Linker) -> Pieces:
    pieces = things(missing[:_NERVES], linker)
    more = len(missing) - _NERVES
    if more <= 0:
        return pieces
    return (*pieces, Text(" and "), linker.at("matrix/#sec-nerves", f"{more} more"))


def _missing(matrix: Matrix, cells: tuple[MatrixCell | None, ...]) -> list[str]:
    """Nerves without a cell, those with most papers first."""
    empty = []
    whole_is_missing = False
    for column, cell in zip(matrix.columns, cells, strict=True):
        if column.depth == 0:
            whole_is_missing = cell is None
        if cell is None and not (column.depth and whole_is_missing):
            empty.append(column)
    return [c.key for c in sorted(empty, key=lambda c: -c.papers)]


def _suggest(tumor: str, linker: Linker) -> Pieces:
    name = linker.atlas.name(tumor)
    body = "Neural element:\n\nPaper (DOI or PubMed id):\n\nWhat it found:\n"
    link = linker.issue("Suggest", f"A nerve in {name}", body, "suggestion")
    return (link,) if link else (Text("–"),)


def _unreconciled(atlas: Atlas, linker: Linker) -> Iterator[Section]:
    """Disagreements of which no curator has said what may reconcile them."""
    open_ = [contest for contest in atlas.contests if not contest.note]
    if open_:
        title = "Disagreements without a reconciling note"
        why = "Papers found opposite signs, and no curator has said what may reconcile them."
        rows = tuple(_sides(contest, linker) for contest in open_[:IN_A_LIST])
        words = _words(why, title, linker, "Say what may reconcile them")
        yield Section("sec-unreconciled", f"{title}: {len(open_)}", (words, Bullets(rows)))


def _sides(contest: Contest, linker: Linker) -> Pieces:
    one, *others = (quoted(key, linker) for key in contest.keys)
    if not others:
        return (one, Text(": for and against"))
    return (one, Text(" against "), others[0])
