"""Ids of a text: none of a template's, and each its own."""

import re
from collections import Counter

from plugins.markup.marks import ATTRIBUTED

_ID = re.compile(r' id="([^"]*)')
_LINK = re.compile(r' href="#([^"]*)')
_OURS = re.compile(r"s-|s(_\d+)?$|fn")
_HEADING = re.compile("<h[1-6]")


class _Names:
    """What the ids of a text are called on the page."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._times: Counter[str] = Counter()
        self.anchors: dict[str, str] = {}
        self.headings: dict[str, str] = {}

    def rename(self, tag: re.Match[str]) -> str:
        """Return a tag whose ids have their name of the page."""

        def new(match: re.Match[str]) -> str:
            name = self._own_name(match[1])
            if _HEADING.match(tag[0]):
                self.headings.setdefault(match[1], name)
            self.anchors.setdefault(match[1], name)
            return f' id="{name}'

        return _ID.sub(new, tag[0])

    def point(self, tag: re.Match[str]) -> str:
        """Return a tag whose link leads to the new name of what it points at."""

        def new(match: re.Match[str]) -> str:
            old = match[1]
            return f' href="#{self.anchors.get(old) or self.anchors.get(f"s-{old}", old)}'

        return _LINK.sub(new, tag[0])

    def _own_name(self, old: str) -> str:
        name = f"{self._prefix}{old}" if _OURS.match(old) else f"{self._prefix}s-{old}"
        self._times[name] += 1
        while self._times[name] > 1:
            name = f"{name}_{self._times[name] - 1}"
            self._times[name] += 1
        return name


def with_own_ids(safe: str, prefix: str) -> tuple[str, dict[str, str]]:
    """Return HTML whose ids are none of a template's and each its own, and the ids of headings.

    What an editor calls ``x`` is called ``s-x`` on the page, for the links inside the text too.
    """
    names = _Names(prefix)
    renamed = ATTRIBUTED.sub(names.rename, safe)
    return ATTRIBUTED.sub(names.point, renamed), names.headings
