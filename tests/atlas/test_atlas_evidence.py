"""What counts, what it sums up to, and how a statement stands."""

import pytest

from generator.atlas.evidence import Standing, list_order
from generator.records.levels import EvidenceLevel

AT_LAST = {"authors_complete": "true"}


@pytest.fixture
def summary(world, mechanism):
    """The summary of a statement with this evidence, and other files beside it."""

    def of(*evidence, files=()):
        atlas = world(files, claim=mechanism(*evidence))
        return atlas.headline_summary(atlas.find("mechanisms/claim"))

    return of


@pytest.fixture
def paper():
    """Make a paper."""

    def make(**fields):
        stub = {"title": "An invented paper", "type": "primary", "read": "abstract"}
        return stub | {"curation": {"state": "stub"}} | fields

    return make


def test_items_of_a_retracted_paper_count_for_nothing(summary, item):
    """They stand in no stance and on no side, but are told as uncounted."""
    found = summary(item("gone", level="A"), item("one", level="D4"))
    assert (found.supports, found.uncounted, found.papers) == (1, 1, 1)
    assert (found.for_.people, found.for_.models) == (None, EvidenceLevel.D4)


@pytest.mark.parametrize("kind", ["review", "systematic-review"])
def test_a_review_of_retracted_data_falls_with_it(summary, item, paper, kind):
    """The review's item names the retracted paper as the same data."""
    review = item("one", level="E", same_data_as=["papers/gone"])
    found = summary(review, files={"papers/one.yaml": paper(type=kind)})
    assert (found.supports, found.uncounted) == (0, 1)


def test_a_commentary_on_retracted_data_falls_with_it_too(summary, item):
    """What a commentary itself says is a review's item, whatever the paper's type."""
    assert summary(item("one", level="E", same_data_as=["papers/gone"])).uncounted == 1


def test_new_results_that_share_retracted_data_still_count(summary, item):
    """Only reviews fall with retracted data: a primary paper has its own results."""
    assert summary(item("one", same_data_as=["papers/gone"])).supports == 1


def test_a_review_of_sound_data_counts(summary, item):
    """Naming the same data as a paper that stands costs nothing."""
    assert summary(item("one", level="E", same_data_as=["papers/two"])).supports == 1


def test_inconclusive_items_set_no_level(summary, item):
    """They are counted by stance and paper, and stand on no side."""
    found = summary(item("one", "inconclusive", "A"), item("two", "supports", "D4"))
    assert (found.inconclusive, found.papers) == (1, 2)
    assert (found.for_.people, found.for_.models, found.against.best) == (
        None,
        EvidenceLevel.D4,
        None,
    )
    assert not found.human


def test_each_side_shows_its_best_level_in_people_and_in_models(summary, item):
    """Opposing and no-effect items stand together against."""
    found = summary(
        item("one", "supports", "D4"),
        item("one", "supports", "D1", tumor_type=["tumor-types/narrow"]),
        item("two", "supports", "C"),
        item("two", "opposes", "B", tumor_type=["tumor-types/narrow"]),
        item("three", "no-effect", "D2"),
    )
    assert (found.for_.people, found.for_.models) == (EvidenceLevel.C, EvidenceLevel.D1)
    assert (found.against.people, found.against.models) == (EvidenceLevel.B, EvidenceLevel.D2)
    assert (found.for_.papers, found.against.papers, found.papers) == (2, 2, 3)
    assert (found.supports, found.opposes, found.no_effect, found.items) == (3, 1, 1, 5)


def test_papers_that_share_a_last_author_are_one_group(summary, item, paper):
    """Last authors count only where the list is complete; other papers stand alone."""
    authors = [{"name": "Ada Example"}, {"name": "Bo Sample"}]
    known = paper(authors=authors, authors_complete="true")
    unknown = paper(authors=authors)
    papers = {"papers/one.yaml": known, "papers/two.yaml": known, "papers/three.yaml": unknown}
    found = summary(item("one"), item("two"), item("three"), files=papers)
    assert (found.papers, found.groups) == (3, 2)


def test_groups_count_every_paper_that_counts(summary, item):
    """Reviews and inconclusive studies are groups too, retracted papers are none."""
    found = summary(item("one", "inconclusive"), item("two", level="E"), item("gone"))
    assert (found.papers, found.groups) == (2, 2)


def test_species_are_those_of_counted_items_sorted(summary, item):
    """What only a retracted paper studied is not named."""
    found = summary(
        item("one", species=["rat", "mouse"]),
        item("two", species=["mouse"]),
        item("gone", species=["newt"]),
    )
    assert found.species == ("mouse", "rat")


@pytest.mark.parametrize(
    ("level", "human", "review_only"),
    [("C", True, False), ("D1", False, False), ("E", False, True)],
)
def test_human_evidence_and_reviews_only_are_told(summary, item, level, human, review_only):
    """People and their tissue are human evidence; models and reviews are not."""
    found = summary(item("one", level=level))
    assert (found.human, found.review_only, found.single_paper) == (human, review_only, True)


def test_nothing_curated_is_not_reviews_only(summary):
    """Without any item there is neither one paper nor reviews only."""
    found = summary()
    assert (found.items, found.review_only, found.single_paper, found.for_.best) == (
        0,
        False,
        False,
        None,
    )


