"""What a text points at: pages, files, pictures, key figures, and the mistakes in their names."""

import re
from collections.abc import Mapping

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.kinds.body import Body, Picture
from plugins.models import KeyFigure
from plugins.tracing.recording import recording
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, FIGURES, ONE_OF_EACH, STORY, Loaded, having

STORY_PATH = "content/recits/ici/index.md"
FIRST_LINE = STORY.count("\n", 0, STORY.index("Un texte.")) + 1
HEAD = STORY.removesuffix("Un texte.\n")
DRAFT = having(STORY, "status: draft")
PHOTOS = "- {file: cour.webp, alt: Une cour, credit: L’atelier, caption: La cour}\n"


def page(text: str, more: Mapping[str, str | bytes] | None = None) -> dict[str, str | bytes]:
    """Return one of each kind, and a story with that text beside a picture and a file."""
    return {
        **ONE_OF_EACH,
        "recits/ici/index.md": HEAD + text,
        "recits/ici/photos.yaml": PHOTOS,
        "recits/ici/cour.webp": "picture",
        "recits/ici/fiche.pdf": b"%PDF",
        **(more or {}),
    }


def resolved(loaded: Loaded, address: str = "/recits/ici/") -> Body:
    return loaded.document(address).body


def hrefs(loaded: Loaded, address: str = "/recits/ici/") -> list[str | None]:
    html = "".join(part for part in resolved(loaded, address).parts if isinstance(part, str))
    return [link.attributes["href"] for link in LexborHTMLParser(html).css("a")]


def published(loaded: Loaded) -> dict[str, str]:
    """Return the files that the story has published, by their place in the output."""
    with recording() as frame:
        loaded.page("/recits/ici/")
    return {name: source for name, source in frame.files.items() if isinstance(source, str)}


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("missions:une-mission", "/missions/une-mission/"),
        ("experiences:une-experience#bilan", "/experiences/une-experience/#s-bilan"),
        ("experiences:une-experience#s-bilan", "/experiences/une-experience/#s-bilan"),
        ("associations:les-amis#contact", "/associations/les-amis/#contact"),
        ("pages:une-page", "/une-page/"),
        ("../../associations/les-amis/index.md", "/associations/les-amis/"),
        ("{filename}../un-recit/index.md#sources", "/recits/un-recit/#sources"),
        ("index.md", "/recits/ici/"),
        ("fiche.pdf", "/recits/ici/fiche.pdf"),
        ("/missions/#ouvertes", "/missions/#ouvertes"),
        ("#contenu", "#contenu"),
        ("#", "#"),
        ("fiche.pdf#page=2", "/recits/ici/fiche.pdf#page=2"),
        ("HTTPS://a.fr/", "HTTPS://a.fr/"),
        ("https://a.fr/?b=1&c=2#d", "https://a.fr/?b=1&c=2#d"),
        ("mailto:a@b.fr", "mailto:a@b.fr"),
    ],
)
def test_a_link_leads_to_its_page(load: LoadSite, target: str, address: str) -> None:
    loaded = load(page(f"[x]({target})"))

    assert loaded.messages == []
    assert hrefs(loaded) == [address]


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("missions:une-mission", "/base/missions/une-mission/"),
        ("fiche.pdf", "/base/recits/ici/fiche.pdf"),
        ("/missions/", "/base/missions/"),
        ("#sources", "#sources"),
        ("https://a.fr/", "https://a.fr/"),
    ],
)
def test_links_stay_under_the_path_of_the_site(load: LoadSite, target: str, address: str) -> None:
    assert hrefs(load(page(f"[x]({target})"), SITEURL="https://exemple.org/base")) == [address]


@pytest.mark.parametrize("words", ["![Une cour](cour.webp)", "en compter [chiffre:recidive]"])
def test_a_link_around_a_picture_or_a_figure_leads_there(load: LoadSite, words: str) -> None:
    files = page(f"[{words}](missions:une-mission) et [b](pages:une-page)")

    loaded = load(files)

    assert hrefs(loaded) == ["/missions/une-mission/", "/une-page/"]


