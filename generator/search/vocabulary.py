"""The words that search must know beside those of records: equal, kindred, to be left out.

They are content: `content/words.yaml`. Both sides of a pair are kept, each word as
search compares it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.shared import Word
from generator.search.normalization import Normalizer


@dataclass(frozen=True)
class SearchWords:
    """The shared words, ready for use."""

    spelling: Mapping[str, str]
    """British and American spelling of parts of words."""
    stop: frozenset[str]
    """Words that tell nothing of what is sought."""
    equal: Mapping[str, tuple[str, ...]]
    kindred: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, rows: Mapping[str, Word]) -> "SearchWords":
        """The words of the shared file."""
        spelling = {word: row.american for word, row in rows.items() if row.american}
        read = Normalizer(spelling)
        return cls(
            spelling=spelling,
            stop=frozenset(read.key(word) for word, row in rows.items() if row.ignored),
            equal=_pairs({word: row.equal for word, row in rows.items()}, read),
            kindred=_pairs({word: row.kindred for word, row in rows.items()}, read),
        )

    def as_data(self) -> dict[str, Any]:
        """The words as `search-core.js` reads them."""
        return {
            "spelling": list(self.spelling.items()),
            "stop": sorted(self.stop),
            "equal": dict(sorted(self.equal.items())),
            "kindred": dict(sorted(self.kindred.items())),
        }


def _pairs(rows: Mapping[str, tuple[str, ...]], read: Normalizer) -> Mapping[str, tuple[str, ...]]:
    """Each word with all that are said to go with it, either way round."""
    found: dict[str, set[str]] = {}
    for word, others in rows.items():
        for other in others:
            one, two = read.key(word), read.key(other)
            found.setdefault(one, set()).add(two)
            found.setdefault(two, set()).add(one)
    return {word: tuple(sorted(others - {word})) for word, others in found.items()}
