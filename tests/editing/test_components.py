"""Components: each a folder that says what it takes, shown to whoever works on the theme."""

from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, nodes
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from pelicanconf import JINJA_ENVIRONMENT
from plugins.editing.components import read_components
from plugins.languages import localised
from tests.conftest import BuildSite, LoadSite
from tests.tiny import ONE_OF_EACH, ROOT, TinySite

THEME = ROOT / "theme"
COMPONENTS = read_components(THEME)
FOLDERS = sorted(folder for folder in (THEME / "components").iterdir() if folder.is_dir())
EXAMPLES = [
    pytest.param(component, example, id=f"{component['name']}: {example['name']}")
    for component in COMPONENTS
    for example in component["examples"]
]
each_component = pytest.mark.parametrize(
    "component", COMPONENTS, ids=[component["name"] for component in COMPONENTS]
)


@pytest.fixture(scope="module")
def environments(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Environment]:
    """Return the environments of both languages, where nothing unknown is printed in silence."""
    loader = FileSystemLoader([THEME / "templates", THEME / "components"])
    base = Environment(loader=loader, undefined=StrictUndefined, **JINJA_ENVIRONMENT)
    base.globals.update(TinySite(tmp_path_factory.mktemp("site")).load().site.offered)
    return {lang: localised(base, THEME, lang) for lang in ("fr", "en")}


def macro_of(component: dict[str, Any], environment: Environment) -> Any:
    template = environment.get_template(f"{component['name']}/{component['name']}.html")
    return getattr(template.module, component["macro"])


def with_addresses(value: Any, environment: Environment) -> Any:
    """Return the value of an example, its ``asset:…`` made addresses."""
    if isinstance(value, dict):
        return {key: with_addresses(item, environment) for key, item in value.items()}
    if isinstance(value, list):
        return [with_addresses(item, environment) for item in value]
    if isinstance(value, str) and value.startswith("asset:"):
        return environment.globals["asset"](value.removeprefix("asset:"))  # type: ignore[operator]
    return value


@pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
def test_a_component_is_a_folder_with_its_parts(folder: Path) -> None:
    names = {file.name.replace(folder.name, "*") for file in folder.iterdir()}

    assert {"*.html", "example.yaml"} <= names
    assert names <= {"*.html", "*.css", "*.js", "example.yaml"}


def test_every_component_is_read_in_order() -> None:
    assert [component["name"] for component in COMPONENTS] == [folder.name for folder in FOLDERS]


@each_component
def test_a_component_says_what_it_is_and_shows_it(component: dict[str, Any]) -> None:
    assert set(component) == {"name", "macro", "description", "params", "examples"}
    assert component["description"].strip().endswith(".")
    assert component["examples"] != []
    names = [example["name"] for example in component["examples"]]
    assert len(set(names)) == len(names)


@each_component
def test_the_parameters_said_are_those_of_the_macro(
    component: dict[str, Any], environments: dict[str, Environment]
) -> None:
    file = THEME / "components" / component["name"] / f"{component['name']}.html"
    parsed = environments["fr"].parse(file.read_text(encoding="utf-8"))
    macros = {macro.name: macro for macro in parsed.find_all(nodes.Macro)}
    macro = macros[component["macro"]]
    required = len(macro.args) - len(macro.defaults)

    said = component["params"] or {}
    assert list(said) == [argument.name for argument in macro.args]
    assert [param["required"] for param in said.values()] == [
        index < required for index in range(len(said))
    ]
    for param in said.values():
        assert set(param) == {"type", "required", "description"}
        assert param["description"].strip().endswith((".", "…"))


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(("component", "example"), EXAMPLES)
def test_an_example_is_drawn(
    component: dict[str, Any],
    example: dict[str, Any],
    lang: str,
    environments: dict[str, Environment],
) -> None:
    macro = macro_of(component, environments[lang])
    params = with_addresses(example["params"] or {}, environments[lang])
    inside = {"caller": lambda *arguments: Markup("<p>Dedans</p>")} if macro.caller else {}

    html = str(macro(**params, **inside)).strip()

    assert html.startswith("<")
    assert LexborHTMLParser(html).css("body > *") != []
    for leak in ("asset:", "None", "{{", "Undefined"):
        assert leak not in html


def test_what_an_example_holds_are_components_too() -> None:
    names = {component["name"] for component in COMPONENTS}
    held = [
        part["component"]
        for component in COMPONENTS
        for example in component["examples"]
        for part in example.get("holds") or []
    ]

    assert held != []
    assert set(held) <= names


def test_the_page_of_components_exists_in_a_preview_only(load: LoadSite) -> None:
    assert "/composants/" not in load(ONE_OF_EACH).addresses

    loaded = load({}, preview=True)

    for address in ("/composants/", "/en/composants/"):
        page = loaded.page(address)
        assert not page.is_indexed
        assert page.context["components"] == COMPONENTS


def test_the_page_of_components_shows_each_of_them(build_site: BuildSite) -> None:
    built = build_site(ONE_OF_EACH, preview=True)

    titles = [title.text() for title in built.page("/composants/").css("h2[id^=piece-]")]
    assert titles == [component["name"] for component in COMPONENTS]
