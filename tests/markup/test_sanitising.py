"""Raw HTML in a text: what is kept, what is taken out, and what is said of it."""

import re

import pytest

from plugins.markup.converting import Converter
from plugins.markup.sanitising import TAGS, sanitise
from plugins.problems import Level, Problem

PATH, FIRST_LINE = "content/recits/x/index.md", 10
CONVERTER = Converter("fr")


def convert(text: str) -> tuple[str, list[Problem]]:
    body, problems = CONVERTER.convert(text, PATH, FIRST_LINE)
    return "".join(str(part) for part in body.parts).strip(), problems


def removed(text: str) -> list[str]:
    return [
        match[1] for problem in convert(text)[1] if (match := re.search("<(.+?)>", str(problem)))
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a<script>alert(1)</script>b", "<p>ab</p>"),
        ("<script src=//x.fr/y.js></script>", ""),
        ("a<SCRIPT>alert(1)</SCRIPT>b", "<p>ab</p>"),
        ("a<style>p{color:red}</style>b", "<p>ab</p>"),
        ("<iframe src=https://x.fr></iframe>", ""),
        ("a <svg onload=alert(1)><circle/></svg>", "<p>a </p>"),
        ("<object data=x.swf></object>", ""),
        ("<embed src=x.swf>", "<p></p>"),
        ("<form action=/x><input name=a></form>", ""),
        ("<link rel=stylesheet href=x.css>", "<p></p>"),
        ("<meta http-equiv=refresh content=0>", "<p></p>"),
        ("<base href=//x.fr>", "<p></p>"),
        ("<img src=x onerror=alert(1)>", "<p></p>"),
        ("a <img/src=x/onerror=alert(1)>", "<p>a </p>"),
        ("<video src=x autoplay></video>", ""),
        ("<math><mi>x</mi></math>", ""),
        ("<plaidoyer…> oui", "<p> oui</p>"),
        ("<http:x> oui", "<p> oui</p>"),
    ],
)
def test_a_forbidden_tag_is_taken_out_and_told(typed: str, expected: str) -> None:
    html, problems = convert(typed)

    assert html == expected
    assert problems != []
    assert {problem.level for problem in problems} == {Level.WARNING}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("<b onclick=alert(1)>x</b>", "<p><b>x</b></p>"),
        ("<b ONMOUSEOVER='alert(1)'>x</b>", "<p><b>x</b></p>"),
        ("<span style='color:red' class=a>x</span>", '<p><span class="a">x</span></p>'),
        ("<a href='javascript:alert(1)'>x</a>", "<p><a>x</a></p>"),
        ("<a href='JaVa&#83;cript:alert(1)'>x</a>", "<p><a>x</a></p>"),
        ("<a href=' javascript:alert(1)'>x</a>", "<p><a>x</a></p>"),
        ("<a href='data:text/html,x'>x</a>", "<p><a>x</a></p>"),
        ("<a href='vbscript:x'>x</a>", "<p><a>x</a></p>"),
        (
            "<a href='https://x.fr' target=_blank ping=y>x</a>",
            '<p><a href="https://x.fr">x</a></p>',
        ),
        ("a<!-- caché -->b", "<p>ab</p>"),
        ("<!-- jamais fermé", "<p>&lt;!-- jamais fermé</p>"),
        ("<b>jamais fermé", "<p><b>jamais fermé</b></p>"),
        ("</b>jamais ouvert", "<p>jamais ouvert</p>"),
        ("< script>", "<p>&lt; script&gt;</p>"),
        ("&lt;script&gt;", "<p>&lt;script&gt;</p>"),
        ("2 <3", "<p>2 &lt;3</p>"),
    ],
)
def test_attributes_addresses_and_comments_are_taken_out_in_silence(
    typed: str, expected: str
) -> None:
    assert convert(typed) == (expected, [])


@pytest.mark.parametrize(
    "typed",
    [
        '<p class="a" id="b" lang="en" dir="ltr" title="c">x</p>',
        '<details open=""><summary>x</summary>y</details>',
        '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
        "<ruby>漢<rt>kan</rt></ruby>",
        '<p><a href="https://x.fr" hreflang="en">x</a></p>',
        '<p><time datetime="2026-03-05">hier</time></p>',
        "<p>H<sub>2</sub>O, 1<sup>er</sup>, <kbd>Ctrl</kbd>, <mark>x</mark></p>",
    ],
)
def test_what_says_something_is_kept(typed: str) -> None:
    assert sanitise(typed) == typed


@pytest.mark.parametrize("tag", sorted(TAGS))
def test_no_warning_is_given_for_an_allowed_tag(tag: str) -> None:
    assert removed(f"Texte <{tag}>x</{tag}>") == []


def test_a_warning_tells_the_tag_and_its_line() -> None:
    _, problems = convert("Texte.\n\nUn <font color=red>mot</font>\net <Blink>un autre</Blink>.")

    assert [str(problem) for problem in problems] == [
        f"{PATH}:12  la balise <font> est retirée de la page. "
        "Écrire en Markdown, ou utiliser un bloc « ::: ».",
        f"{PATH}:13  la balise <Blink> est retirée de la page. "
        "Écrire en Markdown, ou utiliser un bloc « ::: ».",
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "`<script>`",
        "``<script> ` ``",
        "```\n<script>\n```",
        "~~~html\n<iframe src=x>\n~~~",
        "    <script>alert(1)</script>",
        "<https://x.fr>",
        "<a@b.fr>",
    ],
)
def test_code_and_addresses_are_no_tags(typed: str) -> None:
    html, problems = convert(typed)

    assert problems == []
    assert html.startswith(("<p><code>&lt;", "<pre><code", "<p><a href="))


def test_a_tag_shown_as_code_and_typed_is_told_once() -> None:
    assert removed("```\n<font>\n```\n\n`<font>` et <font>x</font>") == ["font"]


def test_scripts_of_a_directive_stay_words() -> None:
    body, problems = CONVERTER.convert("::: note <script>x</script>\n:::", PATH)

    assert body.blocks()[0].argument == "<script>x</script>"
    assert problems == []


@pytest.mark.parametrize("target", ["recits:x", "../x/index.md", "/recits/x/", "fiche.pdf"])
@pytest.mark.parametrize("quote", ["'", '"', ""])
def test_a_link_in_html_to_a_page_of_the_site_is_told(target: str, quote: str) -> None:
    _, problems = convert(f"Texte.\n\nUn <a class=b href={quote}{target}{quote}>mot</a>.")

    assert [str(problem) for problem in problems] == [
        f"{PATH}:12  lien en HTML vers une page du site. "
        "L’écrire en Markdown : [texte](dossier:nom)."
    ]
    assert problems[0].level is Level.WARNING


@pytest.mark.parametrize(
    "typed",
    [
        '<a href="https://a.fr">x</a>',
        '<a href="MAILTO:a@b.fr">x</a>',
        '<a href="#suite">x</a>',
        "`<a href='recits:x'>`",
        "```\n<a href='recits:x'>\n```",
    ],
)
def test_other_links_in_html_are_not_told(typed: str) -> None:
    assert convert(typed)[1] == []
