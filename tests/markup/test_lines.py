"""Where links and figures stand in the file: what one pattern for each of them would find."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.markup.fences import without_fences
from plugins.markup.lines import Lines

# fmt: off
_PIECES = [
    "](", "]:", "<", ">", ")", " ", "\n", "{filename}", "a", "ab", "b", "a b", "<a>", "](a)",
    "](<a>)", "]( a)", "]: a\n", "]:<a>", "](a \"t\")", "```\n", "[chiffre:a]", "[chiffre : ab]",
    "[chiffre:a", "\u00a0", "\t", "[x](a)", "](\n<a>)", "<{filename}a>",
    "]({filename}{filename}a)", "](<<a)",
]
# fmt: on
TEXT = st.lists(st.sampled_from(_PIECES) | st.text(max_size=2), max_size=12).map("".join)
TARGETS = st.lists(
    st.sampled_from(["", "a", "ab", "a b", "b", " a", "<a", "{filename}a", "\u00a0a", ")", "]("]),
    max_size=5,
)


def expected_lines(text: str, patterns: list[tuple[str, str]]) -> list[int]:
    """Return the line of each thing typed, as its own pattern finds it after those before."""
    visible, done, lines = without_fences(text), dict[str, int](), list[int]()
    for pattern, typed in patterns:
        if found := re.compile(pattern).search(visible, done.get(pattern, 0)):
            done[pattern] = found.end()
        position = done.get(pattern, max(visible.find(typed), 0))
        lines.append(1 + text.count("\n", 0, found.start() if found else position))
    return lines


def link_pattern(target: str) -> str:
    typed = rf"(?:\{{filename\}})?{re.escape(target)}"
    pattern = rf"\]\(\s*<?{typed}(?=[\s>)])|\]:[ \t]*<?{typed}(?=[\s>]|$)"
    return f"{pattern}|<{typed}>" if target else pattern


@settings(max_examples=300)
@given(TEXT, TARGETS)
@example("[x](a)\n<a>\n[y]: a", ["a", "a", "a", "a"])
@example("](  <a>)\n](a)", ["", " a", "a"])
@example("<>\n[x]()", [""])
@example("[x](\n  a)", ["a"])
@example("```\n](a)\n```\n](a)", ["a"])
def test_links_are_found_in_their_order(text: str, targets: list[str]) -> None:
    lines = Lines(text, 1)
    patterns = [(link_pattern(target), target) for target in targets]

    assert [lines.find_link(target) for target in targets] == expected_lines(text, patterns)


@given(TEXT, st.lists(st.sampled_from(["a", "ab", "b"]), max_size=4))
@example("[chiffre:a]\n[chiffre:ab]\n[chiffre:a]", ["ab", "a", "a", "a"])
def test_figures_are_found_in_their_order(text: str, names: list[str]) -> None:
    lines = Lines(text, 1)
    patterns = [(rf"\[chiffre[ \u00a0]?:[ \u00a0]?{re.escape(name)}\]", name) for name in names]

    assert [lines.find_figure(name) for name in names] == expected_lines(text, patterns)


@pytest.mark.parametrize("first_line", [1, 12])
def test_lines_count_from_that_of_the_file(first_line: int) -> None:
    assert Lines("x\n[y](z)", first_line).find_link("z") == first_line + 1
