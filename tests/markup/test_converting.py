"""From Markdown to a Body: structure, anchors, figures, links, words."""

import time

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.kinds.body import Block, Body, Heading, Link
from plugins.markup.converting import Converter, _titles
from plugins.markup.directives import mark_directives
from plugins.markup.typography import typeset_text

PATH, FIRST_LINE = "content/recits/x/index.md", 10
FRENCH, ENGLISH = Converter("fr"), Converter("en")


def convert(text: str, converter: Converter = FRENCH) -> Body:
    body, problems = converter.convert(text, PATH, FIRST_LINE)
    assert problems == []
    return body


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in FRENCH.convert(text, PATH, FIRST_LINE)[1]]


def html(text: str, converter: Converter = FRENCH) -> str:
    parts = convert(text, converter).parts
    assert all(isinstance(part, str) for part in parts)
    return "".join(str(part) for part in parts).strip()


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.name, block.argument) for block in convert(text).blocks()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Un *mot* **fort** et du `code`.", "<p>Un <em>mot</em> <strong>fort</strong> et du "),
        ("- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>"),
        ("3. trois\n4. quatre", '<ol start="3">\n<li>trois</li>\n<li>quatre</li>\n</ol>'),
        ("> Parole.", "<blockquote>\n<p>Parole.</p>\n</blockquote>"),
        ("SMPI\n:   Un service.", "<dl>\n<dt>SMPI</dt>\n<dd>Un service.</dd>\n</dl>"),
        ("Le SMPI.\n\n*[SMPI]: Service", '<p>Le <abbr title="Service">SMPI</abbr>.</p>'),
        ("Texte.\n{: .chapeau #debut }", '<p class="chapeau" id="s-debut">Texte.</p>'),
        ("Texte.\n{: onclick=x style=y }", "<p>Texte.</p>"),
        ("Un vers  \nun autre", "<p>Un vers<br>\nun autre</p>"),
        ("```python\na < b\n```", '<pre><code class="language-python">a &lt; b\n</code></pre>'),
        ("A & B < C", "<p>A &amp; B &lt; C</p>"),
    ],
)
def test_markdown_becomes_plain_html(typed: str, expected: str) -> None:
    assert html(typed).startswith(expected)


def test_a_table_scrolls_by_keyboard_names_itself_and_aligns_by_class() -> None:
    tree = LexborHTMLParser(html("| A | B | C |\n|:--|:-:|--:|\n| 1 | 2 | 3 |"))

    wrapper = tree.css_first("section.table")
    assert wrapper.attributes == {
        "aria-label": "Tableau 1",
        "class": "table",
        "tabindex": "0",
    }
    assert [head.attributes["scope"] for head in wrapper.css("table > thead > tr > th")] == [
        "col"
    ] * 3
    assert [cell.attributes.get("class") for cell in wrapper.css("td")] == [
        None,
        "align-center",
        "align-right",
    ]
    assert tree.css("[style]") == []


def test_a_table_is_named_in_the_language_of_its_page() -> None:
    assert 'aria-label="Table 1"' in html("| A |\n|---|\n| 1 |", ENGLISH)


@pytest.mark.parametrize(
    ("converter", "title"),
    [(FRENCH, "Revenir à l’appel de note 1"), (ENGLISH, "Back to reference 1")],
)
def test_a_footnote_leads_there_and_back(converter: Converter, title: str) -> None:
    tree = LexborHTMLParser(html("Un fait[^a].\n\n[^a]: Sa source.", converter))

    assert tree.css_first("sup#fnref-a > a").attributes["href"] == "#fn-a"
    back = tree.css_first("li#fn-a a.footnote-backref")
    assert back.attributes["href"] == "#fnref-a"
    assert back.attributes["title"] == title


def test_footnotes_start_again_with_each_document() -> None:
    typed = "Un fait[^a].\n\n[^a]: Sa source."

    assert html(typed) == html(typed)


