"""A finding tells that something goes with an outcome, and not which way.

“Was associated with survival” may mean longer or shorter. The stance says which;
a reader who looks at the finding alone, or checks the stance against it, cannot
tell.

Broken:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            finding: Singing of the nerve was associated with survival.
            study: {system: patients, design: randomized-trial, endpoint: clinical, n: '40'}

Mended:

    # content/mechanisms/zed-nerve-sings.yaml
    statements:
      - evidence:
          - paper: papers/sample-2018-fade
            finding: Singing of the nerve was associated with shorter survival.
            study: {system: patients, design: randomized-trial, endpoint: clinical, n: '40'}
"""

import re

from generator.atlas.atlas import Atlas
from generator.atlas.places import items
from generator.records.vocabulary import Stance
from generator.text.diagnostics import Finding, Findings, Level, Note

LEVEL = Level.WARNING
_TIE = re.compile(
    r"\b(?:associat|correlat|link|relat|tied|predict|influenc|affect|chang|prognostic)\w*"
    r"[^.;,]*?\b(?:survival|prognosis|outcomes?|recurrence|relapse|progression|mortality)\b",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"\b(?:long|short|poor|wors|bett|bad|good|more|less|few|high|low|greater|small|large|dimin|prolong|extend|rais"
    r"|reduc|increas|decreas|improv|favou?r|unfavou?r|positiv|negativ|invers|direct|risk|lived"
    r"|die|live|death|early|earlier|late|soon|frequent|often|rare|much|little|rose|fell|strong"
    r"|weak|advers|with and|without|against|ratio|rich|loss)\w*|\d",
    re.IGNORECASE,
)
"""Beginnings of words that may tell a direction, and numbers."""


def check(atlas: Atlas) -> Findings:
    """Yield a finding for each human item whose outcome has no direction."""
    for placed in items(atlas):
        item = placed.item
        if item.stance not in (Stance.SUPPORTS, Stance.OPPOSES) or not item.study.level.is_human:
            continue
        seen = _TIE.search(item.finding)
        if seen and not _WAY.search(item.finding):
            yield Finding(
                placed.at("finding"),
                f"“{seen[0]}” does not tell which way",
                "write what was seen, such as “longer survival” or “more recurrence”",
                (Note("the stance", placed.at("stance")),),
            )
