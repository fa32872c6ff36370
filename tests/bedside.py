"""A small invented world of patients: tumors, a nerve, drugs, and results of giving them."""

STUB = {"curation": {"state": "stub"}}
NAMED = {"name": "Something invented", **STUB}
PAPER = {"title": "An invented paper", "type": "primary", "read": "abstract", **STUB}
STUDIES = {
    "A": {"system": "patients", "design": "randomized-trial", "endpoint": "clinical"},
    "B": {"system": "patients", "design": "exposure-cohort", "endpoint": "clinical"},
    "C": {"system": "human-tissue", "design": "imaging"},
    "D1": {"system": "in-vivo", "design": "denervation"},
    "D2": {"system": "in-vivo", "design": "drug"},
    "D4": {"system": "in-vitro", "design": "drug"},
    "E": {"system": "review", "design": "narrative"},
}
WORLD = {
    "processes.yaml": {
        "growth": {"name": "Growth", "favors": "tumor", "group": "course"},
        "survival": {"name": "Survival", "favors": "host", "group": "course"},
        "recurrence": {"name": "Recurrence", "favors": "tumor", "group": "course"},
        "ache": {"name": "Ache", "favors": "neither", "group": "symptom"},
        "signal": {"name": "Signal", "favors": "neither", "group": "molecular"},
    },
    "tumor-types/dim.yaml": NAMED | {"name": "Dim tumor"},
    "tumor-types/dusk.yaml": NAMED | {"name": "Dusk tumor", "parents": ["tumor-types/dim"]},
    "tumor-types/bright.yaml": NAMED | {"name": "Bright tumor"},
    "neural-elements/nerve.yaml": NAMED | {"name": "Zed nerve", "category": "nerve"},
    "neural-elements/other.yaml": NAMED | {"name": "Other nerve", "category": "nerve"},
    "neural-elements/twig.yaml": NAMED
    | {"name": "Zed twig", "category": "nerve", "parents": ["neural-elements/nerve"]},
    "targets/zapr.yaml": {"symbol": "ZAPR", "name": "Zap receptor", "category": "gene", **STUB},
    "papers/gone.yaml": PAPER | {"status": "retracted"},
    "papers/pool.yaml": PAPER | {"type": "systematic-review"},
    **{
        f"papers/{name}.yaml": PAPER
        | {"authors": [{"name": f"Ada {name.capitalize()}"}], "published": "2020"}
        for name in ("one", "two", "three", "four")
    },
}
ZAP = "therapies/zap"
NERVE = "neural-elements/nerve"


def therapy(name="Zap", on="targets/zapr", action="inhibits", **more):
    """A drug that acts on one thing."""
    acts = [{"on": on, "action": action}] if on else []
    return NAMED | {"name": name, "category": "drug", "acts_on": acts, **more}


def trial(title="A trial", tumor="dim", **more):
    """A trial in one tumor."""
    told = {"title": title, "phase": "2", "status": "completed"}
    return told | {"tumor_types": [f"tumor-types/{tumor}"]} | more


def estimate(value=0.5, low=0.4, high=0.6, **more):
    """A hazard ratio of death."""
    told = {"measure": "hazard-ratio", "of": "overall-survival", "value": value}
    bounds = {} if low is None else {"low": low, "high": high}
    return told | bounds | more


def item(paper="one", stance="supports", level="B", *numbers, tumor="dim", n="150", **more):
    """One result: a paper, its stance, the level that its study earns, its numbers."""
    study = STUDIES[level] | {"n": n} | ({"estimate": list(numbers)} if numbers else {})
    return {
        "paper": f"papers/{paper}",
        "stance": stance,
        "tumor_type": [f"tumor-types/{tumor}"] if isinstance(tumor, str) else tumor,
        "finding": f"What {paper} found.",
        "study": study,
        "basis": "abstract",
        **more,
    }


def statement(*evidence, subject=ZAP, relation="increases", object="survival", **more):
    """A statement with its evidence; the sentence is the edge."""
    thing = object if "/" in object else f"processes/{object}"
    edge = {"id": "whole", "subject": subject, "relation": relation, "object": thing}
    return edge | {"text": f"{subject} {relation} {thing}."} | more | {"evidence": list(evidence)}


def mechanism(*statements, tumor="dim", name="An invented mechanism", **more):
    """A mechanism of these statements."""
    return NAMED | {
        "name": name,
        "summary": "All of it is invented.",
        "tumor_types": [f"tumor-types/{tumor}"],
        "axis": "neural-to-tumor",
        "class": "unresolved",
        "statements": list(statements),
        **more,
    }


def files(therapies=None, **mechanisms):
    """The world with these drugs, `zap` among them, and these mechanisms."""
    drugs = {"zap": therapy()} | (therapies or {})
    return (
        WORLD
        | {f"therapies/{slug}.yaml": data for slug, data in drugs.items()}
        | {f"mechanisms/{slug}.yaml": data for slug, data in mechanisms.items()}
    )
