"""Our own hostile corpus: every item is kept exactly, or refused with a diagnostic.

All items are read in one go, each as a paper beside the toy content, so a
hostile file must not harm its neighbours either.
"""

import json
from pathlib import Path

import pytest

from generator.text.slugs import slug_fault

CORPUS = Path(__file__).parents[1] / "hostile"

TOLD_MORE_EXACTLY = {
    # The value is lost to a comment, and the comment is what has to be mended.
    "R125": "comment-in-text",
    "R126": "comment-in-text",
    # Closed lists have a code of their own, whose explanation tells where they stand.
    "R210": "unknown-value",
    "R211": "unknown-value",
    "R212": "unknown-value",
}
"""Codes that say more than those that the corpus names."""


def items(name):
    return json.loads((CORPUS / f"{name}.json").read_text(encoding="utf-8"))["items"]


def each(corpus):
    return pytest.mark.parametrize("item", corpus, ids=[item["id"] for item in corpus])


RECORDS, NAMES, PAYLOADS = items("records"), items("names"), items("payloads")


def document(item):
    """The bytes of an item's record."""
    if "bytes_hex" in item:
        return bytes.fromhex(item["bytes_hex"])
    recipe = item.get("recipe")
    text = (
        recipe["prefix"] + recipe["repeat"] * recipe["times"] + recipe["suffix"] if recipe else ""
    )
    return (text or item["yaml"]).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def records(read_papers):
    """Every record of the corpus, read."""
    return read_papers({item["id"].lower(): document(item) for item in RECORDS})


@each(RECORDS)
def test_a_hostile_record_is_kept_exactly_or_refused_with_its_code(records, item):
    """The corpus says of each record whether it is kept, and of each fault its code."""
    paper, faults = records(item["id"].lower())
    assert ("refused" if paper is None else "kept") == item["expect"]
    codes = {fault.code for fault in faults}
    if paper is None:
        assert TOLD_MORE_EXACTLY.get(item["id"], item["code"]) in {*codes, None}
        assert codes
    else:
        kept, values = paper.model_dump(mode="json"), item.get("value", {})
        assert {field: kept[field] for field in values} == values


@each(NAMES)
def test_a_hostile_name_is_accepted_or_refused(item):
    """The corpus says of each slug whether it may name a record."""
    assert ("accept" if slug_fault(item["value"]) is None else "refuse") == item["expect"]


@pytest.fixture(scope="module")
def payloads(read_papers):
    """Every payload of the corpus, read as prose of a paper."""
    text = "title: T\ntype: primary\nread: abstract\ncuration: {state: stub}\nnovelty: "
    return read_papers(
        {
            item["id"].lower(): (text + json.dumps(item["payload"], ensure_ascii=False)).encode()
            for item in PAYLOADS
        }
    )


@each(PAYLOADS)
def test_a_payload_is_kept_as_typed(payloads, item):
    """Markup in prose is text like any other; whoever shows it escapes it."""
    paper, _ = payloads(item["id"].lower())
    assert paper.novelty == item["payload"].strip()
