"""What a host sets, read from ``mkdocs.yml`` without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generator.pages.page import Settings


class _Loader(yaml.SafeLoader):
    """MkDocs' own tags (``!ENV``, ``!!python/name``) mean nothing to us."""


_Loader.add_multi_constructor("", lambda *_: None)


def nav_paths(config: Path) -> frozenset[str]:
    """Paths of the pages that the navigation names.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is not YAML.
    """
    return frozenset(_paths_in(_values(config).get("nav")))


def _paths_in(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _paths_in(part)


def read_settings(config: Path) -> Settings:
    """The settings in ``config``.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is not YAML.
    """
    fields = _values(config)

    def text(key: str) -> str:
        return str(fields.get(key) or "")

    return Settings(
        site_name=text("site_name") or "Crosstalk",
        site_url=text("site_url"),
        repo_url=text("repo_url"),
        edit_uri=text("edit_uri"),
    )


def _values(config: Path) -> dict[str, Any]:
    values: Any = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    return values if isinstance(values, dict) else {}
