"""Which therapies act where, asked once for all pages."""

import pytest

from generator.atlas.therapies import (
    mechanisms_of,
    papers_of,
    treatment_of,
    trials_of,
    trials_reported_by,
    was_tried,
)

STUB = {"curation": {"state": "stub"}}
TARGET = {"symbol": "TOY", "name": "Something invented", "category": "gene", **STUB}
THERAPY = {"name": "Something invented", "category": "drug", **STUB}
TRIAL = {
    "title": "An invented trial",
    "phase": "2",
    "status": "completed",
    "tumor_types": ["tumor-types/other"],
}
TARGETS = {
    "targets/family.yaml": TARGET | {"symbol": "FAM", "category": "family"},
    "targets/member.yaml": TARGET | {"symbol": "MEM", "parents": ["targets/family"]},
    "targets/lone.yaml": TARGET | {"symbol": "LONE"},
    "pathways/route.yaml": {"name": "Route", "members": ["targets/lone"], **STUB},
}


def drug(*on, name="Something invented", trials=(), **more):
    """An invented therapy that inhibits ``on``."""
    acts = [{"on": thing, "action": "inhibits"} for thing in on]
    return THERAPY | {"name": name, "acts_on": acts, "trials": list(trials)} | more


@pytest.fixture
def treated(world):
    """Make a world with these therapies in it, and find what bears on a record."""

    def make(therapies, **mechanisms):
        files = {f"therapies/{slug}.yaml": data for slug, data in therapies.items()}
        atlas = world(TARGETS | files, **mechanisms)

        def names(record):
            found = treatment_of(atlas.find(record), atlas)
            therapies = [therapy.slug for therapy in found.therapies]
            return therapies, [one.trial.title for one in found.trials]

        return atlas, names

    return make


def test_what_acts_on_a_family_acts_on_its_members(treated):
    """A target's therapies are those of wider and narrower targets too."""
    _, names = treated({"broad": drug("targets/family"), "apart": drug("targets/lone")})
    assert names("targets/member") == (["broad"], [])
    assert names("targets/family") == (["broad"], [])
    assert names("targets/lone") == (["apart"], [])


def test_what_acts_on_a_member_acts_on_its_family(treated):
    """The same holds upwards, and for the parts of nerves."""
    _, names = treated({"exact": drug("targets/member"), "cut": drug("neural-elements/twig")})
    assert names("targets/family") == (["exact"], [])
    assert names("neural-elements/nerve") == (["cut"], [])
    assert names("neural-elements/stranger") == ([], [])


def test_a_pathway_has_the_therapies_of_its_members(treated):
    """Members are named by the pathway alone."""
    _, names = treated({"apart": drug("targets/lone"), "broad": drug("targets/family")})
    assert names("pathways/route") == (["apart"], [])


def test_therapies_stand_once_and_by_name(treated):
    """Capital letters do not matter; one that acts on two things of a line stands once."""
    _, names = treated(
        {
            "aa": drug("targets/family", "targets/member", name="zeta"),
            "bb": drug("targets/member", name="Alpha"),
            "cc": drug("targets/member", name="beta"),
        }
    )
    assert names("targets/member")[0] == ["bb", "cc", "aa"]


def test_a_tumour_has_therapies_by_trials_in_it_and_by_what_takes_part(treated, mechanism, item):
    """A trial of one of its mechanisms counts too; only trials in its line are listed."""
    here = TRIAL | {"title": "Here", "tumor_types": ["tumor-types/narrow"]}
    tests = TRIAL | {"title": "Elsewhere", "mechanisms": ["mechanisms/claim"]}
    atlas, names = treated(
        {
            "cut": drug("neural-elements/nerve", name="A"),
            "seen": drug("targets/lone", name="B", trials=[here]),
            "tests": drug("targets/lone", name="C", trials=[tests]),
            "idle": drug("targets/lone", name="D"),
        },
        claim=mechanism(item("one")),
    )
    assert names("tumor-types/wide") == (["cut", "seen", "tests"], ["Here"])
    assert names("mechanisms/claim") == (["cut", "tests"], ["Elsewhere"])
    assert [m.slug for m in mechanisms_of(atlas.find("therapies/tests"), atlas)] == ["claim"]
    assert [m.slug for m in mechanisms_of(atlas.find("therapies/cut"), atlas)] == ["claim"]
    assert mechanisms_of(atlas.find("therapies/idle"), atlas) == ()


def test_a_mechanism_has_what_acts_on_something_wider(treated, mechanism, item):
    """A twig is a part of the nerve that is cut; processes are too wide to tell."""
    _, names = treated(
        {"cut": drug("neural-elements/nerve"), "glow": drug("processes/glow")},
        claim=mechanism(item("one"), subject="neural-elements/twig"),
    )
    assert names("mechanisms/claim") == (["cut"], [])


def test_a_class_has_the_trials_of_its_members_and_of_those_given_with_it(treated):
    """Its own come first; was tried what a narrower therapy was tried as."""
    partner = TRIAL | {"title": "Both", "with": ["therapies/class"]}
    atlas, _ = treated(
        {
            "class": drug("targets/lone", category="drug-class"),
            "pill": drug(parents=["therapies/class"], trials=[TRIAL | {"title": "Alone"}]),
            "other": drug("targets/lone", trials=[partner, TRIAL]),
            "idle": drug("targets/lone"),
        }
    )
    found = trials_of(atlas.find("therapies/class"), atlas)
    assert [(one.therapy.slug, one.trial.title) for one in found] == [
        ("pill", "Alone"),
        ("other", "Both"),
    ]
    assert was_tried(atlas.find("therapies/class"), atlas)
    assert not was_tried(atlas.find("therapies/idle"), atlas)


def test_papers_and_trials_name_each_other(world):
    """By the paper in the trial's record, and by the registry id in the paper's."""
    named = TRIAL | {"title": "Named", "paper": "papers/one", "id": "NCT:NCT00000001"}
    paper = {"title": "Invented", "type": "primary", "read": "abstract", **STUB}
    atlas = world(
        TARGETS
        | {
            "prefixes.yaml": {
                "NCT": {
                    "name": "Trials",
                    "pattern": r"NCT\d{8}",
                    "url": "https://toy.example.org/",
                    "example": "NCT00000000",
                }
            },
            "therapies/pill.yaml": drug("targets/lone", trials=[named]),
            "papers/two.yaml": paper | {"trials": ["NCT:NCT00000001"]},
        }
    )
    (trial,) = atlas.find("therapies/pill").trials
    assert papers_of(trial, atlas) == ("papers/one", "papers/two")
    for slug, count in (("one", 1), ("two", 1), ("three", 0)):
        assert len(trials_reported_by(atlas.find(f"papers/{slug}"), atlas)) == count
