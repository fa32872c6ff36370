"""Markdown into HTML: the one module that knows MkDocs."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.building.faults import BuildError


class _Ears(logging.Handler):
    """Hears what MkDocs warns of; a warning on generated pages is a fault."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


def render_site(config: Path, docs: Path, site: Path) -> None:
    """Have MkDocs build every page of ``docs`` into ``site``, which it empties first.

    Raises:
        BuildError: MkDocs failed or warned.
    """
    # Material prints its end-of-life notice on every build; HACKING.md tells of it once.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # Imported here, since checking content needs none of it and it takes long.
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import Abort, MkDocsException  # noqa: PLC0415

    ears = _Ears()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(ears)
    try:
        build(load_config(str(config), docs_dir=str(docs.resolve()), site_dir=str(site.resolve())))
    except (MkDocsException, Abort) as problem:
        raise BuildError(f"MkDocs failed: {problem}") from problem
    finally:
        logger.removeHandler(ears)
    if ears.heard:
        raise BuildError("MkDocs warned: " + "; ".join(ears.heard[:5]))


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
