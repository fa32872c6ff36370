"""One paper's bearing on one statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from generator.records.estimate import Estimate
from generator.records.fields import Distinct, ItemId, Language, LineText, ProseText, fault
from generator.records.levels import NEEDS_ENDPOINT, TABLE, EvidenceLevel, allowed_designs, level_of
from generator.records.numbers import Truth
from generator.records.outcome_terms import Guessable
from generator.records.record import Part
from generator.records.references import ChangedRef, PaperRef, StudiedRef, TherapyRef
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
    estimate: tuple[Estimate, ...] = ()
    """The size of the effect: numbers as printed."""

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


NO_TUMOR = "no-tumor"
"""Stands for a tumor type where the experiment had no tumor."""
UNSTATED = "unstated"
"""Stands for a tumor type where the source names none."""


class EvidenceItem(Part):
    """One paper's bearing on one statement: one result, one item, one place."""

    id: ItemId | None = None
    """Permanent: mechanism, statement and paper; `~2` for a second item. `format` writes it."""
    paper: PaperRef
    """The paper that holds the result."""
    stance: Stance
    """How the result bears on the statement."""
    tumor_type: Annotated[tuple[StudiedRef, ...], Distinct] = ()
    """Tumor types for which the result was given; `unstated`, or `no-tumor`. See CONTRIBUTING."""
    pooled: Truth = False
    """Whether patients or samples of these tumors were analyzed together."""
    changed: Annotated[tuple[ChangedRef, ...], Distinct] = ()
    """What was given, cut, altered or compared, when it is not the subject; several together."""
    given_with: Annotated[tuple[TherapyRef, ...], Distinct] = Field(default=(), alias="with")
    """Therapies that both arms were given."""
    subgroup: LineText | None = None
    """The part of the patients, when the result is not of all of them."""
    finding: ProseText
    """In your own words: what was done, what was seen, in what."""
    study: Study
    """The facts that set the level."""
    pools: Annotated[tuple[PaperRef, ...], Distinct] = ()
    """Papers whose data a pooled analysis holds."""
    inferred: Annotated[tuple[Guessable, ...], Distinct] = ()
    """What was inferred, because the source does not say it."""
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

    @model_validator(mode="after")
    def _names_tumors_or_says_why_not(self) -> EvidenceItem:
        words = [name for name in self.tumor_type if name in (NO_TUMOR, UNSTATED)]
        if words and len(self.tumor_type) > 1:
            raise fault(
                "unknown-value",
                f"`{words[0]}` cannot stand beside a tumor type",
                "name the types, or write the word alone",
                ("tumor_type", self.tumor_type.index(words[0])),
            )
        if self.pooled and not self.tumor_type:
            raise fault(
                "missing-field",
                "a pooled result needs its `tumor_type`",
                "list the types that were analyzed together",
                ("pooled",),
            )
        return self
