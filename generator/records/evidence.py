"""One paper's bearing on one statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from generator.records.fields import Distinct, Language, LineText, ProseText, fault
from generator.records.levels import NEEDS_ENDPOINT, TABLE, EvidenceLevel, allowed_designs, level_of
from generator.records.record import Part
from generator.records.references import PaperRef, TumorRef
from generator.records.vocabulary import Basis, Design, Endpoint, Stance, System


class Study(Part):
    """What was done, in what, measuring what: the facts that set the level."""

    system: System
    """In what the study was done."""
    design: Design
    """What was done; for pooled data, how exposure was assigned."""
    endpoint: Endpoint | None = None
    """What was measured; required for patients with a trial, cohort or association."""
    species: Annotated[tuple[LineText, ...], Distinct] = ()
    """Organisms whose nervous system was studied; human grafts go in `model`."""
    model: LineText | None = None
    """The model: cell line, strain, graft."""
    n: LineText | None = None
    """How many, as stated: `24`, or `12 versus 14`."""
    estimate: LineText | None = None
    """The size of the effect, as stated: `OS HR 1.27 (1.04-1.55)`."""

    @model_validator(mode="after")
    def _fits_the_table(self) -> Study:
        if (self.system, self.design) not in TABLE:
            allowed = ", ".join(f"`{design}`" for design in allowed_designs(self.system))
            raise fault(
                "bad-study-design",
                f"the design `{self.design}` does not go with the system `{self.system}`",
                f"designs that go with `{self.system}`: {allowed}",
                ("design",),
            )
        if self.system is System.PATIENTS and self.design in NEEDS_ENDPOINT and not self.endpoint:
            raise fault(
                "missing-field",
                f"a study of patients with the design `{self.design}` needs an `endpoint`",
                "add `endpoint: clinical`, `symptom` or `biomarker`",
            )
        return self

    @property
    def level(self) -> EvidenceLevel:
        """The level that these facts earn."""
        return level_of(self.system, self.design, self.endpoint)


class Quote(Part):
    """The paper's own words, verbatim."""

    text: ProseText
    """The words, exactly as printed."""
    lang: Language = "en"
    """Their language."""


class EvidenceItem(Part):
    """One paper's bearing on one statement: one result, one item, one place."""

    paper: PaperRef
    """The paper that holds the result."""
    stance: Stance
    """How the result bears on the statement."""
    tumor_type: TumorRef | None = None
    """The tumour type studied, when narrower than the mechanism's."""
    finding: ProseText
    """In your own words: what was done, what was seen, in what."""
    study: Study
    """The facts that set the level."""
    locator: LineText | None = None
    """Where in the paper: `Fig. 2c`, `Results`."""
    basis: Basis
    """What was read."""
    quote: Quote | None = None
    """The paper's own words, if they say it well."""
    same_data_as: Annotated[tuple[PaperRef, ...], Distinct] = ()
    """Papers that report the same data."""
    supersedes: Annotated[tuple[PaperRef, ...], Distinct] = ()
    """Papers whose result this one replaces."""
