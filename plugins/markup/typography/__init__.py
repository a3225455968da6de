"""French and English typography for text and for HTML fragments.

`typeset_text` is for plain text (titles, captions), `typeset_html` for well-formed fragments.
Both are idempotent. They only ever change spaces, quotation marks, apostrophes and three dots;
`typeset_html` also wraps the endings of French ordinals in `<sup>`. A language without rules
leaves the text as it is.

Each rule records what single characters become (see `changes`), reading the text without its
tags: that is how a rule works across `<em>` or `<a>` and never meets an attribute.
"""

from .changes import apply_changes
from .html import typeset_html
from .languages import find_rules

__all__ = ["typeset_html", "typeset_text"]


def typeset_text(text: str, lang: str) -> str:
    """Return plain `text` set by the rules of `lang` (a BCP 47 tag such as `fr` or `en-GB`)."""
    rules = find_rules(lang)
    return apply_changes(text, rules.find_changes(text)) if rules else text
