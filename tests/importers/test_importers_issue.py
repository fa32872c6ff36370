"""Suggestions in issues become drafts: on recorded events, all of them invented."""

import json
from contextlib import suppress
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from generator.atlas.link import link
from generator.checks import examine
from generator.cli import main
from generator.editing.canonical import canonicalize
from generator.editing.field_order import order_of
from generator.importers.draft import Draft, quote
from generator.importers.event import NotAnEvent, Suggestion, read_event
from generator.importers.form import FORMS, MECHANISM, PAPER
from generator.importers.issue import import_suggestion
from generator.importers.issue_comment import write_comment
from generator.reading.cannot_read import CannotRead
from generator.reading.document import read_document
from generator.reading.load import load
from generator.text.source import SourceFile

ROOT = Path(__file__).parents[2]
EVENTS = Path(__file__).parent / "events"
NOTHING = "_No response_"


def recorded(name):
    """The bytes of a recorded event."""
    return (EVENTS / f"{name}.json").read_bytes()


def imported(atlas, name, **answers):
    """What becomes of a recorded suggestion, with some answers changed."""
    suggestion = read_event(recorded(name))
    form = PAPER if name.startswith("paper") else MECHANISM
    headings = {question.key: question.heading for question in form.questions}
    body = suggestion.body
    for key, text in answers.items():
        before, heading, after = body.partition(f"### {headings[key]}\n\n")
        _, mark, rest = after.partition("\n\n###")
        body = f"{before}{heading}{text}{mark}{rest}"
    return import_suggestion(Suggestion(suggestion.number, suggestion.by, body), atlas)


def errors(found):
    """FieldQuestion and message of every error."""
    return [(problem.heading, problem.message) for problem in found.problems if problem.is_error]


def test_a_paper_becomes_a_stub(toy):
    """With its identifiers bare, and a note of where it comes from."""
    found = imported(toy, "paper")
    assert errors(found) == []
    assert found.record_id == "papers/muller-2024-zipin"
    assert found.text == (
        "title: 'Zipin of the zed nerve: a second look at glimmeroma'\n"
        "curation:\n"
        "  state: stub\n"
        "  note: 'It is \"odd\": see #2. Suggested by cy-example in issue #12.'\n"
        "authors:\n"
        "  - name: 'Cy Müller'\n"
        "  - name: Do Sample\n"
        "journal: Journal of Invented Results\n"
        "published: 2024-03\n"
        "doi: 10.5555/toy.2024.7\n"
        "pmid: 2007\n"
        "type: primary\n"
        "tldr: >-\n"
        "  Cutting the zed nerve made invented tumours smaller, and zipin brought the growth back"
        " in all of\n"
        "  them.\n"
        "read: abstract\n"
    )


def test_a_mechanism_becomes_a_stub_with_one_statement(toy):
    """Things are found by what people call them."""
    found = imported(toy, "mechanism")
    assert errors(found) == []
    assert found.record_id == "mechanisms/the-zed-nerve-calms-glimmeroma-at-noon"
    told = yaml.safe_load(found.text)
    assert told["tumor_types"] == ["tumor-types/glimmeroma", "tumor-types/bright-glimmeroma"]
    assert told["neural_elements"] == ["neural-elements/zed-nerve"]
    assert told["curation"]["state"] == "stub"
    assert "10.5555/toy.2020.1" in told["curation"]["note"]
    [statement] = told["statements"]
    assert statement["subject"] == "neural-elements/zed-nerve"
    assert statement["object"] == "processes/glimmer-growth"
    assert statement["relation"] == "decreases"


@pytest.mark.parametrize("name", ["paper", "mechanism", "paper-hostile"])
def test_a_draft_is_in_canonical_form(toy, name):
    """So that nobody has to format it first."""
    found = imported(toy, name)
    source = SourceFile(f"content/{found.record_id}.yaml", found.text)
    assert canonicalize(source, order_of(f"{found.record_id}.yaml")) == found.text


def test_an_author_may_have_a_long_name(toy):
    """A consortium that is folded over lines is still the name of one author."""
    name = (
        "The Invented Consortium for the Study of Glimmeromas, Zed Nerves, Zips and all that Glows"
    )
    found = imported(toy, "paper", authors=f"{name}\nDo Sample")
    assert errors(found) == []
    assert yaml.safe_load(found.text)["authors"] == [{"name": name}, {"name": "Do Sample"}]


