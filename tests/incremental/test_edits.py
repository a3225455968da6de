"""Whatever is edited, a build upon the last one makes what a build from nothing would have made.

Each sequence of edits is built and compared after each of them: 200 sequences by default, or as
many as the variable ``PLAIDOYER_SEQUENCES`` says (5000 take over an hour, after a change of what is
recorded or compared). The same ones each time: a failure is told with the edits that lead to it.
"""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from plugins.tracing import trees
from tests.incremental.edits import EDITS, Pick
from tests.incremental.world import World

SEQUENCES = int(os.environ.get("PLAIDOYER_SEQUENCES", "200"))
# Each a test, so that several processes share them.
PARTS = 10
# Less than the two seconds for which files are not trusted: those that stay are trusted at once.
QUICK = 30_000_000
PHASES = (Phase.generate, Phase.shrink)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A site built once, and saved."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_WORKERS", "1")
        world = World(tmp_path_factory.mktemp("world"))
        assert world.check().end == "0"
        world.save()
        yield world


def play(world: World, data: Any) -> None:
    """Play a sequence of edits, each on a site that could be built unless they must add up."""
    world.restore()
    world.is_served = data.draw(st.booleans(), "in one session")
    world.settles = data.draw(st.booleans(), "that settles at once")
    mends = data.draw(st.booleans(), "mends what is refused")
    patience = data.draw(st.sampled_from([QUICK, trees._TOO_YOUNG]), "patience")
    pick = Pick(lambda: data.draw(st.integers(0, 5039)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trees, "_TOO_YOUNG", patience)
        good = world.sources.copy()
        for edit in data.draw(st.lists(st.sampled_from(EDITS), min_size=2, max_size=5), "edits"):
            edit(world, pick)
            if world.check().end == "0":
                good = world.sources.copy()
            elif mends:
                world.sources = good.copy()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_any_edits_make_what_a_clean_build_makes(world: World, part: int) -> None:
    @seed(part)
    @settings(
        max_examples=SEQUENCES // PARTS,
        database=None,
        phases=PHASES,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def sequences(data: Any) -> None:
        play(world, data)

    sequences()
