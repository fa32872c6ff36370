"""What evidence amounts to, summed up over statements, headlines and mechanisms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.atlas.contest import StatementKey
from generator.atlas.evidence import Bearing, Summary, Tally, summarize, tally
from generator.records.mechanism import Mechanism


@dataclass(frozen=True)
class Summaries:
    """The summaries of one atlas, each table worked out whole when it is first needed."""

    bearings: Mapping[StatementKey, tuple[Bearing, ...]]
    mechanisms: tuple[Mechanism, ...]

    @cached_property
    def of_statements(self) -> Mapping[StatementKey, Summary]:
        """By statement."""
        return {key: summarize([tally(bearings)]) for key, bearings in self.bearings.items()}

    @cached_property
    def of_headlines(self) -> Mapping[str, Summary]:
        """Those of headlines, by mechanism."""
        return {m.id: self.of_statements[m.id, m.headline.id] for m in self.mechanisms}

    @cached_property
    def of_mechanisms(self) -> Mapping[str, Summary]:
        """Those of all statements together, by mechanism."""
        return {mechanism_id: summarize([one]) for mechanism_id, one in self._tallies.items()}

    def of_several(self, mechanisms: Iterable[Mechanism]) -> Summary:
        """That of all these mechanisms together."""
        return summarize(self._tallies[m.id] for m in mechanisms)

    @cached_property
    def _tallies(self) -> Mapping[str, Tally]:
        return {
            m.id: tally(b for s in m.statements for b in self.bearings[m.id, s.id])
            for m in self.mechanisms
        }

    @cached_property
    def papers(self) -> Mapping[str, frozenset[str]]:
        """Papers with evidence for or against a mechanism, counted or not."""
        return {
            mechanism.id: frozenset(i.paper for s in mechanism.statements for i in s.evidence)
            for mechanism in self.mechanisms
        }

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Places of mechanisms by the evidence of their headlines, the strongest first.

        First by the best levels for the claim, or against it where nothing is for it:
        trials in people, then models, then observation, then reviews. Among equals
        those with more papers go first, then those whose name does.
        """
        ranked = sorted(self.mechanisms, key=self._strength)
        return {mechanism.id: rank for rank, mechanism in enumerate(ranked)}

    def _strength(self, mechanism: Mechanism) -> tuple[object, ...]:
        summary = self.of_headlines[mechanism.id]
        side = summary.for_ if summary.for_.best else summary.against
        return (side.order, -summary.papers, mechanism.name.casefold(), mechanism.id)
