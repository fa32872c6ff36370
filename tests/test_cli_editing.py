"""The commands that write: format, check --fix, rename, new. What they say, write and refuse."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.cli.asking import completion
from generator.cli.transaction import apply_changes
from generator.editing.file_changes import FileChange
from generator.reading.load import load
from generator.storage.errors import BuildError

ROOT = Path(__file__).parent.parent
RECORDED = Path(__file__).parent / "importers" / "europepmc"
SPACES = {"targets/zip2.yaml": "name: Zip 2  \nsymbol: ZIP2\ncuration: {state: stub}\n"}
TIDY = SPACES["targets/zip2.yaml"].replace("  \n", "\n")


def run(*words, typed=None):
    """The status and all output of a command."""
    done = CliRunner().invoke(main, [str(word) for word in words], input=typed)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def snapshot(content):
    """Every file under a folder with its bytes."""
    return {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}


# format


def test_format_writes_what_is_out_of_order_and_then_nothing(make_content):
    """Twice is once; one file or a folder can be named."""
    text = "symbol: ZIP2\n# the name\nname: Zip 2\ncuration: {state: stub}\n"
    content = make_content({"targets/zip2.yaml": text})
    file = content / "targets/zip2.yaml"
    words = ("format", file, "--content", content)
    assert run(*words, "--check") == (
        1,
        "would change content/targets/zip2.yaml\n1 of 1 files would change\n",
    )
    assert file.read_text() == text
    assert run(*words) == (
        0,
        "formatted content/targets/zip2.yaml\n1 of 1 files formatted\n",
    )
    assert file.read_text() == ("# the name\nname: Zip 2\ncuration: {state: stub}\nsymbol: ZIP2\n")
    assert run("format", "--content", content)[0] == 0
    before = snapshot(content)
    assert run("format", content / "targets", "--check", "--content", content)[0] == 0
    assert run("format", "--content", content)[1].startswith("0 of ")
    assert snapshot(content) == before


def test_format_rewrites_the_old_form_and_tells_what_is_left(make_content):
    """Status 1 until a person has written the rest."""
    old = (
        "name: Zim\ncategory: behavioural\nacts_on: [{on: targets/zapr, action: inhibits}]\n"
        "trials:\n  - {title: Zim, phase: '2', status: active, n: 4, outcome: met}\n"
        "curation: {state: stub}\n"
    )
    content = make_content({"therapies/zim.yaml": old})
    file = content / "therapies/zim.yaml"
    status, output = run("format", file, "--content", content)
    assert status == 1
    assert "content/therapies/zim.yaml:6:61: `outcome` is gone: tell what was found" in output
    assert "category: behavioral\n" in file.read_text()
    assert "n_enrolled: 4" in file.read_text()


def test_format_gives_items_their_ids(make_content):
    """Once for all: what it wrote it leaves."""
    path = "mechanisms/zed-nerve-fades-glimmeroma.yaml"
    toy = (Path(__file__).parent / "toy" / path).read_text(encoding="utf-8")
    bare = toy.replace("- id: zed-nerve-fades-glimmeroma#whole/sample-2018-fade\n        ", "- ")
    content = make_content({path: bare})
    assert run("format", content / path, "--content", content)[0] == 0
    text = (content / path).read_text(encoding="utf-8")
    assert text.count("- id: zed-nerve-fades-glimmeroma#whole/sample-2018-fade\n") == 1
    assert run("format", content / path, "--check", "--content", content)[0] == 0


def test_format_tells_what_it_cannot_read_and_leaves_it(make_content):
    """With the place, as the check does; other files are formatted."""
    files = {"targets/zip2.yaml": "name: [\n", "targets/zip3.yaml": "symbol: Z\nname: Zed\n"}
    content = make_content(files)
    status, output = run("format", content / "targets", "--content", content)
    assert status == 1
    assert "error[yaml-syntax]" in output
    assert (content / "targets/zip2.yaml").read_text() == "name: [\n"
    assert (content / "targets/zip3.yaml").read_text() == "name: Zed\nsymbol: Z\n"


def test_format_refuses_what_is_no_record(make_content, tmp_path):
    """Nothing outside the content is touched."""
    content = make_content({})
    (tmp_path / "x.yaml").write_text("b: 1\n")
    assert run("format", tmp_path / "x.yaml", "--content", content)[0] == 2
    assert run("format", tmp_path / "none.yaml", "--content", content)[0] == 2
    assert run("format", "--content", tmp_path / "none")[0] == 2


# check --fix


def test_fix_shows_the_difference_and_writes_only_when_told(make_content):
    """Without a terminal nobody can be asked."""
    content = make_content(SPACES)
    file = content / "targets/zip2.yaml"
    status, output = run("check", "--fix", "--content", content)
    assert "--- content/targets/zip2.yaml\n+++ content/targets/zip2.yaml\n" in output
    assert "-name: Zip 2  \n+name: Zip 2\n" in output
    assert "Nothing was written: this mends 1 fault in 1 file with --yes.\n" in output
    assert "warning[trailing-space]" in output
    assert file.read_text() == SPACES["targets/zip2.yaml"]
    status, output = run("check", "--fix", "--yes", "--content", content)
    assert status == 0
    assert "Mended 1 fault in 1 file.\n" in output
    assert "warning[trailing-space]" not in output
    assert file.read_text() == TIDY


def test_fix_says_when_there_is_nothing_to_mend(make_content):
    """And that it is for people."""
    content = make_content({})
    assert "Nothing was mended" in run("check", "--fix", "--yes", "--content", content)[1]
    assert run("check", "--fix", "--format", "json", "--content", content)[0] == 2


@pytest.mark.parametrize(("key", "text"), [("y", TIDY), ("n", SPACES["targets/zip2.yaml"])])
def test_fix_asks_at_a_terminal(make_content, key, text):
    """What is answered there happens."""
    content = make_content(SPACES)
    output = at_terminal(content.parent, ["check", "--fix"], f"{key}\n")
    assert "Mend 1 fault in 1 file? [y/N]" in output
    assert (content / "targets/zip2.yaml").read_text() == text


def at_terminal(folder, words, typed):
    """What a command shows at a terminal where ``typed`` is typed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = b""
    try:
        while part := os.read(ours, 65_536):
            shown += part
    except OSError:  # so ends a terminal that nobody holds any more
        pass
    os.close(ours)
    process.wait(60)
    return shown.decode()


