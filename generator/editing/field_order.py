"""The order in which fields stand: the model's, with what a record is called first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.reading.model_fields import Model, field_names, part_of
from generator.records.entity import MODEL_OF
from generator.records.record import Record
from generator.records.shared import SHARED_FILES

_CALLED = ("name", "title")


@dataclass(frozen=True, slots=True)
class FieldOrder:
    """How the fields of one mapping are sorted, and those of the mappings within it."""

    model: Model | None = None
    """What the mapping is read as; without one, it stays as it was written."""
    row: Model | None = None
    """What each value is read as, where the names are the curator's own."""

    def sorted(self, names: Iterable[str]) -> list[int]:
        """Positions of ``names`` in their order; unknown ones come last, as they were written."""
        known = canonical_fields(self.model) if self.model else ()
        ranks = {name: rank for rank, name in enumerate(known)}
        numbered = list(enumerate(names))
        return [at for at, _ in sorted(numbered, key=lambda row: ranks.get(row[1], len(ranks)))]

    def within(self, name: str) -> FieldOrder:
        """The order in the field ``name``, and in the items of a list there."""
        return FieldOrder(self.row or (part_of(self.model, name) if self.model else None))


def order_of(place: str) -> FieldOrder:
    """The order of the file at ``place``, seen from the content folder: `targets/x.yaml`."""
    folder, slash, _ = place.partition("/")
    if slash:
        return FieldOrder(MODEL_OF.get(folder))
    shared = SHARED_FILES.get(folder.removesuffix(".yaml"))
    return FieldOrder(row=shared.row if shared else None)


def canonical_fields(model: Model) -> tuple[str, ...]:
    """The fields of ``model`` as written and in order; a record begins with what it is called."""
    names = field_names(model)
    first = _CALLED if issubclass(model, Record) else ()
    return tuple(sorted(names, key=lambda name: name not in first))
