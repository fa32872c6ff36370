"""Content whose every text field says what a test wants, and what stands on the built pages."""

import json
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from itertools import count as count_from
from pathlib import Path

import lxml.html
from pydantic import BaseModel, StringConstraints

from generator.records.annotations import marks_of
from generator.records.entity import MODEL_OF
from generator.records.kinds import VOCABULARY_OF
from generator.records.shared import SHARED_FILES
from generator.text.characters import forbidden_character

TESTS = Path(__file__).parent.parent
SHARED = TESTS.parent.parent / "shared" / "hostile"
NOT_SHOWN = {"allow"}
"""Fields that stand on no page: reasons for the check, not for readers."""
NO_FREE_TEXT = {"machine_text"}
"""Fields whose texts are names of other fields."""
NAMES = (("name",), ("title",))
_STATE = 40
"""Characters that fit a field for a state."""
_HAN = re.compile("[\u4e00-\u9fff]")


def corpus(name):
    """The payloads of a file, those that a record may hold and those that it may not."""
    folder = TESTS / "hostile" if name == "payloads" else SHARED
    items = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["items"]
    texts = [item["payload"] for item in items if item["payload"].strip()]
    refused = [text for text in texts if _is_refused(text)]
    return [text for text in texts if text not in refused], refused


def _is_refused(text):
    return bool(forbidden_character(text)) or "\r" in text or len(text) > 8000


def harmless(texts):
    """A stand-in for each text: its lines, blanks, script and order, and nothing that could run."""
    order = sorted({text.strip().casefold() for text in texts})
    return {text: _stand_in(text, f"w{order.index(text.strip().casefold()):04d}") for text in texts}


def _stand_in(text, word):
    mark = "\u4e2d" if _HAN.search(text) else ""
    lines = text.strip().split("\n")
    return "\n".join(re.sub("[^ ]+", f"{word}{mark}", line.strip()) for line in lines)


def is_simple(text):
    """Whether a text fits any field, and leaves the shape of a page to the fields alone."""
    return "\n" not in text and len(text) <= 600 and not _HAN.search(text)


def text_fields(model, path=()):
    """Every field for free text, with how many characters it may have; prose has several lines."""
    for name, field in model.model_fields.items():
        marks = list(marks_of((field.annotation, *field.metadata)))
        here = (*path, field.alias or name)
        limits = [m.max_length for m in marks if isinstance(m, StringConstraints)]
        parts = [m for m in marks if isinstance(m, type) and issubclass(m, BaseModel)]
        if not parts and limits and name not in NO_FREE_TEXT:
            yield here, limits[0]
        for part in parts:
            yield from text_fields(part, here)


def fill(data, fields, give, path=()):
    """`data` with each free text replaced by what `give` gives for its field."""
    if isinstance(data, dict):
        step = {key: (path if path in fields else (*path, key)) for key in data}
        return {key: fill(value, fields, give, step[key]) for key, value in data.items()}
    if isinstance(data, list):
        return [fill(entry, fields, give, path) for entry in data]
    return give(path, fields[path]) if path in fields else data


def records(number, count):
    """One record of each kind with every field, by path; numbered, and leading to its like."""
    me, before = f"k{number:03d}", f"k{(number - 1) % count:03d}"
    common = {
        "synonyms": [{"text": "?"}],
        "summary": "?",
        "curation": {"state": "curated", "by": ["?"], "on": "2026-01-02", "note": "?"},
        "allow": {"orphan-record": "?"},
    }
    named = {"name": "?", **common}
    study = {"system": "in-vivo", "design": "drug"}
    words = dict.fromkeys(("p", "unit", "subgroup", "note"), "?")
    median = {"measure": "median", "of": "pain", "value": "1", "compared": ["?", "?"]}
    estimate = median | words
    told = {"species": ["?"], "model": "?", "n": "?", "estimate": [estimate]}
    item = {
        "paper": f"papers/{me}",
        "stance": "supports",
        "subgroup": "?",
        "finding": "?",
        "study": study | told,
        "locator": "?",
        "basis": "abstract",
        "quote": {"text": "?", "lang": "en"},
    }
    statement = {
        "id": "whole",
        "subject": f"neural-elements/{me}",
        "relation": "increases",
        "object": f"processes/{me}",
        "object_in": f"cells/{me}",
        "via": [f"targets/{me}"],
        "subject_state": "?",
        "object_state": "?",
        "context": {"site": "?", "stage": "?", "condition": "?"},
        "text": "?",
        "evidence": [item],
    }
    trial = {
        "title": "?",
        "phase": "2",
        "status": "active",
        "endpoints": [{"of": "pain", "result": "better", "note": "?"}],
        "tumor_types": [f"tumor-types/{me}"],
        "paper": f"papers/{me}",
        "note": "?",
    }
    paper = {
        **dict.fromkeys(("title", "title_original", "journal", "tldr", "contribution"), "?"),
        **dict.fromkeys(("significance", "novelty", "methods", "abstract"), "?"),
        "authors": [{"name": "?"}],
        "type": "primary",
        "license": "CC-BY-4.0",
        "key_findings": ["?"],
        "key_terms": ["?"],
        "entities": [{"name": "?", "kind": "?", "origin": "machine"}],
        "figures": [{"label": "?", "caption": "?", "url": "https://example.org/figure"}],
        "summaries": [{"text": "?", "lang": "en"}],
        "cites": [f"papers/{before}"],
        "read": "abstract",
        **common,
    }
    mechanism = {
        "tumor_types": [f"tumor-types/{me}"],
        "neural_elements": [f"neural-elements/{me}"],
        "pathways": [f"pathways/{me}"],
        "axis": "neural-to-tumor",
        "class": "paracrine",
        "statements": [statement],
        "related": [{"mechanism": f"mechanisms/{before}", "relation": "contradicts", "note": "?"}],
        **named,
    }
    return {
        f"papers/{me}": paper,
        f"mechanisms/{me}": mechanism,
        f"tumor-types/{me}": named,
        # With a parent, were it itself, it stands in no tumour's list of missing nerves.
        f"neural-elements/{me}": named
        | {
            "category": "nerve",
            "transmitters": [f"targets/{me}"],
            "parents": [f"neural-elements/{me}"],
        },
        f"targets/{me}": named | {"symbol": "?", "parents": [f"targets/{before}"] * (number % 2)},
        f"pathways/{me}": named | {"members": [f"targets/{me}"]},
        f"therapies/{me}": named
        | {
            "category": "drug",
            "acts_on": [{"on": f"targets/{me}", "action": "inhibits"}],
            "approved_for": "?",
            "trials": [trial],
        },
    }


