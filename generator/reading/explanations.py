"""The faults that reading can find, with what ``crosstalk explain`` says of each.

`bad-identifier` is told by a check as well, and explained there.
"""

from generator.reading.faults_of_fields import FIELD_FAULTS
from generator.reading.faults_of_files import FILE_FAULTS
from generator.reading.faults_of_form import FORM_FAULTS

FAULTS: dict[str, str] = {**FILE_FAULTS, **FORM_FAULTS, **FIELD_FAULTS}
"""Explanation by code, in the form of `text.rules`."""
