"""The JSON Schemas of what is exchanged, made from its models."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from plugins.discovery.exchange.shell import Shell
from plugins.models.exchange import Catalogue, PlacesFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
EXCHANGED: Mapping[str, type[BaseModel]] = {
    "catalogue": Catalogue,
    "places": PlacesFile,
    "site": Shell,
}
"""The model of each file, by its name without ``.json``."""


def schema(name: str) -> dict[str, Any]:
    """Return the schema of a file, named by an address that tells its version."""
    model = EXCHANGED[name]
    # What is read may leave out what has a default; what is written holds all.
    made = model.model_json_schema(mode="validation" if name == "places" else "serialization")
    version = made["properties"]["version"]["const"]
    return {"$schema": _DIALECT, "$id": f"urn:plaidoyer:{name}:{version}", **made}


def write_schemas(folder: Path) -> None:
    """Write the schema of every file that is exchanged into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in EXCHANGED:
        (folder / f"{name}.schema.json").write_text(schema_text(name), encoding="utf-8")


def schema_text(name: str) -> str:
    """Return a schema as it is kept."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
