"""The closed lists of targets, nerves, therapies and trials: a part of the vocabulary."""

from generator.records.vocabulary import Term


# One line a value, so that each list reads as a table.
# fmt: off
class TargetCategory(Term):
    """What sort of thing a target is."""

    GENE = "gene", "gene or protein", "One gene and its products."
    FAMILY = "family", "family", "A group of related genes."
    COMPLEX = "complex", "complex", "Several proteins working as one."
    SMALL_MOLECULE = "small-molecule", "small molecule", "A transmitter, metabolite or drug-like molecule."
    ION = "ion", "ion", "An ion."


class TargetRole(Term):
    """What a target does."""

    LIGAND = "ligand", "ligand", "Binds a receptor to signal."
    RECEPTOR = "receptor", "receptor", "Is bound by a ligand."
    CHANNEL = "channel", "channel", "Lets ions pass."
    TRANSPORTER = "transporter", "transporter", "Moves molecules across a membrane."
    ENZYME = "enzyme", "enzyme", "Catalyses a reaction."
    ADHESION = "adhesion", "adhesion molecule", "Holds cells together."
    TRANSCRIPTION_FACTOR = "transcription-factor", "transcription factor", "Switches genes."
    TRANSMITTER = "transmitter", "transmitter", "Carries signals between neurons."
    HORMONE = "hormone", "hormone", "Carries signals in the blood."
    SIGNALLING = "signalling", "signalling protein", "Passes signals within the cell."
    CYTOSKELETON = "cytoskeleton", "cytoskeleton", "Gives the cell its form."
    OTHER = "other", "other", "None of these."


class NeuralCategory(Term):
    """What sort of neural element it is."""

    NEURON = "neuron", "neuron", "A type of neuron."
    NERVE = "nerve", "nerve", "A nerve or division of the peripheral nervous system."
    GANGLION = "ganglion", "ganglion", "A ganglion."
    GLIA = "glia", "glia", "A type of glial cell."
    CIRCUIT = "circuit", "circuit", "A circuit or network."
    REGION = "region", "region", "A region of the nervous system."
    PROGENITOR = "progenitor", "progenitor", "A neural progenitor."
    EXPOSURE = "exposure", "exposure", "What acts on the nervous system from outside: stress, light, smell, housing."


class TherapyCategory(Term):
    """What sort of treatment it is."""

    DRUG = "drug", "drug", "One substance."
    DRUG_CLASS = "drug-class", "drug class", "A group of substances."
    ANTIBODY = "antibody", "antibody", "A therapeutic antibody."
    CELL_THERAPY = "cell-therapy", "cell therapy", "Living cells."
    SURGERY = "surgery", "surgery", "An operation."
    DENERVATION = "denervation", "denervation", "Nerves are cut, blocked or destroyed."
    NEUROMODULATION = "neuromodulation", "neuromodulation", "Nerves or brain are stimulated."
    RADIOTHERAPY = "radiotherapy", "radiotherapy", "Radiation."
    BEHAVIORAL = "behavioral", "behavioral", "Behavior or environment."
    DEVICE = "device", "device", "A device."


class Action(Term):
    """What a therapy does to the thing it acts on."""

    INHIBITS = "inhibits", "inhibits", "Lowers its activity."
    ACTIVATES = "activates", "activates", "Raises its activity."
    ABLATES = "ablates", "ablates", "Destroys it."
    SILENCES = "silences", "silences", "Keeps it from firing."
    STIMULATES = "stimulates", "stimulates", "Makes it fire."


class Phase(Term):
    """Phase of a trial, as registered."""

    EARLY_1 = "early-1", "early phase 1", "Exploratory, first in people."
    PHASE_1 = "1", "phase 1", "Safety and dose."
    PHASE_1_2 = "1-2", "phase 1-2", "Phases 1 and 2 together."
    PHASE_2 = "2", "phase 2", "First look at efficacy."
    PHASE_2_3 = "2-3", "phase 2-3", "Phases 2 and 3 together."
    PHASE_3 = "3", "phase 3", "Comparison with standard care."
    PHASE_4 = "4", "phase 4", "After approval."
    NOT_APPLICABLE = "na", "no phase", "Registered without a phase."
    UNKNOWN = "unknown", "phase unknown", "The phase was not seen."


class TrialStatus(Term):
    """Where a trial stands."""

    NOT_YET_RECRUITING = "not-yet-recruiting", "not yet recruiting", "Registered, not begun."
    RECRUITING = "recruiting", "recruiting", "Taking in participants."
    ACTIVE = "active", "active", "Running, no longer taking in participants."
    ONGOING = "ongoing", "ongoing", "Running; whether it still takes in participants was not seen."
    SUSPENDED = "suspended", "suspended", "Halted, may go on."
    COMPLETED = "completed", "completed", "Ended as planned."
    TERMINATED = "terminated", "terminated", "Stopped early."
    WITHDRAWN = "withdrawn", "withdrawn", "Never started."
    UNKNOWN = "unknown", "status unknown", "The registry's status was not seen."
