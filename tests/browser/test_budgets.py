"""What a reader's telephone has to fetch stays small."""

import re
from pathlib import Path

import brotli

_STORY_BUDGET = 30_000
_FIRST_VISIT_BUDGET = 100_000
_SCRIPT_BUDGET = 3_000
_LOCAL = re.compile(r'(?:href|src)="(/assets/[^"#]+)')
_FONT = re.compile(r"url\(([^)]+\.woff2)\)")


def compressed(data: bytes) -> int:
    return len(brotli.compress(data, quality=11))


def stories(folder: Path) -> list[Path]:
    return sorted(folder.glob("recits/*/index.html"))


def test_a_story_and_its_style_weigh_at_most_thirty_kilobytes_compressed(demo_folder: Path) -> None:
    style = next((demo_folder / "assets").glob("theme.*.css")).read_bytes()
    weights = {
        file.parent.name: compressed(file.read_bytes() + style) for file in stories(demo_folder)
    }

    assert len(weights) >= 8
    assert {name: weight for name, weight in weights.items() if weight > _STORY_BUDGET} == {}


def test_a_first_visit_to_a_story_weighs_at_most_a_hundred_kilobytes_without_its_pictures(
    demo_folder: Path,
) -> None:
    for file in stories(demo_folder):
        html = file.read_text(encoding="utf-8")
        assets = {demo_folder / name.lstrip("/") for name in _LOCAL.findall(html)}
        texts = [path for path in assets if path.suffix in {".css", ".js", ".svg"}]
        fonts = {
            demo_folder / name.strip("\"'").lstrip("/")
            for path in texts
            if path.suffix == ".css"
            for name in _FONT.findall(path.read_text(encoding="utf-8"))
        }
        weight = compressed(html.encode())
        weight += sum(compressed(path.read_bytes()) for path in texts)
        weight += sum(path.stat().st_size for path in fonts)

        assert weight <= _FIRST_VISIT_BUDGET, f"{file.parent.name}: {weight}"


def test_a_script_weighs_almost_nothing(demo_folder: Path) -> None:
    """Each of them, as it is sent; the page of a story asks for two at most."""
    scripts = {file.name: compressed(file.read_bytes()) for file in demo_folder.rglob("*.js")}

    assert len(scripts) >= 2
    assert {name: weight for name, weight in scripts.items() if weight > _SCRIPT_BUDGET} == {}
