"""Pictures: joined with what is said of them, told when unreadable, withheld when they must be."""

import pytest

from plugins.kinds.body import Picture
from plugins.media import looks
from plugins.media.deriving import Look
from plugins.media.pictures import Origin
from plugins.problems import Level
from tests.conftest import BuildSite, LoadSite
from tests.media.drawing import drawn, noise, saved, scene
from tests.tiny import GALLERY, ONE_OF_EACH, Loaded, having

FOLDER = "galeries/une-galerie"
ADDRESS = "/galeries/une-galerie/"


def pictures(loaded: Loaded) -> dict[str, Picture]:
    return dict(loaded.document(ADDRESS).pictures)


def test_an_unreadable_picture_is_a_problem_and_nothing_more(load: LoadSite) -> None:
    files = {**ONE_OF_EACH, f"{FOLDER}/01.webp": drawn("WEBP")[:100]}

    loaded = load({**files, f"{FOLDER}/index.md": GALLERY + "\n![x](01.webp)\n"})

    assert loaded.messages == [
        "content/galeries/une-galerie/01.webp  cette image est abîmée ou coupée : elle ne se lit "
        "pas. L’enregistrer à nouveau en JPEG ou en PNG."
    ]
    assert pictures(loaded) == {}
    assert loaded.document(ADDRESS).cover is None


@pytest.mark.parametrize("kept", ["PNG", "JPEG", "AVIF", "TIFF", "HEIF"])
def test_a_picture_whose_name_tells_another_format_comes_out_right(
    load: LoadSite, kept: str
) -> None:
    loaded = load({**ONE_OF_EACH, f"{FOLDER}/01.webp": drawn(kept, 61, 43)})

    assert loaded.messages == []
    assert (pictures(loaded)["01.webp"].width, pictures(loaded)["01.webp"].height) == (61, 43)


def test_each_picture_is_told_and_none_stops_the_others(load: LoadSite) -> None:
    wrong = {
        "vide.jpg": (b"", "ce fichier est vide."),
        "dessin.svg": (b"<svg onload='x()'/>", "les dessins SVG ne sont pas publiés"),
        "anime.gif": (drawn("GIF"), "les images GIF ne sont pas publiées."),
        "texte.png": (b"bonjour", "ce fichier n’est pas une image connue."),
        "été à Nîmes.jpg": (drawn("JPEG")[:300], "cette image est abîmée ou coupée"),
    }
    photos = "".join(f"- {{file: {name}, alt: x, credit: y}}\n" for name in wrong)
    good = "- {file: 01.webp, alt: x, credit: y}\n"
    files = {f"{FOLDER}/{name}": data for name, (data, _) in wrong.items()}

    loaded = load({**ONE_OF_EACH, **files, f"{FOLDER}/photos.yaml": photos + good})

    told = {problem.path.rpartition("/")[2]: problem.message for problem in loaded.problems}
    assert told.keys() == wrong.keys()
    assert all(told[name].startswith(words) for name, (_, words) in wrong.items())
    assert list(pictures(loaded)) == ["01.webp"]


def test_names_may_be_of_any_language(build_site: BuildSite) -> None:
    name = "Été à Nîmes — 写真.jpg"
    photos = f"- {{file: {name}, alt: Une cour, credit: A}}\n"
    text = having(GALLERY, f"cover: {name}") + f"\n![Une cour](<{name}>)\n"

    built = build_site(
        {
            **ONE_OF_EACH,
            f"{FOLDER}/index.md": text,
            f"{FOLDER}/photos.yaml": photos,
            f"{FOLDER}/{name}": saved(scene(), "JPEG"),
        }
    )

    assert built.messages == []
    assert len(built.page(ADDRESS).css("img")) == 2


def test_an_animation_is_told_and_stands_still(load: LoadSite) -> None:
    moving = saved(scene(), "WEBP", save_all=True, append_images=[noise(300, 200)])

    loaded = load({**ONE_OF_EACH, f"{FOLDER}/01.webp": moving})

    assert loaded.messages == [
        "content/galeries/une-galerie/01.webp  cette image est animée. Seule sa première vue est "
        "publiée."
    ]
    assert [problem.level for problem in loaded.problems] == [Level.WARNING]
    assert list(pictures(loaded)) == ["01.webp"]


def test_a_picture_is_joined_with_what_is_said_of_it(load: LoadSite) -> None:
    photos = (
        "- {file: 01.webp, alt: Une cour, credit: A, caption: La cour, focus: '0.25, 1'}\n"
        "- {file: 02.webp, decorative: true, credit: B}\n"
    )
    files = {f"{FOLDER}/photos.yaml": photos, f"{FOLDER}/02.webp": "picture"}

    found = pictures(load({**ONE_OF_EACH, **files}))

    first, second = found.values()
    assert (first.width, first.height, first.alt, first.caption) == (60, 40, "Une cour", "La cour")
    assert (first.credit, first.focus, first.decorative) == ("A", (0.25, 1.0), False)
    assert (second.credit, second.alt, second.decorative, second.focus) == ("B", "", True, None)
    assert isinstance(first.origin, Origin)
    assert first.origin.look == Look(60, 40, (12, 4, 2), False, False)


def test_a_translation_shows_the_pictures_of_its_original_in_its_words(load: LoadSite) -> None:
    files = {
        f"{FOLDER}/index.en.md": GALLERY,
        f"{FOLDER}/photos.en.yaml": "- {file: 01.webp, alt: An empty yard}\n",
    }

    loaded = load({**ONE_OF_EACH, **files})

    picture = loaded.document("/en/galleries/une-galerie/").pictures["01.webp"]
    assert picture.alt == "An empty yard"
    assert picture.origin == pictures(loaded)["01.webp"].origin


def test_a_picture_is_looked_at_again_only_when_it_has_changed(
    load: LoadSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[list[str]] = []
    labour = looks.Labour

    class Watched(labour):  # type: ignore[misc, valid-type]  # the class is handed over as a value
        def results(self, tasks: dict[tuple[str, object], object]) -> object:
            looked.append([path.rpartition("/")[2] for path, _ in tasks])
            return super().results(tasks)

    monkeypatch.setattr(looks, "Labour", Watched)
    load(ONE_OF_EACH)
    load(ONE_OF_EACH)
    assert looked == [["01.webp"]]

    picture = load({**ONE_OF_EACH, f"{FOLDER}/01.webp": drawn("WEBP", 20, 10)})
    assert looked == [["01.webp"]] * 2
    assert pictures(picture)["01.webp"].width == 20


def test_an_unreadable_picture_is_told_again_though_it_is_not_looked_at_again(
    load: LoadSite,
) -> None:
    files = {**ONE_OF_EACH, f"{FOLDER}/01.webp": drawn("WEBP")[:100]}

    assert load(files).messages == load(files).messages != []
