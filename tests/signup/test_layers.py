"""The rooms of the service stand one above another: each imports only those below it."""

from pathlib import Path

import pytest

from tests.test_imports import imports_of

ROOT = Path(__file__).resolve().parents[2]
LAYERS = (
    ("configuration", "secrets", "clock", "cleaning", "waking", "wsgi"),
    ("settings", "keys", "writing"),
    ("site",),
    ("addresses", "models", "migrations"),
    ("retention", "places", "outbox", "syncing"),
    ("journey", "reporting"),
    ("forms", "pages", "answers"),
    ("mails",),
    ("public", "coordination"),
    ("management", "operation"),
    ("urls", "command"),
)
RANKS = {room: rank for rank, layer in enumerate(LAYERS) for room in layer}
FILES = sorted(
    file.relative_to(ROOT)
    for file in (ROOT / "signup").rglob("*.py")
    if file != ROOT / "signup" / "__init__.py"
)


def test_every_room_has_its_place() -> None:
    assert {file.parts[1].removesuffix(".py") for file in FILES} == set(RANKS)


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_room_imports_only_those_below_it_and_not_its_neighbours(file: Path) -> None:
    room = file.parts[1].removesuffix(".py")
    source = (ROOT / file).read_text(encoding="utf-8")
    used = {
        name.split(".")[1]
        for name in imports_of(source, list(file.parts[:-1]))
        if name.startswith("signup.") and name.split(".")[1] in RANKS
    }

    assert {each for each in used - {room} if RANKS[each] >= RANKS[room]} == set()
