"""The search index: Pagefind's command line over search documents, then put in order.

Pagefind writes filters in random order; `normalise` sorts them and names files
by what they hold, so that the same documents always give the same bytes.
"""

import gzip
import json
import subprocess
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cbor2
from pagefind_bin import get_executable

from generator.search.documents import SearchDocument
from generator.storage.errors import BuildError
from generator.storage.files import write_tree
from generator.storage.store import Entry, Store, key_of

_MAGIC = b"pagefind_dcd"
_NOT_USED = ("*-ui.js", "*-ui.css", "pagefind-highlight.js", "wasm.unknown.pagefind")
_SECONDS = 600


def search_index(
    documents: Iterable[SearchDocument], fingerprint: str, store: Store, work: Path
) -> dict[str, Entry]:
    """The entry of the index (``site/pagefind/...``) under its key.

    Raises:
        BuildError: Pagefind failed or is missing.
    """
    stubs = {f"{doc.address}index.html": doc.html().encode() for doc in documents}
    key = key_of(fingerprint, *(part for row in sorted(stubs.items()) for part in row))
    entry = store.find(key)
    if entry is None:
        write_tree(work / "search", stubs)
        with TemporaryDirectory() as folder:
            bundle = Path(folder) / "pagefind"
            index(work / "search", bundle)
            entry = store.put(key, _files(bundle), {})
    return {key: entry}


def _files(bundle: Path) -> dict[str, bytes]:
    return {
        f"site/pagefind/{path.relative_to(bundle).as_posix()}": path.read_bytes()
        for path in sorted(bundle.rglob("*"))
        if path.is_file()
    }


def index(stubs: Path, bundle: Path) -> None:
    """Index the search documents under ``stubs`` into ``bundle``.

    Raises:
        BuildError: Pagefind failed or is missing.
    """
    words = ["--site", str(stubs), "--output-path", str(bundle)]
    words += ["--force-language", "en", "--quiet"]
    try:
        status, said = _run([str(get_executable()), *words])
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise BuildError(f"Pagefind could not be run: {problem}") from problem
    if status:
        raise BuildError(f"Pagefind failed: {said.strip()[-500:]}")
    for pattern in _NOT_USED:
        for path in bundle.glob(pattern):
            path.unlink()
    normalise(bundle)


def _run(command: list[str]) -> tuple[int, str]:
    """The status of ``command`` and what it said. Whatever ends this ends the command first."""
    with subprocess.Popen(  # noqa: S603  # our own words, no shell
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            output, errors = process.communicate(timeout=_SECONDS)
        except BaseException:
            # `subprocess.run` does not wait after Ctrl-C: Pagefind then writes on
            # into a folder that is being deleted.
            process.kill()
            process.wait()
            raise
    return process.returncode, errors or output


def normalise(bundle: Path) -> None:
    """Give the index one form: filters sorted, files named by their content."""
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        old = bundle / f"pagefind.{language['hash']}.pf_meta"
        meta = _load(old)
        meta[3] = sorted(_renamed_filter(bundle, row) for row in meta[3])
        data = _dump(meta)
        prefix = language["hash"].partition("_")[0]
        language["hash"] = f"{prefix}_{_digest(data, 10)}"
        old.unlink()
        (bundle / f"pagefind.{language['hash']}.pf_meta").write_bytes(data)
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (bundle / "pagefind-entry.json").write_text(text, encoding="utf-8")


def _renamed_filter(bundle: Path, row: list[str]) -> list[str]:
    name, old_hash = row
    old = bundle / "filter" / f"{old_hash}.pf_filter"
    title, values = _load(old)
    data = _dump([title, sorted([value, sorted(pages)] for value, pages in values)])
    new_hash = f"{old_hash.partition('_')[0]}_{_digest(title.encode() + data, 10)}"
    old.unlink()
    (bundle / "filter" / f"{new_hash}.pf_filter").write_bytes(data)
    return [name, new_hash]


def _load(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MAGIC):
        raise BuildError(f"{path.name} has not the form that this version of Pagefind writes")
    return cbor2.loads(data[len(_MAGIC) :])


def _dump(value: Any) -> bytes:
    return gzip.compress(_MAGIC + cbor2.dumps(value), compresslevel=9, mtime=0)


def _digest(data: bytes, length: int) -> str:
    return sha256(data).hexdigest()[:length]
