"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.urls import URLPattern, URLResolver, path

from signup.operation.health import health
from signup.places import served

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("places.json", served, name="places"),
]
