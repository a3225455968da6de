"""What the operator sets: every mistake told in French before anything starts."""

from pathlib import Path

import pytest

from signup.configuration import ConfigurationError, Smtp, read_configuration


def test_a_developer_sets_nothing(tmp_path: Path) -> None:
    found = read_configuration({}, tmp_path)

    assert found.data == tmp_path / ".signup"
    assert found.site == tmp_path / "output"
    assert found.database_url == f"sqlite:///{tmp_path / '.signup' / 'signup.sqlite'}"
    assert found.smtp is None
    assert not found.has_admin


@pytest.mark.parametrize(
    ("url", "smtp"),
    [
        ("smtp://mail.example", Smtp("mail.example", 587, "", "", "starttls")),
        ("smtps://a%40b:c%2Fd@mail.example", Smtp("mail.example", 465, "a@b", "c/d", "tls")),
        ("smtp://127.0.0.1:25?security=none", Smtp("127.0.0.1", 25, "", "", "none")),
    ],
)
def test_a_mail_server_is_an_address(tmp_path: Path, url: str, smtp: Smtp) -> None:
    assert read_configuration({"MAIL_URL": url, "MAIL_FROM": "a@b.fr"}, tmp_path).smtp == smtp


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    wrong = {
        "MAIL_URL": "http://mail.example",
        "DATABASE_URL": "mysql://x",
        "SIGNUP_POSTS_PER_HOUR": "beaucoup",
    }

    with pytest.raises(ConfigurationError) as found:
        read_configuration(wrong, tmp_path)

    assert [line.partition(" : ")[0] for line in str(found.value).splitlines()] == [
        "MAIL_URL",
        "MAIL_FROM",
        "SIGNUP_POSTS_PER_HOUR",
        "DATABASE_URL",
    ]


def test_it_answers_on_the_host_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "site.json").write_text('{"url": "https://media.example/base"}')

    assert read_configuration({}, tmp_path).hosts == ("media.example",)
    given = {"SIGNUP_HOSTS": "www.media.example"}
    assert read_configuration(given, tmp_path).hosts == ("www.media.example", "media.example")
    assert read_configuration({}, tmp_path / "autre").hosts == ()
