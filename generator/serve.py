"""Live preview on this machine: edits of content, templates and theme show as they are saved."""

from __future__ import annotations

from collections.abc import Callable

from generator.building.mkdocs import serve_folder
from generator.building.walk import Examined, Plan, build

Show = Callable[[Examined], None]
"""Called after each build with what it came to."""


def serve(plan: Plan, host: str, port: int, show: Show) -> None:
    """Build, serve the site, and build again whenever something is saved; until interrupted.

    A build with content errors publishes nothing, so the last good site stays.
    """

    def rebuild() -> None:
        show(build(plan, lambda _: None))

    rebuild()
    watched = (plan.content, plan.root / "templates", plan.config)
    serve_folder(plan.site, watched, rebuild, host, port)
