"""The nearest right spelling, for the ``did you mean`` of a diagnostic."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_LABELLED = 200
_LABEL = r"(?:https?://|www\.)\S+/|(?:dx\.)?doi\.org/|[a-z]+: ?|(?:doi|pmid|pubmed|orcid) "
_DASH = re.compile("[\u2010-\u2015\u2212]")
_OBO = re.compile(r"^(?:https?://\S+/)?([A-Za-z]+)[_ ]([0-9]+)$")
_TRIAL = re.compile(r"^(?:https?://\S+/)?NCT:?([0-9]{8})$", re.IGNORECASE)


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


def is_same_word(written: str, option: str) -> bool:
    """Whether the two differ at most by letter case, spaces, hyphens and underscores."""
    return _form(written) == _form(option)


def identifier_in(value: str, pattern: str) -> str:
    """What fits ``pattern`` in `https://doi.org/10...`, `PMID: 1...`, `nct0...`, or nothing."""
    if len(value) > _LONGEST_LABELLED:
        return ""
    plain = _DASH.sub("-", value)
    labelled = re.fullmatch(rf"(?:{_LABEL})({pattern})/?", plain, re.ASCII | re.IGNORECASE)
    forms = [labelled[1] if labelled else "", plain, plain.upper(), plain.lower()]
    forms += [_OBO.sub(r"\1:\2", plain), _TRIAL.sub(r"NCT:NCT\1", plain)]
    if "/" not in plain:  # in a DOI nobody knows what the space stands for
        forms += [plain.replace(" ", "-"), plain.replace(" ", "")]
    return next((form for form in forms if re.fullmatch(pattern, form, re.ASCII)), "")


def did_you_mean(match: str | None, otherwise: str = "") -> str:
    """A sentence offering ``match``, or ``otherwise`` when there is none."""
    return f"did you mean `{match}`?" if match else otherwise


def _form(word: str) -> str:
    return word.strip().lower().replace(" ", "-").replace("_", "-")
