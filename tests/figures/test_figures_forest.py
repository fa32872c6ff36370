"""Forest plots: each estimate in its place on an axis that others share."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.forest import HEIGHT, WIDTH, Estimate, mark, scale_for
from generator.figures.lettering import width

SIDES = ("fewer deaths", "more deaths")
TICK_SIZE = 14
ratios = st.floats(1e-4, 1e4)
differences = st.floats(-1e4, 1e4)


def drawn(estimate, *others, is_ratio=True):
    return mark(estimate, scale_for((estimate, *others), is_ratio=is_ratio), *SIDES)


def labels(*values, is_ratio=True):
    scale = scale_for(tuple(map(Estimate, values)), is_ratio=is_ratio)
    return [tick.text for tick in scale.ticks]


def start(path):
    """Where a path begins: the left end of a whisker, the upper left corner of a square."""
    return tuple(float(number) for number in re.match(r"M(\S+) ([^A-Za-z]+)", path).groups())


def middle(path):
    """The middle of a square or diamond across."""
    x, _ = start(path)
    return x + (float(re.search(r"h(\d+)", path)[1]) / 2 if "h" in path else 5)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((0.5, 1.9), ["0.25", "0.5", "1", "2", "4"]),
        ((0.2, 1.9), ["0.125", "0.25", "0.5", "1", "2", "4", "8"]),
        ((0.02, 1.9), ["0.01", "0.1", "1", "10", "100"]),
        ((), ["0.25", "0.5", "1", "2", "4"]),
    ],
)
def test_few_axes_serve_all_ratios(values, expected):
    """So that plots of a page can be compared; each is the same on both sides of 1."""
    assert labels(*values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((-1.9, 0.3), ["−4", "−2", "0", "2", "4"]),
        ((0.03,), ["−0.1", "−0.05", "0", "0.05", "0.1"]),
        ((0,), ["−1", "−0.5", "0", "0.5", "1"]),
    ],
)
def test_an_axis_of_differences_is_linear_around_nought(values, expected):
    """With five round numbers."""
    assert labels(*values, is_ratio=False) == expected


def test_no_difference_stands_in_the_middle_and_halves_as_far_as_doubles():
    """The axis of ratios is logarithmic."""
    one, half, double = (middle(drawn(Estimate(v, 0.4, 2.1)).shape) for v in (1, 0.5, 2))
    assert one == WIDTH / 2
    assert one - half == double - one == 66


def test_the_interval_reaches_from_end_to_end():
    """A line with an upright at either end, the square over it."""
    found = drawn(Estimate(1, 0.5, 2, 50))
    assert found.whisker == "M94 16H226M94 12v8M226 12v8"
    assert found.shape == "M156.5 12.5h7v7h-7Z"
    assert found.arrows == ""


def test_an_interval_that_leaves_the_axis_ends_in_an_arrow():
    """Its line stops at the end of the axis, without an upright there."""
    found = drawn(Estimate(0.5, 0.1, 9))
    assert found.whisker == "M28 16H292"
    assert found.arrows == "M28 12l-7 4l7 4ZM292 12l7 4l-7 4Z"


@pytest.mark.parametrize("estimate", [Estimate(1e-9), Estimate(0.0), Estimate(1e-9, 0, 1e-8)])
def test_an_estimate_beyond_every_axis_is_an_arrow_alone(estimate):
    """Nothing is drawn where it is not."""
    found = drawn(estimate)
    assert (found.shape, found.whisker) == ("", "")
    assert found.arrows.startswith("M28 ")


def test_without_interval_the_mark_is_open_and_has_no_whisker():
    """A diamond, whatever the design: how sure it is cannot be seen."""
    found = drawn(Estimate(0.5, n=5000, is_randomized=True))
    assert found.shape == "M89 16l5 -5l5 5l-5 5Z"
    assert not found.is_filled
    assert (found.whisker, found.arrows) == ("", "")
    assert found.words == "on the side of “fewer deaths”; no interval given"


def test_one_bound_alone_is_no_interval():
    """It is not drawn as if the other were the estimate."""
    assert drawn(Estimate(0.5, low=0.4)) == drawn(Estimate(0.5))


def test_without_a_number_nothing_is_drawn():
    """The words say so."""
    found = drawn(Estimate(None, 0.4, 0.6), Estimate(2))
    assert (found.whisker, found.arrows, found.shape) == ("", "", "")
    assert found.words == "no number to draw"


def test_only_randomized_studies_are_filled():
    """The others are hollow."""
    assert drawn(Estimate(1, 0.5, 2, is_randomized=True)).is_filled
    assert not drawn(Estimate(1, 0.5, 2)).is_filled


def test_squares_have_three_sizes():
    """By how many people; the smallest where that is not told."""
    shapes = [drawn(Estimate(1, 0.5, 2, n)).shape for n in (None, 99, 100, 999, 1000, 30_000)]
    assert [re.search(r"h(\d+)", shape)[1] for shape in shapes] == [
        "7",
        "7",
        "10",
        "10",
        "13",
        "13",
    ]


@pytest.mark.parametrize(
    ("estimate", "is_ratio", "words"),
    [
        (Estimate(0.7, 0.5, 0.9), True, "on the side of “fewer deaths”; the interval leaves out 1"),
        (Estimate(1.2, 0.9, 1.4), True, "on the side of “more deaths”; the interval holds 1"),
        (Estimate(1, 0.9, 1.1), True, "at 1; the interval holds 1"),
        (Estimate(-2, -3, 0), False, "on the side of “fewer deaths”; the interval holds 0"),
    ],
)
def test_what_is_seen_is_told(estimate, is_ratio, words):
    """For those who do not see it, and under the mouse."""
    assert drawn(estimate, is_ratio=is_ratio).words == words


@given(st.lists(ratios, max_size=5) | st.lists(differences, max_size=5), st.booleans())
def test_labels_of_the_axis_never_overlap_or_leave_the_drawing(values, is_ratio):
    """Whatever the numbers."""
    ticks = scale_for(tuple(map(Estimate, values)), is_ratio=is_ratio).ticks
    edges = [
        (t.x - width(t.text, TICK_SIZE) / 2, t.x + width(t.text, TICK_SIZE) / 2) for t in ticks
    ]
    assert all(one[1] < other[0] for one, other in pairwise(edges))
    assert edges[0][0] >= 0
    assert edges[-1][1] <= WIDTH


@given(st.lists(st.tuples(differences, differences, differences), min_size=1), st.booleans())
def test_everything_is_drawn_within_the_drawing(numbers, is_ratio):
    """And each estimate of differences has a mark."""
    estimates = tuple(Estimate(sorted(n)[1], min(n), max(n)) for n in numbers)
    scale = scale_for(estimates, is_ratio=is_ratio)
    for estimate in estimates:
        found = mark(estimate, scale, *SIDES)
        assert found == mark(estimate, scale, *SIDES)
        assert found.shape or is_ratio
        for path in filter(None, (found.whisker, found.arrows, found.shape)):
            x, y = start(path)
            assert 0 <= x <= WIDTH
            assert 0 <= y <= HEIGHT
