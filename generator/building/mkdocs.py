"""Markdown into HTML: the one module that knows MkDocs."""

import logging
import os
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

from generator.building.blocks import OurBlocks
from generator.storage.errors import BuildError

_NOT_USED = (
    "assets/javascripts/*",
    "assets/stylesheets/palette.*",
    "assets/images/favicon.png",
    "*.map",
)
"""What Material ships and no page of ours loads."""


class _Warnings(logging.Handler):
    """Keeps what MkDocs warns of; a warning on generated pages is a fault."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


class _Compiled(BytecodeCache):
    """Keeps compiled templates of the theme, which a preview renders page by page."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


@dataclass(frozen=True, slots=True)
class SitePart:
    """A part of the site to render."""

    pages: Mapping[str, str]
    """Markdown by path."""
    known: frozenset[str]
    """Paths of pages that the navigation or hand-written links lead to."""
    with_frame: bool = False
    """Whether the theme's own files are wanted: styles, scripts, the 404 page."""
    site_url: str = ""
    """Address to render for, where it is not the configuration's."""


def render_part(config: Path, part: SitePart, site: Path) -> None:
    """Have MkDocs render ``part`` into ``site``, which it empties first.

    Pages outside the part stay known as link targets but are not rendered, so
    the parts of a site put together equal the whole (see HACKING.md).

    Raises:
        BuildError: MkDocs failed or warned.
    """
    # Imported here, since checking content needs none of it and it takes long.
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    # Material prints its end-of-life notice on every build; HACKING.md tells of it once.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        with TemporaryDirectory() as empty:
            places = {"docs_dir": empty, "site_dir": str(site.resolve())}
            if part.site_url:
                places["site_url"] = part.site_url
            loaded = load_config(str(config), **places)
            blocks = OurBlocks()
            loaded.plugins["crosstalk"] = _part_plugin(part, blocks)
            loaded.markdown_extensions.append(blocks)  # type: ignore[arg-type]
            if not part.with_frame:
                loaded.theme.static_templates.clear()
            build(loaded)
    except (MkDocsException, Abort) as problem:
        raise BuildError(
            "MkDocs failed: " + "; ".join((str(problem), *warnings.messages))
        ) from problem
    finally:
        logger.removeHandler(warnings)
    if warnings.messages:
        raise BuildError("MkDocs warned: " + "; ".join(warnings.messages[:5]))


def _part_plugin(part: SitePart, blocks: OurBlocks) -> Any:
    """A plugin of this one build that hands MkDocs the part's files from memory."""
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415
    from mkdocs.structure.files import File, Files  # noqa: PLC0415

    class Known(File):
        """A page that is linked to but not rendered here."""

        is_rendered = True

        def is_documentation_page(self) -> bool:
            return self.is_rendered

        def copy_file(self, dirty: bool = False) -> None:
            """Nothing is copied."""

    def known(path: str, config: Any) -> File:
        file = Known(path, None, config.site_dir, config.use_directory_urls)
        # MkDocs works out where a page goes when first asked; after that it may
        # learn that this one is no page to render.
        if file.url is None or not file.dest_uri:
            raise BuildError(f"MkDocs knows no address for {path}")
        file.is_rendered = False
        return file

    class PartPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        """Replaces the files that MkDocs found by those of the part."""

        def on_files(self, files: Files, *, config: Any) -> Files:
            frame = [file for file in files if part.with_frame and _is_needed(file.src_uri)]
            pages = [File.generated(config, p, content=t) for p, t in part.pages.items()]
            others = [known(path, config) for path in sorted(part.known - set(part.pages))]
            return Files([*frame, *pages, *others])

        def on_env(self, env: Any, **_: Any) -> Any:
            env.bytecode_cache = _COMPILED
            return env

        def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
            # Hand-written pages stand at the top, where few pages are.
            blocks.may = "/" in page.file.src_uri
            return markdown

    return PartPlugin()


def _is_needed(path: str) -> bool:
    """Whether pages of ours load this file of the theme."""
    return not any(fnmatch(path, pattern) for pattern in _NOT_USED)
