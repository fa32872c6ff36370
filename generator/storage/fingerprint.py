"""One fingerprint of everything but the content: what any cache of ours depends on."""

import json
import os
import platform
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.storage.configuration import read_configuration
from generator.storage.store import key_of

CODE = Path(__file__).parent.parent
"""Folder of our own modules."""
_LOCK = CODE.parent / "requirements.lock"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)


def fingerprint_of(root: Path, code: Path = CODE) -> str:
    """A hash of all that can change what comes of the same content.

    That is our code, templates and theme by relative path and bytes, the
    configuration in ``root`` as MkDocs resolves it, Python, and the installed
    version of every package that the site's lock file names.

    Raises:
        OSError: something of it cannot be read.
        BuildError: the configuration is not YAML, or inherits from itself.
    """
    config = root / "mkdocs.yml"
    values = read_configuration(config) if config.exists() else {}
    parts: list[str | bytes] = [
        *_python(),
        *(f"{name} {_installed(name)}" for name in _pinned()),
        json.dumps(values, sort_keys=True, default=str),
    ]
    for folder in (code, root / "templates"):
        for path in sorted(path for path in folder.rglob("*") if _counts(path)):
            parts += [path.relative_to(folder).as_posix(), path.read_bytes()]
        parts.append("")  # so that nothing moves from one folder to the next unseen
    return key_of(*parts)


def _python() -> tuple[str, ...]:
    """The interpreter, and what may put other modules in the place of installed ones."""
    return (
        platform.python_implementation(),
        platform.python_version(),
        str(sys.flags.optimize),
        os.environ.get("PYTHONPATH", ""),
    )


def _pinned() -> list[str]:
    return _PINNED.findall(_LOCK.read_text(encoding="utf-8")) if _LOCK.exists() else []


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # some are for other systems
        return "absent"


def _counts(path: Path) -> bool:
    return path.is_file() and "__pycache__" not in path.parts
