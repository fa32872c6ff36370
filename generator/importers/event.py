"""The event file of a GitHub workflow: which issue, by whom, saying what.

Whoever can open an issue writes most of it, so nothing in it is taken on trust:
not its size, its form, or any text.
"""

import json
import re
from dataclasses import dataclass
from typing import Any

MOST_BYTES = 1_000_000
_MOST_TEXT = 70_000
"""GitHub's own limit is 65,536 characters."""
_LOGIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}(\[bot\])?")


class NotAnEvent(Exception):
    """The file does not tell of an issue."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An issue, as far as it matters here."""

    number: int
    by: str
    """Login of who opened it."""
    body: str


def read_event(data: bytes) -> Suggestion:
    """The issue that the event in ``data`` is about.

    Raises:
        NotAnEvent: it is about something else, or no event at all.
    """
    try:
        event: Any = json.loads(data)
    except (ValueError, RecursionError) as problem:
        raise NotAnEvent("it is not JSON") from problem
    issue = event.get("issue") if isinstance(event, dict) else None
    if not isinstance(issue, dict):
        raise NotAnEvent("it tells of no issue")
    if "pull_request" in issue:
        raise NotAnEvent("it tells of a pull request")
    number, user, body = issue.get("number"), issue.get("user"), issue.get("body")
    login = user.get("login") if isinstance(user, dict) else None
    if type(number) is not int or number < 1:
        raise NotAnEvent("its issue has no number")
    if not isinstance(login, str) or not _LOGIN.fullmatch(login):
        raise NotAnEvent("its issue has no author")
    if not isinstance(body, str) or len(body) > _MOST_TEXT:
        raise NotAnEvent("its issue has no text, or too much")
    return Suggestion(number, login, body.replace("\r\n", "\n"))
