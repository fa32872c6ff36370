"""Each command through the runner: what it prints, and the status it leaves with."""

import json

import pytest
from click.testing import CliRunner

from generator import __version__
from generator.building import walk
from generator.cli import main
from generator.storage.errors import BuildError, NotOurs

ERROR = {"targets/zip2.yaml": "name: Zip 2\nsymbol: ZIP2\nstate: stub\n"}
WARNING = {"targets/zip2.yaml": "name: Zip 2\nsymbol: ZIP2\ncuration: {state: stub}\n"}


def run(*words):
    """The status and output of a command."""
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def check(content, *words):
    return run("check", "--content", content, *words)


def test_clean_content_is_counted_and_leaves_with_0(toy, make_content):
    """One line says that all is well."""
    assert check(make_content({})) == (0, f"{len(toy.entries)} records read: no faults\n")


def test_errors_are_told_and_leave_with_1(toy, make_content):
    """The report, then the count; the record with the fault is counted too."""
    status, output = check(make_content(ERROR))
    assert status == 1
    assert output.startswith("error[unknown-field]: `state` is not a field of a target\n")
    assert output.endswith(f"\n{len(toy.entries) + 1} records read: 1 error\n")


def test_warnings_are_told_and_leave_with_1_only_when_strict(toy, make_content):
    """The host decides how tidy the content must be."""
    content = make_content(WARNING)
    assert check(content)[0] == 0
    assert check(content)[1].endswith(f"\n{len(toy.entries) + 1} records read: 1 warning\n")
    assert check(content, "--strict")[0] == 1


def test_programs_get_json_and_nothing_else(make_content):
    """Standard output is one array, errors or none."""
    status, output = check(make_content(ERROR), "--format", "json")
    (fault,) = json.loads(output)
    assert (status, fault["code"], fault["line"], fault["column"]) == (1, "unknown-field", 3, 1)
    assert fault["path"] == "content/targets/zip2.yaml"


def test_clean_content_is_an_empty_array(make_content):
    """So that a program need not tell silence from failure."""
    assert check(make_content({}), "--format", "json") == (0, "[]\n")


def test_github_gets_annotations_and_a_summary(make_content, monkeypatch, tmp_path):
    """The summary is appended to the file that GitHub names."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    status, output = check(make_content(ERROR), "--format", "github")
    assert status == 1
    assert output.startswith("::error file=content/targets/zip2.yaml,line=3,col=1,")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("**1 error**\n")


def test_a_missing_content_folder_is_wrong_use(tmp_path):
    """Status 2, and the folder that was looked for."""
    status, output = check(tmp_path / "nowhere")
    assert status == 2
    assert output.endswith(f"Error: there is no {tmp_path / 'nowhere'}\n")


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--format", "xml"),
        ("chek",),
        ("explain",),
        ("build", "--shard", "3/2"),
        ("build", "--jobs", "0"),
    ],
)
def test_wrong_use_leaves_with_2(words):
    """A misspelt command, a missing word, a value that cannot be."""
    assert run(*words)[0] == 2


def test_a_code_is_explained():
    """In the words of the check's own page."""
    status, output = run("explain", "orphan-record")
    assert status == 0
    assert output.startswith("orphan-record (warning)\n\nNothing refers to the record.\n")


def test_an_unknown_code_is_wrong_use():
    """Status 2, and the code that was asked for."""
    status, output = run("explain", "odd-record")
    assert (status, output.splitlines()[-1]) == (
        2,
        "Error: no diagnostic has the code 'odd-record'; did you mean 'orphan-record'?",
    )


def test_the_version_is_told():
    """Reports of bugs begin with it."""
    assert run("--version") == (0, f"crosstalk, version {__version__}\n")


def test_content_with_errors_is_not_built(make_content, tmp_path, monkeypatch):
    """Status 1, the report, and nothing written."""
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    status, output = run("build", "--content", make_content(ERROR))
    assert status == 1
    assert output.startswith("error[unknown-field]")
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize(
    ("problem", "status", "words"),
    [
        (BuildError("the disk\x1b[31m broke"), 3, "crosstalk: the disk\\u001b[31m broke\n"),
        (
            PermissionError(13, "Permission denied", "site"),
            3,
            "crosstalk: Permission denied: site\n",
        ),
        (OSError(28, "No space left on device"), 3, "crosstalk: No space left on device\n"),
        (NotOurs("site/ holds a thesis"), 2, "Error: site/ holds a thesis\n"),
        (FileNotFoundError(2, "No such file", "mkdocs.yml"), 2, "Error: there is no mkdocs.yml\n"),
    ],
)
def test_a_failing_environment_is_told_in_one_sentence(
    make_content, monkeypatch, problem, status, words
):
    """Never a traceback: status 3, or 2 when the user can choose otherwise."""

    def fail(_plan, _tell):
        raise problem

    monkeypatch.setattr(walk, "build", fail)
    found = run("build", "--content", make_content({}))
    assert (found[0], found[1].endswith(words)) == (status, True)
