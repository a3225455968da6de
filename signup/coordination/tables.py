"""Tables: the list for the day, the file for a spreadsheet, the journal of a mission."""

from django.http import HttpRequest, HttpResponse

from signup.clock import clock
from signup.coordination.answers import questions_of
from signup.coordination.export import national, written
from signup.coordination.guarding import for_coordinators
from signup.coordination.lines import line
from signup.coordination.listing import in_order, page_of
from signup.coordination.mission_page import mission_crumb, summary_of
from signup.coordination.scope import Scope
from signup.coordination.screens import home_crumb, language, show, terms
from signup.journey.actors import coordinating
from signup.journey.moving import note
from signup.models import Application, Coordinator, State
from signup.site import shell
from signup.writing import writing

_COLUMNS = ("state", "last_name", "first_name", "email", "phone", "minor", "availability", "date")


@for_coordinators("GET")
def day_list(request: HttpRequest, coordinator: Coordinator, slug: str) -> HttpResponse:
    """Show who is expected, to be printed: names, telephones, minors and nothing else."""
    scope, lang = Scope(coordinator), language(request, coordinator)
    summary = summary_of(coordinator, scope.mission(slug), lang)
    expected = scope.applications.filter(mission=slug, state=State.ACCEPTED)
    lines = [line(each) for each in in_order(expected.select_related("guardian"), "name")]
    return show(
        request,
        "day_list",
        lang,
        coordinator=coordinator,
        trail=(home_crumb(lang), mission_crumb(summary)),
        mission=summary,
        lines=[(each, national(each.phone)) for each in lines],
        printed_at=clock.now().astimezone(shell().zone).date(),
    )


@for_coordinators("POST")
def export(request: HttpRequest, coordinator: Coordinator, slug: str) -> HttpResponse:
    """Return the applications to a mission as a file; that it was taken is written down."""
    scope, lang = Scope(coordinator), language(request, coordinator)
    kept = scope.mission(slug)
    found = in_order(scope.applications.filter(mission=kept), "waiting")
    rows = [_row(each, lang) for each in found.select_related("guardian")]
    with writing():
        note(coordinating(coordinator), "exported", slug)
    today = clock.now().astimezone(shell().zone).date()
    name = f"{terms(lang, 'column', 'file')}-{slug}-{today}.csv"
    return HttpResponse(
        written([_heading(slug, lang), *rows]),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _heading(slug: str, lang: str) -> list[str]:
    columns = [terms(lang, "column", name) for name in _COLUMNS]
    return columns + [question.text for question in questions_of(slug, lang)]


def _row(application: Application, lang: str) -> list[str]:
    """Return what is needed to organise: neither motivation nor message leave the service."""
    seen = line(application)
    minor = terms(lang, "minor", seen.is_authorised) if seen.is_minor else ""
    slots = ", ".join(terms(lang, "availability", slot) for slot in application.availability)
    return [
        terms(lang, "state", application.state),
        application.last_name,
        application.first_name,
        application.email,
        national(application.phone),
        minor,
        slots,
        application.created_at.astimezone(shell().zone).date().isoformat(),
        *(
            application.answers.get(question.key, "")
            for question in questions_of(application.mission_id, lang)
        ),
    ]


@for_coordinators("GET")
def journal(request: HttpRequest, coordinator: Coordinator, slug: str) -> HttpResponse:
    """Show who did what about a mission; those who applied are not named."""
    scope, lang = Scope(coordinator), language(request, coordinator)
    summary = summary_of(coordinator, scope.mission(slug), lang)
    return show(
        request,
        "journal",
        lang,
        coordinator=coordinator,
        trail=(home_crumb(lang), mission_crumb(summary)),
        mission=summary,
        sheet=page_of(scope.journal(slug), request.GET.get("page", "")),
        zone=shell().zone,
    )
