"""Parts of files: browsers ask for those to seek in films.

Source: https://www.rfc-editor.org/rfc/rfc9110#name-range-requests, for one range of bytes.
"""

import re

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


class Unsatisfiable(Exception):
    """A part that the file does not have."""


def part_of(asked: str, size: int) -> tuple[int, int] | None:
    """Return the first byte of the part asked for and the one after its last.

    Nothing when it is no such question, which is to be answered with the whole file. Raise
    Unsatisfiable when the file ends before.
    """
    found = _RANGE.fullmatch(asked.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1 if last else size)
        if last and int(last) < start:
            return None
    if start >= end:
        raise Unsatisfiable(asked)
    return start, end
