"""Cards: words that fit whatever they are, drawn once, the same bytes each time."""

import zlib
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.discovery.cards import making
from plugins.discovery.cards.card import HEIGHT, PORTRAIT_WIDTH, WIDTH, Card
from plugins.discovery.cards.composing import compose
from plugins.discovery.cards.drawing import draw_words
from plugins.discovery.cards.faces import ELLIPSIS, serif
from plugins.discovery.cards.lines import Setting, ended, set_title
from plugins.discovery.cards.making import draw_batch
from plugins.discovery.cards.png import band, write_png
from plugins.media import labour
from plugins.problems import Level
from tests.conftest import BuildSite, LoadSite
from tests.media.drawing import saved
from tests.media.executors import CHOSEN, Counting
from tests.tiny import ONE_OF_EACH, STORY, Built, having

URL = "https://exemple.org/base"
STORY_AT = "/recits/un-recit/"
SIZES = (80, 60, 40)
LONG = (
    "Ce que la prison fait aux familles, et ce que les familles font de la prison\u202f: six mois "
    "d’enquête à Tulle"
)


def card(title: str, kicker: str = "Reportage", whose: str = "Les amis") -> Card:
    return Card(title, kicker, whose, "Le Média Solidaire")


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def colours(image: Image.Image, box: tuple[int, int, int, int]) -> set[tuple[int, ...]]:
    found = image.crop(box).getcolors(1 << 20) or []
    return {colour for _, colour in found if isinstance(colour, tuple)}


def set_(title: str, width: int = 1000, height: int = 350) -> Setting:
    return set_title(title, width, height, serif, SIZES)


def words(setting: Setting) -> list[str]:
    return [" ".join(line) for line in setting.lines]


# Lines


def test_a_short_title_is_as_large_as_can_be() -> None:
    setting = set_("Sortir sans filet")

    assert (setting.face.size, words(setting)) == (80, ["Sortir sans filet"])


def test_a_long_title_is_smaller_and_its_lines_are_balanced() -> None:
    setting = set_(LONG, 640)
    widths = [setting.face.line_width(line) for line in setting.lines]

    assert " ".join(words(setting)) == LONG.replace("\u202f", "\u00a0")
    assert setting.face.size < 80
    assert setting.height <= 350
    assert max(widths) - min(widths) < 0.25 * max(widths)


def test_what_french_ties_together_stays_together() -> None:
    setting = set_("Mais que fait donc la police\u202f? «\u00a0Rien du tout\u00a0», dit-on", 500)

    assert not any(line.startswith(("?", "»", "\u00a0")) for line in words(setting))
    assert not any(line.endswith("«") for line in words(setting))


def test_a_word_that_is_too_long_is_cut() -> None:
    setting = set_("anticonstitutionnellement" * 4, 600)

    assert setting.face.size == SIZES[-1]
    assert "".join(words(setting)) == "anticonstitutionnellement" * 4


def test_what_does_not_fit_at_all_ends_in_an_ellipsis() -> None:
    setting = set_("W" * 110, 400, 120)

    assert setting.height <= 120
    assert words(setting)[-1].endswith(ELLIPSIS)


@settings(max_examples=60)
@given(st.text(max_size=110))
def test_any_title_fits(title: str) -> None:
    setting = set_(title, 600)

    assert setting.height <= 350
    assert all(setting.face.line_width(line) <= 600 for line in setting.lines)


@given(st.lists(st.text("aWi,;", min_size=1), min_size=1, max_size=8), st.integers(80, 600))
def test_an_ellipsis_fits_too(typed: list[str], width: int) -> None:
    face = serif(40)

    assert face.line_width(ended(typed, face, width)) <= width


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("e\u0301le\u0300ve", "élève"),
        ("Œuvre, ça, où, Noël", "Œuvre, ça, où, Noël"),
        ("Fête 🎉 ici", "Fête  ici"),
        ("十年", ""),
        ("dix\u202fans", "dix\u00a0ans"),
    ],
)
def test_the_font_spells_french_and_leaves_out_what_it_lacks(typed: str, written: str) -> None:
    assert serif(40).spelled(typed) == written


# Drawing


@pytest.mark.parametrize("title", ["Un récit", LONG, "W" * 110, "", "🎉"])
def test_a_card_has_the_size_that_networks_want_and_a_small_file(title: str) -> None:
    data = draw_words(card(title))

    assert opened(data).size == (WIDTH, HEIGHT)
    assert len(data) < 60_000


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["Élégie", "de", "anticonstitutionnellement", "W"]), max_size=16))
def test_a_title_of_any_length_keeps_off_what_is_around_it(typed: list[str]) -> None:
    """Bands stand one under another: were two to meet, there would be less than no row between."""
    assert opened(draw_words(card(" ".join(typed)))).size == (WIDTH, HEIGHT)


