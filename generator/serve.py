"""Live preview on this machine: edits of content, templates and theme show as they are saved."""

from __future__ import annotations

from collections.abc import Callable

from generator.building.examine import Examined
from generator.building.faults import BuildError
from generator.building.mkdocs import serve_folder
from generator.building.walk import Plan, build


def serve(
    plan: Plan,
    host: str,
    port: int,
    show: Callable[[Examined], None],
    complain: Callable[[str], None],
) -> None:
    """Build, serve the site, and build again whenever something is saved; until interrupted.

    A build with content errors publishes nothing, so the last good site stays.
    ``show`` is told what each build came to, ``complain`` what kept one from ending.
    """

    def rebuild() -> None:
        try:
            show(build(plan, lambda _: None))
        except (BuildError, OSError) as problem:
            complain(str(problem))

    rebuild()
    plan.site.mkdir(parents=True, exist_ok=True)
    watched = (plan.content, plan.root / "templates", plan.config)
    serve_folder(plan.site, watched, rebuild, host, port)
