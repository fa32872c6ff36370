"""The closed lists of numbers and endpoints: what was measured, and what a trial came to.

Estimates of evidence items and endpoints of trials share the list of measured
outcomes, so that a trial's endpoint and its paper's result can be held together.
"""

from generator.records.vocabulary import Term


# One line a value, so that each list reads as a table.
# fmt: off
class Measured(Term):
    """What an estimate or an endpoint is of."""

    OVERALL_SURVIVAL = "overall-survival", "overall survival", "Time to death of any cause."
    CANCER_SPECIFIC_SURVIVAL = "cancer-specific-survival", "cancer-specific survival", "Time to death of the cancer."
    PROGRESSION_FREE_SURVIVAL = "progression-free-survival", "progression-free survival", "Time to progression or death."
    DISEASE_FREE_SURVIVAL = "disease-free-survival", "disease-free survival", "Time to any sign of disease, or death."
    RELAPSE_FREE_SURVIVAL = "relapse-free-survival", "relapse-free survival", "Time to relapse or death."
    METASTASIS_FREE_SURVIVAL = "metastasis-free-survival", "metastasis-free survival", "Time to metastasis or death."
    RECURRENCE = "recurrence", "recurrence", "The tumor came back."
    METASTASIS = "metastasis", "metastasis", "The tumor spread to other organs."
    INCIDENCE = "incidence", "incidence", "A first tumor appeared."
    RESPONSE = "response", "response", "The tumor shrank or vanished under treatment."
    PAIN = "pain", "pain", "Pain as scored by patients."
    OPIOID_USE = "opioid-use", "opioid use", "Opioids taken."
    QUALITY_OF_LIFE = "quality-of-life", "quality of life", "Quality of life as scored by patients."
    BODY_WEIGHT = "body-weight", "body weight", "Body weight or muscle mass."
    SEIZURES = "seizures", "seizures", "Seizures counted or reported."
    COGNITION = "cognition", "cognition", "Cognition as tested."
    TOXICITY = "toxicity", "toxicity", "Harm done by the treatment, dose limits among it."
    BIOMARKER = "biomarker", "biomarker", "Anything measured in blood, tissue or images."
    OTHER = "other", "other", "Anything else; the note says what."


class Measure(Term):
    """What sort of number an estimate is."""

    HAZARD_RATIO = "hazard-ratio", "HR", "Hazard ratio."
    SUBDISTRIBUTION_HAZARD_RATIO = "subdistribution-hazard-ratio", "sHR", "Subdistribution hazard ratio, with competing risks."
    ODDS_RATIO = "odds-ratio", "OR", "Odds ratio."
    RISK_RATIO = "risk-ratio", "RR", "Ratio of risks."
    RATE_RATIO = "rate-ratio", "rate ratio", "Ratio of rates."
    STANDARDIZED_RATIO = "standardized-ratio", "standardized ratio", "Observed against expected: standardized incidence or mortality ratio."
    MEAN_DIFFERENCE = "mean-difference", "mean difference", "Difference of two means, in the unit told."
    CORRELATION = "correlation", "correlation", "Correlation coefficient."
    MEDIAN = "median", "median", "Median, in the unit told."
    MEAN = "mean", "mean", "Mean, in the unit told."
    PROPORTION = "proportion", "proportion", "Share of a group, in the unit told."
    AREA_UNDER_CURVE = "area-under-curve", "AUC", "Area under the receiver operating characteristic curve."
    NONE = "none", "p value only", "Only a p value was given."



class Adjusted(Term):
    """Whether an estimate was adjusted for other differences between the groups."""

    YES = "yes", "adjusted", "Adjusted for other differences."
    NO = "no", "not adjusted", "Not adjusted."
    MATCHED = "matched", "matched", "The groups were matched, or weighted by propensity."
    UNSTATED = "unstated", "adjustment not stated", "What was read does not tell."


class Guessable(Term):
    """What a curator had to infer because the source does not say it."""

    TUMOR_TYPE = "tumor_type", "tumor type", "Which tumor was studied."
    CHANGED = "changed", "what was changed", "What was given, cut or altered."
    SYSTEM = "system", "system", "In what it was studied."
    DESIGN = "design", "design", "How it was studied."
    SPECIES = "species", "species", "In which species."
    MODEL = "model", "model", "In which model."
    N = "n", "n", "How many."
    ENDPOINT = "endpoint", "endpoint", "What was measured."


class PrimaryEndpoint(Term):
    """Whether an endpoint of a trial was primary."""

    YES = "yes", "primary", "Named as a primary endpoint."
    NO = "no", "secondary", "Not a primary endpoint."
    UNKNOWN = "unknown", "not known whether primary", "What was read does not tell."


class Judged(Term):
    """What the trial's own rule made of a primary endpoint."""

    MET = "met", "met", "The trial's rule of success was met."
    NOT_MET = "not-met", "not met", "The trial's rule of success was not met."
    NOT_YET = "not-yet", "not yet reported", "Not reported yet."
    UNCLEAR = "unclear", "unclear", "What was read does not decide."
    NONE_SET = "none-set", "no rule set", "No rule of success was set, or none was seen."


class EndpointResult(Term):
    """What was found on one endpoint, whatever the rule."""

    BETTER = "better", "better", "Better with the treatment."
    NO_DIFFERENCE = "no-difference", "no difference", "No difference was found."
    WORSE = "worse", "worse", "Worse with the treatment."
    UNCLEAR = "unclear", "unclear", "The result does not decide."
    NOT_COMPARED = "not-compared", "not compared", "Reported without a control group."
    NOT_REPORTED = "not-reported", "not reported", "No result was seen."
# fmt: on

RATIOS = frozenset(
    {
        Measure.HAZARD_RATIO,
        Measure.SUBDISTRIBUTION_HAZARD_RATIO,
        Measure.ODDS_RATIO,
        Measure.RISK_RATIO,
        Measure.RATE_RATIO,
        Measure.STANDARDIZED_RATIO,
    }
)
"""Measures of which 1 means no difference."""
