"""Shards: the communes in small files, of which a browser asks for the one that it needs.

A visitor types a commune or a postal code; the page fetches one file and searches it, so that no
geocoding service is told what they look for. The page must find the file as ``key_of`` does:

1. two digits or more: the first two digits. « 93200 » is in ``93``.
2. else fold the text: « œ » is ``oe`` and « æ » is ``ae``, in lower case, decomposed (NFKD) and
   without accents; all that is not ``a-z`` or ``0-9`` becomes one hyphen, none is left at an end.
3. drop ``saint-``, ``sainte-``, ``st-``, ``ste-``, ``le-``, ``la-``, ``les-`` and ``l-`` from its
   head, one after the other, as long as something follows: « L’Île-Saint-Denis » is
   ``ile-saint-denis``, « La » stays ``la``.
4. the first letter. « Saint-Denis » is in ``d``. A lone digit has no file, nor has nothing.

A file is a JSON array of ``[name, postal code, latitude, longitude]``, degrees with two decimals
(a kilometre at most). Those of letters hold each commune once, with its first postal code, the most
peopled first; those of digits hold it once for each postal code that begins so, sorted by code.
"""

import json
from collections import defaultdict
from collections.abc import Iterator

from plugins.geography.communes import Commune, communes
from plugins.geography.names import telling

Row = tuple[str, str, float, float]


def key_of(typed: str) -> str:
    """Return the name, without its ending, of the file to search; empty when too little is said."""
    digits = typed.strip()[:2]
    if len(digits) == 2 and digits.isascii() and digits.isdigit():
        return digits
    first = telling(typed)[:1]
    return "" if first.isdigit() else first


def shards() -> Iterator[tuple[str, bytes]]:
    """Yield the name of each file, ``d.json`` or ``93.json``, and what it holds, sorted by name."""
    files: defaultdict[str, list[Row]] = defaultdict(list)
    for commune in sorted(communes(), key=lambda one: (-one.population, one.code)):
        files[key_of(commune.name)].append(_row(commune, commune.postal_codes[0]))
        for postal_code in commune.postal_codes:
            files[key_of(postal_code)].append(_row(commune, postal_code))
    for key, rows in sorted(files.items()):
        if key.isdigit():
            rows.sort(key=lambda row: row[1])
        told = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        yield f"{key}.json", f"{told}\n".encode()


def _row(commune: Commune, postal_code: str) -> Row:
    return commune.name, postal_code, round(commune.lat, 2), round(commune.lon, 2)
