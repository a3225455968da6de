"""Typography of HTML fragments: the text between the tags is set, nothing else is touched."""

from bisect import bisect_left
from itertools import chain

from .changes import BREAK, Changes, rewrite
from .fragments import Context, Fragment
from .languages import Rules, find_language, find_rules


def typeset_html(html: str, lang: str) -> str:
    """Return the well-formed fragment `html` set by the rules of `lang` (a BCP 47 tag).

    `lang` attributes inside the fragment are followed. Tags, attributes, comments, code and what
    is marked `translate="no"` stay as they are; an entity changes only if it is a space, a
    quotation mark or a dot that a rule changes.
    """
    fragment = Fragment.read(html, find_language(lang))
    for language, contexts in fragment.contexts.items():
        rules = find_rules(language)
        if rules:
            _set_contexts(fragment.tokens, contexts, rules)
    return "".join(fragment.tokens)


def _set_contexts(tokens: list[str], contexts: list[Context], rules: Rules) -> None:
    """Change the tokens of all the contexts of one language, read in one go."""
    pieces = list(chain.from_iterable((*context, (-1, BREAK)) for context in contexts if context))
    text = "".join(piece for _, piece in pieces)
    changes = rules.find_changes(text)
    if rules.find_ordinals:
        ordinals = rules.find_ordinals(text)
        starts = _find_starts(pieces) if ordinals else set()
        for start, end in ordinals:
            if starts.isdisjoint(range(start, end)):
                _raise_ending(changes, text, start, end)
    if changes:
        _write_changes(tokens, pieces, text, changes)


def _find_starts(pieces: Context) -> set[int]:
    """Return where pieces start: an ending there is in a tag of its own, perhaps a `<sup>`."""
    starts, position = set(), 0
    for _, piece in pieces:
        starts.add(position)
        position += len(piece)
    return starts


def _raise_ending(changes: Changes, text: str, start: int, end: int) -> None:
    changes[start] = "<sup>" + changes.get(start, text[start])
    changes[end - 1] = changes.get(end - 1, text[end - 1]) + "</sup>"


def _write_changes(tokens: list[str], pieces: Context, text: str, changes: Changes) -> None:
    """Rewrite the tokens whose piece of `text` has changes."""
    positions = sorted(changes)
    start = done = 0
    for index, piece in pieces:
        end = start + len(piece)
        if done < len(positions) and positions[done] < end:
            following = bisect_left(positions, end, done)
            changed = rewrite(text, changes, positions[done:following], start, end)
            tokens[index] = tokens[index] if changed == piece else changed
            done = following
        start = end
