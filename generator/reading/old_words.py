"""Words of the form that records had before version 1: for one version `format` rewrites them."""

FIELDS = {"favours": "favors", "n": "n_enrolled"}
"""New names of fields, by the old ones; `n` was a trial's, and still is a study's."""
VALUES = {"behaviour": "behavior", "behavioural": "behavioral"}
"""New values of closed lists, by the old ones."""
ENDED = {"outcome": "tell what was found on each endpoint under `endpoints`"}
"""What became of fields that nobody can rewrite but a person."""
REWRITES = "run `crosstalk format`, which rewrites it"


def advice_on_field(name: str, fields: tuple[str, ...]) -> str:
    """What to do about an unknown field of a part that has ``fields``; empty if it is not old."""
    if FIELDS.get(name) in fields:
        return f"it is `{FIELDS[name]}` now: {REWRITES}"
    return ENDED[name] if name in ENDED and "endpoints" in fields else ""


def advice_on_value(value: str, allowed: tuple[str, ...]) -> str:
    """The same of an unknown value."""
    return f"it is `{VALUES[value]}` now: {REWRITES}" if VALUES.get(value) in allowed else ""
