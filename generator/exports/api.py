"""The static API: an index, a list a kind, a file a record, and names for look-up."""

import json
from collections.abc import Iterator
from typing import Any

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import EvidenceSide, Summary
from generator.records.kinds import KINDS
from generator.records.record import Record, as_written
from generator.text.addresses import SEARCH_ENTITIES, record_address

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Path and JSON of every file under ``api/v1/``."""
    yield "api/v1/index.json", _json(_index(atlas))
    for kind in KINDS:
        rows = [_row(record) for record in atlas.of_folder(kind.folder)]
        yield f"api/v1/{kind.folder}.json", _json(rows)
    for record_id, entry in sorted(atlas.entries.items()):
        yield f"api/v1/{record_id}.json", _json(_whole(entry.record, atlas))
    yield SEARCH_ENTITIES, _json(_names(atlas))


def _index(atlas: Atlas) -> dict[str, Any]:
    day = atlas.last_curated
    return {
        "kinds": [
            {
                "kind": kind.folder,
                "count": len(atlas.of_folder(kind.folder)),
                "list": f"api/v1/{kind.folder}.json",
                "url": f"{kind.folder}/",
            }
            for kind in KINDS
        ],
        "data_version": atlas.data_version,
        "last_curated": day.isoformat() if day else None,
        "licence": _LICENCE,
    }


def _row(record: Record) -> dict[str, Any]:
    return {
        "id": record.id,
        "name": record.title_text,
        "url": record_address(record.id),
        "api": f"api/v1/{record.id}.json",
    }


def _whole(record: Record, atlas: Atlas) -> dict[str, Any]:
    links = sorted({link.source for link in atlas.backlinks.get(record.id, ())})
    return {
        "id": record.id,
        "url": record_address(record.id),
        **as_written(record),
        "backlinks": links,
        "evidence_summary": summary_fields(atlas.summary_of(record)),
    }


def summary_fields(summary: Summary) -> dict[str, Any]:
    """A summary as plain data: the vector that pages show."""
    return {
        "supports": summary.supports,
        "opposes": summary.opposes,
        "no_effect": summary.no_effect,
        "inconclusive": summary.inconclusive,
        "uncounted": summary.uncounted,
        "papers": summary.papers,
        "groups": summary.groups,
        "for": _side(summary.for_),
        "against": _side(summary.against),
        "species": list(summary.species),
        "human": summary.human,
        "single_paper": summary.single_paper,
        "review_only": summary.review_only,
    }


def _side(side: EvidenceSide) -> dict[str, Any]:
    return {"people": side.people, "models": side.models, "papers": side.papers}


def _names(atlas: Atlas) -> list[dict[str, Any]]:
    return [
        {
            "name": atlas.name(record.id),
            "aliases": _aliases(record, atlas.name(record.id)),
            "kind": kind.label,
            "url": record_address(record.id),
        }
        for kind in KINDS
        if kind.folder != "papers"
        for record in atlas.of_folder(kind.folder)
    ]


def _aliases(record: Record, name: str) -> list[str]:
    others = [record.title_text, *(synonym.text for synonym in record.synonyms), *record.xrefs]
    return [other for other in dict.fromkeys(others) if other != name]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
