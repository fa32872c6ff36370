"""One signed edge with its evidence."""

from typing import Annotated, Self

from pydantic import model_validator

from generator.records.evidence import EvidenceItem
from generator.records.fields import Distinct, LineText, Slug, StateText, fault
from generator.records.record import Part
from generator.records.references import PlaceRef, ThingRef
from generator.records.relations import Relation
from generator.records.vocabulary import Aspect, Stance


class Context(Part):
    """Under what circumstances the statement holds."""

    site: LineText | None = None
    """Organ or tissue."""
    stage: LineText | None = None
    """Stage of the tumour or of development."""
    condition: LineText | None = None
    """Any other condition, such as a treatment."""


class Statement(Part):
    """One signed edge: subject, relation, object."""

    id: Slug
    """Unique within the mechanism and permanent: the anchor on the page."""
    subject: ThingRef
    """What acts, intact and active."""
    relation: Relation
    """What it does."""
    object: ThingRef
    """What is acted on."""
    aspect: Aspect | None = None
    """What of the object changes."""
    subject_in: PlaceRef | None = None
    """The cell, neural element or tumour the subject sits in."""
    object_in: PlaceRef | None = None
    """The cell, neural element or tumour the object sits in."""
    subject_state: StateText | None = None
    """State of the subject: part of its name everywhere, such as `calcium-permeable`."""
    object_state: StateText | None = None
    """State of the object."""
    via: Annotated[tuple[ThingRef, ...], Distinct] = ()
    """Intermediates or cargo, in order."""
    context: Context | None = None
    """Under what circumstances it holds."""
    text: LineText
    """The statement as one sentence in plain English."""
    evidence: tuple[EvidenceItem, ...] = ()
    """What papers found."""

    @model_validator(mode="after")
    def _takes_the_stances(self) -> Self:
        for index, item in enumerate(self.evidence):
            if self.relation is Relation.CHANGES and item.stance is Stance.OPPOSES:
                raise fault(
                    "unknown-value",
                    "the relation `changes` has no direction that could be opposed",
                    "write `no-effect`, or give the statement a relation with a direction",
                    ("evidence", index, "stance"),
                )
        return self


def things_of(statement: Statement) -> tuple[str, ...]:
    """Everything that the statement names: its ends, their places, its steps."""
    named = (statement.subject, statement.object, statement.subject_in, statement.object_in)
    return tuple(dict.fromkeys(thing for thing in (*named, *statement.via) if thing))
