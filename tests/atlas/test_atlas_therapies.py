"""Which therapies were tried where, and which only act on what acts there."""

import pytest
from bedside import NAMED, NERVE, PAPER, ZAP, files, item, mechanism, statement, therapy, trial

from generator.atlas.pairs import Leaning
from generator.atlas.therapies import mechanisms_of, treatment_of
from generator.atlas.trials import papers_of, trials_of, trials_reported_by, was_tried

GROWS = {"subject": NERVE, "object": "growth"}


@pytest.fixture
def treatment(make_atlas):
    """The three groups of a record, by the names of their records."""

    def of(record, therapies=None, route=None, **mechanisms):
        atlas = make_atlas(files(therapies, **mechanisms) | (route or {}), over=None)
        found = treatment_of(atlas.find(record), atlas)
        groups = (found.in_people, found.in_models, found.acting)
        return tuple([one.therapy.slug for one in group] for group in groups)

    return of


def test_the_three_groups_are_never_mixed(treatment):
    """Given to people, given in models, and only acting on what acts: each stands once."""
    drugs = {name: therapy(name) for name in ("lab", "near")}
    people, models = item(), item("two", level="D2", changed=["therapies/lab"])
    claims = mechanism(
        statement(people),
        statement(
            models, id="bb", subject="targets/zapr", object="growth", text="The receptor does it."
        ),
    )
    both = item("three", level="D2")
    claims["statements"].append(
        statement(both, id="cc", object="growth", relation="decreases", text="Zap slows it.")
    )
    found = treatment("tumor-types/dim", drugs, claim=claims)
    assert found == (["zap"], ["lab"], ["near"])


def test_what_shares_a_mechanism_with_a_tumor_is_not_its_therapy(treatment):
    """Neither a drug that both arms were given, nor one that acts on a mere step or object."""
    drugs = {"base": therapy("base", on=None), "step": therapy("step", on="neural-elements/other")}
    claim = mechanism(
        statement(item(**{"with": ["therapies/base"]}), via=["neural-elements/other"]),
        statement(
            item("two", level="D1"),
            id="bb",
            subject=NERVE,
            object="neural-elements/other",
            text="It grows.",
        ),
    )
    assert treatment("tumor-types/dim", drugs, claim=claim) == (["zap"], [], [])


def test_results_of_other_tumors_bring_no_therapy(treatment):
    """Those of a wider group neither; those of subtypes do."""
    claim = mechanism(statement(item(tumor="dim")))
    assert treatment("tumor-types/dusk", claim=claim) == ([], [], [])
    assert treatment("tumor-types/bright", claim=claim) == ([], [], [])
    claim = mechanism(statement(item(tumor="dusk")))
    assert treatment("tumor-types/dim", claim=claim) == (["zap"], [], [])


def test_a_trial_is_enough_and_so_is_a_part_of_what_it_tests(treatment):
    """What both arms are given is not tested."""
    drugs = {
        "zap": therapy(trials=[trial(plus=["therapies/more"], **{"with": ["therapies/base"]})]),
        "more": therapy("more", on=None),
        "base": therapy("base", on=None),
    }
    claim = mechanism(statement(item(tumor="bright")))
    assert treatment("tumor-types/dim", drugs, claim=claim)[0] == ["more", "zap"]


def test_retracted_and_read_results_bring_no_therapy(treatment):
    """A review's sentence was not given to anybody."""
    claim = mechanism(statement(item("gone"), item("two", level="E")))
    assert treatment("tumor-types/dim", claim=claim) == ([], [], [])


@pytest.mark.parametrize(
    ("action", "edge", "expected"),
    [
        ("inhibits", {}, Leaning.AGAINST_TUMOR),
        ("activates", {}, Leaning.FOR_TUMOR),
        ("ablates", {"relation": "decreases"}, Leaning.FOR_TUMOR),
        ("silences", {"object": "ache"}, Leaning.LESS),
    ],
)
def test_what_is_expected_follows_from_what_is_acted_on(make_atlas, action, edge, expected):
    """Blocking what promotes growth is expected against the tumor."""
    claim = mechanism(statement(item(level="D1"), **GROWS | edge))
    drug = therapy(on=NERVE, action=action)
    atlas = make_atlas(files({"zap": drug}, claim=claim), over=None)
    (acting,) = treatment_of(atlas.find("tumor-types/dim"), atlas).acting
    assert [reason.expected for reason in acting.reasons] == [expected]


@pytest.mark.parametrize(
    "edge", [{"object": "signal"}, {"relation": "changes"}, {"relation": "has-no-effect-on"}]
)
def test_nothing_is_expected_where_no_direction_was_shown(treatment, edge):
    """A molecular step, an effect without a sign and none found tell nothing of the course."""
    drug = therapy(on=NERVE)
    claim = mechanism(statement(item(level="D1"), **GROWS | edge))
    assert treatment("tumor-types/dim", {"zap": drug}, claim=claim) == ([], [], [])


def test_a_drug_without_an_entry_of_its_own_acts_as_its_class(treatment):
    """The class acts on the nerve, so its member does."""
    drugs = {
        "zap": therapy(on=NERVE, category="drug-class"),
        "pill": therapy("pill", on=None, parents=["therapies/zap"]),
    }
    claim = mechanism(statement(item(level="D1"), **GROWS))
    assert treatment("tumor-types/dim", drugs, claim=claim)[2] == ["pill", "zap"]


