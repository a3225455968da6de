"""Key figures and consents: stale, unsourced, over or withdrawn."""

import pytest

from plugins.kinds.registers import Register
from plugins.problems import Level
from plugins.tracing.recording import recording
from tests.conftest import LoadSite
from tests.tiny import FIGURES, ONE_OF_EACH, PHOTOS, STORY, having, without

PATH = "content/registres/chiffres.yaml"
STALE = f"{FIGURES}  review_by: 2026-11-19\n"
CONSENT = "{scope: [site], media: [image], from: 2026-01-01, until: 2026-12-31"


def with_figures(text: str, english: str = "") -> dict[str, str]:
    files = {**ONE_OF_EACH, "registres/chiffres.yaml": text}
    return {**files, "registres/chiffres.en.yaml": english} if english else files


def with_consent(entry: str) -> dict[str, str]:
    photos = PHOTOS.replace("}", ", people: [p-07]}")
    return {
        **ONE_OF_EACH,
        "galeries/une-galerie/photos.yaml": photos,
        "registres/autorisations.yaml": f"p-07: {entry}}}\n",
    }


def test_a_stale_figure_is_a_warning_and_told_once_for_all_languages(load: LoadSite) -> None:
    (problem,) = load(with_figures(STALE, "recidive: {label: Reoffending}\n")).problems

    assert problem.level is Level.WARNING
    assert str(problem) == (
        f"{PATH}:8  recidive.review_by : chiffre à vérifier depuis le 19/11/2026. "
        "Vérifier le chiffre à sa source, puis avancer « review_by »."
    )


def test_a_figure_to_be_checked_today_is_not_stale_yet(load: LoadSite) -> None:
    assert load(with_figures(STALE.replace("19", "20"))).messages == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            without(FIGURES, "  source"),
            f"{PATH}:1  recidive.source : champ obligatoire absent. L’ajouter.",
        ),
        (
            f"{FIGURES}  n: 8\n".replace("33", "35"),
            f"{PATH}:1  recidive : aucun nombre entier sur 8 ne donne ce pourcentage. Vérifier le "
            "nombre, ou retirer « n » et dire dans « method » ce qui n’est pas connu.",
        ),
        (
            f"{FIGURES}{FIGURES}",
            f"{PATH}:8  recidive : clé écrite deux fois. Déjà écrite ligne 1 : n’en garder qu’une.",
        ),
    ],
)
def test_a_figure_that_cannot_be_printed_is_an_error(load: LoadSite, text: str, told: str) -> None:
    problems = load(with_figures(text)).problems

    assert told in map(str, problems)
    assert {problem.level for problem in problems} == {Level.ERROR}


def test_figures_speak_the_language_of_the_page(load: LoadSite) -> None:
    files = with_figures(FIGURES, "recidive: {label: Reoffending within a year}\n")
    story = having(STORY, "figures: [recidive]")
    site = load({**files, "recits/un-recit/index.md": story, "recits/un-recit/index.en.md": story})

    (french,) = site.page("/recits/un-recit/").context["figures"]
    (english,) = site.page("/en/stories/un-recit/").context["figures"]
    assert (french[0], english[0]) == ("recidive", "recidive")
    assert french[1].label.startswith("Récidive")
    assert english[1].label == "Reoffending within a year"


@pytest.mark.parametrize("files", [{}, {"registres/chiffres.yaml": ""}])
def test_a_site_may_have_no_register(load: LoadSite, files: dict[str, str]) -> None:
    site = load(files)

    assert (site.messages, site.site.registers.figures) == ([], {"fr": {}, "en": {}})


@pytest.mark.parametrize("entry", [CONSENT, f"{CONSENT}, minor: true, guardian: true"])
def test_a_picture_of_a_person_who_agreed_is_published(load: LoadSite, entry: str) -> None:
    assert load(with_consent(entry)).messages == []


def test_what_is_wrong_in_a_consent_is_told(load: LoadSite) -> None:
    told = load(with_consent(CONSENT.replace("[image]", "[photo]"))).messages

    assert told[-1].startswith(
        "content/registres/autorisations.yaml:1  p-07.media[1] : mot de la liste attendu, "
        "« photo » reçu."
    )


def test_a_picture_in_a_draft_asks_for_no_consent_yet(load: LoadSite) -> None:
    files = with_consent(f"{CONSENT}, withdrawn: 2026-06-01")
    name = "galeries/une-galerie/index.md"
    files[name] = having(files[name], "status: draft")

    assert load(files).messages == []


def test_each_entry_is_told_as_read_when_it_is_and_so_is_one_that_is_not_there() -> None:
    register = Register("figures.fr", {"a": 1, "b": 2})

    with recording() as frame:
        assert (register["a"], register.get("c"), "d" in register) == (1, None, False)
    assert frame.keys == {("register", "figures.fr", name) for name in "acd"}


@pytest.mark.parametrize("ask", [list, len, sorted])
def test_whoever_lists_a_register_depends_on_its_ids(ask: type) -> None:
    with recording() as frame:
        ask(Register("consents", {"a": 1}))

    assert frame.keys == {("register", "consents", "")}


def test_what_was_read_of_registers_can_be_asked_again(load: LoadSite) -> None:
    files = with_figures(FIGURES, "recidive: {label: Reoffending within a year}\n")
    registers = load({**files, **with_consent(CONSENT)}).site.registers

    assert registers.answer("figures.fr", "") == ["recidive"]
    assert registers.answer("figures.fr", "recidive") == registers.figures["fr"]["recidive"]
    assert registers.answer("figures.en", "recidive") == registers.figures["en"]["recidive"]
    assert registers.answer("consents", "p-07") == registers.consents["p-07"]
    assert registers.answer("consents", "p-08") is None
    assert registers.answer("figures.de", "recidive") is None