def test_unknown_things_are_told_with_what_was_meant(toy):
    """And a question without an answer; nothing twice."""
    found = imported(toy, "mechanism-unknown-things")
    assert not found.is_sound
    assert [(p.heading, p.message, p.help) for p in found.problems] == [
        ("Which way it runs", "there is no answer", "fill it in"),
        (
            "Tumour types",
            "nothing in the atlas is called `glimeroma`",
            "did you mean `tumor-types/glimmeroma`?",
        ),
        (
            "What acts",
            "nothing in the atlas is called `zet nerve`",
            "did you mean `neural-elements/zed-nerve`?",
        ),
    ]


def test_a_paper_that_is_there_already_is_told(toy):
    """Whatever the case of its DOI."""
    [(heading, message)] = errors(imported(toy, "paper-known-doi"))
    assert (heading, "papers/example-2020-zip" in message or "DOI" in message) == ("DOI", True)


def test_a_record_with_the_same_name_is_never_touched(make_atlas, toy):
    """The draft takes the next free name."""
    first = imported(toy, "paper")
    atlas = make_atlas({f"{first.record_id}.yaml": first.text})
    second = imported(atlas, "paper", doi=NOTHING, pmid=NOTHING)
    assert second.record_id == "papers/muller-2024-zipin-2"


@pytest.mark.parametrize(
    ("answers", "record_id"),
    [
        ({"authors": NOTHING}, "papers/2024-zipin-nerve-second"),
        ({"authors": "泽德", "title": "泽德神经"}, "papers/suggestion-12"),
        ({"authors": "Zed A; Example B", "published": NOTHING}, "papers/zed-zipin"),
        ({"authors": "- Zed, A\n- Example, B"}, "papers/zed-2024-zipin"),
        ({"authors": "Cy Łøś"}, "papers/los-2024-zipin"),
        ({"authors": NOTHING, "title": "a" * 300, "published": NOTHING}, "papers/suggestion-12"),
    ],
)
def test_a_name_is_made_of_what_is_known(toy, answers, record_id):
    """Family name, year and a word of the title; else the issue's number."""
    assert imported(toy, "paper", **answers).record_id == record_id


@pytest.mark.parametrize(
    ("answers", "heading", "message"),
    [
        ({"doi": "10/abc"}, "DOI", "`10/abc` is not a DOI"),
        ({"published": "last spring"}, "Date of publication", "`last spring` is not a date"),
        ({"type": "novel: A story."}, "Kind of paper", "`novel` is not a value of `type`"),
        ({"title": NOTHING}, "Title", "there is no answer"),
        ({"title": "Zip\u202enwod"}, "Title", "the character U+202E"),
        ({"title": "x" * 601}, "Title", "`title` has 601 characters"),
        ({"tldr": "A\n### Title\nB"}, "Title", "the question stands twice"),
        ({"note": "\ud800"}, "Anything else", "the file is not UTF-8"),
    ],
)
def test_a_fault_is_told_under_its_question(toy, answers, heading, message):
    """In the words that a curator gets, at the place that the suggester knows."""
    found = imported(toy, "paper", **answers)
    assert any(h == heading and m.startswith(message) for h, m in errors(found))
    assert write_comment(found).isprintable() or "\n" in write_comment(found)


def test_an_issue_without_a_form_is_told_so(toy):
    """There is nothing to read."""
    found = import_suggestion(read_event(recorded("no-form")), toy)
    assert (found.record_id, found.text, found.is_sound) == ("", "", False)
    assert "open a new one with the form" in write_comment(found)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"[" * 100_000,
        b'{"issue": 7}',
        b'{"pull_request": {"number": 7}}',
        b'{"issue": {"number": true, "user": {"login": "a"}, "body": ""}}',
        b'{"issue": {"number": 7, "user": {"login": "a\\u001b[31m"}, "body": ""}}',
        b'{"issue": {"number": 7, "user": null, "body": ""}}',
        b'{"issue": {"number": 7, "user": {"login": "a"}, "body": null}}',
        b'{"issue": {"number": 7, "user": {"login": "a"}, "body": "", "pull_request": {}}}',
        json.dumps({"issue": {"number": 7, "user": {"login": "a"}, "body": "a" * 70_001}}).encode(),
    ],
)
def test_what_is_no_event_of_an_issue_is_refused(data):
    """In one sentence, never with a traceback."""
    with pytest.raises(NotAnEvent):
        read_event(data)


