"""The chart of a report: a plain SVG of bars, in light and in dark, one scale a scenario."""

from collections.abc import Mapping
from html import escape

from benchmarks.measure import Measure
from benchmarks.peers import OURS, PEERS
from benchmarks.report import TITLES, Report
from benchmarks.tables import seconds

_WIDTH, _MARGIN = 760, 24
_BARS, _LONGEST = 130, 490  # where bars start, and how long the longest is, in pixels
_BAR, _STEP, _HEAD, _TITLE = 16, 24, 44, 72
_SCALES = "Each scenario has a scale of its own."
_STYLE = """
svg { font: 14px system-ui, sans-serif; }
.paper { fill: #fffdf8; }
text { fill: #221d1a; }
.title { font-size: 18px; font-weight: 600; }
.heading, .ours { font-weight: 600; }
.bar { fill: #8a8f98; }
.bar--ours { fill: #b3401f; }
@media (prefers-color-scheme: dark) {
  .paper { fill: #171412; }
  text { fill: #f2ece4; }
  .bar { fill: #7b818c; }
  .bar--ours { fill: #ee8a63; }
}
"""


def chart(report: Report) -> str:
    """Return the SVG: a group of bars a scenario, each bar as long as its wall clock time."""
    panels = [(name, found) for name, found in report.figures.items() if found]
    height = _TITLE + sum(_height(found) for _, found in panels) + _MARGIN
    title = f"Builds of {report.corpus['stories']:,} stories: wall clock time, shorter is better"
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        'role="img" aria-labelledby="title desc">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="desc">{escape(_description(report))}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="paper" width="{_WIDTH}" height="{height}"/>',
        f'<text class="title" x="{_MARGIN}" y="36">{escape(title)}</text>',
        f'<text x="{_MARGIN}" y="60">{_SCALES}</text>',
    ]
    top = _TITLE
    for name, found in panels:
        lines += _panel(TITLES[name], found, top)
        top += _height(found)
    return "\n".join([*lines, "</svg>", ""])


def _height(found: Mapping[str, Measure]) -> int:
    return _HEAD + _STEP * len(found)


def _panel(title: str, found: Mapping[str, Measure], top: int) -> list[str]:
    """Return the bars of one scenario, on a scale of its own."""
    lines = [f'<text class="heading" x="{_MARGIN}" y="{top + 28}">{escape(title)}</text>']
    longest = max(each.seconds for each in found.values())
    for number, (peer, each) in enumerate(found.items()):
        y = top + _HEAD + number * _STEP
        length = max(1.0, _LONGEST * each.seconds / longest)
        weight = ' class="ours"' if peer == OURS else ""
        kind = "bar bar--ours" if peer == OURS else "bar"
        base = y + _BAR - 4
        lines += [
            f'<text{weight} x="{_MARGIN}" y="{base}">{escape(PEERS[peer].title)}</text>',
            f'<rect class="{kind}" x="{_BARS}" y="{y}" width="{length:.1f}" height="{_BAR}"/>',
            f'<text{weight} x="{_BARS + length + 8:.1f}" y="{base}">{seconds(each)}</text>',
        ]
    return lines


def _description(report: Report) -> str:
    """Return the chart in words, for those who do not see it."""
    told = [
        f"{TITLES[name]}: "
        + ", ".join(f"{PEERS[peer].title} {seconds(each)}" for peer, each in found.items())
        for name, found in report.figures.items()
    ]
    return ". ".join(told)