# carrying out


def test_a_file_that_changed_meanwhile_is_not_written_over(make_content):
    """Nor any other of the plan."""
    content = make_content({})
    before = snapshot(content)
    place = "targets/zip1.yaml"
    old = (content / place).read_text()
    changes = [
        FileChange("targets/new.yaml", None, "x"),
        FileChange(place, f"{old}# before\n", "x"),
    ]
    with pytest.raises(BuildError, match="has changed meanwhile: nothing was written"):
        apply_changes(changes, content)
    with pytest.raises(BuildError, match="exists already"):
        apply_changes([FileChange(place, None, "x")], content)
    with pytest.raises(BuildError, match="exists already"):
        apply_changes([FileChange(place, old, "x", to="targets/zapr.yaml")], content)
    assert snapshot(content) == before


def test_when_one_file_cannot_be_written_all_are_as_before(make_content, monkeypatch):
    """A full disk, or a right that is missing, in the middle of the work."""
    content = make_content({})
    before = snapshot(content)
    old = (content / "targets/zip1.yaml").read_text()
    other = (content / "targets/zapr.yaml").read_text()
    changes = [
        FileChange("targets/zip1.yaml", old, "moved", to="targets/zip9.yaml"),
        FileChange("targets/new.yaml", None, "new"),
        FileChange("targets/zapr.yaml", other, "changed"),
    ]
    replace = Path.replace

    def failing(self, target):
        if Path(target).name == "zapr.yaml":
            raise OSError(28, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(OSError, match="No space left"):
        apply_changes(changes, content)
    assert snapshot(content) == before


def test_files_keep_their_rights_and_links_are_not_followed(make_content, tmp_path):
    """A link could lead anywhere."""
    content = make_content(SPACES)
    file = content / "targets/zip2.yaml"
    file.chmod(0o640)
    apply_changes([FileChange("targets/zip2.yaml", SPACES["targets/zip2.yaml"], TIDY)], content)
    assert (file.stat().st_mode & 0o777, file.read_text()) == (0o640, TIDY)
    outside = tmp_path / "outside.yaml"
    outside.write_text(TIDY)
    file.unlink()
    file.symlink_to(outside)
    with pytest.raises(BuildError):
        apply_changes([FileChange("targets/zip2.yaml", TIDY, "x")], content)
    assert outside.read_text() == TIDY


# rename


def test_rename_moves_a_record_and_leaves_clean_content(make_content):
    """And back: then only the redirect is left."""
    content = make_content({})
    before = snapshot(content)
    dry = run("rename", "targets/zip1", "targets/zip-one", "--dry-run", "--content", content)
    assert dry[0] == 0
    assert (
        "rename from content/targets/zip1.yaml\nrename to content/targets/zip-one.yaml\n" in dry[1]
    )
    assert snapshot(content) == before
    assert run("rename", "targets/zip1", "targets/zip-one", "--content", content) == (
        0,
        "targets/zip1 is targets/zip-one now: 6 files changed\n",
    )
    assert not (content / "targets/zip1.yaml").exists()
    assert load(content).faults == ()
    assert run("check", "--strict", "--content", content)[0] == 0
    run("rename", "targets/zip-one", "targets/zip1", "--content", content)
    changed = {path for path, data in snapshot(content).items() if before.get(path) != data}
    assert changed == {content / "redirects.yaml"}


def test_rename_takes_the_text_of_a_paper_along(make_content):
    """Quotes are looked for in it."""
    content = make_content({})
    old = (content / "texts/example-2020-zip.txt").read_bytes()
    run("rename", "papers/example-2020-zip", "papers/example-2020-zed", "--content", content)
    assert (content / "texts/example-2020-zed.txt").read_bytes() == old
    assert not (content / "texts/example-2020-zip.txt").exists()
    assert run("check", "--content", content)[0] == 0


def test_rename_refuses_in_a_sentence(make_content):
    """Wrong use leaves with 2, content with errors with 1 and the errors."""
    content = make_content({})
    status, output = run("rename", "targets/zip9", "targets/zip8", "--content", content)
    assert (status, output) == (
        2,
        "crosstalk: there is no `targets/zip9`; did you mean `targets/zip1`?\n",
    )
    content = make_content({"targets/zip2.yaml": "name: [\n"})
    status, output = run("rename", "targets/zip1", "targets/zip8", "--content", content)
    assert status == 1
    assert "error[yaml-syntax]" in output
    assert "mend these first" in output


# new


def test_new_takes_options_and_never_overwrites(make_content):
    """What is written is read without a fault."""
    content = make_content({})
    words = ("new", "target", "--set", "name=Zip 9", "--set", "symbol=ZIP9")
    more = ("--set", "parents=targets/zip-family, targets/zip1", "--content", content)
    assert run(*words, *more) == (
        0,
        f"Wrote {content}/targets/zip-9.yaml. Fill it in, then run `crosstalk check`.\n",
    )
    record = next(e.record for e in load(content).entries if e.record.id == "targets/zip-9")
    assert record.parents == ("targets/zip-family", "targets/zip1")
    before = snapshot(content)
    status, output = run(*words, *more)
    assert (status, "`zip-9` exists already" in output) == (2, True)
    assert snapshot(content) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["targt"], "'targt' is no kind of record; did you mean `target`?"),
        (["target"], "add --set name=… --set symbol=…"),
        (["target", "Zip"], "the name `Zip` is not made of lower-case"),
        (["target", "--set", "nme=x"], "did you mean `name`?"),
        (["target", "--set", "name"], "--set takes FIELD=VALUE"),
        (["target", "--set", "category=gen"], "category: it is one of: gene, family"),
        (["target", "--set", "parents=targets/zip7"], "`crosstalk new target zip7`"),
        (["target", "--doi", "10.5555/x"], "only papers are looked up"),
        (["paper", "--doi", "x"], "`x` is no DOI"),
        (["paper", "--doi", "10.5555/x", "--pmid", "1"], "give one of --doi"),
        (["paper", "--from-file", "none.json"], "does not exist"),
    ],
)
def test_new_refuses_in_a_sentence(make_content, words, told):
    """And writes nothing."""
    content = make_content({})
    before = snapshot(content)
    status, output = run("new", *words, "--content", content)
    assert status == 2
    assert told in output
    assert snapshot(content) == before


