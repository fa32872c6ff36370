"""Pages as a build looks them up, with a store that holds their Markdown alone."""

from generator.building.lookup import Lookup
from generator.building.rendered import Rendering
from generator.building.store import Store


def rendering_of(plan):
    return Rendering(plan.root, Store(plan.work / "store"), plan.jobs, frozenset())


def looked_up(atlas, plan):
    """The entries of all pages by key, after what was missing is kept without rendering."""
    rendering = rendering_of(plan)
    looked = Lookup(atlas, plan, rendering).look_up()
    filled = {m.key: rendering.store.put(m.key, {}, m.texts) for m in looked.missing if m.path}
    return looked.found | filled
