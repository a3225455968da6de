"""Bundle: every asset of the site with its fingerprinted address."""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path, PurePosixPath

from plugins.assets.fonts import FACES, cut_font, font_faces, licence
from plugins.assets.france import MAP_NAME, france
from plugins.assets.icons import sprite
from plugins.assets.styles import bundle_styles
from plugins.tracing.workers import shared

_FOLDER = "assets"


@dataclass
class Bundle:
    """The assets of one build: ``files`` by path in the output, ``addresses`` by plain name."""

    base_path: str
    files: dict[str, bytes] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, data: bytes) -> str:
        """Keep an asset under its fingerprinted name, and return its address."""
        path = PurePosixPath(name)
        digest = sha256(data).hexdigest()[:10]
        output = f"{_FOLDER}/{path.with_name(f'{path.stem}.{digest}{path.suffix}')}"
        self.files[output] = data
        self.addresses[name] = f"{self.base_path}/{output}"
        return self.addresses[name]

    def address(self, name: str) -> str:
        """Return the address of an asset; raise KeyError with the known names otherwise."""
        try:
            return self.addresses[name]
        except KeyError:
            known = ", ".join(sorted(self.addresses))
            raise KeyError(f"no asset is named {name!r}; there are: {known}") from None


def make_bundle(theme: Path, cache: Path, base_path: str) -> Bundle:
    """Return every asset of a theme; fonts already cut are taken from ``cache``."""
    bundle = Bundle(base_path)
    # Half a second each, the first time.
    cut = dict(shared(FACES, lambda face: (face, cut_font(face, cache / "fonts")), enough=2))
    urls = {face.name: bundle.add(f"fonts/{face.name}.woff2", cut[face]) for face in FACES}
    for package in sorted({face.package for face in FACES}):
        text = licence(next(face for face in FACES if face.package == package))
        if text:
            bundle.files[f"{_FOLDER}/fonts/{package}-licence.txt"] = text
    bundle.add("theme.css", bundle_styles(theme, font_faces(urls)))
    for file in sorted((theme / "components").glob("*/*.js")):
        bundle.add(file.name, file.read_bytes())
    bundle.add(MAP_NAME, france())
    bundle.add("icons.svg", sprite(theme / "static" / "icons"))
    for file in sorted((theme / "static").rglob("*")):
        name = file.relative_to(theme / "static").as_posix()
        if file.is_file() and not name.startswith("icons/"):
            bundle.add(name, file.read_bytes())
    return bundle
