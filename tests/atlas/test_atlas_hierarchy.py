"""Parents and children, also where they go in circles."""

from hypothesis import given
from hypothesis import strategies as st

from generator.atlas.hierarchy import Hierarchy

FAMILY = Hierarchy.of(
    {
        "child": ("mother", "father"),
        "mother": ("grandmother",),
        "father": ("grandmother",),
        "grandmother": (),
    }
)
_names = st.sampled_from("abcdef")
_hierarchies = st.dictionaries(_names, st.lists(_names, max_size=3, unique=True).map(tuple)).map(
    Hierarchy.of
)


def test_ancestors_come_nearest_first_and_once():
    """A wider thing that is reached by two ways is listed once."""
    assert FAMILY.ancestors("child") == ("mother", "father", "grandmother")


def test_descendants_come_nearest_first_and_once():
    """The same holds downwards."""
    assert FAMILY.descendants("grandmother") == ("mother", "father", "child")


def test_what_has_no_parents_or_children_has_an_empty_line():
    """Unknown ids have neither ancestors nor descendants."""
    assert (FAMILY.ancestors("grandmother"), FAMILY.descendants("stranger")) == ((), ())


def test_breadcrumbs_go_by_first_parents_from_the_top():
    """The way from the top ends above the record."""
    assert FAMILY.lineage("child") == ("grandmother", "mother")


def test_related_means_equal_or_of_one_line():
    """Siblings and partners are not related; ancestor and descendant are, both ways."""
    pairs = [("child", "child"), ("child", "grandmother"), ("grandmother", "child")]
    assert [FAMILY.related(*pair) for pair in pairs] == [True, True, True]
    assert not FAMILY.related("mother", "father")


def test_a_circle_is_told_of_each_of_its_members():
    """Climbing from a member of a circle leads back to it."""
    circle = Hierarchy.of({"a": ("b",), "b": ("a",), "outside": ("a",)})
    assert [circle.cycle_at(x) for x in ("a", "b", "outside")] == [True, True, False]


@given(_hierarchies)
def test_circles_never_hang_and_lists_hold_no_doubles(hierarchy):
    """Whatever the parents, every climb ends with each thing once."""
    for thing in "abcdef":
        for climb in (hierarchy.ancestors, hierarchy.descendants, hierarchy.lineage):
            found = climb(thing)
            assert len(found) == len(set(found))


@given(_hierarchies)
def test_ancestors_and_descendants_are_each_others_inverse(hierarchy):
    """One is above the other exactly where the other is below the one."""
    for one in "abcdef":
        for other in "abcdef":
            above = other in hierarchy.ancestors(one)
            assert above == (one in hierarchy.descendants(other))


@given(_hierarchies)
def test_breadcrumbs_never_hold_the_record_itself(hierarchy):
    """Also in a circle the way to a record ends above it."""
    for thing in "abcdef":
        assert thing not in hierarchy.lineage(thing)