def test_headings_have_unique_anchors_without_accents() -> None:
    body = convert(
        "## L’été à l’œuvre\n\n### *Deux* `mots`\n\n## L’été à l’œuvre\n\n## Lié {: #ici }"
    )

    assert body.headings == (
        Heading(2, "s-l-ete-a-l-oeuvre", "L’été à l’œuvre"),
        Heading(3, "s-deux-mots", "Deux mots"),
        Heading(2, "s-l-ete-a-l-oeuvre_1", "L’été à l’œuvre"),
        Heading(2, "s-ici", "Lié"),
    )
    assert 'id="s-l-ete-a-l-oeuvre_1"' in str(body.parts[0])


def test_a_heading_of_signs_only_has_an_anchor_too() -> None:
    assert [heading.id for heading in convert("## ???\n\n## !!!").headings] == ["s", "s_1"]


def test_headings_are_typeset_and_bare_of_figures() -> None:
    assert convert("## Combien : [chiffre:recidive] ?").headings[0].text == "Combien\u00a0:\u202f?"


@pytest.mark.parametrize("typed", ["# Titre", "#Titre", "> # Titre", "Titre\n=====", "#  prison"])
def test_a_title_in_the_text_is_refused_with_its_line(typed: str) -> None:
    assert complaints(f"Texte.\n\n{typed}\n") == [
        f"{PATH}:12  titre de premier niveau dans le texte. "
        "Écrire « ## » : le titre de la page est dans l’en-tête."
    ]


@pytest.mark.parametrize(
    "typed", ["```bash\n# un commentaire\n```", "~~~\nTitre\n=====\n~~~", "## Partie", "Le n° #3"]
)
def test_what_is_no_title_is_not_refused(typed: str) -> None:
    assert complaints(typed) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("![Une cour](cour.webp)", [("figure", "cour.webp")]),
        ("![Une cour](cour.webp){: .large }", [("figure", "cour.webp")]),
        ("![Une cour](cour.webp)\n{: .large }", [("figure", "cour.webp")]),
        ("Avant ![Une cour](cour.webp) après", [("image", "cour.webp")]),
        ("![A](a.webp) ![B](b.webp)", [("image", "a.webp"), ("image", "b.webp")]),
        ("[![A](a.webp)](missions:x)", [("image", "a.webp")]),
        ("- ![A](a.webp)", [("image", "a.webp")]),
        ("Il y en a [chiffre:recidive].", [("cite", "recidive")]),
        ("[chiffre : a-b.c_d] et [chiffre:e]", [("cite", "a-b.c_d"), ("cite", "e")]),
        ("| A |\n|---|\n| [chiffre:a] |", [("cite", "a")]),
        ("`[chiffre:recidive]`", []),
        ("```\n[chiffre:recidive]\n![Une cour](cour.webp)\n```", []),
        ("[chiffre:]", []),
        ('[x](https://a.fr "Un [chiffre:a]")', []),
        ("<b title='[chiffre:a]'>x</b>", []),
    ],
)
def test_images_and_figures_stand_where_they_were_typed(
    typed: str, expected: list[tuple[str, str]]
) -> None:
    assert blocks(typed) == expected


def test_an_image_alone_takes_the_place_of_its_paragraph() -> None:
    body = convert('Avant.\n\n![Une cour](cour.webp "Légende : oui")\n\nAprès.')

    before, figure, after = body.parts
    assert isinstance(figure, Block)
    assert (figure.line, figure.options) == (12, {"alt": "Une cour", "title": "Légende\u00a0: oui"})
    assert (str(before).strip(), str(after).strip()) == ("<p>Avant.</p>", "<p>Après.</p>")


def test_a_figure_cited_alone_keeps_its_paragraph() -> None:
    before, _, after = convert("[chiffre:recidive]").parts

    assert (before, after) == ("<p>", "</p>")


def test_directives_hold_markdown_and_one_another() -> None:
    body = convert(
        "::: note Un titre : oui\n**A**\n\n::: citation\nauteur : Moi !\n\nB\n:::\n\nC\n:::"
    )

    (note,) = body.parts
    assert isinstance(note, Block)
    assert (note.name, note.argument, note.line) == ("note", "Un titre\u00a0: oui", 10)
    before, quote, after = note.body.parts
    assert isinstance(quote, Block)
    assert (quote.name, quote.options, quote.line) == ("citation", {"auteur": "Moi\u202f!"}, 13)
    assert [str(part).strip() for part in (before, *quote.body.parts, after)] == [
        "<p><strong>A</strong></p>",
        "<p>B</p>",
        "<p>C</p>",
    ]


