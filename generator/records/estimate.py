"""Numbers as printed: the size of an effect, with its interval, and what it compares."""

from typing import Self

from pydantic import model_validator

from generator.records.fields import LineText, fault
from generator.records.numbers import Number, Truth
from generator.records.outcome_terms import Adjusted, Measure, Measured
from generator.records.record import Part


class Estimate(Part):
    """One number as the source prints it; nothing is computed."""

    measure: Measure
    """What sort of number it is."""
    of: Measured
    """What was measured."""
    value: Number | None = None
    """The number."""
    low: Number | None = None
    """Lower end of its interval."""
    high: Number | None = None
    """Upper end of its interval."""
    against: Number | None = None
    """The same number in the reference group, where two are printed side by side."""
    p: LineText | None = None
    """The p value as printed: `0.03`, `<0.001`."""
    unit: LineText | None = None
    """Unit: `months`, `% at 6 months`."""
    compared: tuple[LineText, LineText] | None = None
    """The two groups as printed, first the case, then the reference."""
    reversed: Truth = False
    """Whether the first group is the absence or the low end of the subject."""
    subgroup: LineText | None = None
    """The part of the patients, when it is not all of them."""
    adjusted: Adjusted | None = None
    """Whether it was adjusted; not asked of a randomized trial."""
    note: LineText | None = None
    """What else one must know to read it."""

    @model_validator(mode="after")
    def _holds_a_number(self) -> Self:
        if self.measure is Measure.NONE:
            if self.p is None:
                raise fault(
                    "missing-field", "an estimate without a number needs its `p`", "add `p`"
                )
        elif self.value is None:
            raise fault(
                "missing-field",
                f"an estimate with the measure `{self.measure}` needs a `value`",
                "add `value`, or write `measure: none` when only a p value is printed",
            )
        bounds = (self.low, self.value, self.high)
        known = [bound for bound in bounds if bound is not None]
        if known != sorted(known):
            raise fault(
                "wrong-type",
                "the value does not lie within its interval",
                "write `low` as the smaller bound",
                ("low",),
            )
        return self
