"""The eight inks of the print series, and the tones two of them make together."""

from __future__ import annotations

from typing import TypeAlias

Ink: TypeAlias = tuple[int, int, int]

PAPER: Ink = (0xF6, 0xEF, 0xE3)
INK: Ink = (0x1D, 0x1A, 0x17)
VERMILION: Ink = (0xC8, 0x40, 0x1F)
OCHRE: Ink = (0xE0, 0xA3, 0x3B)
TEAL: Ink = (0x1F, 0x5A, 0x5E)
CLAY: Ink = (0xD9, 0xB7, 0x96)
NIGHT: Ink = (0x1B, 0x24, 0x40)
SKY: Ink = (0xCF, 0xE0, 0xDC)


def mix(first: Ink, second: Ink, share: float) -> Ink:
    """Return `first` tinted with `second`; `share` of the second goes from 0 to 1."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return (red, green, blue)


# Second tones, all made of the eight inks so that the series stays one family.
SAGE = mix(TEAL, OCHRE, 0.42)
FOREST = mix(TEAL, INK, 0.35)
LAGOON = mix(TEAL, SKY, 0.42)
BRICK = mix(VERMILION, INK, 0.35)
RUST = mix(VERMILION, INK, 0.58)
GOLD = mix(OCHRE, PAPER, 0.35)
CREAM = mix(OCHRE, PAPER, 0.72)
ROSE = mix(VERMILION, CLAY, 0.55)
SAND = mix(CLAY, PAPER, 0.5)
DUSK = mix(NIGHT, TEAL, 0.45)
SLATE = mix(NIGHT, SKY, 0.3)
UMBER = mix(OCHRE, INK, 0.62)

AMBER = mix(mix(OCHRE, VERMILION, 0.4), INK, 0.42)
SKINS = (mix(VERMILION, INK, 0.66), mix(CLAY, VERMILION, 0.22), AMBER, CLAY)
