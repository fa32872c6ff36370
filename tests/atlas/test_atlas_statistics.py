"""Tables of what is curated and what is missing."""

from datetime import date

import pytest

from generator.atlas.statistics import LastCuration, LevelCount, statistics
from generator.records.levels import EvidenceLevel
from generator.records.vocabulary import MechanismClass

TARGET = {"name": "Zip", "symbol": "ZIP", "curation": {"state": "stub"}}
TRIAL = {"title": "Zip", "phase": "2", "status": "active"}
WIDER = {"parents": ["therapies/wide"]}
DRUG = {"name": "Zap", "category": "drug", "curation": {"state": "stub"}}


def gaps(atlas):
    """The things that miss something, by the code of the gap."""
    return {gap.code: list(gap.things) for gap in statistics(atlas).gaps}


def test_records_are_counted_by_kind_and_state(world):
    """Stubs are no knowledge yet."""
    reviewed = {"name": "Glow", "curation": {"state": "reviewed"}}
    found = statistics(world({"tumor-types/other.yaml": reviewed}))
    [tumors] = [kind for kind in found.kinds if kind.folder == "tumor-types"]
    assert (tumors.records, tumors.stub, tumors.curated, tumors.reviewed) == (3, 2, 0, 1)
    assert "tumor-types/other" not in found.stubs
    assert "tumor-types/wide" in found.stubs


def test_a_tumour_type_counts_what_is_below_it(world, mechanism, item):
    """By class, in the order of the list; those with the most come first."""
    synaptic = mechanism(item("one"), tumor="narrow") | {"class": "synaptic"}
    atlas = world(one=synaptic, two=mechanism(item("two", level="C")), three=mechanism(item("two")))
    wide, narrow, other = statistics(atlas).tumors
    assert (wide.tumor, wide.mechanisms, wide.papers, wide.human) == (
        "tumor-types/wide",
        3,
        2,
        True,
    )
    assert wide.by_class == ((MechanismClass.SYNAPTIC, 1), (MechanismClass.UNRESOLVED, 2))
    assert (narrow.tumor, narrow.mechanisms, narrow.human) == ("tumor-types/narrow", 1, False)
    assert (other.mechanisms, other.by_class) == (0, ())


def test_items_are_counted_by_level_and_stance(world, mechanism, item):
    """Items of a retracted paper stand apart."""
    atlas = world(
        one=mechanism(item("one"), item("two", "opposes"), item("three", "no-effect", "A")),
        two=mechanism(item("one", "inconclusive"), item("gone")),
    )
    levels = {row.level: row for row in statistics(atlas).levels}
    assert levels[EvidenceLevel.D1] == LevelCount(EvidenceLevel.D1, 1, 1, 0, 1, 1)
    assert levels[EvidenceLevel.A] == LevelCount(EvidenceLevel.A, 0, 0, 1, 0, 0)
    assert statistics(atlas).evidence == 5
    assert statistics(atlas).contested == 1


def test_the_longest_wait_comes_first(world):
    """A record without a date before all; stubs wait for something else."""

    def curated(on):
        return {"name": "Glow", "curation": {"state": "curated", "by": ["Ada"]} | on}

    found = statistics(
        world(
            {
                "tumor-types/new.yaml": curated({"on": "2026-01-02"}),
                "tumor-types/old.yaml": curated({"on": "2020-01-02"}),
                "tumor-types/undated.yaml": curated({}),
            }
        )
    )
    assert found.oldest == (
        LastCuration("tumor-types/undated", None),
        LastCuration("tumor-types/old", date(2020, 1, 2)),
        LastCuration("tumor-types/new", date(2026, 1, 2)),
    )


def test_a_tumour_type_without_human_evidence_is_a_gap(world, mechanism, item):
    """One without any mechanism is another."""
    found = gaps(world(one=mechanism(item("one")), two=mechanism(item("two", level="D1"))))
    assert found["tumor-without-human-evidence"] == ["tumor-types/wide"]
    assert found["tumor-without-mechanism"] == ["tumor-types/narrow", "tumor-types/other"]
    found = gaps(world(one=mechanism(item("one")), two=mechanism(item("two", level="C"))))
    assert found["tumor-without-human-evidence"] == []


@pytest.mark.parametrize(
    ("therapies", "gap"),
    [
        ({}, "target-without-drug"),
        ({"zap": {}}, "target-without-trial"),
        ({"zap": {"trials": [TRIAL]}}, None),
        ({"zap": {}, "zapalike": {"parents": ["therapies/zap"], "trials": [TRIAL]}}, None),
        ({"zap": WIDER, "wide": {"trials": [TRIAL]}}, "target-without-trial"),
    ],
)
def test_a_target_without_a_drug_or_a_trial_is_a_gap(world, mechanism, item, therapies, gap):
    """A trial of a narrower therapy counts, one of a wider therapy tells nothing."""
    files = {"targets/zip.yaml": TARGET, "targets/idle.yaml": TARGET}
    for slug, more in therapies.items():
        acts = {"acts_on": [{"on": "targets/zip", "action": "inhibits"}]} if slug == "zap" else {}
        files[f"therapies/{slug}.yaml"] = DRUG | acts | more
    found = gaps(world(files, one=mechanism(item("one"), via=["targets/zip"])))
    named = [code for code, things in found.items() if "targets/zip" in things]
    assert named == ([gap] if gap else [])
    assert not any("targets/idle" in things for things in found.values())


def test_a_mechanism_of_one_paper_or_of_reviews_is_a_gap(world, mechanism, item):
    """It may be right, but nobody has looked twice."""
    found = gaps(
        world(
            firm=mechanism(item("one"), item("two")),
            single=mechanism(item("one")),
            told=mechanism(item("one", level="E"), item("two", level="E")),
        )
    )
    assert found["single-paper"] == ["mechanisms/single"]
    assert found["reviews-only"] == ["mechanisms/told"]


def test_a_nerve_that_nothing_is_about_is_a_gap(world, mechanism, item):
    """A nerve whose parts take part is none."""
    found = gaps(world(one=mechanism(item("one"), subject="neural-elements/twig")))
    assert found["nerve-without-mechanism"] == ["neural-elements/stranger"]
