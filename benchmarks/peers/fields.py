"""Front matter in YAML, which all but Pelican read."""

import json
from collections.abc import Mapping
from typing import Any

from benchmarks.corpus import Story, Text


def yaml_block(fields: Mapping[str, Any]) -> str:
    """Return the fields between two rules; empty ones are left out. What is JSON is YAML."""
    lines = [
        f"{name}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in fields.items()
        if value
    ]
    return "\n".join(["---", *lines, "---", ""])


def common_fields(text: Text) -> dict[str, Any]:
    """Return title, day and summary."""
    return {"title": text.title, "date": text.date.isoformat(), "summary": text.summary}


def slug_fields(text: Text) -> dict[str, Any]:
    """Return the common fields, and the slugs of what the text is grouped by."""
    fields = common_fields(text)
    fields |= {"causes": [cause.slug for cause in text.causes], "territory": text.territory.slug}
    if isinstance(text, Story):
        fields |= {"author": text.author.slug, "keywords": list(text.tags)}
    return fields
