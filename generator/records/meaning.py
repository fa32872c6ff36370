"""What the fields of the models mean: the docstrings that stand under them."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel


@cache
def meanings(model: type[BaseModel]) -> dict[str, str]:
    """The meaning of each field of ``model``, inherited ones too, by the name in the code."""
    found: dict[str, str] = {}
    for owner in reversed(model.__mro__):
        if issubclass(owner, BaseModel) and owner is not BaseModel:
            found |= dict(_written_in(owner))
    return found


@cache
def meaning_of(model: type[BaseModel]) -> str:
    """What the model itself stands for: its docstring, which ``-OO`` drops, from its source."""
    return ast.get_docstring(_definition(model)) or ""


def _definition(owner: type) -> ast.ClassDef:
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    assert isinstance(definition, ast.ClassDef)
    return definition


def _written_in(owner: type) -> Iterator[tuple[str, str]]:
    """Each attribute of the class that a docstring follows, with that docstring."""
    definition = _definition(owner)
    for field, after in zip(definition.body, definition.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
        ):
            yield field.target.id, inspect.cleandoc(str(after.value.value))
