"""Fenced code: what stands in it is shown as it is, and is no markup of ours."""

import re

from markdown.extensions.fenced_code import FencedBlockPreprocessor


def without_fences(text: str) -> str:
    """Return the text with every fenced block blank, its lines kept.

    A block is what Python-Markdown takes for one: a fence that is never closed is none.
    """
    if "```" not in text and "~~~" not in text:
        return text
    return FencedBlockPreprocessor.FENCED_BLOCK_RE.sub(
        lambda match: re.sub(r"[^\n]", " ", match[0]), text
    )
