"""Whether words stand verbatim in a text, and which passage comes nearest when they do not.

Both are compared in one form, in which nothing counts that a reader does not see:
forms of one character (Unicode's NFKC), kinds of white space and quotation marks,
invisible characters, and space beside Chinese letters.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»「」『』〝〞＂", '"') | dict.fromkeys("‘’‚‛‹›′＇", "'"))
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_HYPHEN = "\u2010"  # what Unicode's own forms make of a hyphen that does not break
_CHINESE = "\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BESIDE_CHINESE = re.compile(f" (?=[{_CHINESE}])|(?<=[{_CHINESE}]) ")
_WORD = re.compile(rf"[{_CHINESE}]|[^\W{_CHINESE}]+|[^\w\s]")
_MOST, _MOST_WORDS, _BEFORE = 600, 150, 80
_SEEDS = 64
_OCCURRENCES = 20
_LEAST = 0.4
"""Share of words that a passage must have in common to be called near."""


def comparable(text: str) -> str:
    """``text`` in the form in which words are compared, on one line."""
    plain = unicodedata.normalize("NFKC", text.translate(_MARKS)).replace(_HYPHEN, "-")
    return _BESIDE_CHINESE.sub("", " ".join(_INVISIBLE.sub("", plain).split()))


def join(one: str, other: str) -> str:
    """What stands between two lines that follow each other: a space, or nothing in Chinese."""
    return comparable(f"{one[-1:]} {other[:1]}")[1:-1] if one and other else ""


@dataclass(frozen=True, slots=True)
class Passage:
    """The stretch of a text that comes nearest to words that do not stand in it."""

    start: int
    text: str
    wanted: str
    """The first words that were looked for and are not there; empty where too much is."""
    found: str
    """What stands there instead; empty where nothing does."""
    likeness: float
    """Share of the words that it has in common with those looked for."""


def nearest_passage(words: str, text: str) -> Passage | None:
    """The passage of ``text`` most like ``words``, both comparable; None when none is near."""
    words = _from_difference(words, text)
    offset = _offset(words, text)
    if offset is None:
        return None
    slack = len(words) // 4 + 40
    around = list(_WORD.finditer(text, max(0, offset - slack), offset + len(words) + slack))
    sought = list(_WORD.finditer(words))[:_MOST_WORDS]
    blocks = _compare(sought, around).get_matching_blocks()[:-1]
    if sum(block.size for block in blocks) < _LEAST * len(sought):
        return None
    # Where the first or last words differ, as many words of the text belong to the passage.
    first = max(0, blocks[0].b - blocks[0].a)
    last = blocks[-1].b + len(sought) - blocks[-1].a
    here = around[first:last]
    compared = _compare(sought, here)
    changes = (change for change in compared.get_opcodes() if change[0] != "equal")
    _, a, b, c, d = next(changes, ("", 0, 0, 0, 0))
    return Passage(
        start=here[0].start(),
        text=_stretch(text, here),
        wanted=_stretch(words, sought[a:b]),
        found=_stretch(text, here[c:d]),
        likeness=compared.ratio(),
    )


def _from_difference(words: str, text: str) -> str:
    """The part of ``words`` around the first that is not there: comparing all may take long."""
    standing = bisect_left(range(1, len(words) + 1), 1, key=lambda size: words[:size] not in text)
    start = words.rfind(" ", 0, max(0, standing - _BEFORE)) + 1
    return words[start : start + _MOST]


def _stretch(text: str, words: list[re.Match[str]]) -> str:
    return text[words[0].start() : words[-1].end()] if words else ""


def _compare(one: list[re.Match[str]], other: list[re.Match[str]]) -> SequenceMatcher[str]:
    words, others = ([match[0] for match in row] for row in (one, other))
    return SequenceMatcher(None, words, others, autojunk=False)


def _offset(words: str, text: str) -> int | None:
    """Where ``words`` would begin, by the vote of what stands of them in ``text``.

    The number of looks is bounded, since both may be long and neither is trusted.
    """
    for size in (24, 12, 6, 3):
        votes = Counter(_votes(words, text, size))
        if votes:
            return max(votes, key=lambda offset: (votes[offset], -offset))
    return None


def _votes(words: str, text: str, size: int) -> Iterator[int]:
    last = len(words) - size
    for index in range(0, last + 1, max(1, last // _SEEDS)):
        at = text.find(words[index : index + size])
        for _ in range(_OCCURRENCES):
            if at < 0:
                break
            yield at - index
            at = text.find(words[index : index + size], at + 1)
