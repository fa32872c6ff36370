"""Which pairs have a page of their own."""

import pytest

NERVE, TWIG = "neural-elements/nerve", "neural-elements/twig"
WIDE, NARROW = "tumor-types/wide", "tumor-types/narrow"
STUB = {"curation": {"state": "stub"}}


@pytest.fixture
def keys(world, mechanism):
    """The pairs with a page, where one mechanism has this evidence."""

    def of(*evidence, **more):
        return set(world(claim=mechanism(*evidence, **more)).pair_pages)

    return of


def test_two_papers_earn_a_page_and_one_does_not(keys, item):
    """Twice the same paper is one paper."""
    assert keys(item("one"), item("two")) == {(WIDE, NERVE)}
    assert keys(item("one"), item("one", level="D2")) == set()


def test_three_statements_of_one_paper_earn_a_page(world, mechanism, item):
    """However many papers they rest on."""
    claim = mechanism(item("one"))
    for name in ("second", "third"):
        assert world(claim=claim).pair_pages == {}
        claim["statements"].append(claim["statements"][0] | {"id": name})
    assert set(world(claim=claim).pair_pages) == {(WIDE, NERVE)}


def test_what_counts_for_nothing_earns_no_page(keys, item):
    """A retracted paper is no second paper."""
    assert keys(item("one"), item("gone")) == set()


def test_a_step_earns_no_page(keys, item):
    """It was not tested itself."""
    assert keys(item("one"), item("two"), via=[TWIG]) == {(WIDE, NERVE)}


def test_a_subtype_counts_for_its_wider_type(keys, item):
    """As its items are the wider type's own."""
    assert keys(item("one"), item("two"), tumor="narrow") == {(WIDE, NERVE), (NARROW, NERVE)}


def test_a_process_is_in_no_pair(world, mechanism, item):
    """It has a page that lists tumor types."""
    found = world(claim=mechanism(item("one"), item("two"))).pair_pages
    assert not any(thing.startswith("processes/") for _, thing in found)


def test_a_trial_earns_a_page(world):
    """In the tumor that it treated, and in wider ones."""
    trial = {"title": "A trial", "phase": "2", "status": "completed", "tumor_types": [NARROW]}
    zap = {"name": "Zap", "category": "drug", "trials": [trial], **STUB}
    found = world({"therapies/zap.yaml": zap}).pair_pages
    assert list(found) == [(NARROW, "therapies/zap"), (WIDE, "therapies/zap")]


def test_pairs_on_the_same_items_know_each_other(world, mechanism, item):
    """A nerve and what it acts on; a further item tells them apart."""
    claim = mechanism(item("one"), item("two"), object="targets/glim", relation="activates")
    files = {"targets/glim.yaml": {"name": "Glim", "symbol": "GLIM", **STUB}}
    atlas = world(files, claim=claim)
    nerve = atlas.pair_pages[WIDE, NERVE]
    assert [pair.thing for pair in atlas.pair_tables.twins_of(nerve)] == ["targets/glim"]
    apart = world(files, claim=claim, more=mechanism(item("three")))
    assert apart.pair_tables.twins_of(apart.pair_pages[WIDE, NERVE]) == ()