def test_new_asks_and_lists_what_half_remembered_names_may_mean(make_content):
    """Only ids that exist are taken; for others it says how to make them."""
    content = make_content({})
    typed = [
        *("The zed nerve slows glimmeroma", "It is held back by the nerve in the dark, invented."),
        *("", "glimmer", "2", "", "zed nerve", "1", "", ""),
        *("neural", "neural-to-tumor", "synaptic"),
        *("zed", "neural-elements/zed-nerve", "decreases", "xyzzy", "growth", "1"),
        *("The zed nerve slows it.", "Bad Name", ""),
    ]
    status, output = run(
        "new", "mechanism", "--ask", "--content", content, typed="\n".join(typed) + "\n\n"
    )
    assert status == 0, output
    assert "  1  tumor-types/" in output
    assert "this may not stay empty" in output
    assert (
        "Nothing is called so. Try other words, or add it first: `crosstalk new target xyzzy`"
        in output
    )
    file = content / "mechanisms/the-zed-nerve-slows-glimmeroma.yaml"
    entries = {entry.record.id: entry.record for entry in load(content).entries}
    record = entries[f"mechanisms/{file.stem}"]
    assert record.neural_elements == ("neural-elements/zed-nerve",)
    assert record.headline.object == "processes/glimmer-growth"
    assert run("format", file, "--check", "--content", content)[0] == 0


