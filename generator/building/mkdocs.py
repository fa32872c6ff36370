"""Markdown into HTML: the one module that knows MkDocs."""

from __future__ import annotations

import errno
import logging
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2.bccache import Bucket, BytecodeCache

from generator.building.blocks import OurBlocks
from generator.building.faults import BuildError
from generator.building.live import LiveSite, answer

_NOT_USED = (
    "assets/javascripts/*",
    "assets/stylesheets/palette.*",
    "assets/images/favicon.png",
    "*.map",
)
"""What Material ships and no page of ours loads."""
_POLL = 0.2
"""Seconds between two looks at the watched folders."""
_CALM = 0.05
"""Seconds without a change after which an edit is taken to be complete."""


class _Ears(logging.Handler):
    """Hears what MkDocs warns of; a warning on generated pages is a fault."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


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
            if not part.with_frame:
                loaded.theme.static_templates.clear()
            build(loaded)
    except (MkDocsException, Abort) as problem:
        raise BuildError("MkDocs failed: " + "; ".join((str(problem), *ears.heard))) from problem
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


@dataclass(frozen=True, slots=True)
class Address:
    """Where a preview is served."""

    host: str
    port: int
    open_browser: bool = False


def serve_live(site: LiveSite, watched: tuple[Path, ...], panel: Path, address: Address) -> None:
    """Serve ``site`` with MkDocs' live-reload server until interrupted.

    The site follows whatever changes under ``watched``, and open pages then
    load again. ``panel`` is the folder with what shows its report.

    Raises:
        BuildError: the address cannot be listened at.
    """
    # What the server says of single requests is no warning about pages.
    logging.getLogger("mkdocs.livereload").setLevel(logging.CRITICAL)
    server = _server(site, panel, address)
    for path in watched:
        server.watch(str(path.resolve()))
    try:
        server.serve(open_in_browser=address.open_browser)
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()


def _server(site: LiveSite, panel: Path, address: Address) -> Any:
    from mkdocs.livereload import _SCRIPT_TEMPLATE, LiveReloadServer  # noqa: PLC0415

    class Server(LiveReloadServer):
        """Answers from the site instead of from a folder, and builds before it answers."""

        def __init__(self) -> None:
            super().__init__(self._follow, address.host, address.port, "", polling_interval=_POLL)
            self.build_delay = _CALM
            # Requests wait for the first build as for any other.
            self._want_rebuild = True
            self._wanted_epoch += 1

        def server_bind(self) -> None:
            try:
                super().server_bind()
            except OSError as problem:
                raise BuildError(_why_not(problem, address)) from problem
            host = f"[{address.host}]" if ":" in address.host else address.host
            self.url = f"http://{host}:{self.server_port}/"

        def server_activate(self) -> None:
            super().server_activate()
            site.listening(self.url)  # not before: who is told may ask at once

        def _follow(self) -> None:
            if not site.rebuild():
                self._wanted_epoch = self._visible_epoch  # nothing to load again

        def _serve_request(self, environ: Any, start_response: Any) -> Any:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
            if re.fullmatch("/livereload/[0-9]+/[0-9]+", path):
                return super()._serve_request(environ, start_response)
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
                epoch = self._visible_epoch
            script = _SCRIPT_TEMPLATE.substitute(epoch=epoch, request_id=epoch)
            found = answer(site, path, epoch, script, panel)
            start_response(found.status, found.headers)
            return [found.body]

        def handle_error(self, request: Any, client_address: Any) -> None:
            """A browser that hangs up is no fault."""

    return Server()


def _why_not(problem: OSError, address: Address) -> str:
    """Why the address cannot be listened at, and what to do about it."""
    if problem.errno == errno.EADDRINUSE:
        return f"port {address.port} is in use; end what uses it, or choose another with --port"
    if problem.errno == errno.EACCES:
        return f"port {address.port} may not be used; choose one above 1023 with --port"
    return f"cannot listen at {address.host}: {problem.strerror or problem}"
