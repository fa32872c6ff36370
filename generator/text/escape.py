"""The one escaper: curated text on its way into Markdown or HTML.

The smallest set of characters that the hostile tests allow becomes numeric
references, which mean the same in a Markdown paragraph, in a heading, in an
HTML block and in a double-quoted attribute. What stays readable stays.
"""

import re
from collections.abc import Callable
from functools import lru_cache, partial

from markupsafe import Markup

# HTML's five, Markdown's inline marks, and the braces of attribute lists.
_SPECIAL = re.compile(r"[&<>\"'`*_\[\]\\{}]")
# What opens a block at the start of a line: heading, list, rule, setext, table.
_OPENING = re.compile(r"\s*(?:\d+(?=[.)])|)([#+\-=:|~!?.)^$@%/])")
_REMEMBERED = 20_000
"""Texts whose escaped form is kept: names, labels and classes stand on many pages."""
_BREAK = re.compile(r"[ \t]*[\r\n]+[ \t]*")
# The place where text becomes markup; to call the class would ask every text what it is before.
_markup: Callable[[str], Markup] = partial(str.__new__, Markup)


def escape(value: object) -> Markup:
    """``value`` as text that no reader of Markdown or HTML takes for markup.

    Text already marked as ours passes unchanged; None becomes nothing. Line
    breaks become single spaces, so text never leaves the line it stands on.
    """
    if isinstance(value, Markup):
        return value
    return Markup("") if value is None else _escaped(str(value))


@lru_cache(_REMEMBERED)
def _escaped(text: str) -> Markup:
    text = escape_inline(text)
    opening = _OPENING.match(text)
    if opening:
        start, end = opening.span(1)
        text = f"{text[:start]}&#{ord(text[start])};{text[end:]}"
    return _markup(text)


def escape_inline(value: object) -> Markup:
    """`escape` for a place where no line begins: within a link, or after other text."""
    if isinstance(value, Markup):
        return value
    if value is None:
        return Markup("")
    text = str(value)
    if "\n" in text or "\r" in text:
        text = _BREAK.sub(" ", text)
    return _markup(_SPECIAL.sub(_reference, text))


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def from_our_own(text: str) -> Markup:
    """Markup that our own code put together of escaped parts."""
    return _markup(text)


def already_markdown(text: str) -> Markup:
    """Text that may pass as Markdown: only what the reader of hand-written pages has judged."""
    return _markup(text)
