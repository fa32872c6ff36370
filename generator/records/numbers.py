"""The types of fields that hold numbers, truth values and dates.

YAML scalars arrive as text, so each type says which written forms it takes.
"""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from generator.records.fields import fault, shown, written_as

_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,9})?", re.ASCII)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOMENT = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def _whole_number(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not _NUMBER.fullmatch(value):
        raise fault("wrong-type", f"{shown(value)} is not a whole number", "write digits only")
    return int(value)


def _number(value: object) -> object:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    if not isinstance(value, str) or not _DECIMAL.fullmatch(value):
        raise fault("wrong-type", f"{shown(value)} is not a number", "write it like `0.71`")
    return float(value)


def _truth(value: object) -> object:
    if isinstance(value, bool):
        return value
    if value not in ("true", "false"):
        raise fault(
            "wrong-type",
            f"{shown(value)} is neither `true` nor `false`",
            "write `true` or `false`",
        )
    return value == "true"


def _day(value: object) -> object:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value) if _DAY.fullmatch(str(value)) else "")
    except ValueError:
        raise fault(
            "wrong-type", f"{shown(value)} is not a date", "write YYYY-MM-DD, as in 2026-01-31"
        ) from None


def _moment(value: str) -> str:
    if _MOMENT.fullmatch(value):
        year, month, day = (int(part) for part in f"{value}-01-01".split("-")[:3])
        try:
            date(year, month, day)
        except ValueError:
            pass
        else:
            if _FIRST_YEAR <= year <= _LAST_YEAR:
                return value
    raise fault("wrong-type", f"{shown(value)} is not a date", "write YYYY, YYYY-MM or YYYY-MM-DD")


Count = Annotated[
    int,
    BeforeValidator(_whole_number),
    Field(ge=0),
    WithJsonSchema(written_as(_NUMBER.pattern, "Write digits only") | {"minimum": 0}),
]
"""A whole number of things."""
Number = Annotated[
    float,
    BeforeValidator(_number),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "pattern": _DECIMAL.pattern,
            "patternErrorMessage": "Write a plain number",
        }
    ),
]
"""A number as printed: `0.71`, `-3`."""
Truth = Annotated[
    bool,
    BeforeValidator(_truth),
    WithJsonSchema(
        {
            "type": ["boolean", "string"],
            "pattern": "^(?:true|false)$",
            "patternErrorMessage": "Write true or false",
        }
    ),
]
"""``true`` or ``false``."""
IsoDay = Annotated[
    date, BeforeValidator(_day), WithJsonSchema(written_as(_DAY.pattern, "Write YYYY-MM-DD"))
]
"""A day as YYYY-MM-DD."""
Moment = Annotated[
    str,
    AfterValidator(_moment),
    WithJsonSchema(
        written_as(_MOMENT.pattern, "Write YYYY, YYYY-MM or YYYY-MM-DD")
        | {"minimum": _FIRST_YEAR, "maximum": _LAST_YEAR}
    ),
]
"""A date as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD."""
