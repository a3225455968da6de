"""The pages of visitors: framed as those of the site, private, and changed by no look at them."""

from pathlib import Path

import pytest
from django.test import Client

from signup.addresses import PATHS, Door, address
from signup.answers import HEADERS
from signup.journey.confirming import confirm
from signup.models import Application, Guardian, JournalEntry, Mail, Mission
from signup.public.openapi import description
from signup.public.urls import DOORS, urlpatterns
from tests.signup.public.conftest import (
    MINOR,
    Applied,
    confirm_address,
    follow_address,
    guardian_address,
)
from tests.tiny import ONE_OF_EACH, Built, TinySite

pytestmark = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
FORM = address(Door.FORM, "fr", "permanence")


@pytest.fixture
def addresses(visitor: Client, applied: Applied) -> list[str]:
    """Return every address of visitors, in both languages, with what each of them opens."""
    application = applied()
    minor = applied(email="mineur@exemple.org", **MINOR)
    confirm(minor)
    found = []
    for lang in PATHS:
        for door in DOORS:
            found.append(
                {
                    Door.FORM: address(door, lang, "permanence"),
                    Door.ERASED: address(door, lang),
                    Door.RECEIVED: address(door, lang, "rien"),
                    Door.CONFIRM: confirm_address(application, lang),
                    Door.GUARDIAN: guardian_address(minor, lang),
                }.get(door)
                or follow_address(application, door, lang)
            )
    return [*found, "/inscription/openapi.json", "/nulle/part/", "/inscription/nulle/"]


def kept() -> list[object]:
    """Return all that the database holds."""
    models = (Application, Guardian, JournalEntry, Mail, Mission)
    return [[*model.objects.order_by("pk").values()] for model in models]


def test_to_look_changes_nothing_at_any_address(visitor: Client, addresses: list[str]) -> None:
    before = kept()
    for there in addresses:
        seen, head = visitor.get(there), visitor.head(there)
        assert head.status_code == seen.status_code, there
        assert head.content == b""
    assert kept() == before


def test_no_cookie_is_set_at_any_address(visitor: Client, addresses: list[str]) -> None:
    for there in addresses:
        for answer in (visitor.get(there), visitor.post(there, {}), visitor.delete(there)):
            assert not answer.cookies, there
            assert "Set-Cookie" not in answer.headers
            assert "Cookie" not in answer.headers.get("Vary", "")


def test_every_answer_is_private(visitor: Client, addresses: list[str]) -> None:
    for there in addresses:
        for answer in (visitor.get(there), visitor.post(there, {}), visitor.put(there)):
            told = {name: answer.headers.get(name) for name in HEADERS}
            assert told == HEADERS, there


