"""Document: one text of one kind in one language, and what the site knows of it.

A Document holds nothing: it asks the site for what is asked of it, and whatever is being made is
told to have read that (see ``tracing.recording``).
"""

from datetime import date as day
from typing import TYPE_CHECKING, Any

from plugins.kinds.body import Body, Picture
from plugins.kinds.facts import EXAMPLE, Facts
from plugins.kinds.kind import BY_NAME, Kind
from plugins.kinds.standings import Standing
from plugins.models import Photo
from plugins.tracing.recording import record

if TYPE_CHECKING:
    from plugins.kinds.site import Site

_WORDS_A_MINUTE = 220


class Fields:
    """The fields of a Document, each told as read when it is."""

    __slots__ = ("_model", "_path")

    def __init__(self, path: str, model: Any) -> None:
        """Take the model of a document, and its path."""
        self._path = path
        self._model = model

    def __getattr__(self, name: str) -> Any:
        """Return a field, or what the model works out from all of them."""
        is_field = name in type(self._model).model_fields
        record("document", self._path, f"fields.{name}" if is_field else "fields")
        return getattr(self._model, name)


class Document:
    """A document of a site, named by its path from the project."""

    __slots__ = ("_site", "folder", "is_easy", "kind", "lang", "path")

    def __init__(self, site: "Site", path: str) -> None:
        """Take the site and the path of a text that was read."""
        facts = site.structure.facts[path]
        self._site = site
        self.path = path
        self.folder = path.rpartition("/")[0]
        self.kind: Kind = BY_NAME[facts.kind]
        self.lang = facts.lang
        self.is_easy = facts.is_easy

    def __repr__(self) -> str:
        """Return the path, which names it."""
        return f"Document({self.path!r})"

    def _fact(self, name: str) -> Any:
        record("document", self.path, name)
        return getattr(self._site.structure.facts[self.path], name)

    def _provided(self, name: str) -> Any:
        return self._site.provided(name, self)

    # What it says

    @property
    def model(self) -> Any:
        """Return the model of its fields, whole."""
        record("document", self.path, "fields")
        return self._site.shelf.text(self.path).fields

    @property
    def fields(self) -> Any:
        """Return its fields (``Any``, so that each room may read those of the kind it knows)."""
        return self._provided("fields")

    @property
    def title(self) -> str:
        """Return the title."""
        return str(self._fact("title"))

    @property
    def summary(self) -> str:
        """Return the summary, or an empty string."""
        return str(self.fields.summary)

    @property
    def date(self) -> day:
        """Return the day of publication."""
        return day.fromordinal(self._fact("date"))

    @property
    def updated(self) -> day:
        """Return the day of the last important change."""
        return day.fromordinal(self._fact("updated"))

    @property
    def has_film(self) -> bool:
        """Say whether it is a story with a film, which may be withheld."""
        return bool(self._fact("has_film"))

    @property
    def is_example(self) -> bool:
        """Say whether the text is marked as invented to show the site."""
        return EXAMPLE in self._fact("tags")

    @property
    def facts(self) -> Facts:
        """Return all that the site knows of it."""
        record("document", self.path, "facts")
        return self._site.structure.facts[self.path]

    @property
    def minutes(self) -> int:
        """Return the reading time in minutes, at least one."""
        record("document", self.path, "minutes")
        return reading_minutes(self._site.shelf.text(self.path).words)

    @property
    def ids(self) -> frozenset[str]:
        """Return every id that its text holds, for those who link to a part of it."""
        record("document", self.path, "ids")
        return frozenset(self._site.shelf.text(self.path).ids)

    @property
    def raw_body(self) -> Body:
        """Return its text as it was converted, what it points at not yet looked up."""
        record("document", self.path, "body")
        return self._site.shelf.body(self.path)

    @property
    def body(self) -> Body:
        """Return its text, what it points at put in."""
        body: Body = self._provided("body")
        return body

    @property
    def transcript(self) -> Body | None:
        """Return the transcript of its film, if it has one."""
        body: Body | None = self._provided("transcript")
        return body

    def line(self, *field: str | int) -> int:
        """Return the line of a field in the file, or of the closest thing around it."""
        record("document", self.path, "fields")
        return int(self._site.shelf.text(self.path).lines.find(field))

    # What stands beside it

    @property
    def photos(self) -> dict[str, Photo]:
        """Return what ``photos.yaml`` says of each picture of its folder."""
        photos: dict[str, Photo] = self._site.photos(self.folder, self.lang).photos
        return photos

    @property
    def pictures(self) -> dict[str, Picture]:
        """Return the pictures of its folder that are published."""
        pictures: dict[str, Picture] = self._provided("pictures")
        return pictures

    @property
    def files(self) -> dict[str, str]:
        """Return the addresses, by name, of the other files that its fields publish."""
        files: dict[str, str] = self._provided("files")
        return files

    @property
    def film(self) -> Any:
        """Return its film, when it has one that may be shown."""
        return self._provided("film")

    @property
    def cover(self) -> Picture | None:
        """Return the main picture, when there is one."""
        name = self.fields.cover
        return self.pictures.get(name) if name else None

    def lacks_picture(self, name: str) -> bool:
        """Say whether a picture is described nowhere.

        When ``photos.yaml`` has Problems of its own, the description may be one of those refused.
        """
        photos = self._site.photos(self.folder, self.lang)
        return name not in photos.photos and not photos.problems

    def holds(self, name: str) -> bool:
        """Say whether its folder has a file of that name."""
        return name in self.names

    @property
    def names(self) -> list[str]:
        """Return the names of the files of its folder, sorted."""
        return [name for name in self._site.names(self.folder) if not name.endswith("/")]

    # How it stands to the others

    @property
    def _standing(self) -> Standing:
        standing: Standing = self._site.ask("standing", self.path)
        return standing

    @property
    def slug(self) -> str:
        """Return the last part of the address."""
        return self._standing.slug

    @property
    def address(self) -> str:
        """Return where it stands on the site."""
        return self._standing.address

    @property
    def original(self) -> "Document | None":
        """Return the French text of a translation or easy version."""
        root = self.root
        return None if root is self else root

    @property
    def root(self) -> "Document":
        """Return the original of a translation or easy version, or the document itself."""
        return self._site.document(self._standing.root)

    @property
    def translations(self) -> dict[str, "Document"]:
        """Return its versions by language, itself included; none for an easy version."""
        return {lang: self._site.document(path) for lang, path in self._standing.translations}

    @property
    def easy_version(self) -> "Document | None":
        """Return its easy-to-read version, if it has one."""
        path = self._standing.easy_version
        return self._site.document(path) if path else None

    @property
    def linked(self) -> dict[str, list["Document"]]:
        """Return the documents that an original names or is named by, by kind."""
        linked: dict[str, tuple[str, ...]] = self._site.ask("linked", self.path)
        return {kind: self._site.documents_of(paths) for kind, paths in linked.items()}

    @property
    def is_listed(self) -> bool:
        """Say whether lists, feeds and the sitemap may name it: a translation as its original."""
        return self._standing.is_listed

    @property
    def notice(self) -> str:
        """Return why only a preview shows it: ``draft``, ``future`` or nothing."""
        return self._standing.notice


def reading_minutes(words: int) -> int:
    """Return the time that many words take to read, in minutes, at least one."""
    return max(1, round(words / _WORDS_A_MINUTE))
