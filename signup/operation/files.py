"""Files: the built site, answered by the service on a developer's machine so that one is enough."""

from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect


def file(request: HttpRequest, name: str) -> HttpResponse | FileResponse:
    """Answer with a file of the site, or the page of a folder."""
    root: Path = settings.CONFIGURATION.site
    found = (root / name).resolve()
    if not found.is_relative_to(root.resolve()):
        raise Http404
    if found.is_dir() and name and not name.endswith("/"):
        return HttpResponseRedirect(f"/{quote(name)}/")
    page = found / "index.html" if found.is_dir() else found
    if not page.is_file():
        raise Http404
    return FileResponse(page.open("rb"))
