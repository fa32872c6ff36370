"""Walking records for what they refer to, and for identifiers."""

from generator.records.entity import MODEL_OF
from generator.records.evidence import EvidenceItem
from generator.records.identifiers import curies
from generator.records.references import references


def made(folder, **fields):
    record = {"id": f"{folder}/toy", "curation": {"state": "stub"}, **fields}
    return MODEL_OF[folder].model_validate(record)


ITEM = {
    "paper": "papers/one",
    "stance": "supports",
    "tumor_type": ["tumor-types/narrow"],
    "changed": ["therapies/zap"],
    "with": ["therapies/cut"],
    "pools": ["papers/four"],
    "finding": "It grew.",
    "study": {"system": "in-vivo", "design": "drug"},
    "basis": "abstract",
    "same_data_as": ["papers/two"],
    "supersedes": ["papers/three"],
}
MECHANISM = made(
    "mechanisms",
    name="M",
    summary="S",
    tumor_types=["tumor-types/wide"],
    neural_elements=["neural-elements/zed"],
    pathways=["pathways/zip"],
    axis="reciprocal",
    **{"class": "paracrine"},
    statements=[
        {
            "id": "whole",
            "subject": "targets/zip1",
            "relation": "increases",
            "object": "processes/growth",
            "subject_in": "cells/glimmer",
            "object_in": "tumor-types/wide",
            "via": ["targets/zapr", "therapies/zap"],
            "text": "T",
            "evidence": [ITEM],
        }
    ],
    related=[{"mechanism": "mechanisms/other", "relation": "refines"}],
)


def test_every_reference_of_a_mechanism_is_found_with_the_way_to_it():
    """The way names fields as they are written, and places in lists."""
    statement, item = ("statements", 0), ("statements", 0, "evidence", 0)
    assert dict(references(MECHANISM)) == {
        ("tumor_types", 0): "tumor-types/wide",
        ("neural_elements", 0): "neural-elements/zed",
        ("pathways", 0): "pathways/zip",
        (*statement, "subject"): "targets/zip1",
        (*statement, "object"): "processes/growth",
        (*statement, "subject_in"): "cells/glimmer",
        (*statement, "object_in"): "tumor-types/wide",
        (*statement, "via", 0): "targets/zapr",
        (*statement, "via", 1): "therapies/zap",
        (*item, "paper"): "papers/one",
        (*item, "tumor_type", 0): "tumor-types/narrow",
        (*item, "changed", 0): "therapies/zap",
        (*item, "with", 0): "therapies/cut",
        (*item, "pools", 0): "papers/four",
        (*item, "same_data_as", 0): "papers/two",
        (*item, "supersedes", 0): "papers/three",
        ("related", 0, "mechanism"): "mechanisms/other",
    }


def test_a_field_with_another_name_in_python_is_found_as_written():
    """The place of `with` must be found in the file."""
    endpoint = {"of": "pain", "result": "better", "paper": "papers/two"}
    trial = {"title": "T", "phase": "2", "status": "active", "endpoints": [endpoint]}
    therapy = made(
        "therapies",
        name="Zap",
        category="drug",
        acts_on=[{"on": "targets/zapr", "action": "inhibits"}],
        trials=[
            {**trial, "plus": ["therapies/rest"], "with": ["therapies/cut"], "paper": "papers/one"}
        ],
    )
    assert dict(references(therapy)) == {
        ("acts_on", 0, "on"): "targets/zapr",
        ("trials", 0, "endpoints", 0, "paper"): "papers/two",
        ("trials", 0, "plus", 0): "therapies/rest",
        ("trials", 0, "with", 0): "therapies/cut",
        ("trials", 0, "paper"): "papers/one",
    }


def test_a_word_in_place_of_a_tumour_is_no_reference():
    """Nothing is called `unstated`."""
    item = {k: v for k, v in ITEM.items() if k in ("stance", "finding", "study", "basis")}
    read = EvidenceItem.model_validate(item | {"paper": "papers/one", "tumor_type": ["unstated"]})
    assert dict(references(read)) == {("paper",): "papers/one"}


def test_a_cited_doi_is_no_reference():
    """It leads to no record, so it is no loose end either."""
    paper = made(
        "papers", title="T", type="review", read="abstract", cites=["papers/one", "10.5555/toy.1"]
    )
    assert dict(references(paper)) == {("cites", 0): "papers/one"}


def test_every_identifier_of_a_paper_is_found_as_a_curie():
    """Fields of one resource get their prefix; the others hold theirs."""
    paper = made(
        "papers",
        title="T",
        type="review",
        read="abstract",
        authors=[{"name": "A"}, {"name": "B", "orcid": "0000-0002-1825-0097"}],
        doi="10.5555/toy.1",
        pmid="12",
        pmcid="PMC34",
        preprint_doi="10.5555/toy.2",
        notice="10.5555/toy.3",
        xrefs=["TOY:1"],
        trials=["NCT:NCT00000000"],
        entities=[{"name": "E", "kind": "gene", "origin": "machine", "curie": "TOY:2"}],
    )
    assert dict(curies(paper)) == {
        ("xrefs", 0): "TOY:1",
        ("authors", 1, "orcid"): "ORCID:0000-0002-1825-0097",
        ("doi",): "DOI:10.5555/toy.1",
        ("pmid",): "PMID:12",
        ("pmcid",): "PMC:PMC34",
        ("preprint_doi",): "DOI:10.5555/toy.2",
        ("notice",): "DOI:10.5555/toy.3",
        ("entities", 0, "curie"): "TOY:2",
        ("trials", 0): "NCT:NCT00000000",
    }
