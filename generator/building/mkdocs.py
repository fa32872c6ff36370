"""Markdown into HTML: the one module that knows MkDocs."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.building.blocks import OurBlocks
from generator.building.faults import BuildError

_NOT_USED = (
    "assets/javascripts/*",
    "assets/stylesheets/palette.*",
    "assets/images/favicon.png",
    "*.map",
)
"""What Material ships and no page of ours loads."""


class _Ears(logging.Handler):
    """Hears what MkDocs warns of; a warning on generated pages is a fault."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the site to render."""

    pages: Mapping[str, str]
    """Markdown by path."""
    known: frozenset[str]
    """Paths of pages that the navigation or hand-written links lead to."""
    with_frame: bool = False
    """Whether the theme's own files are wanted: styles, scripts, the 404 page."""


def render_part(config: Path, part: Part, site: Path) -> None:
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
    ears = _Ears()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(ears)
    try:
        with TemporaryDirectory() as empty:
            loaded = load_config(str(config), docs_dir=empty, site_dir=str(site.resolve()))
            blocks = OurBlocks()
            loaded.plugins["crosstalk"] = _part_plugin(part, blocks)
            loaded.markdown_extensions.append(blocks)  # type: ignore[arg-type]
            build(loaded)
    except (MkDocsException, Abort) as problem:
        raise BuildError(f"MkDocs failed: {problem}") from problem
    finally:
        logger.removeHandler(ears)
    if ears.heard:
        raise BuildError("MkDocs warned: " + "; ".join(ears.heard[:5]))


def _part_plugin(part: Part, blocks: OurBlocks) -> Any:
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
        assert file.url is not None
        assert file.dest_uri
        file.is_rendered = False
        return file

    class PartPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
        """Replaces the files that MkDocs found by those of the part."""

        def on_files(self, files: Files, *, config: Any) -> Files:
            frame = [file for file in files if part.with_frame and _is_needed(file.src_uri)]
            pages = [File.generated(config, p, content=t) for p, t in part.pages.items()]
            others = [known(path, config) for path in sorted(part.known - set(part.pages))]
            return Files([*frame, *pages, *others])

        def on_page_markdown(self, markdown: str, *, page: Any, **_: Any) -> str:
            # Hand-written pages stand at the top, where few pages are.
            blocks.may = "/" in page.file.src_uri
            return markdown

    return PartPlugin()


def _is_needed(path: str) -> bool:
    """Whether pages of ours load this file of the theme."""
    return not any(fnmatch(path, pattern) for pattern in _NOT_USED)


def serve_folder(
    site: Path, watched: tuple[Path, ...], rebuild: Callable[[], None], host: str, port: int
) -> None:
    """Serve ``site`` with MkDocs' live-reload server until interrupted.

    It calls ``rebuild`` when something under ``watched`` changes, and tells open
    pages to load again.
    """
    from mkdocs.livereload import _SCRIPT_TEMPLATE, LiveReloadServer  # noqa: PLC0415

    class Preview(LiveReloadServer):
        """Hands out the reload script as a file: the pages' policy allows none inline."""

        def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
            tag = f'<script src="/livereload/{epoch}.js"></script>'.encode()
            head, body, tail = content.rpartition(b"</body>")
            return head + tag + body + tail

        def _serve_request(self, environ: Any, start_response: Any) -> Any:
            asked = re.fullmatch(r"/livereload/([0-9]+)\.js", environ["PATH_INFO"])
            if not asked:
                return super()._serve_request(environ, start_response)
            start_response("200 OK", [("Content-Type", "text/javascript")])
            return [_SCRIPT_TEMPLATE.substitute(epoch=asked[1], request_id=asked[1]).encode()]

    server = Preview(builder=rebuild, host=host, port=port, root=str(site.resolve()))
    for path in watched:
        server.watch(str(path.resolve()))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
