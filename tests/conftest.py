"""Fixtures that all tests share: the toy atlas, and where things are."""

from pathlib import Path

import pytest

from generator.atlas.link import link
from generator.pages.page import Settings
from generator.reading.load import load

ROOT = Path(__file__).parent.parent
TOY = Path(__file__).parent / "toy"


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture(scope="session")
def toy_content():
    """Everything read from the toy content."""
    return load(TOY)


@pytest.fixture(scope="session")
def toy(toy_content):
    """The atlas of the toy content."""
    return link(toy_content)


@pytest.fixture(scope="session")
def settings():
    """The settings of an invented host."""
    return Settings(
        site_name="Toy",
        site_url="https://toy.example.org/atlas/",
        repo_url="https://example.org/toy/atlas",
        edit_uri="edit/main/content/",
    )
