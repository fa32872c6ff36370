"""What the tests need from npm: locked by hash, and bound to no registry."""

import json
from pathlib import Path

NODE = Path(__file__).parent / "node"


def test_every_package_is_locked_by_hash_and_by_no_address():
    """npm checks each hash, so mirrors and forks install unchanged."""
    wanted = json.loads((NODE / "package.json").read_text(encoding="utf-8"))
    locked = json.loads((NODE / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert locked.pop("")["devDependencies"] == wanted["devDependencies"]
    assert all(row["integrity"].startswith("sha512-") for row in locked.values())
    assert "://" not in json.dumps([row.get("resolved", "") for row in locked.values()])
    assert all(
        locked[f"node_modules/{name}"]["version"] == version
        for name, version in wanted["devDependencies"].items()
    )
