"""Texts as search compares them: one table, read here and by `search-core.js`.

A text is read as compounds, which spaces part (``TGF-β1``), a compound as pieces,
which hyphens and changes of script part (``tgf``, ``beta``, ``1``). Signs of Chinese,
Japanese and Korean are pieces of their own. Only ranges are folded whose characters
no later version of Unicode will change, so that every Python and every browser agrees.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple

_MARK = re.compile("[\u0300-\u036f\u3099\u309a]")
KEY_LENGTH = 72
"""So many characters of a name tell it from all others."""


@cache
def table() -> dict[str, Any]:
    """The table as both languages read it."""
    text = files("generator.search").joinpath("normalization.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


class Piece(NamedTuple):
    """A part of a compound."""

    word: str
    """What is compared: in American spelling, without the ending of a plural."""
    short: str
    """The same with a Greek letter as the Latin one that stands for it: ``b`` for ``beta``."""
    is_sign: bool
    """Whether it is one character of a script without spaces."""


Compound = tuple[Piece, ...]


class Normalizer:
    """Reads texts under one list of spelling pairs."""

    def __init__(self, spelling: Mapping[str, str]) -> None:
        self._spelling = tuple(spelling.items())
        self._known: dict[str, str] = {}

    def compounds(self, text: str) -> list[Compound]:
        """All compounds of ``text``, in order."""
        plain = unicodedata.normalize("NFC", text).translate(_SCRIPT.folding)
        return [
            tuple(self._piece(piece) for piece in pieces)
            for run in _SCRIPT.compound.findall(plain)
            if (pieces := _SCRIPT.piece.findall(run))
        ]

    def word(self, piece: str) -> str:
        """``piece`` in American spelling, without the ending of a plural."""
        found = self._known.get(piece)
        if found is None:
            found = self._known[piece] = _without_ending(self._spelled(piece))
        return found

    def key(self, text: str) -> str:
        """The name as one word: under it the index keeps who is called so."""
        return key_of_pieces(piece.word for part in self.compounds(text) for piece in part)

    def _piece(self, text: str) -> Piece:
        if text in _SCRIPT.signs:
            word, short = _SCRIPT.signs[text]
            return Piece(word, short, is_sign=False)
        if _SCRIPT.paired.match(text):
            return Piece(text, text, is_sign=True)
        word = self.word(text)
        return Piece(word, word, is_sign=False)

    def _spelled(self, piece: str) -> str:
        for british, american in self._spelling:
            if british in piece:
                piece = piece.replace(british, american)
        return piece


def key_of_pieces(pieces: Iterable[str]) -> str:
    """The key of a name made of these pieces."""
    return "".join(pieces)[:KEY_LENGTH]


def _without_ending(word: str) -> str:
    for ending, instead, shortest in table()["endings"]:
        if word.endswith(ending) and len(word) >= shortest:
            return f"{word[: len(word) - len(ending)]}{instead}"
    return word


class _Script:
    """What the table says of characters, ready for use; made when it is first needed."""

    @cached_property
    def signs(self) -> dict[str, tuple[str, str]]:
        return {sign: (word, short) for sign, (word, short) in table()["signs"].items()}

    @cached_property
    def folding(self) -> dict[int, str]:
        """What takes the place of single characters."""
        folded = {code: _folded(chr(code)) for code in _codes(table()["folded"])}
        return {**folded, **dict.fromkeys(_codes(table()["dropped"]), "")}

    @cached_property
    def paired(self) -> re.Pattern[str]:
        return re.compile(f"[{_ranges('paired')}]")

    @cached_property
    def compound(self) -> re.Pattern[str]:
        kinds = _ranges("letters") + _ranges("paired") + "".join(self.signs)
        return re.compile(f"[{kinds}{re.escape(table()['joining'])}]+")

    @cached_property
    def piece(self) -> re.Pattern[str]:
        signs = "".join(self.signs)
        letters = f"(?:(?![{_ranges('paired')}{signs}])[{_ranges('letters')}])+"
        return re.compile(f"[{signs}]|[{_ranges('paired')}]|{letters}")


_SCRIPT = _Script()


def _folded(character: str) -> str:
    plain = _MARK.sub("", unicodedata.normalize("NFKD", character).lower())
    return "".join(table()["letters_for"].get(letter, letter) for letter in plain)


def _codes(ranges: list[str]) -> Iterable[int]:
    for text in ranges:
        first, _, last = text.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def _ranges(name: str) -> str:
    """Ranges of the table as a class of characters."""
    rows = (text.split("-") for text in table()[name])
    return "".join(f"{chr(int(row[0], 16))}-{chr(int(row[-1], 16))}" for row in rows)
