"""The atlas: records linked into a read-only whole.

Ids are resolved, backlinks derived, hierarchies rolled up, evidence summed and
disagreement found. References that lead nowhere stay as loose ends for a check.
"""
