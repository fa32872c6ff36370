"""Compact identifiers (CURIEs) such as ``MONDO:0018177``, and the prefixes we know.

The prefix map is content (``content/prefixes.yaml``); the ``curies`` library
expands. Patterns are those of the Bioregistry, as written in that file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curies import Converter


@dataclass(frozen=True, slots=True)
class Prefix:
    """One row of the prefix map."""

    prefix: str
    name: str
    """The resource's name, for people."""
    pattern: str
    """Regular expression that the whole identifier matches."""
    url: str
    """Start of the address; the identifier is appended."""
    example: str


@dataclass(frozen=True)
class PrefixMap:
    """All prefixes known to the atlas."""

    prefixes: tuple[Prefix, ...]

    @cached_property
    def _rows(self) -> dict[str, Prefix]:
        return {row.prefix: row for row in self.prefixes}

    @cached_property
    def _converter(self) -> Converter:
        # Imported here, since checking content needs no addresses and it takes long.
        from curies import Converter, Record  # noqa: PLC0415

        return Converter([Record(prefix=row.prefix, uri_prefix=row.url) for row in self.prefixes])

    def names(self) -> Iterable[str]:
        """The prefixes themselves."""
        return self._rows

    def find(self, prefix: str) -> Prefix | None:
        """The row of ``prefix``, or None."""
        return self._rows.get(prefix)

    def fault(self, curie: str) -> str | None:
        """What is wrong with ``curie``, in words, or None."""
        prefix, colon, identifier = curie.partition(":")
        if not colon or not identifier:
            return "is not of the form PREFIX:identifier"
        row = self.find(prefix)
        if row is None:
            return f"has the unknown prefix `{prefix}`"
        if not re.fullmatch(row.pattern, identifier, re.ASCII):
            return f"does not fit the pattern of {row.prefix}"
        return None

    def url(self, curie: str) -> str:
        """The address of the thing at its own resource.

        Raises:
            curies.ExpansionError: the prefix is unknown; checked content has none.
        """
        return self._converter.expand(curie, strict=True)
