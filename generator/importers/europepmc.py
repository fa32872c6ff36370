"""Europe PMC: what to ask for a paper, and the one meant among what it answers.

The service is https://europepmc.org/RestfulWebService, which needs no key.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

from generator.records.fields import DOI
from generator.text.characters import shortened

SERVICE = "https://www.ebi.ac.uk/europepmc/webservices/rest/search"
"""Where papers are asked for."""
_LABEL = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi: ?|pmid: ?|pmcid: ?)", re.IGNORECASE)


PATTERNS = {"doi": DOI, "pmid": "[1-9][0-9]{0,8}", "pmcid": "PMC[1-9][0-9]{0,9}"}
"""The identifiers of a paper, each with its form."""
_QUERIES = {"doi": 'DOI:"{}"', "pmid": "EXT_ID:{} AND SRC:MED", "pmcid": "PMCID:{}"}


class NoSuchPaper(Exception):
    """The answer does not hold the paper that was asked for, or is no answer at all."""


class PaperIdentifier(NamedTuple):
    """One of the three identifiers by which papers are asked for."""

    field: str
    """The field of a paper that holds it: `doi`, `pmid` or `pmcid`."""
    value: str

    def __str__(self) -> str:
        return f"{self.field.upper()} {self.value}"

    @property
    def query(self) -> str:
        """The question in Europe PMC's own terms."""
        return _QUERIES[self.field].format(self.value)

    def is_met_by(self, row: Mapping[str, Any]) -> bool:
        """Whether ``row`` of an answer is this paper."""
        return str(row.get(self.field, "")).casefold() == self.value.casefold()


def parse_identifier(text: str) -> PaperIdentifier:
    """The identifier that somebody typed or pasted, whichever it is.

    Raises:
        NoSuchPaper: it is none.
    """
    bare = _LABEL.sub("", text.strip(), count=1).rstrip(".")
    for field, pattern in PATTERNS.items():
        value = bare.upper() if field == "pmcid" else bare
        if re.fullmatch(pattern, value, re.ASCII):
            return PaperIdentifier(field, value)
    raise NoSuchPaper(
        f"`{shortened(text)}` is no DOI, PubMed id or PMC id: "
        "write it as in 10.1000/xyz123, 12345678 or PMC1234567"
    )


def search_url(paper: PaperIdentifier, service: str = SERVICE) -> str:
    """Where Europe PMC tells of ``paper``."""
    asked = urlencode({"query": paper.query, "resultType": "core", "format": "json"})
    return f"{service}?{asked}"


def find_paper(data: bytes, paper: PaperIdentifier | None) -> Mapping[str, Any]:
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
    found = [row for row in rows if paper is None or paper.is_met_by(row)]
    if not found:
        raise NoSuchPaper(f"Europe PMC's answer holds no paper with the {paper or 'id asked for'}")
    if len(found) > 1 and paper is None:
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
