"""The first half of the walk: read, link, check. It writes nothing but what it remembers."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import cast

import yaml

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.building.files import write_atomically
from generator.building.garbage import uncollected
from generator.checks import examine
from generator.reading import document
from generator.reading.document import Memory, memory_key
from generator.reading.load import Content, load
from generator.text.diagnostics import Diagnostic, arranged, has_errors

_READER = ("document.py", "handwritten.py", "node.py", "parse.py", "syntax.py")
"""The modules that make data of text: other versions may make other data."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading and checking came to."""

    content: Content
    atlas: Atlas
    faults: tuple[Diagnostic, ...]


@uncollected()
def examine_content(content: Path, work: Path) -> Examined:
    """Read, link and check; what was parsed is remembered under ``work`` for the next time.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    file = work / "parsed.json"
    before = _recall(file)
    memory = dict(before)
    loaded = load(content, memory)
    atlas = link(loaded)
    faults = arranged((*loaded.faults, *examine(atlas)))
    keys = {memory_key(source) for source in loaded.sources.values()} & memory.keys()
    is_project = (work.parent / "mkdocs.yml").is_file()
    if keys != before.keys() and is_project and not has_errors(faults):
        _remember(file, {key: memory[key] for key in sorted(keys)})
    return Examined(loaded, atlas, faults)


def _recall(file: Path) -> Memory:
    """What was parsed before; nothing when that is lost, cut, altered, or of another reader."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return {}
    return (
        cast("Memory", json.loads(body)) if head.decode("ascii", "replace") == _seal(body) else {}
    )


def _remember(file: Path, memory: Memory) -> None:
    body = json.dumps(memory, ensure_ascii=False).encode()
    with suppress(OSError):  # it only saves time, and the folder may be read-only
        write_atomically(file, _seal(body).encode() + b"\n" + body)


def _seal(body: bytes) -> str:
    """A hash of the data, of what made it, and of its form."""
    digest = sha256(f"{yaml.__version__}\n".encode())
    for name in _READER:
        digest.update(Path(document.__file__).with_name(name).read_bytes())
    digest.update(body)
    return digest.hexdigest()
