"""Tables of what is typed and what is set, for the tests of typography.

In these tables ␣ is a no-break space (U+00A0) and ˽ a narrow one (U+202F).
"""

import pytest

from plugins.markup.typography import typeset_html, typeset_text


def examples(*pairs: tuple[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("typed", "expected"), pairs)


def same(*texts: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("text", texts)


def french(text: str) -> str:
    return _shown(typeset_text(_hidden(text), "fr"))


def french_html(html: str) -> str:
    return _shown(typeset_html(_hidden(html), "fr"))


def english(text: str) -> str:
    return _shown(typeset_text(_hidden(text), "en"))


def english_html(html: str) -> str:
    return _shown(typeset_html(_hidden(html), "en"))


def _shown(text: str) -> str:
    return text.replace("\u00a0", "␣").replace("\u202f", "˽")


def _hidden(text: str) -> str:
    return text.replace("␣", "\u00a0").replace("˽", "\u202f")
