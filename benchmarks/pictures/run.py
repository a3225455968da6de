"""Both made ready the same photographs, in turn: what it took, what it weighs, how near it is."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.installing import install_node_peers, install_python_tools
from benchmarks.machine import facts, load
from benchmarks.measure import Measure, measure, middle
from benchmarks.node import node_program, version
from benchmarks.peers import Command
from benchmarks.pictures import sharp_program
from benchmarks.pictures.photographs import photographs
from benchmarks.tables import in_columns

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".cache" / "benchmarks"
_COMPARED, _COMPARED_WIDTHS = 12, (640, 1280)
_SUFFIXES = ("avif", "jpg")
# Ours, given to sharp as well: their similarity comes out within one per cent. Its effort 1 is the
# encoder's speed 8, which is ours; 4 is what it does by itself.
_QUALITIES = {"avif": 55, "jpg": 76}
_SAME_SPEED, _DEFAULT_EFFORT = 1, 4
_DEFAULT = f"sharp, effort {_DEFAULT_EFFORT}"


@dataclass(frozen=True, slots=True)
class Result:
    """What one tool did: its measures, the bytes and the mean SSIM of each format."""

    measures: Sequence[Measure]
    bytes: Mapping[str, int]
    similarity: Mapping[str, float]


def run(count: int, runs: int) -> None:
    """Measure, print a table, then one line of JSON."""
    install_python_tools(ROOT)
    install_node_peers(ROOT, WORK)
    folder = WORK / "photographs" / str(count)
    files = photographs(folder, count)
    commands = _commands(folder)
    found: dict[str, list[Measure]] = {name: [] for name in commands}
    for number in range(1, runs + 1):
        for name, command in commands.items():
            # What takes ten times as long is measured once.
            if number > 1 and name == _DEFAULT:
                continue
            print(f"{name}, {number}/{runs}", file=sys.stderr, flush=True)
            shutil.rmtree(_out(name), ignore_errors=True)
            found[name].append(measure(command))
    results = {name: _result(name, found[name], files) for name in commands}
    print(in_columns(_rows(results)), end="\n\n")
    print(json.dumps(_as_json(results, count, runs)))


def _commands(folder: Path) -> dict[str, Command]:
    program = sharp_program()
    copied = WORK / program.name  # beside the packages that it imports
    shutil.copy(program, copied)
    qualities = [str(_QUALITIES["avif"]), "{effort}", str(_QUALITIES["jpg"])]
    commands = {
        "plaidoyer": Command(
            (sys.executable, "-m", "benchmarks.pictures.ours", str(folder), str(_out("plaidoyer"))),
            ROOT,
            {"PYTHONPATH": str(ROOT)},
        )
    }
    for effort in (_SAME_SPEED, _DEFAULT_EFFORT):
        name = f"sharp, effort {effort}"
        given = [quality.format(effort=effort) for quality in qualities]
        argv = (*node_program(copied), str(folder), str(_out(name)), *given)
        commands[name] = Command(argv, WORK, {})
    return commands


def _out(name: str) -> Path:
    return WORK / "derivatives" / name.replace(", ", "-").replace(" ", "-")


def _result(name: str, measures: Sequence[Measure], files: Sequence[Path]) -> Result:
    # Installed when the benchmark starts, by itself.
    from benchmarks.pictures.similarity import mean_similarity

    out, compared = _out(name), files[:: max(1, len(files) // _COMPARED)]
    return Result(
        measures,
        {suffix: _weight(out, suffix) for suffix in _SUFFIXES},
        {suffix: mean_similarity(compared, out, _COMPARED_WIDTHS, suffix) for suffix in _SUFFIXES},
    )


def _weight(out: Path, suffix: str) -> int:
    return sum(file.stat().st_size for file in out.glob(f"*.{suffix}"))


def _rows(results: Mapping[str, Result]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("Tool", "Wall", "Memory", "AVIF", "JPEG", "SSIM AVIF", "SSIM JPEG")
    ]
    for name, result in results.items():
        median = middle(list(result.measures))
        rows.append(
            (
                name,
                f"{median.seconds:.1f} s",
                f"{median.megabytes:.0f} MB",
                *(f"{result.bytes[suffix] / 1e6:.1f} MB" for suffix in _SUFFIXES),
                *(f"{result.similarity[suffix]:.4f}" for suffix in _SUFFIXES),
            )
        )
    return rows


def _as_json(results: Mapping[str, Result], count: int, runs: int) -> dict[str, Any]:
    ours = middle(list(results["plaidoyer"].measures)).seconds
    return {
        "benchmark": "pictures",
        "machine": {**facts(), "load_after": load()},
        "photographs": count,
        "runs": runs,
        "sharp": version(WORK, "sharp"),
        "results": {
            name: {
                "seconds": round(middle(list(result.measures)).seconds, 3),
                "megabytes": round(middle(list(result.measures)).megabytes, 1),
                "every_seconds": [round(each.seconds, 3) for each in result.measures],
                "bytes": dict(result.bytes),
                "ssim": {name: round(value, 5) for name, value in result.similarity.items()},
                "ours_to_it": round(ours / middle(list(result.measures)).seconds, 3),
            }
            for name, result in results.items()
        },
    }
