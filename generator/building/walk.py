"""The whole walk, told in order: read, link, check, make, publish."""

import time

from generator.building.making import Making
from generator.building.plan import WHOLE, Plan, Tell
from generator.building.publish import publish, refuse_foreign
from generator.examining.examine import Examined, examine_content
from generator.storage.configuration import read_configuration, refuse_foreign_code
from generator.storage.files import remove_tree, write_tree
from generator.storage.fingerprint import fingerprint_of
from generator.storage.lock import build_lock
from generator.storage.store import Entry, Store, key_of
from generator.text.diagnostics import has_errors

_STORE_BYTES = 2_000_000_000
_STORE_SECONDS = 30 * 24 * 3600


def build(plan: Plan, tell: Tell) -> Examined:
    """Build and publish the site; content with errors writes nothing.

    Raises:
        FileNotFoundError: a folder of the plan is missing.
        NotOurs: the site's folder holds what is not ours.
        BuildError: the environment failed; the old site stays.
    """
    tell("Reading and checking")
    examined = examine_content(plan.content, plan.work)
    if has_errors(examined.faults):
        return examined
    configuration = read_configuration(plan.config)
    refuse_foreign_code(configuration)
    if plan.shard == WHOLE:
        refuse_foreign(plan.site, plan.root, plan.content, plan.work)
    with build_lock(plan.work):
        if plan.force:
            remove_tree(plan.work / "store")
        store = Store(plan.work / "store")
        fingerprint = fingerprint_of(plan.root)
        making = Making(examined.atlas, configuration, fingerprint, plan, store, tell)
        if plan.shard != WHOLE:
            making.make_pages()
            return examined
        key = key_of("site", fingerprint, examined.content.fingerprint, str(plan.with_search))
        site = store.find(key)
        made = None if site else making.make_site()
        if made:
            site = made.files
            store.note(key, site)
        tell("Publishing")
        _publish(plan, site or {}, store)
        if made:  # where nothing was made, the store has not grown
            store.prune((key, *made.keys), _STORE_BYTES, time.time() - _STORE_SECONDS)
    return examined


def _publish(plan: Plan, files: Entry, store: Store) -> None:
    """Write the Markdown; put the site together beside the old one, and swap them."""
    docs, site = _below("docs/", files), _below("site/", files)
    write_tree(plan.work / "docs", {path: store.read(digest) for path, digest in docs.items()})
    publish(plan.site, site, store)


def _below(folder: str, files: Entry) -> dict[str, str]:
    return {
        path.removeprefix(folder): digest
        for path, digest in files.items()
        if path.startswith(folder)
    }
