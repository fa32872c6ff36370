"""Words by which a sentence claims a cause, tells of an association, or names no direction.

Checks hold them against the relation of a statement. The lists are short: a word
that a name or a noun may hold is left out.
"""

import re

_CAUSAL = (
    "causes? drives? promotes? induces? raises? lowers? increases? decreases? reduces? enhances? "
    "suppress(?:es)? inhibits? activates? excites? stimulates? speeds? slows? shortens? "
    "lengthens? prolongs? improves? worsens? boosts? fuels? triggers? restrains?"
)
CAUSE = re.compile(rf"\b(?:{_CAUSAL.replace(' ', '|')}|leads? to|gives? rise to)\b")
"""Verbs in the present that claim a cause with a direction."""
ASSOCIATION = re.compile(
    r"\b(?:correlat\w+|(?:goes|go|went) (?:along )?with|associated with|associates? with"
    r"|linked (?:to|with)|tied to|tracks? with|coincides? with)\b"
)
"""Words that claim no more than two things seen together."""
UNSIGNED = re.compile(
    r"\b(?:regulates?|remodels?|affects?|modulates?|alters?|influences?|reshapes?|rewires?"
    r"|reprograms?|reorganizes?)\b"
)
"""Verbs of an effect whose direction they do not tell."""
