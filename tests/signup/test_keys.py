"""Keys: what two writings of an address share, what a link is, and where the secret comes from."""

from pathlib import Path

import pytest

from signup.keys import Purpose, address_key, digest, token
from signup.secrets import secret


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anne@Exemple.org", "anne@exemple.ORG"),
        (" anne@exemple.org ", "anne@exemple.org"),
        ("anne@bücher.example", "anne@xn--bcher-kva.example"),
        ("e\u0301lodie@exemple.org", "élodie@exemple.org"),
    ],
)
def test_two_writings_of_one_address_have_one_key(one: str, other: str) -> None:
    assert address_key(one) == address_key(other)


def test_what_hosts_decide_of_is_left_to_them() -> None:
    keys = {address_key(f"{name}@exemple.org") for name in ("anne", "a.nne", "anne+asso")}

    assert len(keys) == 3
    assert "anne" not in address_key("anne@exemple.org")


def test_a_link_is_of_one_purpose_and_one_subject() -> None:
    made = [
        token(purpose, subject, generation)
        for purpose in (Purpose.CONFIRM, Purpose.FOLLOW, Purpose.GUARDIAN)
        for subject in ("a", "b")
        for generation in (0, 1)
    ]

    assert len(set(made)) == len(made)
    assert {len(each) for each in made} == {43}
    assert token(Purpose.CONFIRM, "a") == made[0]


@pytest.mark.parametrize("given", ["", "a", "é" * 43, "a" * 44, "a" * 42 + "\n"])
def test_what_is_no_link_has_no_digest(given: str) -> None:
    assert digest(given) == ""


def test_the_secret_is_made_once_for_its_owner(tmp_path: Path) -> None:
    made = secret(tmp_path / "data")

    assert secret(tmp_path / "data") == made
    assert len(made) == 43
    assert (tmp_path / "data" / "secret.key").stat().st_mode & 0o077 == 0
