"""The benchmark ``pictures``: photographs made ready by Plaidoyer and by sharp, side by side."""

from pathlib import Path


def sharp_program() -> Path:
    """Return the program that has sharp do what ours does."""
    return Path(__file__).with_name("sharp.mjs")
