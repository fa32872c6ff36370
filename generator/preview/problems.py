"""What kept a page from being made, told in a sentence that names the place."""

import re
import traceback

from jinja2 import TemplateError, TemplateSyntaxError

from generator.storage.errors import BuildError

_TEMPLATE = re.compile(r"templates/(?:pages|figures|theme)/.+")


def describe(problem: Exception) -> str:
    """What went wrong, on one line, for somebody who edits templates and configuration."""
    return " ".join(_described(problem).split())


def _described(problem: Exception) -> str:
    if isinstance(problem, BuildError):
        return str(problem)
    if isinstance(problem, OSError):
        place = f": {problem.filename}" if problem.filename else ""
        return f"{problem.strerror or problem}{place}"
    if isinstance(problem, TemplateSyntaxError):
        place = _template(problem.filename or "") or str(problem.name)
        return f"{place}:{problem.lineno}: {problem.message}"
    kind = "" if isinstance(problem, TemplateError) else f"{type(problem).__name__}: "
    return f"{_place(problem)}: {kind}{problem}"


def _place(problem: Exception) -> str:
    """The innermost template of ours that was at work, else the line of code that failed."""
    frames = traceback.extract_tb(problem.__traceback__)
    for frame in reversed(frames):
        template = _template(frame.filename)
        if template:
            return f"{template}:{frame.lineno}"
    return f"{frames[-1].filename}:{frames[-1].lineno}"


def _template(filename: str) -> str:
    """The template by the name that its editor knows, or nothing."""
    found = _TEMPLATE.search(filename)
    return found[0] if found else ""
