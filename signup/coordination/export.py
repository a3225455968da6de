"""Export: the applications to a mission as a table that a spreadsheet opens and does not run."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence

_SIGNS = "=+-@|＝＋－＠﹦﹢﹣﹫\0"
_BREAKS = "\t\r\n\0"
_FRENCH = re.compile(r"(?:\+|00)(?:33|262|590|594|596)0?([1-9]\d{8})|0([1-9]\d{8})")


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as Excel reads them in France: marked as UTF-8, cells parted by semicolons.

    Sources: RFC 4180 for quotes and line ends; OWASP ASVS 5.0, 1.2.10 for formulas.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([[defused(cell) for cell in row] for row in rows])
    return stream.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: an apostrophe stands before it."""
    return f"'{cell}" if _is_formula(cell.lstrip("'")) else cell


def _is_formula(cell: str) -> bool:
    """Say whether a spreadsheet may run a cell, after the blanks that it leaves out."""
    for letter in cell:
        if letter in _SIGNS or letter in _BREAKS:
            return True
        # Spaces, and what is not seen: controls, formats, what is no letter at all.
        if unicodedata.category(letter)[0] not in "ZC":
            return False
    return False


def national(phone: str) -> str:
    """Return a French number as it is dialled, by pairs: without a plus that looks like a formula.

    Others are returned as they were written.
    """
    found = _FRENCH.fullmatch(re.sub(r"[\s.\-()/]", "", phone))
    if found is None:
        return phone
    digits = f"0{found[1] or found[2]}"
    return " ".join(digits[start : start + 2] for start in range(0, 10, 2))
