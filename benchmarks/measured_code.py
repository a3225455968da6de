"""The code that is measured: one version from the first figure to the last, or it is said."""

from hashlib import sha256
from pathlib import Path

_MEASURED = ("plugins", "benchmarks/theme", "benchmarks/skeletons", "tasks.py", "pelicanconf.py")
_SUFFIXES = {".py", ".html", ".css", ".js", ".mjs", ".tsv", ".toml", ".njk", ".astro"}


def code_digest(root: Path) -> str:
    """Return a digest of the names and bytes of all that the builds of a project run."""
    digest = sha256()
    for name in _MEASURED:
        top = root / name
        for file in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if file.suffix in _SUFFIXES and file.is_file():
                digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()
