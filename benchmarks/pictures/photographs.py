"""Sixty photographs, drawn: the same on every machine, and statistically like those of a camera.

Leaves of every size that fall one over another, each of its colour, have the edges and the spectrum
of photographs ("dead leaves"; Lee, Mumford and Huang, "Occlusion models for natural images", 2001).
Over them lie soft light, grain of several sizes, and the noise of a sensor.
"""

from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

COUNT = 60
_SIZES = ((4032, 3024), (4608, 3456), (6000, 4000))  # 12, 16 and 24 megapixels
_LEAVES, _SMALLEST = 2600, 6
_PORTRAIT = 6
"""How Exif says that the camera was held upright: a quarter turn to the right."""


def photographs(folder: Path, count: int = COUNT) -> list[Path]:
    """Return the files of the photographs; those that are missing are drawn."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{number:02}.jpg" for number in range(count)]
    for number, file in enumerate(files):
        if not file.is_file():
            waiting = file.with_suffix(".part")
            waiting.write_bytes(_photograph(number))
            waiting.replace(file)
    return files


def _photograph(number: int) -> bytes:
    chance = Random(number)
    size = _SIZES[number % len(_SIZES)]
    image = _leaves(chance, size)
    image = ImageChops.soft_light(image, _light(chance, size))
    image = ImageChops.overlay(image, _grain(size))
    image = image.filter(ImageFilter.GaussianBlur(0.7))
    exif = Image.Exif()
    exif[0x0112] = _PORTRAIT if number % 4 == 0 else 1
    buffer = BytesIO()
    image.save(buffer, "JPEG", quality=92, exif=exif)
    return buffer.getvalue()


def _leaves(chance: Random, size: tuple[int, int]) -> Image.Image:
    """Return leaves whose sizes follow a power law, the last in front of the others."""
    image = Image.new("RGB", size, _colour(chance))
    draw = ImageDraw.Draw(image)
    largest = size[1] / 3
    for _ in range(_LEAVES):
        # The inverse of the distribution of radii in 1/r³, between both ends.
        share = chance.random()
        radius = (_SMALLEST**-2 - share * (_SMALLEST**-2 - largest**-2)) ** -0.5
        x, y = chance.uniform(0, size[0]), chance.uniform(0, size[1])
        flat = chance.uniform(0.5, 1)
        box = (x - radius, y - radius * flat, x + radius, y + radius * flat)
        if chance.random() < 0.5:
            draw.ellipse(box, fill=_colour(chance))
        else:
            draw.rectangle(box, fill=_colour(chance))
    return image


def _colour(chance: Random) -> tuple[int, int, int]:
    """Return a colour as the world has them: seldom vivid."""
    light, tint = chance.gauss(120, 48), chance.gauss(0, 22)
    channels = (light + tint, light + chance.gauss(0, 10), light - tint)
    red, green, blue = (min(255, max(0, round(channel))) for channel in channels)
    return red, green, blue


def _light(chance: Random, size: tuple[int, int]) -> Image.Image:
    small = Image.frombytes("RGB", (5, 4), bytes(chance.randrange(70, 186) for _ in range(60)))
    return small.resize(size, Image.Resampling.BICUBIC)


def _grain(size: tuple[int, int]) -> Image.Image:
    """Return a texture around middle grey: the coarser, the stronger."""
    grain = Image.new("L", size, 128)
    for scale, strength in ((16, 34), (4, 22), (1, 14)):
        chance = Random(scale)
        small = size[0] // scale, size[1] // scale
        # A tile of noise, repeated: the eye of an encoder sees no further than a block.
        tile = Image.frombytes("L", (256, 256), chance.randbytes(65536))
        whole = Image.new("L", small)
        for left in range(0, small[0], 256):
            for top in range(0, small[1], 256):
                whole.paste(tile.rotate(90 * ((left + top) // 256 % 4)), (left, top))
        noise = whole.resize(size, Image.Resampling.BICUBIC)
        level = strength / 255
        noise = noise.point(lambda shade, level=level: 128 + (shade - 128) * level)
        grain = ImageChops.add(grain, noise, 1, -128)
    return grain.convert("RGB")
