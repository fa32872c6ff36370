"""From files to typed records: find, guard, parse, shape, load.

Faults of single files are found here, faults between records in ``checks``;
nothing else reports.
"""
