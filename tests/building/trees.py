"""Trees of files, compared by their bytes, and builds that make them."""

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from generator.building.walk import build
from generator.text.diagnostics import has_errors

ROOT = Path(__file__).parent.parent.parent
COMMAND = [sys.executable, "-m", "generator", "build", "--quiet"]


def tree(folder):
    """Every file under a folder, with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def built(plan):
    """The site that a plan gives."""
    assert not has_errors(build(plan, lambda _: None).faults)
    return tree(plan.site)


def start(root, **environment):
    """`crosstalk build` of `content/` into `site/`, in a process of its own."""
    command = [*COMMAND, "--content", "content", "--site", "site"]
    places = {"PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(command, cwd=root, env=os.environ | places)
