"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from signup.operation.health import health
from signup.places import served

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("places.json", served, name="places"),
    path("coordination/", include("signup.coordination.urls")),
    path("", include("signup.public.urls")),
]
if settings.CONFIGURATION.has_admin:
    from signup.coordination.administration import addresses

    urlpatterns += addresses()
if settings.CONFIGURATION.is_development:
    from signup.mails.preview import mail, mails
    from signup.operation.files import file

    urlpatterns += [
        path("courriels/", mails, name="mails"),
        path("courriels/<str:kind>/<str:lang>/<str:form>", mail, name="mail"),
        path("<path:name>", file),
        path("", file, {"name": ""}),
    ]
handler400 = "signup.public.faults.unreadable"
handler500 = "signup.answers.failed"
handler404 = "signup.public.faults.unknown"
