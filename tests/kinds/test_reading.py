"""From the files of a bundle to a Document, and what is wrong with each."""

import pytest

from tests.conftest import LoadSite
from tests.tiny import (
    ASSOCIATION,
    GALLERY,
    MISSION,
    ONE_OF_EACH,
    PHOTOS,
    REPORT,
    STORY,
    TinySite,
    having,
    without,
)

INDEX = "content/recits/un-recit/index.md"


def texts(**files: str) -> dict[str, str]:
    """Return the files of a story's bundle by the part of their name after ``index``."""
    names = {"fr": "index.md", "en": "index.en.md", "falc": "index.falc.md"}
    return {f"recits/un-recit/{names[key]}": text for key, text in files.items()}


def body_of(text: str, body: str) -> str:
    return f"---\n{text.split('---')[1].strip()}\n---\n{body}"


def test_a_document_knows_its_file_its_fields_and_its_text(load: LoadSite) -> None:
    document = load(texts(fr=STORY)).document("/recits/un-recit/")

    assert (document.path, document.lang, document.title) == (INDEX, "fr", "Un récit")
    assert (document.text, document.text_line, document.slug) == ("Un texte.\n", 8, "un-recit")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (body_of(STORY, ""), f"{INDEX}:8  texte vide. Écrire le texte sous l’en-tête."),
        (body_of(STORY, " \n\n"), f"{INDEX}:8  texte vide. Écrire le texte sous l’en-tête."),
        (
            having(STORY, "lang: en"),
            f"{INDEX}:7  lang : le nom du fichier dit « fr », « en » reçu. "
            "Retirer ce champ, ou nommer le fichier index.en.md.",
        ),
        (
            having(STORY, "colour: red", "format: interviu"),
            f"{INDEX}:5  format : mot de la liste attendu, « interviu » reçu. "
            "Le plus proche : interview.",
        ),
    ],
)
def test_what_is_wrong_in_a_text_is_told(load: LoadSite, text: str, told: str) -> None:
    assert told in load(texts(fr=text)).messages


def test_front_matter_and_body_are_complained_of_together(load: LoadSite) -> None:
    told = load(texts(fr=body_of(having(STORY, "date: hier"), ""))).problems

    assert [(problem.line, problem.message) for problem in told] == [
        (4, "date attendue, « hier » reçu."),
        (8, "texte vide."),
    ]


def test_a_file_that_cannot_be_read_is_told_once(load: LoadSite) -> None:
    told = load(texts(fr=STORY.replace("title: Un récit", "title: Un récit : deux"))).problems

    assert [problem.message for problem in told] == ["YAML illisible : deux-points inattendu."]


@pytest.mark.parametrize(
    ("name", "text", "section", "replaced", "hint"),
    [
        ("missions/x", MISSION, "Précisions", "## Details", "Ajouter une ligne « ## Précisions »."),
        ("missions/x", MISSION, "Précisions", "## Précision", "Renommer « Précision » ?"),
        ("missions/x", MISSION, "Précisions", "### Précisions", "Ajouter une ligne « ## Précisio"),
        ("missions/x", MISSION, "Précisions", "```\n## Précisions\n```", "Ajouter une ligne « ##"),
        ("experiences/x", REPORT, "Bilan", "## Résultats", "Ajouter une ligne « ## Bilan »."),
    ],
)
def test_a_section_that_a_kind_needs_is_told_when_absent(
    load: LoadSite, name: str, text: str, section: str, replaced: str, hint: str
) -> None:
    changed = text.replace(f"## {section}", replaced)
    files = {f"{name}/index.md": changed, "associations/les-amis/index.md": ASSOCIATION}
    (problem,) = load(files).problems

    assert problem.message == f"partie « {section} » absente."
    assert problem.hint.startswith(hint)
    assert problem.line == text[: text.index("## ")].count("\n") + 1


@pytest.mark.parametrize(
    "heading",
    ["## Précisions ##", "##  Précisions  ", "## Précisions {: .large }", "##\tPrécisions"],
)
def test_a_section_is_found_however_its_line_is_typed(load: LoadSite, heading: str) -> None:
    text = MISSION.replace("## Précisions", heading)
    files = {"missions/x/index.md": text, "associations/les-amis/index.md": ASSOCIATION}

    assert load(files).messages == []


def test_a_translation_has_the_sections_of_its_language(load: LoadSite) -> None:
    english = MISSION.replace("Présentation", "Presentation").replace("Précisions", "Details")
    files = {
        "missions/x/index.md": MISSION,
        "missions/x/index.en.md": english,
        "missions/x/index.falc.md": body_of(MISSION, "Un texte facile.\n"),
        "associations/les-amis/index.md": ASSOCIATION,
    }

    assert load(files).messages == []


