"""Search documents: small texts that stand for pages in the index."""
