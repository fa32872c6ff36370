"""The first half of the walk: read, link, check. It writes nothing but its cache."""

from dataclasses import dataclass
from pathlib import Path

from generator.atlas.atlas import Atlas
from generator.atlas.link import link
from generator.checks import examine
from generator.reading.document import Memory, memory_key
from generator.reading.load import Content, load
from generator.storage.cache import read_cache, write_cache
from generator.storage.fingerprint import fingerprint_of
from generator.text.diagnostics import Diagnostic, arranged, has_errors


@dataclass(frozen=True, slots=True)
class Examined:
    """What reading and checking came to."""

    content: Content
    atlas: Atlas
    faults: tuple[Diagnostic, ...]


def examine_content(content: Path, work: Path) -> Examined:
    """Read, link and check; parsed files are cached under ``work``, if that is a project's.

    Raises:
        FileNotFoundError: there is no such folder.
    """
    file = work / "parsed.json"
    is_project = (work.parent / "mkdocs.yml").is_file()
    fingerprint = fingerprint_of(work.parent) if is_project else ""
    before: Memory = (read_cache(file, fingerprint) if is_project else None) or {}
    memory = dict(before)
    loaded = load(content, memory)
    atlas = link(loaded)
    faults = arranged((*loaded.faults, *examine(atlas)))
    keys = {memory_key(source) for source in loaded.sources.values()} & memory.keys()
    if keys != before.keys() and is_project and not has_errors(faults):
        write_cache(file, {key: memory[key] for key in sorted(keys)}, fingerprint)
    return Examined(loaded, atlas, faults)
