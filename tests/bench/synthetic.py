"""Synthetic but realistic atlases for the benchmark: everything in them is invented.

Links follow a power law (few papers and targets are named by many mechanisms),
a mechanism carries 6 to 20 evidence items, and every third thing has a Chinese
name. The same size always gives the same files.
"""

from __future__ import annotations

import json
import random
import shutil
from bisect import bisect
from itertools import accumulate
from pathlib import Path

TOY = Path(__file__).parent.parent / "toy"
_SHARES = {
    "papers": 0.54,
    "mechanisms": 0.12,
    "targets": 0.16,
    "tumor-types": 0.06,
    "pathways": 0.05,
    "neural-elements": 0.03,
    "therapies": 0.04,
}
_WORDS = [
    "nerve",
    "tumour",
    "signal",
    "growth",
    "receptor",
    "release",
    "mouse",
    "slice",
    "culture",
    "patient",
    "survival",
    "invasion",
    "synapse",
    "current",
    "calcium",
    "graft",
    "density",
    "marker",
    "loss",
    "drug",
    "light",
    "stimulation",
    "blockade",
    "axon",
    "fibre",
    "vessel",
    "immune",
    "cell",
    "stress",
    "pathway",
    "kinase",
    "expression",
    "level",
    "outcome",
    "region",
    "circuit",
]
_HAN = "神经肿瘤信号生长受体释放小鼠切片培养患者存活侵袭突触电流钙移植密度标志"
_STUDIES = (
    ("in-vivo", "genetic-manipulation", ""),
    ("in-vivo", "drug", ""),
    ("in-vitro", "culture", ""),
    ("in-vitro", "co-culture", ""),
    ("ex-vivo", "recording", ""),
    ("human-tissue", "imaging", ""),
    ("patients", "association", "clinical"),
    ("patients", "single-arm-trial", "biomarker"),
)
_HEADLINE = {"promotes": "increases", "restrains": "decreases"}
_GIVEN = ("Ada", "Ben", "Cai", "Dov", "Eva", "Fei", "Gus")
_PROCESSES = 40
_CLASSES = ("synaptic", "electrical", "innervation", "immune", "metabolic", "paracrine")


