"""What a document must have around it: the figures, pictures and files that it names."""

from collections.abc import Iterable, Iterator

from plugins.frontmatter.yaml import dotted
from plugins.kinds.document import Document
from plugins.kinds.site import Site
from plugins.models.markers import BundleFile, FigureReference, PictureFile
from plugins.models.walk import Path as FieldPath
from plugins.models.walk import marked
from plugins.problems import Problem, nearest


def check(document: Document, site: Site) -> None:
    """Tell the site what is wrong with what a document points at; publish its files."""
    for problem in (*_figures(document, site), *_files(document), *site.remarks(document)):
        site.tell(problem)
    # Asked for, each of these is looked up, and tells what it does not find.
    asked = (document.fields, document.body, document.transcript, [*document.pictures])
    del asked
    folder = document.root.address
    for name in document.files:
        site.publish(f"{folder}{name}", f"{document.folder}/{name}")


def _figures(document: Document, site: Site) -> Iterator[Problem]:
    figures = site.registers.figures[document.lang]
    for path, _, name in marked(document.model, FigureReference):
        if name not in figures:
            message = f"chiffre « {name} » absent du registre."
            yield _problem(document, path, message, figure_hint(name, figures))


def figure_hint(name: str, figures: Iterable[str]) -> str:
    """Return how to mend the name of a figure that is not in the register."""
    close = nearest(name, figures)
    return f"Le plus proche : {close}." if close else "L’ajouter à registres/chiffres.yaml."


def _files(document: Document) -> Iterator[Problem]:
    for path, _, name in marked(document.model, PictureFile):
        if document.lacks_picture(name):
            yield _problem(document, path, *picture_advice(document, name))
    for path, _, name in marked(document.model, BundleFile):
        if not document.holds(name):
            close = nearest(name, document.names)
            hint = f"Le plus proche : {close}." if close else "Le déposer dans le dossier."
            yield _problem(document, path, f"fichier « {name} » absent du dossier.", hint)


def picture_advice(document: Document, name: str) -> tuple[str, str]:
    """Return the message and hint for a picture that ``photos.yaml`` does not describe."""
    if document.holds(name):
        hint = "L’y ajouter : file, alt, credit."
        return f"image « {name} » absente de photos.yaml.", hint
    close = nearest(name, document.photos)
    hint = f"Le plus proche : {close}." if close else "La déposer dans le dossier."
    return f"image « {name} » absente du dossier.", hint


def _problem(document: Document, path: FieldPath, message: str, hint: str) -> Problem:
    return Problem(document.path, document.line(*path), dotted(path), message, hint)
