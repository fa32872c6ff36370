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


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """A sentence offering the nearest option, or an empty text."""
    match = nearest(word, options)
    return f"did you mean `{match}`?" if match else ""


def _form(word: str) -> str:
    return word.strip().lower().replace(" ", "-").replace("_", "-")
