"""The bigger hostile corpora, which lie in a folder beside the repository.

As in our own corpus, every item is kept, or refused with a diagnostic. Fields of
the corpora that papers do not have are turned into fields that they have.
"""

import gzip
import json
import re
from pathlib import Path

import pytest

from generator.text.characters import forbidden_character
from generator.text.diagnostics import Level
from generator.text.slugs import look, slug_fault

CORPORA = Path(__file__).parents[3] / "shared" / "hostile"
pytestmark = [
    pytest.mark.skipif(
        not CORPORA.is_dir(), reason="the folder ../shared/hostile/ with the corpora is not here"
    ),
]
REST = "type: primary\nread: abstract\ncuration: {state: stub}\n"


def items(name):
    path = CORPORA / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["items"] if path.is_file() else []


def slug(item):
    return f"item-{item['id'].lower()}"


def utf8(text):
    return text.encode("utf-8", "surrogatepass")


DOCUMENTS, SUITE = items("hostile-yaml"), items("yaml-test-suite")
NAMES = items("hostile-names")

FIELDS = {
    "year": "published",
    "gene": "novelty",
    "a": "novelty",
    "b": "significance",
    "c": "methods",
    "d": "contribution",
    # Numbers are expected to be refused when they are none, so they stay numbers.
    "n": "references_count",
    "score": "figures_count",
}
"""Fields of a paper in place of the corpora's own."""

RECIPES = {
    "deep flow 100000": b"[" * 100_000 + b"]" * 100_000,
    "deep map 500": b"{a: " * 500 + b"1" + b"}" * 500,
    "many keys 200000": b"".join(b"k%d: 1\n" % n for n in range(200_000)),
    "long key": b"x" * 2000 + b": 1\n",
    "overlong UTF-8": bytes.fromhex("69643a20c0af0a"),
    "UTF-32": "id: a".encode("utf-32"),
    "gzip in disguise": gzip.compress(b"title: T\n"),
    "sparse 1 GiB file": None,  # this and the next: see test_reading_find and _guard
    "device": None,
    "symlink loop": None,
    "unreadable file": None,
    "file grows while read": None,
}
"""Documents that the corpus only describes."""


def as_paper(item):
    """A document of the corpus as a paper."""
    text = item["yaml"]
    if not re.match(r"\ufeff?[\w~<]+:", text):
        return utf8(text)  # no mapping to begin with
    text = re.sub(r"^title: \|", "tldr: |", text)  # a title stands on one line
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    if re.search(r"^title:", text, re.MULTILINE):
        text = re.sub(r"^id:.*\n", "", text)
    else:
        text = re.sub(r"^id:", "title:", text)
    for theirs, ours in FIELDS.items():
        text = re.sub(rf"^{theirs}:", f"{ours}:", text, flags=re.MULTILINE)
    text = re.sub(r"^url:", "figures:\n  - label: Fig. 1\n    url:", text, flags=re.MULTILINE)
    papers = {"a": f"papers/{slug(item)}", "b": "papers/sample-2018-fade"}
    text = re.sub(
        r"^related: \[(.*)\]",
        lambda found: f"cites: [{', '.join(papers[one] for one in found[1].split(', '))}]",
        text,
        flags=re.MULTILINE,
    )
    title = "" if re.search(r"^title:", text, re.MULTILINE) else "title: T\n"
    return utf8(f"{mark}{title}{REST}{text}")


@pytest.fixture(scope="module")
def documents(read_papers):
    """Every document of the corpus, read as a paper."""
    made = {i["name"]: as_paper(i) if "yaml" in i else RECIPES.get(i["name"]) for i in DOCUMENTS}
    return read_papers({slug(i): made[i["name"]] for i in DOCUMENTS if made[i["name"]]})


@pytest.mark.parametrize("item", DOCUMENTS, ids=[item["id"] for item in DOCUMENTS])
def test_a_hostile_document_comes_out_as_expected(documents, item):
    """The corpus says of each document whether it is text like any other or a fault."""
    if "recipe" in item and not RECIPES.get(item["name"]):
        pytest.skip("made of the file system, not of bytes: see test_reading_find and _guard")
    paper, faults = documents(slug(item))
    is_refused = any(fault.level is Level.ERROR for fault in faults)
    assert is_refused or paper
    if item["expect"] == "error":
        assert is_refused
    elif "error" not in item["expect"]:
        assert not is_refused


def test_a_byte_order_mark_changes_nothing(documents):
    """A document with a mark in front is read as without."""
    marked = next(item for item in DOCUMENTS if item["name"] == "BOM")
    assert documents(slug(marked))[0].title == "a"


def test_a_document_of_the_yaml_test_suite_is_refused(read_papers):
    """None of them is a paper, and each is told so by a diagnostic."""
    suite = read_papers({slug(item): utf8(item["yaml"]) for item in SUITE})
    read = {item["id"]: suite(slug(item)) for item in SUITE}
    assert [name for name, (paper, faults) in read.items() if paper or not faults] == []


def is_free_of_faults(kind, value):
    """Whether an id, or two ids of one folder, may stand."""
    if kind == "id-pair":
        first, second = value.split("|")
        return not slug_fault(first) and not slug_fault(second) and look(first) != look(second)
    return slug_fault(value) is None


def test_a_hostile_name_is_accepted_or_refused():
    """The corpus says of each id, and of each two, whether they may stand."""
    names = [item for item in NAMES if item["kind"] != "title"]
    accepted = {i["id"] for i in names if is_free_of_faults(i["kind"], i["value"])}
    assert accepted == {item["id"] for item in names if item["expect"] == "accept"}


def read_titles(read_papers, texts):
    """What each text becomes as a paper's title; None where it is refused."""
    read = read_papers(
        {
            name: utf8(f"title: {json.dumps(text, ensure_ascii=False)}\n{REST}")
            for name, text in texts.items()
        }
    )
    papers = {name: read(name) for name in texts}
    assert all(paper or faults for paper, faults in papers.values())
    return {name: paper.title if paper else None for name, (paper, _) in papers.items()}


def test_a_hostile_title_is_kept_exactly_or_refused(read_papers):
    """Ordinary science is kept to the letter; what nobody can see is refused."""
    titles = {slug(item): item for item in NAMES if item["kind"] == "title"}
    expected = {
        name: item["value"] if item["expect"].startswith("accept") else None
        for name, item in titles.items()
    }
    assert read_titles(read_papers, {n: i["value"] for n, i in titles.items()}) == expected


def test_a_naughty_string_is_kept_exactly_or_refused_for_a_reason(read_papers):
    """A title is kept but for blanks at its ends, unless it is no visible line of text."""
    texts = {f"item-{number}": text for number, text in enumerate(items("naughty-strings"))}
    assert read_titles(read_papers, texts) == {
        name: text.strip() if is_visible_line(text) else None for name, text in texts.items()
    }


def is_visible_line(text):
    is_line = 0 < len(text.strip()) <= 600 and "\n" not in text.strip()
    return is_line and not forbidden_character(text)
