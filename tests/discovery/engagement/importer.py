"""The importer of API Engagement as it was seen to behave, told again in few words.

Written from what its parser (fast-xml-parser 5.10.1, without options), ``he`` 1.2.0 and its own
functions were seen to make of edge cases in November 2026: it holds our file to what is read of it.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from html import unescape
from typing import Any

from lxml import etree
from lxml.html import fromstring

_BLANK = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_TRIMMED = re.compile(f"^[{_BLANK}]+|[{_BLANK}]+$")
_HEXADECIMAL = re.compile(r"[-+]?0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")
_SAFE = 2**53

_DOMAINS = """
    animaux autre batiment-industrie-logistique benevolat-competences communication culture-loisirs
    education emploi environnement gestion-finance-droit humanitaire memoire-et-citoyennete
    numerique prevention-protection recherche sante service-public-defense-securite sport
    solidarite-insertion vivre-ensemble
"""
DOMAINS = set(_DOMAINS.split())


class ImportFailed(Exception):
    """The whole file is refused."""


def trimmed(text: str) -> str:
    """Return a text without what JavaScript trims."""
    return _TRIMMED.sub("", text)


def coerced(text: str) -> Any:
    """Return what the parser makes of a text: a number or a boolean whenever it looks like one."""
    bare = trimmed(text)
    if bare in ("true", "false"):
        return bare == "true"
    if _HEXADECIMAL.fullmatch(bare):
        return int(bare, 16)
    if _DECIMAL.fullmatch(bare) and abs(number := float(bare)) < _SAFE:
        return int(number) if number.is_integer() else number
    return bare


def tree(element: Any) -> Any:
    """Return what the parser makes of an element."""
    if not len(element):
        return coerced(element.text or "")
    found: dict[str, Any] = {}
    for child in element:
        value = tree(child)
        if child.tag in found:
            before = found[child.tag]
            found[child.tag] = [*(before if isinstance(before, list) else [before]), value]
        else:
            found[child.tag] = value
    return found


def read(data: bytes) -> list[dict[str, Any]]:
    """Return the missions that are imported of a file, as they are kept."""
    if b"<?xml" not in data:
        raise ImportFailed("Not an XML")
    source = tree(etree.fromstring(data))
    missions = source.get("mission") if isinstance(source, dict) else None
    if not missions:
        raise ImportFailed("Empty xml")
    unique: dict[Any, dict[str, Any]] = {}
    for mission in missions if isinstance(missions, list) else [missions]:
        unique.setdefault(mission["clientId"], mission)
    kept = (_mission(mission) for mission in unique.values())
    return [mission for mission in kept if mission]


def _mission(raw: Mapping[str, Any]) -> dict[str, Any]:
    organisation = _organisation(raw)
    if not isinstance(raw["title"], str) or not organisation:
        return {}  # lost, and nobody is told
    mission = {
        "clientId": string(raw["clientId"]),
        "title": unescape(raw["title"]),
        "description": plain(unescape(raw.get("description", ""))),
        "descriptionHtml": string(raw.get("description")),
        "applicationUrl": raw.get("applicationUrl", ""),
        "postedAt": moment(raw.get("postedAt")),
        "startAt": moment(raw.get("startAt")) or datetime.now(UTC),
        "endAt": moment(raw.get("endAt")),
        "activity": string(raw.get("activity")).split(","),
        "domain": string(raw.get("domain")),
        "schedule": string(raw.get("schedule")),
        "audience": strings(raw.get("audience")),
        "requirements": strings(raw.get("requirements")),
        "softSkills": strings(raw.get("softSkills")),
        "tags": strings(raw.get("tags")),
        "remote": remote(raw.get("remote")),
        "openToMinors": truth(raw.get("openToMinors")),
        "reducedMobilityAccessible": truth(raw.get("reducedMobilityAccessible")),
        "closeToTransport": truth(raw.get("closeToTransport")),
        "places": raw.get("places") or 1,
        "image": raw.get("image"),
        "addresses": _addresses(raw.get("addresses")),
        "organisation": organisation,
    }
    return {**mission, "refusal": refusal(mission)}


def refusal(mission: Mapping[str, Any]) -> str:
    """Return why the importer refuses a mission; nothing when it accepts it."""
    checks = {
        "Titre manquant": not mission["title"].strip(),
        "Problème d'encodage dans le titre": "&#" in mission["title"],
        "Le titre est trop court (1 seul mot)": " " not in mission["title"],
        "ClientId manquant": not mission["clientId"],
        "Description manquante": not mission["description"],
        "Problème d'encodage dans la description": "&#" in mission["description"],
        "La description est trop longue": len(mission["description"]) > 20_000,
        "URL de candidature manquant": not mission["applicationUrl"],
        "Nombre de places invalide": mission["places"] <= 0,
        "Domaine non valide": mission["domain"] not in DOMAINS,
        "Problème d'encodage dans le nom de l'organisation": "&#"
        in mission["organisation"]["name"],
    }
    return next((message for message, is_so in checks.items() if is_so), "")


def _organisation(raw: Mapping[str, Any]) -> dict[str, Any]:
    client = string(raw.get("organizationClientId")) or string(raw.get("organizationId"))
    rna = re.sub("[^a-zA-Z0-9]", "", string(raw.get("organizationRNA"))).upper()
    siren = string(raw.get("organizationSiren"))
    name = string(raw.get("organizationName"))
    found = {
        "clientId": client or name,
        "name": name,
        "rna": rna if re.fullmatch("W[W0-9]{9}", rna) else None,
        "siren": siren if re.fullmatch(r"\d{9}", siren) else None,
        "fullAddress": string(raw.get("organizationFullAddress")),
        "postalCode": string(raw.get("organizationPostCode")),
        "city": string(raw.get("organizationCity")),
        "networks": strings(raw.get("organizationReseaux")),
        "audiences": strings(raw.get("organizationBeneficiaries")),
    }
    return found if found["clientId"] else {}


def _addresses(raw: Any) -> list[dict[str, Any]]:
    listed = raw["address"] if raw else []
    return [_address(one) for one in (listed if isinstance(listed, list) else [listed])]


def _address(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return an address; a code that is a number is not known, and the postal code tells it."""
    postal_code = string(raw.get("postalCode"))
    if raw.get("country") == "FR":
        postal_code = postal_code.zfill(5)
    code = raw.get("departmentCode")
    by_postal_code = postal_code[: 3 if postal_code.startswith(("97", "98")) else 2]
    is_known = isinstance(code, str) or (isinstance(code, int) and code > 9)
    return {
        "city": string(raw.get("city")),
        "street": string(raw.get("street")),
        "country": raw.get("country"),
        "postalCode": postal_code,
        "departmentCode": str(code) if is_known else by_postal_code,
        "location": raw.get("location"),
    }


