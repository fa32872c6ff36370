"""A suggestion in an issue becomes a draft record, held to the same rules as any other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.checks import examine
from generator.drafting.names import Names
from generator.drafting.record_slugs import taken_slugs
from generator.drafting.validation import read_draft
from generator.importers.draft import Draft
from generator.importers.event import Suggestion
from generator.importers.form import PAPER, Problem, form_of, read_answers
from generator.importers.issue_records import draft_mechanism, draft_paper, free_slug
from generator.reading.cannot_read import CannotRead
from generator.records.kinds import KIND_OF
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
    names = Names(atlas.content)
    draft, unknown = (
        (draft_paper(answers, suggestion), ())
        if form is PAPER
        else draft_mechanism(answers, suggestion, names)
    )
    slug = free_slug(answers, suggestion, taken_slugs(KIND_OF[form.folder], atlas.content))
    record_id = f"{form.folder}/{slug}"
    asked = (*problems, *unknown)
    found = dict.fromkeys(_problems_of(draft, record_id, atlas, asked))
    return Imported(suggestion, record_id, draft.text, (*asked, *found))


def _problems_of(
    draft: Draft, record_id: str, atlas: Atlas, asked: tuple[Problem, ...]
) -> Iterator[Problem]:
    """What reading and checking find beyond what was asked for, under the question it is about."""
    reported = {problem.heading for problem in asked}
    for fault in _faults_of(draft.text, f"{record_id}.yaml", atlas):
        is_own = fault.span.path == f"content/{record_id}.yaml"
        heading = draft.heading_of(fault.span.line) if is_own else ""
        # An answer that is missing is missing in the record too.
        if heading in reported or (asked and fault.code == "missing-field"):
            continue
        words = fault.message if is_own else f"{fault.message} ({fault.span})"
        yield Problem(heading, words, fault.help, fault.level is Level.ERROR)


def _faults_of(text: str, place: str, atlas: Atlas) -> tuple[Diagnostic, ...]:
    """What reading finds in the draft, or what checking finds only with it."""
    try:
        entry = read_draft(place, text)
    except CannotRead as problem:
        return problem.faults
    assert entry is not None  # forms make records
    content, source = atlas.content, entry.document.source
    widened = replace(
        content,
        entries=(*content.entries, entry),
        sources={**content.sources, source.path: source},
    )
    known = set(examine(atlas))
    return tuple(fault for fault in examine(link(widened)) if fault not in known)
