"""Badges and counts in words: signs, levels, standings. Never by colour alone."""

from functools import cache, lru_cache

from generator.atlas.atlas import Atlas
from generator.atlas.evidence import Bearing, EvidenceSide, Standing, Summary
from generator.pages.estimates import estimate_text
from generator.pages.pieces import Badge, Piece, Pieces, Text
from generator.records.entity import NeuralElement, Target, Therapy, TumorType
from generator.records.entity_terms import NeuralCategory
from generator.records.levels import EvidenceLevel
from generator.records.mechanism import Mechanism
from generator.records.outcome_terms import Guessable
from generator.records.paper import Paper
from generator.records.relations import Relation, Sign
from generator.records.vocabulary import Effect, PaperStatus, System

_EFFECT_MARK = {
    Effect.PROMOTES: ("▲", "plus"),
    Effect.RESTRAINS: ("▼", "minus"),
    Effect.MIXED: ("◆", "mixed"),
    Effect.NONE: ("○", "none"),
    Effect.HOST: ("◇", "host"),
}
_VERB = {Effect.PROMOTES: "promotes", Effect.RESTRAINS: "restrains", Effect.NONE: "has no effect"}
_ARROW = {Sign.INCREASES: "→", Sign.DECREASES: "⊣", Sign.NONE: "○"}
_CSS = {Sign.INCREASES: "plus", Sign.DECREASES: "minus", Sign.NONE: "none"}


def effect_badge(effect: Effect) -> Badge:
    """The effect on the tumour: sign and word."""
    mark, css = _EFFECT_MARK[effect]
    return Badge(f"{mark} {effect.label}", f"ct-sign ct-sign-{css}", effect.definition)


def effect_of(mechanism: Mechanism, atlas: Atlas) -> Badge:
    """Who does what to the tumor, by the headline; no sign without counted evidence."""
    if not atlas.headline_summary(mechanism).papers:
        return Badge("– no sign", "ct-sign ct-sign-neutral", Standing.UNCOUNTED.definition)
    headline, effect = mechanism.headline, atlas.effect(mechanism)
    agent, relation = agent_word(headline.subject, atlas), headline.relation
    target = atlas.name(headline.object)
    if effect is Effect.MIXED:
        return effect_badge(effect)
    if relation.is_association:
        more = "more" if relation.sign is Sign.INCREASES else "less"
        css = "ct-sign ct-sign-assoc"
        return Badge(f"┄ {agent} goes with {more} {target}", css, relation.definition)
    if effect in (Effect.PROMOTES, Effect.RESTRAINS, Effect.NONE):
        mark, css = _EFFECT_MARK[effect]
        return Badge(f"{mark} {agent} {_VERB[effect]}", f"ct-sign ct-sign-{css}", effect.definition)
    verb = {Sign.INCREASES: "raises", Sign.DECREASES: "lowers", None: relation.label}
    words = f"{agent} {verb.get(relation.sign, relation.label)} {target}"
    if effect is Effect.HOST:
        return Badge(f"◇ {words}", "ct-sign ct-sign-host", effect.definition)
    return Badge(words, "ct-sign ct-sign-neutral", "It favors neither the tumor nor the host.")


def agent_word(thing: str, atlas: Atlas) -> str:
    """What acts, in a word: its kind or role, else its name."""
    record = atlas.find(thing)
    if isinstance(record, NeuralElement):
        return "exposure" if record.category is NeuralCategory.EXPOSURE else "nerve"
    if isinstance(record, Therapy):
        return record.category.label
    if isinstance(record, Target) and record.role:
        return record.role[0].label
    return "tumor" if isinstance(record, TumorType) else atlas.name(thing)


def relation_badge(relation: Relation) -> Badge:
    """The verb of a statement with its arrow."""
    sign = relation.sign
    arrow = _ARROW[sign] if sign is not None else "—"
    css = "assoc" if relation.is_association else _CSS[sign] if sign is not None else "neutral"
    return Badge(f"{relation.label} {arrow}", f"ct-sign ct-sign-{css}", relation.definition)


@cache
def level_badge(level: EvidenceLevel) -> Badge:
    """The letter of a level."""
    return Badge(level.value, f"ct-level ct-level-{level.value.lower()}", level.definition)


