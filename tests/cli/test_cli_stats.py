"""`crosstalk stats`: tables for people, and the same for programs."""

import json

from click.testing import CliRunner

from generator.cli import main
from generator.records.mechanism import Mechanism
from generator.records.paper import Paper

TUMOR = "name: Glow {number}\ncuration: {{state: curated, by: [Ada], on: 2020-01-02}}\n"


def stats(content, *words):
    """The status and output of the command."""
    done = CliRunner().invoke(main, ["stats", "--content", str(content), *words])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_people_get_tables(make_content, toy):
    """Counts, coverage by class, levels, and every gap with its things."""
    status, output = stats(make_content({}))
    assert status == 0
    lines = [" ".join(line.split()) for line in output.splitlines()]
    statements = [one for record in toy.all(Mechanism) for one in record.statements]
    evidence = sum(len(statement.evidence) for statement in statements)
    counts = f"{len(statements)} statements with {evidence} evidence items; "
    assert f"{counts}2 statements are contested" in lines
    papers = len(list(toy.all(Paper)))
    assert f"Papers {papers} 0 {papers} 0" in lines
    assert "Glimmeroma 2 3 yes neurotransmitter 1, unresolved 1" in lines
    assert "Tumour types without any mechanism: 1" in lines
    assert "tumor-types/dullosarcoma" in lines


def test_tables_hold_what_programs_get(make_content):
    """Each figure under its heading."""
    content = make_content({"tumor-types/glow.yaml": TUMOR.format(number=1)})
    lines = [" ".join(line.split()) for line in stats(content, "--all")[1].splitlines()]
    told = json.loads(stats(content, "--format", "json")[1])
    stances = ("supports", "opposes", "no_effect", "inconclusive", "uncounted")
    assert "supports opposes no effect inconclusive not counted" in lines
    for row in told["levels"]:
        assert " ".join(str(row[name]) for name in ("level", *stances)) in lines
    for row in told["oldest"]:
        assert f"{row['record']} {row['on'] or 'no date'}" in lines


def test_long_lists_are_cut_unless_all_is_asked_for(make_content):
    """And it is said how much is left out."""
    files = {f"tumor-types/glow-{n}.yaml": TUMOR.format(number=n) for n in range(12)}
    content = make_content(files)
    assert "  … 3 more: --all shows them\n" in stats(content)[1]
    assert "tumor-types/glow-9\n" not in stats(content)[1]
    assert "tumor-types/glow-9\n" in stats(content, "--all")[1]
    assert "--all" not in stats(content, "--all")[1]


def test_no_name_carries_styles(make_content):
    """Rich would take brackets for its own markup."""
    tumor = "name: '[bold]Glow[/bold]'\ncuration: {state: stub}\n"
    assert "[bold]Glow[/bold]" in stats(make_content({"tumor-types/glow.yaml": tumor}), "--all")[1]


def test_programs_get_the_same_as_json(make_content, toy):
    """One object, with dates as text."""
    status, output = stats(make_content({}), "--format", "json")
    told = json.loads(output)
    assert status == 0
    statements = [one for record in toy.all(Mechanism) for one in record.statements]
    assert told["evidence"] == sum(len(statement.evidence) for statement in statements)
    assert told["tumors"][0]["by_class"] == {"neurotransmitter": 1, "unresolved": 1}
    assert [row["on"] for row in told["oldest"]] == sorted(row["on"] for row in told["oldest"])
    assert {gap["code"] for gap in told["gaps"]} >= {"target-without-trial", "single-paper"}


def test_content_with_errors_is_not_counted(make_content):
    """What could not be read would look like a gap."""
    status, output = stats(make_content({"targets/zip2.yaml": "name: Zip\n"}))
    assert status == 1
    assert output.startswith("error[missing-field]")
    assert "statements" not in output
