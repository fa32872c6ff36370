"""The warnings of the real content, counted by code, and how the counts may change.

`tests/warnings.tsv` holds the counts that are known. A rise is told and fails
nothing: a draft may have warnings, and whoever adds a check sees what it finds.
"""

from collections import Counter
from pathlib import Path

from generator.text.diagnostics import Level

FILE = Path(__file__).parent / "warnings.tsv"
_HEAD = "code\tcount\n"


def counted(faults):
    """How many warnings there are of each code."""
    return Counter(fault.code for fault in faults if fault.level is Level.WARNING)


def read(text):
    """The counts that a file holds."""
    rows = (row.split("\t") for row in text.removeprefix(_HEAD).splitlines())
    return Counter({code: int(count) for code, count in rows})


def written(counts):
    """The counts as such a file."""
    return _HEAD + "".join(f"{code}\t{count}\n" for code, count in sorted(counts.items()))


def changes(known, found):
    """A sentence for each code of which there are more warnings than known, or fewer."""
    for code in sorted({*known, *found}):
        if found[code] > known[code]:
            yield f"warnings `{code}` rose from {known[code]} to {found[code]}"
        elif found[code] < known[code]:
            yield (
                f"warnings `{code}` fell from {known[code]} to {found[code]}: "
                "you can lower it with `pytest tests/test_content.py --update-warnings`"
            )


def annotations(sentences, environment):
    """The same for GitHub, in jobs on code: a pull request with a draft is not bothered."""
    if environment.get("GITHUB_ACTIONS") != "true":
        return []
    if environment.get("GITHUB_EVENT_NAME") == "pull_request":
        return []
    place = "file=tests/warnings.tsv,line=1,title=Warnings of the content"
    return [f"::warning {place}::{sentence}" for sentence in sentences]
