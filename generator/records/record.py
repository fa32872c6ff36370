"""What all records have in common."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo

from generator.records.fields import Curie, Distinct, Language, LineText, ProseText
from generator.records.numbers import IsoDay
from generator.records.vocabulary import State


class Part(BaseModel):
    """A frozen piece of a record; unknown fields are refused."""

    # The docstrings of attributes are their descriptions (`records.meaning`): having Pydantic
    # read them would cost every start of the program the parsing of these modules.
    model_config = ConfigDict(frozen=True, extra="forbid")


class Synonym(Part):
    """Another name of the same thing."""

    text: LineText
    """The name as people write it."""
    lang: Language | None = None
    """Its language when it is not English, e.g. `zh`."""


def as_synonym(value: object) -> object:
    """A plain name as the fields of a synonym; anything else as it is."""
    return {"text": value} if isinstance(value, str) else value


def _guess_language(value: object) -> object:
    """Give a plain Chinese name its language, so that nobody has to."""
    named = as_synonym(value)
    if isinstance(named, dict) and "lang" not in named:
        text = named.get("text")
        if isinstance(text, str) and any("\u4e00" <= letter <= "\u9fff" for letter in text):
            return {**named, "lang": "zh"}
    return named


class Curation(Part):
    """Who wrote the record, when, and how far it has come."""

    state: State
    """How far the record has come; `reviewed` only when a second person has read it."""
    by: Annotated[tuple[LineText, ...], Distinct] = ()
    """Names of the curators."""
    on: IsoDay | None = None
    """Day of the last curation, YYYY-MM-DD."""
    note: ProseText | None = None
    """Anything a later curator should know."""


class Record(Part):
    """One YAML file of `content/`, one thing."""

    id: str = Field(exclude=True, json_schema_extra={"x-from": "path"})
    """`folder/slug`, taken from the path of the file; never written in it."""
    synonyms: tuple[
        Annotated[
            Synonym, BeforeValidator(_guess_language, json_schema_input_type=LineText | Synonym)
        ],
        ...,
    ] = ()
    """Other names, abbreviations and names in other languages."""
    summary: ProseText | None = None
    """What it is and how it matters here, in two sentences."""
    xrefs: Annotated[tuple[Curie, ...], Distinct] = ()
    """Identifiers of the same thing elsewhere, as CURIEs."""
    curation: Curation
    """Who wrote the record, when, and how far it has come."""
    allow: dict[str, LineText] = Field(default_factory=dict)
    """Codes of warnings that do not apply to this record, each with the reason."""

    @property
    def title_text(self) -> str:
        """What the thing is called: its name, or a paper's title."""
        raise NotImplementedError

    @property
    def slug(self) -> str:
        """Last part of the id."""
        return self.id.partition("/")[2]

    @property
    def folder(self) -> str:
        """First part of the id."""
        return self.id.partition("/")[0]


class Named(Record):
    """A record with a name."""

    name: LineText
    """The name used on pages."""

    @property
    def title_text(self) -> str:
        """The name."""
        return self.name


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields a curator may write in ``model``, in order."""
    return {name: field for name, field in model.model_fields.items() if not field.exclude}


def as_written(record: BaseModel) -> dict[str, Any]:
    """The record as plain data, by the names that curators write, without what was left out."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