def test_names_and_addresses_in_directives_are_not_typeset() -> None:
    (call,) = convert("::: appel Oui !\nlien : missions:l'ete\nbouton : Aller ?\n:::").parts
    (figure,) = convert("::: figure a...b.webp\n:::").parts

    assert isinstance(call, Block)
    assert isinstance(figure, Block)
    assert call.argument == "Oui\u202f!"
    assert call.options == {"lien": "missions:l'ete", "bouton": "Aller\u202f?"}
    assert figure.argument == "a...b.webp"


def test_links_of_the_site_wait_for_their_address() -> None:
    body = convert(
        "[a](missions:x#suite)\n[b](../y/index.md) [c]({filename}../z/index.md)\n\n[d](fiche.pdf)"
    )

    assert body.links == (
        Link("missions:x#suite", 10),
        Link("../y/index.md", 11),
        Link("../z/index.md", 11),
        Link("fiche.pdf", 13),
    )
    assert [f'href="ref:{number}"' in str(body.parts) for number in range(5)] == [True] * 4 + [
        False
    ]


@pytest.mark.parametrize(
    ("typed", "href"),
    [
        ("[x](https://a.fr/b?c=1&d=2)", "https://a.fr/b?c=1&d=2"),
        ("[x](HTTPS://a.fr/b)", "HTTPS://a.fr/b"),
        ("[x](//a.fr/b)", "//a.fr/b"),
        ("[x](mailto:a@b.fr)", "mailto:a@b.fr"),
        ("[x](tel:+33100000000)", "tel:+33100000000"),
        ("<https://a.fr>", "https://a.fr"),
        ("<a@b.fr>", "mailto:a@b.fr"),
    ],
)
def test_other_links_stay_as_they_are(typed: str, href: str) -> None:
    assert LexborHTMLParser(html(typed)).css_first("a").attributes["href"] == href
    assert convert(typed).links == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", 0),
        ("Un deux *trois*.", 3),
        ("## Un\n\n- deux\n- trois", 3),
        ("::: note\nUn deux\n:::", 2),
        ("Un [chiffre:a] deux ![x](y.webp)", 2),
        ("<b title='a b c'>un</b>", 1),
        ("Vraiment ? « Oui » — 10 & plus", 4),
    ],
)
def test_words_are_counted_without_marks_or_tags(typed: str, words: int) -> None:
    assert convert(typed).words == words


def test_english_follows_its_own_typography() -> None:
    assert html("Really?", ENGLISH) == "<p>Really?</p>"
    assert html("Vraiment ?") == "<p>Vraiment\u202f?</p>"


def test_a_footnote_is_found_right_under_a_directive() -> None:
    body, problems = Converter("fr").convert(
        "Un[^1].\n\n::: note A\nb\n:::\n\n[^1]: La note.\n", "x"
    )
    html = "".join(part for part in body.parts if isinstance(part, str))

    assert problems == []
    assert "footnote-ref" in html
    assert "La note." in html
    assert "[^1]" not in html


