"""What a host sets in ``mkdocs.yml``, read as MkDocs reads it but without loading MkDocs."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from yaml_env_tag import construct_env_tag

from generator.storage.errors import BuildError

Configuration = Mapping[str, Any]
"""The settings by name."""


class _Loader(yaml.SafeLoader):
    """YAML with MkDocs' own tags: ``!ENV`` is looked up, any other stands for its own text."""


_Loader.add_constructor("!ENV", construct_env_tag)
_Loader.add_multi_constructor("", lambda _loader, tag, node: f"{tag} {node.value}")


def read_configuration(file: Path) -> Configuration:
    """The settings in ``file`` and in the files that it inherits from.

    Raises:
        OSError: a file cannot be read.
        BuildError: a file is not YAML, or inherits from itself.
    """
    return _resolved(file, ())


def refuse_foreign_code(configuration: Configuration) -> None:
    """See that nothing but Crosstalk, MkDocs and the theme in ``templates/`` makes the pages.

    What plugins, hooks and other themes read is not known here, so pages would go stale.

    Raises:
        BuildError: the configuration names such a thing, or leaves MkDocs its own plugin.
    """
    theme = configuration.get("theme")
    if configuration.get("hooks"):
        raise BuildError("mkdocs.yml names `hooks`; Crosstalk builds without: take them out")
    if configuration.get("plugins") != []:
        raise BuildError("Crosstalk builds without MkDocs plugins: mkdocs.yml needs `plugins: []`")
    if not isinstance(theme, dict) or theme.get("custom_dir") != "templates/theme":
        raise BuildError("mkdocs.yml needs `custom_dir: templates/theme` under `theme`")


def nav_paths(configuration: Configuration) -> frozenset[str]:
    """Paths of the pages that the navigation names."""
    return frozenset(_paths_in(configuration.get("nav")))


def _resolved(file: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    if file in heirs:
        raise BuildError(f"{file.name} inherits from itself")
    try:
        found: Any = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        raise BuildError(f"{file.name}:{line}: {problem.problem}") from problem
    except (yaml.YAMLError, UnicodeDecodeError) as problem:
        raise BuildError(f"{file.name}: {problem}") from problem
    values: dict[str, Any] = found if isinstance(found, dict) else {}
    parent = values.pop("INHERIT", None)
    if not parent:
        return values
    return _merged(_resolved(file.parent / str(parent), (*heirs, file)), values)


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Both, where mappings are merged and anything else of ``above`` wins, as in MkDocs."""
    both = {**below, **above}
    for key in below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            both[key] = _merged(below[key], above[key])
    return both


def _paths_in(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for part in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _paths_in(part)
