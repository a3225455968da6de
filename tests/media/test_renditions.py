"""What a page shows of a picture, by the place it has there."""

import re

import pytest

from tests.conftest import BuildSite
from tests.media.drawing import near, opened, saved, scene
from tests.tiny import GALLERY, ONE_OF_EACH, STORY, Built, TinySite, having

FOLDER = "recits/un-recit"
ADDRESS = "/recits/un-recit/"


def story(
    size: tuple[int, int] = (2400, 1600), more: str = "", **photo: str
) -> dict[str, str | bytes]:
    """Return a site with a story whose cover has that size."""
    said = "".join(f", {key}: {value}" for key, value in photo.items())
    return {
        **ONE_OF_EACH,
        f"{FOLDER}/index.md": having(STORY, "cover: vue.jpg") + more,
        f"{FOLDER}/photos.yaml": f"- {{file: vue.jpg, alt: Une vue, credit: A{said}}}\n",
        f"{FOLDER}/vue.jpg": saved(scene(*size), "JPEG"),
    }


def offered(srcset: str) -> dict[int, str]:
    """Return the addresses of a list of files by their width."""
    pairs = (one.split(" ") for one in srcset.split(", ") if one)
    return {int(width.removesuffix("w")): address for address, width in pairs}


def sources(built: Built, selector: str, address: str = ADDRESS) -> list[dict[str, str | None]]:
    return [dict(node.attributes) for node in built.page(address).css(f"{selector} source")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    site = TinySite(tmp_path_factory.mktemp("site"))
    site.write(story(more="\n![Une vue](vue.jpg)\n"))
    return site.build()


def test_every_file_offered_is_there_and_as_wide_as_told(built: Built) -> None:
    count = 0
    for address in (ADDRESS, "/", "/recits/"):
        for node in built.page(address).css("picture source, picture img"):
            for width, url in offered(str(node.attributes.get("srcset") or "")).items():
                image = opened(built.bytes(url))
                assert image.width == width
                count += 1
            assert bool(node.attributes.get("srcset")) == bool(node.attributes.get("sizes"))
    assert count > 20


def test_browsers_choose_between_two_formats(built: Built) -> None:
    *_, avif = sources(built, ".picture--full")
    image = built.page(ADDRESS).css(".picture--full img")[0]

    assert avif["type"] == "image/avif"
    assert list(offered(str(avif["srcset"]))) == [320, 480, 640, 960, 1280, 1600, 2048]
    assert list(offered(str(image.attributes["srcset"]))) == [640, 1280, 2048]
    assert str(image.attributes["src"]).endswith("-640.jpg")


def test_a_narrow_screen_gets_a_crop_of_its_own(built: Built) -> None:
    narrow, fallback, wide = sources(built, ".picture--full")

    assert narrow["media"] == fallback["media"] == "(width < 40rem)"
    assert (narrow["width"], narrow["height"]) == ("1280", "960")
    tall = opened(built.bytes(offered(str(narrow["srcset"]))[640]))
    long = opened(built.bytes(offered(str(wide["srcset"]))[640]))
    assert (tall.size, long.size) == ((640, 480), (640, 274))


def test_a_crop_keeps_the_focus_in_view(build_site: BuildSite) -> None:
    """The corners of the picture: red and green above, blue and white below."""
    seen = {}
    for focus in ("'0,0'", "'1,1'"):
        made = build_site(story(focus=focus))
        *_, wide = sources(made, ".picture--full")
        seen[focus] = opened(made.bytes(offered(str(wide["srcset"]))[320])).convert("RGB")

    above, below = seen.values()
    assert near(above.getpixel((0, 0)), (230, 30, 30), 40)  # type: ignore[arg-type]
    assert near(below.getpixel((0, below.height - 1)), (30, 30, 230), 40)  # type: ignore[arg-type]


def test_the_main_picture_is_loaded_first_and_the_others_when_they_come(built: Built) -> None:
    main, below = built.page(ADDRESS).css("main img")[:2]

    assert (main.attributes["fetchpriority"], main.attributes.get("loading")) == ("high", None)
    assert (below.attributes.get("fetchpriority"), below.attributes["loading"]) == (None, "lazy")


def test_a_picture_has_its_colour_before_it_comes(built: Built) -> None:
    image = built.one(ADDRESS, ".picture--full img")

    assert re.search(r"image--r8 image--g7 image--b8", str(image.attributes["class"]))


def test_a_small_picture_is_offered_at_its_own_size(build_site: BuildSite) -> None:
    made = build_site(story(size=(300, 200), more="\n![Une vue](vue.jpg)\n"))
    [avif] = sources(made, ".prose picture")

    assert list(offered(str(avif["srcset"]))) == [300]
    image = made.one(ADDRESS, ".prose img")
    assert (image.attributes["width"], image.attributes["height"]) == ("300", "200")
    assert "srcset" not in image.attributes


def test_a_picture_seen_through_stays_so(build_site: BuildSite) -> None:
    clear = scene(600, 400)
    clear.putalpha(90)
    made = build_site({**story(more="\n![x](vue.jpg)\n"), f"{FOLDER}/vue.jpg": saved(clear, "PNG")})
    image = made.one(ADDRESS, ".prose img")

    assert str(image.attributes["src"]).endswith(".png")
    assert "image--r" not in str(image.attributes["class"])
    kept = opened(made.bytes(str(image.attributes["src"]))).convert("RGBA")
    assert abs(kept.getpixel((5, 5))[3] - 90) < 3  # type: ignore[index]


def test_macro_and_markdown_give_the_same_picture(build_site: BuildSite) -> None:
    made = build_site(story(more="\n![Une vue](vue.jpg)\n\n::: figure vue.jpg\n:::\n"))
    markdown, macro = made.page(ADDRESS).css(".prose picture")

    addresses = [
        set(re.findall(r"/photos/[0-9a-f]{16}", str(node.html))) for node in (markdown, macro)
    ]
    assert addresses[0] == addresses[1]


def test_without_javascript_a_gallery_leads_to_whole_pictures(build_site: BuildSite) -> None:
    made = build_site(
        {
            **ONE_OF_EACH,
            "galeries/une-galerie/index.md": GALLERY,
            "galeries/une-galerie/01.webp": saved(scene(2400, 1600), "WEBP"),
        }
    )

    link = made.one("/galeries/une-galerie/", ".photo-grid a")
    assert opened(made.bytes(str(link.attributes["href"]))).size == (2048, 1365)


def test_a_feed_shows_pictures_that_every_reader_knows(build_site: BuildSite) -> None:
    feed = build_site(story()).text("/recits/atom.xml")

    assert re.search(r"/photos/[0-9a-f]{16}-1280\.jpg", feed)
    assert ".avif" not in feed
