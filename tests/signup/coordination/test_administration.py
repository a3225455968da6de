"""Django's administration: absent unless asked for, then the operator's alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from signup.models import Coordinator
from tests.tiny import ROOT

START = """
import django
django.setup()
from django.urls import Resolver404, resolve

def is_found(address):
    try:
        return resolve(address).url_name != ""
    except Resolver404:
        return False
"""
TRIAL = """
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("check")
from signup.clock import clock
from signup.models import Coordinator, JournalEntry, Mail

def signed_in(who):
    browser = Client()
    browser.force_login(who)
    session = browser.session
    session["since"] = clock.now().timestamp()
    session.save()
    return browser

operator = Coordinator.objects.create_superuser("a@b.example", "x")
other = Coordinator.objects.create_user("c@d.example", "x", is_staff=True)
now = clock.now()
Mail.objects.create(kind="reset", payload={"token": "un-secret"}, created_at=now, due_at=now)
JournalEntry.objects.create(at=now, role="service", act="told")
browser = signed_in(operator)
mail, entry = Mail.objects.get().pk, JournalEntry.objects.latest("id").pk
print(Client().get("/admin/")["Location"], signed_in(other).get("/admin/").status_code)
print(Client().get("/admin/login/?next=/admin/")["Location"])
pages = ["", "signup/mission/", "signup/coordinator/", f"signup/coordinator/{other.pk}/change/",
         "signup/mail/", f"signup/mail/{mail}/change/", "signup/journalentry/"]
answers = [browser.get(f"/admin/{page}") for page in pages]
print({answer.status_code for answer in answers})
print({"unsafe-inline" in answer["Content-Security-Policy"] for answer in answers})
print(any(b"un-secret" in answer.content for answer in answers))
print(browser.post(f"/admin/signup/journalentry/{entry}/change/", {"act": "x"}).status_code)
from signup.coordination.administration import site
print(*sorted(model.__name__ for model in site._registry))
print(browser.get("/admin/static/admin/css/base.css").status_code)
"""


def tried(trial: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a trial with settings of its own: they are read once, when Django starts."""
    named = {"DJANGO_SETTINGS_MODULE": "signup.settings", "SIGNUP_DATA": str(folder)}
    return subprocess.run(
        [sys.executable, "-c", START + trial],
        cwd=ROOT,
        env={**os.environ, **named, **environment},
        capture_output=True,
        text=True,
    )


def test_it_is_the_operators_alone_and_shows_no_secret(tmp_path: Path) -> None:
    found = tried(TRIAL, tmp_path, SIGNUP_ADMIN="oui")

    assert found.stdout.splitlines()[1:] == [
        "/admin/login/?next=/admin/ 302",
        "/coordination/connexion/?suite=%2Fadmin%2F",
        "{200}",
        "{False}",
        "False",
        "403",
        "Coordinator JournalEntry Mail Mission",
        "200",
    ], found.stderr


def test_it_is_absent_unless_asked_for(tmp_path: Path) -> None:
    trial = 'print(is_found("/admin/"), is_found("/coordination/"))'

    assert tried(trial, tmp_path, SIGNUP_ADMIN="").stdout == "False True\n"
    assert tried(trial, tmp_path, SIGNUP_ADMIN="1").stdout == "True True\n"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["une agrafe qui galope", "une autre"], "diffèrent"),
        (["court", "court"], "au moins 12 signes"),
    ],
)
def test_an_operator_is_refused_with_words(
    service: Path, monkeypatch: pytest.MonkeyPatch, typed: list[str], said: str
) -> None:
    answers = iter(typed)
    module = "signup.management.commands.signup_operator"
    monkeypatch.setattr(f"{module}.getpass", lambda prompt: next(answers))

    with pytest.raises(CommandError, match=said):
        call_command("signup_operator", "exploitation@media.example")

    assert not Coordinator.objects.exists()


def test_an_operator_is_made_once(
    service: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = "signup.management.commands.signup_operator"
    monkeypatch.setattr(f"{module}.getpass", lambda prompt: "une agrafe qui galope")
    call_command("signup_operator", "exploitation@media.example")

    made = Coordinator.objects.get()
    assert made.is_superuser
    assert made.check_password("une agrafe qui galope")
    with pytest.raises(CommandError, match="existe déjà"):
        call_command("signup_operator", "exploitation@media.example")
