"""What the atlas knows: the kinds of record, and the vocabularies that records share.

One row each. Where others list kinds or vocabularies, they read these tables.
Models stand above: they refer to kinds, so `entity` and `shared` bind each to its row.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Outline: TypeAlias = Literal["box", "hexagon", "notched", "rounded", "stadium"]
"""Forms that `figures.shapes` draws."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What all things have in common whose ids begin with the same word."""

    folder: str
    """The word: first part of ids and addresses, and a name under ``content/``."""
    label: str
    """Singular, for people."""
    plural: str
    """Plural, for people."""
    about: str
    """What its page says of it, in a sentence."""
    shape: str
    """Its colour and shape: the word in the style sheet."""
    outline: Outline
    """How its nodes are drawn in figures."""
    is_thing: bool = field(default=True, kw_only=True)
    """Whether statements may be about what stands in it."""


@dataclass(frozen=True, slots=True)
class Kind(Folder):
    """One kind of record: a folder of files, each with a page, and a listing of all."""

    biolink: str
    """Biolink class of its records in exports."""
    schema_org: str
    """schema.org type of its pages."""

    @property
    def word(self) -> str:
        """The label as commands write it: `tumor-type`."""
        return self.label.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Vocabulary(Folder):
    """Terms that records share: one file, and one page on which each has a place."""


KINDS: tuple[Kind, ...] = (
    Kind("tumor-types", "Tumor type", "Tumor types",
         "Tumour types in which crosstalk with nerves has been studied, from wide groups to single entities.",
         "tumor", "hexagon", "biolink:Disease", "MedicalCondition"),
    Kind("mechanisms", "Mechanism", "Mechanisms",
         "Ways in which nerves and tumours act on each other, each told as signed statements with evidence.",
         "mechanism", "box", "biolink:Association", "DefinedTerm", is_thing=False),
    Kind("neural-elements", "Neural element", "Neural elements",
         "Nerves, neurons, glial cells and circuits that take part in crosstalk.",
         "nerve", "stadium", "biolink:Cell", "AnatomicalStructure"),
    Kind("targets", "Target", "Targets",
         "Genes, proteins and molecules that mechanisms run through.",
         "target", "rounded", "biolink:Gene", "Gene"),
    Kind("pathways", "Pathway", "Pathways",
         "Signalling routes that group targets and mechanisms.",
         "pathway", "box", "biolink:Pathway", "DefinedTerm"),
    Kind("therapies", "Therapy", "Therapies",
         "Treatments that act on the crosstalk, with what they act on and the trials that tried them.",
         "therapy", "notched", "biolink:Treatment", "MedicalTherapy"),
    Kind("papers", "Paper", "Papers",
         "Papers read for this atlas, with what they found and which statements they bear on.",
         "paper", "box", "biolink:Article", "ScholarlyArticle", is_thing=False),
)  # fmt: skip

VOCABULARIES: tuple[Vocabulary, ...] = (
    Vocabulary("processes", "Process", "Processes",
               "Processes and phenotypes that statements share, with whom more of each serves.", "process", "box"),
    Vocabulary("cells", "Cell", "Cells",
               "Non-neural cells that statements share, the tumour cell included.", "process", "box"),
)  # fmt: skip

KIND_OF: dict[str, Kind] = {kind.folder: kind for kind in KINDS}
"""The kind of each folder."""
VOCABULARY_OF: dict[str, Vocabulary] = {terms.folder: terms for terms in VOCABULARIES}
"""The vocabulary of each shared file of terms."""
FOLDERS: dict[str, Folder] = {**KIND_OF, **VOCABULARY_OF}
"""Kind or vocabulary by the first part of its ids."""


def folder_of(thing_id: str) -> Folder:
    """The kind or vocabulary that a record or term belongs to."""
    return FOLDERS[thing_id.partition("/")[0]]
