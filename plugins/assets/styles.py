"""The style sheet: one file made of a cascade layer for each part of the theme."""

from pathlib import Path

from lightningcss import process_stylesheet

LAYERS = ("reset", "tokens", "base", "layout", "components", "utilities", "print")
# What the browsers of the last years lack is lowered; see the support note in docs/architecture.md.
_BROWSERS = ["chrome >= 111", "firefox >= 113", "safari >= 16.4"]


def bundle_styles(theme: Path, font_faces: str) -> bytes:
    """Return the style sheet, minified: font faces first, then every layer in its order."""
    parts = [font_faces, f"@layer {', '.join(LAYERS)};"]
    for layer in LAYERS:
        files = [theme / "styles" / f"{layer}.css"]
        if layer == "components":
            files = sorted((theme / "components").glob("*/*.css"))
        rules = "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())
        parts.append(f"@layer {layer} {{\n{rules}\n}}")
    return process_stylesheet("\n".join(parts), browsers_list=_BROWSERS, minify=True).encode()
