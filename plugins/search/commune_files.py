"""The files in which browsers find the position of a commune, as products.

They are the same for every site: what takes longest, to make them, is done once for each version.
"""

import pickle
from collections.abc import Iterator
from functools import cache

from plugins.geography import shards
from plugins.kinds.page import Product
from plugins.kinds.site import Site
from plugins.tracing.store import key_of

FOLDER = "/lieux/"


def commune_files(site: Site) -> Iterator[Product]:
    """Yield each file."""
    for name in _names(site):
        yield Product(f"{FOLDER}{name}", commune_file, (name,), is_indexed=False)


def commune_file(site: Site, name: str) -> bytes:
    """Return the bytes of a file."""
    return _files()[name]


@cache
def _files() -> dict[str, bytes]:
    return dict(shards())


def _names(site: Site) -> list[str]:
    key = key_of("commune files", site.code)
    kept = site.store.part(key, "head")
    if kept is not None:
        names: list[str] = pickle.loads(kept)
        return names
    names = sorted(_files())
    site.store.put([(key, {"head": pickle.dumps(names)})], site.day)
    return names
