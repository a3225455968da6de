"""Settings: read once, and every legal fact that is missing is told."""

from pathlib import Path
from typing import Any

import pytest

from plugins.kinds.settings import SiteSettings, read_settings
from plugins.tracing.recording import recording
from tests.conftest import LoadSite
from tests.tiny import STORY


def settings(**changes: Any) -> SiteSettings:
    minimal = {"PATH": "content", "SITENAME": "Le média", "THEME": "theme"}
    return read_settings({**minimal, **changes})[0]


def test_settings_have_the_defaults_they_say() -> None:
    read = settings()

    assert (read.languages, read.per_page, read.preview, read.url) == (("fr", "en"), 12, False, "")
    assert read.feed_items == 20
    assert (read.timezone, read.root) == ("Europe/Paris", Path("content").resolve().parent)


@pytest.mark.parametrize(
    ("url", "base_path", "link", "absolute"),
    [
        ("", "", "/recits/", "/recits/"),
        ("https://x.org", "", "/recits/", "https://x.org/recits/"),
        ("https://x.org/", "", "/recits/", "https://x.org/recits/"),
        ("https://x.org/media", "/media", "/media/recits/", "https://x.org/media/recits/"),
    ],
)
def test_the_site_may_live_under_a_path(url: str, base_path: str, link: str, absolute: str) -> None:
    read = settings(SITEURL=url)

    assert read.base_path == base_path
    assert (read.link("/recits/"), read.absolute("/recits/")) == (link, absolute)


def test_only_the_other_languages_have_a_prefix() -> None:
    assert (settings().prefix("fr"), settings().prefix("en")) == ("", "/en")


@pytest.mark.parametrize(
    ("identity", "told"),
    [
        (
            {"email": "contact"},
            "pelicanconf.py  IDENTITY.email : forme attendue : adresse électronique ; « contact » "
            "reçu. Écrire par exemple contact@exemple.org.",
        ),
        (
            {"host": {"name": "x", "address": "y"}},
            "pelicanconf.py  IDENTITY.host.phone : champ obligatoire absent. L’ajouter.",
        ),
        (
            {"sirenne": "1"},
            "pelicanconf.py  IDENTITY.sirenne : champ inconnu. Vouliez-vous écrire « siren » ?",
        ),
    ],
)
def test_a_legal_fact_that_is_missing_or_wrong_is_told(
    load: LoadSite, identity: dict[str, Any], told: str
) -> None:
    right = {
        **dict.fromkeys(("name", "legal_form", "address", "phone", "publication_director"), "x"),
        **dict.fromkeys(("email", "data_contact", "accessibility_contact"), "x@y.fr"),
        "host": dict.fromkeys(("name", "address", "phone"), "x"),
    }

    assert load({}, IDENTITY={**right, **identity}).messages == [told]


def test_a_site_without_identity_is_told_each_fact(load: LoadSite) -> None:
    site = load({}, IDENTITY={})

    assert len(site.messages) == 9
    assert site.site.problems.has_errors
    assert site.site.settings.identity is None


@pytest.mark.parametrize(
    ("epoch", "day"), [("1795215599", "2026-11-20"), ("1795215600", "2026-11-21")]
)
def test_today_is_that_of_the_time_zone(
    epoch: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Paris is an hour ahead of Greenwich in November."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert str(settings().today) == day


def test_whoever_asks_the_day_depends_on_it() -> None:
    read = settings()

    with recording() as frame:
        assert str(read.today) == "2026-11-20"
    assert frame.keys == {("today",)}


@pytest.mark.parametrize(
    ("setting", "value", "told"),
    [
        (
            "SITEURL",
            "exemple.org",
            "forme attendue : adresse du site, ou rien ; « exemple.org » reçu.",
        ),
        ("LANGUAGES", ("fr", "de"), "valeur inattendue, « de » reçu."),
        ("LANGUAGES", "fr", "liste attendue, « fr » reçu."),
        ("TIMEZONE", "Paris", "forme attendue : fuseau horaire ; « Paris » reçu."),
        ("PER_PAGE", 0, "1 au moins attendu, « 0 » reçu."),
        ("FEED_ITEMS", 0, "1 au moins attendu, « 0 » reçu."),
        ("TAGLINE", "x", "liste de clés et de valeurs attendue, « x » reçu."),
    ],
)
def test_a_wrong_setting_is_told_and_the_texts_are_still_read(
    load: LoadSite, setting: str, value: object, told: str
) -> None:
    loaded = load({"recits/un-recit/index.md": STORY}, **{setting: value})
    (problem,) = loaded.problems

    assert (problem.path, problem.message) == ("pelicanconf.py", told)
    assert problem.field.startswith(setting)
    assert loaded.document("/recits/un-recit/").title == "Un récit"
