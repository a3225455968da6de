"""Standings: which texts are published, in which versions, under which names and addresses."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from plugins.kinds.addresses import document_address
from plugins.kinds.facts import Facts
from plugins.kinds.kind import BY_NAME

_ORIGINAL = "/index.md"


class Standing(NamedTuple):
    """Where a document stands: what depends on the texts of its own folder alone.

    ``translations`` has the language and path of each; ``notice`` is ``draft``, ``future`` or
    nothing.
    """

    slug: str
    address: str
    root: str
    translations: tuple[tuple[str, str], ...]
    easy_version: str
    is_listed: bool
    notice: str


class Standings:
    """The Facts of a site, by path in the order of reading, and what each text is of it.

    ``today`` is a day's number; ``unread`` are the folders whose texts could not be read.
    """

    def __init__(
        self,
        facts: Mapping[str, Facts],
        languages: tuple[str, ...],
        today: int,
        preview: bool,
        unread: Collection[str] = (),
        kept: Mapping[str, Any] | None = None,
    ) -> None:
        """Take what was read; nothing is worked out yet.

        ``kept`` is what ``tables`` gave for the very same Facts, that day, in those languages.
        """
        self._kept = kept or {}
        self.facts = facts
        self.languages = languages
        self.today = today
        self.preview = preview
        self.unread = unread
        self._addresses: dict[str, str] = {}
        self._standings: dict[str, Standing] = {}

    # What is published

    @cached_property
    def published(self) -> list[str]:
        """Return the documents of this build, in the order of reading."""
        return [path for path in self.facts if path not in self._waiting]

    @cached_property
    def waiting(self) -> list[str]:
        """Return the drafts and the documents of the future that this build leaves out."""
        if "waiting" in self._kept:
            return list(self._kept["waiting"])
        return [path for path in self.facts if not self.preview and self.notice(path)]

    @cached_property
    def _waiting(self) -> set[str]:
        return set(self.waiting)

    def is_published(self, path: str) -> bool:
        """Say whether this build has that document."""
        return path in self.facts and path not in self._waiting

    def notice(self, path: str) -> str:
        """Return why only a preview shows it: ``draft``, ``future`` or nothing."""
        facts, root = self.facts[path], self.facts[self.root(path)]
        if "draft" in (facts.publication, root.publication):
            return "draft"
        return "future" if max(facts.date, root.date) > self.today else ""

    def is_listed(self, path: str) -> bool:
        """Say whether lists, feeds and the sitemap may name it: a translation as its original."""
        facts = self.facts[path]
        root = self.facts[self.root(path)]
        return "hidden" not in (facts.publication, root.publication) and not facts.is_easy

    # Versions of one text

    @cached_property
    def _roots(self) -> dict[str, str]:
        """The original of every document that is none."""
        others = (path for path in self.facts if not path.endswith(_ORIGINAL))
        originals = ((path, f"{path.rpartition('/')[0]}{_ORIGINAL}") for path in others)
        return {path: original for path, original in originals if original in self.facts}

    def root(self, path: str) -> str:
        """Return the original of a translation or easy version, or the document itself."""
        return self._roots.get(path, path)

    @cached_property
    def _folders(self) -> dict[str, list[str]]:
        """The texts of each folder that has several."""
        found: dict[str, list[str]] = {}
        for path, root in self._roots.items():
            found.setdefault(root, [root]).append(path)
        return {root.rpartition("/")[0]: sorted(paths) for root, paths in found.items()}

    @cached_property
    def _with_versions(self) -> set[str]:
        return {path for paths in self._folders.values() for path in paths}

    def _versions(self, root: str) -> dict[str, str]:
        """Return the published versions of an original by language; ``falc`` for the easy one."""
        paths = self._folders.get(root.rpartition("/")[0], [root])
        return {
            "falc" if self.facts[path].is_easy else self.facts[path].lang: path
            for path in paths
            if self.is_published(path)
        }

    def translations(self, path: str) -> dict[str, str]:
        """Return the published versions by language, itself included; none of an easy version."""
        if self.facts[path].is_easy:
            return {}
        root = self.root(path)
        versions = self._versions(root) if root.endswith(_ORIGINAL) else {}
        return {lang: other for lang, other in versions.items() if lang != "falc"}

    def easy_version(self, path: str) -> str:
        """Return the easy-to-read version of an original; nothing when there is none."""
        is_original = self.root(path) == path
        return self._versions(path).get("falc", "") if is_original else ""

    def in_language(self, paths: Iterable[str], lang: str) -> list[str]:
        """Return the same documents in that language, or in the source language for want of it.

        A translation kept out of lists does not take the place of its original.
        """
        several = self._with_versions
        return [self.localised(path, lang) if path in several else path for path in paths]

    def localised(self, path: str, lang: str) -> str:
        """Return a document in that language, or itself."""
        if self.facts[path].is_easy:
            return path
        other = self._versions(self.root(path)).get(lang, path)
        return other if self.is_listed(other) else path

    def standing(self, path: str) -> Standing:
        """Return where a document stands."""
        standing = self._standings.get(path)
        if standing is None:
            standing = self._standings[path] = Standing(
                self.slug(path),
                self.address(path),
                self.root(path),
                tuple(self.translations(path).items()),
                self.easy_version(path),
                self.is_listed(path),
                self.notice(path),
            )
        return standing

    # Names and addresses

    def slug(self, path: str) -> str:
        """Return the last part of the address: the field, the original's, or the bundle's name."""
        root = self.facts[self.root(path)]
        return self.facts[path].slug or root.slug or path.split("/")[-2]

    def address(self, path: str) -> str:
        """Return the address of a document, from the root of the site."""
        if path not in self._addresses:
            facts = self.facts[path]
            prefix = "" if facts.lang == self.languages[0] else f"/{facts.lang}"
            kind = BY_NAME[facts.kind]
            self._addresses[path] = document_address(
                kind.paths[facts.lang], self.slug(path), prefix, facts.is_easy
            )
        return self._addresses[path]

    @cached_property
    def known(self) -> dict[tuple[str, str], str]:
        """Return every original by kind and slug, those that wait too."""
        known: dict[tuple[str, str], str] = {}
        for path, facts in self.facts.items():
            if self.root(path) == path and not facts.is_easy:
                known.setdefault((facts.kind, self.slug(path)), path)
        return known

    @cached_property
    def _names(self) -> dict[tuple[str, str], str]:
        return self._kept.get("names") or {
            (BY_NAME[self.facts[path].kind].folder, self.slug(path)): path
            for path in self.published
            if self.root(path) == path
        }

    def names(self, folder: str) -> list[str]:
        """Return the slugs of the published originals of a folder."""
        return [slug for other, slug in self._names if other == folder]

    def named(self, folder: str, slug: str) -> str:
        """Return the published original of that folder and slug; nothing when there is none."""
        return self._names.get((folder, slug), "")

    @cached_property
    def _waiting_names(self) -> set[str]:
        return {
            name
            for path in self.waiting
            for name in (path, f"{BY_NAME[self.facts[path].kind].folder}:{self.slug(path)}")
        }

    def is_waiting(self, name: str) -> bool:
        """Say whether a path, or ``folder:slug``, is that of a document left out."""
        return name in self._waiting_names
