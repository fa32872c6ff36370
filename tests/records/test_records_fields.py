"""The types of single fields: which written forms they take."""

from datetime import date

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.records import fields, numbers
from generator.records.record import Synonym


def taken(annotation, value):
    """The value as the field holds it, or the code of the fault."""
    try:
        return TypeAdapter(annotation).validate_python(value)
    except ValidationError as problem:
        return problem.errors()[0]["type"]


@pytest.mark.parametrize(
    ("annotation", "written", "held"),
    [
        (numbers.Count, "0", 0),
        (numbers.Count, "1200", 1200),
        (numbers.Count, "01", "wrong-type"),
        (numbers.Count, True, "wrong-type"),
        (numbers.Truth, "true", True),
        (numbers.Truth, "false", False),
        (numbers.Truth, "no", "wrong-type"),
        (numbers.IsoDay, "2026-01-31", date(2026, 1, 31)),
        (numbers.IsoDay, "2026-01", "wrong-type"),
        (numbers.IsoDay, "20260131", "wrong-type"),
        (numbers.Moment, "2026", "2026"),
        (numbers.Moment, "2026-02-28", "2026-02-28"),
        (numbers.Moment, "1799", "wrong-type"),
        (numbers.Moment, "2101-01", "wrong-type"),
        (numbers.Number, "0.71", 0.71),
        (numbers.Number, "-3", -3.0),
        (numbers.Number, ".5", "wrong-type"),
        (numbers.Number, "1e5", "wrong-type"),
        (numbers.Number, "1,200", "wrong-type"),
        (numbers.Number, True, "wrong-type"),
        (fields.StateText, "calcium-permeable", "calcium-permeable"),
        (fields.StateText, "a" * 41, "string_too_long"),
        (fields.ItemId, "zip-grows#whole/one-2020-zip", "zip-grows#whole/one-2020-zip"),
        (fields.ItemId, "zip-grows#whole/one-2020-zip~2", "zip-grows#whole/one-2020-zip~2"),
        (fields.ItemId, "zip-grows#whole/one-2020-zip~0", "bad-identifier"),
        (fields.ItemId, "mechanisms/zip-grows#whole/one-2020-zip", "bad-identifier"),
        (fields.LineText, "  a b ", "a b"),
        (fields.LineText, "a\nb", "wrong-type"),
        (fields.LineText, "a" * 601, "string_too_long"),
        (fields.ProseText, "a\nb", "a\nb"),
        (fields.ProseText, " \u3000", "string_too_short"),
        (fields.ProseText, "a" * 8000, "a" * 8000),
        (fields.ProseText, "a" * 8001, "string_too_long"),
        (fields.Doi, "10.5555/Toy(1)", "10.5555/Toy(1)"),
        (fields.Doi, "10.5555/toy.1\n", "bad-identifier"),
        (fields.Pmid, "01", "bad-identifier"),
        (fields.Orcid, "0000-0002-1825-009X", "0000-0002-1825-009X"),
        (fields.Curie, "NCT:NCT00000000", "NCT:NCT00000000"),
        (fields.Curie, "TOY:../x", "bad-identifier"),
        (fields.Language, "zh-Hans-CN", "zh-Hans-CN"),
        (fields.Language, "ZH", "bad-identifier"),
        (fields.Spdx, "CC-BY-4.0", "CC-BY-4.0"),
    ],
)
def test_a_field_takes_one_written_form(annotation, written, held):
    """What is not that form is a fault, never a guess."""
    assert taken(annotation, written) == held


def test_a_synonym_may_be_plain_text(toy):
    """Chinese names get their language without anybody writing it."""
    synonyms = toy.find("tumor-types/glimmeroma").synonyms
    assert synonyms == (Synonym(text="GLM"), Synonym(text="微光瘤", lang="zh"))


def test_a_very_long_wrong_value_is_judged_at_once():
    """No pattern of ours goes back and forth over a hostile value."""
    for annotation in (fields.Doi, fields.Pmid, fields.Orcid, fields.Curie, fields.Url):
        for value in ("https://" + "10.1234/" * 50_000 + "<", "a:" * 100_000, "1" * 400_000):
            assert isinstance(taken(annotation, value), str)
