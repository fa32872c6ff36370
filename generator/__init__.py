"""Crosstalk: curated records of tumour-nerve crosstalk in, a linked static site out.

The walk, in one direction: content -> reading -> atlas -> checks (a gate) ->
pages, exports, search -> building -> site. HACKING.md tells it at length.
"""

__version__ = "0.1.0"
