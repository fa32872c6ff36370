"""The things mechanisms are about: tumour types, pathways, targets, nerves, therapies.

Last, the model of every kind.
"""

from typing import Annotated

from pydantic import Field

from generator.records.entity_terms import (
    Action,
    NeuralCategory,
    Phase,
    TargetCategory,
    TargetRole,
    TherapyCategory,
    TrialOutcome,
    TrialStatus,
)
from generator.records.fields import Count, Curie, Distinct, LineText, ProseText
from generator.records.mechanism import Mechanism
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
    outcome: TrialOutcome
    """What it showed."""
    n: Count | None = None
    """Participants."""
    combined_with: Annotated[tuple[TherapyRef, ...], Distinct] = Field(default=(), alias="with")
    """Therapies given together with it."""
    tumor_types: Annotated[tuple[TumorRef, ...], Distinct] = ()
    """Tumour types treated."""
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