def test_the_answer_gives_nothing_of_a_stranger_a_meaning(toy):
    """No markup, mention or command outside of code; the code block ends where we end it."""
    found = imported(toy, "paper-hostile", doi="`@team` <b>|</b> [x](javascript:y)")
    told, _, draft = write_comment(found).partition("<details>")
    assert not any(mark in told for mark in ("@", "<b>", "javascript:y", "`@"))
    assert told.count("\n|") == told.count("|\n")
    fence = draft.split("yaml\n")[0].split("\n")[-1]
    assert set(fence) == {"`"}
    assert draft.count(fence) == 2


@given(st.text(max_size=80), st.text(max_size=200))
def test_no_text_leaves_its_field(one, other):
    """Whatever is answered, the draft holds two fields with just these words, or is refused."""
    draft = Draft()
    draft.write("One", "title", one)
    draft.write("Other", "tldr", other)
    words = {"title": " ".join(one.split()), "tldr": " ".join(other.split())}
    with suppress(CannotRead):
        read = read_document(SourceFile("content/papers/toy.yaml", draft.text), {})
        assert read.data == {key: text for key, text in words.items() if text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Zed nerve", "Zed nerve"),
        ("10.5555/a.b", "10.5555/a.b"),
        ("a: b", "'a: b'"),
        ("it's", "'it''s'"),
        ("null", "'null'"),
        ("No", "'No'"),
        ("- a", "'- a'"),
        ("a #b", "'a #b'"),
        ("a, b", "'a, b'"),
        ("泽德", "'泽德'"),
    ],
)
def test_text_is_quoted_unless_it_is_plain_beyond_doubt(text, written):
    """Other readers of YAML take some words for something else."""
    assert quote(text) == written


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_form_asks_what_the_importer_reads(form):
    """FieldQuestion by question: heading, kind, options, whether it must be answered."""
    path = ROOT / ".github" / "ISSUE_TEMPLATE" / f"{form.name}.yml"
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    asked = [part for part in told["body"] if part["type"] != "markdown"]
    assert told["name"]
    assert told["description"]
    assert [
        (
            part["id"],
            part["attributes"]["label"],
            part.get("validations", {}).get("required", False),
            tuple(part["attributes"].get("options", ())),
            part["type"] == "dropdown",
        )
        for part in asked
    ] == [(q.key, q.heading, q.required, q.options, bool(q.terms)) for q in form.questions]


def run(content, event, *words):
    """The status and output of `crosstalk import issue`."""
    words = ("import", "issue", "--content", str(content), "--event", str(event), *words)
    done = CliRunner().invoke(main, words)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    return done.exit_code, done.output


def test_the_command_writes_a_draft_that_passes_the_checks(make_content):
    """And prints the comment."""
    content = make_content({})
    before = {path for path in content.rglob("*") if path.is_file()}
    status, output = run(content, EVENTS / "paper.json")
    assert status == 0
    assert output.startswith("This suggestion is now the draft `papers/muller-2024-zipin`.")
    [new] = {path for path in content.rglob("*") if path.is_file()} - before
    assert new == content / "papers" / "muller-2024-zipin.yaml"
    read = load(content)
    assert read.faults == ()
    assert {f.code for f in examine(link(read)) if f.level == "error"} == set()


def test_the_command_writes_nothing_with_faults(make_content):
    """Status 1, and the comment says why."""
    content = make_content({})
    before = sorted(content.rglob("*"))
    status, output = run(content, EVENTS / "mechanism-unknown-things.json")
    assert status == 1
    assert output.startswith("This suggestion cannot become a record yet.")
    assert sorted(content.rglob("*")) == before


def test_the_command_tells_wrong_use(make_content, tmp_path):
    """An event of something else, or no file."""
    odd = tmp_path / "odd.json"
    odd.write_text('{"action": "opened"}', encoding="utf-8")
    status, output = run(make_content({}), odd)
    assert (status, "it tells of no issue" in output) == (2, True)
    status, output = run(make_content({}), tmp_path / "nowhere.json")
    assert (status, "No such file" in output) == (3, True)
    assert run(make_content({}), odd, "--kind", "paper")[0] == 2


def test_the_command_needs_content_without_errors(make_content):
    """Else nobody could say what the draft adds."""
    content = make_content({"targets/zip2.yaml": "name: Zip\n"})
    status, output = run(content, EVENTS / "paper.json")
    assert status == 1
    assert "error[missing-field]" in output
    assert not (content / "papers" / "muller-2024-zipin.yaml").exists()
