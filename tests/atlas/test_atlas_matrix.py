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


def test_a_cell_gathers_what_stands_below_its_tumour_and_its_nerve(world, mechanism, item):
    """A mechanism of a twig in a narrow tumour counts for the nerve in the wide one."""
    deep = mechanism(item("one"), tumor="narrow", subject=TWIG)
    flat = mechanism(item("two"))
    matrix = by_nerve(world(deep=deep, flat=flat))
    assert cells(matrix, "wide")[NERVE].mechanisms == ("mechanisms/deep", "mechanisms/flat")
    assert cells(matrix, "wide")[TWIG].mechanisms == ("mechanisms/deep",)
    assert cells(matrix, "narrow")[NERVE].mechanisms == ("mechanisms/deep",)


def test_a_place_without_mechanism_is_none_and_no_cell(world, mechanism, item):
    """Not curated is not the same as no effect."""
    matrix = by_nerve(world(flat=mechanism(item("one")), deep=mechanism(item("two"), subject=TWIG)))
    other = by_nerve(world(claim=mechanism(item("one"), tumor="narrow", subject=TWIG)))
    assert cells(matrix, "wide").keys() == {NERVE, TWIG}
    assert [row.tumor for row in matrix.rows] == ["tumor-types/wide"]
    assert [row.cells.count(None) for row in other.rows] == [0, 0]


def test_the_level_is_the_best_of_the_headlines(world, mechanism, item):
    """A trial goes before a nerve cut in mice, and that before observation."""
    seen = mechanism(item("one", level="C"))
    cut = mechanism(item("two", level="D1"))
    tried = mechanism(item("three", level="B"))
    assert cells(by_nerve(world(aa=seen)), "wide")[NERVE].level is EvidenceLevel.C
    assert cells(by_nerve(world(aa=seen, bb=cut)), "wide")[NERVE].level is EvidenceLevel.D1
    both = cells(by_nerve(world(aa=seen, bb=cut, cc=tried)), "wide")[NERVE]
    assert both.level is EvidenceLevel.B
    assert both.mechanisms == ("mechanisms/cc", "mechanisms/bb", "mechanisms/aa")


def test_other_statements_do_not_raise_the_level(world, mechanism, item):
    """The mechanism stands in the matrix as its headline does."""
    claim = mechanism(item("one", level="D4"))
    step = claim["statements"][0] | {"id": "step", "evidence": [item("two", level="A")]}
    claim["statements"].append(step)
    assert cells(by_nerve(world(claim=claim)), "wide")[NERVE].level is EvidenceLevel.D4


def test_plain_evidence_for_it_is_supported(cell, item):
    """The usual state."""
    assert cell(item("one")).state is CellState.SUPPORTED


def test_opposite_findings_make_a_cell_contested(cell, item):
    """Its level is that of the side for it."""
    found = cell(item("one", level="D2"), item("two", "opposes", level="D1"))
    assert found.state is CellState.CONTESTED
    assert found.level is EvidenceLevel.D2


@pytest.mark.parametrize(
    "more", [{"relation": "has-no-effect-on"}, {}], ids=["the claim denies", "nobody found it"]
)
def test_a_test_without_effect_is_told_apart(cell, item, more):
    """Whether the claim is that there is none, or the claim was not found."""
    found = cell(item("one", "supports" if more else "no-effect", level="D2"), **more)
    assert (found.state, found.level) == (CellState.NO_EFFECT, EvidenceLevel.D2)


def test_what_is_not_confirmed_or_reversed_or_undecided_is_open(cell, item):
    """None of it is plain support, and none is plainly without effect."""
    assert cell(item("one"), item("two", "no-effect")).state is CellState.OPEN
    assert cell(item("one", "opposes")).state is CellState.OPEN
    undecided = cell(item("one", "inconclusive"))
    assert (undecided.state, undecided.level) == (CellState.OPEN, None)


