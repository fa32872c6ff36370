"""Asking a person at a terminal, one field after the other."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from generator.drafting.names import Names
from generator.editing.questions import Answer, FieldQuestion
from generator.records.kinds import KIND_OF
from generator.text.spelling import did_you_mean, nearest

_NEEDED = "this may not stay empty"


def ask(question: FieldQuestion, names: Names) -> Answer:
    """An answer that the field takes; an empty one where it may stay empty."""
    click.echo(f"\n{question.meaning}")
    if question.values:
        click.echo(f"One of: {', '.join(question.values)}")
    if question.folders:
        click.echo("An id, or a part of a name: what fits is listed.")
    if question.many and question.folders:
        click.echo("One after the other; an empty line ends.")
        return _several(question, names)
    return _one(question, names)


def prompt(words: str, options: Sequence[str] = ()) -> str:
    """What a person types; nothing for an empty line."""
    with completing(options):
        return str(click.prompt(words, default="", show_default=False)).strip()


def how_to_add(thing: str) -> str:
    """What to do about an id that does not exist yet."""
    folder, _, slug = thing.partition("/")
    if folder not in KIND_OF:
        return f"add `{slug}` to content/{folder}.yaml first"
    kind = KIND_OF[folder].label.lower().replace(" ", "-")
    return f"add it first: `crosstalk new {kind} {slug}`"


def _several(question: FieldQuestion, names: Names) -> list[str]:
    found: list[str] = []
    while True:
        thing = _choose(question, names)
        if thing and thing not in found:
            found.append(thing)
        elif not thing and (found or not question.required):
            return found
        elif not thing:
            click.echo(_NEEDED)


def _one(question: FieldQuestion, names: Names) -> str:
    while True:
        if question.folders:
            answer = _choose(question, names)
        else:
            answer = prompt(question.name, question.values)
        wrong = question.fault(answer) if answer else _NEEDED
        if not wrong or (not answer and not question.required):
            return answer
        near = nearest(answer, question.values) if answer else None
        click.echo(did_you_mean(near, wrong))


def _choose(question: FieldQuestion, names: Names) -> str:
    """An existing id, or nothing for an empty line."""
    shown: Sequence[str] = ()
    known = names.ids(question.folders)
    while True:
        words = prompt(question.name, known)
        if not words or words in known:
            return words
        if words.isdecimal() and 0 < int(words) <= len(shown):
            return shown[int(words) - 1]
        shown = names.suggest(words, question.folders)
        for number, thing in enumerate(shown, start=1):
            click.echo(f"  {number}  {thing}  {names.title(thing)}".rstrip())
        if shown:
            click.echo("Type a number, an id, or other words.")
        else:
            slashed = words if "/" in words else f"{question.folders[0]}/{words}"
            click.echo(f"Nothing is called so. Try other words, or {how_to_add(slashed)}")


@contextmanager
def completing(options: Sequence[str]) -> Iterator[None]:
    """Let the tabulator complete what is typed, where the system can."""
    try:
        import readline  # noqa: PLC0415  # Windows has none
    except ImportError:
        yield
        return
    before, delimiters = readline.get_completer(), readline.get_completer_delims()
    readline.set_completer(lambda text, state: completion(text, state, options))
    readline.set_completer_delims("")
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(before)
        readline.set_completer_delims(delimiters)


def completion(text: str, state: int, options: Sequence[str]) -> str | None:
    """The option number ``state`` that ``text`` begins; after the last, None."""
    found = [option for option in options if option.startswith(text)]
    return found[state] if state < len(found) else None
