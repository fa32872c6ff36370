"""JSON Schemas of the records: true to the models, current in `schema/`, fit for editors."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator
from yaml_core import read_yaml

from generator.cli import main
from generator.exports import make_exports
from generator.exports.schema import schemas
from generator.records.kinds import KINDS
from generator.records.shared import SHARED_FILES, Process
from generator.records.vocabulary import Stance

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json.loads(text) for name, text in schemas().items()}
TARGET = {"name": "Zip", "symbol": "ZIP", "curation": {"state": "stub"}}
PAPER = {"title": "Zip", "type": "primary", "read": "abstract", "curation": {"state": "stub"}}


def faults(name, data):
    """What the schema says of the data, with the place of each fault."""
    found = Draft7Validator(SCHEMAS[name]).iter_errors(data)
    return sorted("/".join(map(str, error.absolute_path)) for error in found)


def written(content, name):
    """Every file that the schema is for."""
    return (
        [content / f"{name}.yaml"]
        if name in SHARED_FILES
        else sorted(content.glob(f"{name}/*.yaml"))
    )


def parts(schema):
    """A schema and everything in it that is one."""
    yield schema
    below = [*schema.get("properties", {}).values(), *schema.get("anyOf", ())]
    below += schema.get("patternProperties", {}).values()
    below += [schema[key] for key in ("items", "additionalProperties") if schema.get(key)]
    for part in below:
        yield from parts(part)


def test_there_is_one_for_each_kind_and_each_shared_file():
    """No YAML of the content goes without."""
    assert set(SCHEMAS) == {kind.folder for kind in KINDS} | set(SHARED_FILES)


def test_the_written_ones_are_current():
    """`crosstalk schema` writes them anew."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in ROOT.glob("schema/*.json")}
    assert texts == schemas()


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_is_a_schema_of_draft_7(name):
    """In one piece: editors lose a description beside a reference."""
    assert SCHEMAS[name]["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(SCHEMAS[name])
    assert "$ref" not in json.dumps(SCHEMAS[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_toy_record_is_valid(name):
    """As an editor reads it, where a year is a number."""
    for path in written(ROOT / "tests" / "toy", name):
        assert (path.name, faults(name, read_yaml(path.read_text(encoding="utf-8")))) == (
            path.name,
            [],
        )


@pytest.mark.content
@pytest.mark.parametrize("name", SCHEMAS)
def test_every_record_of_the_content_is_valid(name):
    """An editor marks nothing in what is curated."""
    marked = {
        path.name: found
        for path in written(ROOT / "content", name)
        if (found := faults(name, read_yaml(path.read_text(encoding="utf-8"))))
    }
    assert marked == {}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_explained_and_none_is_the_id(name):
    """The path is the id; all else is told on hovering."""
    for part in parts(SCHEMAS[name]):
        for field, schema in part.get("properties", {}).items():
            assert schema["description"].endswith("."), field
    assert "id" not in SCHEMAS[name].get("properties", {})


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_value_of_a_closed_list_is_explained(name):
    """In the keyword that editors know."""
    for part in parts(SCHEMAS[name]):
        told = part.get("markdownEnumDescriptions", [])
        assert len(told) == len(part.get("enum", []))
        assert all(words.endswith(".") for words in told)


def test_a_value_is_explained_in_the_words_of_the_vocabulary():
    """With its label, where that says more than the value."""
    evidence = SCHEMAS["mechanisms"]["properties"]["statements"]["items"]["properties"]["evidence"]
    stance = evidence["items"]["properties"]["stance"]
    assert dict(zip(stance["enum"], stance["markdownEnumDescriptions"], strict=True)) == {
        "supports": Stance.SUPPORTS.definition,
        "opposes": Stance.OPPOSES.definition,
        "no-effect": f"found no effect: {Stance.NO_EFFECT.definition}",
        "inconclusive": Stance.INCONCLUSIVE.definition,
    }


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("targets", {"name": 7, "symbol": 14.5}),
        ("targets", {"synonyms": ["zip", 7, {"text": "齐普", "lang": "zh"}]}),
        ("papers", {"published": 2020, "pmid": 12345678, "references_count": 12}),
        ("papers", {"published": "2020-02-29", "pmid": "12345678", "references_count": "12"}),
        ("papers", {"authors_complete": True}),
        ("papers", {"authors_complete": "true", "cites": ["10.5555/a.b", "papers/zip"]}),
        ("papers", {"curation": {"state": "stub", "on": "2026-01-31"}}),
    ],
)
def test_scalars_may_be_numbers_or_text(name, data):
    """To the records all scalars are text, however people write them."""
    assert faults(name, (TARGET if name == "targets" else PAPER) | data) == []


def test_a_phase_may_be_a_number():
    """Most people write `phase: 2`."""
    trial = {"title": "Zip", "status": "active"}
    for phase in (2, "2", "2-3"):
        therapy = {"name": "Zip", "category": "drug", "curation": {"state": "stub"}}
        assert faults("therapies", therapy | {"trials": [trial | {"phase": phase}]}) == []


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("targets", {"nam": "Zip"}, ""),
        ("targets", {"id": "targets/zip"}, ""),
        ("targets", {"category": "protein"}, "category"),
        ("targets", {"parents": ["zip"]}, "parents/0"),
        ("targets", {"parents": ["pathways/zip"]}, "parents/0"),
        ("targets", {"parents": "targets/zip"}, "parents"),
        ("targets", {"xrefs": ["HGNC"]}, "xrefs/0"),
        ("targets", {"name": ["Zip"]}, "name"),
        ("targets", {"name": ""}, "name"),
        ("targets", {"curation": {"state": "done"}}, "curation/state"),
        ("targets", {"curation": {"state": "stub", "on": "31.1.2026"}}, "curation/on"),
        ("papers", {"published": 20}, "published"),
        ("papers", {"pmid": "PMID 1"}, "pmid"),
        ("papers", {"doi": "https://doi.org/10.5555/a"}, "doi"),
        ("papers", {"references_count": -1}, "references_count"),
        ("papers", {"authors_complete": "yes"}, "authors_complete"),
        ("papers", {"authors": [{"orcid": "0000"}]}, "authors/0"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(name, data, place):
    """What reading would refuse, an editor marks."""
    assert place in faults(name, (TARGET if name == "targets" else PAPER) | data)


def test_required_fields_are_required():
    """A record that lacks one is not finished."""
    assert set(SCHEMAS["targets"]["required"]) == {"name", "symbol", "curation"}
    [row] = SCHEMAS["processes"]["patternProperties"].values()
    wanted = {name for name, field in Process.model_fields.items() if field.is_required()}
    assert set(row["required"]) == wanted


def test_they_are_published_beside_the_api(toy):
    """Under the address that the interfaces promise."""
    exports = dict(make_exports(toy, (), ""))
    assert {f"api/v1/schema/{name}.json": text for name, text in schemas().items()}.items() <= (
        exports.items()
    )


def test_an_editor_finds_the_schema_of_every_file(pytestconfig):
    """The settings of the project map each folder and shared file to its schema."""
    path = ROOT / ".vscode/settings.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    wanted = {
        f"./schema/{name}.json": f"content/{name}{'' if name in SHARED_FILES else '/*'}.yaml"
        for name in SCHEMAS
    }
    if pytestconfig.getoption("--update-golden"):
        settings["yaml.schemas"] = wanted
        path.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")
    assert settings["yaml.schemas"] == wanted


def run(*words):
    """The status and output of `crosstalk schema`."""
    done = CliRunner().invoke(main, ["schema", *map(str, words)])
    return done.exit_code, done.output


def test_the_command_writes_what_is_missing_or_stale(tmp_path):
    """And leaves the rest, and what is not ours, alone."""
    folder = tmp_path / "schema"
    assert run("--out", folder) == (
        0,
        f"{len(SCHEMAS)} schemas in {folder}/, {len(SCHEMAS)} of them written\n",
    )
    (folder / "papers.json").write_text("{}", encoding="utf-8")
    (folder / "own.json").write_text("{}", encoding="utf-8")
    assert run("--out", folder) == (0, f"{len(SCHEMAS)} schemas in {folder}/, 1 of them written\n")
    assert (folder / "papers.json").read_text(encoding="utf-8") == schemas()["papers"]
    assert (folder / "own.json").read_text(encoding="utf-8") == "{}"


def test_the_command_fails_on_a_stale_one_and_writes_nothing(tmp_path):
    """So that CI can ask."""
    run("--out", tmp_path)
    assert run("--check", "--out", tmp_path) == (0, "")
    stale = tmp_path / "papers.json"
    stale.write_text("{}", encoding="utf-8")
    status, output = run("--check", "--out", tmp_path)
    assert (status, output) == (
        1,
        f"crosstalk: {stale} is not what the models say; `crosstalk schema` writes it anew\n",
    )
    assert stale.read_text(encoding="utf-8") == "{}"
