"""Synthetic but realistic atlases for the benchmark: everything in them is invented.

Sizes count records. Kinds, tumor types, evidence items, therapies that were changed
and trials are as frequent as in the real atlas, so that each record comes with about a
third of a page of pairs. Some links follow a power law (few targets are named by many
mechanisms), and every third thing has a Chinese name. The same size always gives the
same files.
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
    "papers": 0.28,
    "mechanisms": 0.21,
    "targets": 0.25,
    "tumor-types": 0.07,
    "pathways": 0.06,
    "neural-elements": 0.04,
    "therapies": 0.09,
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
_MEASURED = ("overall-survival", "progression-free-survival", "pain", "quality-of-life", "response")
_GROUPS = ("course", "course", "course", "symptom", "immunity", "nerve", "molecular")
_GIVEN = ("Ada", "Ben", "Cai", "Dov", "Eva", "Fei", "Gus")
_PROCESSES = 40
_CLASSES = ("synaptic", "electrical", "innervation", "immune", "metabolic", "paracrine")


def write_atlas(folder: Path, records: int, seed: int = 1) -> None:
    """Write an atlas of about ``records`` records into ``folder``, which is emptied."""
    if folder.exists():
        shutil.rmtree(folder)
    maker = _Maker(random.Random(seed), records)
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
        f"process-n{index}": {
            "name": f"Process {index}",
            "favors": "host" if index % 5 == 0 else "tumor",
            "group": _GROUPS[index % len(_GROUPS)],
        }
        for index in range(_PROCESSES)
    }
    (folder / "processes.yaml").write_text(json.dumps(processes), encoding="utf-8")


def _power_law(count: int) -> list[float]:
    """Cumulated chances of ``count`` things: the one of rank r is named as often as r ** -0.8."""
    weights = list(accumulate((rank + 1) ** -0.8 for rank in range(count)))
    return [weight / weights[-1] for weight in weights[:-1]]


class _Maker:
    """Makes the records of one atlas."""

    def __init__(self, dice: random.Random, records: int) -> None:
        self.dice = dice
        self.counts = {kind: max(2, round(records * share)) for kind, share in _SHARES.items()}
        self.weights = {kind: _power_law(count) for kind, count in self.counts.items()}
        therapies = (self.ref("therapies", index) for index in range(self.counts["therapies"]))
        self.acts_on = {therapy: self.some("targets", 2) for therapy in therapies}

    def slug(self, kind: str, index: int) -> str:
        return f"{kind.rstrip('s')}-n{index}".replace("neural-element", "nerve")

    def ref(self, kind: str, index: int) -> str:
        return f"{kind}/{self.slug(kind, index)}"

    def pick(self, kind: str) -> str:
        """A record of the kind; one time in three low numbers far more often (a power law)."""
        if self.dice.random() < 2 / 3:
            return self.pick_evenly(kind)
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
        """Two of three stand below another, most of them directly below a top."""
        if index % 3 == 0:
            return []
        top = 3 * self.dice.randrange(1 + index // 3)
        return [self.ref(kind, top + 1 if index % 9 == 2 and top + 1 < index else top)]

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
        acted_on = self.acts_on[self.ref("therapies", index)]
        trials = self.dice.randint(1, 3) if index % 7 == 0 else 0
        return {
            **self.named("therapies", index),
            "category": "drug",
            "acts_on": [{"on": target, "action": "inhibits"} for target in acted_on],
            "trials": [self.trial() for _ in range(trials)],
        }

    def trial(self) -> dict[str, object]:
        n = self.dice.randint(10, 400)
        return {
            "title": self.text(6),
            "phase": self.dice.choice(["1", "2", "2", "3", "unknown"]),
            "status": self.dice.choice(["completed", "recruiting", "ongoing"]),
            "status_on": "2025-06",
            "n_planned": n + 20,
            "n_enrolled": n + 5,
            "n_analyzed": n,
            "endpoints": [self.endpoint(nth) for nth in range(self.dice.randint(0, 4))],
            "tumor_types": self.some("tumor-types", 2),
            "paper": self.pick_evenly("papers"),
        }

    def endpoint(self, number: int) -> dict[str, object]:
        first = {"primary": "yes", "judged": "not-met", "result": "no-difference"}
        other = {"primary": "no", "result": self.dice.choice(["better", "worse", "not-reported"])}
        return {"of": _MEASURED[number], **(other if number else first)}

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
            "read": "full-text",
        }

    def mechanisms(self, index: int) -> dict[str, object]:
        tumors = self.some("tumor-types", 3) if index % 4 == 0 else [self.pick("tumor-types")]
        numbers = range(self.dice.randint(2, 6))
        cast = [self.pick("neural-elements"), *self.some("targets", 3)]
        papers = [self.pick_evenly("papers") for _ in range(self.dice.choice([1, 1, 2, 3]))]
        headline, *steps = (self.statement(n, tumors, cast, papers) for n in numbers)
        nerves = dict.fromkeys([headline["subject"], *self.some("neural-elements", 2)])
        return {
            **self.named("mechanisms", index),
            "tumor_types": tumors,
            "neural_elements": list(nerves),
            "pathways": self.some("pathways", 2),
            "axis": "neural-to-tumor",
            "class": self.dice.choice(_CLASSES),
            "statements": [headline, *steps],
        }

    def statement(
        self, number: int, tumors: list[str], cast: list[str], papers: list[str]
    ) -> dict[str, object]:
        """One edge between those who take part in the mechanism, by one of its papers or two."""
        subject = cast[number % len(cast)]
        therapy = self.pick("therapies") if self.dice.random() < 0.3 else ""
        via = [*self.acts_on.get(therapy, ()), *cast[1:]]
        others = [target for target in dict.fromkeys(via) if target != subject]
        is_of_process = number == 0 or self.dice.random() < 0.7
        thing = self.process() if is_of_process or not others else others.pop()
        told = {self.dice.choice(papers) for _ in range(self.dice.choice([1, 1, 2]))}
        return {
            "id": f"st{number}",
            "subject": subject,
            "relation": self.dice.choice(["increases", "decreases"]),
            "object": thing,
            **({"object_in": self.dice.choice(tumors)} if self.dice.random() < 0.5 else {}),
            "via": others[:3],
            "text": self.text(12),
            "evidence": [self.item(paper, therapy, tumors) for paper in sorted(told)],
        }

    def process(self) -> str:
        return f"processes/process-n{self.dice.randrange(_PROCESSES)}"

    def pick_evenly(self, kind: str) -> str:
        return self.ref(kind, self.dice.randrange(self.counts[kind]))

    def item(self, paper: str, therapy: str, tumors: list[str]) -> dict[str, object]:
        system, design, endpoint = self.dice.choice(_STUDIES)
        species = "human" if system in ("patients", "human-tissue") else "mouse"
        study: dict[str, object] = {"system": system, "design": design, "species": [species]}
        study["n"] = str(self.dice.randint(6, 400))
        if endpoint:
            study |= {"endpoint": endpoint, "estimate": [self.estimate()]}
        stance = self.dice.choices(["supports", "opposes", "no-effect"], [18, 1, 1])[0]
        is_of_all = len(tumors) > 1 and self.dice.random() < 0.5
        return {
            "paper": paper,
            "stance": stance,
            **({"tumor_type": tumors if is_of_all else tumors[:1]} if len(tumors) > 1 else {}),
            **({"changed": [therapy]} if therapy and self.dice.random() < 0.8 else {}),
            "finding": self.text(22),
            "study": study,
            "locator": f"Fig. {self.dice.randint(1, 7)}",
            "basis": "full-text",
        }

    def estimate(self) -> dict[str, object]:
        value = self.dice.randint(40, 160) / 100
        return {
            "measure": "hazard-ratio",
            "of": self.dice.choice(_MEASURED[:2]),
            "value": value,
            "low": round(value * 0.7, 2),
            "high": round(value * 1.4, 2),
            "compared": ["high", "low"],
            "adjusted": "yes",
        }