def test_what_acts_on_a_group_acts_on_its_members_and_not_the_reverse(treatment):
    """A drug against one branch of a nerve tells nothing of the whole nerve."""
    drugs = {"wide": therapy("wide", on=NERVE), "twig": therapy("twig", on="neural-elements/twig")}
    for shown, found in ((NERVE, ["wide"]), ("neural-elements/twig", ["twig", "wide"])):
        claim = mechanism(statement(item(level="D1"), subject=shown, object="growth"))
        assert treatment("tumor-types/dim", drugs, claim=claim)[2] == found


def test_what_acts_on_a_member_of_a_pathway_tests_the_pathway(treatment):
    """The drug blocks the receptor, so it was given to test the receptor's pathway."""
    route = {"pathways/route.yaml": NAMED | {"members": ["targets/zapr"]}}
    tested = statement(item(changed=[ZAP]), subject="pathways/route")
    assert treatment("tumor-types/dim", route=route, claim=mechanism(tested))[0] == ["zap"]


def test_a_mechanism_has_what_its_items_gave_and_trials_of_the_same(make_atlas):
    """Trials of members of a class count in its tumors; those of other drugs do not."""
    drugs = {
        "pill": therapy("pill", parents=["therapies/zap"], trials=[trial("Pill")]),
        "far": therapy("far", trials=[trial("Far"), trial("Away", tumor="bright")]),
    }
    claim = mechanism(statement(item()))
    atlas = make_atlas(files(drugs, claim=claim), over=None)
    found = treatment_of(atlas.find("mechanisms/claim"), atlas)
    assert [one.therapy.slug for one in found.in_people] == ["zap", "pill"]
    assert [one.trial.title for one in found.trials] == ["Pill"]


def test_a_target_has_what_was_given_to_test_it(treatment):
    """A drug given for another reason that has the target on its path does not test it."""
    drugs = {"lab": therapy("lab"), "far": therapy("far", on=NERVE)}
    tested = statement(
        item(level="D2", changed=["therapies/lab"]), subject="targets/zapr", object="growth"
    )
    passed = statement(
        item("two"), id="bb", subject="therapies/far", via=["targets/zapr"], text="It passes."
    )
    found = treatment("targets/zapr", drugs, claim=mechanism(tested, passed))
    assert found == ([], ["lab"], ["zap"])


def test_a_pathway_has_the_therapies_of_its_members(make_atlas):
    """Members are named by the pathway alone."""
    route = {"pathways/route.yaml": NAMED | {"members": ["targets/zapr"]}}
    tested = statement(item(level="D1"), subject="targets/zapr", object="growth")
    atlas = make_atlas(files(claim=mechanism(tested)) | route, over=None)
    found = treatment_of(atlas.find("pathways/route"), atlas)
    assert [one.therapy.slug for one in found.acting] == ["zap"]


def test_a_class_has_the_trials_of_its_members_and_of_those_given_with_it(make_atlas):
    """Its own come first; was tried what a narrower therapy was tried as."""
    drugs = {
        "class": therapy("class", category="drug-class"),
        "pill": therapy("pill", parents=["therapies/class"], trials=[trial("Alone")]),
        "other": therapy(
            "other", trials=[trial("Both", **{"with": ["therapies/class"]}), trial("Apart")]
        ),
    }
    atlas = make_atlas(files(drugs), over=None)
    found = trials_of(atlas.find("therapies/class"), atlas)
    assert [one.trial.title for one in found] == ["Alone", "Both"]
    assert was_tried(atlas.find("therapies/class"), atlas)
    assert not was_tried(atlas.find("therapies/zap"), atlas)


def test_a_therapy_has_the_mechanisms_that_it_acts_in(make_atlas):
    """By naming it, by what it acts on, and by a trial that tests it."""
    claim = mechanism(statement(item(level="D1"), **GROWS))
    drugs = {
        "cut": therapy("cut", on=NERVE),
        "tests": therapy("tests", trials=[trial(mechanisms=["mechanisms/claim"])]),
    }
    atlas = make_atlas(files(drugs, claim=claim), over=None)
    for slug, count in (("cut", 1), ("tests", 1), ("zap", 0)):
        assert len(mechanisms_of(atlas.find(f"therapies/{slug}"), atlas)) == count


def test_papers_and_trials_name_each_other(make_atlas):
    """By the paper in the trial's record, and by the registry id in the paper's."""
    prefix = {"name": "Trials", "pattern": r"NCT\d{8}", "url": "https://toy.example.org/"}
    more = {
        "prefixes.yaml": {"NCT": prefix | {"example": "NCT00000000"}},
        "papers/two.yaml": PAPER | {"trials": ["NCT:NCT00000001"]},
    }
    named = trial(paper="papers/one", id="NCT:NCT00000001")
    atlas = make_atlas(files({"zap": therapy(trials=[named])}) | more, over=None)
    (found,) = atlas.find("therapies/zap").trials
    assert papers_of(found, atlas) == ("papers/one", "papers/two")
    for slug, count in (("one", 1), ("two", 1), ("three", 0)):
        assert len(trials_reported_by(atlas.find(f"papers/{slug}"), atlas)) == count
