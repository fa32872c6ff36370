"""Beginning a record: from its first values to a planned file that the reader has judged."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping

from generator.editing.changes import Change
from generator.editing.faults import CannotEdit
from generator.editing.judge import faults_in
from generator.editing.names import judge_slug
from generator.editing.skeleton import Notes, skeleton
from generator.editing.writing import Value
from generator.reading.load import Content
from generator.records.kinds import Kind
from generator.records.paper import Paper
from generator.text.slugs import slug_fault, to_anchor

_LONGEST = 60
_SHORT_WORD = 4
_LETTERS = {
    "ß": "ss",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
}
_COMMON = frozenset(
    {
        *("about", "after", "among", "analysis", "between", "cancer", "cancers", "cell", "cells"),
        *(
            "does",
            "during",
            "effect",
            "effects",
            "from",
            "human",
            "into",
            "mice",
            "novel",
            "role",
            "study",
        ),
        *("that", "their", "these", "through", "tumor", "tumors", "tumour", "tumours", "using"),
        *("versus", "via", "what", "when", "which", "with", "within", "without"),
    }
)
"""Words that tell no paper from another."""


def begin(
    kind: Kind,
    slug: str,
    values: Mapping[str, Value],
    taken: Collection[str],
    notes: Notes | None = None,
) -> Change:
    """The file of a new record, which no other name of its kind may stand in the way of.

    Raises:
        CannotEdit: the name or a value is refused.
    """
    judge_slug(slug, taken)
    place = f"{kind.folder}/{slug}.yaml"
    text = skeleton(kind, values, notes)
    wrong = faults_in(place, text)
    if wrong:
        raise CannotEdit(f"{wrong[0].message}; {wrong[0].help}".rstrip("; "))
    return Change(place, None, text)


def slugs_of(kind: Kind, content: Content) -> list[str]:
    """Every name of ``kind`` that is taken, by a record that could be read or not."""
    ids = {*(entry.record.id for entry in content.entries), *content.unread}
    return [i.partition("/")[2] for i in sorted(ids) if i.startswith(f"{kind.folder}/")]


def same_paper(content: Content, values: Mapping[str, Value]) -> Paper | None:
    """The paper of the atlas with one of the identifiers in ``values``, or None."""
    sought = {_identifier(values.get(name)) for name in ("doi", "pmid", "pmcid")} - {""}
    for entry in content.entries:
        paper = entry.record
        if isinstance(paper, Paper):
            known = (paper.doi, paper.preprint_doi, paper.pmid, paper.pmcid)
            if sought & {_identifier(value) for value in known}:
                return paper
    return None


def slug_for(name: str) -> str:
    """A name for the file of what is called ``name``; nothing when it has no Latin letters."""
    slug = to_anchor(_latin(name))[:_LONGEST].strip("-")
    return "" if slug_fault(slug) else slug


def paper_slug(family: str, year: str, title: str, taken: Collection[str]) -> str:
    """A name such as `venkatesh-2019-synaptic`, of a word that makes it a new one."""
    words = [*_telling_words(title), "paper"]
    head = to_anchor(_latin(family)) or words.pop(0)
    slugs = ("-".join(filter(None, (head, year, word))) for word in words or ["paper"])
    free = (slug for slug in slugs if slug not in taken and not slug_fault(slug))
    return next(free, "")


def _telling_words(title: str) -> Iterator[str]:
    words = to_anchor(_latin(title)).split("-")
    yield from (word for word in words if len(word) >= _SHORT_WORD and word not in _COMMON)


def _latin(text: str) -> str:
    """``text`` with its letters as plain as they can be."""
    plain = "".join(_LETTERS.get(letter, letter) for letter in text.casefold())
    parts = unicodedata.normalize("NFKD", plain)
    bare = (letter for letter in parts if not unicodedata.combining(letter) and letter not in "'’")
    return "".join(letter if letter.isascii() else " " for letter in bare)


def _identifier(value: object) -> str:
    return value.casefold() if isinstance(value, str) else ""
