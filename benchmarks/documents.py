"""What a run leaves in ``docs/benchmarks/``: the figures, the tables, the chart."""

import json
from pathlib import Path

from benchmarks.chart import chart
from benchmarks.report import Report
from benchmarks.tables import figure_rows, goal_rows, in_markdown, peer_rows, scaling_rows

_METHOD = """Every figure is that of whole processes, from their start to their end; memory is the
most that a command and all it started held at once ({memory}). Each is the median of {runs} runs,
in which the generators take turns. Hugo, Eleventy and Astro have no build that takes up an earlier
one from a new process: the same command again is their figure. "To Hugo" is the time over Hugo's
cold build, and for the development server over `hugo server`. Every edit is looked for in the page
built, and that of a title in a list as well. "Runs" are the fastest and the slowest, in seconds:
where they are far apart, the machine did something else and the median says little."""


def write_documents(report: Report, folder: Path) -> None:
    """Write ``builds.json``, ``builds.md`` and ``builds.svg`` in a folder, which is made."""
    folder.mkdir(parents=True, exist_ok=True)
    figures = json.dumps(report.as_json(), ensure_ascii=False, indent=1)
    (folder / "builds.json").write_text(f"{figures}\n", encoding="utf-8")
    (folder / "builds.svg").write_text(chart(report), encoding="utf-8")
    (folder / "builds.md").write_text(_page(report), encoding="utf-8")


def _page(report: Report) -> str:
    machine, corpus = report.machine, report.corpus
    method = _METHOD.format(memory=machine["memory_counted_as"], runs=report.runs)
    blocks = [
        "# Builds, beside other generators",
        f"Measured on {machine['date']} by `python3 tasks.py bench builds`, which anyone can run: "
        f"{corpus['stories']:,} stories of 600 to 900 words, {corpus['missions']:,} missions and "
        f"{corpus['associations']:,} associations, on {machine['cores']} cores "
        f"({machine['processor']}, {machine['system']}), Python {machine['python']}, "
        f"Node {machine['node']}; load {machine['load_before']} before and "
        f"{machine['load_after']} after. All figures are in [builds.json](builds.json).",
        "![Wall clock time of each generator in each scenario](builds.svg)",
        in_markdown(figure_rows(report)),
        method,
        "## Goals",
        in_markdown(goal_rows(report)),
        "## The generators",
        "The same texts and an equivalent bare theme: a page a text with its neighbours and its "
        "terms, lists of twelve by kind, cause, territory and author, a feed, a sitemap.",
        in_markdown(peer_rows(report)),
    ]
    if report.scaling:
        blocks += ["## By size", in_markdown(scaling_rows(report))]
    return "\n\n".join([*blocks, ""])
