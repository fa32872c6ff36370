"""What a mechanism does to the tumor: derived from its headline, unless it is said to be mixed."""

from collections.abc import Mapping

from generator.records.mechanism import Mechanism
from generator.records.relations import Sign
from generator.records.shared import Process, SharedTerm
from generator.records.vocabulary import Effect, Favors, ProcessGroup


def effect_of(mechanism: Mechanism, terms: Mapping[str, SharedTerm]) -> Effect | None:
    """The effect on the tumor; None where the headline favors neither side."""
    if mechanism.effect:
        return mechanism.effect
    headline = mechanism.headline
    process = terms.get(headline.object)
    sign = headline.relation.sign
    if sign is Sign.NONE:
        return Effect.NONE
    if not isinstance(process, Process):
        return None
    if process.group is ProcessGroup.SYMPTOM:
        return Effect.HOST
    if sign is None or process.favors is Favors.NEITHER:
        return None
    is_raised = sign is Sign.INCREASES
    return Effect.PROMOTES if is_raised is (process.favors is Favors.TUMOR) else Effect.RESTRAINS
