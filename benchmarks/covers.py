"""The pictures of the corpus: small, and each its own colour."""

from io import BytesIO

from PIL import Image

from benchmarks.corpus import Story

_SIZE = (320, 200)


def picture_of(story: Story) -> bytes:
    """Return a PNG of one colour, which the slug of the story decides."""
    shade = int(story.slug.rpartition("-")[2]) % 256
    buffer = BytesIO()
    Image.new("RGB", _SIZE, (200, shade, 255 - shade)).save(buffer, "PNG")
    return buffer.getvalue()
