"""The first half of the walk: read, link, check. It writes nothing but what it remembers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import yaml

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.building.forked import shared_out
from generator.building.garbage import uncollected
from generator.building.sealed import recall, remember
from generator.building.store import key_of
from generator.checks import CHECKS, find, judge
from generator.reading import document
from generator.reading.document import Memory, memory_key
from generator.reading.load import Content, load
from generator.text.diagnostics import Diagnostic, arranged, has_errors

_MANY = 300
"""Fewer records are checked sooner than a second process has started."""
_READER = ("document.py", "handwritten.py", "node.py", "parse.py", "syntax.py")
"""The modules that make data of text: other versions may make other data."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading and checking came to."""

    content: Content
    atlas: Atlas
    faults: tuple[Diagnostic, ...]


@uncollected()
def examine_content(content: Path, work: Path, jobs: int = 1) -> Examined:
    """Read, link and check; what was parsed is remembered under ``work`` for the next time.

    More than one of ``jobs`` lets half of the checks work in another process, which
    a process with threads should not ask for.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    file = work / "parsed.json"
    before: Memory = recall(file, _reader()) or {}
    memory = dict(before)
    loaded = load(content, memory)
    atlas = link(loaded)
    faults = arranged((*loaded.faults, *judge(atlas, _found(atlas, jobs))))
    keys = {memory_key(source) for source in loaded.sources.values()} & memory.keys()
    is_project = (work.parent / "mkdocs.yml").is_file()
    if keys != before.keys() and is_project and not has_errors(faults):
        remember(file, {key: memory[key] for key in sorted(keys)}, _reader())
    return Examined(loaded, atlas, faults)


def _found(atlas: Atlas, jobs: int) -> list[Diagnostic]:
    """What all checks find."""
    shares = min(2, jobs) if len(atlas.entries) > _MANY else 1
    return list(chain(*shared_out(lambda n: find(atlas, CHECKS[n::shares]), shares)))


@cache
def _reader() -> str:
    """What makes data of text."""
    modules = (Path(document.__file__).with_name(name).read_bytes() for name in _READER)
    return key_of(yaml.__version__, version("markdown"), *modules)
