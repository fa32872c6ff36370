"""Results looked up by what they are of: a thing, a mechanism, an evidence item."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from generator.atlas.evidence import Bearing
from generator.atlas.results import Direction, Result, Role


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

    def primary(self, bearing: Bearing) -> Result:
        """The result of an item for lists of items: of what was changed, else the subject's.

        Where nothing tells what the change did to the subject, it has no direction.
        """
        agents = agents_of(bearing)
        rows = [r for r in self.of_item(bearing) if r.role is Role.AGENT]
        own = next((r for r in rows if r.thing in agents), None)
        if own:
            return own
        found = rows[0].direction
        told = Direction.CHANGES if found.is_found else found
        return replace(rows[0], thing=agents[0], direction=told, together=agents[1:], shown_by=())

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


def agents_of(bearing: Bearing) -> tuple[str, ...]:
    """What an item's result is of: what was changed, else what the statement says acts."""
    return bearing.item.changed or (bearing.statement.subject,)
