"""The part of the index that one document makes, alone.

No weight depends on other documents, so a part is made anew only when its document
changes. How rare a word is, the reader tells from the length of its list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from generator.records.kinds import KIND_OF
from generator.search.documents import CHECK, PAGE, SearchDocument
from generator.search.normalization import Compound, Normalizer, key_of_pieces
from generator.storage.store import key_of

_NAME, _ALIAS, _TITLE, _SOURCE, _PASSAGE, _TEXT = 8.0, 5.0, 5.0, 4.0, 2.5, 1.0
_NAMES_COUNT = 2.0
"""Names count so many times more than text; of one thing's names the best one counts."""
_FIRST_AUTHOR = 3
_JOINED = 0.7
"""What a compound written as one word counts: `tgfbeta` for `TGF-β`."""
_LEAST = 0.4
_HALF = 4.8
"""A weight of this is half of the highest that can be."""
_LENGTH = {_TITLE: 10, _PASSAGE: 20, _TEXT: 40, _SOURCE: 6}
"""Length of an average field, in words: a constant, so that no document moves another."""
_SHORT = 5
_SPELLED_NAME, _SPELLED_AUTHOR = 4, 7
"""Shorter words are nobody's typing error: too many others are as near."""
_PAPER = KIND_OF["papers"].label
_TOLD = (KIND_OF["mechanisms"].label, _PAPER, PAGE, CHECK)
"""Kinds whose names are sentences: typing errors are not corrected to their words."""
_WORDS = 31
"""So many words of a name are counted at most."""


class NameRow(NamedTuple):
    """A name of the document."""

    key: str
    words: tuple[str, ...]
    """Its distinct words without stop words: how much of it a query covers is told by them."""
    alias: str
    """As written, where it is not what the document is called."""


class DocumentPart(NamedTuple):
    """What one document adds to the index."""

    weights: Mapping[str, int]
    """How much the document is about a word: 1 to 100."""
    names: tuple[NameRow, ...]
    known: tuple[str, ...]
    """Words of names and authors: typing errors are corrected to these alone."""

    def as_data(self) -> Any:
        """The part as it is remembered."""
        return [dict(self.weights), [list(row) for row in self.names], list(self.known)]

    @classmethod
    def of_data(cls, data: Any) -> "DocumentPart":
        """The part that `as_data` wrote."""
        weights, names, known = data
        rows = (NameRow(key, tuple(words), alias) for key, words, alias in names)
        return cls(weights, tuple(rows), tuple(known))


def part_key(document: SearchDocument) -> str:
    """Hash of all that the document's part is made of."""
    return key_of(repr(tuple(document)))


def make_part(document: SearchDocument, read: Normalizer, stop: frozenset[str]) -> DocumentPart:
    """The part of ``document``."""
    return _Part(document.kind, read, stop).make(document)


@dataclass
class _Part:
    kind: str
    read: Normalizer
    stop: frozenset[str]
    weights: dict[str, float] = field(default_factory=dict)
    known: dict[str, None] = field(default_factory=dict)
    names: list[NameRow] = field(default_factory=list)

    def make(self, document: SearchDocument) -> DocumentPart:
        best: dict[str, float] = {}
        for name, is_main in _names_of(document):
            self._name(name, best, is_main=is_main)
        if self.kind == CHECK:
            return DocumentPart({}, tuple(row._replace(words=()) for row in self.names), ())
        self._add(best.items(), 1)
        for title in (document.title, *(document.aliases if self.kind == _PAPER else ())):
            self._field(title, _TITLE)
        for number, author in enumerate(document.authors):
            times = _FIRST_AUTHOR if number == 0 else 1
            self._words(author, _SOURCE * times)
        self._field(document.source, _SOURCE)
        for passage in document.passages:
            self._field(passage.text, _PASSAGE)
        for text in document.text:
            self._field(text, _TEXT)
        weights = {word: _stored(value) for word, value in self.weights.items()}
        return DocumentPart(weights, tuple(self.names), tuple(self.known))

    def _name(self, text: str, best: dict[str, float], *, is_main: bool) -> None:
        compounds = self.read.compounds(text)
        pieces = [piece for compound in compounds for piece in compound]
        if not pieces:
            return
        words = dict.fromkeys(
            word for c in compounds for word in _plain(c) if word not in self.stop
        )
        row = tuple(words)[:_WORDS] or (pieces[0].word,)
        keys = (key_of_pieces(p.word for p in pieces), key_of_pieces(p.short for p in pieces))
        for key in dict.fromkeys(keys):
            if all(key != name.key for name in self.names):
                self.names.append(NameRow(key, row, "" if is_main else text))
        weight = _NAMES_COUNT * (_NAME if is_main else _ALIAS) / len(row) ** 0.5
        if self.kind != _PAPER:
            for term, factor in _terms(compounds):
                best[term] = max(best.get(term, 0), weight * factor)
            if self.kind not in _TOLD:
                self.known.update(_spellable(row, _SPELLED_NAME))

    def _words(self, author: str, weight: float) -> None:
        compounds = self.read.compounds(author)
        self._add(_terms(compounds), weight)
        self.known.update(_spellable((p.word for c in compounds for p in c), _SPELLED_AUTHOR))

    def _field(self, text: str, weight: float) -> None:
        terms = list(_terms(self.read.compounds(text)))
        length = 0.5 + 0.5 * len(terms) / _LENGTH[weight]
        self._add(terms, weight * max(_LEAST, 1 / length))

    def _add(self, terms: Iterable[tuple[str, float]], weight: float) -> None:
        for term, factor in terms:
            self.weights[term] = self.weights.get(term, 0) + weight * factor


def _names_of(document: SearchDocument) -> Iterator[tuple[str, bool]]:
    yield document.title, True
    if document.short:
        yield document.short, True
    for alias in document.aliases:
        yield alias, False


def _stored(value: float) -> int:
    return max(1, round(100 * value / (_HALF + value)))


def _spellable(words: Iterable[str], shortest: int) -> Iterator[tuple[str, None]]:
    return ((word, None) for word in words if len(word) >= shortest and word.isascii())


def _terms(compounds: Sequence[Compound]) -> Iterator[tuple[str, float]]:
    """The words by which compounds are found, with what each counts."""
    yield from _with_numbers(compounds)
    for compound in compounds:
        yield from ((word, 1.0) for word in _plain(compound))
        if len(compound) > 1 and not any(piece.is_sign for piece in compound):
            joined = [
                *("".join(p.word for p in pair) for pair in pairwise(compound)),
                *("".join(p.short for p in pair) for pair in pairwise(compound)),
                "".join(p.word for p in compound),
                "".join(p.short for p in compound),
            ]
            for term in dict.fromkeys(joined):
                if len(term) <= _WORDS:
                    yield term, _JOINED


def _with_numbers(compounds: Sequence[Compound]) -> Iterator[tuple[str, float]]:
    """Neighbours with numbers in one word, as they are written too: `H3 K27M`, `H3K27M`."""
    for one, other in pairwise(compounds):
        ends = (one[-1].word, other[0].word)
        if all(len(end) <= _SHORT and not (end.isalpha() or end.isdigit()) for end in ends):
            yield "".join(ends), _JOINED


def _plain(compound: Compound) -> Iterator[str]:
    """The words of a compound: pairs of signs, since such scripts have no spaces, and all else."""
    for is_sign, run in groupby(compound, lambda piece: piece.is_sign):
        words = [piece.word for piece in run]
        if is_sign and len(words) > 1:
            yield from ("".join(pair) for pair in pairwise(words))
        else:
            yield from words
