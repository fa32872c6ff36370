"""References: pointers from one record to another, and how to find them in any record."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.records.annotations import FieldPath, marks_of, parts_of
from generator.records.fields import DOI, fault, written_as
from generator.records.kinds import FOLDERS, KIND_OF
from generator.text.characters import shortened
from generator.text.slugs import SLUG, slug_fault, to_anchor
from generator.text.spelling import did_you_mean, nearest

_NEARLY = re.compile(r"[\w ./-]{2,200}")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a text as a reference to a record of one of ``folders``, and checks its form."""

    folders: tuple[str, ...]
    or_doi: bool = False
    """Whether a bare DOI may stand instead."""
    or_words: tuple[str, ...] = ()
    """Words that may stand instead."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let Pydantic call `check` after it has made sure of a text."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: Any) -> dict[str, Any]:
        """What editors are told: Pydantic asks for it by this name."""
        record = f"(?:{'|'.join(self.folders)})/{SLUG}"
        wish = f"Write folder and file name: {self.folders[0]}/some-name"
        others = (DOI,) if self.or_doi else self.or_words
        return written_as("|".join((record, *others)), wish)

    def check(self, value: str) -> str:
        """``value`` itself, when it has the form of a reference.

        Raises:
            PydanticCustomError: it has not.
        """
        folder, slash, slug = value.partition("/")
        if slash and folder in self.folders and not slug_fault(slug):
            return value
        if value in self.or_words or (self.or_doi and re.fullmatch(DOI, value, re.ASCII)):
            return value
        *others, last = (f"`{name}/…`" for name in self.folders)
        wanted = f"{', '.join(others)} or {last}" if others else last
        wanted += " or a DOI" if self.or_doi else "".join(f" or `{w}`" for w in self.or_words)
        remedy = f"write folder and file name, without .yaml: `{self.folders[0]}/some-name`"
        if slash and not slug_fault(slug):
            remedy = f"name something of {wanted} here"
        raise fault(
            "bad-reference",
            f"`{shortened(value)}` is not a reference to {wanted}",
            did_you_mean(self._meant(value), remedy),
        )

    def _meant(self, value: str) -> str:
        """The reference that somebody who wrote ``value`` had in mind, or nothing."""
        if not _NEARLY.fullmatch(value):
            return ""
        folder, _, name = value.removeprefix("content/").rpartition("/")
        slug = to_anchor(name.removesuffix(".yaml").removesuffix(".yml"))
        if not folder and len(self.folders) == 1:
            folder = self.folders[0]
        match = nearest(folder, self.folders)
        return f"{match}/{slug}" if match and not slug_fault(slug) else ""


PaperRef = Annotated[str, RefersTo(("papers",))]
CitedRef = Annotated[str, RefersTo(("papers",), or_doi=True)]
MechanismRef = Annotated[str, RefersTo(("mechanisms",))]
TumorRef = Annotated[str, RefersTo(("tumor-types",))]
PathwayRef = Annotated[str, RefersTo(("pathways",))]
TargetRef = Annotated[str, RefersTo(("targets",))]
NeuralRef = Annotated[str, RefersTo(("neural-elements",))]
TherapyRef = Annotated[str, RefersTo(("therapies",))]
ChangedRef = Annotated[str, RefersTo(("therapies", "targets", "neural-elements"))]
StudiedRef = Annotated[str, RefersTo(("tumor-types",), or_words=("unstated", "no-tumor"))]
ActedOnRef = Annotated[str, RefersTo(("targets", "neural-elements", "processes"))]
PlaceRef = Annotated[str, RefersTo(("cells", "neural-elements", "tumor-types"))]
# Messages take the first for their example: a target is what most often is missing.
THINGS = (
    "targets",
    *(name for name, folder in FOLDERS.items() if folder.is_thing and name != "targets"),
)
"""What a statement may be about."""
ThingRef = Annotated[str, RefersTo(THINGS)]
MovedRef = Annotated[str, RefersTo((*KIND_OF, "processes"))]
"""What a redirect leads from and to: whatever has a page of its own."""


def references(part: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every reference that ``part`` makes, with the way to it; DOIs are left out."""
    for name, written, is_reference in _fields_to_walk(type(part)):
        value = getattr(part, name)
        if value:
            yield from _in_value(value, (*path, written), is_reference)


def _in_value(
    value: object, path: FieldPath, is_reference: bool
) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, BaseModel):
        yield from references(value, path)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _in_value(entry, (*path, index), is_reference)
    elif is_reference and isinstance(value, str) and "/" in value and not value.startswith("10."):
        yield path, value


@cache
def _fields_to_walk(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Name, written name, and whether it refers: of fields that hold references or parts."""
    rows = []
    for name, field in model.model_fields.items():
        marks = list(marks_of((field.annotation, *field.metadata)))
        refers = any(isinstance(mark, RefersTo) for mark in marks)
        holds_parts = any(_fields_to_walk(part) for part in parts_of(marks))
        if refers or holds_parts:
            rows.append((name, field.alias or name, refers))
    return tuple(rows)
