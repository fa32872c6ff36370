"""New records: the questions asked before, and the first text."""

import pytest

from generator.drafting.errors import CannotEdit
from generator.editing.canonical import canonicalize
from generator.editing.field_order import order_of
from generator.editing.questions import collect_values, list_questions
from generator.editing.skeleton import draft_record, write_skeleton
from generator.records.entity import MODEL_OF
from generator.records.kinds import KIND_OF, KINDS
from generator.records.record import fields_of
from generator.text.source import SourceFile

TARGET = KIND_OF["targets"]
STUB = {"curation": {"state": "stub"}}


def answers_for(kind):
    """Something that each required field takes."""
    found = {}
    for question in list_questions(MODEL_OF[kind.folder]):
        if question.required and not question.default:
            word = question.values[0] if question.values else "Zip"
            word = f"{question.folders[0]}/zed" if question.folders else word
            found[question.name] = [word] if question.many else word
            assert question.fault(found[question.name]) == ""
    return collect_values(MODEL_OF[kind.folder], list_questions(MODEL_OF[kind.folder]), found)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_skeleton_of_each_kind_is_valid_and_canonical_and_names_all_fields(kind):
    """What may be said besides stands there as comments, in the same order."""
    text = draft_record(kind, "zip-nine", answers_for(kind), []).new
    place = f"{kind.folder}/zip-nine.yaml"
    assert canonicalize(SourceFile(f"content/{place}", text), order_of(place)) == text
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{kind.folder}.json\n\n")
    for name, field in fields_of(MODEL_OF[kind.folder]).items():
        assert f"\n{field.alias or name}:" in text or f"\n# {field.alias or name}:" in text
    assert max(map(len, text.split("\n"))) <= 100


def test_a_skeleton_reads_like_this():
    """Each field that was asked for with its meaning, the others with theirs."""
    values = {"name": "Zip 9", "symbol": "ZIP9", **STUB}
    assert write_skeleton(TARGET, values) == (
        """\
# yaml-language-server: $schema=../../schema/targets.json

# The name used on pages.
name: Zip 9
# synonyms:  # Other names, abbreviations and names in other languages. Fields: text, lang.
# summary:  # What it is and how it matters here, in two sentences.
# xrefs:  # Identifiers of the same thing elsewhere, as CURIEs.
# Who wrote the record, when, and how far it has come.
curation:
  # How far the record has come; `reviewed` only when a second person has read it. One of: stub,
  # curated, reviewed.
  state: stub
  # by:  # Names of the curators.
  # on:  # Day of the last curation, YYYY-MM-DD.
  # note:  # Anything a later curator should know.
# allow:  # Codes of warnings that do not apply to this record, each with the reason.
# HGNC approved symbol, or the molecule's name.
symbol: ZIP9
# category:  # What sort of thing it is. One of: gene, family, complex, small-molecule, ion.
# parents:  # Families or complexes it belongs to.
# role:
#   What it does. One of: ligand, receptor, channel, transporter, enzyme, adhesion,
#   transcription-factor, transmitter, hormone, signalling, cytoskeleton, other.
# partners:  # Targets it works with.
"""
    )


def test_a_name_that_is_taken_or_refused_begins_nothing():
    """Nothing is overwritten, and no value passes unread."""
    with pytest.raises(CannotEdit, match="exists already"):
        draft_record(TARGET, "zip1", {"name": "Zip", "symbol": "Z", **STUB}, ["zip1"])
    with pytest.raises(CannotEdit, match="lower-case"):
        draft_record(TARGET, "../zip1", {"name": "Zip", "symbol": "Z", **STUB}, [])
    with pytest.raises(CannotEdit, match="lacks the field `symbol`"):
        draft_record(TARGET, "zip2", {"name": "Zip", **STUB}, [])
