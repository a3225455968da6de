"""The addresses of the service: visitors' pages, coordinators', and what operators watch."""

from django.urls import URLPattern, URLResolver

urlpatterns: list[URLPattern | URLResolver] = []
