"""The nearest right spelling, for the ``did you mean`` of a diagnostic."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option most like ``word``, or None when none is near.

    Letter case, spaces and underscores are forgiven, since people type them.
    """
    by_form = {_form(option): option for option in sorted(options, reverse=True)}
    close = get_close_matches(_form(word), by_form, n=1, cutoff=0.6)
    return by_form[close[0]] if close else None


def nearest_id(wrong: str, ids: Iterable[str]) -> str | None:
    """The id most like ``wrong``: of the same folder and a near name, or of another folder.

    Folders are not compared letter by letter: their length would make any two
    ids of one folder look alike.
    """
    folder, _, name = wrong.partition("/")
    names: dict[str, list[str]] = {}
    for known in sorted(ids):
        names.setdefault(known.partition("/")[0], []).append(known.partition("/")[2])
    match = nearest(name, names.get(folder, ()))
    if match:
        return f"{folder}/{match}"
    return next((f"{other}/{name}" for other in names if name in names[other]), None)


def did_you_mean(match: str | None, otherwise: str = "") -> str:
    """A sentence offering ``match``, or ``otherwise`` when there is none."""
    return f"did you mean `{match}`?" if match else otherwise


def _form(word: str) -> str:
    return word.strip().lower().replace(" ", "-").replace("_", "-")
