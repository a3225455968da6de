"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("signup.public.urls")),
]
handler400 = "signup.public.faults.unreadable"
handler404 = "signup.public.faults.unknown"
