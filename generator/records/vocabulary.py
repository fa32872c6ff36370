"""The closed lists: every value with its label and one-line definition.

Those of targets, nerves, therapies and trials stand in `entity_terms`. All are
shown on ``/evidence/`` and explained in editors through the JSON Schema.
The lists are frozen: a change is a breaking change (see the data model).
"""

from enum import StrEnum
from typing import Self


class Defined(StrEnum):
    """A word that pages define."""

    label: str
    """How a page names it."""
    definition: str
    """One line saying what it means."""

    def __new__(cls, value: str, label: str, definition: str) -> Self:
        """Make a word from its written form, label and definition."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        word.definition = definition
        return word


class Term(Defined):
    """A value of a closed list."""


# One line a value, so that each list reads as a table.
# fmt: off
class State(Term):
    """How far a record has come."""

    STUB = "stub", "stub", "Named so that others can link to it; not yet curated."
    CURATED = "curated", "curated", "Written by one curator from the sources named."
    REVIEWED = "reviewed", "reviewed", "Read against its sources by a second person."


class Axis(Term):
    """Which way the crosstalk runs."""

    NEURAL_TO_TUMOR = "neural-to-tumor", "nerve to tumour", "A nerve, neuron or glial cell acts on tumour cells."
    NEURAL_TO_NICHE = "neural-to-niche", "nerve to niche", "A nerve acts on immune cells, stroma, vessels or marrow around the tumour."
    TUMOR_TO_NEURAL = "tumor-to-neural", "tumour to nerve", "The tumour acts on nerves, neurons or glia near it."
    TUMOR_TO_BRAIN = "tumor-to-brain", "tumour to brain", "The tumour acts on distant circuits, behaviour or whole-body metabolism."
    RECIPROCAL = "reciprocal", "both ways", "Each side acts on the other, and the loop is the claim."
    TUMOR_INTRINSIC = "tumor-intrinsic", "within the tumour", "Tumour cells use a neural programme without a neural partner."
    THERAPY_TO_NEURAL = "therapy-to-neural", "therapy to nerve", "A cancer treatment acts on the nervous system."


class MechanismClass(Term):
    """What kind of mechanism it is; the first that fits is the class, others stand in `also`."""

    LINEAGE_PLASTICITY = "lineage-plasticity", "Lineage plasticity", "Tumour cells take on a neural or neuroendocrine identity."
    PERINEURAL_INVASION = "perineural-invasion", "Perineural invasion", "Tumour cells grow along or into nerves."
    SYNAPTIC = "synaptic", "Synaptic", "A synapse or pseudo-synapse between neuron and tumour cell was shown."
    ELECTRICAL = "electrical", "Electrical", "Ions, gap junctions or firing carry the effect."
    NERVE_INJURY = "nerve-injury", "Nerve injury", "Damage to nerves or axons starts the effect."
    INNERVATION = "innervation", "Innervation", "Nerve ingrowth, axon guidance or neurogenesis."
    CIRCUIT = "circuit", "Circuit", "A brain region, network or its connectivity carries the effect."
    METABOLIC = "metabolic", "Metabolic", "Nutrients, metabolites or organelles pass between nerve and tumour."
    STRUCTURAL = "structural", "Structural", "Tubes, networks or tracks give the tumour its neural-like structure."
    IMMUNE = "immune", "Immune", "Immune cells carry the effect."
    SYSTEMIC = "systemic", "Systemic", "Blood-borne signals, stress or the brain-body axis."
    NEUROTROPHIC = "neurotrophic", "Neurotrophic", "Neurotrophins or related growth factors and their receptors."
    NEUROTRANSMITTER = "neurotransmitter", "Neurotransmitter", "Transmitters, neuropeptides or amines outside a shown synapse."
    PARACRINE = "paracrine", "Paracrine", "Other secreted factors act nearby."
    UNRESOLVED = "unresolved", "Unresolved", "The mediator is not known."


class Contact(Term):
    """By what contact the two sides meet."""

    SYNAPSE = "synapse", "synapse", "A structural and functional synapse."
    PSEUDO_SYNAPSE = "pseudo-synapse", "pseudo-synapse", "A synapse-like contact, such as a perisynaptic one."
    GAP_JUNCTION = "gap-junction", "gap junction", "Direct passage through connexin channels."
    AMBIENT = "ambient", "ambient", "Transmitter or ions spread in the extracellular space."
    SECRETED = "secreted", "secreted", "A factor is released and acts nearby."
    VESICLE = "vesicle", "vesicle", "Exosomes or other vesicles carry the cargo."
    ADHESION = "adhesion", "adhesion", "Surface molecules bind each other."
    PHYSICAL_TRACK = "physical-track", "physical track", "Cells move along a nerve or a glial path."
    TUBE = "tube", "tube", "A membrane tube joins the cells."
    CIRCULATING = "circulating", "circulating", "The signal travels in blood or lymph."


class Outcome(Term):
    """What the tumour or the host ends up with."""

    INITIATION = "initiation", "initiation", "A tumour arises, or arises sooner."
    GROWTH = "growth", "growth", "The tumour grows or its cells divide."
    INVASION = "invasion", "invasion", "Cells invade tissue."
    PERINEURAL_INVASION = "perineural-invasion", "perineural invasion", "Cells invade along nerves."
    METASTASIS = "metastasis", "metastasis", "The tumour spreads to other organs."
    ANGIOGENESIS = "angiogenesis", "angiogenesis", "Vessels grow."
    IMMUNE_EVASION = "immune-evasion", "immune evasion", "The immune response is held off."
    DIFFERENTIATION = "differentiation", "differentiation", "Cell state or lineage changes."
    THERAPY_RESISTANCE = "therapy-resistance", "therapy resistance", "A treatment works less."
    RECURRENCE = "recurrence", "recurrence", "The tumour comes back after treatment."
    PAIN = "pain", "pain", "Pain felt by the host."
    SEIZURES = "seizures", "seizures", "Seizures or hyperexcitability."
    COGNITION = "cognition", "cognition", "Thinking, memory or language."
    BEHAVIOR = "behavior", "behavior", "Mood, motivation, sleep or activity."
    CACHEXIA = "cachexia", "cachexia", "Wasting of the host."


class Effect(Term):
    """What the neural element's presence or activity does to the tumour."""

    PROMOTES = "promotes", "promotes", "The neural element helps the tumour."
    RESTRAINS = "restrains", "restrains", "The neural element holds the tumour back."
    MIXED = "mixed", "mixed", "Both, by context within the same mechanism."
    NONE = "none", "no effect", "An effect was looked for and not found."
    HOST = "host", "on the host", "The effect on the tumour was not studied."


