"""An exception stands under `allow` that is none.

`allow` names warnings that do not apply to a record, each with the reason. An
exception outlives its warning when the record is mended; left in place it would
hide the next one. Errors cannot be allowed, and a code that no check has is a
slip of the pen.

Broken:

    # content/targets/zip1.yaml
    allow:
      orphan-record: Kept for later.  # but mechanisms use it

Mended:

    # content/targets/zip1.yaml
    symbol: ZIP1
"""

from collections.abc import Sequence

from generator.atlas.atlas import Atlas
from generator.text.diagnostics import Diagnostic, Finding, Findings, Level
from generator.text.rules import Rule
from generator.text.spelling import did_you_mean, nearest

LEVEL = Level.WARNING


def check(atlas: Atlas, found: Sequence[Diagnostic], rules: Sequence[Rule]) -> Findings:
    """Yield a finding for each exception to which nothing in ``found`` corresponds."""
    levels = {rule.code: rule.level for rule in rules}
    used = {(fault.span.path, fault.code) for fault in found if fault.level is Level.WARNING}
    is_whole = not (atlas.content.unread or atlas.content.unread_folders)
    for entry in atlas.entries.values():
        for code in entry.record.allow:
            if code not in levels:
                message = f"no check has the code `{code}`"
                remedy = did_you_mean(nearest(code, levels), "remove the exception")
            elif (entry.document.source.path, code) in used:
                continue
            elif levels[code] is Level.ERROR:
                message = f"`{code}` is an error, which cannot be allowed"
                remedy = "mend what it tells of, and remove the exception"
            elif is_whole:  # else what it is for may only be waiting
                message = f"nothing in this record calls for the exception `{code}`"
                remedy = "remove it"
            else:
                continue
            yield Finding(entry.document.at_key("allow", code), message, remedy)
