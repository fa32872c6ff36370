"""The level of an evidence item: one table over every allowed system and design.

The rule is published on ``/evidence/``. A pair that is not in the table is
refused when a record is read, with the allowed designs named.
"""

from enum import StrEnum
from typing import Self

from generator.records.vocabulary import Design, Endpoint, System


class EvidenceLevel(StrEnum):
    """Strength of one evidence item, strongest first."""

    definition: str
    """One line saying what earns it."""

    def __new__(cls, value: str, definition: str) -> Self:
        """Make a level from its letter and definition."""
        level = str.__new__(cls, value)
        level._value_ = value
        level.definition = definition
        return level

    A = (
        "A",
        "Patients; the subject was allocated at random against a control; clinical or symptom endpoint.",
    )
    B = (
        "B",
        "Patients; any other trial (single-arm, dose-randomised, biomarker endpoint), or exposed versus unexposed.",
    )
    C = (
        "C",
        "Observation in people or human tissue: expression, imaging, recording, association with outcome, case series.",
    )
    D1 = "D1", "In vivo; a nerve, circuit or target was manipulated."
    D2 = "D2", "In vivo; drug, ligand, stress or transplantation."
    D3 = "D3", "In vivo imaging or recording; ex vivo; co-culture."
    D4 = "D4", "Cells in culture without a neural partner."
    D5 = "D5", "In vivo association or sequencing."
    E = "E", "Review, prediction or opinion."

    @property
    def rank(self) -> int:
        """Position in the order of strength: 0 is the strongest."""
        return _RANK[self]

    @property
    def is_human(self) -> bool:
        """Whether it was seen in people or human tissue (A to C)."""
        return self in (EvidenceLevel.A, EvidenceLevel.B, EvidenceLevel.C)

    @property
    def is_model(self) -> bool:
        """Whether it was seen in an experimental model (D1 to D5)."""
        return self.value.startswith("D")


_RANK = {level: rank for rank, level in enumerate(EvidenceLevel)}
_MANIPULATION = (
    Design.GENETIC_MANIPULATION,
    Design.DENERVATION,
    Design.STIMULATION,
    Design.SILENCING,
    Design.SENSORY,
)
_TREATMENT = (Design.DRUG, Design.LIGAND, Design.STRESS, Design.TRANSPLANTATION)
_OBSERVATION = (Design.RECORDING, Design.IMAGING)
_READING = (Design.ASSOCIATION, Design.SEQUENCING)
_EX_VIVO = (
    Design.GENETIC_MANIPULATION,
    Design.DENERVATION,
    Design.STIMULATION,
    Design.SILENCING,
    Design.DRUG,
    Design.LIGAND,
    Design.TRANSPLANTATION,
    Design.CO_CULTURE,
    Design.CULTURE,
    *_OBSERVATION,
    Design.SEQUENCING,
)
_IN_VITRO = (
    Design.GENETIC_MANIPULATION,
    Design.STIMULATION,
    Design.SILENCING,
    Design.DRUG,
    Design.LIGAND,
    Design.CULTURE,
    *_OBSERVATION,
    *_READING,
)

TABLE: dict[tuple[System, Design], EvidenceLevel] = {
    (System.PATIENTS, Design.RANDOMIZED_TRIAL): EvidenceLevel.A,
    (System.PATIENTS, Design.SINGLE_ARM_TRIAL): EvidenceLevel.B,
    (System.PATIENTS, Design.EXPOSURE_COHORT): EvidenceLevel.B,
    **{
        (system, design): EvidenceLevel.C
        for system in (System.PATIENTS, System.HUMAN_TISSUE)
        for design in (*_READING, *_OBSERVATION, Design.CASE_SERIES)
    },
    **{(System.IN_VIVO, design): EvidenceLevel.D1 for design in _MANIPULATION},
    **{(System.IN_VIVO, design): EvidenceLevel.D2 for design in _TREATMENT},
    **{(System.IN_VIVO, design): EvidenceLevel.D3 for design in _OBSERVATION},
    **{(System.IN_VIVO, design): EvidenceLevel.D5 for design in _READING},
    **{(System.EX_VIVO, design): EvidenceLevel.D3 for design in _EX_VIVO},
    (System.IN_VITRO, Design.CO_CULTURE): EvidenceLevel.D3,
    **{(System.IN_VITRO, design): EvidenceLevel.D4 for design in _IN_VITRO},
    (System.IN_SILICO, Design.PREDICTION): EvidenceLevel.E,
    (System.REVIEW, Design.NARRATIVE): EvidenceLevel.E,
    (System.REVIEW, Design.SYSTEMATIC_REVIEW): EvidenceLevel.E,
}
"""Level by system and design, before the endpoint is looked at."""

NEEDS_ENDPOINT = frozenset(
    {
        Design.RANDOMIZED_TRIAL,
        Design.SINGLE_ARM_TRIAL,
        Design.EXPOSURE_COHORT,
        Design.ASSOCIATION,
    }
)
"""Designs that need an endpoint when patients were studied."""


def level_of(system: System, design: Design, endpoint: Endpoint | None) -> EvidenceLevel:
    """The level of an item studied so.

    Raises:
        KeyError: the pair is not allowed; a record that was read never holds one.
    """
    level = TABLE[system, design]
    if level is EvidenceLevel.A and endpoint is Endpoint.BIOMARKER:
        return EvidenceLevel.B
    return level


def allowed_designs(system: System) -> tuple[Design, ...]:
    """The designs that may stand with ``system``, in the list's order."""
    return tuple(design for design in Design if (system, design) in TABLE)
