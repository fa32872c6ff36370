"""The kinds of record: one row each, so that a new kind is few files."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.entity import NeuralElement, Pathway, Target, Therapy, TumorType
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper
from generator.records.record import Record


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record."""

    folder: str
    """Folder under ``content/``, and first part of ids and addresses."""
    label: str
    """Singular, for people."""
    plural: str
    """Plural, for people."""
    model: type[Record]
    """What its records hold."""
    biolink: str
    """Biolink class of its records in exports."""
    schema_org: str
    """schema.org type of its pages."""
    shape: str
    """Colour and node shape: the word in the style sheet."""
    about: str
    """What its listing page says of it, in a sentence."""


KINDS: tuple[Kind, ...] = (
    Kind("tumor-types", "Tumor type", "Tumor types", TumorType, "biolink:Disease", "MedicalCondition", "tumor",
         "Tumour types in which crosstalk with nerves has been studied, from wide groups to single entities."),
    Kind("mechanisms", "Mechanism", "Mechanisms", Mechanism, "biolink:Association", "DefinedTerm", "mechanism",
         "Ways in which nerves and tumours act on each other, each told as signed statements with evidence."),
    Kind("neural-elements", "Neural element", "Neural elements", NeuralElement, "biolink:Cell", "AnatomicalStructure", "nerve",
         "Nerves, neurons, glial cells and circuits that take part in crosstalk."),
    Kind("targets", "Target", "Targets", Target, "biolink:Gene", "Gene", "target",
         "Genes, proteins and molecules that mechanisms run through."),
    Kind("pathways", "Pathway", "Pathways", Pathway, "biolink:Pathway", "DefinedTerm", "pathway",
         "Signalling routes that group targets and mechanisms."),
    Kind("therapies", "Therapy", "Therapies", Therapy, "biolink:Treatment", "MedicalTherapy", "therapy",
         "Treatments that act on the crosstalk, with what they act on and the trials that tried them."),
    Kind("papers", "Paper", "Papers", Paper, "biolink:Article", "ScholarlyArticle", "paper",
         "Papers read for this atlas, with what they found and which statements they bear on."),
)  # fmt: skip

KIND_OF: dict[str, Kind] = {kind.folder: kind for kind in KINDS}
"""The kind of each folder."""
