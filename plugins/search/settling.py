"""Settling: what Pagefind writes in the order of its hash tables, put in an order that stays.

Two runs of it over the same pages differ in the order of languages, of filters and of the values of
a filter; files are named by what they hold, and named in others. A file is gzip around ``MAGIC``
and CBOR (RFC 8949). A filter is ``[name, [[value, pages], …]]``; the list of all is the fourth item
of the metadata. Seen in Pagefind 1.5.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from plugins.tracing.trees import checksum

MAGIC = b"pagefind_dcd"
_ENTRY = "pagefind-entry.json"
_VALUES, _FILTERS = 1, 3
_TEXTS, _ARRAY, _LONG = (2, 3), 4, 24


def settle(index: Path) -> None:
    """Put an index in order, in place: the same pages then give the same files."""
    renamed = {}
    for file in sorted((index / "filter").glob("*.pf_filter")):
        renamed[file.stem] = _replace(file, file.stem, in_order(_read(file), _VALUES))
    entry = json.loads((index / _ENTRY).read_bytes())
    for language in entry["languages"].values():
        file = index / f"pagefind.{language['hash']}.pf_meta"
        data = _read(file)
        for old, new in renamed.items():
            data = data.replace(old.encode(), new.encode())
        language["hash"] = _replace(file, language["hash"], in_order(data, _FILTERS))
    text = json.dumps(entry, sort_keys=True, separators=(",", ":"))
    (index / _ENTRY).write_text(text, encoding="utf-8")


def in_order(data: bytes, place: int) -> bytes:
    """Return a file with the items of one of its arrays, the one in that place from 0, sorted."""
    array, _ = list(_items(data, len(MAGIC)))[place]
    spans = list(_items(data, array))
    parts = sorted(data[start:end] for start, end in spans)
    return data[: spans[0][0]] + b"".join(parts) + data[spans[-1][1] :] if spans else data


def _replace(file: Path, name: str, data: bytes) -> str:
    """Write a file under a name for what it holds, as long as its own, and return it.

    A name is a language and a check-sum: ``fr_5fd5e32``.
    """
    lang, _, digest = name.rpartition("_")
    new = f"{lang}_{checksum(data)[: len(digest)]}"
    file.unlink()
    file.with_name(file.name.replace(name, new)).write_bytes(gzip.compress(data, mtime=0))
    return new


def _read(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


def _items(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    """Yield where each item of the array that starts there starts and ends."""
    _, count, start = _head(data, at)
    for _ in range(count):
        end = _end(data, start)
        yield start, end
        start = end


def _end(data: bytes, at: int) -> int:
    """Return where a number, a text or an array of these ends."""
    kind, value, end = _head(data, at)
    if kind in _TEXTS:
        return end + value
    for _ in range(value if kind == _ARRAY else 0):
        end = _end(data, end)
    return end


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """Return the kind of an item, its number (itself, or how many it holds), where that ends."""
    kind, short = data[at] >> 5, data[at] & 31
    if short < _LONG:
        return kind, short, at + 1
    end = at + 1 + (1 << (short - _LONG))
    return kind, int.from_bytes(data[at + 1 : end]), end