def standing_badges(standing: Standing, summary: Summary) -> tuple[Badge, ...]:
    """What a reader must know of how a statement stands, in words."""
    badges = []
    if standing is not Standing.SUPPORTED:
        css = f"ct-badge ct-badge-{standing.value}"
        badges.append(Badge(standing.label, css, standing.definition))
    if standing is Standing.CONTESTED and not summary.papers:
        uncounted = Standing.UNCOUNTED
        css = f"ct-badge ct-badge-{uncounted.value}"
        badges.append(Badge(uncounted.label, css, uncounted.definition))
    if summary.review_only:
        title = "Nothing but reviews or predictions stands behind it."
        badges.append(Badge("reviews only", "ct-badge ct-badge-review-only", title))
    elif summary.single_paper:
        title = "All counted evidence comes from one paper."
        badges.append(Badge("single paper", "ct-badge ct-badge-single-paper", title))
    return tuple(badges)


def sides(summary: Summary) -> Pieces:
    """Best levels on both sides: ``for B · D1   against –``."""
    return (
        Text("for "),
        *_levels(summary.for_),
        Text(" · against "),
        *_levels(summary.against),
    )


def best_levels(summary: Summary) -> Pieces:
    """The best levels at which something was found or not found: ``people B · models D1``."""
    pieces: list[Piece] = []
    for words, levels in (
        ("people ", (summary.for_.people, summary.against.people)),
        ("models ", (summary.for_.models, summary.against.models)),
    ):
        known = [level for level in levels if level]
        if known:
            best = min(known, key=lambda level: level.rank)
            pieces += [Text(f"{' · ' if pieces else ''}{words}"), level_badge(best)]
    if not pieces and summary.review_only:
        return (Text("reviews only "), level_badge(EvidenceLevel.E))
    return tuple(pieces) or (Text("–"),)


@lru_cache(1000)
def _levels(side: EvidenceSide) -> tuple[Piece, ...]:
    levels = [level for level in (side.people, side.models) if level]
    if side.best and side.best not in levels:
        levels.append(side.best)
    levels.sort(key=lambda level: level is not side.best)
    if not levels:
        return (Text("–"),)
    badges: list[Piece] = []
    for level in levels:
        badges += [level_badge(level)] if not badges else [Text(" "), level_badge(level)]
    return tuple(badges)


def counted(number: int, word: str, plural: str = "") -> str:
    """``1 paper``, ``12 papers``."""
    return f"{number} {word if number == 1 else plural or f'{word}s'}"


def paper_count(summary: Summary) -> str:
    """``7 papers, 5 groups``; groups only where they are fewer.

    Papers that share a last author are one group.
    """
    papers = counted(summary.papers, "paper")
    if summary.groups < summary.papers:
        return f"{papers}, {counted(summary.groups, 'group')}"
    return papers


def study_line(bearing: Bearing) -> str:
    """System, design, species, model and n of an item: ``in vivo, genetic · mouse · n = 24``."""
    study = bearing.item.study
    parts = [study_words(bearing)]
    parts += [f"n = {study.n}"] if study.n else []
    parts += [estimate_text(estimate) for estimate in study.estimate]
    return " · ".join(parts)


def study_words(bearing: Bearing) -> str:
    """System, design, endpoint, species and model of an item: ``in vivo, genetic · mouse``."""
    study = bearing.item.study
    assumed = [g.label for g in (Guessable.SYSTEM, Guessable.DESIGN) if g in bearing.item.inferred]
    parts = [f"{' and '.join(assumed)} assumed"] if assumed else []
    parts.append(f"{study.system.label}, {study.design.label}")
    if study.system in (System.REVIEW, System.IN_SILICO):
        parts[-1] = study.design.label
    if study.endpoint:
        parts.append(f"{study.endpoint.label} endpoint")
    parts += [", ".join(study.species)] if study.species else []
    parts += [study.model] if study.model else []
    return " · ".join(parts)


def status_badges(paper: Paper) -> tuple[Badge, ...]:
    """What became of a paper, where a reader must know it."""
    if paper.status is PaperStatus.OK:
        return ()
    css = f"ct-badge ct-badge-{paper.status.value}"
    return (Badge(paper.status.label, css, paper.status.definition),)