class Stance(Term):
    """How an evidence item bears on its statement."""

    SUPPORTS = "supports", "supports", "The stated sign was found."
    OPPOSES = "opposes", "opposes", "The reverse sign was shown."
    NO_EFFECT = "no-effect", "found no effect", "Measured with an adequate test, and none found."
    INCONCLUSIVE = "inconclusive", "inconclusive", "Measured, but the test could not decide."


class Basis(Term):
    """What the curator read."""

    FULL_TEXT = "full-text", "full text", "The whole paper was read."
    ABSTRACT = "abstract", "abstract", "Only the abstract was read."
    EXCERPT = "excerpt", "excerpt", "Only a part of the paper was read."


class System(Term):
    """In what the study was done."""

    PATIENTS = "patients", "patients", "Measured in people, or their outcome data, whoever analysed them."
    HUMAN_TISSUE = "human-tissue", "human tissue", "Samples of patients, fixed or fresh, not kept alive."
    IN_VIVO = "in-vivo", "in vivo", "A living animal, human grafts included."
    EX_VIVO = "ex-vivo", "ex vivo", "Slices, explants or organs kept alive."
    IN_VITRO = "in-vitro", "in vitro", "Cells in culture."
    IN_SILICO = "in-silico", "in silico", "Prediction only."
    REVIEW = "review", "review", "A review's or commentary's own sentence."


class Design(Term):
    """What was done: for pooled data, how exposure was assigned."""

    RANDOMIZED_TRIAL = "randomized-trial", "randomised trial", "The statement's subject was allocated at random against a control."
    SINGLE_ARM_TRIAL = "single-arm-trial", "single-arm trial", "A trial without random control of the subject; dose-randomised trials too."
    EXPOSURE_COHORT = "exposure-cohort", "exposed versus unexposed", "People with and without the exposure were compared."
    ASSOCIATION = "association", "association", "Two measurements were correlated, or one with outcome."
    CASE_SERIES = "case-series", "case series", "Cases were described without a comparison."
    GENETIC_MANIPULATION = "genetic-manipulation", "genetic manipulation", "A gene was deleted, silenced, mutated or expressed."
    DENERVATION = "denervation", "denervation", "A nerve was cut or ablated."
    STIMULATION = "stimulation", "stimulation", "Neurons or nerves were made to fire."
    SILENCING = "silencing", "silencing", "Neurons or nerves were kept from firing."
    SENSORY = "sensory", "sensory experience", "Light, smell, touch or their deprivation was the intervention."
    DRUG = "drug", "drug", "A drug, antibody or toxin was given."
    LIGAND = "ligand", "ligand", "A transmitter, peptide or factor was added or scavenged."
    STRESS = "stress", "stress", "Stress, enrichment or behaviour was the intervention."
    TRANSPLANTATION = "transplantation", "transplantation", "Cells or tissue were grafted to test a difference."
    CO_CULTURE = "co-culture", "co-culture", "Tumour and neural cells, or their medium, were brought together."
    CULTURE = "culture", "culture", "Cells were cultured without a neural partner."
    RECORDING = "recording", "recording", "Electrical or calcium activity was recorded."
    IMAGING = "imaging", "imaging", "Microscopy, histology or clinical imaging."
    SEQUENCING = "sequencing", "sequencing", "Transcriptomes, genomes or proteomes were read."
    PREDICTION = "prediction", "prediction", "A model or algorithm predicted it."
    NARRATIVE = "narrative", "narrative review", "An author's account of others' work."
    SYSTEMATIC_REVIEW = "systematic-review", "systematic review", "A systematic search without pooled patient data."


