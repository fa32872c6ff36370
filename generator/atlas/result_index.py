"""Results looked up by what they are of: a thing, a mechanism, an evidence item."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from generator.atlas.evidence import Bearing
from generator.atlas.results import Result


@dataclass(frozen=True)
class ResultIndex:
    """All results, in tables that are worked out whole."""

    results: tuple[Result, ...]

    def of_thing(self, thing: str) -> tuple[Result, ...]:
        """Every result of the thing itself, whatever the tumor."""
        return self._by_thing.get(thing, ())

    def of_mechanism(self, mechanism: str) -> tuple[Result, ...]:
        """Every result of a mechanism's items."""
        return self._by_mechanism.get(mechanism, ())

    def of_item(self, bearing: Bearing) -> tuple[Result, ...]:
        """Every result of one item: agents first."""
        return self._by_item.get(bearing.id, ())

    @cached_property
    def _by_thing(self) -> dict[str, tuple[Result, ...]]:
        return self._grouped(lambda result: result.thing)

    @cached_property
    def _by_mechanism(self) -> dict[str, tuple[Result, ...]]:
        return self._grouped(lambda result: result.bearing.mechanism.id)

    @cached_property
    def _by_item(self) -> dict[str, tuple[Result, ...]]:
        return self._grouped(lambda result: result.bearing.id)

    def _grouped(self, key: Callable[[Result], str]) -> dict[str, tuple[Result, ...]]:
        found: dict[str, list[Result]] = {}
        for result in self.results:
            found.setdefault(key(result), []).append(result)
        return {name: tuple(rows) for name, rows in found.items()}
