"""The tables of a report: the same rows for a terminal and for Markdown."""

from collections.abc import Sequence
from textwrap import fill

from benchmarks.goals import Outcome
from benchmarks.measure import Measure, middle
from benchmarks.peers import PEERS
from benchmarks.report import TITLES, Report

Row = Sequence[str]
_TERMINAL = 100
_NUMBERS = ("Wall", "Runs", "Memory", "To Hugo", "Found", "Limit", "Stories", "Pages", "Saves")


def figure_rows(report: Report) -> list[Row]:
    """Return the time and memory of each peer in each scenario, under their headings.

    Runs that are far apart tell that the machine did something else: such a median says little.
    """
    rows: list[Row] = [("Scenario", "Generator", "Wall", "Runs", "Memory", "To Hugo")]
    for scenario, peers in report.figures.items():
        for number, (peer, found) in enumerate(peers.items()):
            title = "" if number else TITLES[scenario]
            ratio = report.ratio(scenario, peer)
            compared = f"× {ratio:.2f}" if ratio is not None else "–"
            runs = _spread(report.measures[scenario][peer])
            wall, memory = seconds(found), _megabytes(found)
            rows.append((title, PEERS[peer].title, wall, runs, memory, compared))
    return rows


def goal_rows(report: Report) -> list[Row]:
    """Return each goal, what was found and whether it is reached, under their headings."""
    rows: list[Row] = [("Goal of Plaidoyer", "Found", "Limit", "Reached")]
    return rows + [_goal_row(outcome) for outcome in report.outcomes if report.measures]


def scaling_rows(report: Report) -> list[Row]:
    """Return the time and memory of ours by size, under their headings."""
    rows: list[Row] = [("Stories", "Scenario", "Wall", "Runs", "Memory")]
    for size, scenarios in report.scaling.items():
        for scenario, found in scenarios.items():
            median = middle(found)
            row = (
                f"{size:,}",
                TITLES[scenario],
                seconds(median),
                str(len(found)),
                _megabytes(median),
            )
            rows.append(row)
    return rows


def peer_rows(report: Report) -> list[Row]:
    """Return each generator, its version, how many pages it made and what it does differently."""
    rows: list[Row] = [("Generator", "Version", "Pages", "What it does besides, or otherwise")]
    for name, found in report.versions.items():
        pages = str(report.pages.get(name, "–"))
        words = PEERS[name].differences
        if report.faults.get(name):
            words += f"; builds that did not show the change, not counted: {report.faults[name]}"
        rows.append((PEERS[name].title, found, pages, words))
    for name, reason in report.absent.items():
        rows.append((PEERS[name].title, "absent", "–", reason))
    return rows


def peer_words(report: Report) -> str:
    """Return the same for a terminal: a paragraph a generator."""
    told = [
        f"{title} {version} ({pages} pages): {words}"
        for title, version, pages, words in peer_rows(report)[1:]
    ]
    return "\n".join(fill(words, _TERMINAL, subsequent_indent="    ") for words in told)


def in_columns(rows: Sequence[Row]) -> str:
    """Return rows for a terminal, the first one underlined, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [
            cell.rjust(width) if heading in _NUMBERS else cell.ljust(width)
            for cell, width, heading in zip(row, widths, rows[0], strict=True)
        ]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(lines)


def in_markdown(rows: Sequence[Row]) -> str:
    """Return rows as a Markdown table, numbers to the right."""
    rule = ["---:" if heading in _NUMBERS else "---" for heading in rows[0]]
    return "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], rule, *rows[1:]])


def seconds(found: Measure) -> str:
    """Return a time: milliseconds under one second."""
    return f"{found.seconds:.2f} s" if found.seconds >= 1 else f"{found.seconds * 1000:.0f} ms"


def _spread(found: Sequence[Measure]) -> str:
    """Return the fastest and the slowest run, in seconds."""
    return f"{min(f.seconds for f in found):.2f}–{max(f.seconds for f in found):.2f}"


def _megabytes(found: Measure) -> str:
    return f"{found.megabytes:.0f} MB" if found.megabytes else "–"


def _goal_row(outcome: Outcome) -> Row:
    unit = outcome.goal.unit
    digits = 0 if unit else 3
    value = "–" if outcome.value is None else f"{outcome.value:.{digits}f} {unit}".strip()
    answer = {True: "yes", False: "NO", None: "not measured"}[outcome.is_reached]
    return (outcome.goal.title, value, f"{outcome.goal.limit:g} {unit}".strip(), answer)
