"""Plaidoyer: the commands of ``tasks.py``, from the start of Python on, on a project of its own."""

import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Association, Mission, Story, Text
from benchmarks.peers.fields import common_fields, yaml_block
from benchmarks.peers.peer import Command, Peer

ROOT = Path(__file__).resolve().parents[2]
_RUNNER = ROOT / "benchmarks" / "project_command.py"
_MISSION = {
    "activity": ["accueil-de-public"],
    "mode": "remote",
    "seats": 2,
    "commitment": {"type": "once", "duration": "2_hours"},
}


class Plaidoyer(Peer):
    """Ours."""

    name: ClassVar[str] = "plaidoyer"
    title: ClassVar[str] = "Plaidoyer"
    output: ClassVar[str] = "output"
    caches: ClassVar[tuple[str, ...]] = (".cache",)
    differences: ClassVar[str] = (
        "also French typography, related texts, pages for regions, a feed a kind, legal pages, "
        "fonts cut and styles bundled; front matter, links and pictures checked, HTML sanitised; "
        "1 picture for 10 stories, decoded and encoded anew without its metadata, where the others "
        "copy its file; the start of tasks.py counts"
    )

    def install(self, root: Path, work: Path) -> str:
        """Return the version of the project."""
        project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
        return str(project["project"]["version"])

    def file(self, text: Text) -> str:
        """Return the text of a bundle."""
        return f"content/{text.folder}/{text.slug}/index.md"

    def front_matter(self, text: Text) -> str:
        """Return the fields of the kind."""
        fields = common_fields(text)
        fields["causes"] = [cause.slug for cause in text.causes]
        fields["territories"] = [text.territory.slug]
        match text:
            case Story():
                associations = [text.association] if text.association else []
                fields |= {"format": "reportage", "authors": [text.author.fr]}
                fields |= {"tags": list(text.tags), "associations": associations}
            case Mission():
                fields |= {"association": text.association, **_MISSION}
            case Association():
                fields |= {"legal_form": "Association loi 1901"}
        return yaml_block(fields)

    def story_target(self, slug: str) -> str:
        """Return a link by name, which is checked."""
        return f"recits:{slug}"

    def picture_target(self, text: Text, name: str) -> str:
        """Return the name of a file of the bundle."""
        return name

    def picture_file(self, story: Story, name: str) -> str:
        """Return a file of the bundle."""
        return f"content/recits/{story.slug}/{name}"

    def beside(self, story: Story, name: str) -> Mapping[str, str]:
        """Return the description of the picture."""
        description = f"- {{file: {name}, alt: Une cour vide, credit: L’atelier}}\n"
        return {f"content/recits/{story.slug}/photos.yaml": description}

    def build(self, folder: Path, cached: bool) -> Command:
        """Return ``tasks.py build``."""
        return self._task(folder, "build")

    def serve(self, folder: Path, port: int) -> Command:
        """Return ``tasks.py serve``."""
        return self._task(folder, "serve", "--port", str(port))

    def _task(self, folder: Path, *arguments: str) -> Command:
        # Outside of the project's environment, like ``python3 tasks.py`` typed in a terminal.
        python = getattr(sys, "_base_executable", sys.executable)
        settings = str(folder / "pelicanconf.py")
        return Command((python, str(_RUNNER), settings, *arguments), folder)
