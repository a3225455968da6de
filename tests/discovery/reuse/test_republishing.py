"""The page to republish from: the text, which pictures may go with it, and why not the rest."""

from html import unescape

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.conftest import BuildSite
from tests.incremental.content import picture
from tests.tiny import FIGURES, ONE_OF_EACH, STORY, Built, having

Files = dict[str, str | bytes]
FOLDER = "recits/un-recit"
STORY_PAGE = "/recits/un-recit/"
PAGE = f"{STORY_PAGE}republier/"
SHARED = having(
    STORY,
    "republish: true",
    "licence: cc-by-sa",
    "cover: 01.webp",
    "authors: [La rédaction, Un collectif]",
    "corrections: [{date: 2026-04-01, text: Un chiffre était faux.}]",
    "modified: 2026-04-02",
)
BODY = """Avant, [les amis](associations:les-amis), [chiffre:recidive].

## Un titre

::: figure 02.webp
:::

::: chiffre recidive
:::

::: graphique barres
titre : Une courbe
chiffres : recidive, encore
:::

::: citation
auteur : Une personne

Une parole.
:::

<p class="x" onclick="y()">Fin.</p>
"""
REGISTER = "registres/autorisations.yaml"


def consent(scope: str) -> str:
    return f"p1:\n  scope: [{scope}]\n  media: [image]\n  from: 2020-01-01\n  until: 2030-01-01\n"


def photo(name: str, **said: str) -> str:
    fields = {"file": name, "alt": f"Image {name}", "credit": "L’atelier", **said}
    return f"- {{{', '.join(f'{key}: {value}' for key, value in fields.items())}}}\n"


def files(*photos: str, text: str = SHARED, scope: str = "site, republish") -> Files:
    return {
        **ONE_OF_EACH,
        f"{FOLDER}/index.md": text.replace("Un texte.", BODY),
        f"{FOLDER}/photos.yaml": "".join(photos),
        "registres/chiffres.yaml": f"{FIGURES}{FIGURES.replace('recidive', 'encore')}",
        f"{FOLDER}/01.webp": "picture",
        f"{FOLDER}/02.webp": picture("#1F40C8"),
        REGISTER: consent(scope),
    }


OPEN = (photo("01.webp", licence="cc-by"), photo("02.webp", licence="cc-by-sa"))


def code(built: Built, address: str = PAGE) -> str:
    """Return the HTML to be copied."""
    return str(built.one(address, "#texte").text())


def copied(built: Built, address: str = PAGE) -> LexborHTMLParser:
    return LexborHTMLParser(code(built, address))


@pytest.fixture
def built(build_site: BuildSite) -> Built:
    built = build_site(files(*OPEN), SITEURL="https://exemple.org/base")
    assert not built.refused, built.messages
    return built


def test_the_text_is_there_with_its_signatures_licence_link_and_corrections(built: Built) -> None:
    text = " ".join(copied(built).body.text().split())  # type: ignore[union-attr]

    assert "Un récit Par La rédaction et Un collectif, le 5 mars 2026 Un résumé." in text
    assert "1er avril 2026 : Un chiffre était faux." in text
    assert text.endswith(
        "Publié d’abord par Le Média Solidaire, le 5 mars 2026, mis à jour le 2 avril 2026. "
        "CC BY-SA 4.0."
    )
    links = [str(a.attributes["href"]) for a in copied(built).css("a")]
    assert links[-2:] == [
        "https://exemple.org/base/recits/un-recit/",
        "https://creativecommons.org/licenses/by-sa/4.0/deed.fr",
    ]
    assert "https://exemple.org/base/associations/les-amis/" in links


def test_nothing_of_our_pages_is_in_it(built: Built) -> None:
    html = copied(built)

    assert html.css("script, style, link, iframe, svg, [class], [id], [onclick], [style]") == []
    addresses = [
        str(node.attributes.get("href") or node.attributes.get("src"))
        for node in html.css("[href], [src]")
    ]
    assert all(address.startswith("https://") for address in addresses)


def test_figures_and_charts_become_words_with_their_source(built: Built) -> None:
    text = " ".join(copied(built).body.text().split())  # type: ignore[union-attr]

    assert "Avant, les amis, 33 %." in text
    assert "33 % Récidive au bout d’un an (Ministère, 2016)" in text
    assert "Une courbe Récidive au bout d’un an : 33 % (Ministère, 2016)" in text
    assert "Sources des chiffres 33 %, Récidive au bout d’un an : Ministère, Étude, 2016" in text


def test_its_pictures_come_from_the_site_with_credit_and_licence(built: Built) -> None:
    html = copied(built)
    sources = [str(image.attributes["src"]) for image in html.css("img")]

    assert [image.attributes["alt"] for image in html.css("img")] == [
        "Image 01.webp",
        "Image 02.webp",
    ]
    assert all(built.exists(source.removeprefix("https://exemple.org/base")) for source in sources)
    captions = [node.text() for node in html.css("figcaption")]
    assert captions == ["L’atelier, CC BY 4.0", "L’atelier, CC BY-SA 4.0"]


