"""What is fenced code: exactly what Python-Markdown shows as code."""

import pytest
from markdown import markdown

from plugins.markup.fences import without_fences


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("a\n```\nb\n```\nc", "a\n   \n \n   \nc"),
        ("~~~python\nb\n~~~", "         \n \n   "),
        ("````\n```\nb\n````", "    \n   \n \n    "),
        ("```\nb", "```\nb"),
        ("```\nb\n``` c", "```\nb\n``` c"),
        ("  ```\n  b\n  ```", "  ```\n  b\n  ```"),
        ("`b`", "`b`"),
    ],
)
def test_fenced_blocks_are_blank_and_keep_their_lines(typed: str, expected: str) -> None:
    assert without_fences(typed) == expected
    assert ("<pre>" in markdown(typed, extensions=["fenced_code"])) == (typed != expected)
