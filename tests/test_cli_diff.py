"""`crosstalk diff`: what it compares, and how it tells of it."""

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from markdown import markdown

from generator.atlas.difference import ChangedItem, Changes, Difference, FieldChange
from generator.cli import main
from generator.cli.diff_formats import Comparison, as_markdown, as_text
from generator.pages.comparison import ChangedPage

TOY = Path(__file__).parent / "toy"
FEEDS = "content/mechanisms/zed-nerve-feeds-glimmeroma.yaml"
NOBODY = {
    f"GIT_{who}_{what}": "ada@example.org"
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}
NOTHING = Difference(
    *(Changes(), (), Changes(), Changes(), (), (), (), ()), texts=Changes(), unread=()
)

TEXT = """\
From HEAD to content: headlines 1, records 2, statements 1, evidence 3, hand-written pages 1, \
pages to look at N

Headlines
  mechanisms/zed-nerve-feeds-glimmeroma  The zed nerve feeds glimmeroma through zipin
            sign: increases -> decreases

Records
  added     targets/zed2  ZED2
  renamed   targets/zip-one  ZIP1
            id: targets/zip1 -> targets/zip-one

Statements
  changed   zed-nerve-feeds-glimmeroma#whole  The zed nerve makes glimmeroma grow.
            relation: increases -> decreases

Evidence
  added     zed-nerve-feeds-glimmeroma#release/trial-2024-zapblock  Too few dishes were looked at.
  removed   zed-nerve-feeds-glimmeroma#release/sample-2018-fade  Too few dishes were looked at.
  changed   zed-nerve-feeds-glimmeroma#release/example-2020-zip  \
Zipin rose in the dish when the nerve fired.
            study.design: co-culture -> culture
            level: D3 -> D4

Hand-written pages
  changed   about.md  More About
            title: About -> More About
"""
MARKDOWN = """\
**From <code>HEAD</code> to <code>content</code>:** headlines 1, records 2, statements 1, \
evidence 3, hand-written pages 1, pages to look at N

<details><summary>Headlines (1)</summary>

- <code>mechanisms/zed-nerve-feeds-glimmeroma</code> \
<code>The zed nerve feeds glimmeroma through zipin</code>
  - <code>sign</code>: <code>increases</code> → <code>decreases</code>

</details>

<details><summary>Records (2)</summary>

- added <code>targets/zed2</code> <code>ZED2</code>
"""


def run(*words):
    """The status and output of `crosstalk diff`."""
    done = CliRunner().invoke(main, ["diff", *words])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def uncounted(text):
    """Without the number of pages, which grows with the toy atlas."""
    return re.sub(r"pages to look at \d+", "pages to look at N", text)


def git(*words):
    subprocess.run(["git", *words], check=True, capture_output=True, env=os.environ | NOBODY)


def edit(path, old, new):
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A repository with the toy content, committed; the commands work in it."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOY, "content")
    git("init", "--quiet", "--initial-branch=main")
    git("add", ".")
    git("commit", "--quiet", "--message=Begin")
    return tmp_path


@pytest.fixture
def edited(desk):
    """The same with edits of many sorts, not committed."""
    edit(FEEDS, "relation: increases", "relation: decreases")
    edit(FEEDS, "design: co-culture", "design: culture")
    edit(
        FEEDS,
        "release/sample-2018-fade\n        paper: papers/sample-2018-fade\n",
        "release/trial-2024-zapblock\n        paper: papers/trial-2024-zapblock\n",
    )
    Path("content/targets/zip1.yaml").rename("content/targets/zip-one.yaml")
    for record in Path("content").rglob("*.yaml"):
        text = record.read_text(encoding="utf-8")
        record.write_text(text.replace("targets/zip1", "targets/zip-one"), encoding="utf-8")
    edit("content/redirects.yaml", "targets/", "targets/zip1: targets/zip-one\ntargets/")
    edit("content/pages/about.md", "# ", "# More ")
    new = "name: Zed two\nsymbol: ZED2\ncuration: {state: stub}\n"
    Path("content/targets/zed2.yaml").write_text(new)
    return desk


@pytest.mark.usefixtures("edited")
def test_the_content_as_it_stands_is_compared_with_what_was_committed():
    """The list at a terminal, the gravest first."""
    status, output = run()
    assert status == 0
    assert uncounted(output).partition("\nPages to look at")[0] == TEXT


@pytest.mark.usefixtures("edited")
def test_a_pull_request_gets_markdown():
    """Sections that unfold, with all that comes of records as code."""
    status, output = run("--format", "markdown")
    assert status == 0
    assert uncounted(output).startswith(MARKDOWN)


@pytest.mark.usefixtures("edited")
def test_programs_get_json_and_nothing_else():
    """Every value, under the names of the two sides."""
    status, output = run("--format", "json")
    found = json.loads(output)
    assert (status, found["old"], found["new"]) == (0, "HEAD", "content")
    assert found["statements"]["changed"] == [
        {
            "id": "zed-nerve-feeds-glimmeroma#whole",
            "text": "The zed nerve makes glimmeroma grow.",
            "fields": [{"field": "relation", "old": "increases", "new": "decreases"}],
        }
    ]
    assert [page["id"] for page in found["pages"]][-1] == "tumor-types/glimmeroma/targets/zip-one/"


