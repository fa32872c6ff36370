"""Forest plots: where estimates of one question stand on one axis.

The table of the studies is the figure: each row holds a small drawing, all of
one width, and the axis stands over them. So text keeps its size on a phone,
and nothing has to be kept equal to a table below. The value of no difference
is always in the middle, and only few axes exist, so that plots can be compared.
"""

from math import floor, inf, log10
from typing import NamedTuple

WIDTH, HEIGHT = 320, 32
"""Size of the drawing in a row, in pixels where the page is as wide as a phone."""
_SIDE = 28
"""Room on both sides of the axis, for its last labels and for arrows."""
_MIDDLE_X, _MIDDLE_Y = WIDTH / 2, HEIGHT / 2
_HALF = _MIDDLE_X - _SIDE
_BEYOND = 400
"""How far lines go on above and below the drawing: the cell may be higher, and cuts them."""
_RATIOS = (
    (0.25, 0.5, 1, 2, 4),
    (0.125, 0.25, 0.5, 1, 2, 4, 8),
    (0.01, 0.1, 1, 10, 100),
)
_STEPS = (1, 2, 4, 10)
_AROUND = 1.5
"""How much farther than its farthest estimate an axis of differences goes."""
_SIZES = ((1000, 13), (100, 10))
_SMALLEST = 7
_DIAMOND = 5
_CAP, _ARROW = 4, 7


class Estimate(NamedTuple):
    """One estimate as numbers; what the study does not give is None."""

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    is_randomized: bool = False


class Tick(NamedTuple):
    """One labeled place on the axis."""

    x: int
    text: str


class Scale(NamedTuple):
    """An axis: logarithmic for ratios, linear for differences."""

    is_log: bool
    reach: float
    """The value at its right end."""
    ticks: tuple[Tick, ...]
    grid: str
    """Lines at its ticks: SVG path data."""
    middle: str
    """The line of no difference."""

    def place(self, value: float) -> float:
        """Where ``value`` stands: 0 in the middle, -1 and 1 at the ends."""
        if not self.is_log:
            return value / self.reach
        return log10(value) / log10(self.reach) if value > 0 else -inf


class Mark(NamedTuple):
    """The drawing of one estimate: outlines as SVG path data, and what they show."""

    whisker: str
    """The interval with its ends."""
    arrows: str
    """Heads where an interval, or the estimate, goes on beyond the axis."""
    shape: str
    """Square with an interval, diamond without; empty where there is nothing to draw."""
    is_filled: bool
    words: str


def scale_for(estimates: tuple[Estimate, ...], *, is_ratio: bool) -> Scale:
    """Choose the axis on which all ``estimates`` have their place, though not all their ends."""
    values = [estimate.value for estimate in estimates if estimate.value is not None]
    marks = _ratios(values) if is_ratio else _differences(values)
    bare = Scale(is_ratio, marks[-1], (), "", "")
    ticks = tuple(
        Tick(round(_x(bare.place(value))), f"{value:g}".replace("-", "−")) for value in marks
    )
    return bare._replace(
        ticks=ticks,
        grid="".join(map(_upright, (tick.x for tick in ticks))),
        middle=_upright(_MIDDLE_X),
    )


def mark(estimate: Estimate, scale: Scale, less: str, more: str) -> Mark:
    """Draw ``estimate``; ``less`` and ``more`` say what the sides of the axis mean."""
    value, low, high = estimate.value, estimate.low, estimate.high
    if value is None:
        return Mark("", "", "", is_filled=False, words="no number to draw")
    at = scale.place(value)
    even = "1" if scale.is_log else "0"
    words = f"on the side of “{less if at < 0 else more}”" if at else f"at {even}"
    if low is None or high is None:
        shape = _diamond(_x(at)) if abs(at) <= 1 else ""
        words = f"{words}; no interval given"
        return Mark("", _arrows(at, at), shape, is_filled=False, words=words)
    ends = scale.place(low), scale.place(high)
    shape = _square(_x(at), _size(estimate.n)) if abs(at) <= 1 else ""
    holds = ends[0] <= 0 <= ends[1]
    words = f"{words}; the interval {'holds' if holds else 'leaves out'} {even}"
    return Mark(_whisker(*ends), _arrows(*ends), shape, estimate.is_randomized, words)


def _ratios(values: list[float]) -> tuple[float, ...]:
    held = (t for t in _RATIOS if all(t[0] <= value <= t[-1] for value in values))
    return next(held, _RATIOS[-1])


def _differences(values: list[float]) -> tuple[float, ...]:
    most = max(map(abs, values), default=0) * _AROUND or 1
    unit = 10.0 ** floor(log10(most))
    reach = next(step * unit for step in _STEPS if most <= step * unit)
    return -reach, -reach / 2, 0, reach / 2, reach


def _size(n: int | None) -> int:
    return next((size for most, size in _SIZES if n and n >= most), _SMALLEST)


def _x(place: float) -> float:
    """A place on the axis, or its end, in pixels."""
    return round(_MIDDLE_X + _HALF * max(-1.0, min(1.0, place)), 1)


def _upright(x: float) -> str:
    return f"M{x:g} {-_BEYOND}V{HEIGHT + _BEYOND}"


def _whisker(low: float, high: float) -> str:
    if high < -1 or low > 1:
        return ""  # all of it lies beyond the axis
    ends = [
        f"M{_x(end):g} {_MIDDLE_Y - _CAP:g}v{2 * _CAP}" for end in (low, high) if -1 <= end <= 1
    ]
    return f"M{_x(low):g} {_MIDDLE_Y:g}H{_x(high):g}{''.join(ends)}"


def _arrows(low: float, high: float) -> str:
    top, heads = _MIDDLE_Y - _CAP, ""
    if low < -1:
        heads += f"M{_x(-1):g} {top:g}l{-_ARROW} {_CAP}l{_ARROW} {_CAP}Z"
    if high > 1:
        heads += f"M{_x(1):g} {top:g}l{_ARROW} {_CAP}l{-_ARROW} {_CAP}Z"
    return heads


def _square(x: float, size: int) -> str:
    return f"M{x - size / 2:g} {_MIDDLE_Y - size / 2:g}h{size}v{size}h{-size}Z"


def _diamond(x: float) -> str:
    d = _DIAMOND
    return f"M{x - d:g} {_MIDDLE_Y:g}l{d} {-d}l{d} {d}l{-d} {d}Z"
