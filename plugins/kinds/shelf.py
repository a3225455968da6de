"""Shelf: the readings of a site, each part fetched when it is first needed."""

import errno
import pickle
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from plugins.kinds.body import Body
from plugins.kinds.reading import Text
from plugins.tracing.store import Parts, Store

_TEXTS, _BODIES = 256, 8


class Shelf:
    """Fetches from a store what was read of each text; few are held in memory at once.

    ``keys`` are those of the store, by path; ``read`` reads again what the store has lost.
    """

    def __init__(self, store: Store, keys: Mapping[str, str], read: Callable[[str], Parts]) -> None:
        """Take where the readings are kept."""
        self._store = store
        self._keys = keys
        self._read = read
        self._text = lru_cache(_TEXTS)(self._fetch_text)
        self._body = lru_cache(_BODIES)(self._fetch_body)

    def renew(self, keys: Mapping[str, str]) -> None:
        """Take the new keys of texts that were read again."""
        self._keys = {**self._keys, **keys}

    def text(self, path: str) -> Text:
        """Return the fields of a text, with the line of each."""
        return self._text(path, self._keys[path])

    def body(self, path: str) -> Body:
        """Return the body of a text."""
        return self._body(path, self._keys[path])

    def earlier(self, key: str) -> tuple[Text, Body] | None:
        """Return what was kept under a key of an earlier build; None when it is no more."""
        parts = [self._store.part(key, part) for part in ("fields", "body")]
        if None in parts:
            return None
        text, body = (pickle.loads(data) for data in parts if data is not None)
        return text, body

    def _fetch_text(self, path: str, key: str) -> Text:
        text: Text = self._unpacked(path, key, "fields")
        return text

    def _fetch_body(self, path: str, key: str) -> Body:
        body: Body = self._unpacked(path, key, "body")
        return body

    def _unpacked(self, path: str, key: str, part: str) -> Any:
        data = self._store.part(key, part) or self._read(path).get(part)
        if data is None:
            raise FileNotFoundError(errno.ENOENT, "went away while the site was built", path)
        return pickle.loads(data)