def test_a_link_leads_to_the_translation_where_there_is_one(load: LoadSite) -> None:
    links = "[a](associations:les-amis) [b](recits:un-recit)"
    english = {
        "associations/les-amis/index.en.md": ASSOCIATION,
        "recits/ici/index.en.md": HEAD + links,
    }

    loaded = load(page(links, english))

    assert hrefs(loaded, "/recits/ici/") == ["/associations/les-amis/", "/recits/un-recit/"]
    assert hrefs(loaded, "/en/stories/ici/") == ["/en/associations/les-amis/", "/recits/un-recit/"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("missions:une-misson", "vers rien. Le plus proche : une-mission."),
        ("missions:zzz", "vers rien. Écrire « dossier:nom », ou l’adresse entière."),
        ("mission:une-mission", ": dossier inconnu. Le plus proche : missions."),
        (
            "zzz:une-mission",
            ": dossier inconnu. Dossiers : recits, missions, associations, experiences, "
            "campagnes, galeries, partenaires, pages.",
        ),
        (
            "../../recits/un-recit/indx.md",
            "vers rien. Le plus proche : content/recits/un-recit/index.md.",
        ),
        ("absent.pdf", "vers rien. Écrire « dossier:nom », ou l’adresse entière."),
        ("photos.yaml", "vers rien. Écrire « dossier:nom », ou l’adresse entière."),
        (
            "javascript:alert",
            ": dossier inconnu. Dossiers : recits, missions, associations, experiences, "
            "campagnes, galeries, partenaires, pages.",
        ),
    ],
)
def test_a_link_to_nothing_is_a_problem(load: LoadSite, target: str, expected: str) -> None:
    loaded = load(page(f"Un texte.\n\n[x]({target})"))

    assert loaded.messages == [f"{STORY_PATH}:{FIRST_LINE + 2}  lien « {target} » {expected}"]
    assert hrefs(loaded) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("![x](cou.webp)", "image « cou.webp » absente du dossier. Le plus proche : cour.webp."),
        ("![x](zz.jpg)", "image « zz.jpg » absente du dossier. La déposer dans le dossier."),
        (
            "::: figure rue.webp\n:::",
            "image « rue.webp » absente de photos.yaml. L’y ajouter : file, alt, credit.",
        ),
        (
            "[x](rue.webp)",
            "image « rue.webp » absente de photos.yaml. L’y ajouter : file, alt, credit.",
        ),
        ("[chiffre:recidiv]", "chiffre « recidiv » absent du registre. Le plus proche : recidive."),
        (
            "::: chiffre zzz\n:::",
            "chiffre « zzz » absent du registre. L’ajouter à registres/chiffres.yaml.",
        ),
    ],
)
def test_a_picture_or_a_figure_that_is_not_there_is_a_problem(
    load: LoadSite, typed: str, expected: str
) -> None:
    loaded = load(page(f"Un texte.\n\n{typed}", {"recits/ici/rue.webp": "picture"}))

    assert loaded.messages == [f"{STORY_PATH}:{FIRST_LINE + 2}  {expected}"]
    assert [block.target for block in resolved(loaded).blocks()] in ([], [None])


def test_a_link_to_a_picture_leads_to_a_derivative_of_it(load: LoadSite) -> None:
    loaded = load(page("[La cour](cour.webp)"))

    [href] = hrefs(loaded)
    assert re.fullmatch(r"/photos/[0-9a-f]{16}-60\.jpg", href or "")
    assert published(loaded) == {}


def test_a_file_nobody_may_publish_stays_out(load: LoadSite) -> None:
    loaded = load(page("[x](photos.yaml) [y](rue.webp)", {"recits/ici/rue.webp": "picture"}))

    assert published(loaded) == {}


def test_a_strange_name_stays_inside_its_attribute(load: LoadSite) -> None:
    loaded = load(page("[x](<A&amp;copy;B.pdf>)", {"recits/ici/A&copy;B.pdf": b"%PDF"}))

    assert hrefs(loaded) == ["/recits/ici/A%26copy%3BB.pdf"]


def test_an_attached_file_is_published(load: LoadSite) -> None:
    loaded = load(page("[x](fiche.pdf)"))

    assert published(loaded) == {"recits/ici/fiche.pdf": "content/recits/ici/fiche.pdf"}


