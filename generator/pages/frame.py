"""What all record pages share: head, provenance, previous and next."""

import re
from collections.abc import Iterable, Iterator

from generator.atlas.atlas import Atlas
from generator.pages import citing
from generator.pages.linker import Linker
from generator.pages.lists import things
from generator.pages.page import Page, Settings
from generator.pages.pieces import Fact, Link, Text
from generator.pages.view import (
    FactStrip,
    Head,
    ListLines,
    Paragraphs,
    Section,
    View,
    ViewBlock,
)
from generator.records.kinds import KIND_OF, KINDS, Kind
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.records.vocabulary import State
from generator.text.addresses import relative
from generator.text.slugs import to_anchor

_DESCRIPTION = 200
_NUMBER = re.compile(r"\d+")
"""Counts in headings: an anchor must outlive them."""


def linker_for(record: Record, atlas: Atlas, settings: Settings) -> Linker:
    """The linker of a record's page."""
    return Linker(atlas, settings, f"{record.id}.md")


def record_page(
    record: Record,
    linker: Linker,
    sections: Iterable[Section | None],
    *,
    intro: tuple[ViewBlock, ...] = (),
    lead: str | None = None,
    description: str = "",
    chips: tuple[Link, ...] | None = None,
) -> Page:
    """The page of ``record`` with its sections between the common head and foot."""
    kind = KIND_OF[record.folder]
    lead = lead if lead is not None else record.summary or ""
    outward = tuple(linker.out(curie) for curie in record.xrefs) if chips is None else chips
    own = [_with_anchors(s) for s in sections if s]
    named = tuple(_named_by(record, linker))  # before other links of the page are made
    before, after = _neighbours(record, linker)
    view = View(
        head=_head(record, kind, linker, lead, outward),
        intro=intro,
        sections=(
            *own,
            *named,
            citing.citing(record, kind, linker),
            _provenance(record, linker),
        ),
        previous=before,
        next=after,
    )
    return Page(
        path=linker.path,
        title=record.title_text,
        description=shortened(description or lead) or f"{kind.label}: {record.title_text}",
        view=view,
        links=linker.made,
        section=kind.folder,
        has_twin=True,
    )


def _named_by(record: Record, linker: Linker) -> Iterator[Section]:
    """The records of each kind that refers to this one and has no place in its own sections."""
    linked = {address.partition("/#")[0].rstrip("/") for address in linker.made}
    naming = sorted({link.source for link in linker.atlas.backlinks.get(record.id, ())})
    for kind in KINDS:
        ids = [source for source in naming if source.startswith(f"{kind.folder}/")]
        if ids and linked.isdisjoint(ids):
            heading = f"{kind.plural} that name it"
            yield Section(f"sec-{kind.folder}", heading, (Paragraphs((things(ids, linker),)),))


def section(anchor: str, heading: str, *blocks: ViewBlock | None) -> Section | None:
    """A section, or nothing when none of its blocks is there."""
    present = tuple(block for block in blocks if block)
    return Section(anchor, heading, present) if present else None


def _with_anchors(section: Section) -> Section:
    """The section with an anchor on each of several groups, for the table of contents."""
    groups = [block for block in section.blocks if isinstance(block, ListLines) and block.heading]
    if len(groups) <= 1:
        return section
    blocks = tuple(
        block._replace(anchor=f"{section.anchor}-{to_anchor(_NUMBER.sub('', block.heading))}")
        if isinstance(block, ListLines) and block.heading
        else block
        for block in section.blocks
    )
    return section._replace(blocks=blocks)


def shortened(text: str) -> str:
    """``text`` cut at a word to fit a description."""
    flat = " ".join(text.split())
    if len(flat) <= _DESCRIPTION:
        return flat
    return f"{flat[:_DESCRIPTION].rpartition(' ')[0]} …"


def _head(record: Record, kind: Kind, linker: Linker, lead: str, chips: tuple[Link, ...]) -> Head:
    return Head(
        kind=kind.label,
        shape=kind.shape,
        title=record.title_text,
        crumbs=_crumbs(record, kind, linker),
        crumb=record.short if isinstance(record, Paper) else "",
        actions=_actions(record, linker),
        also=tuple(Text(name.text, name.lang) for name in record.synonyms),
        chips=chips,
        lead=lead,
    )


def _crumbs(record: Record, kind: Kind, linker: Linker) -> tuple[Link, ...]:
    lineage = linker.atlas.hierarchy.lineage(record.id)
    return (
        linker.at("", "Home"),
        linker.at(f"{kind.folder}/", kind.plural),
        *(linker.to(parent, linker.atlas.entries[parent].record.title_text) for parent in lineage),
    )


def _actions(record: Record, linker: Linker) -> tuple[Link, ...]:
    place = f"Record: content/{record.id}.yaml"
    links = (
        linker.edit("Edit this record", f"{record.id}.yaml"),
        linker.issue(
            "Report a problem",
            f"Problem with {record.id}",
            f"{place}\n\nWhat is wrong:\n\nWhat the source says (paper, figure or page):\n",
            "problem",
        ),
        linker.issue("Discuss", f"About {record.id}", f"{place}\n\n", "discussion"),
        linker.at(f"{linker.address}#{citing.ANCHOR}", "Cite"),
        Link("Markdown", f"../{record.slug}.md", f"{record.slug}.md"),
        _data(record, linker),
    )
    return tuple(link for link in links if link)


def _data(record: Record, linker: Linker) -> Link:
    """The record as the static API has it."""
    address = f"api/v1/{record.id}.json"
    return Link("JSON", relative(linker.address, address), f"../{address}")


def _neighbours(record: Record, linker: Linker) -> tuple[Link | None, Link | None]:
    before, after = linker.atlas.neighbours(record)
    return (
        linker.to(before.id, before.title_text) if before else None,
        linker.to(after.id, after.title_text) if after else None,
    )


def _provenance(record: Record, linker: Linker) -> Section:
    curation = record.curation
    papers = _papers_behind(record, linker.atlas)
    facts = [
        Fact("State", (Text(f"{curation.state.label.capitalize()}. {curation.state.definition}"),)),
        Fact("Curated by", (Text(", ".join(curation.by) or "not named"),)),
        Fact("Last curated", (Text(curation.on.isoformat() if curation.on else "no date"),)),
    ]
    if papers:
        facts.append(Fact("Papers behind this page", (Text(papers),)))
    if curation.note:
        facts.append(Fact("Curator's note", (Text(curation.note),)))
    if curation.state is not State.REVIEWED:
        facts.append(Fact("Second reader", (Text("nobody yet"),)))
    return Section("sec-provenance", "Where this comes from", (FactStrip(tuple(facts)),))


def _papers_behind(record: Record, atlas: Atlas) -> str:
    """How many papers the page's evidence comes from, and how many more count for nothing."""
    if isinstance(record, Paper):
        return ""
    if isinstance(record, Mechanism):
        papers = atlas.papers_behind((record,))
    else:
        papers = atlas.own_papers(record.id)
    counted = atlas.summary_of(record).papers
    more = len(papers) - counted
    struck = f" ({more} more {'counts' if more == 1 else 'count'} for nothing)" if more else ""
    return f"{counted}{struck}" if papers else ""
