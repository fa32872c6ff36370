"""Every page of a site made, and looked for in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain

from generator.atlas.atlas import Atlas
from generator.building.faults import BuildError
from generator.building.forked import shared_out
from generator.building.plan import Plan
from generator.building.rendered import FEW, LookedUp, Rendering, together
from generator.building.settings import nav_paths, read_settings
from generator.checks import RULES
from generator.pages import Batch, make_pages, other_batches, record_page, rule_pages
from generator.pages.page import Directory, Page, PageNote, Settings
from generator.text.addresses import page_address


def site_pages(atlas: Atlas, plan: Plan) -> Iterator[Page]:
    """Every page of the site."""
    settings = read_settings(plan.config)
    yield from make_pages(atlas, settings)
    yield from rule_pages(RULES, atlas, settings)


@dataclass(frozen=True)
class Lookup:
    """Looks for the pages of one atlas in the store."""

    atlas: Atlas
    plan: Plan
    rendering: Rendering

    def look_up(self) -> LookedUp:
        """What the store holds and lacks of the plan's share; of all pages where they stand.

        Raises:
            BuildError: links lead nowhere.
        """
        looked = together((*self._parts(), self.rendering.look_up_frame()))
        _verify((one.note for one in looked.made.values()), nav_paths(self.plan.config))
        return looked

    @cached_property
    def _settings(self) -> Settings:
        return read_settings(self.plan.config)

    def _parts(self) -> list[LookedUp]:
        """All pages, in parts that are looked up at once."""
        records = [entry.record for entry in self.atlas.entries.values()]
        others: tuple[Batch, ...] = (*other_batches(), partial(rule_pages, RULES))
        shares = 1 if len(records) + len(others) <= FEW else self.plan.jobs

        def share(number: int) -> LookedUp:
            batches = others[number::shares]
            pages = chain(
                (page for batch in batches for page in batch(self.atlas, self._settings)),
                (record_page(r, self.atlas, self._settings) for r in records[number::shares]),
            )
            return self.rendering.look_up(pages, self.plan.shard)

        return shared_out(share, shares)


def _verify(notes: Iterable[PageNote], nav: Iterable[str]) -> None:
    """Find links that lead nowhere: MkDocs sees only some of them."""
    directory = Directory()
    directory.enter(notes)
    for one, other in directory.doubles:
        raise BuildError(f"{one} and {other} want the same address: rename one of them")
    for path in sorted(nav):
        if not directory.has(page_address(path)):
            raise BuildError(f"mkdocs.yml names {path} under `nav`, and there is no such page")
    broken = directory.broken
    if broken:
        rows = "; ".join(f"{path} -> {link}" for path, link in broken[:5])
        raise BuildError(f"{len(broken)} links of generated pages lead nowhere: {rows}")
