"""From the bytes of a text to its fields, its Markdown, and what is wrong with them."""

import pickle

import pytest

from plugins.kinds.reading import TextFile, packed, read_text_file
from plugins.kinds.stages import text_read
from tests.conftest import LoadSite
from tests.tiny import ASSOCIATION, MISSION, REPORT, STORY, TinySite, having

INDEX = "content/recits/un-recit/index.md"


def texts(**files: str) -> dict[str, str]:
    """Return the files of a story's bundle by the part of their name after ``index``."""
    names = {"fr": "index.md", "en": "index.en.md", "falc": "index.falc.md"}
    return {f"recits/un-recit/{names[key]}": text for key, text in files.items()}


def body_of(text: str, body: str) -> str:
    return f"---\n{text.split('---')[1].strip()}\n---\n{body}"


TEXT = TextFile("story", INDEX, "fr", is_easy=False)


def test_a_document_knows_its_file_its_fields_and_its_text(load: LoadSite) -> None:
    document = load(texts(fr=STORY)).document("/recits/un-recit/")

    assert (document.path, document.lang, document.title) == (INDEX, "fr", "Un récit")
    assert (document.fields.format.slug, document.slug) == ("reportage", "un-recit")
    assert "Un texte." in "".join(map(str, document.body.parts))


def test_a_text_is_cut_into_its_fields_and_its_markdown() -> None:
    """Its bytes are all that is read: no such file is there."""
    facts, reading = read_text_file(TEXT, STORY.encode())

    assert facts is not None
    assert (facts.kind, facts.lang, facts.title) == ("story", "fr", "Un récit")
    assert (reading.path, reading.fields.title, reading.problems) == (INDEX, "Un récit", [])
    assert (reading.text, reading.text_line) == ("Un texte.\n", 8)
    assert reading.lines.find(("date",)) == 4


def test_a_text_is_read_the_same_twice() -> None:
    data = having(STORY, "causes: [sport, sante]", "tags: [boxe]").encode()
    first, second = (packed(*read_text_file(TEXT, data)) for _ in range(2))

    assert first == second


@pytest.mark.parametrize(
    "data", [b"Un texte.", b"---\ntitle: a: b\n---\nx", b"---\ntitle: x\n---\nx"]
)
def test_a_text_whose_fields_are_wrong_is_known_by_its_problems_only(data: bytes) -> None:
    facts, reading = read_text_file(TEXT, data)

    assert facts is None
    assert reading.problems


def test_what_is_kept_of_a_text_comes_back_part_by_part() -> None:
    facts, reading = read_text_file(TEXT, having(STORY, "lang: en").encode())
    parts = packed(facts, reading)

    assert pickle.loads(parts["head"]) == (facts, tuple(reading.problems))
    assert pickle.loads(parts["body"]) == reading.body
    kept = pickle.loads(parts["fields"])
    assert (kept.fields, kept.words, kept.ids) == (reading.fields, reading.words, reading.ids)
    assert kept.lines.find(("date",)) == 4


def test_other_rooms_hear_of_each_text_that_is_right_on_its_own() -> None:
    heard = []

    def hear(reading: object) -> None:
        heard.append(reading)

    text_read.connect(hear)
    try:
        _, right = read_text_file(TEXT, STORY.encode())
        read_text_file(TEXT, having(STORY, "date: hier").encode())
    finally:
        text_read.disconnect(hear)

    assert heard == [right]


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
