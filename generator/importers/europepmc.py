"""Europe PMC: what to ask for a paper, and the one meant among what it answers.

The service is https://europepmc.org/RestfulWebService, which needs no key.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from generator.records.fields import DOI
from generator.text.characters import shortened

SERVICE = "https://www.ebi.ac.uk/europepmc/webservices/rest/search"
"""Where papers are asked for."""
_LABEL = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi: ?|pmid: ?|pmcid: ?)", re.IGNORECASE)


class NoSuchPaper(Exception):
    """The answer does not hold the paper that was asked for, or is no answer at all."""


@dataclass(frozen=True, slots=True)
class PaperIdentifier:
    """The identifier of a paper: one of the three is given, or none."""

    doi: str = ""
    pmid: str = ""
    pmcid: str = ""

    def __str__(self) -> str:
        named = (("DOI", self.doi), ("PMID", self.pmid), ("PMCID", self.pmcid))
        return next((f"{name} {value}" for name, value in named if value), "")

    @property
    def query(self) -> str:
        """The question in Europe PMC's own terms."""
        if self.doi:
            return f'DOI:"{self.doi}"'
        return f"EXT_ID:{self.pmid} AND SRC:MED" if self.pmid else f"PMCID:{self.pmcid}"

    def is_met_by(self, row: Mapping[str, Any]) -> bool:
        """Whether ``row`` of an answer is this paper."""
        if self.doi:
            return str(row.get("doi", "")).casefold() == self.doi.casefold()
        if self.pmid:
            return str(row.get("pmid", "")) == self.pmid
        return not self.pmcid or str(row.get("pmcid", "")) == self.pmcid


def parse_identifier(text: str) -> PaperIdentifier:
    """The identifier that somebody typed or pasted, whichever it is.

    Raises:
        NoSuchPaper: it is none.
    """
    bare = _LABEL.sub("", text.strip(), count=1).rstrip(".")
    if re.fullmatch(DOI, bare, re.ASCII):
        return PaperIdentifier(doi=bare)
    if re.fullmatch("PMC[1-9][0-9]{0,9}", bare.upper(), re.ASCII):
        return PaperIdentifier(pmcid=bare.upper())
    if re.fullmatch("[1-9][0-9]{0,8}", bare, re.ASCII):
        return PaperIdentifier(pmid=bare)
    raise NoSuchPaper(
        f"`{shortened(text)}` is no DOI, PubMed id or PMC id: "
        "write it as in 10.1000/xyz123, 12345678 or PMC1234567"
    )


def search_url(paper: PaperIdentifier, service: str = SERVICE) -> str:
    """Where Europe PMC tells of ``paper``."""
    asked = urlencode({"query": paper.query, "resultType": "core", "format": "json"})
    return f"{service}?{asked}"


def find_paper(data: bytes, paper: PaperIdentifier) -> Mapping[str, Any]:
    """The row of the answer ``data`` that is ``paper``; without an identifier, its only row.

    Raises:
        NoSuchPaper: there is none, or more than one, or it is no answer of Europe PMC.
    """
    answer = _read_json(data)
    listed = answer.get("resultList")
    rows = listed.get("result") if isinstance(listed, dict) else None
    if not isinstance(rows, list):
        raise NoSuchPaper("this is no answer of Europe PMC: it has no `resultList`")
    rows = [row for row in rows if isinstance(row, dict)]
    found = [row for row in rows if paper.is_met_by(row)]
    if not found:
        raise NoSuchPaper(f"Europe PMC's answer holds no paper with the {paper or 'id asked for'}")
    if len(found) > 1 and not str(paper):
        raise NoSuchPaper(f"the answer holds {len(found)} papers: name one with --doi or --pmid")
    # A paper can stand there twice, from PubMed and as an author's copy; PubMed's has more.
    return next((row for row in found if row.get("source") == "MED"), found[0])


def _read_json(data: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(data, parse_constant=_refuse)
        json.dumps(answer, ensure_ascii=False).encode("utf-8")  # fails on half characters
    except (ValueError, RecursionError) as problem:
        raise NoSuchPaper("this is no answer of Europe PMC: it is not JSON") from problem
    if not isinstance(answer, dict):
        raise NoSuchPaper("this is no answer of Europe PMC: it has no `resultList`")
    return answer


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not JSON")
