"""Ids of evidence items, written where they are missing and never changed."""

import yaml

from generator.editing.item_ids import write_item_ids
from generator.text.source import SourceFile

ITEM = "      - paper: papers/one-2020-zip\n        stance: supports\n"
HEAD = "statements:\n  - id: whole\n    evidence:\n"


def ids(text, slug="zip-sings"):
    """The ids of all items after ids were written."""
    written = write_item_ids(SourceFile(f"content/mechanisms/{slug}.yaml", text))
    data = yaml.safe_load(written)
    assert without_ids(yaml.safe_load(written)) == without_ids(yaml.safe_load(text))
    items = [item for s in data["statements"] for item in s.get("evidence") or ()]
    return [item.get("id") for item in items if isinstance(item, dict)]


def without_ids(data):
    for statement in data["statements"]:
        for item in statement.get("evidence") or ():
            if isinstance(item, dict):
                item.pop("id", None)
    return data


def test_items_of_one_paper_are_numbered():
    """The first has no number."""
    other = ITEM.replace("one", "two")
    assert ids(HEAD + ITEM + other + ITEM) == [
        "zip-sings#whole/one-2020-zip",
        "zip-sings#whole/two-2020-zip",
        "zip-sings#whole/one-2020-zip~2",
    ]


def test_a_written_id_stays_and_its_number_is_not_given_again():
    """Not before it, not after it, and not when the first item is gone."""
    third = ITEM.replace("- paper", "- id: zip-sings#whole/one-2020-zip~3\n        paper")
    assert ids(HEAD + ITEM + third + ITEM) == [
        "zip-sings#whole/one-2020-zip~4",
        "zip-sings#whole/one-2020-zip~3",
        "zip-sings#whole/one-2020-zip~5",
    ]


def test_an_item_that_moved_keeps_its_id():
    """A new item in its old statement gets the next number."""
    moved = ITEM.replace("- paper", "- id: zip-sings#whole/one-2020-zip\n        paper")
    text = HEAD + ITEM + "  - id: step\n    evidence:\n" + moved
    assert ids(text) == ["zip-sings#whole/one-2020-zip~2", "zip-sings#whole/one-2020-zip"]


def test_items_in_braces_and_below_comments_get_theirs():
    """However they are written."""
    text = (
        "statements:\n- id: whole\n  evidence: [{stance: supports, paper: papers/one-2020-zip}]\n"
        "- id: step\n  evidence:\n  # second\n  -   # beside\n      paper: papers/two-2020-zip\n"
    )
    assert ids(text) == ["zip-sings#whole/one-2020-zip", "zip-sings#step/two-2020-zip"]


def test_an_item_without_paper_or_statement_gets_none_yet():
    """It has a fault that comes first."""
    text = (
        "statements:\n- evidence: [{paper: papers/one-2020-zip}]\n"
        "- id: whole\n  evidence: [{stance: supports}, {paper: One}, text, {}]\n- id: bare\n"
    )
    assert ids(text) == [None, None, None, None]
