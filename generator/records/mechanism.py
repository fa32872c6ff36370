"""Mechanisms: one idea each, told as signed edges with evidence."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.records.fields import Distinct, ProseText, fault
from generator.records.record import Named, Part
from generator.records.references import MechanismRef, NeuralRef, PathwayRef, TumorRef
from generator.records.statement import Statement
from generator.records.vocabulary import (
    Axis,
    Contact,
    Effect,
    MechanismClass,
    MechanismRelation,
    Outcome,
)

_NEEDS_NOTE = (
    MechanismRelation.CONTRADICTS,
    MechanismRelation.DIFFERS_BY_CONTEXT,
    MechanismRelation.ALTERNATIVE_TO,
)


class RelatedMechanism(Part):
    """How this mechanism bears on another."""

    mechanism: MechanismRef
    """The other mechanism."""
    relation: MechanismRelation
    """How this one bears on it."""
    note: ProseText | None = None
    """What may reconcile them; required unless the relation is `refines` or `part-of`."""

    @model_validator(mode="after")
    def _has_a_note(self) -> RelatedMechanism:
        if self.relation in _NEEDS_NOTE and not self.note:
            raise fault(
                "missing-field",
                f"the relation `{self.relation}` needs a `note`",
                "say in a sentence what may reconcile the two",
            )
        return self


class Mechanism(Named):
    """One way in which nerves and tumours act on each other."""

    summary: ProseText
    """What happens, in two or three sentences that a clinician reads in twenty seconds."""
    tumor_types: Annotated[tuple[TumorRef, ...], Distinct] = Field(min_length=1)
    """The tumour types in which it was studied."""
    neural_elements: Annotated[tuple[NeuralRef, ...], Distinct] = ()
    """The nerves, neurons or glia that take part."""
    pathways: Annotated[tuple[PathwayRef, ...], Distinct] = ()
    """The signalling pathways that take part."""
    axis: Axis
    """Which way the crosstalk runs."""
    mechanism_class: MechanismClass = Field(alias="class")
    """The first class that fits, in the order of the list."""
    also: Annotated[tuple[MechanismClass, ...], Distinct] = ()
    """Further classes that fit."""
    contact: Annotated[tuple[Contact, ...], Distinct] = ()
    """By what contact the two sides meet."""
    outcomes: Annotated[tuple[Outcome, ...], Distinct] = ()
    """What the tumour or the host ends up with."""
    effect: Effect | None = None
    """Only `mixed`, where both directions are the claim; else derived from the headline."""
    statements: tuple[Statement, ...] = Field(min_length=1)
    """Signed edges; the first is the headline: the whole claim, neural element to outcome."""
    related: tuple[RelatedMechanism, ...] = ()
    """Other mechanisms it bears on."""

    @model_validator(mode="after")
    def _only_mixed_is_written(self) -> Mechanism:
        if self.effect not in (None, Effect.MIXED):
            raise fault(
                "unknown-value",
                f"the effect `{self.effect}` is derived from the headline",
                "leave `effect` out, as `crosstalk format` does; only `mixed` is written",
                ("effect",),
            )
        return self

    @property
    def headline(self) -> Statement:
        """The first statement: the whole claim."""
        return self.statements[0]
