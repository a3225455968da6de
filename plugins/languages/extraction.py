"""The words of the theme, gathered from its templates into the catalogues to translate."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

_METHODS = [(pattern, "jinja2.ext.babel_extract") for pattern in ("**.html", "**.txt")]
_JINJA = {"extensions": "jinja2.ext.do", "newstyle_gettext": "true", "trimmed": "true"}
_OPTIONS = {pattern: {**_JINJA, "silent": "false"} for pattern, _method in _METHODS}


def gather(theme: Path, service: Path | None = None) -> Catalog:
    """Return every string that templates mark for translation.

    They are those of the theme, and of the service that draws its own pages with them.
    """
    catalogue = Catalog(project="Plaidoyer", charset="utf-8")
    folders = {name: theme / name for name in ("templates", "components")}
    if service:
        folders["signup"] = service
    for name, folder in folders.items():
        found = extract_from_dir(folder, method_map=_METHODS, options_map=_OPTIONS)
        for file, _line, message, comments, context in sorted(found, key=lambda item: item[:2]):
            place = (f"{name}/{Path(file).as_posix()}", 0)
            catalogue.add(message, locations=[place], auto_comments=comments, context=context)
    return catalogue


def update_catalogues(theme: Path, service: Path | None = None) -> None:
    """Write the new strings into each catalogue of the theme; translations made are kept."""
    template = gather(theme, service)
    for file in sorted((theme / "translations").glob("*.po")):
        with file.open("rb") as source:
            catalogue = read_po(source, locale=file.stem)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        file.write_bytes(written(catalogue))


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as it stands in its file: sorted, without line numbers or dates."""
    buffer = BytesIO()
    write_po(
        buffer, catalogue, sort_output=True, include_lineno=False, omit_header=False, width=100
    )
    lines = buffer.getvalue().decode().split("\n")
    kept = [
        line for line in lines if not line.startswith(('"POT-Creation', '"PO-Revision', '"Last-T'))
    ]
    return "\n".join(kept).encode()
