"""Selection: which products must be made again, and why."""

from collections.abc import Collection
from typing import NamedTuple

from plugins.build.output import OutputTree
from plugins.kinds.page import Product
from plugins.tracing.keys import unpacked
from plugins.tracing.state import State

NEW, CODE, RECIPE, READ, FILE = "new", "code", "recipe", "read", "file"


class Reason(NamedTuple):
    """Why a product is made again: a word, and the numbers of the reads that have changed."""

    word: str
    numbers: tuple[int, ...] = ()


class Selection:
    """Compares products with those of the build before."""

    def __init__(
        self,
        state: State | None,
        changed: Collection[int],
        output: OutputTree,
        is_other_code: bool = False,
    ) -> None:
        """Take the state of the build before, and the numbers of the keys that have changed.

        Without a state, ``is_other_code`` says whether there was one, of other code or settings.
        """
        self._products = state.products if state else {}
        self._unknown = Reason(CODE if is_other_code and state is None else NEW)
        self._changed = _with_parts(set(changed), state) if state and changed else set(changed)
        self._output = output

    def reason(self, product: Product) -> Reason | None:
        """Return why a product must be made again, or None when it need not be."""
        known = self._products.get(product.name)
        if known is None:
            return self._unknown
        recipe, checksum, read, *_ = known
        if recipe != product.recipe:
            return Reason(RECIPE)
        if self._changed and not self._changed.isdisjoint(unpacked(read)):
            return Reason(READ, tuple(sorted(self._changed.intersection(unpacked(read)))))
        return None if self._output.checksum(product.name) == checksum else Reason(FILE)

    def readers(self) -> dict[str, tuple[int, ...]]:
        """Return the products of the build before that read what has changed: name, and reads."""
        return {
            name: tuple(sorted(self._changed.intersection(unpacked(noted[2]))))
            for name, noted in self._products.items()
            if not self._changed.isdisjoint(unpacked(noted[2]))
        }


def _with_parts(changed: set[int], state: State) -> set[int]:
    """Add the parts that read something that has changed, and so on for parts of parts."""
    parts = {number: unpacked(read) for number, read in state.parts.items()}
    while more := {
        number
        for number, read in parts.items()
        if number not in changed and not changed.isdisjoint(read)
    }:
        changed |= more
    return changed