def test_one_contested_mechanism_makes_the_cell_contested(world, mechanism, item):
    """Else support goes before what is open, and that before no effect."""
    contested = mechanism(item("one"), item("two", "opposes"))
    plain = mechanism(item("one"))
    open_ = mechanism(item("one", "inconclusive"))
    none = mechanism(item("one", "no-effect"))
    order = {"none": none, "open": open_, "plain": plain, "contested": contested}
    present, states = {}, []
    for name, claim in order.items():
        present[name] = claim
        states.append(cells(by_nerve(world(**present)), "wide")[NERVE].state)
    assert states == [
        CellState.NO_EFFECT,
        CellState.OPEN,
        CellState.SUPPORTED,
        CellState.CONTESTED,
    ]


def test_a_mechanism_without_counted_evidence_stands_in_no_matrix(world, mechanism, item):
    """Its tumour has no row, nor has a tumour of which nothing is told."""
    matrix = by_nerve(world(claim=mechanism(item("gone"))))
    assert (matrix.columns, matrix.rows) == ((), ())
    assert set(matrix.bare) == {"tumor-types/wide", "tumor-types/narrow", "tumor-types/other"}


def test_a_part_follows_its_whole(world, mechanism, item):
    """Wholes stand by number of mechanisms, and a part is never before its whole."""
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
    """Those in fewest mechanisms are left out, and a whole goes before its only part."""
    more = {
        f"neural-elements/n{i}.yaml": NAMED | {"name": f"N{i:02}", "category": "nerve"}
        for i in range(MOST_COLUMNS)
    }
    claims = {
        f"m{i}": mechanism(item("one"), subject=f"neural-elements/n{i}")
        for i in range(MOST_COLUMNS)
    }
    twig = mechanism(item("two"), subject=TWIG, name="Twig")
    matrix = by_nerve(world(more, **claims, twig=twig, again=twig))
    assert len(matrix.columns) == MOST_COLUMNS
    assert {NERVE, TWIG} < {column.key for column in matrix.columns}
    assert [column.label for column in matrix.left_out] == ["N20", "N21"]


def test_each_mechanism_stands_in_one_class(world, mechanism, item):
    """In the order of the list, and classes without mechanisms have no column."""
    later = mechanism(item("one"))
    first = mechanism(item("two")) | {"class": "synaptic", "also": ["paracrine"]}
    matrix = by_class(world(later=later, first=first))
    assert [(c.key, c.label) for c in matrix.columns] == [
        ("synaptic", "Synaptic"),
        ("unresolved", "Unresolved"),
    ]
    assert [c.mechanisms for c in cells(matrix, "wide").values()] == [
        ("mechanisms/first",),
        ("mechanisms/later",),
    ]


def test_targets_stand_by_family_and_those_in_none_by_role(world, mechanism, item):
    """A member counts for its family and not for its role once more."""
    target = NAMED | {"symbol": "T"}
    files = {
        "targets/clan.yaml": target | {"name": "Clan", "category": "family", "role": ["receptor"]},
        "targets/son.yaml": target | {"parents": ["targets/clan"], "role": ["receptor"]},
        "targets/lone.yaml": target | {"role": ["ligand", "other"]},
    }
    claims = {
        slug: mechanism(item("one"), object=f"targets/{slug}", name=slug)
        for slug in ("son", "lone")
    }
    found = cells(by_target(world(files, **claims)), "wide")
    assert {key: cell.mechanisms for key, cell in found.items()} == {
        "targets/clan": ("mechanisms/son",),
        "ligand": ("mechanisms/lone",),
        "other": ("mechanisms/lone",),
    }
    labels = [column.label for column in by_target(world(files, **claims)).columns]
    assert labels == ["Clan", "Other", "Other ligand"]


def test_rows_go_down_each_line_once(world, mechanism, item):
    """Below the first parent, the tumour with most mechanisms first."""
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
