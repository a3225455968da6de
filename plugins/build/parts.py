"""Parts: what several pages show alike, drawn once."""

from collections.abc import Callable
from typing import Any

from jinja2.runtime import Macro

from plugins.kinds.document import Document
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site

_PLAIN = (str, int, bool, type(None))


class Parts:
    """Gives templates ``part(macro)``: the macro, drawn once for the same arguments.

    Arguments must be documents, plain values and the settings of the site; with any other, the
    macro is drawn each time.
    """

    def __init__(self, site: Site, lang: str) -> None:
        """Take the site that keeps the parts, and the language of the templates."""
        self._site = site
        self._lang = lang

    def part(self, macro: Macro) -> Callable[..., Any]:
        """Return what stands for a macro."""

        def drawn(*arguments: Any, **named: Any) -> Any:
            about = (self._lang, *map(_plain, arguments), *map(_named, named.items()))
            if _OTHER in about:
                return macro(*arguments, **named)
            return self._site.part(macro.name, lambda *_: macro(*arguments, **named), *about)

        return drawn


_OTHER = object()


def _plain(argument: Any) -> Any:
    """Return the plain value that tells an argument from others, if there is one."""
    if isinstance(argument, Document):
        return argument.path
    if isinstance(argument, SiteSettings):
        return None  # there is but one
    return argument if isinstance(argument, _PLAIN) else _OTHER


def _named(named: tuple[str, Any]) -> Any:
    name, argument = named
    plain = _plain(argument)
    return _OTHER if plain is _OTHER else (name, plain)
