"""The documentation keeps up with the code: settings, rooms, directives, fields, examples."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from plugins.editing.reference import reference
from plugins.frontmatter import read_source, validate
from plugins.frontmatter.yaml import load as load_yaml
from plugins.kinds.kind import KINDS
from plugins.markup.converting import Converter
from plugins.markup.directives import DIRECTIVES
from plugins.models import Common, Consent, KeyFigure, Photo, SiteFacts, Story
from tests.conftest import LoadSite
from tests.tiny import MISSION, ONE_OF_EACH, ROOT, having

GUIDE = (ROOT / "docs" / "editeurs" / "guide.md").read_text(encoding="utf-8")
FIELDS = (ROOT / "docs" / "editeurs" / "champs.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
SETTING = re.compile(r"\b(?:(?:settings|pelican|values)(?:\.get\(|\[)|path\()\"([A-Z][A-Z_]+)\"")
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
BLOCK = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)


def settings_read() -> set[str]:
    code = [file.read_text(encoding="utf-8") for file in (ROOT / "plugins").rglob("*.py")]
    facts = {str(field.alias) for field in SiteFacts.model_fields.values()}
    return facts | {name for text in code for name in SETTING.findall(text)}


def code_of_guide(start: str) -> str:
    """Return the block of the guide whose first line starts so."""
    (found,) = [block for block in BLOCK.findall(GUIDE) if block.startswith(start)]
    return str(found)


def test_settings_are_found_in_the_code() -> None:
    looked_at_first = {"OUTPUT_PATH", "CACHE_PATH", "THEME_TEMPLATES_OVERRIDES"}

    assert {"SITEURL", "THEME", "IDENTITY", "FEED_ITEMS", "PREVIEW"} <= settings_read()
    assert looked_at_first <= settings_read()


@pytest.mark.parametrize("name", sorted(settings_read()))
def test_every_setting_is_explained(name: str) -> None:
    assert f"`{name}`" in ARCHITECTURE


@pytest.mark.parametrize(
    "room", sorted(folder.parent.name for folder in (ROOT / "plugins").glob("*/__init__.py"))
)
def test_every_room_is_explained(room: str) -> None:
    assert re.search(rf"^\| `{room}` \| \S", ARCHITECTURE, re.MULTILINE)


@pytest.mark.parametrize("name", DIRECTIVES)
def test_every_directive_is_shown_with_its_options(name: str) -> None:
    shown = re.search(rf"^::: {name}\b.*?^:::$", code_of_guide("::: "), re.MULTILINE | re.DOTALL)

    assert shown is not None
    assert [key for key in DIRECTIVES[name].options if f"\n{key} : " not in shown[0]] == []


@pytest.mark.parametrize("folder", [kind.folder for kind in KINDS])
def test_every_folder_of_texts_is_told_to_editors(folder: str) -> None:
    assert f"| `{folder}/` |" in GUIDE


def fields(annotation: Any) -> Iterator[str]:
    """Yield the name of each field of the models in an annotation, and of those inside them."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield field.alias or name
            yield from fields(field.annotation)
    for part in get_args(annotation):
        yield from fields(part)


@pytest.mark.parametrize(
    "model",
    [Common, *(kind.model for kind in KINDS), Photo, KeyFigure, Consent],
    ids=lambda model: model.__name__,
)
def test_every_field_is_in_the_reference(model: type[BaseModel]) -> None:
    named = set(re.findall(r"^\| `(?:[\w.\[\]]*\.)?(\w+)` \|", FIELDS, re.MULTILINE))

    assert set(fields(model)) - named == set()


def test_the_reference_is_up_to_date() -> None:
    assert reference() == FIELDS, "python3 tasks.py docs changes it"


def test_the_blocks_of_the_guide_are_right() -> None:
    body, problems = Converter("fr").convert(code_of_guide("::: "), "guide.md")

    assert problems == []
    assert sorted(block.name for block in body.blocks()) == sorted(DIRECTIVES)


def test_the_front_matter_of_the_guide_is_right() -> None:
    source = read_source(f"{code_of_guide('---')}\nTexte.\n".encode(), "guide.md")
    story, problems = validate(Story, source.value, source.lines, "guide.md")

    assert [*source.problems, *problems] == []
    assert story is not None


def test_the_description_of_a_picture_in_the_guide_is_right() -> None:
    parsed = load_yaml(code_of_guide("- file:"), "guide.md")
    assert isinstance(parsed.value, list)

    photo, problems = validate(Photo, parsed.value[0], parsed.lines, "guide.md")

    assert problems == []
    assert photo is not None


def test_the_problem_of_the_guide_is_told_so(load: LoadSite) -> None:
    shown = code_of_guide("Erreur  ").removeprefix("Erreur  ")
    mission = having(MISSION, "seats: zéro")

    loaded = load({**ONE_OF_EACH, "missions/une-mission/index.md": mission})

    assert [message.split("  ", 1)[1] for message in loaded.messages] == [
        shown.split("  ", 1)[1].strip()
    ]


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(ROOT).as_posix() for page in PAGES])
def test_every_link_of_the_documentation_leads_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)

    targets = [page.parent / target for target in LINK.findall(text)]
    assert [str(target) for target in targets if not target.exists()] == []
