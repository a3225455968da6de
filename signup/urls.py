"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("coordination/", include("signup.coordination.urls")),
]
