"""Random editing of a toy atlas; after each step what was built warm must equal a clean build.

It compares finished sites. Between two builds anything may be edited, damaged
or killed.
"""

import json
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

from changes import CHANGES
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from trees import tree

from generator.building.plan import Plan
from generator.building.publish import MARKER
from generator.building.walk import build
from generator.text.diagnostics import has_errors

ROOT = Path(__file__).parent.parent.parent
TOY = ROOT / "tests" / "toy"
WORDS = st.text("abcdefghij 神经肿瘤<>&*_`{}[]|'\"\\é", min_size=1, max_size=30).filter(str.strip)
SLUGS = st.sampled_from([f"zap{letter}" for letter in "bcdefgh"])
FOLDERS = st.sampled_from(["targets", "tumor-types", "neural-elements"])
SHARES = st.floats(0, 1, exclude_max=True)
EXTRA = {
    "targets": {"symbol": "ZAPX", "partners": ["targets/zapr"]},
    "tumor-types": {"parents": ["tumor-types/glimmeroma"]},
    "neural-elements": {"parents": ["neural-elements/upper-zed-nerve"]},
}


def new_desk():
    """A folder for a while: in memory where the system has room for it, which halves the time."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 1e9
    return tempfile.TemporaryDirectory(dir=memory if roomy else None)


class Killed(BaseException):
    """The build ends here."""


class Edits(RuleBasedStateMachine):
    """A curator, a host and a designer at work on one folder."""

    def __init__(self):
        super().__init__()
        self.desk = new_desk()
        self.root = Path(self.desk.name) / "root"
        self.plan = Plan(
            self.root / "content", self.root / "site", self.root, with_search=True, jobs=1
        )

    @initialize()
    def begin(self):
        shutil.copytree(ROOT / "templates", self.root / "templates")
        shutil.copyfile(ROOT / "mkdocs.yml", self.root / "mkdocs.yml")
        shutil.copytree(TOY, self.plan.content)
        self.good = self.make(self.plan)

    def teardown(self):
        self.desk.cleanup()

    def file(self, folder, slug):
        return self.plan.content / folder / f"{slug}.yaml"

    @rule(folder=FOLDERS, slug=SLUGS, name=WORDS)
    def write_record(self, folder, slug, name):
        """A new record, or an edit of one that was added before."""
        row = {"name": name, "summary": f"{name} again", "curation": {"state": "stub"}}
        self.file(folder, slug).write_text(json.dumps(row | EXTRA[folder]), encoding="utf-8")

    @rule(folder=FOLDERS, old=SLUGS, new=SLUGS)
    def rename_record(self, folder, old, new):
        if self.file(folder, old).exists():
            self.file(folder, old).rename(self.file(folder, new))

    @rule(number=st.integers(0, 30))
    def remove_record(self, number):
        """Any record: where others refer to it, the content has errors and nothing is written."""
        records = sorted(self.plan.content.glob("*/*.yaml"))
        records[number % len(records)].unlink()

    @rule(number=st.integers(0, 30), words=WORDS)
    def edit_record(self, number, words):
        records = sorted(self.plan.content.glob("*/*.yaml"))
        record = records[number % len(records)]
        if "synonyms" not in record.read_text(encoding="utf-8"):
            with record.open("a", encoding="utf-8") as file:
                file.write(f"\nsynonyms: [{json.dumps(words, ensure_ascii=False)}]\n")

    @rule(number=st.integers(0, 30), words=st.sampled_from(CHANGES), back=st.booleans())
    def change_record(self, number, words, back):
        """Another stance, relation, parent, author, year, ... or the one before."""
        records = sorted(self.plan.content.glob("*/*.yaml"))
        old, new = reversed(words) if back else words
        text = records[number % len(records)].read_text(encoding="utf-8")
        records[number % len(records)].write_text(text.replace(old, new), encoding="utf-8")

    @rule()
    def restore_records(self):
        """As when another branch is checked out."""
        shutil.rmtree(self.plan.content)
        shutil.copytree(TOY, self.plan.content)

    @rule(words=st.text("abc 神经", min_size=1, max_size=20).filter(str.strip))
    def edit_page(self, words):
        (self.plan.content / "pages" / "about.md").write_text(f"# About\n\n{words}\n", "utf-8")

    @rule(words=st.sampled_from(["One", "Two", "Three"]))
    def edit_template(self, words):
        template = self.root / "templates" / "pages" / "page.md.j2"
        text = template.read_text(encoding="utf-8").partition("{# machine")[0].rstrip("\n")
        template.write_text(f"{text}\n{{# machine {words} #}}\n", encoding="utf-8")

    @rule(number=st.integers(0, 3))
    def edit_theme(self, number):
        style = self.root / "templates" / "theme" / "assets" / "crosstalk.css"
        text = style.read_text(encoding="utf-8").partition("/* machine")[0]
        style.write_text(f"{text}/* machine {number} */\n", encoding="utf-8")

    @rule(name=st.sampled_from(["Crosstalk", "Zed atlas", "微光"]))
    def edit_config(self, name):
        config = self.root / "mkdocs.yml"
        lines = config.read_text(encoding="utf-8").splitlines()
        lines = [f"site_name: {name}" if row.startswith("site_name:") else row for row in lines]
        config.write_text("\n".join(lines) + "\n", encoding="utf-8")

    @rule(share=SHARES, how=st.sampled_from(["gone", "another", "altered", "cut"]))
    def damage_a_cache(self, share, how):
        """Of the site itself, too: its files are the store's."""
        self.damage(share, how, (self.plan.work, self.plan.site))

    def damage(self, share, how, folders):
        files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        ours = self.plan.site / MARKER  # without it the site is another's, and rightly refused
        files = sorted(path for path in files if "docs" not in path.parts and path != ours)
        if not files:
            return
        file = files[int(share * len(files))]
        data = file.read_bytes()
        if how in ("gone", "another"):
            file.unlink()
        if how == "another":
            file.write_bytes(b"broken")
        elif how in ("altered", "cut"):  # in its place, so every link to it is
            file.write_bytes(data[::-1] if how == "altered" else data[: len(data) // 2])
        self.good = self.present()

    @rule()
    def delete_the_site(self):
        shutil.rmtree(self.plan.site, ignore_errors=True)
        self.good = self.present()

    @rule(after=st.integers(0, 400))
    def kill_a_build(self, after):
        """The build ends as it puts one of its files in place, or takes one away."""
        left = [after]

        def ticking(function):
            def tick(*arguments, **words):
                left[0] -= 1
                if left[0] < 0:
                    raise Killed
                return function(*arguments, **words)

            return tick

        with (
            suppress(Killed),
            patch.object(Path, "replace", ticking(Path.replace)),
            patch.object(Path, "rename", ticking(Path.rename)),
            patch.object(os, "link", ticking(os.link)),
            patch.object(os, "unlink", ticking(os.unlink)),
            patch.object(os, "rmdir", ticking(os.rmdir)),
        ):
            self.make(self.plan)

    @invariant()
    def warm_equals_clean(self):
        if not hasattr(self, "good"):  # before `begin`
            return
        warm = self.make(self.plan)
        if warm is None:
            assert self.present() == self.good
            return
        with new_desk() as folder:
            root = Path(folder)
            for name in ("templates", "mkdocs.yml"):
                (root / name).symlink_to(self.root / name)
            clean = self.make_anew(replace(self.plan, root=root, site=root / "site"))
        assert warm == clean
        self.good = warm


class SiteEdits(Edits):
    """Compares the finished site, search index and all."""

    def make(self, plan):
        """Build, as people do."""
        if has_errors(build(plan, lambda _: None).faults):
            return None
        return tree(plan.site)

    make_anew = make

    def present(self):
        return tree(self.plan.site)
