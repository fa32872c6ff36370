"""The search index: parts of documents put together and cut into small files.

Each table is a list of rows in the order of their keys, cut where about 12 KB are full.
`meta.json` tells the first key of each file, so a reader fetches only what a query needs.
The files lie in a folder named by their content: an index is never read half old, half new.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from generator.atlas.hierarchy import Hierarchy
from generator.records.kinds import KIND_OF
from generator.search.documents import SearchDocument
from generator.search.facets import Facets
from generator.search.normalization import table as normalization_table
from generator.search.parts import DocumentPart
from generator.search.tables import Table, as_json, counted, keyed, listed
from generator.search.vocabulary import SearchWords
from generator.storage.store import key_of

_LONGEST_LIST = 1_000
"""So many documents stand in the list of a word, the heaviest, behind the true count."""
_PAPER = KIND_OF["papers"].label
_LONG_SUFFIX = 8
"""A DOI's second half of this length is known without the first."""


class IndexContent(NamedTuple):
    """All that an index is made of."""

    documents: Sequence[SearchDocument]
    parts: Sequence[DocumentPart]
    """The part of each document."""
    links: Mapping[str, Mapping[str, int]]
    hierarchy: Hierarchy
    facets: Facets
    words: SearchWords


def make_index(content: IndexContent) -> Iterator[tuple[str, str]]:
    """Path and text of every file of the index, relative to its folder."""
    documents, parts = content.documents, content.parts
    place = {document.id: n for n, document in enumerate(documents)}
    brought = [
        {place[i]: w for i, w in content.links.get(d.id, {}).items() if i in place}
        for d in documents
    ]
    above = [[place[i] for i in content.hierarchy.ancestors(d.id)] for d in documents]
    known = {word for part in parts for word in part.known}
    tables = (
        keyed("words", _words(parts)),
        keyed("names", _names(documents, parts, brought)),
        keyed("ids", _ids(documents)),
        listed("spelling", sorted(known)),
        listed("endings", sorted(word[::-1] for word in known)),
        counted("cards", [_card(document) for document in documents]),
        counted("texts", [_passages(document) for document in documents]),
        counted("links", [_links(*row) for row in zip(brought, above, strict=True)]),
    )
    files = {f"{t.name}-{n}.json": text for t in tables for n, text in enumerate(t.files)}
    files["facets.json"] = as_json(_facets(documents, content.facets))
    folder = key_of(*(part for row in files.items() for part in row))[:12]
    for path, text in files.items():
        yield f"{folder}/{path}", text
    yield "meta.json", as_json(_meta(content, tables, folder))


def _meta(content: IndexContent, tables: Iterable[Table], folder: str) -> dict[str, Any]:
    """What a reader must know before it asks for any other file."""
    documents = content.documents
    return {
        "folder": folder,
        "kinds": [[kind, len(list(row))] for kind, row in groupby(documents, lambda d: d.kind)],
        "tables": {table.name: table.starts for table in tables},
        "prefixes": sorted({_split(i)[0] for d in documents for i in d.identifiers + d.mentioned}),
        "words": content.words.as_data(),
        "normalization": normalization_table(),
    }


def _facets(documents: Sequence[SearchDocument], facets: Facets) -> dict[str, dict[str, list[int]]]:
    """Of each facet and value the places of its documents, as steps."""
    found: dict[str, dict[str, list[int]]] = {}
    for place, document in enumerate(documents):
        for name, value in facets.get(document.id, ()):
            found.setdefault(name, {}).setdefault(value, []).append(place)
    return {
        name: {value: _steps(places) for value, places in sorted(rows.items())}
        for name, rows in sorted(found.items())
    }


def _words(parts: Iterable[DocumentPart]) -> Mapping[str, list[Any]]:
    """Of each word its documents and weights, and the names that it stands in."""
    weights: dict[str, dict[int, int]] = {}
    names: dict[str, list[tuple[int, int]]] = {}
    for place, part in enumerate(parts):
        for word, weight in part.weights.items():
            weights.setdefault(word, {})[place] = weight
        for number, row in enumerate(dict.fromkeys(name.words for name in part.names)):
            for word in row:
                names.setdefault(word, []).append((place, 32 * number + len(row)))
    for word, entries in names.items():  # titles of papers stand among them too
        weights.setdefault(word, {place: 1 for place, _ in entries})
    return {word: _posting(row, names.get(word, [])) for word, row in weights.items()}


def _posting(weights: Mapping[int, int], names: list[tuple[int, int]]) -> list[Any]:
    rows = weights.items()
    if len(weights) > _LONGEST_LIST:
        heaviest = sorted(rows, key=lambda row: (-row[1], row[0]))[:_LONGEST_LIST]
        rows = dict(sorted(heaviest)).items()
    kept = _delta(dict(rows))
    names = sorted(names, key=lambda row: (row[1] % 32, row[0]))[:_LONGEST_LIST]
    names.sort()
    posting = [*kept, _steps([place for place, _ in names]), [code for _, code in names]]
    return [*posting, len(weights)] if len(weights) > _LONGEST_LIST else posting


def _delta(row: Mapping[int, int]) -> list[list[int]]:
    """Places as steps from one to the next, and their weights."""
    places = sorted(row)
    return [_steps(places), [row[place] for place in places]]


def _links(row: Mapping[int, int], above: Sequence[int]) -> list[list[int]]:
    """What a thing brings along, and the wider things."""
    return [*_delta(row), sorted(above)] if above else _delta(row)


def _steps(places: Sequence[int]) -> list[int]:
    return [place - before for before, place in zip((0, *places), places, strict=False)]


def _names(
    documents: Sequence[SearchDocument],
    parts: Sequence[DocumentPart],
    brought: Sequence[Mapping[int, int]],
) -> dict[str, list[Any]]:
    """Of each name who is called so: place, how much is told of it, the alias as written."""
    found: dict[str, list[Any]] = {}
    for place, (_, part) in enumerate(zip(documents, parts, strict=True)):
        for name in part.names:
            row = found.setdefault(name.key, [])
            row += [place, min(99, len(brought[place])), name.alias or 0]
    return found


def _ids(documents: Iterable[SearchDocument]) -> dict[str, list[Any]]:
    """Of each identifier its prefix and the document, the document's own before mentions."""
    own: dict[str, list[Any]] = {}
    mentioned: dict[str, list[Any]] = {}
    # A trial is reported by papers: they come before therapies that it tries.
    rows = sorted(enumerate(documents), key=lambda row: row[1].kind != _PAPER)
    for place, document in rows:
        for found, curies in ((own, document.identifiers), (mentioned, document.mentioned)):
            for curie in curies:
                prefix, identifier = _split(curie)
                for key in _forms(prefix, identifier):
                    found.setdefault(key, []).extend((prefix, place))
        own.setdefault(document.id, []).extend(("", place))
    return {key: own.get(key, []) + mentioned.get(key, []) for key in {**own, **mentioned}}


def _forms(prefix: str, identifier: str) -> Iterator[str]:
    yield identifier
    suffix = identifier.partition("/")[2]
    if prefix == "doi" and len(suffix) >= _LONG_SUFFIX:
        yield suffix


def _split(curie: str) -> tuple[str, str]:
    prefix, _, identifier = curie.lower().partition(":")
    return prefix, identifier


def _card(document: SearchDocument) -> list[str]:
    """What a result shows at once."""
    card = [document.title, document.address, document.short, document.status]
    while not card[-1]:
        card.pop()
    return card


def _passages(document: SearchDocument) -> list[str]:
    """Text and anchor in turn."""
    return [part for passage in document.passages for part in passage]
