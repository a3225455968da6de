"""Icons: the drawings of the theme in one sprite, fetched once and used everywhere."""

import re
from pathlib import Path

_SVG = re.compile(r"<svg(?P<attributes>[^>]*)>(?P<drawing>.*)</svg>", re.DOTALL)
_KEPT = re.compile(r'\b(viewBox|fill|stroke|stroke-width|stroke-linecap|stroke-linejoin)="[^"]*"')


def sprite(folder: Path) -> bytes:
    """Return one SVG holding each icon of the folder as a symbol named like its file."""
    symbols = []
    for file in sorted(folder.glob("*.svg")):
        match = _SVG.search(file.read_text(encoding="utf-8"))
        if match is None:
            raise ValueError(f"{file.name} holds no <svg> element")
        kept = " ".join(found[0] for found in _KEPT.finditer(match["attributes"]))
        drawing = re.sub(r">\s+<", "><", match["drawing"].strip())
        symbols.append(f'<symbol id="{file.stem}" {kept}>{drawing}</symbol>')
    return f'<svg xmlns="http://www.w3.org/2000/svg">{"".join(symbols)}</svg>'.encode()
