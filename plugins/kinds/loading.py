"""From the folder ``content/`` to a Site whose documents know each other."""

from plugins.kinds.document import Document
from plugins.kinds.links import link
from plugins.kinds.reading import read_documents
from plugins.kinds.registers import read_registers
from plugins.kinds.settings import SiteSettings
from plugins.kinds.site import Site
from plugins.kinds.stages import site_linked, site_read
from plugins.problems import Problem


def load_site(settings: SiteSettings) -> Site:
    """Read, filter, link, and let the other rooms join in between (see ``kinds.stages``)."""
    documents, problems = read_documents(settings)
    site = Site(settings)
    site.problems.extend(problems)
    site.registers, problems = read_registers(settings)
    site.problems.extend(problems)
    known = _by_slug(documents, site)
    for document in documents:
        is_waiting = not settings.preview and document.notice(settings.today)
        (site.waiting if is_waiting else site.documents).append(document)
    _forget_waiting(site)
    site_read.send(site)
    link(site, known)
    site_linked.send(site)
    return site


def _forget_waiting(site: Site) -> None:
    """Keep no link to a translation or easy version that this build leaves out."""
    waiting = set(map(id, site.waiting))
    for document in site.documents:
        document.translations = {
            lang: other for lang, other in document.translations.items() if id(other) not in waiting
        }
        if document.easy_version and id(document.easy_version) in waiting:
            document.easy_version = None


def _by_slug(documents: list[Document], site: Site) -> dict[tuple[str, str], Document]:
    """Return the originals by kind and slug; two for one slug is a Problem."""
    known: dict[tuple[str, str], Document] = {}
    for document in documents:
        if document.original is not None or document.is_easy:
            continue
        first = known.setdefault((document.kind.name, document.slug), document)
        if first is not document:
            message = f"« {document.slug} » est déjà pris par {first.path}."
            hint = "Changer « slug » ou le nom du dossier."
            line = document.lines.find(("slug",))
            site.problems.add(Problem(document.path, line, "slug", message, hint))
    return known
