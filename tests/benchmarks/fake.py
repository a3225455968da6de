"""A generator of a few lines of Python, for tests of what is done with any generator."""

import sys
from pathlib import Path
from typing import ClassVar

from benchmarks.corpus import Story, Text
from benchmarks.peers import Command, Peer

_COPY = """
import pathlib, shutil
shutil.copytree('content', 'output', dirs_exist_ok=True)
pathlib.Path('cache').mkdir(exist_ok=True)
"""


class Fake(Peer):
    """Its texts are its pages, and building is copying; the command can be made another."""

    name: ClassVar[str] = "hugo"  # the skeleton of a known generator
    title: ClassVar[str] = "Fake"
    output: ClassVar[str] = "output"
    caches: ClassVar[tuple[str, ...]] = ("cache",)
    list_page: ClassVar[str] = "recits/recit-000001/index.html"
    differences: ClassVar[str] = "none"

    def __init__(self, code: str = _COPY) -> None:
        self.code = code
        self.builds: list[bool] = []

    def install(self, root: Path, work: Path) -> str:
        return "1.0"

    def file(self, text: Text) -> str:
        return f"content/{text.folder}/{text.slug}/index.html"

    def front_matter(self, text: Text) -> str:
        return f"</html>{text.title}\n"

    def story_target(self, slug: str) -> str:
        return f"/recits/{slug}/"

    def picture_target(self, text: Text, name: str) -> str:
        return name

    def picture_file(self, story: Story, name: str) -> str:
        return f"content/recits/{story.slug}/{name}"

    def build(self, folder: Path, cached: bool) -> Command:
        self.builds.append(cached)
        return Command((sys.executable, "-c", self.code), folder)

    def serve(self, folder: Path, port: int) -> Command:
        server = (sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1")
        return Command(server, folder / "content")
