"""Consent: what a person allowed decides what is shown."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from plugins.models import Consent
from plugins.models.consent import Refusal

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
    assert consent().refusal("site", "image", TODAY) is None


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"until": "2026-11-19"}, Refusal.OVER),
        ({"from": "2026-11-21"}, Refusal.EARLY),
        ({"withdrawn": "2026-05-01"}, Refusal.WITHDRAWN),
        ({"withdrawn": "2026-12-01"}, Refusal.WITHDRAWN),
        ({"minor": "true"}, Refusal.GUARDIAN),
        ({"detained": "true"}, Refusal.WRITTEN),
        ({"scope": ["social"]}, Refusal.SCOPE),
        ({"media": ["voice"]}, Refusal.MEDIA),
    ],
)
def test_a_use_outside_the_consent_is_refused(changes: dict[str, Any], refusal: Refusal) -> None:
    assert consent(**changes).refusal("site", "image", TODAY) is refusal


@pytest.mark.parametrize(
    "changes",
    [
        {"until": "2026-11-20"},
        {"from": "2026-11-20"},
        {"minor": "true", "guardian": "true"},
        {"detained": "true", "written": "true"},
    ],
)
def test_a_use_within_the_consent_is_allowed(changes: dict[str, Any]) -> None:
    assert consent(**changes).refusal("site", "image", TODAY) is None


@pytest.mark.parametrize("key", ["scope", "media", "from", "until"])
def test_a_consent_says_what_it_allows_and_until_when(key: str) -> None:
    with pytest.raises(ValidationError):
        Consent.model_validate({name: value for name, value in RIGHT.items() if name != key})


@pytest.mark.parametrize("key", ["scope", "media"])
def test_a_consent_to_nothing_is_none(key: str) -> None:
    with pytest.raises(ValidationError):
        consent(**{key: []})
