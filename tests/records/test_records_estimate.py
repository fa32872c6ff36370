"""Numbers as printed: what an estimate needs, and how its parts bear on each other."""

import pytest
from pydantic import ValidationError

from generator.records.estimate import Estimate

HR = {"measure": "hazard-ratio", "of": "overall-survival", "value": "0.71"}


def code(**fields):
    """The code of the fault, or nothing."""
    try:
        Estimate.model_validate(fields)
    except ValidationError as problem:
        return problem.errors()[0]["type"]
    return ""


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, ""),
        ({"low": "0.53", "high": "0.94"}, ""),
        ({"low": "0.94", "high": "0.53"}, "wrong-type"),
        ({"low": "0.8"}, "wrong-type"),
        ({"high": "0.7"}, "wrong-type"),
        ({"compared": ["zapblock", "placebo"]}, ""),
        ({"compared": ["zapblock"]}, "missing"),
        ({"reversed": "yes"}, "wrong-type"),
        ({"value": None}, "missing-field"),
    ],
)
def test_an_estimate_holds_its_number_within_its_interval(fields, told):
    """And compares two groups, the case first."""
    assert code(**HR | fields) == told


def test_an_estimate_without_a_number_has_a_p_value():
    """Else it says nothing."""
    only_p = {"measure": "none", "of": "pain"}
    assert code(**only_p) == "missing-field"
    assert code(**only_p, p="<0.001") == ""
