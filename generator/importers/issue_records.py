"""FormAnswers to an issue form, written down as a draft record in canonical order."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import count

from generator.drafting.names import Names
from generator.drafting.record_slugs import make_slug, telling_words
from generator.importers.draft import Draft
from generator.importers.event import Suggestion
from generator.importers.form import MECHANISM, PAPER, IssueForm, Problem
from generator.records.annotations import marks_of
from generator.records.fields import Identifier
from generator.records.paper import Author, Paper
from generator.records.references import THINGS
from generator.text.characters import shortened
from generator.text.spelling import did_you_mean, identifier_in

FormAnswers = Mapping[str, str]


def draft_paper(answers: FormAnswers, suggestion: Suggestion) -> Draft:
    """The draft of a paper."""
    draft, headings = Draft(), _headings(PAPER)
    draft.write(headings["title"], "title", answers.get("title", ""))
    _curation(draft, headings["note"], suggestion, answers.get("note", ""))
    for number, name in enumerate(_listed(answers.get("authors", ""), "\n;")):
        if not number:
            draft.add(headings["authors"], "authors:")
        draft.write(headings["authors"], "  - name", name)
    for key in ("journal", "published", "doi", "pmid", "pmcid", "type", "tldr", "read"):
        draft.write(headings[key], key, _bare(key, answers.get(key, "")))
    return draft


def draft_mechanism(
    answers: FormAnswers, suggestion: Suggestion, names: Names
) -> tuple[Draft, tuple[Problem, ...]]:
    """The draft of a mechanism, and the things that it names and nobody knows."""
    draft, headings = Draft(), _headings(MECHANISM)
    problems: list[Problem] = []

    def find(key: str, folders: tuple[str, ...], separators: str = "") -> list[str]:
        written = _listed(answers.get(key, ""), separators)
        found = [(name, names.find(name, folders)) for name in written]
        problems.extend(
            _unknown(headings[key], name, names.nearest(name, folders))
            for name, thing in found
            if not thing
        )
        # An unknown name stays as it is written, so that a reader of the draft sees it.
        return [thing or name for name, thing in found]

    tumors = find("tumor_types", ("tumor-types",), "\n;,")
    ends = {key: "".join(find(key, THINGS)) for key in ("subject", "object")}
    draft.write(headings["name"], "name", answers.get("name", ""))
    draft.write(headings["summary"], "summary", answers.get("summary", ""))
    papers = ", ".join(_listed(answers.get("papers", ""), "\n;,"))
    note = f"{answers.get('note', '')}{f' Papers: {papers}.' if papers else ''}"
    _curation(draft, headings["note"], suggestion, note)
    draft.write_list(headings["tumor_types"], "tumor_types", dict.fromkeys(tumors))
    nerves = [end for end in ends.values() if end.startswith("neural-elements/")]
    draft.write_list(headings["subject"], "neural_elements", dict.fromkeys(nerves))
    for key in ("axis", "class"):
        draft.write(headings[key], key, answers.get(key, ""))
    draft.add("", "statements:", "  - id: whole")
    edge = {**answers, **ends}
    for key in ("subject", "relation", "object", "text"):
        draft.write(headings[key], f"    {key}", edge.get(key, ""))
    return draft, tuple(problems)


def free_slug(answers: FormAnswers, suggestion: Suggestion, taken: Collection[str]) -> str:
    """A slug that no record of the folder has: name, year and a word, or the first words."""
    title = answers.get("title", "")
    words = telling_words(title) or [title]
    authors = _listed(answers.get("authors", ""), "\n;")
    family = Author(name=authors[0][:100]).family if authors else ""
    year = re.match("[0-9]{4}", answers.get("published", ""))
    parts = (family, year[0] if year else "", *words[: 1 if authors else 3])
    slug = make_slug(*parts, answers.get("name", "")) or f"suggestion-{suggestion.number}"
    candidates = (slug if number == 1 else f"{slug}-{number}" for number in count(1))
    return next(candidate for candidate in candidates if candidate not in taken)


def _unknown(heading: str, name: str, near: str | None) -> Problem:
    """Says that nothing is called ``name``, and what is called nearly so."""
    wrong = f"nothing in the atlas is called `{shortened(name)}`"
    return Problem(heading, wrong, did_you_mean(near, "name something that has a page"))


def _curation(draft: Draft, heading: str, suggestion: Suggestion, note: str) -> None:
    draft.add("", "curation:", "  state: stub")
    origin = f"Suggested by {suggestion.by} in issue #{suggestion.number}."
    draft.write(heading, "  note", f"{note} {origin}")


def _headings(form: IssueForm) -> dict[str, str]:
    return {question.key: question.heading for question in form.questions}


def _listed(answer: str, separators: str) -> list[str]:
    """The entries of an answer, without the signs that people put before them."""
    parts = re.split(f"[{re.escape(separators)}]", answer) if separators else [answer]
    entries = (" ".join(part.strip(" \t-*•").split()) for part in parts)
    return [entry for entry in entries if entry]


def _bare(key: str, answer: str) -> str:
    """An identifier without its label or address, where the answer holds one."""
    patterns: Iterator[str] = (
        part.pattern
        for part in marks_of((Paper.model_fields[key].annotation,))
        if isinstance(part, Identifier)
    )
    pattern = next(patterns, "")
    return (identifier_in(answer.strip(), pattern) if pattern else "") or answer
