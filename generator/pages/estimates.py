"""Numbers as printed, in words: never computed, but for ratios that are turned round."""

from generator.records.estimate import Estimate
from generator.records.outcome_terms import RATIOS, Measure


def estimate_text(estimate: Estimate) -> str:
    """An estimate on one line: ``overall survival HR 0.71 (0.53-0.94), user v non-user``."""
    parts = [f"{estimate.of.label} {number_text(estimate)}".strip()]
    if estimate.compared:
        parts.append(" v ".join(estimate.compared))
    parts += [estimate.subgroup] if estimate.subgroup else []
    parts += [estimate.adjusted.label] if estimate.adjusted else []
    parts += [estimate.note] if estimate.note else []
    return ", ".join(parts)


def number_text(estimate: Estimate) -> str:
    """Measure, value, interval and p as printed: ``HR 0.71 (0.53-0.94)``."""
    parts = []
    if estimate.measure is not Measure.NONE:
        parts.append(f"{estimate.measure.label} {estimate.value:g}")
        if estimate.unit:
            parts.append(estimate.unit)
        if estimate.low is not None and estimate.high is not None:
            parts.append(f"({estimate.low:g}\u2013{estimate.high:g})")
        if estimate.against is not None:
            parts.append(f"against {estimate.against:g}")
    if estimate.p:
        sign = "" if estimate.p.startswith(("<", ">", "=")) else "= "
        parts.append(f"P {sign}{estimate.p}")
    return " ".join(parts)


def is_turned(estimate: Estimate) -> bool:
    """Whether a plot turns the ratio round, because its first group is the low end."""
    return estimate.reversed and estimate.measure in RATIOS


def turned(estimate: Estimate) -> tuple[float, float | None, float | None]:
    """Value and bounds for a plot: of a reversed ratio 1 / value, the bounds swapped."""
    value = estimate.value or 0.0
    if not is_turned(estimate) or not value:
        return value, estimate.low, estimate.high
    low = 1 / estimate.high if estimate.high else None
    high = 1 / estimate.low if estimate.low else None
    return 1 / value, low, high
