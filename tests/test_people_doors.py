"""The doors by which people come in: what these pages say is what the code does."""

import re
from pathlib import Path

import pytest
import yaml
from click import Context
from click.testing import CliRunner
from pydantic import BaseModel

from generator.atlas.link import link
from generator.checks import examine
from generator.cli import main
from generator.reading.load import load
from generator.records.annotations import marks_of
from generator.records.entity import MODEL_OF
from generator.records.kinds import KINDS
from generator.records.levels import TABLE, EvidenceLevel
from generator.records.record import Record, fields_of
from generator.records.relations import Relation
from generator.records.vocabulary import Axis, Contact, Design, MechanismClass, Outcome, System

ROOT = Path(__file__).parent.parent
TOY = ROOT / "tests" / "toy"
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
HACKING = (ROOT / "HACKING.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOORS = {"CONTRIBUTING.md": CONTRIBUTING, "HACKING.md": HACKING, "README.md": README}
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
COMMON = fields_of(Record)


def fenced(text, language):
    """What stands in the text's fenced blocks of a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def example_records():
    """The records of CONTRIBUTING.md, by their path under `content/`."""
    blocks = "\n".join(fenced(CONTRIBUTING, "yaml"))
    found = re.findall(
        r"^# content/(\S+)\n(.*?)(?=^# content/|\Z)", blocks, re.MULTILINE | re.DOTALL
    )
    return dict(found)


def workflow(path):
    """A workflow as data; YAML takes its key `on` for a truth value."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def write_examples(make_content):
    """Write the records of CONTRIBUTING.md beside the toy content; give the folder."""

    def write(change=lambda text: text):
        prefixes = {}
        for path in (TOY / "prefixes.yaml", ROOT / "content" / "prefixes.yaml"):
            prefixes |= yaml.safe_load(path.read_text(encoding="utf-8"))
        records = {path: change(text) for path, text in example_records().items()}
        return make_content({"prefixes.yaml": prefixes, **records})

    return write


@pytest.fixture
def examples(write_examples):
    """The records of CONTRIBUTING.md as read, by folder."""
    content = load(write_examples())
    ids = {path.removesuffix(".yaml") for path in example_records()}
    return {e.record.folder: e.record for e in content.entries if e.record.id in ids}


def test_records_to_copy_have_no_fault(write_examples):
    """The records of CONTRIBUTING.md are read and checked without error or warning."""
    content = load(write_examples())
    assert (*content.faults, *examine(link(content))) == ()


def test_there_is_a_record_to_copy_of_each_kind(examples):
    """CONTRIBUTING.md shows one record of every kind."""
    assert set(examples) == {kind.folder for kind in KINDS}


@pytest.mark.parametrize("folder", MODEL_OF)
def test_record_to_copy_shows_every_field(folder, examples):
    """The example of a kind fills in each field that not all kinds have, parts included."""
    filled = set(fields_filled(examples[folder]))
    assert set(fields_of_its_own(MODEL_OF[folder])) - filled == set()


@pytest.mark.parametrize("name", sorted(COMMON))
def test_fields_of_all_kinds_are_told_once(name):
    """What all kinds take is said above the records."""
    assert f"`{name}`" in CONTRIBUTING.partition("## One record of each kind")[0]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_star_marks_what_is_required(kind):
    """The lines marked with a star are the fields that a kind cannot do without."""
    [text] = [text for path, text in example_records().items() if path.startswith(kind.folder)]
    starred = set(re.findall(r"^(\w+):.*  # \*", text, re.MULTILINE))
    required = {
        f.alias or name for name, f in fields_of(MODEL_OF[kind.folder]).items() if f.is_required()
    }
    assert starred == required


@pytest.mark.parametrize(
    ("field", "terms"),
    [
        ("axis", Axis),
        ("class", MechanismClass),
        ("contact", Contact),
        ("outcomes", Outcome),
        ("relation", Relation),
    ],
)
def test_closed_list_is_told_whole(field, terms):
    """A closed list in CONTRIBUTING.md has the words of the code, in their order."""
    words = ", ".join(f"`{term.value}`" for term in terms)
    assert f"| `{field}` | {words} |" in CONTRIBUTING


@pytest.mark.parametrize("system", System)
def test_designs_of_a_system_are_told_with_their_levels(system):
    """The table in CONTRIBUTING.md is the table of the code."""
    rows = {
        level: ", ".join(f"`{design}`" for design in Design if TABLE.get((system, design)) is level)
        for level in EvidenceLevel
    }
    if rows[EvidenceLevel.A]:
        rows[EvidenceLevel.A] += " (**B** with a biomarker endpoint)"
    told = " · ".join(f"**{level}** {designs}" for level, designs in rows.items() if designs)
    assert f"| `design` of `{system}` | {told} |" in CONTRIBUTING


def test_example_of_a_fault_is_what_the_tool_prints(write_examples):
    """The message shown in CONTRIBUTING.md is the one that `crosstalk check` prints."""
    content = write_examples(lambda text: text.replace("stance: supports", "stance: suports"))
    told = CliRunner().invoke(main, ["check", "--content", str(content)])
    [shown] = fenced(CONTRIBUTING, "text")
    assert told.output.partition("\n\n")[0] == shown.rstrip()


@pytest.mark.parametrize("door", DOORS)
def test_make_targets_exist(door):
    """Each `make` command that a page names is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", DOORS[door], re.MULTILINE)) - targets == set()


def test_readme_gives_the_two_commands():
    """The README tells how to build the site and how to test."""
    [commands] = fenced(README, "sh")
    assert re.findall(r"^make \w+", commands, re.MULTILINE) == ["make site", "make test"]


@pytest.mark.parametrize("door", [*DOORS, "CHANGELOG.md"])
def test_commands_of_crosstalk_exist(door):
    """Each `crosstalk` command that a page names is one."""
    text = (ROOT / door).read_text(encoding="utf-8")
    assert (
        set(re.findall(r"`(?:\.venv/bin/)?crosstalk\s+([a-z]+)", text))
        - set(main.list_commands(Context(main)))
        == set()
    )


def test_folders_of_the_map_exist():
    """Each folder in the README's map is there."""
    folders = re.findall(r"^- `(\w+)/`: ", README, re.MULTILINE)
    assert [name for name in folders if not (ROOT / name).is_dir()] == []
    assert len(folders) == 5


@pytest.mark.parametrize("door", DOORS)
def test_links_to_files_lead_somewhere(door):
    """Each link of a page to a file of the repository leads to one."""
    links = re.findall(r"\]\(([^):#]+)\)", DOORS[door])
    assert [target for target in links if not (ROOT / target).is_file()] == []


def test_files_named_by_hacking_exist():
    """Each path of the code that HACKING.md names is there."""
    named = re.findall(r"`((?:generator|templates|tests/\w+|\.github|\.ci)/[\w./-]+)`", HACKING)
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(("door", "most"), [("CONTRIBUTING.md", 240), ("HACKING.md", 200)])
def test_doors_stay_short(door, most):
    """A page that people must read before they begin has its limit of lines."""
    assert len(DOORS[door].splitlines()) <= most


def test_picture_of_the_readme_is_small():
    """The README shows a picture of a page, of less than 200 KB."""
    [picture] = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert 0 < (ROOT / picture).stat().st_size < 200_000


def test_citation_has_what_the_format_requires():
    """CITATION.cff has the keys that its format requires, and no identifier nobody gave out."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert all(citation[key] for key in ("message", "title", "authors"))
    assert citation["license"] == "CC-BY-4.0"
    assert not citation.keys() & {"doi", "identifiers"}


def test_changelog_has_an_unreleased_section():
    """There is a place for the next change, and something in it."""
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(r"^## \[Unreleased\]\n\n### \w+\n\n- ", changelog, re.MULTILINE)


def test_licences_are_the_ones_that_are_said():
    """The code's licence is MIT, the content's CC BY 4.0 with its whole legal code."""
    code = (ROOT / "LICENSE").read_text(encoding="utf-8")
    content = (ROOT / "LICENSE-content").read_text(encoding="utf-8")
    assert code.startswith("MIT License\n\nCopyright (c) 2026 The Crosstalk contributors\n")
    assert "https://creativecommons.org/licenses/by/4.0/" in content
    assert [f"Section {n} --" in content for n in range(1, 9)] == [True] * 8


def test_actions_are_the_ones_that_hacking_lists():
    """HACKING.md lists the actions in use; each is pinned by commit, its tag beside it."""
    pinned = re.compile(r"uses: (actions/[\w-]+)@[0-9a-f]{40} # (v[\d.]+)$", re.MULTILINE)
    texts = [path.read_text(encoding="utf-8") for path in WORKFLOWS]
    used = {f"{name}@{tag}" for text in texts for name, tag in pinned.findall(text)}
    assert used == set(re.findall(r"`(actions/[\w-]+@\S+)`", HACKING))
    assert all(len(pinned.findall(text)) == text.count("uses: ") for text in texts)


def fields_of_its_own(model):
    """Every field of a model and of its parts, as `Model.field`, without those of all kinds."""
    for name, field in fields_of(model).items():
        if issubclass(model, Record) and name in COMMON:
            continue
        yield f"{model.__name__}.{name}"
        for mark in marks_of((field.annotation, *field.metadata)):
            if isinstance(mark, type) and issubclass(mark, BaseModel):
                yield from fields_of_its_own(mark)


def fields_filled(part):
    """Every field that was written in a record or part, as `Model.field`."""
    for name in part.model_fields_set:
        yield f"{type(part).__name__}.{name}"
        value = getattr(part, name)
        for entry in value if isinstance(value, tuple) else (value,):
            if isinstance(entry, BaseModel):
                yield from fields_filled(entry)
