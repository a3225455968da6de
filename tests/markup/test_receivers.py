"""The two passes over the bodies: texts converted and typeset, then looked up."""

from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH, PHOTOS, STORY, having

STORY_FILE = "recits/un-recit/index.md"
FILM = having(
    STORY,
    "film: {embed: 'https://video.exemple.org/w/1', duration: '12:30', poster: 01.webp, "
    "captions: [{lang: fr, file: film.vtt}], transcript: transcription.md, year: 2026}",
)
FILM_FILES = {
    **ONE_OF_EACH,
    STORY_FILE: FILM,
    "recits/un-recit/photos.yaml": PHOTOS,
    "recits/un-recit/01.webp": "picture",
    "recits/un-recit/film.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nOui.\n",
}


def test_titles_and_texts_are_typeset_in_their_language(load: LoadSite) -> None:
    french = having(STORY, "title: Qui vient ?", "summary: Oui !")
    english = having(STORY, "title: Who's coming?", "summary: Yes!")

    loaded = load({**ONE_OF_EACH, STORY_FILE: french, "recits/un-recit/index.en.md": english})

    document = loaded.document("/recits/un-recit/")
    assert (document.title, document.summary) == ("Qui vient\u202f?", "Oui\u202f!")
    assert loaded.document("/en/stories/un-recit/").title == "Who’s coming?"


def test_captions_and_key_figures_are_typeset(load: LoadSite) -> None:
    photos = "- {file: 01.webp, alt: 'Une cour : vide', credit: A, caption: 'La cour : vide'}\n"
    figures = ONE_OF_EACH["registres/chiffres.yaml"].replace("Récidive", "Récidive !")

    loaded = load(
        {
            **ONE_OF_EACH,
            "galeries/une-galerie/photos.yaml": photos,
            "registres/chiffres.yaml": figures,
        }
    )

    picture = loaded.document("/galeries/une-galerie/").pictures["01.webp"]
    assert picture.caption == "La cour\u00a0: vide"
    assert loaded.site.registers.figures["fr"]["recidive"].label.startswith("Récidive\u202f!")


def test_the_transcript_of_a_film_is_converted_and_resolved(load: LoadSite) -> None:
    transcript = "Elle dit : oui.\n\n[La mission](missions:une-mission)\n"

    loaded = load({**FILM_FILES, "recits/un-recit/transcription.md": transcript})

    assert loaded.messages == []
    body = loaded.document("/recits/un-recit/").transcript
    assert body is not None
    assert "Elle dit\u00a0: oui." in str(body.parts[0])
    assert 'href="/missions/une-mission/"' in str(body.parts[0])


def test_mistakes_of_a_transcript_are_told_in_its_file(load: LoadSite) -> None:
    path = "content/recits/un-recit/transcription.md"

    loaded = load({**FILM_FILES, "recits/un-recit/transcription.md": "Texte.\n\n# Titre\n"})
    unreadable = load({**FILM_FILES, "recits/un-recit/transcription.md": b"Texte\n\xe9\n"})

    assert [(problem.path, problem.line) for problem in loaded.problems] == [(path, 3)]
    assert unreadable.messages == [
        f"{path}:2  ce fichier n’est pas en UTF-8. Enregistrer le fichier en UTF-8."
    ]


def test_mistakes_of_a_body_have_the_line_of_the_file(load: LoadSite) -> None:
    text = STORY.replace("Un texte.", "Un texte.\r\n\r\n::: zzz\r\n:::").replace("\n", "\r\n")

    loaded = load({**ONE_OF_EACH, STORY_FILE: text.replace("\r\r", "\r")})

    line = text.split("::: zzz")[0].count("\n") + 1
    assert [(problem.line, problem.message) for problem in loaded.problems] == [
        (line, "bloc « zzz » inconnu.")
    ]


def test_windows_line_ends_are_read_as_plain_ones(load: LoadSite) -> None:
    body = "::: citation\r\nauteur : Moi\r\n\r\nParole.\r\n:::\r\n"

    loaded = load({**ONE_OF_EACH, STORY_FILE: STORY.replace("Un texte.\n", body)})

    (quote,) = loaded.document("/recits/un-recit/").body.blocks()
    assert quote.options == {"auteur": "Moi"}
    assert str(quote.body.parts[0]).strip() == "<p>Parole.</p>"


def test_what_a_transcript_points_at_is_told_in_its_file(load: LoadSite) -> None:
    text = "Texte.\n\n[a](missions:zzz) [b](#nulle) [c](#partie)\n\n## Partie\n"

    loaded = load({**FILM_FILES, "recits/un-recit/transcription.md": text})

    path = "content/recits/un-recit/transcription.md"
    assert [(problem.path, problem.line) for problem in loaded.problems] == [(path, 3)] * 2
    body = loaded.document("/recits/un-recit/").transcript
    assert body is not None
    assert 'href="#t-s-partie"' in str(body.parts[0])


def test_an_empty_transcript_is_a_problem(load: LoadSite) -> None:
    loaded = load({**FILM_FILES, "recits/un-recit/transcription.md": " \n"})

    assert loaded.messages == [
        "content/recits/un-recit/transcription.md  transcription vide. "
        "Y écrire ce qui est dit, et ce qui est montré."
    ]
