"""Importers: outside data in, draft records out. Values only; the command line writes them."""