class Endpoint(Term):
    """What a study of patients measured."""

    CLINICAL = "clinical", "clinical", "Survival, recurrence, response or progression."
    SYMPTOM = "symptom", "symptom", "Pain, seizures, cognition, weight or quality of life."
    BIOMARKER = "biomarker", "biomarker", "A tissue, blood or imaging marker."


class Aspect(Term):
    """What of the object changes."""

    EXPRESSION = "expression", "expression", "How much of it is made."
    RELEASE = "release", "release", "How much of it is let out."
    ACTIVITY = "activity", "activity", "How active it is."
    NUMBER = "number", "number", "How many there are."


class MechanismRelation(Term):
    """How one mechanism bears on another."""

    CONTRADICTS = "contradicts", "contradicts", "Both cannot be right as stated."
    DIFFERS_BY_CONTEXT = "differs-by-context", "differs by context", "Opposite signs in another organ, receptor, stage or drug setting."
    ALTERNATIVE_TO = "alternative-to", "is an alternative to", "A rival or parallel explanation of the same outcome."
    REFINES = "refines", "refines", "Says the same more exactly."
    PART_OF = "part-of", "is part of", "One step of the other."


class PaperType(Term):
    """What kind of paper it is."""

    PRIMARY = "primary", "Primary research", "Reports new results."
    REVIEW = "review", "Review", "Tells others' results."
    SYSTEMATIC_REVIEW = "systematic-review", "Systematic review", "Searches and weighs others' results by a protocol."
    CLINICAL_TRIAL = "clinical-trial", "Clinical trial", "Reports a trial in people."
    PROTOCOL = "protocol", "Protocol", "Plans a study; no evidence yet."
    CASE_REPORT = "case-report", "Case report", "Describes single cases."
    CONFERENCE_ABSTRACT = "conference-abstract", "Conference abstract", "A short report without a full paper."
    COMMENTARY = "commentary", "Commentary", "Opinion, editorial or news and views."


class Stage(Term):
    """Where a paper stands on its way into print."""

    PUBLISHED = "published", "published", "In a journal."
    PREPRINT = "preprint", "preprint", "Not peer reviewed."


class PaperStatus(Term):
    """What became of a paper after it was published."""

    OK = "ok", "no notice known", "No correction, concern or retraction is known to the atlas."
    CORRECTED = "corrected", "corrected", "A correction was published."
    CONCERN = "concern", "expression of concern", "The journal voiced concern."
    RETRACTED = "retracted", "retracted", "The paper was withdrawn; it counts for nothing here."


class Origin(Term):
    """Who linked an entity to a paper."""

    CURATED = "curated", "curated", "A person linked it."
    MACHINE = "machine", "machine-found", "A program found it in the text; nobody has checked it."


class ProcessGroup(Term):
    """What sort of process it is: pages sort claims by it."""

    COURSE = "course", "course of the tumor", "Initiation, growth, spread, recurrence, resistance, survival."
    SYMPTOM = "symptom", "symptom", "What the patient feels or suffers."
    IMMUNITY = "immunity", "immunity", "What immune cells do."
    NERVE = "nerve", "nerve", "What nerves, neurons or glia do."
    MOLECULAR = "molecular", "molecular", "A step within or between cells."


class Favors(Term):
    """Whom more of a process serves."""

    TUMOR = "tumor", "the tumor", "More of it helps the tumor."
    HOST = "host", "the host", "More of it helps the host."
    NEITHER = "neither", "neither", "It depends, or is neutral."
