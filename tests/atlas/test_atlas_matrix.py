"""What a matrix puts in its cells, columns and rows."""

import pytest

from generator.atlas.matrix import MOST_COLUMNS, CellState, by_class, by_nerve, by_target
from generator.records.levels import EvidenceLevel

STUB = {"curation": {"state": "stub"}}
NAMED = {"name": "Something invented", **STUB}
NERVE, TWIG = "neural-elements/nerve", "neural-elements/twig"


def cells(matrix, tumor):
    """The filled cells of a tumour type, by the column's key."""
    row = next(row for row in matrix.rows if row.tumor == f"tumor-types/{tumor}")
    return {
        column.key: cell
        for column, cell in zip(matrix.columns, row.cells, strict=True)
        if cell is not None
    }


@pytest.fixture
def cell(world, mechanism):
    """The cell of the wide tumour and the nerve, where one mechanism has this evidence."""

    def of(*evidence, **more):
        return cells(by_nerve(world(claim=mechanism(*evidence, **more))), "wide").get(NERVE)

    return of


def papers_of(cell):
    return {result.bearing.item.paper for result in cell.results}


def test_a_cell_takes_in_subtypes_of_its_tumor(world, mechanism, item):
    """A result of a narrow tumor counts for the wide one, of which it is a part."""
    matrix = by_nerve(
        world(deep=mechanism(item("one"), tumor="narrow"), flat=mechanism(item("two")))
    )
    assert papers_of(cells(matrix, "wide")[NERVE]) == {"papers/one", "papers/two"}
    assert papers_of(cells(matrix, "narrow")[NERVE]) == {"papers/one"}


def test_members_are_listed_and_set_nothing(world, mechanism, item):
    """Nothing flows from a part to its whole."""
    deep = mechanism(item("one", level="A"), subject=TWIG)
    alone = cells(by_nerve(world(deep=deep)), "wide")
    assert (alone[NERVE].state, alone[NERVE].level) == (CellState.MEMBERS, None)
    assert [result.thing for result in alone[NERVE].members] == [TWIG]
    assert alone[TWIG].level is EvidenceLevel.A
    both = cells(by_nerve(world(deep=deep, flat=mechanism(item("two", level="D4")))), "wide")
    assert (both[NERVE].level, both[NERVE].papers) == (EvidenceLevel.D4, 1)
    assert len(both[NERVE].members) == 1


def test_nothing_is_inherited_from_a_mechanism(world, mechanism, item):
    """A nerve that is only listed, or only a step, has no level."""
    listed = mechanism(item("one"), subject="neural-elements/stranger") | {
        "neural_elements": [NERVE]
    }
    step = mechanism(item("one"), subject="neural-elements/stranger", via=[NERVE])
    for claim in (listed, step):
        found = cells(by_nerve(world(claim=claim)), "wide")
        assert found.keys() == {"neural-elements/stranger"}


def test_a_place_without_result_is_none_and_no_cell(world, mechanism, item):
    """Not curated is not the same as no effect."""
    other = mechanism(item("two"), tumor="other", subject="neural-elements/stranger")
    matrix = by_nerve(world(claim=mechanism(item("one")), other=other))
    assert cells(matrix, "wide").keys() == {NERVE}
    assert cells(matrix, "other").keys() == {"neural-elements/stranger"}


def test_the_level_is_the_best_of_what_was_found(world, mechanism, item):
    """Of its own results; the strongest stands first."""
    seen = mechanism(item("one", level="C"))
    cut = mechanism(item("two", level="D1"))
    tried = mechanism(item("three", level="B"))
    assert cells(by_nerve(world(aa=seen)), "wide")[NERVE].level is EvidenceLevel.C
    both = cells(by_nerve(world(aa=seen, bb=cut, cc=tried)), "wide")[NERVE]
    assert both.level is EvidenceLevel.B
    assert [result.level.value for result in both.results] == ["B", "C", "D1"]


def test_a_null_result_does_not_raise_the_level(cell, item):
    """That a trial found nothing is no level of what mice showed."""
    found = cell(
        item("one", level="D2"),
        item("two", "no-effect", level="A", tumor_type=["tumor-types/narrow"]),
    )
    assert found.level is EvidenceLevel.D2


def test_something_changed_and_an_effect_is_found(cell, item):
    """The usual state."""
    assert cell(item("one")).state is CellState.FOUND


def test_observation_alone_is_an_association(cell, item):
    """The pair's word, when nothing on either side is stronger."""
    assert cell(item("one", level="C")).state is CellState.ASSOCIATED
    assert cell(item("one", level="C"), item("two", level="D2")).state is CellState.FOUND


def test_what_is_acted_on_is_told_apart(cell, item):
    """The tumor changes the nerve: what the nerve does was not tested."""
    found = cell(item("one"), subject="tumor-types/wide", relation="activates", object=NERVE)
    assert found.state is CellState.ACTED_ON


def test_opposite_findings_make_a_cell_contested(cell, item):
    """Its level is the best of both."""
    found = cell(item("one", level="D2"), item("two", "opposes", level="D1"))
    assert (found.state, found.level) == (CellState.CONTESTED, EvidenceLevel.D1)


