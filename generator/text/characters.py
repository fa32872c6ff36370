"""Characters that no source may hold: invisible, direction-changing, or not characters.

Grounds: Trojan Source (CVE-2021-42574) for bidi controls, Unicode TR55, and the
site's own promise that what a reviewer sees is what a reader gets.
"""

import re
import unicodedata

# Tab and line feed are judged by the parser; ZWJ and ZWNJ are needed by scripts
# and emoji, and stay.
_FORBIDDEN = re.compile(
    "["
    "\u0000-\u0008\u000b-\u001f\u007f-\u009f"  # C0 and C1 controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # soft hyphen, fillers
    "\u200b\u200e\u200f\u2028\u2029\u202a-\u202e"  # zero width space, marks, bidi
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ufdd0-\ufdef"
    "\ud800-\udfff"  # lone surrogates
    "\U000e0000-\U000e0fff"  # tag characters, supplementary variation selectors
    "]"
)

_NOT_A_CHARACTER = 0xFFFE
_SHOWN = 60
_CONTROLS = {"\0": "NULL", "\b": "BACKSPACE", "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE"}


def forbidden_character(text: str) -> re.Match[str] | None:
    """The first forbidden character of ``text``, or None."""
    found = _FORBIDDEN.search(text)
    if found:
        return found
    # The last two code points of every plane are not characters.
    for match in re.finditer("[\U0001fffe-\U0010ffff]", text):
        if ord(match[0]) & 0xFFFE == _NOT_A_CHARACTER:
            return match
    return None


def name_character(character: str) -> str:
    """A printable name: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, _CONTROLS.get(character, ""))
    return f"U+{ord(character):04X} {name}".strip()


def shortened(value: object) -> str:
    """``value`` as it may stand within a message: its first characters."""
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def printable(text: str) -> str:
    """``text`` with every control and forbidden character shown as an escape.

    For our own messages: a record must not be able to colour a terminal or
    forge a line of output.
    """
    return "".join(
        character
        if character.isprintable() and not _FORBIDDEN.match(character)
        else f"\\u{ord(character):04x}"
        for character in text
    )
