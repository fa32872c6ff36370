"""The models: frozen, closed, and described field by field."""

from typing import get_args

import pytest
from pydantic import BaseModel, ValidationError

from generator.records.entity import MODEL_OF
from generator.records.kinds import KIND_OF, KINDS, VOCABULARY_OF
from generator.records.meaning import meanings
from generator.records.record import Part
from generator.records.references import MovedRef, RefersTo, ThingRef
from generator.records.shared import SHARED_FILES, SharedTerm
from generator.records.vocabulary import Term


def below(model):
    """Every model that is derived from ``model``."""
    return {model}.union(*(below(inner) for inner in model.__subclasses__()))


MODELS = sorted(below(Part) - {Part}, key=lambda model: model.__name__)
LISTS = sorted(below(Term) - {Term}, key=lambda terms: terms.__name__)


@pytest.mark.parametrize("model", MODELS)
def test_every_field_says_what_it_holds(model):
    """The words stand in editors, in messages and in the field reference."""
    silent = [name for name in model.model_fields if not meanings(model).get(name)]
    assert silent == []


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_frozen_and_closed(model):
    """Nobody changes a record that was read, and no misspelt field is lost."""
    assert (model.model_config["frozen"], model.model_config["extra"]) == (True, "forbid")


def test_a_record_cannot_be_changed(toy):
    """Pages and checks may share it."""
    with pytest.raises(ValidationError, match="frozen"):
        toy.find("targets/zip1").symbol = "ZAP"


@pytest.mark.parametrize("model", MODELS)
def test_no_field_can_be_changed_in_place(model):
    """Lists are tuples all the way down; only `allow`, which nothing shares, is a mapping."""
    for name, field in model.model_fields.items():
        parts = [field.annotation, *get_args(field.annotation)]
        assert list not in parts, name
        assert not any(getattr(part, "__origin__", None) is list for part in parts), name


@pytest.mark.parametrize("terms", LISTS)
def test_every_value_of_a_closed_list_is_labelled_and_defined(terms):
    """Pages show the label; the page about evidence shows the definition."""
    for term in terms:
        assert term.label, term
        assert term.definition.endswith("."), term


@pytest.mark.parametrize("terms", LISTS)
def test_no_two_values_of_a_closed_list_have_one_label(terms):
    """Readers tell them apart by it."""
    assert len({term.label for term in terms}) == len(terms)


def test_every_kind_is_one_row_of_its_own():
    """Folder, model and words of no two kinds are the same."""
    for column in ("folder", "label", "plural", "shape", "about"):
        assert len({getattr(kind, column) for kind in KINDS}) == len(KINDS), column
    assert list(MODEL_OF) == list(KIND_OF)
    assert len(set(MODEL_OF.values())) == len(KINDS)


def test_every_vocabulary_is_a_shared_file_of_terms():
    """A row without a model could not be read; anchors begin with the first letter of a name."""
    terms = [name for name, file in SHARED_FILES.items() if issubclass(file.row, SharedTerm)]
    assert terms == list(VOCABULARY_OF)
    assert len({name[0] for name in terms}) == len(terms)


def folders(reference):
    return set(next(m for m in reference.__metadata__ if isinstance(m, RefersTo)).folders)


def test_references_lead_to_kinds_and_vocabularies_that_exist():
    """Whatever has a page may move; statements are about things."""
    assert folders(MovedRef) == {*KIND_OF, "processes"}
    assert folders(ThingRef) == {*KIND_OF, *VOCABULARY_OF} - {"papers", "mechanisms"}


@pytest.mark.parametrize(
    "model",
    [*MODEL_OF.values(), *(file.row for file in SHARED_FILES.values() if file.row is not Part)],
)
def test_every_model_makes_a_schema_for_editors(model):
    """The schema is what an editor completes and explains fields by."""
    schema = model.model_json_schema()
    assert set(schema.get("required", ())) <= set(schema["properties"])
    assert issubclass(model, BaseModel)
