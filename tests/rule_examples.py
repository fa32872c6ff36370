"""Examples of rules as files of a content folder, each filled up to a whole record.

An example names its files in comments (`# content/targets/zip1.yaml`) and shows
only what the rule is about. The rest is taken from the toy record of that name,
or from the plain records below.
"""

import json
import re
import shutil
from pathlib import Path

import yaml

from generator.atlas.link import link
from generator.checks import examine
from generator.reading.load import load
from generator.text.diagnostics import arranged

TOY = Path(__file__).parent / "toy"
TOY_MEMORY: dict = {}
"""What was parsed before: the toy files are parsed once, not for every test."""
BLANK = "␠"
"""Stands for a space at the end of a line, where nobody could see one."""

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FILE = re.compile(r"^# (content/\S+)\n", re.MULTILINE)
_FIELD = re.compile(r"^([\w-]+):", re.MULTILINE)
_CURATED = {"state": "curated", "by": ["Ada Example"], "on": "2026-01-11"}
_ITEM = {
    "paper": "papers/example-2020-zip",
    "stance": "supports",
    "study": {"system": "in-vivo", "design": "stimulation"},
    "basis": "abstract",
}
_STATEMENT = {
    "subject": "neural-elements/zed-nerve",
    "relation": "increases",
    "object": "processes/glimmer-growth",
    "evidence": [{}],
}
_TEXT = "The zed nerve sings for hour {} and glimmeroma grows."
_RECORDS = {
    "mechanisms": {
        "name": "The zed nerve sings",
        "summary": "An invented nerve sings to an invented tumour, which grows.",
        "tumor_types": ["tumor-types/glimmeroma"],
        "neural_elements": ["neural-elements/zed-nerve"],
        "axis": "neural-to-tumor",
        "class": "unresolved",
        "statements": [{}],
        "curation": _CURATED,
    },
    "targets": {
        "parents": ["targets/zip-family"],
        "xrefs": ["TOY:0000009"],
        "curation": _CURATED,
    },
}


def files_of(example):
    """The files that an example shows, by path below `content/`."""
    _, *parts = _FILE.split(example)
    return {
        path.removeprefix("content/"): _whole(path.removeprefix("content/"), text)
        for path, text in zip(parts[::2], parts[1::2], strict=True)
    }


def codes_of(example, folder):
    """The codes of everything that is told of the toy content with the example in it."""
    shutil.copytree(TOY, folder)
    for path, text in files_of(example).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    content = load(folder, TOY_MEMORY)
    return {fault.code for fault in arranged((*content.faults, *examine(link(content))))}


def _whole(path, text):
    """The file's text with what the example left out."""
    text = text.replace(BLANK, " ")
    if not path.endswith(".yaml"):
        return text
    toy = TOY / path
    if "/" not in path:  # a shared vocabulary: the example adds to it
        return toy.read_text(encoding="utf-8") + text
    if not _FIELD.search(text) or "\n---\n" in text:
        return text
    folder = path.partition("/")[0]
    known = yaml.load(toy.read_text(encoding="utf-8"), _LOADER) if toy.exists() else {}
    known = known or _RECORDS.get(folder, {"curation": _CURATED})
    if folder == "mechanisms":
        return _dumped(_filled({**known, **yaml.load(text, _LOADER)}))
    written = set(_FIELD.findall(text))
    return text.rstrip("\n") + "\n" + _dumped({k: v for k, v in known.items() if k not in written})


def _filled(mechanism):
    """The mechanism with what its statements and their evidence leave out."""
    statements = [
        {"id": f"step-{number}", **_STATEMENT, "text": _TEXT.format(number), **statement}
        for number, statement in enumerate(mechanism["statements"])
    ]
    for number, statement in enumerate(statements):
        statement["evidence"] = [
            {**_ITEM, "finding": f"Singing enlarged the tumours, time {number}-{index}.", **item}
            for index, item in enumerate(statement["evidence"])
        ]
    return {**mechanism, "statements": statements}


def _dumped(fields):
    return "".join(f"{k}: {json.dumps(v, ensure_ascii=False)}\n" for k, v in fields.items())
