"""Outlines: the shape of each kind of node, and the end of each kind of arrow."""

from math import hypot

from generator.records.kinds import FOLDERS, Outline

_CORNER, _ROUND, _NOTCH = 12, 8, 9
_HEAD = 5
_OUTLINES: dict[str, Outline] = {folder.shape: folder.outline for folder in FOLDERS.values()} | {
    "this": "stadium",
    "citing": "notched",
}
"""How nodes are drawn, by the word of their kind; those of papers' neighbours stand apart."""


def outline(shape: str, x: float, y: float, wide: float, high: float) -> str:
    """The outline of a node centred at ``x``, ``y``: SVG path data."""
    left, right, top, low = x - wide / 2, x + wide / 2, y - high / 2, y + high / 2
    drawn = _OUTLINES.get(shape, "box")
    if drawn == "hexagon":
        c = _CORNER
        return _polygon(
            [
                (left + c, top),
                (right - c, top),
                (right, y),
                (right - c, low),
                (left + c, low),
                (left, y),
            ]
        )
    if drawn == "stadium":
        return _rounded(left, right, top, low, high / 2)
    if drawn == "rounded":
        return _rounded(left, right, top, low, _ROUND)
    if drawn == "notched":
        n = _NOTCH
        return _polygon(
            [(left, top), (right - n, top), (right, top + n), (right, low), (left, low)]
        )
    return _polygon([(left, top), (right, top), (right, low), (left, low)])


def head(sign: str, start: tuple[float, float], tip: tuple[float, float]) -> str:
    """The end of an edge between the end of its line and its tip: SVG path data."""
    along = (tip[0] - start[0], tip[1] - start[1])
    long = hypot(*along) or 1.0
    side = (-along[1] / long * _HEAD, along[0] / long * _HEAD)
    if sign == "plus":
        return _polygon([_moved(start, side, 1), tip, _moved(start, side, -1)])
    if sign == "minus":  # a bar
        return _line([_moved(tip, side, 1.4), _moved(tip, side, -1.4)])
    if sign == "none":  # a ring
        middle = ((start[0] + tip[0]) / 2, (start[1] + tip[1]) / 2)
        r = long / 2
        half = f"a{r:.1f} {r:.1f} 0 1 0"
        return f"M{middle[0] - r:.1f} {middle[1]:.1f}{half} {2 * r:.1f} 0{half} {-2 * r:.1f} 0Z"
    if sign == "neutral":  # an open arrow
        return _line([_moved(start, side, 1), tip, _moved(start, side, -1)])
    return ""


def _moved(point: tuple[float, float], side: tuple[float, float], by: float) -> tuple[float, float]:
    return point[0] + side[0] * by, point[1] + side[1] * by


def _line(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _polygon(points: list[tuple[float, float]]) -> str:
    return _line(points) + "Z"


def _rounded(left: float, right: float, top: float, low: float, r: float) -> str:
    def corner(x: float, y: float) -> str:
        return f"a{r:g} {r:g} 0 0 1 {x:g} {y:g}"

    upper = f"M{left + r:.1f} {top:.1f}H{right - r:.1f}{corner(r, r)}V{low - r:.1f}"
    lower = f"{corner(-r, r)}H{left + r:.1f}{corner(-r, -r)}V{top + r:.1f}{corner(r, -r)}Z"
    return upper + lower