@pytest.mark.parametrize(
    ("said", "scope", "why"),
    [
        ({"licence": "cc-by"}, "site", None),
        ({"licence": "cc-by", "people": "[p1]"}, "site, republish", None),
        (
            {"licence": "cc-by", "people": "[p1]"},
            "site, social, press",
            "les personnes qui y figurent ont permis que nous la montrions, pas qu’elle soit "
            "reprise.",
        ),
        ({}, "site", "sa licence ne permet pas qu’elle soit reprise."),
        (
            {"licence": "all-rights-reserved"},
            "site",
            "sa licence ne permet pas qu’elle soit reprise.",
        ),
    ],
)
def test_a_picture_goes_only_with_the_leave_of_those_it_shows_and_its_licence(
    build_site: BuildSite, said: dict[str, str], scope: str, why: str | None
) -> None:
    built = build_site(files(OPEN[0], photo("02.webp", **said), scope=scope))

    shown = [image.attributes["alt"] for image in copied(built).css("img")]
    assert shown == ["Image 01.webp", *([] if why else ["Image 02.webp"])]
    kept = [" ".join(node.text().split()) for node in built.page(PAGE).css("#images ~ ul li")]
    assert kept == ([f"Image 02.webp : {why}"] if why else [])
    assert len(built.page(STORY_PAGE).css("main img")) == 2


def test_a_picture_is_taken_back_with_the_consent(build_site: BuildSite) -> None:
    shown = photo("02.webp", licence="cc-by", people="[p1]")
    assert len(copied(build_site(files(OPEN[0], shown))).css("img")) == 2

    again = build_site({REGISTER: consent("site")})
    assert len(copied(again).css("img")) == 1


def test_the_reason_names_nobody(build_site: BuildSite) -> None:
    shown = photo("02.webp", licence="cc-by", people="[p1]")
    built = build_site(files(OPEN[0], shown, scope="site"))

    assert "p1" not in built.text(PAGE)


@pytest.mark.parametrize(
    ("change", "exists"),
    [
        ("republish: true", True),
        ("republish: false", False),
        ("status: hidden", False),
    ],
)
def test_only_stories_that_others_may_take_have_the_page(
    build_site: BuildSite, change: str, exists: bool
) -> None:
    built = build_site(files(*OPEN, text=having(SHARED, change)))

    assert built.exists(PAGE) is exists
    assert (PAGE in built.links(STORY_PAGE)) is exists


def test_a_translation_has_its_own_page(build_site: BuildSite) -> None:
    english = having(SHARED, "slug: a-story", "title: A story")
    built = build_site({**files(*OPEN), f"{FOLDER}/index.en.md": english})
    address = "/en/stories/a-story/republish/"

    assert built.one(address, "h1").text() == "Republish this story"
    assert "First published by" in code(built, address)
    assert copied(built, address).css("article")[0].attributes["lang"] == "en"


def test_search_engines_are_sent_to_the_story(built: Built) -> None:
    assert built.one(PAGE, "meta[name=robots]").attributes["content"] == "noindex"
    assert built.one(PAGE, "#canonique").text() == (
        '<link rel="canonical" href="https://exemple.org/base/recits/un-recit/">'
    )
    assert PAGE not in built.text("sitemap.xml")


@pytest.mark.parametrize(
    ("licence", "asked", "not_asked"),
    [
        ("cc-by", "Si vous modifiez le texte", "N’en tirez pas d’argent"),
        ("cc-by-sa", "sous la même licence", "N’en tirez pas d’argent"),
        ("cc-by-nc-nd", "N’en tirez pas d’argent", "sous la même licence"),
        ("all-rights-reserved", "Ne modifiez pas le texte", "Si vous modifiez le texte"),
    ],
)
def test_what_is_asked_follows_the_licence(
    build_site: BuildSite, licence: str, asked: str, not_asked: str
) -> None:
    built = build_site(files(*OPEN, text=having(SHARED, f"licence: {licence}")))
    page = unescape(built.text(PAGE))

    assert asked in page
    assert not_asked not in page


def test_a_film_becomes_a_link(build_site: BuildSite) -> None:
    film = (
        'film: {embed: "https://exemple.org/w/film", duration: "4:12", poster: 01.webp, year: 2026,'
        " captions: [{lang: fr, file: fr.vtt}], transcript: dit.md}"
    )
    captions = {f"{FOLDER}/fr.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOui.\n"}
    text = {f"{FOLDER}/dit.md": "Une voix.\n"}
    built = build_site(
        {**files(*OPEN, text=having(SHARED, film)), **captions, **text},
        SITEURL="https://exemple.org",
    )
    [link] = [a for a in copied(built).css("a") if "film" in a.text()]

    assert link.text().replace("\u00a0", " ") == (
        "Voir le film (4 min 12 s) sur Le Média Solidaire"
    )
    assert link.attributes["href"] == "https://exemple.org/recits/un-recit/"
    assert copied(built).css("video, iframe") == []
