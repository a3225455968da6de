"""The comparison can fail: a read that is not recorded is found out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plugins.build import rendering
from plugins.kinds import document, registers
from plugins.tracing.recording import record
from tests.incremental.world import World


def deaf_to(*start: str) -> Callable[..., None]:
    """Return a ``record`` that forgets the keys which have these parts."""

    def forgetful(*key: Any) -> None:
        if not set(start) <= set(key):
            record(*key)

    return forgetful


def change(world: World, name: str, old: str, new: str) -> None:
    """Change a word of the first file of that name which has it."""
    for path, data in world.sources.files.items():
        if path.endswith(name) and old.encode() in data:
            world.sources.files[path] = data.replace(old.encode(), new.encode())
            return
    raise AssertionError(f"no {name} has {old!r}")


@pytest.mark.parametrize(
    ("module", "forgotten", "edit"),
    [
        (document, ("document", "title"), ("index.md", "title: ", "title: Autrement ")),
        (document, ("document", "body"), ("index.md", "\n---\n", "\n---\nUn mot de plus.\n\n")),
        (registers, ("register",), ("chiffres.yaml", "value: ", "value: 1")),
        (rendering, ("template",), ("base.html", "</body>", "<hr></body>")),
        (rendering, ("catalogue",), ("en.po", 'msgstr "', 'msgstr "More ')),
    ],
    ids=["title", "body", "register", "template", "catalogue"],
)
def test_a_read_that_is_not_recorded_is_found_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    module: Any,
    forgotten: tuple[str, ...],
    edit: tuple[str, str, str],
) -> None:
    monkeypatch.setenv("BUILD_WORKERS", "1")
    monkeypatch.setattr(module, "record", deaf_to(*forgotten))
    world = World(tmp_path)
    world.check()
    change(world, *edit)

    built, clean = world.build(), world.clean_build()

    assert (built.end, clean.end) == ("0", "0")
    assert built.files != clean.files


def test_the_same_edits_are_seen_when_every_read_is_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BUILD_WORKERS", "1")
    world = World(tmp_path)
    world.check()

    change(world, "index.md", "title: ", "title: Autrement ")
    world.check()
    change(world, "chiffres.yaml", "value: ", "value: 1")
    world.check()
    change(world, "base.html", "</body>", "<hr></body>")
    world.check()
