"""What is known of a page once it was made."""

from __future__ import annotations

from typing import NamedTuple

from generator.pages.page import PageNote


class Made(NamedTuple):
    """A page that was made."""

    note: PageNote
    key: str = ""
    """Its key in the store; empty where it belongs to another share."""
