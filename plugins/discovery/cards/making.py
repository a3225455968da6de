"""Making the cards that pages ask for: those of words in batches, those of pictures singly."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any

from plugins.discovery.cards.card import CARD, Card, Portrait
from plugins.kinds.site import Site
from plugins.media.derivatives import Derivatives
from plugins.media.labour import Labour, Task
from plugins.media.unreadable import Reason, Unreadable
from plugins.problems import Problem
from plugins.tracing.trees import checksum as checksum_of

_BATCH = 50


class CardMaker:
    """Makes the files of cards.

    Those with a picture are kept with what else is made of it, to be forgotten with it. Words take
    no longer to be drawn again than to be found.
    """

    def __init__(self, site: Site, executor: Callable[[], Executor]) -> None:
        """Take a site, and what makes an executor of the work."""
        self._site = site
        self._executor = executor

    def names(self, source: tuple[Any, ...]) -> Iterator[str]:
        """Yield the path in the output of a card."""
        yield source[1]

    def make(
        self, sources: Iterable[tuple[Any, ...]], wanted: Collection[str]
    ) -> Iterator[tuple[str, bytes]]:
        """Yield the bytes of each card wanted; an unreadable picture is told to the site."""
        cards = [Card.of(source) for source in sources if source[1] in wanted]
        yield from self._of_words([card for card in cards if not card.portrait])
        yield from self._of_pictures([card for card in cards if card.portrait])

    def _of_words(self, cards: Sequence[Card]) -> Iterator[tuple[str, bytes]]:
        if len(cards) <= _BATCH:  # sooner drawn than processes are started
            yield from draw_batch(cards)
            return
        batches = [cards[start : start + _BATCH] for start in range(0, len(cards), _BATCH)]
        labour: Labour[int, list[tuple[str, bytes]]] = Labour(self._executor, draw_batch)
        tasks = {number: partial(_batch, batch) for number, batch in enumerate(batches)}
        for count, (number, made) in enumerate(labour.results(tasks), 1):
            yield from draw_batch(batches[number]) if isinstance(made, Unreadable) else made
            self._site.progress("Cartes dessinées", min(count * _BATCH, len(cards)), len(cards))

    def _of_pictures(self, cards: Sequence[Card]) -> Iterator[tuple[str, bytes]]:
        kept: Derivatives = self._site.kept("derivatives")
        missing = {}
        for card in cards:
            data = kept.read(_portrait(card).checksum, Path(card.name).name)
            if data is None:
                missing[card] = partial(_task, self._site.settings.root, card)
            else:
                yield card.name, data
        labour: Labour[Card, bytes] = Labour(self._executor, draw_one)
        for count, (card, made) in enumerate(labour.results(missing), 1):
            portrait = _portrait(card)
            if isinstance(made, Unreadable):
                self._site.tell(Problem(portrait.path, 0, "", *made.in_french()))
            else:
                kept.keep(portrait.checksum, [(Path(card.name).name, made)])
                yield card.name, made
            self._site.progress("Cartes dessinées", count, len(missing))


def draw_batch(cards: Sequence[Card]) -> list[tuple[str, bytes]]:
    """Return the name and the bytes of each of these cards, which have no picture."""
    # Imported where cards are drawn: a build that draws none does not open the fonts.
    from plugins.discovery.cards.drawing import draw_words

    return [(card.name, draw_words(card)) for card in cards]


def draw_one(data: bytes, card: Card) -> bytes:
    """Return the bytes of a card, given those of its picture; raise Unreadable."""
    from plugins.discovery.cards.drawing import draw_with_picture

    portrait = _portrait(card)
    return draw_with_picture(data, portrait.masks, portrait.box, card)


def _portrait(card: Card) -> Portrait:
    assert card.portrait is not None, f"{CARD} {card.name} has no picture"
    return card.portrait


def _batch(cards: Sequence[Card]) -> Task:
    return (cards,)


def _task(root: Path, card: Card) -> Task:
    portrait = _portrait(card)
    data = (root / portrait.path).read_bytes()
    if checksum_of(data) != portrait.checksum:
        raise Unreadable(Reason.CHANGED)
    return data, card