@pytest.mark.parametrize(
    ("typed", "caption", "alt"),
    [
        ("![](cour.webp)", "La cour", "Une cour"),
        ('![Un mur](cour.webp "Le mur !")', "Le mur\u202f!", "Un mur"),
        ("::: figure cour.webp\n:::", "La cour", "Une cour"),
        ("::: figure cour.webp\nlégende : Le mur !\n:::", "Le mur\u202f!", "Une cour"),
    ],
)
def test_a_picture_says_what_the_text_or_its_description_says(
    load: LoadSite, typed: str, caption: str, alt: str
) -> None:
    (block,) = resolved(load(page(typed))).blocks()

    assert isinstance(block.target, Picture)
    assert (block.target.caption, block.target.alt) == (caption, alt)
    assert block.target.width == 60


def test_a_figure_is_that_of_the_language(load: LoadSite) -> None:
    typed = "Ils sont [chiffre:recidive].\n\n::: chiffre recidive\n:::"
    english = {
        "recits/ici/index.en.md": HEAD + typed,
        "registres/chiffres.yaml": FIGURES,
        "registres/chiffres.en.yaml": "recidive: {label: Reoffending}\n",
    }

    loaded = load(page(typed, english))

    for address, label in (("/recits/ici/", "Récidive au bout"), ("/en/stories/ici/", "Reoffend")):
        cited, shown = resolved(loaded, address).blocks()
        assert isinstance(cited.target, KeyFigure)
        assert cited.target == shown.target
        assert cited.target.label.startswith(label)


@pytest.mark.parametrize(
    ("link", "address"),
    [("missions:une-mission", "/base/missions/une-mission/"), ("https://a.fr/", "https://a.fr/")],
)
def test_a_call_in_a_text_leads_somewhere(load: LoadSite, link: str, address: str) -> None:
    typed = f"::: note\n::: appel Venez\nlien : {link}\n:::\n:::"

    loaded = load(page(typed), SITEURL="https://exemple.org/base")

    assert [block.target for block in resolved(loaded).blocks()] == [None, address]


def test_a_call_to_nothing_is_a_problem_on_its_line(load: LoadSite) -> None:
    loaded = load(page("Un texte.\n\n::: appel Venez\nlien : missions:zzz\n:::"))

    assert [problem.line for problem in loaded.problems] == [FIRST_LINE + 2]


def test_links_inside_directives_are_resolved_too(load: LoadSite) -> None:
    loaded = load(page("[a](pages:une-page)\n\n::: note\n[b](missions:une-mission)\n:::"))

    (note,) = resolved(loaded).blocks()
    assert 'href="/missions/une-mission/"' in str(note.body.parts[0])


def test_the_call_of_a_campaign_leads_somewhere(load: LoadSite) -> None:
    loaded = load(ONE_OF_EACH, SITEURL="https://exemple.org/base")

    campaign = loaded.document("/campagnes/une-campagne/")
    assert campaign.fields.call.url == "/base/associations/les-amis/"


def test_the_call_of_a_campaign_to_nothing_is_a_problem_with_its_line(load: LoadSite) -> None:
    path = "campagnes/une-campagne/index.md"
    text = ONE_OF_EACH[path].replace("associations:les-amis", "associations:les-ami")

    loaded = load({**ONE_OF_EACH, path: text})

    line = text[: text.index("call:")].count("\n") + 1
    assert loaded.messages == [
        f"content/{path}:{line}  lien « associations:les-ami » vers rien. "
        "Le plus proche : les-amis."
    ]


def test_a_typed_placeholder_leads_nowhere(load: LoadSite) -> None:
    assert hrefs(load(page('<a href="ref:9">x</a>'))) == []


@pytest.mark.parametrize("target", ["recits:bientot", "../bientot/index.md"])
def test_a_link_to_a_text_not_yet_published_waits_and_keeps_its_words(
    load: LoadSite, target: str
) -> None:
    files = page(f"Lire [la suite]({target}).", {"recits/bientot/index.md": DRAFT})
    loaded = load(files)

    assert loaded.messages == [
        f"{STORY_PATH}:{FIRST_LINE}  lien « {target} » vers un texte pas encore publié. "
        "Il paraîtra sans lien d’ici là."
    ]
    assert not loaded.site.problems.has_errors
    assert hrefs(loaded) == []
    assert "Lire la suite." in "".join(map(str, resolved(loaded, "/recits/ici/").parts))
    assert hrefs(load(files, preview=True)) == ["/recits/bientot/"]


