"""How wide text is, without a font: so that the same records give the same figure anywhere.

Widths are those of common sans-serif letters, in thousandths of the font size.
The template has the browser fit each line into the width told here
(`textLength`), so a wider font cannot make labels overlap.
"""

import unicodedata
from functools import lru_cache

SIZE = 13
"""Font size of labels, in pixels."""
SMALL = 11
"""Font size of notes and of labels of edges."""
LINE = 16
"""Height of a line."""
_WIDEST = 150
_MOST_LINES = 3
_GROUPS = (
    ("ijl'|!.,:;", 260),
    ("frtI()[]/-\u2013 ", 330),
    ("mwMW@%", 880),
    ("ABCDEFGHJKLNOPQRSTUVXYZ&", 690),
    ("0123456789", 570),
)
_WIDTH = {letter: width for letters, width in _GROUPS for letter in letters}
_REMEMBERED = 20_000
"""Labels whose measure is kept: the same nodes stand in many figures."""
_OTHER, _FULL = 560, 1000


@lru_cache(_REMEMBERED)
def width(text: str, size: int = SIZE) -> int:
    """Width of ``text`` in pixels."""
    units = sum(_WIDTH.get(letter) or _unknown(letter) for letter in text)
    return -(-units * size // 1000)


def _unknown(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return _FULL if unicodedata.east_asian_width(letter) in "WF" else _OTHER


@lru_cache(_REMEMBERED)
def wrapped(text: str) -> tuple[str, ...]:
    """``text`` in at most three lines that fit; what is too long ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined) <= _WIDEST:
            lines[-1] = joined
        else:
            lines.append(word)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1]} \u2026"]
    return tuple(_cut(line) for line in lines)


def _cut(line: str) -> str:
    if width(line) <= _WIDEST:
        return line
    while line and width(f"{line}\u2026") > _WIDEST:
        line = line[:-1]
    return f"{line}\u2026"
