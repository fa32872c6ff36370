"""Pages as they were made before: those that would come out the same are not made again.

With each page stands what it asked of the atlas. Where every answer is the one
it was, the page is the one it was, and the store may have it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.atlas.answers import Answers
from generator.atlas.witness import About, Question
from generator.building.sealed import recall, remember
from generator.pages.page import Note


class Made(NamedTuple):
    """What is remembered of a page."""

    note: Note
    key: str = ""
    """Its key in the store; empty where it belongs to another share."""
    asked: frozenset[Question] | None = None
    """What it asked of the atlas; None where nobody listened."""


def recall_pages(file: Path, made_of: str, answers: Answers) -> dict[str, Made]:
    """Pages by path that would come out as they did, of code and settings ``made_of``."""
    kept = recall(file, made_of)
    if kept is None:
        return {}
    links = kept["links"]
    questions = [Question(About(about), thing) for about, thing, _ in kept["questions"]]
    changed = {
        number
        for number, (*_, answer) in enumerate(kept["questions"])
        if answers.to(questions[number]) != answer
    }
    found = {}
    for path, (key, address, anchors, link_numbers, listed, asked) in kept["pages"].items():
        if changed.isdisjoint(asked):
            leading = frozenset(links[number] for number in link_numbers)
            note = Note(path, address, tuple(anchors), leading, listed)
            found[path] = Made(note, key, frozenset(questions[number] for number in asked))
    return found


def remember_pages(file: Path, made_of: str, answers: Answers, pages: Mapping[str, Made]) -> None:
    """Remember ``pages``, to all of which somebody listened, with what the atlas answers now."""
    questions = _Numbered(question for made in pages.values() for question in made.asked or ())
    links = _Numbered(link for made in pages.values() for link in made.note.links)
    rows = {
        path: (
            made.key,
            made.note.address,
            made.note.anchors,
            links.numbers(made.note.links),
            made.note.listed,
            questions.numbers(made.asked or ()),
        )
        for path, made in sorted(pages.items())
    }
    answered = [(*question, answers.to(question)) for question in questions.things]
    remember(file, {"questions": answered, "links": links.things, "pages": rows}, made_of)


class _Numbered:
    """Things that many pages name, so that each is written once."""

    def __init__(self, things: Iterable[Any]) -> None:
        self.things = sorted(set(things))
        self._number = {thing: number for number, thing in enumerate(self.things)}

    def numbers(self, things: Iterable[Any]) -> list[int]:
        """The numbers of ``things``, in order."""
        return sorted(map(self._number.__getitem__, things))
