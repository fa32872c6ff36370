"""The search index: parts of documents remembered by what they hold, and put together."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.search.documents import SearchDocument, SitePage, search_documents
from generator.search.facets import facets_of
from generator.search.index import IndexContent, make_index
from generator.search.links import links_of
from generator.search.normalization import Normalizer
from generator.search.parts import DocumentPart, make_part, part_key
from generator.search.vocabulary import SearchWords
from generator.storage.cache import read_cache, write_cache
from generator.storage.store import Entry, Store, key_of
from generator.text.addresses import SEARCH_INDEX


def search_index(
    atlas: Atlas, pages: Iterable[SitePage], fingerprint: str, store: Store, work: Path
) -> dict[str, Entry]:
    """The entry of the index (``site/search/...``) under its key; ``work`` keeps the parts."""
    words = SearchWords.of(atlas.content.shared.words)
    documents = search_documents(atlas, pages)
    content = IndexContent(
        documents,
        _parts(documents, words, fingerprint, work / "search.json"),
        links_of(atlas),
        atlas.hierarchy,
        facets_of(atlas),
        words,
    )
    files = {f"site/{SEARCH_INDEX}{path}": text.encode() for path, text in make_index(content)}
    key = key_of(fingerprint, *(part for row in sorted(files.items()) for part in row))
    return {key: store.find(key) or store.put(key, files, {})}


def _parts(
    documents: Sequence[SearchDocument], words: SearchWords, fingerprint: str, file: Path
) -> list[DocumentPart]:
    """The part of each document; those that ``file`` remembers are not made again."""
    read = Normalizer(words.spelling)
    fingerprint = key_of(fingerprint, repr(words))
    known = read_cache(file, fingerprint) or {}
    keys = [part_key(document) for document in documents]
    parts = {
        key: DocumentPart.of_data(known[key])
        if key in known
        else make_part(document, read, words.stop)
        for key, document in zip(keys, documents, strict=True)
    }
    if parts.keys() != known.keys():
        write_cache(file, {key: part.as_data() for key, part in parts.items()}, fingerprint)
    return [parts[key] for key in keys]