def test_a_card_is_drawn_the_same_each_time() -> None:
    assert draw_words(card(LONG)) == draw_words(card(LONG))


def test_words_stay_away_from_the_edges() -> None:
    image = opened(draw_words(card("W" * 110, "W" * 60, "W " * 80)))

    assert colours(image, (WIDTH - 60, 0, WIDTH, HEIGHT)) == {(0xFB, 0xF8, 0xF3)}
    assert colours(image, (24, 0, 70, HEIGHT)) == {(0xFB, 0xF8, 0xF3)}


def test_accents_are_drawn() -> None:
    assert draw_words(card("Élève")) != draw_words(card("Eleve"))


def test_a_card_is_named_after_all_that_it_says() -> None:
    names = {
        each.name
        for each in (card("a"), card("b"), card("a", "Film"), card("a", whose=""), card("a"))
    }

    assert len(names) == 4
    assert all(name.startswith("cartes/") for name in names)


def test_a_card_comes_back_whole_from_what_the_build_keeps() -> None:
    assert Card.of(card("a").source()) == card("a")


def test_cards_are_drawn_in_batches_each_under_its_name() -> None:
    first, second = card("a"), card("b")

    assert dict(draw_batch([first, second])) == {
        first.name: draw_words(first),
        second.name: draw_words(second),
    }


@given(st.lists(st.binary(min_size=30, max_size=30), min_size=1, max_size=4))
def test_bands_make_the_picture_that_they_were_cut_from(drawn: list[bytes]) -> None:
    strips = [Image.frombytes("P", (5, 6), bytes(byte % 16 for byte in data)) for data in drawn]
    palette = bytes(range(48))
    data = write_png(5, [band(strip) for strip in strips], palette)

    with Image.open(BytesIO(data)) as image:
        assert image.size == (5, 6 * len(strips))
        assert image.tobytes() == b"".join(strip.tobytes() for strip in strips)
        assert bytes(image.getpalette() or ()) == palette
    start = data.index(b"IDAT")
    size = int.from_bytes(data[start - 4 : start])
    # Raises when the check-sum of the whole is not that of its bands.
    assert len(zlib.decompress(data[start + 4 : start + 4 + size])) == (3 + 1) * 6 * len(strips)


# What a card says


def test_a_card_speaks_of_its_page(load: LoadSite) -> None:
    files = {
        **ONE_OF_EACH,
        "recits/un-recit/index.md": having(STORY, "associations: [les-amis]"),
        "recits/un-recit/index.en.md": having(STORY, "title: A story"),
    }
    loaded = load(files, SITEURL=URL)

    def said(address: str) -> tuple[str, str, str]:
        return compose(loaded.page(address), loaded.site)[:3]

    assert said(STORY_AT) == ("Un récit", "Reportage", "Les amis")
    assert said("/en/stories/un-recit/") == ("A story", "Reportage", "Les amis")
    assert said("/missions/une-mission/")[1:] == ("Mission bénévole", "Les amis")
    assert said("/associations/les-amis/") == ("Les amis", "Association", "")
    assert said("/") == said("/recits/") == said("/causes/") != said("/en/")
    assert said("/en/")[0].startswith("Stories, films")


# In a build


def picture(built: Built, address: str) -> str:
    meta = built.one(address, "meta[property='og:image']")
    return str(meta.attributes["content"]).removeprefix(f"{URL}/")


def pictured(colour: str = "#1F40C8") -> dict[str, str | bytes]:
    return {
        **ONE_OF_EACH,
        "recits/un-recit/index.md": having(STORY, "cover: vue.png"),
        "recits/un-recit/photos.yaml": "- {file: vue.png, alt: Une vue, credit: A}\n",
        "recits/un-recit/vue.png": saved(Image.new("RGB", (900, 600), colour), "PNG"),
    }


def test_every_page_has_a_card_once_the_site_has_an_address(build_site: BuildSite) -> None:
    assert not any(name.startswith("cartes/") for name in build_site(ONE_OF_EACH).files())

    built = build_site({}, SITEURL=URL)
    for address in ("/", "/en/", "/recits/", STORY_AT, "/missions/une-mission/", "/404.html"):
        assert opened(built.bytes(picture(built, address))).size == (WIDTH, HEIGHT)
        kind = built.one(address, "meta[name='twitter:card']").attributes["content"]
        assert kind == "summary_large_image"
    assert picture(built, "/recits/") == picture(built, "/")
    alt = built.one(STORY_AT, "meta[property='og:image:alt']").attributes["content"]
    assert alt == "Un récit – Reportage – Le Média Solidaire"


