"""A suggestion in an issue becomes a draft record, held to the same rules as any other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.checks import examine
from generator.importers.draft import Draft
from generator.importers.event import Suggestion
from generator.importers.form import PAPER, Form, Problem, form_of, read_answers
from generator.importers.names import Names
from generator.importers.suggested import Answers, draft_mechanism, draft_paper, free_slug
from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.reading.guard import decode
from generator.reading.load import RecordEntry
from generator.reading.shape import shape_record
from generator.records.entity import MODEL_OF
from generator.text.diagnostics import Diagnostic, Level

_NO_FORM = Problem(
    "",
    "the issue was not written with a form for suggestions",
    "open a new one with the form, and keep its headings",
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a suggestion."""

    suggestion: Suggestion
    record_id: str
    """Empty where it is not even known what is suggested."""
    text: str
    """The draft as YAML."""
    problems: tuple[Problem, ...]

    @property
    def is_sound(self) -> bool:
        """Whether the draft may be written: nothing in it is an error."""
        return bool(self.text) and not any(problem.is_error for problem in self.problems)


def import_suggestion(suggestion: Suggestion, atlas: Atlas) -> Imported:
    """The draft record of a suggestion, with all that is wrong with it."""
    form = form_of(suggestion.body)
    if form is None:
        return Imported(suggestion, "", "", (_NO_FORM,))
    answers, problems = read_answers(form, suggestion.body)
    draft, unknown = _draft(form, answers, suggestion, atlas)
    slug = free_slug(answers, suggestion, lambda slug: _is_taken(f"{form.folder}/{slug}", atlas))
    record_id = f"{form.folder}/{slug}"
    asked = (*problems, *unknown)
    found = dict.fromkeys(_examined(draft, form, record_id, atlas, asked))
    return Imported(suggestion, record_id, draft.text, (*asked, *found))


def _draft(
    form: Form, answers: Answers, suggestion: Suggestion, atlas: Atlas
) -> tuple[Draft, tuple[Problem, ...]]:
    if form is PAPER:
        return draft_paper(answers, suggestion), ()
    return draft_mechanism(answers, suggestion, Names(atlas))


def _is_taken(record_id: str, atlas: Atlas) -> bool:
    return record_id in atlas.entries or record_id in atlas.content.unread


def _examined(
    draft: Draft, form: Form, record_id: str, atlas: Atlas, asked: tuple[Problem, ...]
) -> Iterator[Problem]:
    """What reading and checking find beyond what was asked for, under the question it is about."""
    shown = f"content/{record_id}.yaml"
    told = {problem.heading for problem in asked}
    for fault in _faults(draft.text, shown, form, record_id, atlas):
        is_own = fault.span.path == shown
        heading = draft.heading_of(fault.span.line) if is_own else ""
        # An answer that is missing is missing in the record too.
        if heading in told or (asked and fault.code == "missing-field"):
            continue
        words = fault.message if is_own else f"{fault.message} ({fault.span})"
        yield Problem(heading, words, fault.help, fault.level is Level.ERROR)


def _faults(
    text: str, shown: str, form: Form, record_id: str, atlas: Atlas
) -> tuple[Diagnostic, ...]:
    try:
        source = decode(text.encode("utf-8", "surrogatepass"), shown)
        document = read_document(source, {})
        record = shape_record(document, MODEL_OF[form.folder], record_id)
    except CannotRead as problem:
        return problem.faults
    content = atlas.content
    widened = replace(
        content,
        entries=(*content.entries, RecordEntry(record, document)),
        sources={**content.sources, shown: source},
    )
    known = set(examine(atlas))
    return tuple(fault for fault in examine(link(widened)) if fault not in known)