@pytest.mark.parametrize(
    "more", [{"relation": "has-no-effect-on"}, {}], ids=["the claim denies", "nobody found it"]
)
def test_a_test_without_effect_is_told_apart(cell, item, more):
    """Whether the claim is that there is none, or the claim was not found."""
    found = cell(item("one", "supports" if more else "no-effect", level="D2"), **more)
    assert (found.state, found.level) == (CellState.NO_EFFECT, EvidenceLevel.D2)


def test_what_is_not_confirmed_or_undecided_is_open(cell, item):
    """Found by one and not by another of the same tumor, or no study could decide."""
    assert cell(item("one"), item("two", "no-effect")).state is CellState.OPEN
    undecided = cell(item("one", "inconclusive"))
    assert (undecided.state, undecided.level) == (CellState.OPEN, None)


def test_a_mixed_group_sets_no_level(cell, item):
    """It is told, and nothing follows for the tumor."""
    mixed = item("one", tumor_type=["tumor-types/wide", "tumor-types/other"], pooled=True)
    found = cell(mixed)
    assert (found.state, found.level, found.papers) == (CellState.MIXED_GROUP, None, 1)


def test_what_counts_for_nothing_stands_in_no_matrix(world, mechanism, item):
    """Its tumor has no row, nor has a tumor of which nothing is told."""
    matrix = by_nerve(world(claim=mechanism(item("gone"))))
    assert (matrix.columns, matrix.rows) == ((), ())
    assert set(matrix.bare) == {"tumor-types/wide", "tumor-types/narrow", "tumor-types/other"}


def test_a_part_follows_its_whole(world, mechanism, item):
    """Wholes stand by number of papers, and a part is never before its whole."""
    matrix = by_nerve(
        world(
            aa=mechanism(item("one"), subject=TWIG),
            bb=mechanism(item("two"), subject="neural-elements/stranger"),
            cc=mechanism(item("three"), subject=TWIG),
        )
    )
    keys = [(column.key, column.depth) for column in matrix.columns]
    assert keys == [(NERVE, 0), (TWIG, 1), ("neural-elements/stranger", 0)]


def test_columns_without_room_are_told(world, mechanism, item):
    """Those with fewest papers are left out, and a whole goes before its only part."""
    more = {
        f"neural-elements/n{i}.yaml": NAMED | {"name": f"N{i:02}", "category": "nerve"}
        for i in range(MOST_COLUMNS)
    }
    claims = {
        f"m{i}": mechanism(item("one"), subject=f"neural-elements/n{i}")
        for i in range(MOST_COLUMNS)
    }
    twig = mechanism(item("two"), item("three"), subject=TWIG, name="Twig")
    matrix = by_nerve(world(more, **claims, twig=twig))
    assert len(matrix.columns) == MOST_COLUMNS
    assert {NERVE, TWIG} < {column.key for column in matrix.columns}
    assert [column.label for column in matrix.left_out] == ["N20", "N21"]


def test_a_class_holds_what_its_mechanisms_found(world, mechanism, item):
    """One result an item, in the order of the list of classes."""
    later = mechanism(item("one"))
    first = mechanism(item("two")) | {"class": "synaptic", "also": ["paracrine"]}
    matrix = by_class(world(later=later, first=first))
    assert [(c.key, c.label) for c in matrix.columns] == [
        ("synaptic", "Synaptic"),
        ("unresolved", "Unresolved"),
    ]
    found = cells(matrix, "wide").values()
    assert [papers_of(cell) for cell in found] == [{"papers/two"}, {"papers/one"}]
    assert [len(cell.results) for cell in found] == [1, 1]


def test_targets_stand_by_family_and_those_in_none_by_role(world, mechanism, item):
    """A member is listed under its family, and not under its role once more."""
    target = NAMED | {"symbol": "T"}
    files = {
        "targets/clan.yaml": target | {"name": "Clan", "category": "family", "role": ["receptor"]},
        "targets/son.yaml": target | {"parents": ["targets/clan"], "role": ["receptor"]},
        "targets/lone.yaml": target | {"role": ["ligand", "other"]},
    }
    claims = {
        slug: mechanism(item("one"), subject=f"targets/{slug}", name=slug)
        for slug in ("son", "lone")
    }
    found = cells(by_target(world(files, **claims)), "wide")
    assert {key: cell.state for key, cell in found.items()} == {
        "targets/clan": CellState.MEMBERS,
        "ligand": CellState.FOUND,
        "other": CellState.FOUND,
    }
    labels = [column.label for column in by_target(world(files, **claims)).columns]
    assert labels == ["Clan", "Other", "Other ligand"]


def test_rows_go_down_each_line_once(world, mechanism, item):
    """Below the first parent, the tumor with most papers first."""
    second = ["tumor-types/other", "tumor-types/wide"]
    files = {"tumor-types/double.yaml": NAMED | {"name": "Double", "parents": second}}
    matrix = by_nerve(
        world(
            files,
            aa=mechanism(item("one"), tumor="narrow"),
            bb=mechanism(item("two"), tumor="double"),
            cc=mechanism(item("three"), tumor="other"),
        )
    )
    assert [(row.tumor, row.group, row.depth) for row in matrix.rows] == [
        ("tumor-types/other", "tumor-types/other", 0),
        ("tumor-types/double", "tumor-types/other", 1),
        ("tumor-types/wide", "tumor-types/wide", 0),
        ("tumor-types/narrow", "tumor-types/wide", 1),
    ]
