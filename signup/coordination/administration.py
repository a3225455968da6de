"""Administration: Django's, for the operator alone, and only where ``SIGNUP_ADMIN`` asks for it.

It mends accounts and looks at what waits. Neither applications nor what mails hold are in it, and
the journal is read there, never written.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django.contrib.admin
from django.conf import settings
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, path
from django.utils.http import urlencode
from django.views.static import serve

from signup.coordination.guarding import who
from signup.models import Coordinator, JournalEntry, Mail, Membership, Mission

AnyView = Callable[..., Any]
STATIC = Path(django.contrib.admin.__file__).parent / "static"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Django's pages draw their icons from data: addresses, and need no more than that."""


if TYPE_CHECKING:  # Django's classes take no parameter when they run.
    Table = admin.ModelAdmin[Any]
    Rows = admin.TabularInline[Any, Any]
else:
    Table, Rows = admin.ModelAdmin, admin.TabularInline


class Site(admin.AdminSite):
    """Opens to operators who signed in by the same door as coordinators."""

    site_header = site_title = "Exploitation"
    site_url = None

    def has_permission(self, request: HttpRequest) -> bool:
        """Say whether the visitor is an operator, signed in for eight hours at most."""
        operator = who(request)
        return operator is not None and operator.is_superuser

    def login(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Send to the one door, which counts tries and asks for codes."""
        onward = urlencode({"suite": request.GET.get("next", "/admin/")})
        return HttpResponseRedirect(f"{settings.LOGIN_URL}?{onward}")

    def admin_view(self, view: AnyView, cacheable: bool = False) -> Any:
        """Return a view whose answers may draw what Django's pages are made of."""
        guarded = super().admin_view(view, cacheable)

        def answered(request: HttpRequest, *args: Any, **named: Any) -> HttpResponseBase:
            response: HttpResponseBase = guarded(request, *args, **named)
            response.headers["Content-Security-Policy"] = POLICY
            # Under no-referrer, browsers send forms with "Origin: null", which is refused.
            response.headers["Referrer-Policy"] = "same-origin"
            return response

        return answered


class ReadOnly(Table):
    """A table that is read, never written."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return no."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Return no."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Return no."""
        return False


class Missions(ReadOnly):
    """Missions and their seats, which coordinators change."""

    list_display = ("slug", "association", "taken", "seats", "has_own_seats", "is_closed")
    list_filter = ("association", "is_closed")


class Mails(ReadOnly):
    """Mails to send and sent, without what they say or to whom."""

    list_display = ("kind", "created_at", "due_at", "attempts", "sent_at", "failed_at")
    list_filter = ("kind",)
    fields = list_display


class Journal(ReadOnly):
    """Who did what."""

    list_display = ("at", "role", "coordinator", "act", "mission")
    list_filter = ("act", "role")
    fields = list_display


class Memberships(Rows):
    """The associations of a coordinator."""

    model = Membership
    extra = 1


class Coordinators(Table):
    """Accounts: closed, opened again, freed of a lost telephone, given associations.

    They are made by inviting: a password is nobody's but its owner's.
    """

    list_display = ("email", "name", "is_active", "is_superuser", "last_login", "locked_until")
    fields = ("email", "name", "lang", "is_active", "failures", "locked_until", "last_login")
    readonly_fields = ("email", "last_login")
    inlines = (Memberships,)
    actions = ("remove_second_factor",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Coordinator]:
        """Return the accounts of people: not the one that stands for nobody."""
        found: QuerySet[Coordinator] = super().get_queryset(request)
        return found.exclude(email="")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Return no."""
        return False

    @admin.action(description="Retirer la double vérification")
    def remove_second_factor(self, request: HttpRequest, found: QuerySet[Coordinator]) -> None:
        """Let accounts do with their password alone, whose telephone is lost."""
        found.update(totp_secret="")


site = Site(name="admin")
site.register(Mission, Missions)
site.register(Mail, Mails)
site.register(JournalEntry, Journal)
site.register(Coordinator, Coordinators)


def addresses() -> Sequence[URLPattern | URLResolver]:
    """Return the addresses of the administration, with the files that its pages need."""
    return [
        path("admin/static/<path:path>", serve, {"document_root": STATIC}),
        path("admin/", site.urls),
    ]
