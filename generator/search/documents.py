"""What search knows of each record: names, aliases, identifiers, text, filters.

Not whole pages are indexed but these small documents, as stub HTML under the
page's own path. Chinese text is written as overlapping pairs of characters,
which the search page makes of queries too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from generator.atlas.atlas import Atlas
from generator.records.identifiers import curies
from generator.records.kinds import KIND_OF
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record
from generator.text.addresses import record_address

# What JavaScript calls \p{Script=Han}: the search page cuts queries by it.
_HAN = re.compile(
    "[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\U00020000-\U000323af]+"
)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page as search sees it."""

    address: str
    title: str
    names: tuple[str, ...]
    """Aliases, symbols and identifiers: they outrank the text."""
    text: tuple[str, ...]
    filters: tuple[tuple[str, str], ...]
    """Filter name and value, sorted."""

    def html(self) -> str:
        """The stub that Pagefind reads."""
        filters = "".join(
            f'<i data-pagefind-filter="{escape(name)}[data-is]" data-is="{escape(value)}"></i>'
            for name, value in self.filters
        )
        title = segmented(self.title)
        shown = (
            f'<p data-pagefind-ignore data-pagefind-meta="title">{escape(self.title)}</p>'
            if title != self.title
            else ""
        )
        names = "".join(
            f'<p data-pagefind-weight="5">{escape(segmented(name))}</p>' for name in self.names
        )
        text = "".join(f"<p>{escape(segmented(part))}</p>" for part in self.text)
        return (
            '<!doctype html><html lang="en"><body data-pagefind-body>'
            f"<h1>{escape(title)}</h1>{shown}{names}{text}{filters}</body></html>"
        )


def segmented(text: str) -> str:
    """``text`` with each run of Chinese written as overlapping pairs of characters."""
    return _HAN.sub(_pairs, text)


def _pairs(match: re.Match[str]) -> str:
    run = match[0]
    if len(run) == 1:
        return f" {run} "
    return f" {' '.join(run[i : i + 2] for i in range(len(run) - 1))} "


def search_documents(atlas: Atlas) -> Iterator[SearchDocument]:
    """One document a record, by id."""
    for record_id, entry in sorted(atlas.entries.items()):
        record = entry.record
        yield SearchDocument(
            address=record_address(record_id),
            title=record.title_text,
            names=tuple(_names(record)),
            text=tuple(_text(record, atlas)),
            filters=tuple(sorted(set(_filters(record, atlas)))),
        )


def _names(record: Record) -> Iterator[str]:
    symbol = getattr(record, "symbol", None)
    if symbol:
        yield symbol
    for synonym in record.synonyms:
        yield synonym.text
    if isinstance(record, Paper):
        yield record.short
        if record.title_original:
            yield record.title_original
        yield from (author.name for author in record.authors)
    for path, curie in curies(record):
        if path[0] != "entities":
            yield curie
            yield curie.partition(":")[2]


def _text(record: Record, atlas: Atlas) -> Iterator[str]:
    if record.summary:
        yield record.summary
    if isinstance(record, Mechanism):
        for statement in record.statements:
            yield statement.text
            yield from (item.finding for item in statement.evidence)
    if isinstance(record, Paper):
        parts = (record.tldr, record.contribution, record.significance, record.novelty)
        yield from (part for part in (*parts, record.methods, record.abstract) if part)
        yield from (*record.key_findings, *record.key_terms)
    for mechanism in atlas.mechanisms_with.get(record.id, ()):
        yield mechanism.name


def _filters(record: Record, atlas: Atlas) -> Iterator[tuple[str, str]]:
    yield "Kind", KIND_OF[record.folder].label
    mechanisms = (
        (record,) if isinstance(record, Mechanism) else atlas.mechanisms_with.get(record.id, ())
    )
    for mechanism in mechanisms:
        yield "Class", mechanism.mechanism_class.label
        for tumor in mechanism.tumor_types:
            yield "Tumor type", atlas.name(tumor)
    if isinstance(record, Paper):
        yield "Type", record.type.label
        if record.year:
            yield "Year", record.year
