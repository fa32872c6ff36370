"""The API of pairs: a list, and a file a pair with its claims."""

import json

import pytest

from generator.exports import pairs

PAIR = "api/v1/pairs/glimmeroma/neural-elements/zed-nerve.json"


@pytest.fixture(scope="module")
def api(toy):
    """Every file of it, as plain data."""
    return {path: json.loads(text) for path, text in pairs.files(toy)}


def test_every_pair_with_a_page_has_a_file(toy, api):
    """And the list names each, with where it stands."""
    assert {row["api"] for row in api["api/v1/pairs.json"]} == set(api) - {"api/v1/pairs.json"}
    assert [(r["tumor_type"], r["thing"]) for r in api["api/v1/pairs.json"]] == list(toy.pair_pages)
    for row in api["api/v1/pairs.json"]:
        assert row["url"] == f"{row['tumor_type']}/{row['thing']}/"


def test_a_claim_tells_its_role_and_the_items_behind_it(api):
    """By their permanent ids, with level, direction, how it is known, and tumors."""
    claims = api[PAIR]["claims"]
    claim = next(c for c in claims if c["results"][0]["level"] == "D1")
    assert (claim["role"], claim["sets_level"]) == ("agent", True)
    assert (claim["subject"], claim["object"]) == (
        "neural-elements/zed-nerve",
        "processes/glimmer-growth",
    )
    assert claim["results"] == [
        {
            "item": "zed-nerve-feeds-glimmeroma#whole/example-2020-zip",
            "paper": "papers/example-2020-zip",
            "direction": "raises",
            "mode": "tested",
            "level": "D1",
            "tumor_types": ["tumor-types/glimmeroma"],
            "is_mixed_group": False,
            "shown_by": [],
        }
    ]


def test_members_and_wider_groups_stand_apart(api):
    """None of them is among the pair's own claims."""
    whole = api[PAIR]
    assert {c["thing"] for c in whole["members"]} == {"neural-elements/upper-zed-nerve"}
    assert {c["thing"] for c in whole["claims"]} == {"neural-elements/zed-nerve"}
    narrow = api["api/v1/pairs/bright-glimmeroma/neural-elements/upper-zed-nerve.json"]
    assert narrow["wider"] == []


def test_retracted_papers_are_in_no_claim(api):
    """They count for nothing."""
    assert "papers/dummy-2019-gone" not in json.dumps(api)
