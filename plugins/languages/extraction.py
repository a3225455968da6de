"""The words of the theme, gathered from its templates into the catalogues to translate."""

from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

_METHODS = [("**.html", "jinja2.ext.babel_extract")]
_JINJA = {"extensions": "jinja2.ext.do", "newstyle_gettext": "true", "trimmed": "true"}
_OPTIONS = {"**.html": {**_JINJA, "silent": "false"}}


def gather(theme: Path) -> Catalog:
    """Return every string that the templates of the theme mark for translation."""
    catalogue = Catalog(project="Plaidoyer", charset="utf-8")
    for folder in ("templates", "components"):
        found = extract_from_dir(theme / folder, method_map=_METHODS, options_map=_OPTIONS)
        for file, _line, message, comments, context in sorted(found, key=lambda item: item[:2]):
            place = (f"{folder}/{Path(file).as_posix()}", 0)
            catalogue.add(message, locations=[place], auto_comments=comments, context=context)
    return catalogue


def update_catalogues(theme: Path) -> None:
    """Write the new strings into each catalogue of the theme; translations made are kept."""
    template = gather(theme)
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
