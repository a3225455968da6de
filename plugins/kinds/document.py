"""Document: one text of one kind in one language, and what the site knows of it."""

from dataclasses import dataclass, field
from datetime import date as day
from pathlib import Path
from typing import Any

from plugins.frontmatter import Lines
from plugins.kinds.body import Body, Picture
from plugins.kinds.kind import Kind
from plugins.models import Photo

_WORDS_A_MINUTE = 220


@dataclass(eq=False)
class Document:
    """A document. ``path`` starts at the project; ``text`` is Markdown from ``text_line`` on.

    ``fields`` is an instance of the kind's model (``Any`` here, so that each room may read the
    fields of the kind it knows). ``original`` is the French text of a translation or of an
    easy-to-read version; ``files`` gives the address of its other published files by name.
    """

    kind: Kind
    path: str
    bundle: Path
    lang: str
    fields: Any
    lines: Lines
    text: str
    text_line: int
    address: str = ""
    is_easy: bool = False
    photos: dict[str, Photo] = field(default_factory=dict)
    are_photos_in_doubt: bool = False
    pictures: dict[str, Picture] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    body: Body = field(default_factory=Body)
    transcript: Body | None = None
    original: "Document | None" = None
    translations: dict[str, "Document"] = field(default_factory=dict)
    easy_version: "Document | None" = None
    linked: dict[str, list["Document"]] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """Return the last part of the address: the field, the original's, or the bundle's name."""
        return str(self.fields.slug or self.root.fields.slug or self.bundle.name)

    @property
    def root(self) -> "Document":
        """Return the original of a translation or easy version, or the document itself."""
        return self.original or self

    @property
    def title(self) -> str:
        """Return the title."""
        return str(self.fields.title)

    @property
    def summary(self) -> str:
        """Return the summary, or an empty string."""
        return str(self.fields.summary)

    @property
    def date(self) -> day:
        """Return the day of publication."""
        published: day = self.fields.date
        return published

    @property
    def updated(self) -> day:
        """Return the day of the last important change."""
        changes: list[day] = [correction.date for correction in self.fields.corrections]
        return max([self.date, self.fields.modified or self.date, *changes])

    @property
    def cover(self) -> Picture | None:
        """Return the main picture, when there is one."""
        return self.pictures.get(self.fields.cover or "")

    def lacks_picture(self, name: str) -> bool:
        """Say whether a picture is described nowhere.

        When ``photos.yaml`` has Problems of its own, the description may be one of those refused.
        """
        return name not in self.photos and not self.are_photos_in_doubt

    @property
    def minutes(self) -> int:
        """Return the reading time in minutes, at least one."""
        return max(1, round(self.body.words / _WORDS_A_MINUTE))

    @property
    def is_example(self) -> bool:
        """Say whether the text is marked as invented to show the site."""
        return "exemple" in self.fields.tags

    @property
    def is_listed(self) -> bool:
        """Say whether lists, feeds and the sitemap may name it: a translation as its original."""
        states = {self.fields.publication.slug, self.root.fields.publication.slug}
        return "hidden" not in states and not self.is_easy

    def notice(self, today: day) -> str:
        """Return why only a preview shows it: ``draft``, ``future`` or nothing."""
        if self.root.fields.publication.slug == "draft" or self.fields.publication.slug == "draft":
            return "draft"
        return "future" if max(self.date, self.root.date) > today else ""
