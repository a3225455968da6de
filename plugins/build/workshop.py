"""Workshop: makes the files of a site, and notes what was read for each."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from plugins.build.output import OutputTree
from plugins.build.rendering import Renderer
from plugins.build.sources import answer_checksum, has_answer
from plugins.kinds.checking import check
from plugins.kinds.navigation import navigation
from plugins.kinds.page import Page, Product
from plugins.kinds.site import Site
from plugins.problems import Level, Problem
from plugins.tracing.keys import Keys, Seen, low_of, packed
from plugins.tracing.recording import Key, Source, recording


class Made(NamedTuple):
    """What came of a product: its check-sum (empty when it was refused) and what it took.

    ``read`` holds the numbers of the keys read, packed. The rest is what this process had not told
    before: ``answers`` by the number of a key about a path, ``others`` by the key itself, ``rests``
    of keys, and the numbers read for ``parts``, by their own.
    """

    name: str
    checksum: str
    is_changed: bool
    read: bytes
    problems: frozenset[Problem]
    files: Mapping[str, Source]
    answers: Mapping[int, int]
    others: Mapping[Key, int]
    rests: tuple[Key, ...]
    parts: Mapping[int, bytes]


class Workshop:
    """Makes products one at a time; any process that inherits it may."""

    def __init__(self, site: Site, renderer: Renderer, output: OutputTree, keys: Keys) -> None:
        """Take what pages are made of, what draws them, where they wait, and the keys numbered."""
        self.site = site
        self._renderer = renderer
        self.output = output
        self._keys = keys
        self._asked = Seen()
        self._rests: set[Key] = set()
        self._others: set[Key] = set()

    def make(self, product: Product) -> Made:
        """Make a file and have it wait in the output, unless its document has errors."""
        made, data = self.draw(product)
        if any(problem.level is Level.ERROR for problem in made.problems):
            return made
        checksum, is_changed = self.output.stage(product.name, data)
        return made._replace(checksum=checksum, is_changed=is_changed)

    def draw(self, product: Product) -> tuple[Made, bytes]:
        """Make a file that waits nowhere; return what it took, and its bytes."""
        with recording() as frame:
            made = product.make(self.site, *product.handed)
            is_refused = any(problem.level is Level.ERROR for problem in frame.problems)
            data = b"" if is_refused else self._data(made)
            self.site.inspect(product, data)
        told = _Told({}, {}, [])
        read = self._numbered(frame.keys, told)
        parts = {
            self._keys.number(key): self._numbered(keys, told)
            for key, keys in self.site.new_parts().items()
        }
        made_of = Made(
            product.name,
            "",
            False,
            read,
            frozenset(frame.problems),
            frame.files,
            told.answers,
            told.others,
            tuple(told.rests),
            parts,
        )
        return made_of, data

    def check(self, product: Product) -> frozenset[Problem]:
        """Return what is wrong with the document of a product, of which nothing is made."""
        with recording() as frame:
            if product.path:
                check(self.site.document(product.path), self.site)
        return frozenset(frame.problems)

    def _data(self, made: Page | bytes) -> bytes:
        if isinstance(made, bytes):
            return made
        site = self.site
        menus = site.part("navigation", navigation, made.lang)
        shell: dict[str, Any] = {"page": made, "navigation": menus, "settings": site.settings}
        template = f"{made.template}.html"
        return self._renderer.render(template, made.lang, {**made.context, **shell}).encode()

    def _numbered(self, keys: set[Key], told: "_Told") -> bytes:
        numbers = []
        for key in keys:
            path, rest = self._keys.split(key)
            if path:
                number = self._keys.about(path, rest)
                self._tell_about(key, number, rest, told)
            else:
                number = low_of(key)
                if key not in self._others:
                    self._others.add(key)
                    if has_answer(key):
                        told.others[key] = answer_checksum(self.site, key)
            numbers.append(number)
        return packed(numbers)

    def _tell_about(self, key: Key, number: int, rest: Key, told: "_Told") -> None:
        if rest not in self._rests:
            self._rests.add(rest)
            told.rests.append(rest)
        if has_answer(key) and self._asked.add(number):
            told.answers[number] = answer_checksum(self.site, key)


class _Told(NamedTuple):
    """What this process tells for the first time."""

    answers: dict[int, int]
    others: dict[Key, int]
    rests: list[Key]
