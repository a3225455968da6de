"""Every message that editors can be told is held by a test, word for word."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TELLING = [
    file
    for file in sorted((ROOT / "plugins").rglob("*.py"))
    if re.search(r"\b(Problem|Finding|complain)\(|def explain\(", file.read_text(encoding="utf-8"))
]

_WORDS = re.compile(r"[a-zà-ÿ]{2,}[ ’][a-zà-ÿ« ]*[a-zà-ÿ]{2,}", re.IGNORECASE)
_FRENCH = re.compile(r"[à-ÿ«»’]|\.$", re.IGNORECASE)


def prose(tree: ast.AST) -> Iterator[str]:
    """Yield the fixed parts of the French sentences of a module, docstrings and exceptions aside.

    A part is French when it has an accent, a guillemet or a curly apostrophe, or ends a sentence.
    What is shaped by ``{}`` is not told to editors but shown by a library to readers.
    """
    spoken = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise | ast.Assert)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in spoken
        ):
            for part in re.split(r"\{\w+\}", node.value):
                if _WORDS.search(part) and _FRENCH.search(part) and "{}" not in part:
                    yield part.strip(" «»")


def strings_of_tests() -> str:
    """Return every string of the tests: what is cut over two lines is whole again here."""
    files = [file for file in (ROOT / "tests").rglob("*.py") if file != Path(__file__)]
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    return "\n".join(
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.fixture(scope="module")
def told() -> str:
    return strings_of_tests()


@pytest.mark.parametrize("file", TELLING, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_sentence_told_to_editors_is_in_a_test(file: Path, told: str) -> None:
    sentences = set(prose(ast.parse(file.read_text(encoding="utf-8"))))

    assert [sentence for sentence in sorted(sentences) if sentence not in told] == []


def test_the_sentences_are_found() -> None:
    """The guard above would be content with none at all."""
    source = '''
"""A docstring of words."""
def f(x):
    """Another of words."""
    if not x:
        raise ValueError("an error of the programmer")
    hint = "Écrire le texte."
    return Problem("a", f"le mot « {x} » est absent.", hint, "{x} et deux mots.")
'''
    assert set(prose(ast.parse(source))) == {
        "Écrire le texte.",
        "le mot",
        "est absent.",
        "et deux mots.",
    }


def test_the_rooms_that_tell_problems_are_looked_at() -> None:
    names = {file.relative_to(ROOT / "plugins").as_posix() for file in TELLING}

    assert {"models/messages.py", "kinds/checking.py", "frontmatter/yaml.py"} <= names
    assert {"kinds/photos.py", "kinds/structure.py", "markup/linking.py"} <= names
