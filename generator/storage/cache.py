"""Data kept in one file from one run to the next, and believed only when the file is whole.

A cache saves time and nothing else. What was lost, cut, altered, or made by
other code than now is forgotten.
"""

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.storage.files import write_atomically


def read_cache(file: Path, fingerprint: str) -> Any:
    """The data in ``file``, if it was written under ``fingerprint``; else None."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return json.loads(body) if head == _checksum(body, fingerprint) else None


def write_cache(file: Path, data: Any, fingerprint: str) -> None:
    """Write ``data`` where `read_cache` finds it; a folder that is read-only stays as it is."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):
        write_atomically(file, _checksum(body, fingerprint) + b"\n" + body)


def _checksum(body: bytes, fingerprint: str) -> bytes:
    digest = sha256(f"{fingerprint}\n".encode())
    digest.update(body)
    return digest.hexdigest().encode()
