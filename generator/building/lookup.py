"""Every page of a site looked for in the store, and made for it only where it may have changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from generator.atlas.answers import Answers
from generator.atlas.atlas import Atlas
from generator.atlas.witness import About, Question, Witness
from generator.building.faults import BuildError
from generator.building.forked import shared_out
from generator.building.plan import Plan
from generator.building.remembered import Made, recall_pages, remember_pages
from generator.building.rendered import FEW, LookedUp, Rendering, together
from generator.building.settings import nav_paths, read_settings
from generator.checks import RULES
from generator.pages import Batch, make_pages, other_batches, record_page, rule_pages
from generator.pages.page import Directory, Note, Page, Settings
from generator.records.record import Record
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

        What the pages asked of the atlas is remembered for the next build.

        Raises:
            BuildError: links lead nowhere.
        """
        file, answers = self.plan.work / "store" / "asked.json", Answers(self.atlas)
        before = recall_pages(file, self.rendering.shared, answers)
        looked = together((*self._parts(before), self.rendering.look_up_frame()))
        paths = (f"{record_id}.md" for record_id in self.atlas.entries)
        made = {path: before[path] for path in paths if path in before} | looked.made
        _verify((one.note for one in made.values()), nav_paths(self.plan.config))
        heard = {path: one for path, one in made.items() if one.key and one.asked}
        if heard != before:
            remember_pages(file, self.rendering.shared, answers, heard)
        # Questions take much memory, which rendering needs.
        return looked._replace(made={path: Made(one.note) for path, one in made.items()})

    @cached_property
    def _settings(self) -> Settings:
        return read_settings(self.plan.config)

    def _parts(self, before: Mapping[str, Made]) -> list[LookedUp]:
        """All pages, in parts that are looked up at once."""
        records = [entry.record for entry in self.atlas.entries.values()]
        others: tuple[Batch, ...] = (*other_batches(), partial(rule_pages, RULES))
        shares = 1 if len(records) + len(others) <= FEW else self.plan.jobs

        def share(number: int) -> LookedUp:
            batches = others[number::shares]
            pages = (page for batch in batches for page in batch(self.atlas, self._settings))
            looked = self.rendering.look_up(pages, self.plan.shard)
            return together((looked, *self._look_up_records(records[number::shares], before)))

        return shared_out(share, shares)

    def _look_up_records(
        self, records: Iterable[Record], before: Mapping[str, Made]
    ) -> tuple[LookedUp, LookedUp]:
        """Those that are as before and in the store, and those that had to be made."""
        as_before = LookedUp({}, [], {})
        others = []
        for record in records:
            path = f"{record.id}.md"
            made = before.get(path)
            if made and not self.plan.shard.holds(path):
                continue
            entry = self.rendering.store.find(made.key) if made else None
            if made and entry:
                as_before.found[made.key] = entry
            else:
                others.append(record)
        return as_before, self._look_up_anew(others)

    def _look_up_anew(self, records: Iterable[Record]) -> LookedUp:
        witness = Witness(self.atlas)
        asked: dict[str, frozenset[Question]] = {}

        def pages() -> Iterator[Page]:
            for record in records:
                page = record_page(record, witness.atlas, self._settings)
                asked[page.path] = witness.heard() | {Question(About.RECORD, record.id)}
                yield page

        looked = self.rendering.look_up(pages(), self.plan.shard)
        made = {path: one._replace(asked=asked[path]) for path, one in looked.made.items()}
        return looked._replace(made=made)


def _verify(notes: Iterable[Note], nav: Iterable[str]) -> None:
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
