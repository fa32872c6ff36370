"""Records linked: backlinks, loose ends, roll-up, citations, versions."""

from datetime import date

import pytest

from generator.atlas.backlinks import Backlink, LooseEnd
from generator.atlas.link import link
from generator.reading.load import load
from generator.records.entity import Target
from generator.records.paper import Paper
from generator.records.relations import Sign

STUB = {"curation": {"state": "stub"}}


def ids(records):
    return [record.id for record in records]


def test_backlinks_say_who_refers_and_where(toy):
    """A reference is seen from the record it leads to."""
    item = ("statements", 0, "evidence", 1)
    assert toy.backlinks["therapies/zed-cut"] == (
        Backlink("mechanisms/zed-nerve-feeds-glimmeroma", (*item, "with", 0)),
        Backlink("therapies/zapblock", ("trials", 0, "plus", 0)),
        Backlink("therapies/zapblock", ("trials", 1, "with", 0)),
    )


def test_every_reference_of_the_toy_atlas_leads_somewhere(toy):
    """Nothing in the toy content is a loose end."""
    assert toy.loose_ends == ()


def test_a_reference_to_nothing_is_a_loose_end(make_atlas):
    """It keeps its place for the check."""
    atlas = make_atlas({"therapies/zed-cut.yaml": None})
    assert (
        LooseEnd("therapies/zapblock", ("trials", 1, "with", 0), "therapies/zed-cut")
        in atlas.loose_ends
    )


def test_a_reference_to_a_record_with_faults_is_no_loose_end(make_content):
    """The record is there: its own fault is told, not those that follow from it."""
    atlas = link(load(make_content({"therapies/zed-cut.yaml": "name: [half"})))
    assert atlas.loose_ends == ()


def test_things_are_named_as_people_name_them(toy):
    """A target by its symbol, a paper by author and year, a term by its name."""
    things = ["targets/zip1", "papers/example-2020-zip", "processes/glimmer-growth", "targets/no"]
    names = [toy.name(thing) for thing in things]
    assert names == ["ZIP1", "Example 2020", "Glimmer growth", "targets/no"]


def test_shared_terms_have_a_place_on_a_page(toy):
    """Records and processes have pages of their own."""
    things = ["targets/zip1", "processes/glimmer-growth", "cells/glimmer-cell"]
    assert [toy.address(thing) for thing in things] == [
        "targets/zip1/",
        "processes/glimmer-growth/",
        "cells/#c-glimmer-cell",
    ]


def test_records_of_a_folder_come_by_title(toy):
    """Letter case does not matter; an unknown folder is empty."""
    assert ids(toy.of_folder("therapies")) == ["therapies/zapblock", "therapies/zed-cut"]
    assert toy.of_folder("nothing") == ()


def test_finding_by_kind_refuses_other_kinds(toy):
    """A target is no paper."""
    assert toy.paper("targets/zip1") is None
    assert isinstance(toy.paper("papers/review-2023-zed"), Paper)
    assert all(isinstance(record, Target) for record in toy.all(Target))


def test_evidence_is_no_part_in_a_mechanism(toy):
    """Papers bear on a mechanism; what it runs through takes part in it."""
    assert (
        "papers/example-2020-zip" not in toy.mechanisms_with
        or not toy.mechanisms_with["papers/example-2020-zip"]
    )
    assert ids(toy.mechanisms_with["targets/zapr"]) == ["mechanisms/zed-nerve-feeds-glimmeroma"]


def test_related_mechanisms_take_no_part(toy):
    """To name a mechanism is not to run through it."""
    assert toy.mechanisms_with["mechanisms/zed-nerve-fades-glimmeroma"] == ()


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ("tumor-types/wide", [["wide"], ["narrow"], []]),
        ("tumor-types/narrow", [["narrow"], [], ["wide"]]),
        ("tumor-types/other", [["apart"], [], []]),
        ("neural-elements/nerve", [["apart", "narrow", "wide"], [], []]),
        ("neural-elements/twig", [[], [], ["apart", "narrow", "wide"]]),
    ],
)
def test_mechanisms_roll_up_and_down_each_once(world, mechanism, item, thing, expected):
    """Own first, then those of narrower things, then those recorded for a wider group."""
    atlas = world(
        wide=mechanism(item("one")),
        narrow=mechanism(item("one"), tumor="narrow"),
        apart=mechanism(item("one"), tumor="other"),
    )
    rolled = atlas.roll_up(thing)
    assert [[m.slug for m in row] for row in (rolled.own, rolled.below, rolled.above)] == expected


