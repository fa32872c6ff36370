"""The static API says what the pages say."""

import json
import re

import pytest

from generator.exports.api import files
from generator.pages import make_pages
from generator.records.kinds import KINDS

FEEDS = "mechanisms/zed-nerve-feeds-glimmeroma"


@pytest.fixture(scope="module")
def api(toy):
    """Every file of the toy atlas, parsed, by path."""
    return {path: json.loads(text) for path, text in files(toy)}


def test_the_index_counts_kinds_and_names_the_version(toy, api):
    """The numbers are those of the about page."""
    index = api["api/v1/index.json"]
    counts = {row["kind"]: row["count"] for row in index["kinds"]}
    assert counts == {kind.folder: len(toy.of_folder(kind.folder)) for kind in KINDS}
    assert (index["data_version"], index["last_curated"]) == (toy.data_version, "2026-01-10")


def test_every_address_in_the_index_and_lists_leads_to_a_file(toy, api):
    """From the index to the lists, from the lists to the records, each once."""
    listed = []
    for row in api["api/v1/index.json"]["kinds"]:
        for record in api[row["list"]]:
            listed.append(record["id"])
            assert api[record["api"]]["id"] == record["id"]
            assert api[record["api"]]["url"] == record["url"] == f"{record['id']}/"
    assert sorted(listed) == sorted(toy.entries)


def test_a_record_is_told_by_the_names_that_curators_write(api):
    """`class` and `with` are no words of Python's, and no other words in the API."""
    assert api[f"api/v1/{FEEDS}.json"]["class"] == "neurotransmitter"
    assert api["api/v1/therapies/zapblock.json"]["trials"][1]["with"] == ["therapies/zed-cut"]


def test_a_record_says_who_refers_to_it(api):
    """Each source once, sorted."""
    found = api["api/v1/targets/zapr.json"]["backlinks"]
    assert found == [FEEDS, "pathways/zip-signalling", "targets/zip1", "therapies/zapblock"]


def test_a_mechanisms_summary_is_the_vector_of_its_page(api):
    """Items by stance, best levels on each side, papers, groups, species, and the flags."""
    assert api[f"api/v1/{FEEDS}.json"]["evidence_summary"] == {
        "supports": 5,
        "opposes": 0,
        "no_effect": 1,
        "inconclusive": 1,
        "uncounted": 1,
        "papers": 4,
        "groups": 4,
        "for": {"people": "B", "models": "D1", "papers": 4},
        "against": {"people": "A", "models": None, "papers": 1},
        "species": ["human", "mouse"],
        "human": True,
        "single_paper": False,
        "review_only": False,
    }


def test_a_things_summary_takes_in_narrower_things(api):
    """A tumor group sums up its subtypes' evidence; what names no tumor is not in it."""
    wide = api["api/v1/tumor-types/glimmeroma.json"]["evidence_summary"]
    narrow = api["api/v1/tumor-types/bright-glimmeroma.json"]["evidence_summary"]
    assert (wide["supports"], wide["opposes"], wide["against"]["models"]) == (6, 1, "D3")
    assert (narrow["supports"], narrow["opposes"], narrow["papers"]) == (2, 1, 3)


def test_a_papers_summary_is_of_its_own_items(api):
    """What it supports and opposes, as on its page."""
    found = api["api/v1/papers/example-2020-zip.json"]["evidence_summary"]
    assert (found["supports"], found["opposes"], found["papers"]) == (2, 1, 1)


def test_the_numbers_are_those_of_the_pages(toy, settings, api):
    """Papers behind a page, and the best levels in people and in models."""
    compared = 0
    for page in make_pages(toy, settings):
        told = _facts(page)
        if page.has_twin and "Papers behind this page" in told:
            summary = api[f"api/v1/{page.address.rstrip('/')}.json"]["evidence_summary"]
            assert told["Papers behind this page"].split(" ")[0] == str(summary["papers"])
            if "Best evidence" in told:
                compared += 1
                both = [{summary[side][kind] for side in SIDES} for kind in ("people", "models")]
                best = [min(levels - {None}) for levels in both if levels - {None}]
                assert re.findall("[A-E][1-5]?", told["Best evidence"]) == best
    assert compared > 5


SIDES = ("for", "against")


def _facts(page):
    blocks = [*page.view.intro, *(block for s in page.view.sections for block in s.blocks)]
    facts = [fact for block in blocks for fact in getattr(block, "facts", ())]
    return {fact.label: "".join(piece.text for piece in fact.pieces) for fact in facts}


def test_names_for_look_up_hold_every_alias_once(toy, api):
    """Symbol or name, then other names and identifiers; papers are found otherwise."""
    rows = {row["url"]: row for row in api["api/v1/search-entities.json"]}
    assert rows["targets/zip1/"] == {
        "name": "ZIP1",
        "aliases": ["Zipin 1", "zipin", "Zip-1", "TOY:0000003"],
        "kind": "Target",
        "url": "targets/zip1/",
    }
    assert rows["tumor-types/glimmeroma/"]["aliases"] == ["GLM", "微光瘤", "TOY:0000001"]
    assert set(rows) == {f"{i}/" for i in toy.entries if not i.startswith("papers/")}