def test_the_headers_are_those_that_were_decided(visitor: Client) -> None:
    headers = visitor.get(FORM).headers
    assert sorted((name, said) for name, said in headers.items() if name != "Content-Length") == [
        ("Cache-Control", "no-store"),
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'",
        ),
        ("Content-Type", "text/html; charset=utf-8"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
        ("Referrer-Policy", "strict-origin"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ]


def test_other_methods_are_told_which_are_taken(visitor: Client, addresses: list[str]) -> None:
    for there in addresses[: len(DOORS)]:
        refused = visitor.put(there)
        assert refused.status_code == 405
        assert refused.headers["Allow"].startswith("GET, HEAD")
    assert visitor.post("/inscription/suivi/effacee/").status_code == 405


def test_every_address_is_described(visitor: Client) -> None:
    told = set(description()["paths"])

    routes = {
        f"/{pattern.pattern}".replace("<str:", "{").replace(">", "}") for pattern in urlpatterns
    }
    assert told == routes - {"/inscription/openapi.json"}
    assert visitor.get("/inscription/openapi.json").json() == description()
    for by_door in PATHS.values():
        for door, path in by_door.items():
            assert ("post" in description()["paths"][path]) is (DOORS[door][1] is not None)


@pytest.mark.parametrize(
    ("slug", "status", "words"),
    [
        ("nulle", 404, "Cette mission n’est pas là"),
        ("close", 410, "Candidatures closes"),
        ("passee", 410, "Cette mission a eu lieu"),
    ],
)
def test_a_mission_that_takes_nobody_says_why_and_where_else(
    visitor: Client, slug: str, status: int, words: str
) -> None:
    for answer in (
        visitor.get(address(Door.FORM, "fr", slug)),
        visitor.post(address(Door.FORM, "fr", slug)),
    ):
        assert answer.status_code == status
        html = answer.content.decode()
        assert words in html
        assert 'href="/missions/permanence/"' in html


def test_a_mission_that_a_coordinator_closed_takes_nobody(visitor: Client) -> None:
    Mission.objects.filter(pk="permanence").update(is_closed=True)

    assert visitor.get(FORM).status_code == visitor.post(FORM, {}).status_code == 410


def test_a_mission_made_since_the_service_started_is_known(visitor: Client) -> None:
    Mission.objects.filter(pk="permanence").delete()

    assert visitor.get(FORM).status_code == 200


def test_a_full_mission_says_that_there_is_a_waiting_list(visitor: Client) -> None:
    html = visitor.get(address(Door.FORM, "fr", "complete")).content.decode()

    assert "Une liste d’attente" in html
    assert "Les 3&nbsp;places" not in html
    assert 'action="/inscription/complete/#erreurs"' in html


def test_english_speaks_english(visitor: Client) -> None:
    wrong = visitor.post(address(Door.FORM, "en", "exigeante"), {}).content.decode()

    assert '<html lang="en">' in wrong
    assert "<title>Error: Apply: Keep the desk" in wrong
    for words in ("Write your first name", "Be at ease", "Answer the question: Why?"):
        assert words in wrong
    assert 'action="/en/sign-up/exigeante/#erreurs"' in wrong


def test_the_page_of_a_wrong_form_says_so_first_and_keeps_what_was_typed(visitor: Client) -> None:
    answer = visitor.post(
        address(Door.FORM, "fr", "exigeante"),
        {"first_name": "<b>Anne</b>", "availability": ["evenings"], "submission": "abc"},
    )
    html = answer.content.decode()

    assert answer.status_code == 422
    assert "<title>Erreur&nbsp;: Se proposer" in html
    assert html.index('id="erreurs"') < html.index("<h1")
    assert 'value="&lt;b&gt;Anne&lt;/b&gt;"' in html
    assert 'value="evenings" checked' in html
    assert 'name="submission" value="abc"' in html
    for anchor, words in [
        ("last_name", "Écrivez votre nom"),
        ("age_band-1", "Dites votre âge"),
        ("requirements-1", "Cochez tout ce qui est demandé"),
    ]:
        assert f'href="#{anchor}">{words}' in html
        assert html.count(words) == 2
        assert f'id="{anchor}"' in html


def part(html: str, tag: str) -> str:
    """Return the one element of that name, tags included."""
    start, end = html.index(f"<{tag} "), html.index(f"</{tag}>")
    return html[start:end]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a site under the real theme, built."""
    tiny = TinySite(tmp_path_factory.mktemp("site"))
    tiny.write(ONE_OF_EACH)
    return tiny.build(SITEURL="https://media.example")


@pytest.mark.parametrize(("lang", "home"), [("fr", "/"), ("en", "/en/")])
def test_header_and_footer_are_those_of_a_page_that_was_built(
    lang: str, home: str, visitor: Client, service: Path, site: Built
) -> None:
    for name in ("site.json", "catalogue.json"):
        (service / "site" / name).write_bytes(site.bytes(name))

    drawn = visitor.get(address(Door.ERASED, lang)).content.decode()

    for tag in ("header", "footer"):
        assert part(drawn, tag) == part(site.text(home), tag)