def test_a_mechanism_of_a_group_and_its_subtype_is_rolled_up_once(world, mechanism, item):
    """What is its own does not come back from below or above."""
    record = mechanism(item("one")) | {"tumor_types": ["tumor-types/wide", "tumor-types/narrow"]}
    atlas = world(claim=record)
    for thing in record["tumor_types"]:
        rolled = atlas.roll_up(thing)
        assert (ids(rolled.all), rolled.above) == (["mechanisms/claim"], ())


def test_a_circle_of_parents_rolls_up_nothing_twice(world, mechanism, item):
    """The check tells of the circle; linking stands it."""
    narrow = {"name": "Narrow", "parents": ["tumor-types/wide"], **STUB}
    wide = {"name": "Wide", "parents": ["tumor-types/narrow"], **STUB}
    files = {"tumor-types/wide.yaml": wide, "tumor-types/narrow.yaml": narrow}
    rolled = world(files, claim=mechanism(item("one"))).roll_up("tumor-types/wide")
    assert (ids(rolled.own), rolled.below, rolled.above) == (["mechanisms/claim"], (), ())


def test_the_sign_is_that_of_the_headline(world, mechanism, item):
    """Other statements do not change it."""
    record = mechanism(item("one"), relation="decreases")
    record["statements"].append(record["statements"][0] | {"id": "step", "relation": "binds"})
    atlas = world(claim=record)
    assert atlas.sign(atlas.find("mechanisms/claim")) is Sign.DECREASES


def test_without_counted_evidence_there_is_no_sign(world, mechanism, item):
    """A retracted paper behind the headline gives none."""
    atlas = world(claim=mechanism(item("gone")))
    assert atlas.sign(atlas.find("mechanisms/claim")) is None


def test_papers_know_what_they_bear_on(toy):
    """Also through items that count for nothing."""
    found = toy.bearings_of_paper["papers/dummy-2019-gone"]
    assert [(b.id, b.counts) for b in found] == [
        ("zed-nerve-feeds-glimmeroma#whole/dummy-2019-gone", False)
    ]


def test_citations_are_found_by_id_and_by_doi_in_any_case(make_atlas):
    """DOIs do not tell letter cases apart, and a paper cited both ways is cited once."""
    paper = {"title": "A paper that cites", "type": "primary", "read": "abstract", **STUB}
    by_doi, by_id = "10.5555/TOY.2020.1", "papers/example-2020-zip"
    atlas = make_atlas(
        {
            "papers/citing-one.yaml": paper | {"cites": [by_doi, "10.5555/unknown"]},
            "papers/citing-two.yaml": paper | {"cites": [by_doi, by_id]},
        }
    )
    assert ids(atlas.cited_by[by_id]) == ["papers/citing-one", "papers/citing-two"]
    assert atlas.cites(atlas.paper("papers/citing-one")) == (by_id, "10.5555/unknown")
    assert atlas.cites(atlas.paper("papers/citing-two")) == (by_id,)


def test_papers_are_found_by_the_trial_they_report(toy):
    """A trial of a therapy and a paper can name the same registry id."""
    assert toy.papers_of_trial == {"NCT:NCT00000000": ("papers/example-2020-zip",)}


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("targets/zapr.yaml", "name: Zap receptor\nsymbol: ZAPR\ncuration: {state: stub}\n"),
        ("targets/new.yaml", "name: New\nsymbol: NEW\ncuration: {state: stub}\n"),
        ("targets/zapr.yaml", None),
        ("pages/about.md", "# About\n\nAnother toy.\n"),
        ("redirects.yaml", "targets/older-zip1: targets/zip1\n"),
        ("processes.yaml", "glimmer-growth: {name: Growth, favors: tumor, group: course}\n"),
    ],
)
def test_the_data_version_changes_with_any_content(toy, make_content, path, text):
    """A changed, new or removed file of any sort gives another version."""
    assert link(load(make_content({path: text}))).data_version != toy.data_version


def test_the_data_version_is_that_of_the_records_alone(toy, make_content):
    """The same records have the same version wherever their folder lies."""
    copy = make_content({})
    other = copy.rename(copy.with_name("elsewhere"))
    assert link(load(other)).data_version == toy.data_version


def test_the_last_curation_and_all_curators_are_known(toy):
    """The latest day of any record, and everyone's name once."""
    assert toy.last_curated == date(2026, 1, 10)
    assert toy.curators == ("Ada Example", "Bo Sample")