def test_the_texts_of_a_bundle_know_each_other(load: LoadSite) -> None:
    site = load(texts(fr=STORY, en=having(STORY, "title: A story"), falc=STORY))
    french = site.document("/recits/un-recit/")
    english = site.document("/en/stories/un-recit/")
    easy = site.document("/recits/un-recit/facile-a-lire/")

    assert (french.original, french.easy_version, french.root) == (None, easy, french)
    assert english.original is easy.original is english.root is french
    assert french.translations == english.translations == {"fr": french, "en": english}
    assert (easy.is_easy, easy.lang, easy.translations) == (True, "fr", {})


@pytest.mark.parametrize(
    ("photos", "told"),
    [
        (
            "- {file: 01.webp, credit: x}",
            ":1  [1] : description de l’image absente. Écrire dans « ",
        ),
        ("- {file: 01.webp, alt: x}", ":1  [1].credit : champ obligatoire absent. "),
        (
            "- {file: 01.webp, alt: x, credit: y}\n- {file: 1.webp, alt: x, credit: y}",
            ":2  file : fichier « 1.webp » absent. Le plus proche : 01.webp.",
        ),
        (
            "- {file: 01.webp, alt: x, credit: y}\n- {file: zzz.png, alt: x, credit: y}",
            ":2  file : fichier « zzz.png » absent. Déposer l’image dans le dossier.",
        ),
        (
            "- {file: 01.webp, alt: x, credit: y, people: [p1]}",
            "  people : autorisation « p1 » absente du registre (01.webp). Retirer l’image, "
            "ou mettre à jour registres/autorisations.yaml.",
        ),
    ],
)
def test_what_is_wrong_with_a_picture_is_told(load: LoadSite, photos: str, told: str) -> None:
    files = {
        "galeries/une-galerie/index.md": without(GALLERY, "cover"),
        "galeries/une-galerie/photos.yaml": f"{photos}\n",
        "galeries/une-galerie/01.webp": "picture",
    }
    (found,) = load(files).messages

    assert found.startswith(f"content/galeries/une-galerie/photos.yaml{told}")


def test_pictures_are_described_in_the_language_of_the_page(load: LoadSite) -> None:
    site = load(
        {
            **ONE_OF_EACH,
            "galeries/une-galerie/index.en.md": GALLERY,
            "galeries/une-galerie/photos.en.yaml": "- {file: 01.webp, alt: An empty yard}\n",
        }
    )
    english = site.document("/en/galleries/une-galerie/").photos["01.webp"]

    assert site.messages == []
    assert (english.alt, english.credit) == ("An empty yard", "L’atelier")
    assert site.document("/galeries/une-galerie/").photos["01.webp"].alt == "Une cour vide"


def test_a_wrong_picture_is_told_once_for_all_languages(load: LoadSite) -> None:
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/index.en.md": GALLERY,
        "galeries/une-galerie/photos.yaml": PHOTOS.replace("alt:", "altt:"),
        "galeries/une-galerie/01.webp": "picture",
    }
    told = [p for p in load(files).problems if p.path.endswith("photos.yaml")]

    assert [problem.field for problem in told] == ["[1].altt"]


def test_a_picture_described_twice_is_told_where_it_is_again(load: LoadSite) -> None:
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/photos.yaml": PHOTOS + PHOTOS,
        "galeries/une-galerie/01.webp": "picture",
    }

    assert load(files).messages == [
        "content/galeries/une-galerie/photos.yaml:2  file : image « 01.webp » décrite deux fois. "
        "N’en garder qu’une description."
    ]


def test_a_picture_badly_described_is_told_once(load: LoadSite) -> None:
    """Its cover is not said to be absent as well."""
    files = {
        "galeries/une-galerie/index.md": GALLERY,
        "galeries/une-galerie/photos.yaml": "- {file: 01.webp, credit: L’atelier}\n",
        "galeries/une-galerie/01.webp": "picture",
    }
    (problem,) = load(files).problems

    assert problem.message == "description de l’image absente."


def test_a_slug_of_the_original_serves_its_translation_and_its_easy_version(
    load: LoadSite,
) -> None:
    loaded = load(texts(fr=having(STORY, "slug: autre"), en=STORY, falc=STORY))

    assert loaded.messages == []
    assert loaded.document("/recits/autre/facile-a-lire/").slug == "autre"
    assert loaded.document("/en/stories/autre/").slug == "autre"


def test_a_folder_in_the_place_of_a_text_is_told(tiny: TinySite) -> None:
    (tiny.root / "content" / "recits" / "x" / "index.md").mkdir(parents=True)

    assert tiny.load().messages == [
        "content/recits/x/index.md  ce fichier ne s’ouvre pas. "
        "Vérifier que c’est un fichier, et le droit de le lire."
    ]
