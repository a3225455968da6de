"""The published vocabulary of schema.org, as the npm package ``schema-dts`` gives it, and a check.

The package declares, in TypeScript, every type with its properties, and what each may hold.
"""

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.tiny import ROOT

_FILE = ROOT / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"
_BASE = re.compile(r"^(?:export )?interface (\w+)Base extends ([^{]+) \{\n(.*?)^\}", re.M | re.S)
_LEAF = re.compile(
    r"^export (?:interface (\w+)Leaf extends (\w+)Base \{|type (\w+)Leaf<[^=]*> = Omit<(\w+)Base)",
    re.M,
)
_PROPERTY = re.compile(r'^    "([\w-]+)"\?: SchemaValue<(.*), "[\w-]+">;$', re.M)
_ALIAS = re.compile(r"^export type (\w+)(?:<[^=]*>)? = (.*);$", re.M)

Node = dict[str, Any]


def _is_day(value: Any) -> bool:
    return _parses(date.fromisoformat, value) or bool(re.fullmatch(r"\d{4}(-\d\d)?", str(value)))


def _is_moment(value: Any) -> bool:
    return "T" in str(value) and _parses(datetime.fromisoformat, value)


def _parses(parse: Callable[[str], object], value: Any) -> bool:
    try:
        parse(value)
    except (TypeError, ValueError):
        return False
    return True


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


DATA: Mapping[str, Callable[[Any], bool]] = {
    "Text": lambda value: isinstance(value, str) and bool(value.strip()),
    "URL": lambda value: isinstance(value, str) and bool(re.fullmatch(r"https?://\S+", value)),
    "Number": _is_number,
    "Float": _is_number,
    "Integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "Boolean": lambda value: isinstance(value, bool),
    "Date": _is_day,
    "DateTime": _is_moment,
    "Distance": lambda value: bool(re.fullmatch(r"\d+ \w+", str(value))),
    "Duration": lambda value: bool(re.fullmatch(r"P(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)", str(value))),
}
"""What a literal must be, by its data type."""


class Vocabulary:
    """The types of schema.org: their properties, and what these may hold."""

    def __init__(self, source: str) -> None:
        """Take the declarations."""
        self._own = {
            name: (re.findall(r"(\w+)Base", above), dict(_PROPERTY.findall(body)))
            for name, above, body in _BASE.findall(source)
        }
        found = [match.groups() for match in _LEAF.finditer(source)]
        self.types = {name or other: above or role for name, above, other, role in found}
        self._aliases = {name: body.split(" | ") for name, body in _ALIAS.findall(source)}

    def properties(self, kind: str) -> dict[str, str]:
        """Return the properties of a type, its own and those of the types above, and ranges."""
        return self._inherited(self.types[kind])

    def _inherited(self, base: str) -> dict[str, str]:
        above, own = self._own[base]
        return {key: value for one in above for key, value in self._inherited(one).items()} | own

    def below(self, kind: str) -> set[str]:
        """Return a type and those under it, and the values of an enumeration."""
        if kind not in self._below:
            found = {kind} & self.types.keys()
            self._below[kind] = found
            for part in self._aliases.get(kind, []):
                name = part.strip('"').removesuffix("Leaf").partition("<")[0]
                found |= {name} if part.startswith('"') else self.below(name) - {"string"}
        return self._below[kind]

    @cached_property
    def _below(self) -> dict[str, set[str]]:
        return {}


def vocabulary() -> Vocabulary:
    """Return the vocabulary; without the package, skip and say so, or fail where it is required."""
    if not _FILE.is_file():
        reason = "schema-dts is not installed (npm ci)"
        if os.environ.get("PLAIDOYER_REQUIRE_BROWSER"):
            pytest.fail(reason)
        pytest.skip(reason)
    return Vocabulary(_FILE.read_text(encoding="utf-8"))


def graph(html: str) -> list[Node]:
    """Return the nodes of the only block of structured data of a page."""
    [script] = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    data = json.loads(script.text())
    assert data.keys() == {"@context", "@graph"}
    assert data["@context"] == "https://schema.org"
    nodes: list[Node] = data["@graph"]
    return nodes


def only(nodes: list[Node], kind: str) -> Node:
    """Return the only node of a type."""
    [found] = [node for node in nodes if node["@type"] == kind]
    return found


def faults(nodes: list[Node], words: Vocabulary) -> list[str]:
    """Return what is wrong with a graph, each with the way to it."""
    names: dict[str, str] = {}
    found = []
    for node in nodes:
        if "@id" in node:
            if node["@id"] in names:
                found.append(f"{node['@id']}: named twice")
            names[node["@id"]] = node["@type"]
    for node in nodes:
        found += _faults(node, str(node.get("@id", node["@type"])), names, words)
    return found


def _faults(node: Node, way: str, names: Mapping[str, str], words: Vocabulary) -> Iterator[str]:
    kind = node["@type"]
    if kind not in words.types:
        yield f"{way}: {kind} is no type of schema.org"
        return
    properties = words.properties(kind)
    for name, value in node.items():
        if name.startswith("@"):
            continue
        known = properties.get(name.removesuffix("-input") if "Action" in kind else name)
        if known is None and not (name.endswith("-input") and "Action" in kind):
            yield f"{way}: {name} is no property of {kind}"
            continue
        ranges = known.split(" | ") if known else ["Text"]
        for each in value if isinstance(value, list) else [value]:
            yield from _misfits(each, ranges, f"{way} {name}", names, words)


def _misfits(
    value: Any, ranges: list[str], way: str, names: Mapping[str, str], words: Vocabulary
) -> Iterator[str]:
    if isinstance(value, dict):
        kind = value.get("@type") or names.get(value["@id"])
        if kind is None:
            yield f"{way}: nothing in the graph is named {value['@id']}"
            return
        if not any(kind in words.below(one) for one in ranges):
            yield f"{way}: {kind} is none of {', '.join(ranges)}"
        if "@type" in value:
            yield from _faults(value, way, names, words)
    elif not any(_fits(value, one, words) for one in ranges):
        yield f"{way}: {value!r} is none of {', '.join(ranges)}"


def _fits(value: Any, kind: str, words: Vocabulary) -> bool:
    if kind in DATA:
        return DATA[kind](value)
    return isinstance(value, str) and value in words.below(kind) - words.types.keys()
