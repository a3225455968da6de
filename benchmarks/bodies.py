"""The Markdown of the texts, in a notation that each peer turns into its own.

``[words](story:slug)`` links to a story and ``![words](picture:file)`` shows a picture; all the
rest is Markdown that every generator reads the same way.
"""

import random

from benchmarks.prose import Prose

PICTURE = "cour.png"
_FEWEST, _MOST = 610, 800  # words from which a story may end: its last part takes it further


def story_body(chance: random.Random, neighbours: list[str], has_picture: bool) -> str:
    """Return a body of 600 to 900 words: parts, a list, links, emphasis, a footnote or two.

    ``neighbours`` are the slugs of the stories it links to.
    """
    prose = Prose(chance)
    wanted = chance.randint(_FEWEST, _MOST)
    blocks = [_introduction(prose), _links(prose, neighbours)]
    if has_picture:
        blocks.append(f"![Vue : {prose.thing()}](picture:{PICTURE})")
    blocks += [f"## {prose.title()}", _list(prose)]
    notes = [f"[^{number}]: {prose.sentence()}" for number in range(1, chance.randint(2, 3))]
    blocks += [f"{prose.sentence()} Reste {prose.thing()}[^{n}]." for n in range(1, len(notes) + 1)]
    while _count([*blocks, *notes]) < wanted:
        blocks += [f"## {prose.title()}", _emphasised(prose), prose.paragraph(2)]
    return _joined([*blocks, *notes])


def mission_body(chance: random.Random) -> str:
    """Return the two parts of a mission, 150 to 250 words."""
    prose = Prose(chance)
    parts = ["## Présentation", prose.paragraph(6), "## Précisions", prose.paragraph(5)]
    return _joined([*parts, _list(prose)])


def association_body(chance: random.Random) -> str:
    """Return the profile of an association, about 200 words."""
    prose = Prose(chance)
    parts = [prose.paragraph(6), f"## {prose.title()}", prose.paragraph(6), _list(prose)]
    return _joined(parts)


def _introduction(prose: Prose) -> str:
    return f"**{prose.title()}.** {prose.paragraph(3)}"


def _emphasised(prose: Prose) -> str:
    return f"{prose.sentence()} C'est *{prose.thing()}* qui compte. {prose.paragraph(2)}"


def _links(prose: Prose, neighbours: list[str]) -> str:
    sentences = [f"{prose.sentence()} Voir [{prose.thing()}](story:{slug})." for slug in neighbours]
    return " ".join(sentences) or prose.sentence()


def _list(prose: Prose) -> str:
    return "\n".join(f"- {prose.thing()} : {prose.thing()} ;" for _ in range(4))


def _count(blocks: list[str]) -> int:
    return sum(any(map(str.isalnum, word)) for block in blocks for word in block.split())


def _joined(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"
