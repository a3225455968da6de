"""Fields that carry a mark are found wherever they stand, and changed without touching the rest."""

from plugins.models import Campaign, Page, Photo, Story
from plugins.models.markers import (
    BundleFile,
    ConsentReference,
    FigureReference,
    PictureFile,
    Prose,
    Reference,
    Target,
)
from plugins.models.walk import has_mark, marked, rewritten
from tests.models.samples import FILM, made


def test_a_reference_is_found_alone_in_a_list_and_inside_another_model() -> None:
    story = made(
        "story",
        gallery="une-galerie",
        missions=["a", "b"],
        credits=[{"role": "Son", "name": "x"}, {"role": "Image", "partner": "un-atelier"}],
    )

    assert [(path, mark.kind, slug) for path, mark, slug in marked(story, Reference)] == [
        (("credits", 1, "partner"), "partner", "un-atelier"),
        (("gallery",), "gallery", "une-galerie"),
        (("missions", 0), "mission", "a"),
        (("missions", 1), "mission", "b"),
    ]


def test_files_pictures_figures_and_targets_have_their_own_marks() -> None:
    story = made("story", cover="cover.webp", figures=["recidive"], film=FILM)
    campaign = made("campaign")

    assert [value for _, _, value in marked(story, PictureFile)] == ["cover.webp", "affiche.webp"]
    assert [path for path, _, _ in marked(story, BundleFile)] == [
        ("film", "file"),
        ("film", "captions", 0, "file"),
        ("film", "transcript"),
    ]
    assert [value for _, _, value in marked(story, FigureReference)] == ["recidive"]
    assert [path for path, _, _ in marked(campaign, Target)] == [("call", "url")]
    assert list(marked(story, ConsentReference)) == []


def test_an_empty_field_is_not_found() -> None:
    assert list(marked(made("page"), PictureFile)) == []


def test_marked_values_are_changed_and_nothing_else() -> None:
    campaign = made("campaign", tags=["agir"])
    louder = rewritten(campaign, Prose, str.upper)

    assert (louder.title, louder.call.title, louder.goal) == ("UNE CAMPAGNE", "AGIR", "UN BUT.")
    assert (louder.call.url, louder.tags, louder.association) == (
        "associations:les-amis",
        ["agir"],
        "les-amis",
    )
    assert campaign.title == "Une campagne"


def test_texts_inside_lists_of_models_are_changed_too() -> None:
    report = rewritten(made("report", themes=["accueil", "repas"]), Prose, str.upper)

    assert report.themes == ["ACCUEIL", "REPAS"]
    assert report.means.human[0].role == "COORDINATION"
    assert report.means.human[0].count == 2


def test_a_model_without_such_a_mark_is_given_back_itself() -> None:
    page = made("page")

    assert rewritten(page, ConsentReference, str.upper) is page


def test_a_kind_is_known_by_the_marks_that_its_fields_may_carry() -> None:
    """Alone, in a list, inside another model: a document whose kind has none need not be walked."""
    assert has_mark(Story, Reference)
    assert has_mark(Story, BundleFile)
    assert has_mark(Campaign, Target)
    assert has_mark(Photo, ConsentReference)
    assert not has_mark(Page, Target)
    assert not has_mark(Page, ConsentReference)