def write_atlas(folder: Path, pages: int, seed: int = 1) -> None:
    """Write an atlas of about ``pages`` record pages into ``folder``, which is emptied."""
    if folder.exists():
        shutil.rmtree(folder)
    maker = _Maker(random.Random(seed), pages)
    for kind in _SHARES:
        (folder / kind).mkdir(parents=True)
        for index in range(maker.counts[kind]):
            record = getattr(maker, kind.replace("-", "_"))(index)
            path = folder / kind / f"{maker.slug(kind, index)}.yaml"
            path.write_text(json.dumps(record, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.copytree(TOY / "pages", folder / "pages")
    for name in ("cells", "prefixes"):
        shutil.copy(TOY / f"{name}.yaml", folder / f"{name}.yaml")
    processes = {
        f"process-n{index}": {"name": f"Process {index}", "favors": "tumor", "group": "course"}
        for index in range(_PROCESSES)
    }
    (folder / "processes.yaml").write_text(json.dumps(processes), encoding="utf-8")


def _power_law(count: int) -> list[float]:
    """Cumulated chances of ``count`` things: the one of rank r is named as often as r ** -0.8."""
    weights = list(accumulate((rank + 1) ** -0.8 for rank in range(count)))
    return [weight / weights[-1] for weight in weights[:-1]]


class _Maker:
    """Makes the records of one atlas."""

    def __init__(self, dice: random.Random, pages: int) -> None:
        self.dice = dice
        self.counts = {kind: max(2, round(pages * share)) for kind, share in _SHARES.items()}
        self.weights = {kind: _power_law(count) for kind, count in self.counts.items()}

    def slug(self, kind: str, index: int) -> str:
        return f"{kind.rstrip('s')}-n{index}".replace("neural-element", "nerve")

    def ref(self, kind: str, index: int) -> str:
        return f"{kind}/{self.slug(kind, index)}"

    def pick(self, kind: str) -> str:
        """A record of the kind; low numbers far more often (a power law)."""
        return self.ref(kind, bisect(self.weights[kind], self.dice.random()))

    def some(self, kind: str, most: int) -> list[str]:
        wanted = self.dice.randint(1, most)
        return list(dict.fromkeys(self.pick(kind) for _ in range(wanted)))

    def text(self, words: int) -> str:
        chosen = self.dice.choices(_WORDS, k=words)
        return f"{' '.join(chosen).capitalize()}."

    def names(self, index: int) -> list[str]:
        names = [f"alias {index}", f"A{index}X"]
        if index % 3 == 0:
            names.append("".join(self.dice.choices(_HAN, k=5)) + str(index))
        return names

    def named(self, kind: str, index: int) -> dict[str, object]:
        return {
            "name": f"{self.dice.choice(_WORDS).capitalize()} {kind[:-1]} {index}",
            "synonyms": self.names(index),
            "summary": self.text(24),
            "xrefs": [f"TOY:{index:07d}"],
            "curation": {"state": "curated", "by": ["B. Ench"], "on": "2026-01-02"},
        }

    def parent(self, kind: str, index: int) -> list[str]:
        return [self.ref(kind, self.dice.randrange(index))] if index > 2 and index % 4 else []

    def tumor_types(self, index: int) -> dict[str, object]:
        return {**self.named("tumors", index), "parents": self.parent("tumor-types", index)}

    def pathways(self, index: int) -> dict[str, object]:
        return {**self.named("pathways", index), "members": self.some("targets", 8)}

    def targets(self, index: int) -> dict[str, object]:
        role = self.dice.choice(["ligand", "receptor", "channel", "enzyme"])
        return {**self.named("targets", index), "symbol": f"TGT{index}", "role": [role]}

    def neural_elements(self, index: int) -> dict[str, object]:
        parents = self.parent("neural-elements", index)
        return {**self.named("nerves", index), "category": "nerve", "parents": parents}

    def therapies(self, index: int) -> dict[str, object]:
        acts = [{"on": target, "action": "inhibits"} for target in self.some("targets", 2)]
        trial = {
            "title": self.text(6),
            "phase": "2",
            "status": "completed",
            "outcome": "not-met",
            "n": str(self.dice.randint(10, 400)),
            "tumor_types": self.some("tumor-types", 2),
        }
        return {
            **self.named("therapies", index),
            "category": "drug",
            "acts_on": acts,
            "trials": [trial] if index % 2 else [],
        }

    def papers(self, index: int) -> dict[str, object]:
        authors = [
            {"name": f"{self.dice.choice(_GIVEN)} {self.text(1)[:-1]}{self.dice.choice(_WORDS)}"}
            for _ in range(self.dice.randint(2, 9))
        ]
        fields = self.named("papers", index)
        del fields["name"]
        return {
            **fields,
            "title": f"Paper of {self.text(9)[:-1].lower()} {index}",
            "authors": authors,
            "authors_complete": "true",
            "journal": f"Journal {self.dice.randrange(60)}",
            "published": f"{self.dice.randint(1995, 2025)}-0{self.dice.randint(1, 9)}",
            "doi": f"10.5555/bench.{index}",
            "type": "primary",
            "tldr": self.text(20),
            "contribution": self.text(22),
            "key_findings": [self.text(18) for _ in range(4)],
            "significance": self.text(20),
            "methods": self.text(16),
            "cites": [c for c in self.some("papers", 6) if c != self.ref("papers", index)],
            "read": "abstract",
        }

    def mechanisms(self, index: int) -> dict[str, object]:
        items = self.dice.randint(6, 20)
        statements = self.dice.randint(2, 5)
        shares = [items // statements] * statements
        effect = self.dice.choice(list(_HEADLINE))
        headline, *steps = (self.statement(n, share) for n, share in enumerate(shares))
        headline["relation"] = _HEADLINE[effect]
        nerves = dict.fromkeys([headline["subject"], *self.some("neural-elements", 2)])
        return {
            **self.named("mechanisms", index),
            "tumor_types": self.some("tumor-types", 3),
            "neural_elements": list(nerves),
            "pathways": self.some("pathways", 2),
            "axis": "neural-to-tumor",
            "class": self.dice.choice(_CLASSES),
            "effect": effect,
            "statements": [headline, *steps],
        }

    def statement(self, number: int, items: int) -> dict[str, object]:
        papers = list(dict.fromkeys(self.pick_evenly("papers") for _ in range(items)))
        subject = self.pick("neural-elements") if number == 0 else self.pick("targets")
        others = [target for target in self.some("targets", 4) if target != subject]
        thing = self.process() if number == 0 or not others else others.pop()
        return {
            "id": f"st{number}",
            "subject": subject,
            "relation": self.dice.choice(["increases", "decreases", "activates"]),
            "object": thing,
            "via": [target for target in others[:2] if target != thing],
            "text": self.text(12),
            "evidence": [self.item(paper) for paper in papers],
        }

    def process(self) -> str:
        return f"processes/process-n{self.dice.randrange(_PROCESSES)}"

    def pick_evenly(self, kind: str) -> str:
        return self.ref(kind, self.dice.randrange(self.counts[kind]))

    def item(self, paper: str) -> dict[str, object]:
        system, design, endpoint = self.dice.choice(_STUDIES)
        species = "human" if system in ("patients", "human-tissue") else "mouse"
        study = {"system": system, "design": design, "species": [species], "n": "12"}
        if endpoint:
            study["endpoint"] = endpoint
        stance = self.dice.choices(["supports", "opposes", "no-effect"], [8, 1, 1])[0]
        return {
            "paper": paper,
            "stance": stance,
            "finding": self.text(22),
            "study": study,
            "locator": f"Fig. {self.dice.randint(1, 7)}",
            "basis": "abstract",
        }
