"""Fixtures of the tests of discovery."""

from tests.films.conftest import no_ffmpeg

__all__ = ["no_ffmpeg"]
