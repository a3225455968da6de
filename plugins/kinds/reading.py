"""From the files of ``content/`` to Documents, each valid on its own."""

import re
from pathlib import Path

from plugins.frontmatter import Source, read_bytes, read_entries, read_source, validate
from plugins.kinds.addresses import document_address
from plugins.kinds.bundles import EASY, PHOTOS, TextFile, text_files
from plugins.kinds.document import Document
from plugins.kinds.settings import SiteSettings
from plugins.models import Photo
from plugins.problems import Problem, nearest

_HEADING = re.compile(r"^##(?!#)(.+)$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{[^{}]*\}$")
_FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)


def read_documents(settings: SiteSettings) -> tuple[list[Document], list[Problem]]:
    """Return every document that could be made, those of one bundle joined, and all Problems."""
    documents: list[Document] = []
    problems: list[Problem] = []
    for found in text_files(settings.content, settings.languages):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        document, complaints = read_document(found, settings)
        problems.extend(complaints)
        if document:
            documents.append(document)
    _join(documents)
    for document in documents:
        document.address = document_address(
            document.kind, document.slug, document.lang, document.is_easy, settings
        )
    return documents, problems


def read_document(text: TextFile, settings: SiteSettings) -> tuple[Document | None, list[Problem]]:
    """Return the document of one file, or None, with its Problems."""
    path = text.file.relative_to(settings.root).as_posix()
    data, closed = read_bytes(text.file, path)
    if closed:
        return None, [closed]
    source = read_source(data, path)
    problems = list(source.problems)
    is_easy = text.variant == EASY
    lang = settings.languages[0] if is_easy else text.variant
    if problems and not source.value:
        return None, problems
    fields, found = validate(text.kind.model, source.value, source.lines, path)
    problems += [*found, *_body_problems(text, source, lang, is_easy)]
    photos, complaints = _photos(text.file.parent, lang, settings)
    problems += complaints
    if fields is None:
        return None, problems
    if fields.lang and fields.lang != lang:
        hint = f"Retirer ce champ, ou nommer le fichier index.{fields.lang}.md."
        message = f"le nom du fichier dit « {lang} », « {fields.lang} » reçu."
        problems.append(Problem(path, source.lines.find(("lang",)), "lang", message, hint))
    document = Document(
        text.kind,
        path,
        text.file.parent,
        lang,
        fields,
        source.lines,
        source.text,
        source.text_line,
        is_easy=is_easy,
        photos=photos,
        are_photos_in_doubt=bool(complaints),
    )
    return document, problems


def _body_problems(text: TextFile, source: Source, lang: str, is_easy: bool) -> list[Problem]:
    if not source.text.strip():
        hint = "Écrire le texte sous l’en-tête."
        return [Problem(source.path, source.text_line, "", "texte vide.", hint)]
    required = () if is_easy else text.kind.sections.get(lang, ())
    typed = _HEADING.findall(_FENCED.sub("", source.text))
    present = [_ATTRIBUTES.sub("", heading.strip()).strip("# \t") for heading in typed]
    problems = []
    for section in required:
        if section not in present:
            close = nearest(section, [heading for heading in present if heading not in required])
            hint = f"Renommer « {close} » ?" if close else f"Ajouter une ligne « ## {section} »."
            message = f"partie « {section} » absente."
            problems.append(Problem(source.path, source.text_line, "", message, hint))
    return problems


def _photos(
    bundle: Path, lang: str, settings: SiteSettings
) -> tuple[dict[str, Photo], list[Problem]]:
    file = bundle / PHOTOS
    if not file.is_file():
        return {}, []
    path = file.relative_to(settings.root).as_posix()
    overlay = file.with_suffix(f".{lang}.yaml")
    photos, lines, problems = read_entries(
        file, path, Photo, "file", overlay if overlay.is_file() else None
    )
    described: dict[str, Photo] = {}
    for index, photo in enumerate(photos):
        if described.setdefault(photo.file, photo) is not photo:
            message = f"image « {photo.file} » décrite deux fois."
            hint = "N’en garder qu’une description."
            problems.append(Problem(path, lines.find((index, "file")), "file", message, hint))
        if not (bundle / photo.file).is_file():
            close = nearest(photo.file, [entry.name for entry in bundle.iterdir()])
            hint = f"Le plus proche : {close}." if close else "Déposer l’image dans le dossier."
            message = f"fichier « {photo.file} » absent."
            problems.append(Problem(path, lines.find((index, "file")), "file", message, hint))
    return described, problems


def _join(documents: list[Document]) -> None:
    """Tell the documents of one bundle of each other."""
    originals = {doc.bundle: doc for doc in documents if doc.path.endswith("/index.md")}
    for document in documents:
        original = originals.get(document.bundle)
        if original is None:
            continue
        if document.is_easy:
            document.original, original.easy_version = original, document
        else:
            document.original = None if document is original else original
            document.translations = original.translations
            original.translations[document.lang] = document
