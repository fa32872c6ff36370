"""What is remembered from one run to the next: a file that is believed only when it is whole.

It saves time and nothing else. What is lost, cut, altered, or made of other
things than now is forgotten.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.building.files import write_atomically


def recall(file: Path, made_of: str) -> Any:
    """What was remembered in ``file`` and made of ``made_of``; None when there is no such thing."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return json.loads(body) if head == _seal(body, made_of) else None


def remember(file: Path, data: Any, made_of: str) -> None:
    """Write ``data``, which was made of ``made_of``, where `recall` finds it."""
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    with suppress(OSError):  # it only saves time, and the folder may be read-only
        write_atomically(file, _seal(body, made_of) + b"\n" + body)


def _seal(body: bytes, made_of: str) -> bytes:
    digest = sha256(f"{made_of}\n".encode())
    digest.update(body)
    return digest.hexdigest().encode()
