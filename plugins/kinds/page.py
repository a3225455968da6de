"""Page: one page to be written, with all that its template reads; Product: a file to be made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from plugins.kinds.addresses import Addresses
from plugins.kinds.document import Document

if TYPE_CHECKING:
    from plugins.kinds.site import Site


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the home page; ``address`` is empty for the page itself."""

    label: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page of a list stands: its number (from 1), how many there are, and where.

    ``address_of`` gives the address of the page of a number.
    """

    number: int
    total: int
    address_of: Callable[[int], str]

    @property
    def previous(self) -> str:
        """Return the address of the page before, or an empty string."""
        return self.address_of(self.number - 1) if self.number > 1 else ""

    @property
    def next(self) -> str:
        """Return the address of the page after, or an empty string."""
        return self.address_of(self.number + 1) if self.number < self.total else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page. ``address`` starts and ends with a slash, or ends with a file name.

    ``alternates`` are the addresses of the same page by language, its own included; ``feed`` is
    the address of its Atom feed.
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


@dataclass(frozen=True, slots=True)
class Product:
    """A file of the output, and how it is made: ``make(site, *handed)`` returns its Page or bytes.

    ``handed`` holds plain values only. With what is read of the site meanwhile, they are all that
    the file depends on: it is made again when one of them has changed. ``path`` is that of the
    document whose page it is, if it is one; ``alternates`` are the addresses of the same page by
    language, and ``updated`` the day of its last change, ``2026-03-05``, when it has one. One that
    ``is_late`` is made once the files that the others show are, and may ask for their sizes.
    """

    address: str
    make: Callable[..., "Page | bytes"]
    handed: tuple[Any, ...] = ()
    path: str = ""
    alternates: Addresses = ()
    updated: str = ""
    is_indexed: bool = True
    is_late: bool = False

    @property
    def name(self) -> str:
        """Return the path of the file in the output."""
        name = self.address.lstrip("/")
        return f"{name}index.html" if not name or name.endswith("/") else name

    @classmethod
    def of(cls, name: str, recipe: tuple[Any, ...]) -> "Product":
        """Return the product of a name and a recipe, as far as it takes to make it again."""
        module, _, function = str(recipe[0]).rpartition(".")
        is_page = name == "index.html" or name.endswith("/index.html")
        address = f"/{name.removesuffix('index.html') if is_page else name}"
        return cls(address, getattr(import_module(module), function), recipe[1:])

    @property
    def recipe(self) -> tuple[Any, ...]:
        """Return what it is made from, apart from what is read meanwhile."""
        return (f"{self.make.__module__}.{self.make.__qualname__}", *self.handed)

    def page(self, site: "Site") -> Page:
        """Return its Page; it must be one."""
        made = self.make(site, *self.handed)
        assert isinstance(made, Page), f"{self.address} is no page"
        return made
