"""The types of single fields: texts, numbers, dates, identifiers, references.

YAML scalars arrive as text (the reader has no implicit types), so each type
here says which written forms it takes. Faults carry our own codes and words.
"""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.text.addresses import is_safe_url
from generator.text.characters import shortened
from generator.text.slugs import SLUG, slug_fault, to_anchor
from generator.text.spelling import did_you_mean, identifier_in


def fault(
    code: str, message: str, help: str = "", at: tuple[str | int, ...] = (), *, meant: str = ""
) -> PydanticCustomError:
    """A fault found by a field, with our code, message and help.

    ``at`` leads on from the field to the smallest thing at fault within it;
    ``meant`` is what was surely meant, where that is known.
    """
    told = {"message": message, "help": help, "at": at, "meant": meant}
    return PydanticCustomError(code, "{message}", told)


@dataclass(frozen=True, slots=True)
class HoldsCurie:
    """Marks a field as a CURIE, or as an identifier of the prefix named."""

    prefix: str = ""


def shown(value: object) -> str:
    """The value as messages show it."""
    return f"`{shortened(value)}`" if isinstance(value, str) else "the value"


_LONGEST_LABELLED = 200


@dataclass(frozen=True, slots=True)
class Identifier:
    """Marks a text that has the form of ``pattern``, and checks it."""

    pattern: str
    what: str
    """What it is, after `not`: `a DOI`."""
    example: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Let Pydantic call `check` after it has made sure of a text."""
        return core_schema.no_info_after_validator_function(self.check, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: Any) -> dict[str, Any]:
        """What editors are told: Pydantic asks for it by this name."""
        wish = f"Not {self.what}: write it as in {self.example}"
        return written_as(self.pattern, wish, *self.example.split(" or "))

    def check(self, value: str) -> str:
        """``value`` itself, when it has the form.

        Raises:
            PydanticCustomError: it has not.
        """
        if re.fullmatch(self.pattern, value, re.ASCII):
            return value
        meant = identifier_in(value, self.pattern)
        raise fault(
            "bad-identifier",
            f"{shown(value)} is not {self.what}",
            did_you_mean(meant, f"write it as in {self.example}, or leave it out"),
            meant=meant,
        )


def written_as(pattern: str, wish: str, *examples: str) -> dict[str, Any]:
    """JSON Schema of a scalar that has the form of ``pattern`` when it is written as text."""
    # An editor reads a year or a PubMed id as a number; here all scalars are text.
    is_number = bool(re.fullmatch(pattern, "2000", re.ASCII))
    told = {"examples": list(examples)} if examples else {}
    return {
        "type": ["string", "integer"] if is_number else "string",
        "pattern": f"^(?:{pattern})$",
        "patternErrorMessage": wish,
        **told,
    }


def _safe_url(value: str) -> str:
    if is_safe_url(value):
        return value
    secure = f"https://{value.removeprefix('http://')}"
    raise fault(
        "bad-identifier",
        f"{shown(value)} is not an address that may stand on a page",
        did_you_mean(
            secure if len(value) <= _LONGEST_LABELLED and is_safe_url(secure) else None,
            "write a plain https:// address with a host name",
        ),
    )


def _single_line(value: str) -> str:
    if "\n" in value:
        raise fault("wrong-type", "the text has more than one line", "write it on one line")
    return value


def _slug(value: str) -> str:
    wrong = slug_fault(value)
    if not wrong:
        return value
    meant = to_anchor(value)
    raise fault(
        "bad-slug",
        f"{shown(value)} {wrong}",
        did_you_mean(None if slug_fault(meant) else meant, "write it like `some-name`"),
    )


def _list_of_distinct(values: Any) -> Any:
    if isinstance(values, (list, tuple)):
        seen: set[str] = set()
        for index, value in enumerate(values):
            if isinstance(value, str) and value in seen:
                raise fault(
                    "duplicate-entry",
                    f"{shown(value)} stands in the list twice",
                    "remove one of the two",
                    (index,),
                )
            if isinstance(value, str):
                seen.add(value)
    return values


_STRIPPED = StringConstraints(strip_whitespace=True, min_length=1, max_length=8000)
ProseText = Annotated[str, _STRIPPED]
"""Running text in the curator's own words, up to 8,000 characters."""
LineText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=600),
    AfterValidator(_single_line),
]
"""A short text on one line, up to 600 characters."""
StateText = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=40),
    AfterValidator(_single_line),
]
"""A state in a few words, up to 40 characters."""
Slug = Annotated[
    str,
    AfterValidator(_slug),
    WithJsonSchema(written_as(f"(?=.*[a-z]){SLUG}", "Write it like some-name")),
]
ItemId = Annotated[
    str,
    Identifier(
        f"{SLUG}#{SLUG}/{SLUG}(~[1-9][0-9]*)?",
        "the id of an evidence item",
        "some-mechanism#some-statement/some-paper",
    ),
]
Language = Annotated[
    str,
    Identifier(
        r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", "a BCP 47 language tag", "en or zh-Hans"
    ),
]
DOI = r"10\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+"
"""Pattern of a DOI."""
Doi = Annotated[str, Identifier(DOI, "a DOI", "10.1000/xyz123"), HoldsCurie("DOI")]
Pmid = Annotated[str, Identifier(r"[1-9][0-9]{0,8}", "a PubMed id", "12345678"), HoldsCurie("PMID")]
Pmcid = Annotated[
    str, Identifier(r"PMC[1-9][0-9]{0,9}", "a PubMed Central id", "PMC1234567"), HoldsCurie("PMC")
]
Orcid = Annotated[
    str,
    Identifier(r"[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", "an ORCID", "0000-0002-1825-0097"),
    HoldsCurie("ORCID"),
]
Curie = Annotated[
    str,
    Identifier(
        r"[A-Za-z][A-Za-z0-9.]*:[A-Za-z0-9][A-Za-z0-9._/-]*",
        "of the form PREFIX:identifier",
        "MONDO:0018177",
    ),
    HoldsCurie(),
]
Url = Annotated[
    str,
    AfterValidator(_safe_url),
    WithJsonSchema(written_as(r"https://\S+", "Write a plain https:// address")),
]
Spdx = Annotated[
    str, Identifier(r"[A-Za-z0-9][A-Za-z0-9.+-]*", "an SPDX licence name", "CC-BY-4.0")
]

Distinct = BeforeValidator(_list_of_distinct)
"""Put on a list whose entries may not repeat."""
