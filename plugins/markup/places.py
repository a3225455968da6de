"""Places: where in the content something was typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import normalize

from plugins.kinds.body import Body
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.problems import Level, Problem


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is typed: the document it is of, the file, and the Body that holds it."""

    document: Document
    path: str
    body: Body

    def complain(
        self, site: Site, line: int, message: str, hint: str, level: Level = Level.ERROR
    ) -> None:
        """Tell the site of a Problem about a line of this place."""
        site.tell(Problem(self.path, line, "", message, hint, level))


def same_name(name: str, names: Iterable[str]) -> str:
    """Return the name among others that is written so, however its accents are encoded."""
    composed = normalize("NFC", name)
    return next((other for other in names if normalize("NFC", other) == composed), name)
