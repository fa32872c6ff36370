"""The markup of the pages, judged by html-validate."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from stage import heaviest

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "tests/node/node_modules/html-validate/bin/html-validate.mjs"
OTHERS = ("", "papers/", "matrix/", "map/", "glossary/", "contested/", "statistics/", "gaps/")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.node,
    pytest.mark.skipif(
        not (shutil.which("node") and PROGRAM.is_file()),
        reason="No html-validate: run tests/node/install; the tests of the markup were SKIPPED",
    ),
]


@pytest.fixture
def judge(tmp_path):
    """What html-validate says of files; nothing of Material's is excused."""
    config = tmp_path / "config.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:standard"]}))

    def judge(files):
        command = ["node", PROGRAM, "--config", config, "--formatter", "json", *files]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.stdout, done.stderr
        return [
            f"{Path(file['filePath']).parent.name}:{fault['line']}: {fault['message']}"
            for file in json.loads(done.stdout)
            for fault in file["messages"]
        ]

    return judge


def test_every_page_of_the_toy_is_valid(site, judge):
    """No fault of ours, and none of the theme's."""
    pages = sorted(site.folder.rglob("index.html"))
    assert len(pages) > 60
    assert judge([*pages, site.folder / "404.html"]) == []


@pytest.mark.content
def test_largest_real_pages_are_valid(real, judge):
    """One of each kind, and the pages on the whole atlas."""
    assert judge([real.folder / f"{at}index.html" for at in (*heaviest(real), *OTHERS)]) == []


def test_program_sees_what_is_wrong(judge, tmp_path):
    """Silence on the other pages means something."""
    page = tmp_path / "index.html"
    page.write_text('<!doctype html><html lang="en"><head><title>x</title></head><body>'
                    '<p id="a">x</p><p id="a">y</p></body></html>')  # fmt: skip
    assert judge([page]) == [f'{tmp_path.name}:1: Duplicate ID "a"']