TERM = {"name": "?", "synonyms": [{"text": "?"}], "definition": "?"}
TERMS = dict.fromkeys(VOCABULARY_OF, TERM) | {
    "processes": TERM | {"favors": "tumor", "group": "course"}
}
"""One term of each vocabulary, with every field."""

FIELDS = {folder: dict(text_fields(model)) for folder, model in MODEL_OF.items()} | {
    folder: dict(text_fields(SHARED_FILES[folder].row)) for folder in VOCABULARY_OF
}


def write_content(folder, count, texts, shown, *, each=False):
    """Write `count` sets of records; each field says another of the texts, as `shown` has it.

    With `each` and as many sets as texts, each field of each kind says each text
    once; else every text is a name once, and stands where its turn comes.
    Gives the text that was put in each field, by the address of the page and the field.
    """
    several = list(texts)
    single = [text for text in texts if "\n" not in text and len(text) <= 600]
    # A stand-in has a word of seven characters for each.
    short = [text for text in single if len(text) <= _STATE and len(text.split()) <= _STATE // 8]
    put = {}
    turns = Counter()
    shutil.copytree(TESTS / "toy" / "pages", folder / "pages")

    def filled(kind, data, address, number):
        slots = count_from(number, 17)

        def give(path, most):
            pool = short if most <= _STATE else single if most <= 600 else several
            slot = next(slots)
            turn = (most, path in NAMES and kind not in TERMS)
            turns[turn] += 1
            text = pool[(slot if each else turns[turn]) % len(pool)]
            if not NOT_SHOWN & set(path):
                put[address, path, number, slot] = text
            return shown[text]

        return fill(data, FIELDS[kind], give)

    shared = {folder: {} for folder in VOCABULARY_OF}
    for number in range(count):
        for record_id, data in records(number, count).items():
            kind = record_id.partition("/")[0]
            file = folder / f"{record_id}.yaml"
            file.parent.mkdir(parents=True, exist_ok=True)
            record = filled(kind, data, f"{record_id}/", number)
            file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
        for kind, data in TERMS.items():
            shared[kind][f"k{number:03d}"] = filled(kind, data, f"{kind}/", number)
    for kind, rows in shared.items():
        text = json.dumps(rows, ensure_ascii=False)
        (folder / f"{kind}.yaml").write_text(text, encoding="utf-8")
    return put


def shown_on(page):
    """What a reader sees of a page, without white space."""
    return without_space(lxml.html.document_fromstring(page).text_content())


def without_space(text):
    """What is left of a text without white space."""
    return "".join(text.split())


def changed(text, other):
    """What two pages do not share of elements, attributes and addresses, as two readers see it."""
    return [
        row
        for one, two in zip(shape(text), shape(other), strict=True)
        for row in (one - two, two - one)
    ]


def shape(text):
    """Elements with the names of their attributes, addresses, and what is no element, counted."""
    tree = lxml.html.document_fromstring(text)
    elements, addresses, strange = Counter(), Counter(), Counter()
    for element in tree.iter():
        if not isinstance(element.tag, str):
            strange[element.text] += 1
            continue
        kind = element.tag, tuple(sorted(element.attrib))
        elements[kind] += kind != _LINE
        for name, value in element.attrib.items():
            if name in _ADDRESSES:
                addresses[name, value] += 1
    reader = Reader()
    reader.feed(text)
    reader.close()
    return elements, addresses, strange, reader.elements, reader.strange


_LINE = "text", ("lengthadjust", "textlength", "x", "y")
"""A line of a label in a figure: a longer text has more of them."""
_ADDRESSES = {"href", "src", "srcset", "action", "formaction", "id", "class", "rel", "for", "name"}


class Reader(HTMLParser):
    """Counts elements, comments and declarations as Python's own reader sees them."""

    def __init__(self):
        super().__init__()
        self.elements = Counter()
        self.strange = Counter()

    def handle_starttag(self, tag, attrs):
        kind = tag, tuple(sorted(name for name, _ in attrs))
        self.elements[kind] += kind != _LINE

    def handle_comment(self, data):  # noqa: ARG002
        self.strange["comment"] += 1

    def handle_decl(self, decl):
        self.strange[decl] += 1

    def handle_pi(self, data):  # noqa: ARG002
        self.strange["pi"] += 1

    def unknown_decl(self, data):  # noqa: ARG002
        self.strange["decl"] += 1
