"""A picture is decoded once and made into files of the sizes and formats asked for."""

import pytest
from PIL import Image

from plugins.media import deriving
from plugins.media.decoding import Decoded, decode
from plugins.media.deriving import derive, look
from plugins.media.recipes import AVIF, JPEG, PNG, Recipe, Request
from tests.media.drawing import near, noise, opened, saved, scene

WHOLE = (0, 0, 1200, 800)


def recipes(*, has_alpha: bool = False) -> list[Recipe]:
    return [recipe for _, recipe in Request("x", WHOLE, 960, False, has_alpha).recipes()]


def test_each_recipe_gives_a_file_of_its_size_and_format() -> None:
    made = derive(saved(scene(1200, 800), "JPEG"), (), recipes())

    assert set(made) == set(recipes())
    for recipe, data in made.items():
        image = opened(data)
        assert image.size == (recipe.width, recipe.height)
        assert image.format == {AVIF: "AVIF", JPEG: "JPEG"}[recipe.format]


def test_a_picture_is_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[float] = []

    def decoding(data: bytes, masks: object, at_least: float) -> Decoded:
        decoded.append(at_least)
        return decode(data, (), at_least)

    monkeypatch.setattr(deriving, "decode", decoding)
    derive(saved(scene(1200, 800), "JPEG"), (), recipes())

    assert decoded == [0.8]


@pytest.mark.parametrize("box", [(0, 0, 600, 400), (600, 400, 1200, 800)])
def test_a_part_is_cut_where_it_is_told(box: tuple[int, int, int, int]) -> None:
    wanted = [Recipe(box, width, width * 2 // 3, JPEG) for width in (150, 300, 600)]

    made = derive(saved(scene(1200, 800), "JPEG"), (), wanted)

    corner = (0, 0) if box[0] == 0 else (149, 99)
    colour = (230, 30, 30) if box[0] == 0 else (240, 240, 240)
    assert all(
        near(opened(data).resize((150, 100)).getpixel(corner), colour, 25)  # type: ignore[arg-type]
        for data in made.values()
    )


def test_small_sizes_are_as_good_as_if_made_from_the_whole() -> None:
    data = saved(scene(1200, 800), "PNG")
    small = Recipe(WHOLE, 100, 67, PNG)

    alone = opened(derive(data, (), [small])[small])
    chained = opened(derive(data, (), [Recipe(WHOLE, 1000, 667, PNG), small])[small])

    worst = max(abs(a - b) for a, b in zip(alone.tobytes(), chained.tobytes(), strict=True))
    assert worst <= 3


@pytest.mark.parametrize("kind", [AVIF, JPEG, PNG])
def test_the_same_picture_gives_the_same_bytes(kind: str) -> None:
    data, wanted = saved(noise(500, 300), "JPEG"), [Recipe((0, 0, 500, 300), 250, 150, kind)]

    assert derive(data, (), wanted) == derive(data, (), wanted)


def test_a_look_tells_size_tone_and_transparency() -> None:
    clear = scene()
    clear.putalpha(100)

    assert look(saved(scene(), "JPEG"), ())[:2] == (300, 200)
    assert not look(saved(scene(), "JPEG"), ()).has_alpha
    assert look(saved(clear, "PNG"), ()).has_alpha


def test_nothing_of_what_is_masked_is_in_a_derivative() -> None:
    mask = ((0.0, 0.0, 0.5, 1.0),)
    wanted = [Recipe((0, 0, 400, 200), 200, 100, kind) for kind in (AVIF, JPEG, PNG)]
    pictures = []
    for seed in (1, 2):
        image = scene(400, 200)
        image.paste(noise(190, 200, seed), (0, 0))
        pictures.append(derive(saved(image, "PNG"), mask, wanted))

    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("size", [(10, 30_000), (30_000, 10)])
def test_the_longest_picture_taken_can_be_made_ready(size: tuple[int, int]) -> None:
    request = Request("x", (0, 0, *size), 2048, is_single=False, has_alpha=False)
    wanted = [recipe for _, recipe in request.recipes()]

    made = derive(saved(Image.new("RGB", size), "PNG"), (), wanted)

    assert all(opened(data).size == (recipe.width, recipe.height) for recipe, data in made.items())
