"""Pieces that pages and exports both use."""
