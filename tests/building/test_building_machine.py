"""Warm equals clean, whatever was edited, killed or damaged before."""

import time

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test
from machine import GeneratorEdits, SiteEdits

pytestmark = pytest.mark.slow
QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck), "print_blob": True}


@pytest.mark.parametrize("part", range(2))
def test_what_the_generator_makes_is_the_same_warm_and_clean(part):
    """A hundred sequences of edits, in two parts; `make soak` looks for new ones every night."""
    run(GeneratorEdits, 50, part, steps=4)


@pytest.mark.parametrize("part", range(3))
def test_the_finished_site_is_the_same_warm_and_clean(part):
    """Fifteen sequences of edits, in three parts."""
    run(SiteEdits, 5, part, steps=6)


def run(machine, sequences, part, steps):
    named = type(f"{machine.__name__}{part}", (machine,), {})  # each part has its own examples
    chosen = settings(max_examples=sequences, stateful_step_count=steps, **QUIET)
    run_state_machine_as_test(named, settings=chosen)


def test_soak(request):
    """New sequences until the time is up: `make soak MINUTES=60`."""
    minutes = request.config.getoption("--soak")
    if not minutes:
        pytest.skip("soaks only when asked to, with --soak MINUTES")
    end = time.monotonic() + 60 * minutes
    chosen = settings(max_examples=20, stateful_step_count=30, derandomize=False, **QUIET)
    while time.monotonic() < end:
        run_state_machine_as_test(GeneratorEdits, settings=chosen)
        run_state_machine_as_test(SiteEdits, settings=settings(chosen, max_examples=2))
