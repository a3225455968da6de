"""Notes: what was made and read in a build, put together for the next."""

import marshal
from array import array
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from plugins.build.sources import answer_checksum
from plugins.build.workshop import Made
from plugins.kinds.known import Known, Remembered
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.problems import Problem
from plugins.tracing.keys import Keys, low_of, unpacked
from plugins.tracing.recording import Key, Source
from plugins.tracing.state import Inputs, State

_SPARE = 1000


class Notes:
    """Gathers a State; starts from what the build before left that still holds.

    ``standing`` are the Problems that come neither of one text nor of one product.
    """

    def __init__(self, site: Site, earlier: State | None) -> None:
        """Take the site, whose texts get numbers."""
        self._site = site
        self._earlier = earlier
        self.keys = Keys(earlier.paths, earlier.rests) if earlier else Keys()
        for path in site.structure.facts:
            self.keys.add_path(path)
        self._asked = unpacked(earlier.asked) if earlier else array("Q")
        self._answers = unpacked(earlier.answers) if earlier else array("Q")
        self._places: dict[int, int] = {number: n for n, number in enumerate(self._asked)}
        self._others: dict[Key, int] = dict(earlier.others) if earlier else {}
        self._parts: dict[int, bytes] = dict(earlier.parts) if earlier else {}
        self._products: dict[str, tuple[Any, ...]] = {}
        self.standing: list[Problem] = []
        self.kept_tables = b""

    def answer_again(self, changed: Collection[int]) -> None:
        """Note what the reads of those numbers give now; those that nobody asks are forgotten."""
        for number in changed:
            place = self._places.get(number)
            if place is not None:
                self._answers[place] = self._answer(number)
        if any(not number >> 32 for number in changed):
            for key in self._others:
                if low_of(key) in changed:
                    self._others[key] = answer_checksum(self._site, key)

    def _answer(self, number: int) -> int:
        path = self.keys.paths[(number >> 32) - 1]
        if path not in self._site.structure.facts:
            return 0
        *_, key = self.keys.keys(number)
        return answer_checksum(self._site, key)

    def start_over(self) -> None:
        """Forget what was read by the build before: all is made, and told, again."""
        self._asked, self._answers, self._places = array("Q"), array("Q"), {}
        self._others, self._parts = {}, {}

    def keep(self, name: str, noted: tuple[Any, ...]) -> None:
        """Note a product that stays as the build before made it."""
        self._products[name] = noted

    def add(self, product: Product, made: Made) -> None:
        """Note a product that was made."""
        for rest in made.rests:
            self.keys.add_rest(rest)
        for number, answer in made.answers.items():
            self._note(number, answer)
        self._others.update(made.others)
        self._parts.update(made.parts)
        problems = tuple(sorted(map(Problem.plain, made.problems)))
        files = dict(made.files)
        self._products[product.name] = (product.recipe, made.checksum, made.read, problems, files)

    def _note(self, number: int, answer: int) -> None:
        place = self._places.get(number)
        if place is None:
            self._places[number] = len(self._asked)
            self._asked.append(number)
            self._answers.append(answer)
        else:
            self._answers[place] = answer

    def problems(self) -> Iterator[Problem]:
        """Yield the Problems of every product."""
        for noted in self._products.values():
            yield from problems_of(noted)

    def files(self) -> dict[str, Source]:
        """Return what products show besides themselves, as they asked for it."""
        found: dict[str, Source] = {}
        for *_, files in self._products.values():
            found.update(files)
        return found

    def _texts(self, known: Mapping[str, Known]) -> dict[str, tuple[Any, ...]]:
        if isinstance(known, Remembered):
            return known.plain()
        before = self._earlier.texts if self._earlier else {}
        return {
            path: before[path] if path in before and before[path][1] == text.key else text.plain()
            for path, text in known.items()
        }

    def _questions(self) -> list[Key]:
        """Return what was asked of the site about no document, and few times."""
        asked = (key[1:] for key in self._others if key[0] == "site")
        return [question for question in asked if question[0] not in ("sharers", "named")]

    def tables(self) -> bytes:
        """Return what a build of the same texts need not work out again."""
        return marshal.dumps(self._site.tables(self._questions()))

    def _is_overgrown(self, known: Mapping[str, Known]) -> bool:
        return len(self.keys.paths) > 2 * len(known) + _SPARE

    def state(self, inputs: Inputs, report: str, known: Mapping[str, Known]) -> State:
        """Return what the next build is to know."""
        texts = self._texts(known)
        if self._is_overgrown(known):
            # Most of it is about texts that are gone: the next build starts over.
            return State(inputs, report, texts)
        return State(
            inputs,
            report,
            texts,
            self.keys.paths,
            self.keys.rests,
            self._asked.tobytes(),
            self._answers.tobytes(),
            self._others,
            self._products,
            self._parts,
            [problem.plain() for problem in self.standing],
            self.kept_tables or self.tables(),
        )


def problems_of(noted: tuple[Any, ...]) -> list[Problem]:
    """Return the Problems of a product noted."""
    return [Problem.of(plain) for plain in noted[3]]
