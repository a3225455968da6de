"""The corpus: as many stories, missions and associations as asked, the same for every generator.

Each text is made from the seed, the size and its own number: none is kept in memory, and any can be
made again at any time.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import ClassVar

from benchmarks.bodies import association_body, mission_body, story_body
from benchmarks.prose import Prose
from benchmarks.vocabulary import ADVERBS, GROUPS, PLURALS, QUARTERS
from plugins.vocabulary import Term, vocabulary

NEWEST = date(2026, 10, 31)
_DAYS = 3650
_PICTURE_EVERY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What every text has. ``folder`` is its part of the site; ``body`` is in neutral Markdown."""

    folder: ClassVar[str]
    slug: str
    title: str
    date: date
    summary: str
    body: str
    causes: tuple[Term, ...]
    territory: Term

    @property
    def address(self) -> str:
        """Return the address of its page, from the root of the site."""
        return f"/{self.folder}/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Text):
    """A story; ``association`` is the slug of one, or nothing."""

    folder: ClassVar[str] = "recits"
    author: Term
    tags: tuple[str, ...]
    association: str
    has_picture: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mission(Text):
    """A mission of an association, told by its slug."""

    folder: ClassVar[str] = "missions"
    association: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Association(Text):
    """The profile of an association."""

    folder: ClassVar[str] = "associations"


@dataclass(frozen=True, slots=True)
class Corpus:
    """``size`` stories, a fifth as many missions, a twentieth as many associations.

    The first story is the newest text of all: it stands first in every list.
    """

    size: int
    seed: int = 1

    @property
    def missions(self) -> int:
        """Return how many missions there are."""
        return self.size // 5

    @property
    def associations(self) -> int:
        """Return how many associations there are."""
        return max(1, self.size // 20)

    def texts(self) -> Iterator[Text]:
        """Yield every text: stories, missions, associations."""
        yield from (self.story(number) for number in range(self.size))
        yield from (self.mission(number) for number in range(self.missions))
        yield from (self.association(number) for number in range(self.associations))

    def story(self, number: int) -> Story:
        """Return the story of that number, from 0; the first is the newest."""
        chance = self._chance("story", number)
        has_picture = number % _PICTURE_EVERY == 0
        neighbours = [_slug("recit", chance.randrange(self.size)) for _ in range(3)]
        return Story(
            slug=_slug("recit", number),
            title=Prose(chance).title(),
            date=_day(chance) if number else NEWEST,
            summary=Prose(chance).sentence(),
            body=story_body(chance, neighbours, has_picture),
            causes=tuple(chance.sample(causes(), chance.randint(1, 2))),
            territory=chance.choice(departments()),
            author=chance.choice(authors()),
            tags=tuple(chance.sample([*ADVERBS, *PLURALS], 2)),
            association=self._some_association(chance) if chance.random() < 0.5 else "",
            has_picture=has_picture,
        )

    def mission(self, number: int) -> Mission:
        """Return the mission of that number, from 0."""
        chance = self._chance("mission", number)
        return Mission(
            slug=_slug("mission", number),
            title=Prose(chance).title(),
            date=_day(chance),
            summary=Prose(chance).sentence(),
            body=mission_body(chance),
            causes=(chance.choice(causes()),),
            territory=chance.choice(departments()),
            association=self._some_association(chance),
        )

    def association(self, number: int) -> Association:
        """Return the association of that number, from 0."""
        chance = self._chance("association", number)
        return Association(
            slug=_slug("association", number),
            title=f"Association {number + 1} {Prose(chance).thing('de')}",
            date=_day(chance),
            summary=Prose(chance).sentence(),
            body=association_body(chance),
            causes=(chance.choice(causes()),),
            territory=chance.choice(departments()),
        )

    def _chance(self, kind: str, number: int) -> random.Random:
        return random.Random(f"{self.seed}/{kind}/{number}")

    def _some_association(self, chance: random.Random) -> str:
        return _slug("association", chance.randrange(self.associations))


def _slug(kind: str, number: int) -> str:
    return f"{kind}-{number + 1:06d}"


def _day(chance: random.Random) -> date:
    return NEWEST - timedelta(days=chance.randint(1, _DAYS))


@cache
def causes() -> list[Term]:
    """Return every cause that a text may have."""
    return list(vocabulary("cause"))


@cache
def departments() -> list[Term]:
    """Return every territory that a text may have."""
    return [term for term in vocabulary("territory") if term.code]


@cache
def authors() -> list[Term]:
    """Return everyone who may sign a story: forty collectives."""
    names = [f"{group} {quarter}" for group in GROUPS for quarter in QUARTERS]
    return [Term(name.lower().replace(" ", "-"), name, name) for name in names]
