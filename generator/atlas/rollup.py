"""Mechanisms rolled up: those of a thing, of its narrower things and of its wider things."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.atlas.hierarchy import Hierarchy
from generator.records.mechanism import Mechanism


@dataclass(frozen=True, slots=True)
class RollUp:
    """The mechanisms of a thing, its narrower things and its wider things."""

    own: tuple[Mechanism, ...] = ()
    below: tuple[Mechanism, ...] = ()
    above: tuple[Mechanism, ...] = ()

    @property
    def all(self) -> tuple[Mechanism, ...]:
        """Own and from below: what a summary of the thing counts."""
        return (*self.own, *self.below)


def roll_ups(
    mechanisms_with: Mapping[str, tuple[Mechanism, ...]], hierarchy: Hierarchy
) -> Mapping[str, RollUp]:
    """The mechanisms of everything that has some, or parents; each mechanism stands once."""

    def gathered(things: Iterable[str], without: tuple[Mechanism, ...]) -> tuple[Mechanism, ...]:
        found = {m.id: m for thing in things for m in mechanisms_with.get(thing, ())}
        for known in without:
            found.pop(known.id, None)
        return tuple(found.values())

    def roll_up(thing: str) -> RollUp:
        own = mechanisms_with.get(thing, ())
        below = gathered(hierarchy.descendants(thing), own)
        above = gathered(hierarchy.ancestors(thing), (*own, *below))
        return RollUp(own, below, above)

    return {thing: roll_up(thing) for thing in (*mechanisms_with, *hierarchy.parents)}
