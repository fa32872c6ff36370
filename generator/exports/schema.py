"""JSON Schemas of the records, for editors: completion, and each field explained on hovering.

They are Pydantic's own, of the models, with three changes. Everything stands in
one piece, since editors lose a description beside a reference. Each value of a
closed list brings its definition. And text may be written as YAML's number,
because here all scalars are text.

A schema knows fields and forms; what needs more than one field, or another
record, only `crosstalk check` sees. Where that forgives an empty field, a schema
does not: in an editor it is one still to be filled in.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.records.entity import MODEL_OF
from generator.records.kinds import KINDS
from generator.records.meaning import meaning_of, meanings
from generator.records.record import fields_of
from generator.records.shared import SHARED_FILES

_DIALECT = "http://json-schema.org/draft-07/schema#"


@cache
def schemas() -> Mapping[str, str]:
    """The text of every schema, by the folder or shared vocabulary that it is for."""
    made = {
        kind.folder: _schema(TypeAdapter(MODEL_OF[kind.folder]), f"{kind.label}: {kind.about}")
        for kind in KINDS
    } | {name: _schema(shared.adapter, shared.about) for name, shared in SHARED_FILES.items()}
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in made.items()
    }


def files() -> Iterator[tuple[str, str]]:
    """Path and text of every schema under ``api/v1/schema/``."""
    for name, text in schemas().items():
        yield f"api/v1/schema/{name}.json", text


def _schema(adapter: TypeAdapter[Any], about: str) -> dict[str, Any]:
    made = _untitled(adapter.json_schema(mode="validation", schema_generator=_ForEditors))
    made.pop("description", None)
    definitions = {name: _undescribed(row) for name, row in made.pop("$defs", {}).items()}
    return {"$schema": _DIALECT, "description": about, **_whole(made, definitions)}


def _whole(value: Any, definitions: dict[str, Any]) -> Any:
    """``value`` with every reference replaced by what it stands for."""
    if isinstance(value, list):
        return [_whole(entry, definitions) for entry in value]
    if not isinstance(value, dict):
        return value
    name = value.get("$ref", "").removeprefix("#/$defs/")
    own = {key: _whole(entry, definitions) for key, entry in value.items() if key != "$ref"}
    return {**_whole(_untitled(definitions[name]), definitions), **own} if name else own


class _ForEditors(GenerateJsonSchema):
    """Pydantic's schema in our models' words."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record or a part: without its id, each field with its meaning."""
        model: type[BaseModel] = schema["cls"]
        made = super().model_schema(schema) | {"description": meaning_of(model)}
        told = meanings(model)
        fields = {
            field.alias or name: {"description": told[name]}
            for name, field in fields_of(model).items()
        }
        made["properties"] = {
            name: _untitled(made["properties"][name]) | words for name, words in fields.items()
        }
        made["required"] = [name for name in made.get("required", ()) if name in fields]
        return made

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """A closed list: each value with its definition, in the form that editors show."""
        terms = [(value, term) for term in schema["members"] for value in _spellings(term.value)]
        return {
            "enum": [value for value, _ in terms],
            "markdownEnumDescriptions": [_defined(term) for _, term in terms],
        }

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text, which may be a number to YAML."""
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Rows by key: none but those whose keys have the form."""
        made = super().dict_schema(schema)
        return made | {"additionalProperties": False} if "patternProperties" in made else made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """What may be left out is no other value."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A default only where there is a word for it."""
        made = super().default_schema(schema)
        return made if made.get("default") else {k: made[k] for k in made if k != "default"}


def _undescribed(made: JsonSchemaValue) -> JsonSchemaValue:
    """A closed list without the docstring of its class, which ``-OO`` drops: fields say more."""
    return {key: row for key, row in made.items() if key != "description" or "enum" not in made}


def _untitled(made: JsonSchemaValue) -> JsonSchemaValue:
    """Without the title that Pydantic makes of a name."""
    return {key: value for key, value in made.items() if key != "title"}


def _spellings(value: str) -> list[str | int]:
    """How a value may be written: `1` is a number to an editor."""
    return [value, int(value)] if value.isdecimal() else [value]


def _defined(term: Any) -> str:
    """Label and definition: ``nerve to tumour: A nerve acts on tumour cells.``."""
    same = term.label.casefold() == term.value.replace("-", " ").casefold()
    return str(term.definition if same else f"{term.label}: {term.definition}")
