"""A name as a part of an address."""

import pytest

from plugins.kinds.slugs import slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("La rédaction", "la-redaction"),
        ("L’Œuvre & l’œil", "l-oeuvre-l-oeil"),
        ("  Club   M'Aide ! ", "club-m-aide"),
        ("Æther", "aether"),
        ("n° 5", "n-5"),
        ("…", ""),
    ],
)
def test_a_name_keeps_its_letters_and_loses_the_rest(name: str, slug: str) -> None:
    assert slugify(name) == slug
