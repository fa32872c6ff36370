"""The issue forms: their questions, and how to find the answers in an issue.

GitHub writes the answers below each other, each under its question as a heading,
and does not escape them. The questions here and in ``.github/ISSUE_TEMPLATE``
are the same; a test holds them together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.records.relations import Relation
from generator.records.vocabulary import Axis, Basis, MechanismClass, PaperType, Term

_NONE = "_No response_"


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question of a form."""

    key: str
    """The answer's name in the code."""
    heading: str
    required: bool = False
    terms: type[Term | Relation] | None = None
    """The closed list that the answer is chosen from."""

    @property
    def options(self) -> tuple[str, ...]:
        """What the form offers, each value with its meaning."""
        return tuple(f"{term.value}: {term.definition}" for term in self.terms or ())


@dataclass(frozen=True, slots=True)
class IssueForm:
    """One issue form."""

    name: str
    """File name in ``.github/ISSUE_TEMPLATE``, without its ending."""
    folder: str
    """Folder of the records that it suggests."""
    questions: tuple[FormQuestion, ...]


PAPER = IssueForm(
    "suggest-paper",
    "papers",
    (
        FormQuestion("title", "Title", required=True),
        FormQuestion("authors", "Authors"),
        FormQuestion("journal", "Journal"),
        FormQuestion("published", "Date of publication"),
        FormQuestion("doi", "DOI"),
        FormQuestion("pmid", "PubMed id"),
        FormQuestion("pmcid", "PubMed Central id"),
        FormQuestion("type", "Kind of paper", required=True, terms=PaperType),
        FormQuestion("tldr", "What it found", required=True),
        FormQuestion("read", "What you read", required=True, terms=Basis),
        FormQuestion("note", "Anything else"),
    ),
)
MECHANISM = IssueForm(
    "suggest-mechanism",
    "mechanisms",
    (
        FormQuestion("name", "Name", required=True),
        FormQuestion("summary", "What happens", required=True),
        FormQuestion("tumor_types", "Tumour types", required=True),
        FormQuestion("axis", "Which way it runs", required=True, terms=Axis),
        FormQuestion("class", "Class", required=True, terms=MechanismClass),
        FormQuestion("subject", "What acts", required=True),
        FormQuestion("relation", "What it does", required=True, terms=Relation),
        FormQuestion("object", "What it acts on", required=True),
        FormQuestion("text", "The claim in one sentence", required=True),
        FormQuestion("papers", "Papers"),
        FormQuestion("note", "Anything else"),
    ),
)
FORMS = (PAPER, MECHANISM)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with an answer, or with the record made of it."""

    heading: str
    """The question; empty where it is about the whole."""
    message: str
    help: str = ""
    is_error: bool = True


def form_of(body: str) -> IssueForm | None:
    """The form that ``body`` was written with: the one that asks all required questions."""
    lines = set(body.split("\n"))
    return next(
        (
            form
            for form in FORMS
            if all(f"### {q.heading}" in lines for q in form.questions if q.required)
        ),
        None,
    )


def read_answers(form: IssueForm, body: str) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """The answers by their keys, without those not given; and what is wrong with them."""
    headings = "|".join(re.escape(question.heading) for question in form.questions)
    _, *parts = re.split(rf"^### ({headings})$", body, flags=re.MULTILINE)
    written: dict[str, str] = {}
    problems: list[Problem] = []
    for heading, text in zip(parts[::2], parts[1::2], strict=True):
        if heading in written:
            hint = "leave lines that begin with ### out of the answers"
            problems.append(Problem(heading, "the question stands twice", hint))
        written[heading] = text.strip()
    answers: dict[str, str] = {}
    for question in form.questions:
        answer = written.get(question.heading, "")
        if not answer or answer == _NONE:
            if question.required:
                problems.append(Problem(question.heading, "there is no answer", "fill it in"))
        elif question.terms:
            answers[question.key] = answer.partition(":")[0].strip()
        else:
            answers[question.key] = answer
    return answers, tuple(problems)
