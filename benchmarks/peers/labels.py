"""The names of causes, territories and authors by slug, for generators that group by slug."""

import json

from benchmarks.corpus import authors, causes, departments


def labels() -> str:
    """Return a JSON object: ``causes``, ``territoires`` and ``auteurs``, each the names by slug."""
    groups = {"causes": causes(), "territoires": departments(), "auteurs": authors()}
    named = {group: {term.slug: term.fr for term in terms} for group, terms in groups.items()}
    return json.dumps(named, ensure_ascii=False, indent=1)