def test_two_texts_of_one_page_share_no_id() -> None:
    typed = "## Titre\n\n### 0 : 20\n\nUn[^1] et <a href='#titre'>là</a>.\n\n[^1]: Une note.\n"
    converter = Converter("fr")
    first, _ = converter.convert(typed, "x")
    second, _ = converter.convert(typed, "x", prefix="t-")
    trees = [LexborHTMLParser(str(body.parts[0])) for body in (first, second)]
    ids = [{str(node.attributes["id"]) for node in tree.css("[id]")} for tree in trees]

    assert ids[1] == {f"t-{name}" for name in ids[0]}
    assert [heading.id for heading in second.headings] == ["t-s-titre", "t-s-0-20"]
    assert {link.attributes["href"] for link in trees[1].css("a")} == {
        "#t-fn-1",
        "#t-fnref-1",
        "#t-s-titre",
    }


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("## Bilan {#contenu}", ["s-contenu"]),
        ('<p id="contenu">x</p>', ["s-contenu"]),
        ("## Bilan\n\nTexte.\n{: #bilan }", ["s-bilan", "s-bilan_1"]),
        ('<p id="s-bilan">x</p>\n\n## Bilan', ["s-bilan", "s-bilan_1"]),
        ("Un[^une idée].\n\n[^une idée]: Oui.", ["fnref-une-idee", "fn-une-idee"]),
        ("A[^é] b[^e].\n\n[^é]: A.\n[^e]: B.", ["fnref-e", "fnref-e_", "fn-e", "fn-e_"]),
        ("A[^?].\n\n[^?]: A.", ["fnref-note", "fn-note"]),
        ("A[^1] b[^1].\n\n[^1]: A.", ["fnref-1", "fnref2-1", "fn-1"]),
    ],
)
def test_ids_are_those_of_texts_only_and_valid(typed: str, ids: list[str]) -> None:
    tree = LexborHTMLParser(html(typed))

    found = [str(node.attributes["id"]) for node in tree.css("[id]")]
    assert sorted(found) == sorted(ids)
    hrefs = [str(link.attributes["href"]) for link in tree.css("a")]
    assert {href.removeprefix("#") for href in hrefs} <= set(ids)


def test_links_in_html_follow_the_ids_they_lead_to() -> None:
    typed = '<p id="contenu"><a href="#contenu">a</a> <a href="#bilan">b</a></p>\n\n## Bilan'
    tree = LexborHTMLParser(html(typed))

    assert [link.attributes["href"] for link in tree.css("a")] == ["#s-contenu", "#s-bilan"]


def test_the_heading_renamed_is_the_one_of_the_table_of_contents() -> None:
    body = convert('<p id="s-bilan">x</p>\n\n## Bilan')

    assert body.headings == (Heading(2, "s-bilan_1", "Bilan"),)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("missions:x en prose.\n\n[a](missions:x)", 12),
        ("```\n[a](missions:x)\n```\n\n[a](missions:x)", 14),
        ("[b](missions:xy)\n[a](missions:x)", 11),
        ("Un [a][1].\n\n[1]: missions:x", 12),
        ("missions:x\n[a]({filename}missions:x)", 11),
        ('x\n[a](<missions:x> "Titre")', 11),
    ],
)
def test_a_link_has_the_line_where_it_is_typed(typed: str, line: int) -> None:
    assert Link("missions:x", line) in convert(typed).links


def test_each_of_the_same_links_has_its_own_line() -> None:
    assert [link.line for link in convert("[a](pages:x)\n[b](pages:x)").links] == [10, 11]


def test_pictures_and_figures_have_the_line_where_they_are_typed() -> None:
    body = convert("cour.webp et recidive\n\n![A](cour.webp)\n\n[chiffre:recidive]")

    assert [block.line for block in body.blocks()] == [12, 14]


def test_accents_typed_in_two_signs_are_read_as_one() -> None:
    (figure,) = convert("::: figure a.webp\nle\u0301gende : Une cour\n:::").parts

    assert isinstance(figure, Block)
    assert figure.options == {"légende": "Une cour"}


@pytest.mark.parametrize(
    "line", ["mot " * 250_000, "=" * 1_000_000, "1 " * 100_000, "::: note a" + " " * 200_000 + "b"]
)
def test_a_very_long_line_takes_no_more_than_its_length(line: str) -> None:
    start = time.process_time()
    _titles(line, PATH, 1)
    mark_directives(line, PATH, 1)
    typeset_text(line, "fr")
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "typed",
    ["a{}b", "::: figure a{}b\nlégende :{}c{}d\n:::", "## a{}b", "<b{}>x</b>", "| a{}|\n|-|"],
)
def test_two_thousand_spaces_are_soon_read(typed: str) -> None:
    start = time.process_time()
    convert(typed.replace("{}", " " * 2000))
    assert time.process_time() - start < 1
