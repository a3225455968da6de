"""Mission page: who applied, in the order that asks for an answer, and what governs the seats."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from signup.coordination import notices
from signup.coordination.guarding import SeeOther, for_coordinators
from signup.coordination.lines import line
from signup.coordination.listing import GROUPS, ORDERS, PAGE, chosen, listed, page_of
from signup.coordination.scope import Scope
from signup.coordination.screens import Crumb, home_crumb, language, show
from signup.coordination.summaries import Summary, summed_up
from signup.journey.actors import coordinating
from signup.journey.answering import accept, close, reopen, set_seats
from signup.journey.moving import Moved, NoSeat
from signup.models import Coordinator, Mission
from signup.site import shell

MOST_SEATS = 10_000


@for_coordinators("GET", "POST")
def mission(request: HttpRequest, coordinator: Coordinator, slug: str) -> HttpResponse:
    """Show a mission; close it, open it again, change its seats or accept several people."""
    kept = Scope(coordinator).mission(slug)
    acts = {"close": _close, "reopen": _reopen, "seats": _set_seats, "accept": _accept_several}
    act = acts.get(request.POST.get("act", "")) if request.method == "POST" else None
    error = act(request, coordinator, kept) if act else ""
    if request.method == "POST" and not error:
        return SeeOther(_here(request, slug))
    return _shown(request, coordinator, kept, error)


def _here(request: HttpRequest, slug: str) -> str:
    """Return the page with the choice of who sent the form."""
    query = chosen(request.GET).query
    return reverse("coordination:mission", args=[slug]) + (f"?{query}" if query else "")


def _shown(
    request: HttpRequest, coordinator: Coordinator, kept: Mission, error: str
) -> HttpResponse:
    lang, scope = language(request, coordinator), Scope(coordinator)
    choice, zone = chosen(request.GET), shell().zone
    found = scope.applications.filter(mission=kept).select_related("guardian")
    page = page_of(listed(found, choice, zone), request.GET.get("page", ""))
    summary = summary_of(coordinator, kept, lang)
    return show(
        request,
        "mission",
        lang,
        coordinator=coordinator,
        title=summary.title,
        trail=(home_crumb(lang),),
        errors={"seats": error} if error else {},
        mission=summary,
        lines=[line(each) for each in page.object_list],
        applied=found.count(),
        sheet=page,
        choice=choice,
        groups=list(GROUPS),
        orders=ORDERS,
        asked_seats=request.POST.get("seats", ""),
        zone=zone,
    )


def summary_of(coordinator: Coordinator, kept: Mission, lang: str) -> Summary:
    """Return what is said of one mission at a glance."""
    return summed_up(Scope(coordinator).missions.filter(pk=kept.pk), lang)[0]


def mission_crumb(summary: Summary) -> Crumb:
    """Return the step of the trail that leads to a mission."""
    return Crumb(summary.title, reverse("coordination:mission", args=[summary.slug]))


def _close(request: HttpRequest, coordinator: Coordinator, kept: Mission) -> str:
    close(kept.slug, coordinating(coordinator))
    notices.say(request, "closed")
    return ""


def _reopen(request: HttpRequest, coordinator: Coordinator, kept: Mission) -> str:
    reopen(kept.slug, coordinating(coordinator))
    notices.say(request, "reopened")
    return ""


def _set_seats(request: HttpRequest, coordinator: Coordinator, kept: Mission) -> str:
    """Change the seats; return what is wrong with the number, if it is."""
    given = request.POST.get("seats", "").strip()
    seats = int(given) if given.isascii() and given.isdigit() and len(given) < 6 else 0
    if not 1 <= seats <= MOST_SEATS:
        return "seats_no_number"
    if not set_seats(kept.slug, seats, coordinating(coordinator)):
        return "seats_taken"
    notices.say(request, "seats", seats)
    return ""


def _accept_several(request: HttpRequest, coordinator: Coordinator, kept: Mission) -> str:
    """Accept each person who was ticked; those answered meanwhile are left as they are."""
    ticked = {number for text in request.POST.getlist("number")[:PAGE] if (number := _uuid(text))}
    found = Scope(coordinator).applications.filter(mission=kept, pk__in=ticked)
    accepted = 0
    for application in found:
        try:
            accept(application, coordinating(coordinator))
            accepted += 1
        except (Moved, NoSeat):
            continue
    if not ticked:
        notices.say(request, "none_ticked", is_refusal=True)
    elif accepted < len(ticked):
        notices.say(request, "some_accepted", accepted, is_refusal=True)
    else:
        notices.say(request, "accepted", accepted)
    return ""


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
