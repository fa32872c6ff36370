"""Work shared among copies of this process comes back whole, or fails as if there were none."""

import os

import pytest

from generator.building.forked import shared_out


@pytest.mark.parametrize("shares", [1, 2, 5])
def test_each_share_is_made_once_and_given_in_order(shares, tmp_path):
    """By as many processes, of which this is the first."""

    def work(number):
        (tmp_path / f"{number}-{os.getpid()}").touch()
        return number, os.getpid()

    made = shared_out(work, shares)
    assert [number for number, _ in made] == list(range(shares))
    assert len({process for _, process in made}) == shares
    assert made[0][1] == os.getpid()
    assert len(list(tmp_path.iterdir())) == shares


@pytest.mark.parametrize("number", [0, 1])
def test_what_fails_in_a_share_is_raised_here(number):
    """With the place where it failed, which no other process could send."""

    def work(share):
        if share == number:
            raise ValueError(f"share {share}")
        return share

    with pytest.raises(ValueError, match=f"share {number}") as caught:
        shared_out(work, 2)
    assert caught.traceback[-1].name == "work"


def test_the_share_of_a_process_that_is_killed_is_made_here():
    """As when memory runs short."""
    here = os.getpid()

    def work(share):
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return share

    assert shared_out(work, 3) == [0, 1, 2]


def test_what_cannot_be_sent_is_made_here():
    """A result that cannot be pickled costs time, not the build."""
    made = shared_out(lambda share: lambda: share, 2)
    assert [one() for one in made] == [0, 1]


def test_where_no_process_can_be_copied_all_is_made_here(monkeypatch):
    """On Windows, and where it is forbidden."""
    monkeypatch.setattr("generator.building.forked.get_all_start_methods", lambda: ["spawn"])
    assert shared_out(lambda share: (share, os.getpid()), 2) == [
        (0, os.getpid()),
        (1, os.getpid()),
    ]
