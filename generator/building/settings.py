"""What a host sets, read from ``mkdocs.yml`` without MkDocs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from generator.pages.page import Settings


class _Loader(yaml.SafeLoader):
    """MkDocs' own tags (``!ENV``, ``!!python/name``) mean nothing to us."""


_Loader.add_multi_constructor("", lambda *_: None)


def read_settings(config: Path) -> Settings:
    """The settings in ``config``.

    Raises:
        OSError: the file cannot be read.
        yaml.YAMLError: it is not YAML.
    """
    values: Any = yaml.load(config.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    fields = values if isinstance(values, dict) else {}

    def text(key: str) -> str:
        return str(fields.get(key) or "")

    return Settings(
        site_name=text("site_name") or "Crosstalk",
        site_url=text("site_url"),
        repo_url=text("repo_url"),
        edit_uri=text("edit_uri"),
    )
