"""A new record: from what was said, asked and looked up to a planned file."""

from collections.abc import Mapping

import click

from generator.cli.asking import ask, how_to_add, prompt
from generator.cli.new_paper import PaperSource, look_up
from generator.drafting.errors import CannotEdit
from generator.drafting.names import Names
from generator.drafting.record_slugs import check_slug, make_slug, paper_slug, taken_slugs
from generator.drafting.yaml_values import Value
from generator.editing.file_changes import FileChange
from generator.editing.questions import Answer, FieldQuestion, collect_values, list_questions
from generator.editing.skeleton import draft_record
from generator.importers.bibliography import family_of
from generator.reading.load import Content
from generator.records.entity import MODEL_OF
from generator.records.kinds import Kind
from generator.text.spelling import did_you_mean, nearest

_READ = "What you read yourself: full-text, abstract or excerpt."


class NewRecord:
    """A record of one kind on its way to its first text."""

    def __init__(self, kind: Kind, content: Content, *, is_interactive: bool) -> None:
        self._kind = kind
        self._content = content
        self._is_interactive = is_interactive
        """Whether somebody can be asked."""
        self._questions = {
            question.name: question for question in list_questions(MODEL_OF[kind.folder])
        }
        self._taken = taken_slugs(kind, content)
        self._names = Names(content)

    def plan(self, slug: str, settings: tuple[str, ...], source: PaperSource) -> FileChange:
        """The file that is to be written.

        Raises:
            CannotEdit: something that was said is refused, or something is missing.
        """
        if slug:
            check_slug(slug, self._taken)
        answers = self._given(settings)
        if (
            self._kind.folder == "papers"
            and self._is_interactive
            and not source.is_given
            and not answers
        ):
            typed = prompt("DOI, PubMed id or PMC id (empty: by hand)")
            source = PaperSource(tuple(typed.split()), None, source.service)
        notes: Mapping[str, str] | None = None
        if source.is_given:
            facts = look_up(source, self._content)
            notes = {"read": _READ, **facts.notes}
            values = {**facts.fields, "read": "abstract", **self._values(answers)}
        else:
            values = self._values(self._asked(answers))
        slug = slug or self._chosen(self._slug_of(values))
        return draft_record(self._kind, slug, values, self._taken, notes)

    def _given(self, settings: tuple[str, ...]) -> dict[str, Answer]:
        """The answers that stand in ``settings``: `field=value` each; lists by commas, or again."""
        answers: dict[str, Answer] = {}
        for setting in settings:
            name, sign, value = setting.partition("=")
            question = self._questions.get(name)
            if question is None or not sign:
                hint = did_you_mean(
                    nearest(name, self._questions), f"fields: {', '.join(self._questions)}"
                )
                raise CannotEdit(f"--set takes FIELD=VALUE, and `{name}` is no field here; {hint}")
            before = answers.get(name)
            answer = _parted(question, value, before if isinstance(before, list) else [])
            self._refuse_wrong(question, answer)
            answers[name] = answer
        return answers

    def _refuse_wrong(self, question: FieldQuestion, answer: Answer) -> None:
        wrong = question.fault(answer)
        if wrong:
            raise CannotEdit(f"{question.name}: {wrong}")
        for thing in answer if isinstance(answer, list) else [answer]:
            is_id = question.folders and not thing.startswith("10.")
            if is_id and thing not in self._names:
                raise CannotEdit(f"{question.name}: there is no `{thing}`; {how_to_add(thing)}")

    def _asked(self, answers: dict[str, Answer]) -> dict[str, Answer]:
        """``answers`` with those that a person gives now."""
        found, missing = dict(answers), []
        for name, question in self._questions.items():
            if name in answers or not question.is_asked:
                continue
            if self._is_interactive:
                found[name] = ask(question, self._names)
            elif question.required:
                missing.append(name)
        if missing:
            hint = " ".join(f"--set {name}=…" for name in missing)
            raise CannotEdit(f"there is no terminal to ask at: add {hint}")
        return found

    def _values(self, answers: Mapping[str, Answer]) -> dict[str, Value]:
        return collect_values(MODEL_OF[self._kind.folder], self._questions.values(), answers)

    def _slug_of(self, values: Mapping[str, Value]) -> str:
        if self._kind.folder != "papers":
            return make_slug(str(values["name"]))
        year = str(values.get("published", ""))[:4]
        return paper_slug(family_of(values), year, str(values["title"]), self._taken)

    def _chosen(self, suggested: str) -> str:
        """A name for the file: asked where somebody can be, else the one suggested."""
        while self._is_interactive:
            slug = click.prompt("Name of the file, and its address for good", suggested or None)
            try:
                check_slug(slug, self._taken)
            except CannotEdit as problem:
                click.echo(str(problem))
            else:
                return str(slug)
        if not suggested:
            raise CannotEdit("no name for the file can be made of this: give one after the kind")
        return suggested


def _parted(question: FieldQuestion, value: str, before: list[str]) -> Answer:
    if not question.many:
        return value
    is_words = question.values or question.folders
    new = [part.strip() for part in value.split(",")] if is_words else [value]
    return [*before, *(part for part in new if part)]
