"""Text and its places: sources, spans, diagnostics, identifiers, escaping, addresses.

The lowest room: it imports nothing of ours from elsewhere.
"""
