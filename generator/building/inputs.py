"""What every page depends on beside the records."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

from generator.building.store import key_of

TOOLS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "pymdown-extensions", "pagefind-bin")
"""What renders: another version may give other bytes."""


def fingerprint_of(root: Path) -> str:
    """What every page depends on: configuration, templates, theme, versions, our own code."""
    templates = (path for path in (root / "templates").rglob("*") if path.is_file())
    parts: list[str | bytes] = [f"{name} {version(name)}" for name in TOOLS]
    for path in (root / "mkdocs.yml", *our_code(), *sorted(templates)):
        parts += [path.name, path.read_bytes()]
    return key_of(*parts)


def our_code() -> list[Path]:
    """Every module of ours."""
    return sorted(Path(__file__).parent.parent.rglob("*.py"))
