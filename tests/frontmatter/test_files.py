"""A Markdown file cut in two, whatever the editor's software made of it."""

import pytest

from plugins.frontmatter import read_source
from plugins.frontmatter.files import decode

TEXT = "---\ntitle: Été\n---\nUn café.\n"
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        BOM + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        BOM + TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("---\n", "---  \n").encode(),
    ],
    ids=["plain", "bom", "windows", "old-mac", "bom-windows", "spaces-after-fence"],
)
def test_a_file_is_read_whatever_its_line_ends(data: bytes) -> None:
    source = read_source(data, "x.md")

    assert (source.value, source.text, source.problems) == (
        {"title": "Été"},
        "Un café.\n",
        (),
    )
    assert (source.text_line, source.lines.find(("title",))) == (4, 2)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "x.md:1  en-tête absent."),
        (b"Un texte.\n", "x.md:1  en-tête absent."),
        (b"\n---\ntitle: a\n---\n", "x.md:1  en-tête absent."),
        (b"----\ntitle: a\n----\n", "x.md:1  en-tête absent."),
    ],
)
def test_a_file_without_front_matter_is_told_how_to_begin(data: bytes, told: str) -> None:
    (problem,) = read_source(data, "x.md").problems

    hint = "Commencer le fichier par une ligne « --- », les champs, puis « --- »."
    assert str(problem) == f"{told} {hint}"


def test_front_matter_that_never_ends_is_told() -> None:
    (problem,) = read_source(b"---\ntitle: a\n\nUn texte.\n", "x.md").problems

    assert str(problem) == "x.md:1  en-tête jamais refermé. Fermer l’en-tête par une ligne « --- »."


@pytest.mark.parametrize("head", ["un texte", "- a\n- b", "title"])
def test_front_matter_that_is_no_list_of_keys_is_told(head: str) -> None:
    source = read_source(f"---\n{head}\n---\nUn texte.\n".encode(), "x.md")
    (problem,) = source.problems

    hint = "Écrire une clé par ligne : « title: Mon titre »."
    assert str(problem) == f"x.md:2  en-tête illisible. {hint}"
    assert source.value == {}


def test_front_matter_may_be_empty() -> None:
    source = read_source(b"---\n---\nUn texte.\n", "x.md")

    assert (source.value, source.text, source.text_line, source.problems) == (
        {},
        "Un texte.\n",
        3,
        (),
    )


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("---\ntitle: a\n---\nÉté\n".encode("latin-1"), 4),
        ("---\r\ntitle: Été\r\n---\r\n".encode("cp1252"), 2),
        ("---\ntitle: a\n---\n".encode("utf-16"), 1),
        (BOM + b"---\ntitle: \xe9\n---\n", 2),
    ],
)
def test_a_file_that_is_not_utf_8_is_told_with_its_line(data: bytes, line: int) -> None:
    source = read_source(data, "x.md")
    (problem,) = source.problems

    assert str(problem) == (
        f"x.md:{line}  ce fichier n’est pas en UTF-8. Enregistrer le fichier en UTF-8."
    )
    assert (source.value, source.text) == ({}, "")


def test_a_horizontal_rule_in_the_text_ends_nothing() -> None:
    source = read_source(b"---\ntitle: a\n---\nUn.\n\n---\n\nDeux.\n", "x.md")

    assert source.text == "Un.\n\n---\n\nDeux.\n"


def test_what_is_decoded_keeps_its_special_characters() -> None:
    assert decode("a\u202f!\u00a0:\n".encode(), "x.md") == ("a\u202f!\u00a0:\n", None)


def test_bad_yaml_is_told_and_the_text_kept() -> None:
    source = read_source(b"---\ntitle: a: b\n---\nUn texte.\n", "x.md")

    assert [problem.line for problem in source.problems] == [2]
    assert (source.value, source.text) == ({}, "Un texte.\n")
