"""The command: ``python -m plugins.geography.making <folder of the unpacked packages>``."""

import sys
from dataclasses import astuple
from pathlib import Path

from plugins.geography.communes import Commune
from plugins.geography.making.outlining import outlines
from plugins.geography.making.placing import place
from plugins.geography.making.sources import coast, listed, places, told
from plugins.geography.outlines import Outline

_DATA = Path(__file__).resolve().parents[1] / "data"
_COLUMNS = ("code", "name", "postal_codes", "population", "lat", "lon", "precision")


def main(packages: Path) -> None:
    """Write the files of data anew."""
    named = places(packages)
    communes = place(listed(packages), named, told())
    _write("communes.tsv", [_COLUMNS, *map(_of_commune, communes)])
    drawn = outlines(communes, named, coast())
    _write("outlines.tsv", [("code", "box", "path"), *map(_of_outline, drawn)])


def _of_commune(commune: Commune) -> tuple[str, ...]:
    values = (getattr(commune, column) for column in _COLUMNS)
    return tuple(" ".join(value) if isinstance(value, tuple) else str(value) for value in values)


def _of_outline(outline: Outline) -> tuple[str, ...]:
    box = " ".join(map(str, astuple(outline.box))) if outline.box else ""
    return outline.code, box, outline.path


def _write(name: str, rows: list[tuple[str, ...]]) -> None:
    text = "".join("\t".join(row) + "\n" for row in rows)
    (_DATA / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
