"""The home page: what this is, how much is in it, what is contested, three doors."""

from __future__ import annotations

from generator.atlas.atlas import Atlas
from generator.pages.entity import mechanism_line
from generator.pages.linker import Linker
from generator.pages.page import Page, Settings
from generator.pages.pieces import Text
from generator.pages.view import Block, Bullets, Head, Lines, Markdown, Prose, Section, View
from generator.records.kinds import KINDS
from generator.records.mechanism import Mechanism
from generator.text.escape import already_markdown

_SHOWN = 8
_LEAD = (
    "An open atlas of how tumours and nerves talk to each other: every statement is a signed "
    "edge with evidence for and against, and leads to the paper behind it in one click."
)


def page(atlas: Atlas, settings: Settings) -> Page:
    """The home page."""
    linker = Linker(atlas, settings, "index.md")
    counts = tuple(
        (
            Text(f"{number} "),
            linker.at(
                f"{kind.folder}/",
                (kind.label if number == 1 else kind.plural).lower(),
                f"ct-ent ct-k-{kind.shape}",
            ),
        )
        for kind in KINDS
        for number in [len(atlas.of_folder(kind.folder))]
    )
    written = next((p for p in atlas.content.pages if p.name == "index"), None)
    intro: tuple[Block, ...] = (Bullets(counts, "ct-counts"),)
    sections = (
        [Section("sec-about", written.title, (Markdown(already_markdown(written.body)),))]
        if written
        else []
    )
    view = View(
        Head("", "", settings.site_name, lead=_LEAD),
        intro=intro,
        sections=(_doors(linker), *_mechanisms(linker), *sections),
    )
    return Page("index.md", settings.site_name, _LEAD, view, linker.made)


def _doors(linker: Linker) -> Section:
    doors = (
        (
            linker.at("tumor-types/", "Start from a tumour"),
            Text(" and see which nerves act on it, by which routes, and how sure that is."),
        ),
        (
            linker.at("contribute/", "Add what is missing"),
            Text(
                ": one YAML file a paper or mechanism, checked in seconds, sent as a pull request."
            ),
        ),
        (
            linker.at("about/", "Host it or build on it"),
            Text(": a fork of the repository is a site, without server, database or secret."),
        ),
    )
    return Section("sec-doors", "Three doors", (Bullets(doors, "ct-doors"),))


def _mechanisms(linker: Linker) -> tuple[Section, ...]:
    atlas = linker.atlas
    contested = {key[0] for c in atlas.contests for key in c.keys}
    sections = []
    if contested:
        lines = tuple(mechanism_line(m, linker) for m in atlas.all(Mechanism) if m.id in contested)
        more = Prose(((linker.at("contested/", "All disagreements, side by side"),),))
        sections.append(Section("sec-contested", "Most contested", (Lines(lines[:_SHOWN]), more)))
    newest = sorted(
        atlas.all(Mechanism),
        key=lambda m: (m.curation.on.isoformat() if m.curation.on else "", m.id),
        reverse=True,
    )[:_SHOWN]
    if newest:
        lines = tuple(mechanism_line(m, linker) for m in newest)
        sections.append(Section("sec-newest", "Last curated", (Lines(lines),)))
    return tuple(sections)
