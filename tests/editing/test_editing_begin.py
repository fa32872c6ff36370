"""Records that begin: skeletons, questions, names of files, suggestions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editing.begin import begin, paper_slug, same_paper, slug_for, slugs_of
from generator.editing.canonical import canonical
from generator.editing.faults import CannotEdit
from generator.editing.order import order_of
from generator.editing.questions import answered, questions
from generator.editing.skeleton import skeleton
from generator.editing.suggest import names_in, suggest
from generator.editing.writing import field_lines
from generator.reading.node import plain_data
from generator.reading.parse import parse
from generator.records.entity import MODEL_OF
from generator.records.kinds import KIND_OF, KINDS
from generator.records.record import fields_of
from generator.text.characters import forbidden_character
from generator.text.source import SourceFile

TARGET = KIND_OF["targets"]
STUB = {"curation": {"state": "stub"}}


def answers_for(kind):
    """Something that each required field takes."""
    found = {}
    for question in questions(MODEL_OF[kind.folder]):
        if question.required and not question.default:
            word = question.values[0] if question.values else "Zip"
            word = f"{question.folders[0]}/zed" if question.folders else word
            found[question.name] = [word] if question.many else word
            assert question.fault(found[question.name]) == ""
    return answered(MODEL_OF[kind.folder], questions(MODEL_OF[kind.folder]), found)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_skeleton_of_each_kind_is_valid_and_canonical_and_names_all_fields(kind):
    """What may be said besides stands there as comments, in the same order."""
    text = begin(kind, "zip-nine", answers_for(kind), []).new
    place = f"{kind.folder}/zip-nine.yaml"
    assert canonical(SourceFile(f"content/{place}", text), order_of(place)) == text
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{kind.folder}.json\n\n")
    for name, field in fields_of(MODEL_OF[kind.folder]).items():
        assert f"\n{field.alias or name}:" in text or f"\n# {field.alias or name}:" in text
    assert max(map(len, text.split("\n"))) <= 100


def test_a_skeleton_reads_like_this():
    """Each field that was asked for with its meaning, the others with theirs."""
    values = {"name": "Zip 9", "symbol": "ZIP9", **STUB}
    assert skeleton(TARGET, values) == (
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
        begin(TARGET, "zip1", {"name": "Zip", "symbol": "Z", **STUB}, ["zip1"])
    with pytest.raises(CannotEdit, match="lower-case"):
        begin(TARGET, "../zip1", {"name": "Zip", "symbol": "Z", **STUB}, [])
    with pytest.raises(CannotEdit, match="lacks the field `symbol`"):
        begin(TARGET, "zip2", {"name": "Zip", **STUB}, [])


@given(st.recursive(st.text(min_size=1), lambda inner: st.lists(inner, min_size=1, max_size=3)))
def test_what_is_written_is_read_again(value):
    """Any text, alone or in lists, comes back as it was, but for white space at line ends."""
    texts = value if isinstance(value, list) else [value]
    flat = [text for text in texts if isinstance(text, str)]
    if len(flat) < len(texts) or any(forbidden_character(text) for text in flat):
        return
    flat = [" ".join(text.split()) or "x" for text in flat]
    given_value = flat if isinstance(value, list) else flat[0]
    lines = "\n".join(field_lines("k", given_value, 0))
    assert plain_data(parse(SourceFile("", f"{lines}\n"))) == {"k": given_value}


def test_names_of_files_are_made_of_names():
    """Letters with marks become plain ones; without Latin letters there is none."""
    assert slug_for("Łoś–Müller's zip (ß) receptor") == "los-mullers-zip-ss-receptor"
    assert slug_for("神经") == ""
    assert len(slug_for("zip " * 40)) <= 60


@pytest.mark.parametrize(
    ("family", "title", "taken", "expected"),
    [
        ("Łoś", "The role of zipin in cancer", [], "los-2024-zipin"),
        ("Łoś", "Zipin feeds tumours", ["los-2024-zipin"], "los-2024-feeds"),
        ("王", "Does zipin glow", [], "zipin-2024-glow"),
        ("Łoś", "肿瘤", [], "los-2024-paper"),
        ("王", "肿瘤", [], "paper-2024-paper"),
        ("Łoś", "Zipin", ["los-2024-zipin", "los-2024-paper"], ""),
    ],
)
def test_papers_are_named_by_author_year_and_a_telling_word(family, title, taken, expected):
    """A word that makes the name a new one."""
    assert paper_slug(family, "2024", title, taken) == expected


def test_ids_are_suggested_by_id_name_symbol_and_synonym(toy_content):
    """The likeliest first, of the folders that the field refers to."""
    names = names_in(toy_content)
    things = ("targets", "neural-elements", "processes")
    assert suggest("zip1", names, things)[0] == "targets/zip1"
    assert suggest("zed nerve", names, things)[:2] == [
        *("neural-elements/zed-nerve", "neural-elements/upper-zed-nerve")
    ]
    assert suggest("glimer growht", names, things) == ["processes/glimmer-growth"]
    assert suggest("zed nerve", names, ("targets",)) == []
    assert suggest("targets/zip-fam", names, things)[0] == "targets/zip-family"
    assert suggest("", names, things) == []


def test_a_paper_is_known_by_any_of_its_identifiers(toy_content):
    """Letter case of a DOI does not matter."""
    paper = next(e.record for e in toy_content.entries if getattr(e.record, "doi", None))
    assert same_paper(toy_content, {"doi": paper.doi.upper()}) == paper
    assert same_paper(toy_content, {"pmid": "1", "doi": ""}) is None
    assert paper.slug in slugs_of(KIND_OF["papers"], toy_content)
