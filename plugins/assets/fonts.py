"""Fonts: taken from installed packages, cut to the characters of French and English, as WOFF2."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import as_file, files
from io import BytesIO
from pathlib import Path

# Printable ASCII, Latin-1, French ligatures, dashes, quotes, spaces, arrows and a few signs.
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0xFF),
    (0x152, 0x153),
    (0x178, 0x178),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
    (0x2026, 0x2026),
    (0x202F, 0x202F),
    (0x2030, 0x2030),
    (0x2032, 0x2033),
    (0x20AC, 0x20AC),
    (0x2116, 0x2116),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
)
_FEATURES = ["kern", "liga", "locl", "tnum"]


@dataclass(frozen=True, slots=True)
class Face:
    """A face: where its file is, and how the style sheet calls it. ``weight`` may be a range."""

    name: str
    package: str
    file: str
    family: str
    weight: str
    style: str = "normal"


FACES = (
    Face("serif", "font-source-serif-pro", "SourceSerifPro-Regular.ttf", "Plaidoyer Serif", "400"),
    Face(
        "serif-semibold",
        "font-source-serif-pro",
        "SourceSerifPro-Semibold.ttf",
        "Plaidoyer Serif",
        "600",
    ),
    Face(
        "serif-italic",
        "font-source-serif-pro",
        "SourceSerifPro-It.ttf",
        "Plaidoyer Serif",
        "400",
        "italic",
    ),
    Face("sans", "font-manrope", "Manrope-VariableFont_wght.ttf", "Plaidoyer Sans", "200 800"),
)
# The first words read are in these two: pages ask for them at once.
PRELOADED = ("serif-semibold", "sans")


def cut_font(face: Face, cache: Path) -> bytes:
    """Return the WOFF2 of a face; it is kept in ``cache`` under a name that tells its recipe."""
    recipe = f"{face}{version(face.package)}{version('fonttools')}{_RANGES}{_FEATURES}"
    kept = cache / f"{face.name}.{sha256(recipe.encode()).hexdigest()[:16]}.woff2"
    if not kept.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        partial = kept.with_suffix(".partial")
        partial.write_bytes(_subset(face))
        partial.replace(kept)
    return kept.read_bytes()


def licence(face: Face) -> bytes | None:
    """Return the licence that the package gives with the face, if any."""
    module = face.package.replace("-", "_")
    entries = (files(module) / "files").iterdir()
    found = [entry for entry in entries if entry.name in ("LICENSE.txt", "OFL.txt")]
    return found[0].read_bytes() if found else None


def _subset(face: Face) -> bytes:
    # Imported when a font is cut, once in the life of a cache: it costs as much as a small build.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    source = files(face.package.replace("-", "_")) / "files" / face.file
    options = Options(
        flavor="woff2",
        layout_features=_FEATURES,
        hinting=False,
        notdef_outline=True,
        name_IDs=[0, 1, 13],
    )
    with as_file(source) as path:
        # A fixed date: the same bytes on every machine.
        font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(
        unicodes=[code for first, last in _RANGES for code in range(first, last + 1)]
    )
    subsetter.subset(font)
    font.flavor = "woff2"
    buffer = BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def font_faces(urls: dict[str, str]) -> str:
    """Return the ``@font-face`` rules, given the address of each face by name."""
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'font-display:swap;src:url("{urls[face.name]}") format("woff2")}}'
        for face in FACES
    )
