"""Preview: every mail as people would read it, for developers."""

from types import SimpleNamespace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template import engines

from signup.clock import clock
from signup.mails.letters import parts
from signup.models import Kind
from signup.site import missions, shell

_EXAMPLE = "https://media.example/inscription/suivi/exemple/"


def mails(request: HttpRequest) -> HttpResponse:
    """List every mail, in every language and both forms."""
    lines = [
        f'<li><a href="/courriels/{kind}/{lang}/{form}">{kind} {lang} {form}</a></li>'
        for kind in Kind.values
        for lang in shell().told["languages"]
        for form in ("html", "text")
    ]
    page = (
        f'<!DOCTYPE html><html lang="fr"><title>Courriels</title><ul>{"".join(lines)}</ul></html>'
    )
    return HttpResponse(page)


def mail(request: HttpRequest, kind: str, lang: str, form: str) -> HttpResponse:
    """Show one, with the first mission and nobody's name."""
    if kind not in Kind.values or lang not in engines or form not in ("html", "text"):
        raise Http404
    subject, text, html = parts(kind, lang, example(lang))
    if form == "text":
        return HttpResponse(f"{subject}\n\n{text}", content_type="text/plain; charset=utf-8")
    # Its style is in its words, as mails must have it; that of pages is not.
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return HttpResponse(html, headers={"Content-Security-Policy": policy})


def example(lang: str) -> dict[str, Any]:
    """Return what every mail may say, of somebody who does not exist."""
    told = missions().catalogue.missions[0]
    words = told.words.get(lang) or next(iter(told.words.values()))
    waiting = {"title": words.title, "pending": 3, "late": 1, "waiting": 2}
    urls = ("confirm", "follow", "guardian", "missions", "mission", "coordination", "token")
    return {
        **{f"{name}_url": _EXAMPLE for name in urls},
        "site": shell().told["name"],
        "contact": (shell().told["identity"] or {}).get("email"),
        "m": words,
        "association": "Les amis",
        "association_email": "contact@amis.example",
        "association_phone": "01 99 00 00 00",
        "application": SimpleNamespace(first_name="Anne"),
        "payload": {
            "words": "Bonjour,\nvenez un peu plus tôt.",
            "missions": [waiting],
            "token": "exemple",
        },
        "guardian_text": "J’autorise…",
        "street": "1 rue de l’Exemple, 75011 Paris",
        "reason": "other",
        "hours": 48,
        "backup_days": 30,
        "erased_on": clock.now().date(),
    }
