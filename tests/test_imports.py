"""The rooms of the generator stand one above another: each imports only those below it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.kinds import stages as stages_module

ROOT = Path(__file__).resolve().parents[1]
ROOMS = [
    "problems",
    "tracing",
    "vocabulary",
    "geography",
    "models",
    "frontmatter",
    "kinds",
    "markup",
    "media",
    "films",
    "languages",
    "assets",
    "discovery",
    "search",
    "build",
    "checks",
    "editing",
]
SIGNUP = "signup"  # the sign-up service: a program of its own, fed with files
FILES = sorted((ROOT / "plugins").rglob("*.py"))
NAMED = [file.relative_to(ROOT).as_posix() for file in FILES]


def room_of(file: Path) -> str:
    return file.relative_to(ROOT / "plugins").parts[0]


def imports(file: Path) -> Iterator[str]:
    """Yield the full name of every module that a file imports."""
    package = list(file.relative_to(ROOT).parts[:-1])
    yield from imports_of(file.read_text(encoding="utf-8"), package)


def imports_of(source: str, package: list[str]) -> Iterator[str]:
    """Yield the full name of what a module of that package imports, inside its functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            # ``from plugins import models`` names the room after the word import.
            yield from (f"{base}.{alias.name}" for alias in node.names)


def test_every_folder_of_plugins_is_a_room_of_the_list() -> None:
    folders = {entry.name for entry in (ROOT / "plugins").iterdir() if entry.is_dir()}

    assert folders - {"__pycache__"} <= set(ROOMS)


@pytest.mark.parametrize("name", [name for name in NAMED if name != "plugins/__init__.py"])
def test_a_room_imports_only_itself_and_those_before_it(name: str) -> None:
    file = ROOT / name
    allowed = set(ROOMS[: ROOMS.index(room_of(file)) + 1])
    used = {name.split(".")[1] for name in imports(file) if name.startswith("plugins.")}

    assert used <= allowed


@pytest.mark.parametrize("name", NAMED)
def test_the_generator_knows_neither_the_tests_nor_the_signup_service(name: str) -> None:
    tops = {imported.split(".")[0] for imported in imports(ROOT / name)}

    assert not tops & {"tests", "tasks", "benchmarks", SIGNUP}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import plugins.markup.marks", "plugins.markup.marks"),
        ("from plugins.markup import marks", "plugins.markup.marks"),
        ("from plugins import markup", "plugins.markup"),
        ("from .. import markup", "plugins.markup"),
        ("from ..markup.marks import mark", "plugins.markup.marks.mark"),
        ("def f():\n    from plugins import markup", "plugins.markup"),
    ],
)
def test_an_import_is_seen_however_it_is_written(source: str, name: str) -> None:
    """Otherwise the rule would be gone around by moving a line."""
    assert list(imports_of(source, ["plugins", "kinds"])) == [name]


def test_every_stage_where_rooms_join_in_is_described() -> None:
    """``kinds.stages`` is how a later room is heard by an earlier one without being imported."""
    source = (ROOT / "plugins" / "kinds" / "stages.py").read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(source)) or ""
    stages = [name for name in vars(stages_module) if not name.startswith("_")]

    assert [name for name in stages if name != "Namespace" and f"``{name}(" not in doc] == []


def plugins() -> list[str]:
    """Return the packages that Pelican loads: those whose ``register`` it calls."""
    return [
        room
        for room in ROOMS
        if (init := ROOT / "plugins" / room / "__init__.py").is_file()
        and "def register()" in init.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("room", plugins())
def test_a_plugin_says_its_settings_and_its_signals(room: str) -> None:
    init = (ROOT / "plugins" / room / "__init__.py").read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(init)) or ""

    assert "Settings" in doc
    assert "ignals" in doc


@pytest.mark.parametrize("room", plugins())
def test_a_plugin_names_every_signal_that_it_connects(room: str) -> None:
    init = (ROOT / "plugins" / room / "__init__.py").read_text(encoding="utf-8")
    tree = ast.parse(init)
    doc = ast.get_docstring(tree) or ""
    connected = [
        node.func.value.attr if isinstance(node.func.value, ast.Attribute) else node.func.value.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and isinstance(node.func.value, ast.Attribute | ast.Name)
    ]

    assert connected
    assert [signal for signal in connected if signal not in doc] == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        name
        for name, file in zip(NAMED, FILES, strict=True)
        if not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]

    assert silent == []
