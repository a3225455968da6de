"""Consent: what a person allowed decides what is shown."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from plugins.models import Consent

RIGHT = {
    "scope": ["site", "press"],
    "media": ["image"],
    "from": "2026-01-01",
    "until": "2026-12-31",
}
TODAY = date(2026, 11, 20)


def consent(**changes: Any) -> Consent:
    return Consent.model_validate({**RIGHT, **changes})


def test_a_consent_under_way_covers_its_uses() -> None:
    assert consent().covers("site", "image", TODAY)


@pytest.mark.parametrize(
    "changes",
    [
        {"until": "2026-11-19"},
        {"from": "2026-11-21"},
        {"withdrawn": "2026-05-01"},
        {"minor": "true"},
        {"scope": ["social"]},
        {"media": ["voice"]},
    ],
    ids=["over", "to-come", "withdrawn", "minor-without-guardian", "other-use", "other-media"],
)
def test_a_use_outside_the_consent_is_not_covered(changes: dict[str, Any]) -> None:
    assert not consent(**changes).covers("site", "image", TODAY)


@pytest.mark.parametrize(
    "changes",
    [{"until": "2026-11-20"}, {"from": "2026-11-20"}, {"minor": "true", "guardian": "true"}],
    ids=["last-day", "first-day", "minor-with-guardian"],
)
def test_a_use_within_the_consent_is_covered(changes: dict[str, Any]) -> None:
    assert consent(**changes).covers("site", "image", TODAY)


@pytest.mark.parametrize("key", ["scope", "media", "from", "until"])
def test_a_consent_says_what_it_allows_and_until_when(key: str) -> None:
    with pytest.raises(ValidationError):
        Consent.model_validate({name: value for name, value in RIGHT.items() if name != key})


@pytest.mark.parametrize("key", ["scope", "media"])
def test_a_consent_to_nothing_is_none(key: str) -> None:
    with pytest.raises(ValidationError):
        consent(**{key: []})