def test_an_article_tells_networks_when_it_was_published(build_site: BuildSite) -> None:
    files = {
        **ONE_OF_EACH,
        "recits/un-recit/index.md": having(STORY, "modified: 2026-04-01"),
        "recits/un-recit/index.en.md": STORY,
    }
    built = build_site(files, SITEURL=URL)

    told = {
        str(meta.attributes["property"]): meta.attributes["content"]
        for meta in built.page(STORY_AT).css("meta[property]")
    }
    assert told["og:type"] == "article"
    assert told["article:published_time"] == "2026-03-05"
    assert told["article:modified_time"] == "2026-04-01"
    assert told["article:section"] == "Reportage"
    assert (told["og:locale"], told["og:locale:alternate"]) == ("fr_FR", "en_GB")


def test_a_card_shows_the_cover(build_site: BuildSite) -> None:
    built = build_site(pictured(), SITEURL=URL)
    data = built.bytes(picture(built, STORY_AT))
    image = opened(data)

    red, green, blue = image.getpixel((WIDTH - PORTRAIT_WIDTH // 2, 300))  # type: ignore[misc]
    assert abs(red - 0x1F) + abs(green - 0x40) + abs(blue - 0xC8) < 20
    assert image.getpixel((600, 20)) == (0xFB, 0xF8, 0xF3)
    assert len(data) < 150_000


def test_a_card_with_a_picture_is_kept_and_one_of_words_needs_not(
    build_site: BuildSite, tmp_path: Path
) -> None:
    first = build_site(pictured(), SITEURL=URL)
    name = picture(first, STORY_AT)
    [kept] = (tmp_path / ".cache" / "pictures").rglob(Path(name).name)
    assert kept.read_bytes() == first.bytes(name)

    kept.write_bytes(b"kept")
    (first.folder / name).unlink()
    again = build_site({}, SITEURL=URL)

    assert again.bytes(name) == b"kept"


def test_a_new_title_has_a_new_card_and_the_old_one_goes(build_site: BuildSite) -> None:
    before = build_site(ONE_OF_EACH, SITEURL=URL)
    old = picture(before, STORY_AT)
    after = build_site({"recits/un-recit/index.md": having(STORY, "title: Autre")}, SITEURL=URL)

    assert after.exists(picture(after, STORY_AT))
    assert not after.exists(old)


def test_a_cover_that_cannot_be_read_is_told_once(
    build_site: BuildSite,
) -> None:
    files = {**pictured(), "recits/un-recit/vue.png": b"\x89PNG\r\n\x1a\nrien"}
    built = build_site(files, SITEURL=URL)

    assert built.refused
    levels = [problem.level for problem in built.problems if "vue.png" in problem.path]
    assert levels == [Level.ERROR]


def test_cards_are_drawn_by_the_executor_once_they_are_many(
    build_site: BuildSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, int, int]] = []
    monkeypatch.setattr(
        "plugins.build.progress.Progress.__call__",
        lambda self, what, done, total: told.append((what, done, total)),
    )
    Counting.done.clear()
    here = build_site(ONE_OF_EACH, SITEURL=URL, PICTURE_EXECUTOR=CHOSEN)
    assert "draw_batch" not in Counting.done
    files = here.files().items()
    cards = {n: data for n, data in files if n.startswith("cartes/") and n.endswith(".png")}

    monkeypatch.setattr(making, "_BATCH", 4)
    for name in cards:
        (here.folder / name).unlink()
    assert build_site({}, SITEURL=URL, PICTURE_EXECUTOR=CHOSEN).files().items() >= cards.items()
    assert Counting.done.count("draw_batch") == -(-len(cards) // 4)
    assert ("Cartes dessinées", len(cards), len(cards)) in told


def test_a_cover_changed_while_its_card_waits_is_told(
    build_site: BuildSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = labour.Labour.results

    def changed(self: object, tasks: dict[object, object]) -> object:
        if "draw_one" in repr(vars(self)):
            path = tmp_path / "content/recits/un-recit/vue.png"
            path.write_bytes(saved(Image.new("RGB", (9, 9)), "PNG"))
        return results(self, tasks)  # type: ignore[arg-type]

    monkeypatch.setattr(labour.Labour, "results", changed)
    built = build_site(pictured(), SITEURL=URL, PICTURE_EXECUTOR=CHOSEN)

    assert [told for told in built.messages if "vue.png" in told] == [
        "content/recits/un-recit/vue.png  cette image a changé pendant la construction. "
        "Construire à nouveau."
    ]
