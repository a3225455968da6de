"""What each licence of the list asks of those who take a text or a picture."""

import pytest

from plugins.discovery.licences import Terms, terms_of
from plugins.vocabulary import vocabulary

DEED = "https://creativecommons.org/licenses"


@pytest.mark.parametrize(
    ("slug", "terms"),
    [
        ("cc-by", Terms(f"{DEED}/by/4.0/", True, False, False, False)),
        ("cc-by-sa", Terms(f"{DEED}/by-sa/4.0/", True, True, False, False)),
        ("cc-by-nc-nd", Terms(f"{DEED}/by-nc-nd/4.0/", True, False, True, True)),
        ("all-rights-reserved", Terms()),
    ],
)
def test_a_licence_says_what_it_asks(slug: str, terms: Terms) -> None:
    assert terms_of(vocabulary("licence")[slug]) == terms


def test_every_licence_of_the_list_is_looked_at() -> None:
    assert {term.slug for term in vocabulary("licence")} == {
        "cc-by",
        "cc-by-sa",
        "cc-by-nc-nd",
        "all-rights-reserved",
    }


def test_without_a_licence_all_rights_are_reserved() -> None:
    assert not terms_of(None).is_open
    assert terms_of(None).is_unchanged


def test_a_licence_is_explained_in_each_language() -> None:
    assert terms_of(vocabulary("licence")["cc-by"]).page("fr") == f"{DEED}/by/4.0/deed.fr"
    assert Terms().page("fr") == ""
