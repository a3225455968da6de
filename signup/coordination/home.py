"""Home: the missions of a coordinator's associations, and what waits for an answer."""

from django.http import HttpRequest, HttpResponse

from signup.coordination.guarding import for_coordinators
from signup.coordination.scope import NotTheirs, Scope
from signup.coordination.screens import language, show
from signup.coordination.summaries import Summary, association_name, summed_up
from signup.models import Coordinator


@for_coordinators("GET")
def home(request: HttpRequest, coordinator: Coordinator) -> HttpResponse:
    """Show every mission by association, those that are over apart."""
    lang, scope = language(request, coordinator), Scope(coordinator)
    found = summed_up(scope.missions, lang)
    named = [(association_name(slug, lang), slug) for slug in scope.associations]
    groups = [(name, [each for each in found if each.association == slug]) for name, slug in named]
    return show(
        request,
        "home",
        lang,
        coordinator=coordinator,
        groups=[(name, *_parted(summaries)) for name, summaries in groups],
        pending=sum(each.pending for each in found),
        late=sum(each.late for each in found),
    )


@for_coordinators("GET", "POST")
def nowhere(request: HttpRequest, coordinator: Coordinator, rest: str) -> HttpResponse:
    """Say of an address that leads nowhere what is said of one that is another's."""
    raise NotTheirs


def _parted(summaries: list[Summary]) -> tuple[list[Summary], list[Summary]]:
    """Return the missions to come, then those that are over and were applied to."""
    present = [each for each in summaries if not each.is_over]
    past = [each for each in summaries if each.is_over and (each.taken or each.pending)]
    return present, past
