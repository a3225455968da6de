"""From the bytes of a file an editor wrote to a model, or to Problems with their lines."""

from plugins.frontmatter.files import Source, read_bytes, read_source
from plugins.frontmatter.registers import read_entries, read_register
from plugins.frontmatter.validation import validate
from plugins.frontmatter.yaml import Lines, Parsed, load

__all__ = [
    "Lines",
    "Parsed",
    "Source",
    "load",
    "read_bytes",
    "read_entries",
    "read_register",
    "read_source",
    "validate",
]
