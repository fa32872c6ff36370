"""The things mechanisms are about: tumour types, pathways, targets, nerves, therapies.

Last, the model of every kind.
"""

from typing import Annotated, Self

from pydantic import Field, model_validator

from generator.records.entity_terms import (
    Action,
    NeuralCategory,
    Phase,
    TargetCategory,
    TargetRole,
    TherapyCategory,
    TrialStatus,
)
from generator.records.fields import Curie, Distinct, LineText, ProseText, fault
from generator.records.mechanism import Mechanism
from generator.records.numbers import Count, Moment
from generator.records.outcome_terms import EndpointResult, Judged, Measured, PrimaryEndpoint
from generator.records.paper import Paper
from generator.records.record import Named, Part, Record
from generator.records.references import (
    ActedOnRef,
    MechanismRef,
    NeuralRef,
    PaperRef,
    PathwayRef,
    TargetRef,
    TherapyRef,
    TumorRef,
)


class TumorType(Named):
    """A tumour type or group of tumour types."""

    parents: Annotated[tuple[TumorRef, ...], Distinct] = ()
    """Wider tumour types."""
    site: Curie | None = None
    """Organ, as an UBERON id."""


class Pathway(Named):
    """A signalling pathway or route."""

    parents: Annotated[tuple[PathwayRef, ...], Distinct] = ()
    """Wider pathways."""
    members: Annotated[tuple[TargetRef, ...], Distinct] = ()
    """Targets that take part."""


class Target(Named):
    """A gene, protein, family or molecule that a mechanism runs through."""

    symbol: LineText
    """HGNC approved symbol, or the molecule's name."""
    category: TargetCategory = TargetCategory.GENE
    """What sort of thing it is."""
    parents: Annotated[tuple[TargetRef, ...], Distinct] = ()
    """Families or complexes it belongs to."""
    role: Annotated[tuple[TargetRole, ...], Distinct] = ()
    """What it does."""
    partners: Annotated[tuple[TargetRef, ...], Distinct] = ()
    """Targets it works with."""


class NeuralElement(Named):
    """A nerve, neuron, glial cell, ganglion, circuit or region."""

    category: NeuralCategory
    """What sort of neural element it is."""
    parents: Annotated[tuple[NeuralRef, ...], Distinct] = ()
    """Wider neural elements."""
    transmitters: Annotated[tuple[TargetRef, ...], Distinct] = ()
    """Transmitters it releases."""


class ActsOn(Part):
    """One thing a therapy acts on, and how."""

    on: ActedOnRef
    """What it acts on."""
    action: Action
    """What it does to it."""


class TrialEndpoint(Part):
    """One endpoint of a trial, and what was found on it."""

    of: Measured
    """What was measured."""
    primary: PrimaryEndpoint = PrimaryEndpoint.UNKNOWN
    """Whether it was a primary endpoint."""
    judged: Judged | None = None
    """What the trial's own rule made of it; primary endpoints only."""
    result: EndpointResult
    """What was found, whatever the rule."""
    paper: PaperRef | None = None
    """Paper that reports it, when it is not the trial's."""
    note: LineText | None = None
    """What else one must know."""

    @model_validator(mode="after")
    def _only_primary_endpoints_are_judged(self) -> Self:
        if self.judged and self.primary is PrimaryEndpoint.NO:
            raise fault(
                "unknown-field",
                "only a primary endpoint is judged",
                "take `judged` out: `result` says what was found",
                ("judged",),
            )
        return self


class Trial(Part):
    """One trial of a therapy."""

    id: Curie | None = None
    """Registry id as a CURIE, e.g. `NCT:NCT00000000`; left out when none was seen."""
    title: LineText
    """Short title."""
    phase: Phase
    """Phase as registered."""
    status: TrialStatus
    """Where it stands."""
    status_on: Moment | None = None
    """When the status was seen."""
    n_planned: Count | None = None
    """Participants planned."""
    n_enrolled: Count | None = None
    """Participants enrolled."""
    n_analyzed: Count | None = None
    """Participants analyzed."""
    endpoints: tuple[TrialEndpoint, ...] = ()
    """What was measured, and what was found."""
    plus: Annotated[tuple[TherapyRef, ...], Distinct] = ()
    """Therapies that are part of what was tested."""
    given_with: Annotated[tuple[TherapyRef, ...], Distinct] = Field(default=(), alias="with")
    """Therapies that both arms were given."""
    tumor_types: Annotated[tuple[TumorRef, ...], Distinct] = ()
    """Tumor types treated."""
    mechanisms: Annotated[tuple[MechanismRef, ...], Distinct] = ()
    """Mechanisms it tests."""
    paper: PaperRef | None = None
    """Paper that reports it."""
    note: ProseText | None = None
    """What else matters."""


class Therapy(Named):
    """A treatment that acts on the crosstalk."""

    parents: Annotated[tuple[TherapyRef, ...], Distinct] = ()
    """Wider therapies, such as the drug class."""
    category: TherapyCategory
    """What sort of treatment it is."""
    acts_on: tuple[ActsOn, ...] = ()
    """What it acts on, and how."""
    approved_for: ProseText | None = None
    """What it is approved for, outside this atlas's question."""
    trials: tuple[Trial, ...] = ()
    """Trials against tumours or their symptoms."""


MODEL_OF: dict[str, type[Record]] = {
    "tumor-types": TumorType,
    "mechanisms": Mechanism,
    "neural-elements": NeuralElement,
    "targets": Target,
    "pathways": Pathway,
    "therapies": Therapy,
    "papers": Paper,
}
"""What the records of each folder hold."""