@pytest.mark.usefixtures("edited")
def test_two_revisions_are_compared_of_whatever_name():
    """Branches, hashes, steps back; the content as it stands is no part of it."""
    git("add", ".")
    git("commit", "--quiet", "--message=Edit")
    git("tag", "then", "HEAD~1")
    edit(FEEDS, "relation: decreases", "relation: inhibits")
    assert "inhibits" in run()[1]
    assert run("HEAD~1", "HEAD")[1].partition(":")[2] == run("then", "main")[1].partition(":")[2]
    forth, back = run("then", "main")[1], run("main", "then")[1]
    assert "relation: increases -> decreases" in forth
    assert "relation: decreases -> increases" in back


@pytest.mark.usefixtures("desk")
def test_folders_are_compared():
    """The content itself, or what holds it."""
    shutil.copytree("content", "other/content")
    edit("other/content/pages/about.md", "# ", "# More ")
    assert "changed   about.md  More About" in run("content", "other/content")[1]
    assert "changed   about.md  More About" in run("content", "other")[1]


@pytest.mark.usefixtures("desk")
def test_no_change_is_told_too():
    """In one line."""
    assert run() == (0, "From HEAD to content: nothing changed\n")


@pytest.mark.usefixtures("desk")
def test_what_cannot_be_read_is_named():
    """It has not gone: nobody knows what became of it."""
    Path("content/cells.yaml").write_text("]")
    status, output = run()
    assert status == 0
    assert "Records" not in output
    assert output.endswith("\n\nCould not be read, and is left out: cells/\n")


@pytest.mark.parametrize(
    "name", ["nothing", "", "HEAD:content", "HEAD; touch evil", "$(touch evil)", "--output=evil"]
)
def test_what_is_no_revision_is_wrong_use(desk, name):
    """Status 2; no word reaches a shell, or git as an option."""
    status, output = run("--", name)
    assert status == 2
    assert f"Error: {name!r} is neither a folder nor a revision that git knows" in output
    assert sorted(path.name for path in desk.iterdir()) == [".git", "content"]


@pytest.mark.usefixtures("desk")
def test_a_revision_without_content_is_wrong_use():
    """Status 2, and what was looked for."""
    status, output = run("HEAD", "--content", "elsewhere")
    assert status == 2
    assert output.endswith("Error: there is no elsewhere/ in 'HEAD'\n")


def test_outside_of_a_repository_git_says_so(tmp_path, monkeypatch):
    """Status 3, one sentence."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shutil.copytree(TOY, "content")
    status, output = run()
    assert status == 3
    assert output.startswith("crosstalk: git says: fatal: not a git repository")
    assert output.count("\n") == 1


@pytest.mark.usefixtures("desk")
def test_without_git_it_says_so(monkeypatch):
    """Status 3, one sentence."""
    monkeypatch.setenv("PATH", "")
    assert run() == (3, "crosstalk: git cannot be run: there is no git\n")


@pytest.mark.usefixtures("desk")
def test_links_of_a_revision_are_not_followed():
    """What a stranger committed cannot make us read or write elsewhere."""
    Path("secret.yaml").write_text("name: Secret\nsymbol: SECRET\ncuration: {state: stub}\n")
    Path("content/targets/leak.yaml").symlink_to(Path("secret.yaml").resolve())
    git("add", ".")
    git("commit", "--quiet", "--message=Link")
    assert "leak" not in run("HEAD~1", "HEAD")[1]


HOSTILE = (
    "--> </code></details> <!-- crosstalk --> @team #12 `x` [a](b) https://e.org \x1b[31m\nnew"
)


def test_no_record_can_forge_a_comment():
    """GitHub sees one piece of code, whatever stands in it."""
    item = ChangedItem(HOSTILE, HOSTILE, (FieldChange(HOSTILE, HOSTILE, HOSTILE + "!"),))
    found = as_markdown(Comparison(HOSTILE, "b", replace(NOTHING, papers=(item,)), ()))
    tags = re.findall(r"<[^>]*>?", markdown(re.sub("</?details>", "", found)))
    assert {tag.strip("</>") for tag in tags} <= {"code", "p", "strong", "ul", "li", "summary"}
    assert found.count("<details>") == found.count("</details>") == 1
    assert not set("`@[\x1b") & set(found)


def test_no_record_can_forge_a_line_at_a_terminal():
    """Nor colour it."""
    item = ChangedItem(HOSTILE, HOSTILE, (FieldChange(HOSTILE, HOSTILE, ""),))
    found = as_text(Comparison(HOSTILE, "b", replace(NOTHING, papers=(item,)), ()))
    assert found.count("\n") == 4
    assert "\x1b" not in found


def test_a_long_comment_is_cut_to_what_github_takes():
    """Fewer rows of each section, and how many more there are."""
    items = tuple(ChangedItem(f"papers/number-{n}", "An invented title. " * 9) for n in range(1000))
    every = replace(NOTHING, records=Changes(added=items))
    pages = tuple(ChangedPage(item.id, item.text) for item in items)
    found = as_markdown(Comparison("a", "b", every, pages))
    assert 10_000 < len(found) < 60_000
    assert "\n- and 900 more\n" in found
    huge = tuple(
        ChangedItem(f"papers/number-{n}", "An invented title. " * 900) for n in range(1000)
    )
    pages = tuple(ChangedPage(item.id, item.text) for item in huge)
    short = as_markdown(Comparison("a", "b", every, pages))
    assert "\n- and 1000 more\n" in short


def test_values_are_shown_from_where_they_differ():
    """The beginning of a long text says nothing of what changed at its end."""
    same = "It is a long and invented story. " * 5
    item = ChangedItem("papers/zed", "", (FieldChange("tldr", f"{same}Red.", f"{same}Blue."),))
    found = as_text(Comparison("a", "b", replace(NOTHING, papers=(item,)), ()))
    assert found.endswith("tldr: …and invented story. Red. -> …and invented story. Blue.")
