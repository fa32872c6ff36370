"""Change the generator in one place, run the quick tests that belong to it, and see who notices.

`make mutants MODULES="generator/text/escape.py"` tries every change of a module,
`make mutants COUNT=500 SEED=1` as many of all modules at random. Each is tried
in a copy of the repository, first with the tests of its own module and room
(slow ones too where the module builds), then with all quick tests. What
survives is printed with its place. For development only: CI does not run it.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

import click
from mutants import Mutant, mutants

ROOT = Path(__file__).parents[2]
QUICK = "not browser and not slow and not node and not content"
LEFT_OUT = {".git", ".venv", "build", "content", "node_modules", "site"}
MORE = {
    "generator/building/making.py": ["tests/building/test_building_refusals.py"],
    "generator/building/rendering.py": ["tests/building/test_building_rendering.py"],
    "generator/text/addresses.py": ["tests/pages/test_pages_overviews.py"],
    "generator/text/escape.py": ["tests/building/test_building_hostile.py"],
}
"""Tests of other rooms that guard a module, slow ones too."""
ELSEWHERE = {
    "checks": ["tests/test_broken.py"],
    "examining": ["tests/test_cli.py", "tests/test_cli_diff.py"],
}
"""Tests of a room that do not lie in its folder."""
ENDLESS = 120, 1200
"""Seconds after which a run counts as one that noticed, of near tests and of others."""


def stages(module, near_only):
    """Words for pytest and seconds, the tests nearest to a module first."""
    soon, late = ENDLESS
    yield from (([path, "-m", QUICK], soon) for path in near_tests(module))
    yield from [(MORE[module], late)] if module in MORE else []
    if not near_only:
        yield ["tests", "-m", QUICK], late


def near_tests(module):
    """The file of tests that a module has for itself, and those of its room."""
    room, name = Path(module).parent.name, Path(module).stem
    beside = sorted((ROOT / "tests").glob(f"test_{name if room == 'generator' else room}*.py"))
    paths = [
        f"tests/{room}/test_{room}_{name}.py",
        f"tests/{room}",
        *(path.relative_to(ROOT).as_posix() for path in beside),
        *ELSEWHERE.get(room, ()),
    ]
    return [path for path in paths if (ROOT / path).exists()]


class Desk:
    """A copy of the repository in which one module at a time is another."""

    def __init__(self, folder):
        self.root = folder / "crosstalk"
        # Only beside the generator: folders of tests may have such names too.
        beside = {str(ROOT): LEFT_OUT}
        shutil.copytree(ROOT, self.root, ignore=lambda at, _: beside.get(str(at), ()))
        (self.root / "content").symlink_to(ROOT / "content")
        # By content, not by time: a mutant may be as long and as old as the module it stands for.
        words = ["-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "generator"]
        subprocess.run([sys.executable, *words], cwd=self.root, check=True)

    def notices(self, module, mutant, near_only):
        """Whether a test fails."""
        path = self.root / module
        path.write_text(mutant.text, encoding="utf-8")
        try:
            return any(not self.passes(*stage) for stage in stages(module, near_only))
        finally:
            shutil.copyfile(ROOT / module, path)

    def passes(self, words, seconds):
        places = {"PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        command = [sys.executable, "-m", "pytest", "-n", "0", "-x", "-p", "no:cacheprovider"]
        try:
            done = subprocess.run(
                [*command, *words],
                cwd=self.root,
                env=os.environ | places,
                capture_output=True,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode in (0, 5)  # 5: none of these tests is a quick one


def chosen(modules, count, seed):
    """The mutants to try, in the order of their places."""
    paths = modules or [p.relative_to(ROOT).as_posix() for p in (ROOT / "generator").rglob("*.py")]
    found = [
        (module, number, mutant)
        for module in sorted(paths)
        for number, mutant in enumerate(mutants((ROOT / module).read_text(encoding="utf-8")))
    ]
    if 0 < count < len(found):
        found = sorted(random.Random(seed).sample(found, count))
    return [(module, mutant) for module, _, mutant in found]


def refuse_red_tests(desk, modules, near_only):
    """Tests that fail anyhow would notice every mutant."""
    every = {tuple(words): seconds for one in modules for words, seconds in stages(one, near_only)}
    for words, seconds in sorted(every.items()):
        if not desk.passes(words, seconds):
            raise click.ClickException(f"red without any change: {' '.join(words)}")


def told(module, mutant: Mutant):
    old, new = (" ".join(text.split()) for text in (mutant.old, mutant.new))
    return f"{module}:{mutant.line}: {old} -> {new}"


@click.command()
@click.argument("modules", nargs=-1)
@click.option("--count", default=0, help="How many at random; all if 0.")
@click.option("--seed", default=1, help="Which ones.")
@click.option("--minutes", default=60.0, help="Begin none after these.")
@click.option("--near", is_flag=True, help="Ask only the tests of the module's own room.")
@click.option("--jobs", default=os.cpu_count(), help="How many at once.")
def main(*, modules, count, seed, minutes, jobs, near):
    """Try mutants of MODULES, or of all modules."""
    end = time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as folder:
        desks = SimpleQueue()
        choices = chosen(modules, count, seed)
        for number in range(jobs):
            desk = Desk(Path(folder) / str(number))
            desks.put(desk)
        refuse_red_tests(desk, {module for module, _ in choices}, near)

        def tried(choice):
            if time.monotonic() > end:
                return None
            desk = desks.get()
            try:
                noticed = desk.notices(*choice, near)
            finally:
                desks.put(desk)
            click.echo(f"{'killed  ' if noticed else 'SURVIVED'} {told(*choice)}")
            return noticed

        with ThreadPoolExecutor(jobs) as pool:
            results = [one for one in pool.map(tried, choices) if one is not None]
    killed = sum(results)
    share = 100 * killed / max(1, len(results))
    click.echo(f"{killed} of {len(results)} killed ({share:.1f} %), seed {seed}")


if __name__ == "__main__":
    main()
