"""A fragment of HTML cut into tokens, and the texts that read as one across them.

The texts of a block make one context, whatever inline tags stand between them; block tags and
`<br>` part contexts. Code, pictures, `translate="no"` and words in another language are one
opaque letter in the context around them; words in another language make their own contexts.
"""

import re
from dataclasses import dataclass, field
from html import unescape

from .changes import OPAQUE
from .languages import find_language

Context = list[tuple[int, str]]
"""The texts read as one, each with the index of the token it comes from."""

# Each alternative starts with a plain character: that is what lets the search skip prose quickly.
_TOKEN = re.compile(
    r"<(?:!--.*?-->"
    r"|(?P<raw>(?i:script|style|textarea))\b.*?</(?P=raw)\s*>"
    r"|(?P<slash>/?)(?P<name>[a-zA-Z][\w:-]*)"
    r"(?P<attributes>[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*)>)"
    r"|&(?P<entity>#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]\w*);",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/\"'>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")

_VERBATIM = frozenset(
    {"code", "pre", "kbd", "samp", "var", "script", "style", "textarea", "math", "svg"}
)
_INLINE = frozenset(
    (_VERBATIM - {"pre"})
    | {"a", "abbr", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i"}
    | {"ins", "label", "mark", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "small", "span"}
    | {"strike", "strong", "sub", "sup", "time", "tt", "u", "wbr"}
)
_PICTURES = frozenset({"embed", "img", "input"})
_VOID = _PICTURES | {"area", "base", "br", "col", "hr", "link", "meta", "source", "track", "wbr"}


@dataclass
class _Frame:
    """An element set otherwise than what surrounds it; its context is None if left verbatim."""

    name: str
    language: str
    context: Context | None
    depth: int = 1


@dataclass
class Fragment:
    """The tokens of a fragment, which joined give it back, and its contexts by language."""

    tokens: list[str] = field(default_factory=list)
    contexts: dict[str, list[Context]] = field(default_factory=dict)
    _frames: list[_Frame] = field(default_factory=list)

    @classmethod
    def read(cls, html: str, language: str) -> "Fragment":
        """Cut `html`, whose main language is `language` (`fr`)."""
        fragment = cls()
        fragment._frames.append(_Frame("", language, fragment._start_context(language)))
        done = 0
        for token in _TOKEN.finditer(html):
            if token.start() > done:
                text = html[done : token.start()]
                fragment._add(text, text)
            fragment._add_token(token)
            done = token.end()
        fragment._add(html[done:], html[done:])
        return fragment

    def _add_token(self, token: re.Match[str]) -> None:
        source = token[0]
        slash, name, attributes = token.group("slash", "name", "attributes")
        if name and slash:
            self._close(name.lower(), source)
        elif name:
            self._open(name.lower(), attributes, source)
        elif token["entity"]:
            text = unescape(source)
            self._add(source, text if len(text) == 1 else OPAQUE)
        else:
            self._add(source, OPAQUE if token["raw"] else "")

    def _add(self, source: str, text: str = "") -> None:
        """Add a token and the text that stands for it in the context."""
        context = self._frames[-1].context
        if text and context is not None:
            context.append((len(self.tokens), text))
        self.tokens.append(source)

    def _open(self, name: str, attributes: str, source: str) -> None:
        frame = self._frames[-1]
        self._part(name)
        if name in _VOID:
            self._add(source, OPAQUE if name in _PICTURES else "")
        elif frame.context is not None and (
            inner := _find_treatment(name, attributes, frame.language)
        ):
            language, is_verbatim = inner
            self._add(source, OPAQUE if name in _INLINE else "")
            context = None if is_verbatim else self._start_context(language)
            self._frames.append(_Frame(name, language, context))
        else:
            self._add(source)
            frame.depth += name == frame.name

    def _close(self, name: str, source: str) -> None:
        frame = self._frames[-1]
        if name == frame.name:
            frame.depth -= 1
            if not frame.depth:
                self._frames.pop()
        self._part(name)
        self._add(source)

    def _part(self, name: str) -> None:
        """Start a new context where the tag called `name` is not an inline one."""
        frame = self._frames[-1]
        if frame.context and name not in _INLINE and name not in _PICTURES:
            frame.context = self._start_context(frame.language)

    def _start_context(self, language: str) -> Context:
        context: Context = []
        self.contexts.setdefault(language, []).append(context)
        return context


def _find_treatment(name: str, attributes: str, language: str) -> tuple[str, bool] | None:
    """Return language and verbatimness of an element, None if those of its surroundings hold."""
    if name in _VERBATIM:
        return language, True
    if "lang" not in attributes and "translate" not in attributes:
        return None
    values = {key.lower(): value.strip("\"'") for key, value in _ATTRIBUTE.findall(attributes)}
    if values.get("translate", "").lower() == "no":
        return language, True
    inner = find_language(values.get("lang", values.get("xml:lang", language)))
    return None if inner == language else (inner, False)
