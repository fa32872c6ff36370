"""What is said to somebody who suggested a record: Markdown for a comment on GitHub.

Their words come back to them, so each stands in a code element with every mark
as a reference: there GitHub sees no markup, no mention and no link.
"""

import re

from generator.importers.form import Problem
from generator.importers.issue import Imported
from generator.text.characters import printable

_MOST = 50
_MOST_TEXT = 30_000
"""GitHub takes 65,536 characters in a comment."""
_NOT_YET = (
    "This suggestion cannot become a record yet. To mend it, edit the issue's text; "
    "a curator then sets the label again."
)
_DONE = (
    "This suggestion is now the draft `{}`. "
    "A curator reads it against its sources before it is published."
)


def write_comment(imported: Imported) -> str:
    """The comment on a suggestion."""
    errors = [problem for problem in imported.problems if problem.is_error]
    others = [problem for problem in imported.problems if not problem.is_error]
    parts = [_NOT_YET, _table(errors)] if errors else [_DONE.format(imported.record_id)]
    if others:
        parts += ["For the curator:", _table(others)]
    if 0 < len(imported.text) <= _MOST_TEXT:
        parts.append(_folded("The draft", imported.text))
    return "\n\n".join(parts) + "\n"


def _table(problems: list[Problem]) -> str:
    rows = [
        f"| {problem.heading or 'the whole'} | {_code(problem.message)} | {_code(problem.help)} |"
        for problem in problems[:_MOST]
    ]
    if len(problems) > _MOST:
        rows.append(f"| | and {len(problems) - _MOST} more | |")
    return "\n".join(["| question | what is wrong | how to mend it |", "|---|---|---|", *rows])


def _folded(title: str, text: str) -> str:
    """``text`` as a code block that none of its lines can end, to be unfolded."""
    lines = "\n".join(printable(line) for line in text.rstrip("\n").split("\n"))
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", lines)), default=0))
    return f"<details><summary>{title}</summary>\n\n{fence}yaml\n{lines}\n{fence}\n\n</details>"


def _code(text: str) -> str:
    marked = re.sub(r"[^\w\s.,;()/-]", lambda mark: f"&#{ord(mark[0])};", printable(text))
    return f"<code>{marked}</code>" if marked else ""