@pytest.mark.parametrize(
    ("levels", "best"),
    [
        (["B", "D1"], EvidenceLevel.B),
        (["C", "D4"], EvidenceLevel.D4),
        (["C"], EvidenceLevel.C),
        (["E"], EvidenceLevel.E),
        (["E", "C"], EvidenceLevel.C),
    ],
)
def test_trials_in_people_come_before_models_and_models_before_observation(
    summary, item, levels, best
):
    """The level shown first is by that order, reviews only where nothing else stands."""
    papers = ("one", "two")
    items = [item(paper, level=level) for paper, level in zip(papers, levels, strict=False)]
    assert summary(*items).for_.best is best


def test_lists_put_models_between_trials_and_observation():
    """The order of levels in lists is that of sides."""
    assert sorted(EvidenceLevel, key=list_order) == [
        *(EvidenceLevel.A, EvidenceLevel.B),
        *(EvidenceLevel.D1, EvidenceLevel.D2, EvidenceLevel.D3, EvidenceLevel.D4, EvidenceLevel.D5),
        *(EvidenceLevel.C, EvidenceLevel.E),
    ]


def test_sides_sort_by_trials_then_models_then_the_rest(summary, item):
    """A trial beats any model, any model beats observation, and something beats nothing."""
    rows = [["A"], ["B", "D1"], ["B"], ["D1", "C"], ["D1"], ["D4", "C"], ["C"], ["E"], []]
    orders = []
    for levels in rows:
        papers = ("one", "two")
        items = [item(paper, level=level) for paper, level in zip(papers, levels, strict=False)]
        orders.append(summary(*items).for_.order)
    assert orders == sorted(orders)
    assert len(set(orders)) == len(orders)


def test_an_items_id_is_mechanism_statement_and_paper(world, mechanism, item):
    """Further items of one paper are numbered; an id that is written stays as it is."""
    items = (
        item("one"),
        item("two"),
        item("one", tumor_type=["tumor-types/narrow"]),
        item("three", id="claim#older/three~4"),
    )
    atlas = world(claim=mechanism(*items))
    bearings = atlas.bearings["mechanisms/claim", "whole"]
    assert [b.id for b in bearings] == [
        "claim#whole/one",
        "claim#whole/two",
        "claim#whole/one~2",
        "claim#older/three~4",
    ]


def test_supported_is_evidence_for_and_none_against(standing, item):
    """One supporting item is enough, an inconclusive one changes nothing."""
    assert standing(item("one"), item("two", "inconclusive")) is Standing.SUPPORTED


def test_opposed_is_evidence_only_against(standing, item):
    """No-effect items are against it, too."""
    assert standing(item("one", "no-effect")) is Standing.OPPOSED


def test_inconclusive_is_studied_but_undecided(standing, item):
    """Nothing stands on either side."""
    assert standing(item("one", "inconclusive")) is Standing.INCONCLUSIVE


def test_uncounted_is_nothing_that_counts(standing, item):
    """A retracted paper alone counts for nothing."""
    assert standing(item("gone")) is Standing.UNCOUNTED


def test_a_statement_without_evidence_is_uncounted(standing):
    """No item at all is the same."""
    assert standing() is Standing.UNCOUNTED


def test_contested_is_opposite_signs_from_two_papers(standing, item):
    """Each above level E, in one tumour type."""
    assert standing(item("one"), item("two", "opposes", "C")) is Standing.CONTESTED


def test_contested_holds_within_one_line_of_tumour_types(standing, item):
    """A result in a subtype meets one in the group."""
    narrow = item("two", "opposes", tumor_type=["tumor-types/narrow"])
    assert standing(item("one"), narrow) is Standing.CONTESTED


def test_reviews_contest_nothing(standing, item):
    """Where one side is level E alone, the statement is questioned."""
    assert standing(item("one"), item("two", "opposes", "E")) is Standing.QUESTIONED


def test_a_side_of_reviews_for_is_questioned_too(standing, item):
    """It does not matter which side rests on reviews."""
    found = standing(item("one", level="E"), item("two", "no-effect"))
    assert found is Standing.QUESTIONED


def test_one_paper_does_not_contest_itself(standing, item):
    """What one paper found in a subtype differs by context."""
    narrow = item("one", "opposes", tumor_type=["tumor-types/narrow"])
    assert standing(item("one"), narrow) is Standing.DIFFERS_BY_CONTEXT


def test_unrelated_tumour_types_differ_by_context(standing, item):
    """Opposite signs in tumours of other lines are no contradiction."""
    found = standing(
        item("one", tumor_type=["tumor-types/narrow"]),
        item("two", "opposes", tumor_type=["tumor-types/other"]),
    )
    assert found is Standing.DIFFERS_BY_CONTEXT


def test_no_effect_is_not_confirmed_and_never_contested(standing, item):
    """Measured with none found is no opposite sign."""
    assert standing(item("one"), item("two", "no-effect", "A")) is Standing.NOT_CONFIRMED


def test_a_retracted_opponent_contests_nothing(standing, item):
    """It counts for nothing on its side."""
    assert standing(item("one"), item("gone", "opposes")) is Standing.SUPPORTED