@pytest.mark.parametrize("target", ["recits:casse", "../casse/index.md"])
def test_a_link_to_a_text_that_cannot_be_read_is_no_second_problem(
    load: LoadSite, target: str
) -> None:
    broken = STORY.replace("format: reportage", "format: zzz")
    loaded = load(page(f"Lire [la suite]({target}).", {"recits/casse/index.md": broken}))

    assert [problem.field for problem in loaded.problems] == ["format"]


@pytest.mark.parametrize(
    ("target", "href"),
    [
        ("#bilan", "#s-bilan"),
        ("#s-bilan", "#s-bilan"),
        ("#Bilan", "#s-bilan"),
        ("#ici", "#s-ici"),
        ("#fn-1", "#fn-1"),
    ],
)
def test_a_link_leads_to_a_part_of_its_own_page(load: LoadSite, target: str, href: str) -> None:
    text = f"[x]({target})\n\n::: note\n## Bilan\n:::\n\nLà[^1].\n{{: #ici }}\n\n[^1]: Une note."
    loaded = load(page(text))

    assert loaded.messages == []
    assert hrefs(loaded)[0] == href


@pytest.mark.parametrize(
    ("target", "anchor"), [("recits:un-recit#nulle", "nulle"), ("#nulle-part", "nulle-part")]
)
def test_an_anchor_that_no_page_has_is_told(load: LoadSite, target: str, anchor: str) -> None:
    loaded = load(page(f"Un texte.\n\n[x]({target})"))

    assert loaded.messages == [
        f"{STORY_PATH}:{FIRST_LINE + 2}  l’ancre « {anchor} » n’existe pas dans cette page. "
        "Écrire le titre d’une partie de la page, en minuscules et avec des tirets."
    ]
    assert not loaded.site.problems.has_errors
    assert str(hrefs(loaded)[0]).endswith(f"#{anchor}")


def test_a_link_without_address_is_a_problem(load: LoadSite) -> None:
    loaded = load(page("Un texte.\n\n[vide]()"))

    assert loaded.messages == [
        f"{STORY_PATH}:{FIRST_LINE + 2}  lien vide. Écrire une adresse entre les parenthèses."
    ]
    assert hrefs(loaded) == []


@pytest.mark.parametrize(
    ("target", "name", "address"),
    [
        ("la%20fiche.pdf", "la fiche.pdf", "/recits/ici/la%20fiche.pdf"),
        ("<la fiche.pdf>", "la fiche.pdf", "/recits/ici/la%20fiche.pdf"),
        ("fiché.pdf", "fiche\u0301.pdf", "/recits/ici/fiche%CC%81.pdf"),
        ("100%25.csv", "100%.csv", "/recits/ici/100%25.csv"),
        ("Plan.ODT", "Plan.ODT", "/recits/ici/Plan.ODT"),
    ],
)
def test_a_file_is_found_and_published_whatever_its_name(
    load: LoadSite, target: str, name: str, address: str
) -> None:
    loaded = load(page(f"[x]({target})", {f"recits/ici/{name}": b"x"}))

    assert loaded.messages == []
    assert hrefs(loaded) == [address]
    assert published(loaded) == {f"recits/ici/{name}": f"content/recits/ici/{name}"}


def test_a_file_of_another_sort_is_not_published(load: LoadSite) -> None:
    loaded = load(page("[x](x.html)", {"recits/ici/x.html": b"<script>"}))

    assert loaded.messages == [
        f"{STORY_PATH}:{FIRST_LINE}  fichier « x.html » : ce genre de fichier n’est pas publié. "
        "Genres publiés : pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, epub, zip, mp3, ogg, "
        "mp4, webm, vtt, ics, gpx, geojson, json."
    ]
    assert published(loaded) == {}


def test_a_hidden_file_is_never_published(load: LoadSite) -> None:
    loaded = load(page("[x](.fiche.pdf)", {"recits/ici/.fiche.pdf": b"x"}))

    assert [problem.message for problem in loaded.problems] == ["lien « .fiche.pdf » vers rien."]
    assert published(loaded) == {}
