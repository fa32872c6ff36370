"""The whole walk, told in order: read, link, check, make, publish."""

from __future__ import annotations

import time

from generator.building.examine import Examined, examine_content
from generator.building.files import remove_tree, write_tree
from generator.building.inputs import fingerprint_of
from generator.building.lock import build_lock
from generator.building.plan import WHOLE, Plan, Tell
from generator.building.publish import (
    heal,
    make_staging,
    refuse_foreign,
    stage_files,
    stands,
    swap,
)
from generator.building.store import Entry, Store, key_of
from generator.text.diagnostics import has_errors

_STORE_BYTES = 2_000_000_000
_STORE_SECONDS = 30 * 24 * 3600


def build(plan: Plan, tell: Tell) -> Examined:
    """Build and publish the site; content with errors writes nothing.

    Raises:
        FileNotFoundError: a folder of the plan is missing.
        NotOurs: the site's folder holds what is not ours.
        BuildError: the environment failed; the old site stands.
    """
    tell("Reading and checking")
    examined = examine_content(plan.content, plan.work, plan.jobs)
    if has_errors(examined.faults):
        return examined
    if plan.shard == WHOLE:
        refuse_foreign(plan.site)
    with build_lock(plan.work):
        if plan.force:
            remove_tree(plan.work / "store")
        store = Store(plan.work / "store")
        shared = (fingerprint_of(plan.root), examined.content.fingerprint)
        key = key_of("whole", *shared, str(plan.with_search))
        used: list[str] = []
        whole = store.find(key)
        if whole is None or plan.shard != WHOLE:
            # Where nothing changed, half of our code need not even be loaded.
            from generator.building.making import Making  # noqa: PLC0415

            making = Making(examined, plan, store, tell)
            if plan.shard != WHOLE:
                making.share()
                return examined
            whole, parts = making.whole()
            store.note(key, whole)
            used = [key, *parts]
        tell("Publishing")
        _publish(plan, whole, store)
        if used:  # where nothing was made, the store has not grown
            store.prune(used, _STORE_BYTES, time.time() - _STORE_SECONDS)
    return examined


def _publish(plan: Plan, whole: Entry, store: Store) -> None:
    """Write the Markdown; put the whole site together beside the old one, and swap."""
    docs = {path[5:]: digest for path, digest in whole.items() if path.startswith("docs/")}
    site = {path[5:]: digest for path, digest in whole.items() if path.startswith("site/")}
    write_tree(plan.work / "docs", {path: store.read(digest) for path, digest in docs.items()})
    if stands(plan.site, site, store):
        heal(plan.site)
        return
    spare = plan.work / "spare"
    stage_files(make_staging(plan.site, spare), site, store)
    swap(plan.site, spare)
