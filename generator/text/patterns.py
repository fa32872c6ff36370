"""Patterns of identifiers, as strangers write them: only such as are matched in short time.

A regular expression can keep a program busy for ever, as ``(a+)+`` does. Those of
identifiers need little, so little is allowed: characters, classes, alternatives, groups,
and counts, of which few are open and none stands on a group that holds an open one.
"""

import re

_MOST_OPEN = 2
"""So many parts without an upper count: two make a match quadratic at the worst."""
_MOST_COUNT = 50
_TOKEN = re.compile(
    r"""(?P<class>\[\^?(?:\\.|[^\[\]\\])+\])|(?P<escape>\\[dws.\-_/+:()\[\]{}|?*^$\\])
    |(?P<open>\((?:\?:)?(?!\?))|(?P<close>\))|(?P<bar>\|)
    |(?P<count>[*+?]|\{[0-9]{1,3}(?:,[0-9]{0,3})?\})|(?P<char>[A-Za-z0-9_.:/\-])""",
    re.VERBOSE | re.ASCII,
)


def pattern_fault(pattern: str) -> str | None:
    """Why ``pattern`` may not be used, in words, or None when it may."""
    place, open_parts = 0, 0
    groups = [False]
    """Of each group that is open now, the whole first: whether it holds a part of any length."""
    closed: bool | None = None
    """The same of the group that was just closed; None after anything else."""
    while place < len(pattern):
        token = _TOKEN.match(pattern, place)
        if token is None:
            return f"has `{pattern[place]}` where identifiers need none"
        place, kind = token.end(), token.lastgroup
        fault = _count_fault(token[0], closed) if kind == "count" else None
        if fault or (kind == "close" and len(groups) == 1):
            return fault or "closes a group that was not opened"
        if kind == "count" and _is_open(token[0]):
            open_parts += 1
            groups[-1] = True
        closed = None
        if kind == "open":
            groups.append(False)
        elif kind == "close":
            closed = groups.pop()
            groups[-1] = groups[-1] or closed
    if len(groups) > 1:
        return "has a group that is not closed"
    return "has too many parts of any length" if open_parts > _MOST_OPEN else None


def _count_fault(count: str, closed: bool | None) -> str | None:
    if any(int(number) > _MOST_COUNT for number in re.findall(r"[0-9]+", count)):
        return f"repeats a part more than {_MOST_COUNT} times"
    if closed and count != "?":
        return "repeats a group that holds a part of any length"
    if closed is not None and _is_open(count):
        return "repeats a group without end"
    return None


def _is_open(count: str) -> bool:
    return count in ("*", "+") or count.endswith(",}")
