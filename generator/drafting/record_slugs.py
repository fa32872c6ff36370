"""Slugs of new records: made of names, titles and dates, and judged beside those that are taken."""

import unicodedata
from collections.abc import Collection

from generator.drafting.errors import CannotEdit
from generator.reading.load import Content
from generator.records.kinds import Kind
from generator.text.characters import shortened
from generator.text.slugs import look, slug_fault, to_anchor
from generator.text.spelling import did_you_mean

_LONGEST = 60
_SHORT_WORD = 4
_LETTERS = str.maketrans(
    {
        "ß": "ss",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "'": "",
        "’": "",
    }
)
_COMMON = {
    *("about", "after", "among", "analysis", "between", "cancer", "cancers", "cell", "cells"),
    *("does", "during", "effect", "effects", "from", "human", "into", "mice", "novel", "role"),
    *("study", "that", "their", "these", "through", "tumor", "tumors", "tumour", "tumours"),
    *("using", "versus", "via", "what", "when", "which", "with", "within", "without"),
}
"""Words that tell no paper from another."""


def taken_slugs(kind: Kind, content: Content) -> list[str]:
    """Every slug of ``kind`` that is taken, by a record that could be read or not."""
    ids = {*(entry.record.id for entry in content.entries), *content.unread}
    return [i.partition("/")[2] for i in sorted(ids) if i.startswith(f"{kind.folder}/")]


def check_slug(slug: str, taken: Collection[str]) -> None:
    """Make sure that ``slug`` may be a new name beside those ``taken``.

    Raises:
        CannotEdit: it may not.
    """
    wrong = slug_fault(slug)
    if wrong:
        meant = to_anchor(slug)
        hint = "" if slug_fault(meant) else f"; {did_you_mean(meant)}"
        raise CannotEdit(f"the name `{shortened(slug)}` {wrong}{hint}")
    if slug in taken:
        raise CannotEdit(f"`{slug}` exists already")
    alike = next((other for other in taken if look(other) == look(slug)), None)
    if alike:
        raise CannotEdit(f"`{slug}` cannot be told from `{alike}` by eye; choose another name")


def make_slug(*words: str) -> str:
    """A slug of ``words``, cut after a whole word; nothing where they have no Latin letters."""
    slug = to_anchor(_latin(" ".join(words)))
    if len(slug) > _LONGEST:
        slug = slug[:_LONGEST].rpartition("-")[0]
    return "" if slug_fault(slug) else slug


def paper_slug(family: str, year: str, title: str, taken: Collection[str]) -> str:
    """A slug such as `venkatesh-2019-synaptic`, of a word that makes it a new one."""
    words = [*telling_words(title), "paper"]
    head = family if to_anchor(_latin(family)) else words.pop(0)
    slugs = (make_slug(head, year, word) for word in words or ["paper"])
    return next((slug for slug in slugs if slug and slug not in taken), "")


def telling_words(title: str) -> list[str]:
    """The words of ``title`` that tell its paper from others, in plain letters."""
    words = to_anchor(_latin(title)).split("-")
    return [word for word in words if len(word) >= _SHORT_WORD and word not in _COMMON]


def _latin(text: str) -> str:
    """``text`` with its letters as plain as they can be."""
    parts = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    bare = (letter for letter in parts if not unicodedata.combining(letter))
    return "".join(letter if letter.isascii() else " " for letter in bare)
