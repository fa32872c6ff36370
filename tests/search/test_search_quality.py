"""Whether search finds, over the real content, what people ask for.

`queries.yaml` holds queries with their answers, `given` by others and our `own`. The
figures are printed at the end of a run; below the least that is asked the test fails.
"""

import json
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from generator.atlas.link import link
from generator.reading.load import load
from generator.search.documents import search_documents
from generator.search.normalization import Normalizer
from generator.search.vocabulary import SearchWords

pytestmark = [pytest.mark.content, pytest.mark.node]
HERE = Path(__file__).parent
CONTENT = HERE.parents[1] / "content"
FIRST, WITHIN_THREE = 0.92, 0.98


@pytest.fixture(scope="module")
def atlas():
    """The real atlas."""
    return link(load(CONTENT))


@pytest.fixture(scope="module")
def ask(atlas, written_index, run_search):
    """Ask the index of the real content."""
    index = str(written_index(atlas))
    return lambda queries, **settings: run_search(index=index, queries=queries, **settings)[
        "answers"
    ]


def ranks(rows, answers):
    """At which place each query has its answer; 0 where none is among the first ten."""
    for row, answer in zip(rows, answers, strict=True):
        places = [f"{record}/" for record in row["answers"]]
        found = [n for n, address in enumerate(answer["first"], 1) if address in places]
        yield row["class"], found[0] if found else 0


def told(name, found):
    """One line of the report."""
    first = sum(rank == 1 for rank in found) / len(found)
    three = sum(1 <= rank <= 3 for rank in found) / len(found)
    mean = sum(1 / rank for rank in found if rank) / len(found)
    return f"{name}: {len(found)} queries, hit@1 {first:.3f}, hit@3 {three:.3f}, MRR {mean:.3f}"


@pytest.mark.parametrize("part", ["given", "own"])
def test_queries_have_their_answers(ask, record_property, part):
    """First nine times in ten, and among the first three nearly always."""
    rows = yaml.safe_load((HERE / "queries.yaml").read_text(encoding="utf-8"))[part]
    found = list(ranks(rows, ask([row["query"] for row in rows])))
    classes = defaultdict(list)
    for name, rank in found:
        classes[name].append(rank)
    places = [rank for _, rank in found]
    report = [told(part, places), *(told(f"  {name}", row) for name, row in classes.items())]
    record_property("search", report)
    assert sum(rank == 1 for rank in places) >= FIRST * len(places), "\n".join(report)
    assert sum(1 <= rank <= 3 for rank in places) >= WITHIN_THREE * len(places), "\n".join(report)


def test_every_name_finds_its_record_first(atlas, ask):
    """Titles, symbols, aliases; a name that several have finds one of them."""
    read = Normalizer(SearchWords.of(atlas.content.shared.words).spelling)
    called = defaultdict(set)
    names = {}
    for document in search_documents(atlas):
        for name in filter(None, (document.title, document.short, *document.aliases)):
            called[read.key(name)].add(document.address)
            names[name] = read.key(name)
    answers = ask(list(names))
    wrong = {
        a["query"]: a["first"][:1]
        for a in answers
        if not called[names[a["query"]]] & {*a["first"][:1]}
    }
    assert wrong == {}


def test_absent_words_find_nothing(ask):
    """Drugs, tumors and nonsense of which no record tells."""
    absent = json.loads((HERE / "absent.json").read_text(encoding="utf-8"))
    assert [(a["query"], a["first"][:2]) for a in ask(absent) if a["count"]] == []


def test_the_order_of_questions_does_not_matter(ask):
    """Asked backwards, all answers are the same."""
    rows = yaml.safe_load((HERE / "queries.yaml").read_text(encoding="utf-8"))
    queries = [row["query"] for part in rows.values() for row in part]
    forth = {a["query"]: (a["first"], a["count"]) for a in ask(queries)}
    back = {a["query"]: (a["first"], a["count"]) for a in ask(queries[::-1])}
    assert back == forth


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tumor", "tumour"),
        ("tumor growth", "tumour growth"),
        ("behavior", "behaviour"),
        ("pediatric glioma", "paediatric glioma"),
        ("epinephrine", "adrenaline"),
        ("norepinephrine", "noradrenaline"),
        ("leukemia", "leukaemia"),
        ("esophageal", "oesophageal"),
    ],
)
def test_two_spellings_find_the_same(ask, one, other):
    """And in the same order."""
    answers = ask([one, other])
    assert [(a["first"], a["count"]) for a in answers[:1]] == [
        (a["first"], a["count"]) for a in answers[1:]
    ]
    assert answers[0]["count"]


def test_misspelt_names_find_what_was_meant(ask):
    """One letter wrong, left out or doubled, or two swapped."""
    rows = yaml.safe_load((HERE / "typos.yaml").read_text(encoding="utf-8"))
    found = [rank for _, rank in ranks(rows, ask([row["query"] for row in rows]))]
    assert sum(rank == 1 for rank in found) >= 0.95 * len(found)


def test_a_first_query_is_light(ask):
    """Kilobytes as they are sent: what opens the box, and what a first query adds."""
    rows = yaml.safe_load((HERE / "queries.yaml").read_text(encoding="utf-8"))["given"]
    answers = ask([row["query"] for row in rows], fresh=True)
    sizes = sorted(answer["bytes"] for answer in answers)
    assert answers[0]["opening"] < 6_000
    assert sizes[len(sizes) // 2] < 80_000
