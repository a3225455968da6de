"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("coordination/", include("signup.coordination.urls")),
]

if settings.CONFIGURATION.has_admin:
    from signup.coordination.administration import addresses

    urlpatterns += addresses()
