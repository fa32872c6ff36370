"""Tables of the atlas that tell which of their rows somebody looks up."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from typing import Any, TypeVar, cast

from generator.atlas.hierarchy import Hierarchy

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Watched(Mapping[K, V]):
    """A table of the atlas: it notes each row that is looked up, and when all of them are."""

    def __init__(
        self,
        rows: Mapping[K, V],
        note: Callable[[K, V | None], None],
        note_anything: Callable[[], None],
    ) -> None:
        self._rows = rows
        self._note = note
        self._note_anything = note_anything

    def __getitem__(self, key: K) -> V:
        self._note(key, self._rows.get(key))
        return self._rows[key]

    def get(self, key: K, default: Any = None) -> Any:
        """The row, or ``default``."""
        self._note(key, self._rows.get(key))
        return self._rows.get(key, default)

    def __contains__(self, key: object) -> bool:
        return self.get(cast("K", key)) is not None

    def __iter__(self) -> Iterator[K]:
        self._note_anything()
        return iter(self._rows)

    def __len__(self) -> int:
        self._note_anything()
        return len(self._rows)


class WatchedHierarchy:
    """A hierarchy that tells whose line is asked for."""

    def __init__(
        self, hierarchy: Hierarchy, note: Callable[..., None], note_anything: Callable[[], None]
    ) -> None:
        self._hierarchy = hierarchy
        self._note = note
        self.parents = Watched(hierarchy.parents, note, note_anything)
        self.children = Watched(hierarchy.children, note, note_anything)

    def ancestors(self, record_id: str) -> tuple[str, ...]:
        self._note(record_id)
        return self._hierarchy.ancestors(record_id)

    def descendants(self, record_id: str) -> tuple[str, ...]:
        self._note(record_id)
        return self._hierarchy.descendants(record_id)

    def with_narrower(self, record_id: str) -> tuple[str, ...]:
        self._note(record_id)
        return self._hierarchy.with_narrower(record_id)

    def family(self, record_id: str) -> tuple[str, ...]:
        self._note(record_id)
        return self._hierarchy.family(record_id)

    def lineage(self, record_id: str) -> tuple[str, ...]:
        self._note(record_id)
        return self._hierarchy.lineage(record_id)

    def related(self, one: str, other: str) -> bool:
        self._note(one)
        return self._hierarchy.related(one, other)