def test_the_tabulator_completes_ids():
    """One after the other, as the terminal asks for them."""
    options = ["targets/zip1", "targets/zip2", "targets/zap"]
    assert [completion("targets/zi", state, options) for state in range(3)] == [
        *("targets/zip1", "targets/zip2", None)
    ]


def test_new_paper_is_filled_from_a_saved_answer(make_content):
    """Facts, notes on what to look at, and the rest as comments; once only."""
    content = make_content({})
    words = ("new", "paper", "--pmid", "999999902", "--from-file", RECORDED / "retracted.json")
    assert run(*words, "--content", content)[0] == 0
    text = (content / "papers/dummy-2019-review.yaml").read_text()
    assert "status: retracted\nnotice: 10.5555/toy.notice\n" in text
    assert "# license:  # Europe PMC says `cc by-nc-nd`, which is not open.\n" in text
    assert "abstract may not" not in text
    assert "# What you read yourself: full-text, abstract or excerpt.\nread: abstract\n" in text
    assert load(content).faults == ()
    status, output = run(*words, "another-name", "--content", content)
    assert status == 2
    assert "is in the atlas already: content/papers/dummy-2019-review.yaml" in output


def test_new_paper_asks_europe_pmc(make_content, local_server):
    """By the identifier that is given, whatever form people paste it in."""
    content = make_content({})

    def answer(handler):
        handler.send_response(200)
        handler.end_headers()
        handler.wfile.write((RECORDED / "open.json").read_bytes())

    service, asked = local_server(answer)
    words = ("new", "paper", "--doi", "https://doi.org/10.5555/toy.7", "--service", service)
    assert run(*words, "--content", content)[0] == 0
    assert asked[0].startswith("/search?query=DOI%3A%2210.5555%2Ftoy.7%22&resultType=core")
    assert (content / "papers/los-2024-zipin.yaml").is_file()
    assert run(*words, "--content", content)[0] == 2
    assert len(asked) == 1  # what is there already is not asked for


def test_new_paper_says_what_to_do_without_a_network(make_content):
    """The address to open, and the command for what was saved; nothing is written."""
    content = make_content({})
    before = snapshot(content)
    words = ("new", "paper", "--pmid", "123", "--service", "http://127.0.0.1:9/search")
    status, output = run(*words, "--content", content)
    assert status == 3
    assert "  http://127.0.0.1:9/search?query=EXT_ID%3A123+AND+SRC%3AMED" in output
    assert "  crosstalk new paper --pmid 123 --from-file answer.json\n" in output
    assert snapshot(content) == before


def test_new_paper_refuses_an_answer_that_would_make_a_faulty_record(make_content, tmp_path):
    """A title longer than a record takes, for one."""
    content = make_content({})
    row = {"title": "zip " * 300, "pmid": "1"}
    saved = tmp_path / "saved.json"
    saved.write_text(json.dumps({"resultList": {"result": [row]}}))
    status, output = run("new", "paper", "--from-file", saved, "--content", content)
    assert status == 2
    assert "at most 600 are allowed" in output
