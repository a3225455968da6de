"""Page: one page to be written, with all that its template reads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from plugins.kinds.document import Document


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page; ``address`` is empty for the page itself."""

    label: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page of a list stands: its number (from 1), and the address of each."""

    number: int
    total: int
    addresses: tuple[str, ...]

    @property
    def previous(self) -> str:
        """Return the address of the page before, or an empty string."""
        return self.addresses[self.number - 2] if self.number > 1 else ""

    @property
    def next(self) -> str:
        """Return the address of the page after, or an empty string."""
        return self.addresses[self.number] if self.number < self.total else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page. ``address`` starts and ends with a slash, or ends with a file name.

    ``alternates`` are the addresses of the same page by language, its own included; ``feed`` is
    the address of its Atom feed; ``source`` names the file it comes from, for Problems.
    """

    address: str
    template: str
    lang: str
    title: str
    description: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    document: Document | None = None
    alternates: Mapping[str, str] = field(default_factory=dict)
    crumbs: tuple[Crumb, ...] = ()
    feed: str = ""
    pagination: Pagination | None = None
    is_indexed: bool = True
    source: str = ""

    @property
    def save_as(self) -> str:
        """Return the path of its file in the output."""
        path = self.address.lstrip("/")
        return f"{path}index.html" if not path or path.endswith("/") else path
