"""What the atlas answers to a question, as a short hash: equal hashes, equal answers.

Each sort of question that `generator.atlas.witness` knows is answered here by
all that such a question can reveal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from generator.atlas.atlas import Atlas
from generator.atlas.witness import About, Question
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record

_LETTERS = 24


class Answers:
    """The answers of one atlas, each worked out once."""

    def __init__(self, atlas: Atlas) -> None:
        self._atlas = atlas
        self._known: dict[Question, str] = {}
        self._of: dict[About, Callable[[str], object]] = {
            About.RECORD: self._record,
            About.LABEL: lambda thing: (atlas.exists(thing), atlas.label(thing)),
            About.TIES: self._ties,
            About.FOLDER: self._folder,
            About.TRIAL: atlas.papers_of_trial.get,
            About.EVERYTHING: lambda _: atlas.content.fingerprint,
        }

    def to(self, question: Question) -> str:
        """The hash of the answer to ``question``."""
        found = self._known.get(question)
        if found is None:
            answer = self._of[question.about](question.thing)
            found = sha256(repr(answer).encode()).hexdigest()[:_LETTERS]
            self._known[question] = found
        return found

    def _record(self, thing: str) -> object:
        entry = self._atlas.entries.get(thing)
        return entry.document.source.text if entry else self._atlas.terms.get(thing)

    def _folder(self, name: str) -> object:
        vocabulary = self._atlas.content.shared.documents.get(name)
        if vocabulary:
            return vocabulary.source.text
        ids = _ids(self._atlas.of_folder(name))
        return [(record, self.to(Question(About.RECORD, record))) for record in ids]

    def _ties(self, thing: str) -> object:
        atlas = self._atlas
        record = atlas.find(thing)
        rolled = atlas.roll_up(thing)
        return (
            self._record(thing),
            [(link.source, link.path) for link in atlas.backlinks.get(thing, ())],
            atlas.things_in.get(thing),
            _ids(atlas.cited_by.get(thing, ())),
            [(bearing.id, bearing.counts) for bearing in atlas.bearings_of_paper.get(thing, ())],
            # Its own are those that it takes part in.
            [_ids(part) for part in (rolled.own, rolled.below, rolled.above)],
            self._line(thing),
            [neighbour and neighbour.id for neighbour in atlas.neighbours(record)]
            if record
            else None,
            atlas.cites(record) if isinstance(record, Paper) else None,
            self._evidence(record) if isinstance(record, Mechanism) else None,
        )

    def _line(self, thing: str) -> object:
        hierarchy = self._atlas.hierarchy
        return (
            hierarchy.parents.get(thing),
            hierarchy.children.get(thing),
            hierarchy.ancestors(thing),
            hierarchy.descendants(thing),
            hierarchy.lineage(thing),
        )

    def _evidence(self, mechanism: Mechanism) -> object:
        """All that standings and summaries rest on beside the mechanism's own record."""
        atlas = self._atlas
        return (
            atlas.contests_of(mechanism),
            atlas.differences_of(mechanism),
            [
                (
                    atlas.standings[mechanism.id, statement.id],
                    [
                        (bearing.counts, bearing.paper and bearing.paper.last_author)
                        for bearing in atlas.evidence(mechanism, statement)
                    ],
                )
                for statement in mechanism.statements
            ],
        )


def _ids(records: Iterable[Record]) -> list[str]:
    return [record.id for record in records]
