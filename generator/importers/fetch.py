"""One question to an outside service: bounded in time and bytes, and never led elsewhere."""

from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PART = 65_536


class Unreachable(Exception):
    """The service gave no answer; nothing was taken from it."""


class _NoRedirects(HTTPRedirectHandler):
    """Follows no redirect: where it leads is not what was asked."""

    def redirect_request(self, *_: Any) -> None:
        """Give no new request: the answer is then an error, with its status."""


def fetch(url: str, *, seconds: float = 30, most_bytes: int = 3_000_000) -> bytes:
    """What stands at ``url``.

    Raises:
        Unreachable: nothing does, or too much, or it comes too slowly.
    """
    if not _may_be_asked(url):
        raise Unreachable("its address does not begin with https://")
    request = Request(url, headers={"Accept": "application/json", "User-Agent": "crosstalk-atlas"})  # noqa: S310  # looked at above
    end = monotonic() + seconds
    try:
        with build_opener(_NoRedirects).open(request, timeout=seconds / 3) as response:
            return _read(response, end, most_bytes)
    except HTTPError as problem:
        problem.close()
        raise Unreachable(f"it answered with status {problem.code}") from problem
    except (OSError, HTTPException, ValueError) as problem:
        raise Unreachable(str(getattr(problem, "reason", problem)) or "no answer") from problem


def _may_be_asked(url: str) -> bool:
    """Whether ``url`` is safe from eavesdroppers: encrypted, or on this machine."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def _read(response: HTTPResponse, end: float, most_bytes: int) -> bytes:
    found = bytearray()
    while part := response.read1(_PART):
        found += part
        if len(found) > most_bytes:
            raise Unreachable(f"its answer is larger than {most_bytes:,} bytes")
        if monotonic() > end:
            raise Unreachable("its answer comes too slowly")
    if response.length:
        raise Unreachable("its answer broke off")
    return bytes(found)
