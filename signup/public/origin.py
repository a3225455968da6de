"""Whose page sent a form: ours, or that of another site.

The rule of Go's net/http.CrossOriginProtection (https://pkg.go.dev/net/http#CrossOriginProtection),
which needs neither cookie nor token, so that a static page may hold a form.
"""

from urllib.parse import urlsplit

from django.http import HttpRequest

_OURS = ("same-origin", "none")


def is_from_elsewhere(request: HttpRequest) -> bool:
    """Say whether a browser tells that another site sent this; what is no browser tells nothing."""
    site = request.headers.get("Sec-Fetch-Site", "")
    if site:
        return site not in _OURS
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc.lower() != request.get_host().lower()
