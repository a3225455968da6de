"""Links between documents: references resolved by slug, and told to both ends."""

from collections.abc import Mapping

from plugins.frontmatter.yaml import dotted
from plugins.kinds.bundles import PHOTOS
from plugins.kinds.document import Document
from plugins.kinds.kind import BY_NAME
from plugins.kinds.site import Site
from plugins.models.markers import (
    BundleFile,
    ConsentReference,
    FigureReference,
    PictureFile,
    Reference,
)
from plugins.models.walk import Path as FieldPath
from plugins.models.walk import marked
from plugins.problems import Problem, nearest


def link(site: Site, known: Mapping[tuple[str, str], Document]) -> None:
    """Fill ``linked`` of every document, and add a Problem for each reference to nothing.

    ``known`` holds every original by kind and slug, those left out of this build too: a reference
    to a draft is no mistake, it waits.
    """
    published = {id(document) for document in site.documents}
    pairs: dict[Document, dict[Document, None]] = {}
    for document in site.documents:
        for path, mark, slug in marked(document.fields, Reference):
            target = known.get((mark.kind, slug))
            if target is None and site.is_unreadable(BY_NAME[mark.kind].folder, slug):
                continue
            if target is None:
                site.problems.add(_unknown(document, path, mark.kind, slug, known))
            elif id(target) in published and target is not document.root:
                pairs.setdefault(document.root, {})[target] = None
                pairs.setdefault(target, {})[document.root] = None
        site.problems.extend(_figures(document, site))
        site.problems.extend(_files(document))
        site.problems.extend(_people(document, site))
    for document, others in pairs.items():
        for other in site.sorted(other for other in others if other.is_listed):
            document.linked.setdefault(other.kind.name, []).append(other)


def _unknown(
    document: Document,
    path: FieldPath,
    kind: str,
    slug: str,
    known: Mapping[tuple[str, str], Document],
) -> Problem:
    slugs = [name for other, name in known if other == kind]
    folder = BY_NAME[kind].folder
    close = nearest(slug, slugs)
    hint = (
        f"Le plus proche : {close}." if close else f"Dossiers possibles : voir content/{folder}/."
    )
    return _problem(document, path, f"« {slug} » n’existe pas dans {folder}.", hint)


def _figures(document: Document, site: Site) -> list[Problem]:
    figures = site.registers.figures[document.lang]
    return [
        _problem(
            document, path, f"chiffre « {name} » absent du registre.", figure_hint(name, figures)
        )
        for path, _, name in marked(document.fields, FigureReference)
        if name not in figures
    ]


def figure_hint(name: str, figures: Mapping[str, object]) -> str:
    """Return how to mend the name of a figure that is not in the register."""
    close = nearest(name, figures)
    return f"Le plus proche : {close}." if close else "L’ajouter à registres/chiffres.yaml."


def _files(document: Document) -> list[Problem]:
    problems = []
    for path, _, name in marked(document.fields, PictureFile):
        if document.lacks_picture(name):
            problems.append(_problem(document, path, *picture_advice(document, name)))
    for path, _, name in marked(document.fields, BundleFile):
        if not (document.bundle / name).is_file():
            close = nearest(name, [entry.name for entry in document.bundle.iterdir()])
            hint = f"Le plus proche : {close}." if close else "Le déposer dans le dossier."
            problems.append(
                _problem(document, path, f"fichier « {name} » absent du dossier.", hint)
            )
    return problems


def picture_advice(document: Document, name: str) -> tuple[str, str]:
    """Return the message and hint for a picture that ``photos.yaml`` does not describe."""
    if (document.bundle / name).is_file():
        hint = "L’y ajouter : file, alt, credit."
        return f"image « {name} » absente de photos.yaml.", hint
    close = nearest(name, document.photos)
    hint = f"Le plus proche : {close}." if close else "La déposer dans le dossier."
    return f"image « {name} » absente du dossier.", hint


def _people(document: Document, site: Site) -> list[Problem]:
    """Return a Problem for each picture of someone whose consent does not cover the site today."""
    problems = []
    path = f"{document.path.rsplit('/', 1)[0]}/{PHOTOS}"
    for photo in document.photos.values():
        for _, _, name in marked(photo, ConsentReference):
            consent = site.registers.consents.get(name)
            if consent is None or not consent.covers("site", "image", site.settings.today):
                reason = "absente du registre" if consent is None else "qui ne vaut pas ou plus"
                message = f"autorisation « {name} » {reason} ({photo.file})."
                hint = "Retirer l’image, ou mettre à jour registres/autorisations.yaml."
                problems.append(Problem(path, 0, "people", message, hint))
    return problems


def _problem(document: Document, path: FieldPath, message: str, hint: str) -> Problem:
    return Problem(document.path, document.lines.find(path), dotted(path), message, hint)
