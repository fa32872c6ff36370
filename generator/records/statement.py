"""One signed edge with its evidence."""

from typing import Annotated

from generator.records.evidence import EvidenceItem
from generator.records.fields import Distinct, LineText, Slug
from generator.records.record import Part
from generator.records.references import PlaceRef, ThingRef
from generator.records.relations import Relation
from generator.records.vocabulary import Aspect


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
    via: Annotated[tuple[ThingRef, ...], Distinct] = ()
    """Intermediates or cargo, in order."""
    context: Context | None = None
    """Under what circumstances it holds."""
    text: LineText
    """The statement as one sentence in plain English."""
    evidence: tuple[EvidenceItem, ...] = ()
    """What papers found."""
