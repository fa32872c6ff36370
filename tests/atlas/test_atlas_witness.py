"""No answer of the atlas changes without a question, noted by the witness, being answered anew."""

from pathlib import Path

import pytest
from changes import CHANGES
from rule_examples import TOY_MEMORY

from generator.atlas.answers import Answers
from generator.atlas.evidence import Bearing
from generator.atlas.link import link
from generator.atlas.ties import RollUp
from generator.atlas.witness import About, Question, Witness
from generator.reading.load import load
from generator.records.entity import MODEL_OF
from generator.records.kinds import KINDS
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record

TOY = Path(__file__).parent.parent / "toy"
STUB = {"curation": {"state": "stub"}}
BY_THING = ("entries", "backlinks", "things_in", "mechanisms_with", "cited_by", "bearings_of_paper")
OF_THING = ("find", "paper", "exists", "name", "address", "label", "roll_up")
OF_MECHANISM = ("standing", "sign", "summary", "headline_summary", "contests_of", "differences_of")
LINES = ("ancestors", "descendants", "lineage")
NEW = {
    "a narrower tumour": {
        "tumor-types/zim.yaml": {"name": "Zim", "parents": ["tumor-types/glimmeroma"], **STUB}
    },
    "a paper that cites": {
        "papers/new-2025-zim.yaml": {
            "title": "A first one",
            "authors": [{"name": "Al New"}],
            "published": "2025",
            "type": "primary",
            "cites": ["papers/sample-2018-fade", "10.5555/toy.2020.1"],
            "trials": ["NCT:NCT00000000"],
            "read": "abstract",
            **STUB,
        }
    },
    "a therapy": {
        "therapies/zim.yaml": {
            "name": "Zim",
            "category": "drug",
            "acts_on": [{"on": "targets/zip1", "action": "inhibits"}],
            **STUB,
        }
    },
    "a mechanism": {
        "mechanisms/zim.yaml": {
            "name": "Zim",
            "tumor_types": ["tumor-types/glimmeroma"],
            "neural_elements": ["neural-elements/zed-nerve"],
            "axis": "neural-to-tumor",
            "class": "neurotransmitter",
            "effect": "restrains",
            "statements": [
                {
                    "id": "whole",
                    "subject": "neural-elements/zed-nerve",
                    "relation": "decreases",
                    "object": "processes/glimmer-growth",
                    "text": "The zed nerve makes glimmeroma smaller.",
                    "evidence": [
                        {
                            "paper": "papers/sample-2018-fade",
                            "stance": "supports",
                            "finding": "It shrank.",
                            "study": {"system": "in-vivo", "design": "denervation"},
                            "basis": "abstract",
                        }
                    ],
                }
            ],
            **STUB,
        }
    },
    "a wider tumour": {
        "tumor-types/glimmeroma.yaml": {
            "name": "Glimmeroma",
            "parents": ["tumor-types/dullosarcoma"],
            **STUB,
        }
    },
    "a therapy less": {"therapies/zed-cut.yaml": None},
}


def changed_files():
    for number, (old, new) in enumerate(CHANGES):
        for file in sorted(TOY.rglob("*.yaml")):
            text = file.read_text(encoding="utf-8")
            if old in text:
                files = {file.relative_to(TOY).as_posix(): text.replace(old, new)}
                yield pytest.param(files, id=f"{file.stem} {number} {new}")
    for name, files in NEW.items():
        yield pytest.param(files, id=name)


def calls(atlas):
    """Every question that a page may ask of the atlas, as a way to ask it."""
    things = (*atlas.entries, *atlas.terms, "targets/nobody")
    for thing in things:
        for table in BY_THING:
            yield lambda a, t=thing, name=table: getattr(a, name).get(t)
            yield lambda a, t=thing, name=table: t in getattr(a, name)
        for name in OF_THING:
            yield lambda a, t=thing, name=name: getattr(a, name)(t)
        for name in LINES:
            yield lambda a, t=thing, name=name: getattr(a.hierarchy, name)(t)
        yield lambda a, t=thing: a.hierarchy.parents.get(t)
        yield lambda a, t=thing: a.hierarchy.children.get(t)
        yield lambda a, t=thing: [a.hierarchy.related(t, other) for other in things]
    for entry in atlas.entries.values():
        yield from calls_of_record(entry.record)
    for kind in KINDS:
        yield lambda a, model=MODEL_OF[kind.folder]: list(a.all(model))
        yield lambda a, folder=kind.folder: a.of_folder(folder)
    yield lambda a: a.url("DOI:10.5555/toy")
    yield lambda a: a.papers_of_trial.get("NCT:NCT00000000")
    yield lambda a: a.data_version
    yield lambda a: list(a.backlinks)
    yield lambda a: len(a.entries)


def calls_of_record(record):
    yield lambda a: a.neighbours(record)
    if isinstance(record, Paper):
        yield lambda a: a.cites(record)
    if isinstance(record, Mechanism):
        for name in OF_MECHANISM:
            yield lambda a, name=name: getattr(a, name)(record)
        for statement in record.statements:
            key = (record.id, statement.id)
            yield lambda a, s=statement: a.evidence(record, s)
            yield lambda a, key=key: a.standings[key]
            yield lambda a, key=key: a.summaries[key]


def told(answer, atlas):
    """All that an answer reveals."""
    if isinstance(answer, Record):
        return answer.id, atlas.entries[answer.id].document.source.text
    if isinstance(answer, RollUp):
        return told((answer.own, answer.below, answer.above), atlas)
    if isinstance(answer, Bearing):
        parts = (answer.mechanism, answer.paper)
        return answer.id, answer.index, answer.counts, told(parts, atlas)
    if hasattr(answer, "document"):
        return told(answer.record, atlas)
    if isinstance(answer, (tuple, list)):
        return [told(part, atlas) for part in answer]
    return repr(answer)


def asked(call, atlas):
    witness = Witness(atlas)
    return told(call(witness.atlas), atlas), witness.heard()


@pytest.fixture(scope="module")
def before(toy):
    """Every call on the toy atlas, with its answer and the questions noted."""
    return [(call, *asked(call, toy)) for call in calls(toy)]


@pytest.mark.parametrize("files", [*changed_files()])
def test_whatever_answer_changes_its_question_is_answered_anew(toy, before, make_content, files):
    """For each question a page may ask, before and after a change of the content."""
    after = link(load(make_content(files), TOY_MEMORY))
    answers, answers_after = Answers(toy), Answers(after)
    for call, answer, questions in before:
        try:
            answer_after = told(call(after), after)
        except (KeyError, StopIteration):
            answer_after = "it cannot be asked any more"
        if answer != answer_after:
            assert any(answers.to(q) != answers_after.to(q) for q in questions), (answer, questions)


def test_what_is_asked_in_an_unknown_way_counts_as_everything(toy):
    witness = Witness(toy)
    assert witness.atlas.curators
    assert witness.heard() == {Question(About.EVERYTHING)}
    assert witness.heard() == frozenset()