def plain(html: str) -> str:
    """Return the text of HTML, blank lines and bullets aside."""
    return str(fromstring(f"<div>{html}</div>").text_content()) if html else ""


def string(value: Any) -> str:
    """Return a value as a string; nothing for what is false."""
    return str(value) if value else ""


def strings(value: Any) -> list[str]:
    """Return a list; a lone text is cut at its commas."""
    if isinstance(value, Mapping):
        return strings(value.get("value", value.get("item")))
    items = value if isinstance(value, list) else string(value).split(",")
    return [text for item in items if (text := trimmed(str(item)))]


def truth(value: Any) -> bool | None:
    """Return whether a value is yes: « oui » is not."""
    return None if value is None else str(value).strip().lower() in ("yes", "true", "1")


def remote(value: Any) -> str:
    """Return how much is done at a distance; what is not known is on site."""
    word = str(value or "").strip().lower()
    known = {"possible": "possible", "full": "full", "local": "local", "yes": "possible"}
    return known.get(word, "no")


def moment(value: Any) -> datetime | None:
    """Return a date of ISO 8601, or one in the American order; None for any other."""
    for form in ("%Y-%m-%dT%H:%M:%S.%fZ", "%m/%d/%Y"):
        try:
            return datetime.strptime(str(value), form).replace(tzinfo=UTC)
        except ValueError:
            continue
    return None
