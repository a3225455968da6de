"""Structure: how the texts of a site stand to each other, worked out from their Facts alone.

Documents are named by their path from the project. Everything is worked out when it is first asked
for, and once. Answers are plain values: what asked may keep them, and ask again at the next build
whether they still hold.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any

from plugins.kinds.facts import Facts
from plugins.kinds.kind import BY_FOLDER, BY_NAME
from plugins.kinds.standings import Standings
from plugins.kinds.terms import GROUPINGS, grouped
from plugins.problems import Problem, nearest
from plugins.vocabulary import Term

_ORDER = {name: rank for rank, name in enumerate(BY_NAME)}
_CLOSEDNESS = {"full": 1, "open": 2, "closed": 2, "done": 3}


class Structure(Standings):
    """The order, the lists and the links of the texts of a site."""

    def tables(self) -> dict[str, Any]:
        """Return what takes longest to work out, in plain values."""
        return {
            "waiting": self.waiting,
            "links": self._links,
            "neighbours": self._neighbours,
            "names": self._names,
        }

    # Order

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """The rank of every published document: by kind and, within one, in the order of it."""
        ordered = sorted(self.published, key=self._sort_key)
        return {path: rank for rank, path in enumerate(ordered)}

    def _sort_key(self, path: str) -> tuple[int, int, int, str]:
        facts = self.facts[path]
        order = BY_NAME[facts.kind].order
        if order == "title":
            return _ORDER[facts.kind], 0, 0, facts.title.casefold()
        rank = self._closedness(facts) if order == "openness" else 0
        return _ORDER[facts.kind], rank, -facts.date, self.address(path)

    def _closedness(self, facts: Facts) -> int:
        return 0 if self.is_open(facts) else _CLOSEDNESS.get(facts.state, 4)

    def is_open(self, facts: Facts) -> bool:
        """Say whether a volunteer can apply to a mission today."""
        return self.today <= facts.open_until

    def sorted(self, paths: Iterable[str]) -> list[str]:
        """Return documents by kind and, within one, in the order of the kind."""
        return sorted(paths, key=self._ranks.__getitem__)

    @cached_property
    def _originals(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {name: [] for name in BY_NAME}
        for path in self._ranks:
            if self.root(path) == path and self.is_listed(path):
                found[self.facts[path].kind].append(path)
        return found

    def originals(self, kind: str = "") -> list[str]:
        """Return the listed documents in the source language, of one kind or of all, in order."""
        if kind:
            return self._originals[kind]
        return [path for paths in self._originals.values() for path in paths]

    def listing(self, kind: str, lang: str) -> list[str]:
        """Return what the list of a kind shows in that language."""
        return self.in_language(self.originals(kind), lang)

    @cached_property
    def _neighbours(self) -> dict[str, tuple[str, str]]:
        if "neighbours" in self._kept:
            return dict(self._kept["neighbours"])
        stories = ["", *self.originals("story"), ""]
        return {
            story: (stories[index - 1], stories[index + 1])
            for index, story in enumerate(stories)
            if story
        }

    def neighbours(self, path: str) -> tuple[str, str]:
        """Return the story after and the story before, by date; nothing where there is none."""
        return self._neighbours.get(self.root(path), ("", ""))

    @cached_property
    def _groups(self) -> dict[str, dict[Term, list[str]]]:
        documents = [(path, self.facts[path]) for path in self.originals()]
        return {grouping.name: grouped(documents, grouping) for grouping in GROUPINGS}

    def groups(self, grouping: str) -> dict[Term, list[str]]:
        """Return the listed originals of each Term of a grouping."""
        return self._groups[grouping]

    # Choices

    def first(self, kind: str, lang: str, count: int) -> list[str]:
        """Return the first documents of the list of a kind."""
        return self.in_language(self.originals(kind)[:count], lang)

    def open_missions(self, lang: str, count: int) -> list[str]:
        """Return the newest of the missions one can apply to."""
        missions = self.listing("mission", lang)
        return list(islice((path for path in missions if self.is_open(self.facts[path])), count))

    def films(self, lang: str) -> list[str]:
        """Return the stories that have a film, newest first."""
        return [story for story in self.listing("story", lang) if self.facts[story].has_film]

    def current_campaign(self, lang: str) -> str:
        """Return the campaign that started last among those under way, else the latest of all."""
        campaigns = self.listing("campaign", lang)
        running = [campaign for campaign in campaigns if self._is_running(self.facts[campaign])]
        starts = {campaign: self.facts[campaign].starts for campaign in running or campaigns}
        return max(starts, key=lambda path: (starts[path], self.address(path)), default="")

    def _is_running(self, facts: Facts) -> bool:
        return facts.starts <= self.today and (not facts.ends or self.today <= facts.ends)

    def menu(self, name: str, lang: str) -> list[str]:
        """Return the pages of a menu (``header``, ``footer``), in its order."""
        pages = [path for path in self.originals("page") if self.facts[path].menu == name]
        pages.sort(key=lambda path: (self.facts[path].order, self.address(path)))
        return self.in_language(pages, lang)

    def page_of(self, role: str, lang: str) -> str:
        """Return the page that has a role (``about``, ``ethics``), or an empty string."""
        pages = [path for path in self.originals("page") if role in self.facts[path].roles]
        return self.in_language(pages[:1], lang)[0] if pages else ""

    # Links

    @cached_property
    def _links(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """The documents that each original names or is named by, those listed, by kind."""
        if "links" in self._kept:
            return dict(self._kept["links"])
        pairs: dict[str, dict[str, None]] = {}
        for path, target in self._references():
            root = self.root(path)
            if target and target != root and self.is_published(target):
                pairs.setdefault(root, {})[target] = None
                pairs.setdefault(target, {})[root] = None
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for path, others in pairs.items():
            kinds: dict[str, tuple[str, ...]] = {}
            for other in self.sorted(p for p in others if self.is_published(p)):
                if self.is_listed(other):
                    kind = self.facts[other].kind
                    kinds[kind] = (*kinds.get(kind, ()), other)
            found[path] = kinds
        return found

    def _references(self) -> Iterator[tuple[str, str]]:
        for path in self.published:
            for reference in self.facts[path].references:
                yield path, self.known.get((reference.kind, reference.slug), "")

    def linked(self, path: str) -> dict[str, tuple[str, ...]]:
        """Return the documents that an original names or is named by, by kind."""
        return self._links.get(path, {})

    # Problems

    def problems(self) -> Iterator[Problem]:
        """Yield a Problem for each slug taken twice, and each reference to nothing."""
        for path, facts in self.facts.items():
            first = self.known.get((facts.kind, self.slug(path)), path)
            if self.root(path) == path and not facts.is_easy and first != path:
                message = f"« {self.slug(path)} » est déjà pris par {first}."
                hint = "Changer « slug » ou le nom du dossier."
                yield Problem(path, facts.slug_line, "slug", message, hint)
        for path in self.published:
            for pointer in self.facts[path].references:
                folder = BY_NAME[pointer.kind].folder
                is_known = (pointer.kind, pointer.slug) in self.known
                if not is_known and not self.is_unreadable(folder, pointer.slug):
                    yield self._unknown(path, pointer.field, pointer.line, folder, pointer.slug)

    def is_unreadable(self, folder: str, name: str) -> bool:
        """Say whether a bundle exists whose text could not be read: its own Problems say why."""
        return f"{folder}/{name}" in self.unread

    def _unknown(self, path: str, field: str, line: int, folder: str, slug: str) -> Problem:
        kind = BY_FOLDER[folder].name
        close = nearest(slug, [name for other, name in self.known if other == kind])
        hint = (
            f"Le plus proche : {close}."
            if close
            else f"Dossiers possibles : voir content/{folder}/."
        )
        return Problem(path, line, field, f"« {slug} » n’existe pas dans {folder}.", hint)
