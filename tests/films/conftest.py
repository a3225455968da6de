"""Fixtures of the tests of films."""

import pytest

from plugins.films import ffmpeg, footage, providing


@pytest.fixture
def no_ffmpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a machine without ffmpeg."""
    monkeypatch.setattr(footage, "encoders", frozenset)
    monkeypatch.setattr(footage, "signature", str)
    monkeypatch.setattr(providing, "signature", str)
    monkeypatch.setattr(ffmpeg, "locate", str)
