"""Lines: a title cut so that it fits, as large as it can be, in lines of much the same length."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from plugins.discovery.cards.faces import ELLIPSIS, Face

_LEADING = 1.14


class Setting(NamedTuple):
    """Lines, each a list of words, in a face; ``leading`` is from one base line to the next."""

    face: Face
    lines: list[list[str]]
    leading: int

    @property
    def height(self) -> int:
        """Return the height in pixels from the top of the first capitals to the last base line."""
        return self.leading * (len(self.lines) - 1) + round(self.face.size * 0.68)


def set_title(
    title: str, width: int, height: int, face: Callable[[int], Face], sizes: tuple[int, ...]
) -> Setting:
    """Return a title set in the largest of ``sizes``, the largest first, that fits in a box.

    In the last one, a word that is too long is cut, and what does not fit ends in an ellipsis.
    """
    for size in sizes:
        tried = face(size)
        setting = _tried(tried, tried.spelled(title).split(" "), width)
        if setting.height <= height and all(tried.line_width(x) <= width for x in setting.lines):
            return setting
    words = [part for word in tried.spelled(title).split(" ") for part in _cut(word, tried, width)]
    setting = _tried(tried, words, width)
    while setting.height > height:
        last = setting._replace(lines=setting.lines[:-1])
        setting = last._replace(lines=[*last.lines[:-1], ended(last.lines[-1], tried, width)])
    return setting


def ended(words: list[str], face: Face, width: float) -> list[str]:
    """Return words with an ellipsis after as many of them as leave room for it."""
    for count in range(len(words), 0, -1):
        shown = [*words[: count - 1], words[count - 1].rstrip(",;:.") + ELLIPSIS]
        if face.line_width(shown) <= width:
            return shown
    return [next(_cut(words[0], face, width - face.width(ELLIPSIS))) + ELLIPSIS]


def _tried(face: Face, words: list[str], width: int) -> Setting:
    words = [word for word in words if word]
    return Setting(face, _balanced(words, face, width), round(face.size * _LEADING))


def _balanced(words: list[str], face: Face, width: float) -> list[list[str]]:
    """Return the fewest lines that hold the words, the longest of them as short as can be."""
    lines = _filled(words, face, width)
    low, high = width / 2, width
    while len(lines) > 1 and high - low > face.space:
        middle = (low + high) / 2
        tried = _filled(words, face, middle)
        if len(tried) == len(lines) and all(face.line_width(line) <= middle for line in tried):
            lines, high = tried, middle
        else:
            low = middle
    return lines


def _filled(words: list[str], face: Face, width: float) -> list[list[str]]:
    lines: list[list[str]] = []
    there = 0.0
    for word in words:
        there += face.space + face.width(word)
        if not lines or there > width:
            lines.append([])
            there = face.width(word)
        lines[-1].append(word)
    return lines


def _cut(word: str, face: Face, width: float) -> Iterator[str]:
    """Yield a word in parts that are no wider than that."""
    while face.width(word) > width:
        room = next(
            n for n in range(len(word) - 1, 0, -1) if n == 1 or face.width(word[:n]) <= width
        )
        yield word[:room]
        word = word[room:]
    yield word
