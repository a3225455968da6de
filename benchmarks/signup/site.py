"""The site of the service that is measured: the demonstration, with missions of known seats."""

import json
from pathlib import Path
from typing import Any

from plugins.build.running import run_pelican

ROOT = Path(__file__).resolve().parents[2]
URL = "https://media.example"


def built_site(folder: Path) -> Path:
    """Build the demonstration site into a folder, unless it is there; return it."""
    if not (folder / "site.json").is_file():
        run_pelican(ROOT / "pelicanconf.py", folder, False, {"SITEURL": URL, "SEARCH": False})
    return folder


def site_with(folder: Path, built: Path, missions: dict[str, int]) -> Path:
    """Write the files of a site that the service reads; missions are given with their seats."""
    folder.mkdir(parents=True, exist_ok=True)
    catalogue: dict[str, Any] = json.loads((built / "catalogue.json").read_text(encoding="utf-8"))
    plain = {
        **next(each for each in catalogue["missions"] if each["association"]),
        "status": "open",
        "is_draft": False,
        "starts": None,
        "ends": None,
        "apply_until": None,
        "motivation_required": False,
        "requirements": [],
        "questions": [],
    }
    catalogue["missions"] = [
        {**plain, "id": slug, "seats": seats} for slug, seats in missions.items()
    ]
    (folder / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    (folder / "site.json").write_bytes((built / "site.json").read_bytes())
    return folder
