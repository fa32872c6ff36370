"""The level table, against one written down a second time, from the published rule."""

import pytest

from generator.records.levels import NEEDS_ENDPOINT, TABLE, EvidenceLevel, allowed_designs, level_of
from generator.records.vocabulary import Design, Endpoint, System

DESIGNS = [
    *("randomized-trial", "single-arm-trial", "exposure-cohort", "association", "case-series"),
    *("genetic-manipulation", "denervation", "stimulation", "silencing", "sensory"),
    *("drug", "ligand", "stress", "transplantation", "co-culture", "culture"),
    *("recording", "imaging", "sequencing", "prediction", "narrative", "systematic-review"),
]
# One column a design, in the order above; a dot where the two do not go together.
#                 rt sa ec as cs | gm de st si se | dr li st tr | cc cu | re im sq | pr na sr
LEVELS = {
    "patients":     "A  B  B  C  C    .  .  .  .  .    .  .  .  .    .  .    C  C  C    .  .  .",
    "human-tissue": ".  .  .  C  C    .  .  .  .  .    .  .  .  .    .  .    C  C  C    .  .  .",
    "in-vivo":      ".  .  .  D5 .    D1 D1 D1 D1 D1   D2 D2 D2 D2   .  .    D3 D3 D5   .  .  .",
    "ex-vivo":      ".  .  .  .  .    D3 D3 D3 D3 .    D3 D3 .  D3   D3 D3   D3 D3 D3   .  .  .",
    "in-vitro":     ".  .  .  D4 .    D4 .  D4 D4 .    D4 D4 .  .    D3 D4   D4 D4 D4   .  .  .",
    "in-silico":    ".  .  .  .  .    .  .  .  .  .    .  .  .  .    .  .    .  .  .    E  .  .",
    "review":       ".  .  .  .  .    .  .  .  .  .    .  .  .  .    .  .    .  .  .    .  E  E",
}  # fmt: skip
PAIRS = [
    (system, design, level)
    for system, row in LEVELS.items()
    for design, level in zip(DESIGNS, row.split(), strict=True)
]


def test_the_second_table_names_every_system_and_design():
    """A new value of either list needs a line or a column here."""
    assert [system.value for system in System] == list(LEVELS)
    assert [design.value for design in Design] == DESIGNS


@pytest.mark.parametrize("system", LEVELS)
def test_a_system_and_a_design_earn_this_level_or_do_not_go_together(system):
    """The rule on the site, the table in the code and this one say the same."""
    earned = [TABLE.get((System(system), design)) for design in Design]
    assert [level.value if level else "." for level in earned] == LEVELS[system].split()


@pytest.mark.parametrize("system", LEVELS)
def test_the_designs_offered_for_a_system_are_those_that_go_with_it(system):
    """Whoever chose a wrong one is shown the right ones, in the order of the list."""
    offered = [design.value for design in allowed_designs(System(system))]
    assert offered == [design for one, design, level in PAIRS if one == system and level != "."]


@pytest.mark.parametrize("endpoint", [None, *Endpoint])
def test_only_a_biomarker_lowers_a_level_and_only_of_a_randomised_trial(endpoint):
    """A trial that measured a marker says less than one that measured patients."""
    for system, design, level in PAIRS:
        if level != ".":
            lowered = level == "A" and endpoint is Endpoint.BIOMARKER
            found = level_of(System(system), Design(design), endpoint)
            assert found.value == ("B" if lowered else level)


def test_trials_cohorts_and_associations_in_patients_need_an_endpoint():
    """Without one nobody could tell A from B."""
    names = {design.value for design in NEEDS_ENDPOINT}
    assert names == {"randomized-trial", "single-arm-trial", "exposure-cohort", "association"}


def test_levels_go_from_trials_to_opinion():
    """Rank orders them; people and models are told apart."""
    assert [level.value for level in EvidenceLevel] == [
        "A",
        "B",
        "C",
        "D1",
        "D2",
        "D3",
        "D4",
        "D5",
        "E",
    ]
    assert [level.rank for level in EvidenceLevel] == list(range(9))
    assert [level.value for level in EvidenceLevel if level.is_human] == ["A", "B", "C"]
    assert [level.value for level in EvidenceLevel if level.is_model] == [
        "D1",
        "D2",
        "D3",
        "D4",
        "D5",
    ]


@pytest.mark.parametrize("level", EvidenceLevel)
def test_every_level_says_what_earns_it(level):
    """The words stand on the page about evidence."""
    assert level.definition.endswith(".")
