"""The evidence page: levels with the table that earns them, and every closed list."""

from typing import cast

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Standing
from generator.pages.badges import level_badge
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Badge, Pieces, Text
from generator.pages.view import (
    Definition,
    Definitions,
    Head,
    Paragraphs,
    Section,
    Table,
    TableCell,
    View,
)
from generator.records.levels import TABLE, EvidenceLevel
from generator.records.relations import Relation
from generator.records.vocabulary import Design, System, Term
from generator.text.slugs import to_anchor

_LEAD = (
    "How strong a piece of evidence is follows from what was done and in what, by one table. "
    "Nobody grades by hand, and no single score hides the two sides."
)
_RULES = (
    """Items for and against a statement are summed apart: the best level seen in people (A to C)
    and the best seen in models (D1 to D5), on each side.""",
    """Inconclusive items set no level. Items of a retracted paper count for nothing and are shown
    struck out; a review of retracted data falls with it.""",
    """Contested: within one statement and tumour type some papers found the sign and others the
    reverse, each above level E; or two statements about the same thing, in related tumour types,
    have opposite signs; or a curator says that two mechanisms contradict each other.""",
    """Opposite signs in unrelated tumour types, or where a curator says so, differ by context: they
    are listed apart and never called contested.""",
    "An empty place means that nobody has curated it, not that there is no effect.",
)
_EXCEPTION = "B when the endpoint is a biomarker"


def page(atlas: Atlas, settings: Settings) -> Page:
    """The page of levels and terms."""
    linker = Linker(atlas, settings, "evidence.md")
    levels = tuple(
        Definition(f"level-{level.value.lower()}", (level_badge(level),), level.definition)
        for level in EvidenceLevel
    )
    view = View(
        Head("", "", "Evidence: levels and terms", crumbs=(linker.at("", "Home"),), lead=_LEAD),
        sections=(
            Section(
                "sec-levels",
                "Levels",
                (
                    Definitions(levels),
                    Paragraphs(tuple((Text(" ".join(r.split())),) for r in _RULES)),
                ),
            ),
            Section("sec-table", "Which study earns which level", (_table(),)),
            Section("sec-relations", "Relations", (_relations(),)),
            Section("sec-standing", "How a statement stands", (_standings(),)),
            *(
                _list(vocabulary)
                for vocabulary in sorted(Term.__subclasses__(), key=lambda v: v.__name__)
            ),
        ),
    )
    return Page("evidence.md", "Evidence: levels and terms", _LEAD, view, linker.made, "evidence")


def _table() -> Table:
    """One row for each system and level, with the designs that earn it."""
    rows = tuple(
        (
            TableCell((Text(system.label),)),
            TableCell((level_badge(level),)),
            TableCell((Text(", ".join(design.label for design in designs)),)),
            TableCell(
                (Text("B when the endpoint is a biomarker" if level is EvidenceLevel.A else ""),)
            ),
        )
        for system in System
        for level in EvidenceLevel
        if (designs := [d for d in Design if TABLE.get((system, d)) is level])
    )
    return Table(("System", "Level", "Designs", "Remark"), rows, "Level by system and design")


def _relations() -> Definitions:
    return Definitions(
        tuple(
            Definition(
                f"relation-{r.value}", _term(r.label, r.value), r.definition, ((Text(_sign(r)),),)
            )
            for r in Relation
        )
    )


def _term(label: str, written: str) -> Pieces:
    """A term as pages say it, and as records write it."""
    return (Text(f"{label} "), Badge(written, "ct-chip", "As records write it"))


def _sign(relation: Relation) -> str:
    if relation.sign is None:
        return "no sign"
    return {1: "sign +", -1: "sign −", 0: "sign 0"}[relation.sign.value]


def _standings() -> Definitions:
    return Definitions(
        tuple(Definition(f"standing-{s.value}", (Text(s.label),), s.definition) for s in Standing)
    )


def _list(vocabulary: type[Term]) -> Section:
    words = _words(vocabulary)
    entries = tuple(
        Definition(_anchor(term), _term(term.label, term.value), term.definition)
        for term in cast("list[Term]", list(vocabulary))
    )
    return Section(f"list-{to_anchor(words)}", words.capitalize(), (Definitions(entries),))


def _words(vocabulary: type[Term]) -> str:
    """The name of a closed list: ``mechanism class``."""
    return "".join(f" {c.lower()}" if c.isupper() else c for c in vocabulary.__name__).strip()


def _anchor(term: Term) -> str:
    return f"list-{to_anchor(_words(type(term)))}-{to_anchor(term.value)}"


def term_address(term: Term) -> str:
    """Where a term of a closed list is defined."""
    return f"evidence/#{_anchor(term)}"
