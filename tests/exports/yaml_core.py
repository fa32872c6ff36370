"""YAML as editors read it: version 1.2's core schema, where dates and `NO` are text."""

import re

import yaml


class CoreLoader(yaml.CSafeLoader):
    """Takes plain scalars for numbers, truth values and nothing as version 1.2 does."""

    yaml_implicit_resolvers = {}  # noqa: RUF012


for tag, pattern, first in (
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    whole = re.compile(f"(?:{pattern})$")
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", whole, first)


def read_yaml(text):
    """What an editor takes the text for."""
    return yaml.load(text, CoreLoader)
