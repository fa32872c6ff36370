"""YAML text to a tree with places, in one pass over libyaml's events.

Everything that could hide data from a reviewer is seen here and refused:
aliases, anchors, tags, merge keys, duplicate keys, several documents. Events
come one by one, so the depth limit acts before any C stack could overflow
(composing nodes would recurse first).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from generator.reading.cannot_read import CannotRead
from generator.reading.node import YamlMapping, YamlNode, YamlScalar, YamlSequence, plain_data
from generator.reading.syntax import syntax_fault
from generator.text.characters import forbidden_character, name_character, shortened
from generator.text.diagnostics import Diagnostic, Note, error
from generator.text.source import SourceFile, Span

MAX_DEPTH = 32
"""How deep a record may nest."""

_COMMENT = re.compile(r"( +)#(.?)")
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class _Open:
    """A collection whose end has not come yet."""

    span: Span
    is_mapping: bool
    children: list[YamlNode] = field(default_factory=list)


@dataclass
class _Parse:
    """One pass over one file."""

    source: SourceFile
    faults: list[Diagnostic] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lines = self.source.text.split("\n")

    def nodes(self) -> Iterator[YamlNode]:
        """The root node of each document."""
        stack: list[_Open] = []
        for event in yaml.parse(self.source.text, Loader=_Loader):
            done: YamlNode | None = None
            if isinstance(event, DocumentStartEvent):
                self._look_at_directives(event)
            elif isinstance(event, (ScalarEvent, AliasEvent)):
                done = self._leaf(event)
            elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                self._look_at_marks(event)
                if len(stack) == MAX_DEPTH:
                    raise CannotRead(
                        self._fault(
                            "too-deep",
                            event,
                            "nested more than 32 levels deep",
                            "close the brackets, or indent less",
                        )
                    )
                stack.append(_Open(self._span(event), isinstance(event, MappingStartEvent)))
            elif isinstance(event, CollectionEndEvent):
                done = self._close(stack.pop())
            if done is not None and stack:
                stack[-1].children.append(done)
            elif done is not None:
                yield done

    def _leaf(self, event: ScalarEvent | AliasEvent) -> YamlScalar:
        self._look_at_marks(event)
        if isinstance(event, AliasEvent):
            return YamlScalar("", self._span(event), plain=True)
        if event.style:  # libyaml says "" of plain text, the Python parser None
            self._look_for_hidden_characters(event)
        else:
            self._look_for_lost_text(event)
        return YamlScalar(event.value, self._span(event), plain=not event.style)

    def _close(self, opened: _Open) -> YamlNode:
        if not opened.is_mapping:
            return YamlSequence(tuple(opened.children), opened.span)
        entries: dict[str, tuple[YamlScalar, YamlNode]] = {}
        twice: set[str] = set()
        for key, value in zip(opened.children[::2], opened.children[1::2], strict=True):
            if not isinstance(key, YamlScalar) or key.is_absent or "\n" in key.value:
                self.faults.append(
                    error(
                        "bad-key",
                        key.span,
                        "this cannot be the name of a field",
                        "put text that starts with a bracket, brace or colon in quotes",
                    )
                )
            elif key.value == "<<":
                self.faults.append(
                    error(
                        "merge-key", key.span, "merge keys are not allowed", "write the fields out"
                    )
                )
            elif key.value in entries:
                if key.value not in twice:
                    self.faults.append(_duplicate(key, entries[key.value][0]))
                twice.add(key.value)
            else:
                entries[key.value] = (key, value)
        return YamlMapping(tuple(entries.values()), opened.span)

    def _look_at_marks(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            self._mark("alias", "*", event, "write the value out")
            return
        if event.anchor:
            self._mark("anchor", "&", event, "remove it")
        if getattr(event, "tag", None):
            self._mark("tag", "!", event, "remove it")

    def _mark(self, code: str, sign: str, event: NodeEvent, remedy: str) -> None:
        """Refuse the mark that begins with ``sign``, as it was written."""
        start = self._span(event)
        line = self.lines[start.line - 1]
        begin = max(line.find(sign, start.column - 1), 0)
        word = re.split(r"[\s,\[\]{}]", line[begin:], maxsplit=1)[0]
        self.faults.append(
            error(
                code,
                Span(start.path, start.line, begin + 1, begin + 1 + len(word)),
                f"`{shortened(word)}` is read as {'an' if code[0] == 'a' else 'a'} {code}",
                f"{remedy}; text that starts with `{sign}` must stand in quotes",
            )
        )

    def _look_for_hidden_characters(self, event: ScalarEvent) -> None:
        """An escape in quotes may stand for what the file itself may not hold."""
        found = forbidden_character(event.value)
        if found:
            self.faults.append(
                self._fault(
                    "forbidden-character",
                    event,
                    f"the text holds the character {name_character(found[0])}",
                    "remove it or write it in words",
                )
            )

    def _look_for_lost_text(self, event: ScalarEvent) -> None:
        """Unquoted text ends at ` #`, and what follows is lost as a comment."""
        end = event.end_mark
        assert end is not None  # libyaml marks every event
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        lost = _COMMENT.match(rest)
        # Two spaces and `# ` are how people write comments beside a value.
        if lost and (lost[2] != " " or (len(lost[1]) == 1 and " " in event.value)):
            column = end.column + len(lost[1]) + 1
            self.faults.append(
                error(
                    "comment-in-text",
                    Span(self.source.path, end.line + 1, column, column + 1),
                    "the text stops here, since ` #` begins a comment",
                    "put the text in quotes, or the comment on a line of its own",
                )
            )

    def _look_at_directives(self, event: DocumentStartEvent) -> None:
        if event.tags or event.version:
            self.faults.append(self._fault("tag", event, "a YAML directive", "remove it"))

    def _fault(self, code: str, event: Event, message: str, help: str = "") -> Diagnostic:
        return error(code, self._span(event), message, help)

    def _span(self, event: Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start is not None  # libyaml marks every event
        assert end is not None
        stop = end.column + 1 if end.line == start.line else start.column + 2
        return Span(self.source.path, start.line + 1, start.column + 1, stop)


def parse(source: SourceFile) -> YamlMapping:
    """The tree that stands in ``source``.

    Raises:
        CannotRead: its form has faults.
    """
    work = _Parse(source)
    roots: list[YamlNode] = []
    try:
        roots.extend(work.nodes())
    except CannotRead as stop:
        raise CannotRead(*work.faults, *stop.faults) from None
    except yaml.YAMLError as problem:
        raise CannotRead(*work.faults, syntax_fault(source, problem)) from problem
    if work.faults:
        raise CannotRead(*work.faults)
    return _only_mapping(roots, source)


def says(text: str, data: object) -> bool:
    """Whether ``text`` is read as ``data``."""
    try:
        return bool(plain_data(parse(SourceFile("", text))) == data)
    except CannotRead:
        return False


def _only_mapping(roots: list[YamlNode], source: SourceFile) -> YamlMapping:
    if not roots or (isinstance(roots[0], YamlScalar) and roots[0].is_absent and len(roots) == 1):
        raise CannotRead(_empty(source))
    if len(roots) > 1:
        raise CannotRead.because(
            "several-documents",
            roots[1].span,
            "a second YAML document begins here",
            "keep one record a file, without `---` in it",
        )
    [root] = roots
    if not isinstance(root, YamlMapping):
        raise CannotRead.because(
            "not-a-mapping",
            root.span,
            "a record is a mapping of fields",
            "start each line with a field, as in `name: …`"
            + (", with a plain colon" if "：" in source.text else ""),
        )
    return root


def _empty(source: SourceFile) -> Diagnostic:
    return error(
        "empty-file",
        Span(source.path),
        "the file holds no record",
        "write the fields of a record, or remove the file",
    )


def _duplicate(key: YamlScalar, first: YamlScalar) -> Diagnostic:
    return error(
        "duplicate-key",
        key.span,
        f"`{shortened(key.value)}` is written twice",
        "keep one of the two",
        Note("first written here", first.span),
    )
