"""The leak scan: all that is published is looked through for what may appear nowhere."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import PurePosixPath

from plugins.checks.protected import Protected, read_protected
from plugins.kinds.page import Product
from plugins.kinds.registers import CONSENTS, FIGURES
from plugins.kinds.site import Site
from plugins.problems import Problem
from plugins.tracing.recording import Frame, current_frame, record

CLEAR = "registres/proteges.txt"
"""The protected strings, from the folder of the content; git does not follow that file."""
DIGESTS = "registres/empreintes.txt"
"""Salted digests of others."""

_MESSAGE = "une chaîne protégée paraît dans {where}."
_HINT = "La retirer, ou la remplacer par ce qui ne désigne personne."
_SOURCES = (".md", ".yaml", ".vtt", ".txt", ".csv", ".json", ".geojson", ".gpx", ".ics")


class Leaks:
    """Looks through what is made of a site, and tells what leaks by the line it comes from."""

    def __init__(self, site: Site) -> None:
        """Take a site."""
        self._site = site
        self._name = site.settings.content.name

    def look(self, product: Product, data: bytes) -> None:
        """Tell the site when a file that was made holds something protected."""
        record("protected")
        frame = current_frame()
        if not self._protected or frame is None:
            return
        if self._leaks(product.name, data):
            self._tell(product.address, sorted(self._read(frame)), product.path)
        for name, source in frame.files.items():
            if isinstance(source, str) and self._file_leaks(name, source):
                self._tell(f"/{name}", [source], source)

    def checksums(self) -> list[str]:
        """Return what tells the lists from what they were."""
        return [self._site.tree.checksum(name) for name in (CLEAR, DIGESTS)]

    @cached_property
    def _protected(self) -> Protected:
        lines = [line for name in (CLEAR, DIGESTS) for line in self._lines(name)]
        return read_protected(lines)[0]

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with the lists."""
        hint = "Écrire quatre lettres ou chiffres au moins."
        message = "cette ligne est trop courte pour être cherchée partout."
        for name in (CLEAR, DIGESTS):
            path = f"{self._name}/{name}"
            if self._site.tree.is_closed(name):
                yield Problem(path, 0, "", "cette liste ne se lit pas.", "Vérifier ses droits.")
            for number in read_protected(self._lines(name))[1]:
                yield Problem(path, number, "", message, hint)

    def _lines(self, name: str) -> list[str]:
        if not self._site.tree.is_file(name) or self._site.tree.is_closed(name):
            return []
        file = self._site.settings.content / name
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()

    def _leaks(self, name: str, data: bytes) -> bool:
        return self._protected.is_in(name) or self._protected.is_in(data.decode("utf-8", "ignore"))

    def _file_leaks(self, name: str, path: str) -> bool:
        """Say whether a file that is published as it is leaks; remembered while neither changes."""
        site = self._site

        def find() -> bool:
            data = (site.settings.root / path).read_bytes()
            wide = data.decode("utf-16-le", "ignore") if b"\0" in data else ""
            return self._leaks(name, data) or self._protected.is_in(wide)

        return site.memo([path], find, "leaks", name, self.checksums())

    def _read(self, frame: Frame) -> set[str]:
        """Return the sources, from the project, that what is being made has read."""
        paths = {str(part) for key in frame.keys for part in key[1:2] if key[0] == "document"}
        folders = {path.rpartition("/")[0] for path in paths}
        beside = {f"{folder}/{name}" for folder in folders for name in self._site.names(folder)}
        register = f"{self._name}/{FIGURES}"
        return {path for path in paths | beside | {register} if path.endswith(_SOURCES)}

    def _tell(self, where: str, sources: Iterable[str], path: str) -> None:
        places = [place for source in sources for place in self._places(source)]
        # The string is told nowhere: not even by the address that holds it.
        where = "une adresse" if self._protected.is_in(where) else where
        # Written in no source: it is put together by the theme, or said by the settings.
        for source, line in places or self._everywhere or [(path or "pelicanconf.py", 0)]:
            self._site.tell(Problem(source, line, "", _MESSAGE.format(where=where), _HINT))

    @cached_property
    def _everywhere(self) -> list[tuple[str, int]]:
        """Return every line of the content that holds something protected."""
        private = {CLEAR, DIGESTS, CONSENTS}
        paths = [path for path in sorted(self._site.tree.entries) if path not in private]
        sources = [f"{self._name}/{path}" for path in paths if path.endswith(_SOURCES)]
        return [place for source in sources for place in self._places(source)]

    def _places(self, path: str) -> list[tuple[str, int]]:
        """Return the lines of a source that hold something protected; 0 when it spans several."""
        if not self._site.tree.is_file(self._site.inside(path)):
            return []
        text = (self._site.settings.root / path).read_text(encoding="utf-8", errors="ignore")
        if not self._protected.is_in(text):
            file = PurePosixPath(path)
            return [(str(file.parent), 0)] if self._protected.is_in(file.name) else []
        lines = text.splitlines() if path.endswith(_SOURCES) else []
        found = [number for number, line in enumerate(lines, 1) if self._protected.is_in(line)]
        return [(path, number) for number in found or [0]]


def inspect(site: Site) -> None:
    """Have all that is made of a site looked through."""
    leaks = Leaks(site)
    site.keep("leaks", leaks)
    site.add_source("protected", leaks.checksums)
    site.add_inspector(leaks.look)


def check_lists(site: Site, pages: list[Product]) -> None:
    """Tell what is wrong with the lists of protected strings."""
    leaks: Leaks = site.kept("leaks")
    site.problems.extend(leaks.problems())
