"""The static API of pairs: for each pair with a page, its claims with the items behind them."""

import json
from collections.abc import Iterator
from typing import Any

from generator.atlas.atlas import Atlas
from generator.atlas.pairs import Claim, Pair
from generator.atlas.results import Result
from generator.text.addresses import pair_address


def files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """A file a pair under ``api/v1/pairs/``, and a list of all."""
    rows = [_row(pair) for pair in atlas.pair_pages.values()]
    yield "api/v1/pairs.json", _json(rows)
    for pair in atlas.pair_pages.values():
        yield _path(pair), _json({**_row(pair), **_whole(pair, atlas)})


def _path(pair: Pair) -> str:
    return f"api/v1/pairs/{pair.tumor.partition('/')[2]}/{pair.thing}.json"


def _row(pair: Pair) -> dict[str, Any]:
    return {
        "tumor_type": pair.tumor,
        "thing": pair.thing,
        "url": pair_address(pair.tumor, pair.thing),
        "api": _path(pair),
        "papers": sorted(pair.papers),
    }


def _whole(pair: Pair, atlas: Atlas) -> dict[str, Any]:
    def claims(results: tuple[Result, ...]) -> list[dict[str, Any]]:
        counted = [result for result in results if result.bearing.counts]
        return [_claim(claim, pair, atlas) for claim in atlas.pairs.claims(counted, pair.tumor)]

    return {
        "claims": claims(pair.own),
        "members": claims(pair.members),
        "wider": claims(pair.wider),
    }


def _claim(claim: Claim, pair: Pair, atlas: Atlas) -> dict[str, Any]:
    context = claim.context.model_dump(exclude_none=True) if claim.context else {}
    return {
        "thing": claim.thing,
        "role": claim.role,
        "sets_level": claim.role.sets_level,
        "state": claim.state,
        "given_with": list(claim.together),
        "subject": claim.subject,
        "object": claim.object,
        "object_state": claim.object_state,
        "aspect": claim.aspect,
        "context": context,
        "results": [_result(result, pair, atlas) for result in claim.results],
    }


def _result(result: Result, pair: Pair, atlas: Atlas) -> dict[str, Any]:
    return {
        "item": result.bearing.id,
        "paper": result.bearing.item.paper,
        "direction": result.direction,
        "mode": result.mode,
        "level": result.level,
        "tumor_types": list(result.bearing.tumor_types),
        "is_mixed_group": atlas.pairs.is_mixed_group(result, pair.tumor),
        "shown_by": list(result.shown_by),
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
