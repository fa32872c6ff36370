"""Mutants of a module: the same text with one thing changed that a test should notice.

Tables, regular expressions and defaults are changed too, not only functions:
what keeps a page safe stands in them. Left alone are words for people,
annotations, and what costs time only.
"""

import ast
import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

COMPARED = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE,
    ast.GtE: ast.Gt, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
COUNTED = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
CALLED = {
    "any": "all", "all": "any", "min": "max", "max": "min", "fullmatch": "match",
    "startswith": "endswith", "endswith": "startswith", "removeprefix": "removesuffix",
    "removesuffix": "removeprefix", "lstrip": "rstrip", "rstrip": "lstrip",
    "partition": "rpartition", "find": "rfind", "rfind": "find", "sorted": "list",
}  # fmt: skip
TIME_ONLY = {"lru_cache", "cache"}


class Mutant(NamedTuple):
    """One change of one place."""

    line: int
    old: str
    new: str
    text: str
    """The whole module with the change."""


def mutants(text: str) -> Iterator[Mutant]:
    """Every mutant of a module, in the order of its lines."""
    tree = ast.parse(text)
    data = text.encode()
    starts = [0]
    for row in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(row))
    seen = set()
    conditions = {id(test) for node in ast.walk(tree) for test in _conditions(node)}
    for node in sorted(_changeable(tree), key=lambda node: (node.lineno, node.col_offset)):
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        old = data[begin:end].decode()
        turned = [f"(not ({old}))"] if id(node) in conditions else []
        for new in (*turned, *_changes(node)):
            if (begin, end, new) not in seen and _is_another(new, node):
                seen.add((begin, end, new))
                changed = (data[:begin] + new.encode() + data[end:]).decode()
                yield Mutant(node.lineno, old, new, changed)


def _conditions(node):
    """What decides in a node, where no operator stands that is turned by itself."""
    tests = [node.test] if isinstance(node, ast.If | ast.While | ast.IfExp) else []
    tests += node.ifs if isinstance(node, ast.comprehension) else []
    return [test for test in tests if not isinstance(test, ast.Compare | ast.UnaryOp)]


def _is_another(new, node):
    """Whether it is more than another way to write the same."""
    if isinstance(node, ast.stmt):
        return True
    return ast.dump(ast.parse(f"({new})", mode="eval").body) != ast.dump(node)


def _changeable(node):
    """Nodes with a place, without annotations, imports and what costs time only."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or _is_left_alone(child):
                continue
            if isinstance(child, ast.expr | ast.stmt):
                yield child
            yield from _changeable(child)


def _is_left_alone(node):
    if isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr):
        return True
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if _is_name_of_type(node):
        return True
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in TIME_ONLY


def _is_name_of_type(node):
    """Whether it says no more than an annotation: ``Entry = Mapping[str, str]``."""
    if isinstance(node, ast.AnnAssign):
        return ast.unparse(node.annotation) == "TypeAlias"
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Subscript):
        named, of = ast.unparse(node.targets[0]), ast.unparse(node.value.value)
        return of != "Annotated" and bool(re.fullmatch(r"_?([A-Z][a-z]+)+", named))
    return False


def _changes(node):
    """What may stand in the place of a node, as text."""
    for way in (_operator, _value, _table, _call, _statement):
        yield from way(node)


def _operator(node):
    match node:
        case ast.Compare(ops=[op]) if type(op) in COMPARED:
            yield _with(node, ops=[COMPARED[type(op)]()])
        case ast.BoolOp(op=op, values=values):
            yield _with(node, op=ast.Or() if isinstance(op, ast.And) else ast.And())
            for rest in _without_one(values):
                yield _with(node, values=rest) if len(rest) > 1 else _text(rest[0])
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield _text(operand)
        case ast.BinOp(op=op) if type(op) in COUNTED:
            yield _with(node, op=COUNTED[type(op)]())


def _value(node):
    match node:
        case ast.Constant(value=bool(value)):
            yield str(not value)
        case ast.Constant(value=int(value)):
            yield str(value + 1)
        case ast.IfExp(body=body, orelse=orelse):
            yield from (_text(body), _text(orelse))


def _table(node):
    match node:
        case ast.Set(elts=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) if len(parts) > 1:
            yield from (_with(node, elts=rest) for rest in _without_one(parts))
        case ast.Dict(keys=keys, values=values) if len(keys) > 1:
            for kept, held in zip(_without_one(keys), _without_one(values), strict=True):
                yield _with(node, keys=kept, values=held)


def _without_one(parts):
    return [[one for one in parts if one is not part] for part in parts]


def _statement(node):
    match node:
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield "return None"
        case ast.Break():
            yield "continue"
        case ast.Continue():
            yield "break"
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Delete():
            yield "pass"


def _call(node):
    if not isinstance(node, ast.Call):
        return
    func, args = node.func, node.args
    called = getattr(func, "attr", None) or getattr(func, "id", "")
    if called in CALLED and isinstance(func, ast.Attribute):
        yield _with(node, func=ast.Attribute(func.value, CALLED[called], ast.Load()))
    elif called in CALLED:
        yield _with(node, func=ast.Name(CALLED[called], ast.Load()))
    elif called == "compile" and args and isinstance(args[0], ast.Constant):
        for pattern in _changed_patterns(args[0].value):
            yield _with(node, args=[ast.Constant(pattern), *args[1:]])


def _changed_patterns(pattern):
    """The regular expression without one of its signs, where it still is one."""
    for at in range(len(pattern)):
        changed = pattern[:at] + pattern[at + 1 :]
        try:
            with warnings.catch_warnings(action="error"):
                re.compile(changed)
        except (re.error, FutureWarning, DeprecationWarning):
            continue
        yield changed


def _is_none(node):
    return isinstance(node, ast.Constant) and node.value is None


def _with(node, **changes):
    """The text of a node with some of its parts changed."""
    kept = {name: getattr(node, name, None) for name in node._fields}
    return _text(type(node)(**(kept | changes)))


def _text(node):
    text = ast.unparse(ast.fix_missing_locations(node))
    return (
        f"({text})" if isinstance(node, ast.BoolOp | ast.IfExp | ast.BinOp | ast.Compare) else text
    )
