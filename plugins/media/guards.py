"""Guards: who is on a picture and what must be hidden of it, by every description of its bytes."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.kinds.site import Site
from plugins.media.consents import IMAGE, Consents
from plugins.media.decoding import Box
from plugins.media.looks import Looks
from plugins.models import Photo
from plugins.models.consent import Refusal


class Guard(NamedTuple):
    """The people on a picture, by the ids of their consents, and the parts to be masked."""

    people: tuple[str, ...]
    masks: tuple[Box, ...]

    def refused(self, site: Site, scope: str) -> list[tuple[str, Refusal]]:
        """Return who may not be shown for that use today, and why."""
        consents: Consents = site.kept("consents")
        return consents.refused(self.people, scope, (IMAGE,))


def guard_of(site: Site, path: str) -> Guard:
    """Return the guard of a picture, given its path from the project.

    The same file may be described in several folders: who is on it does not change with its place,
    so that what is said in one holds in all. Translations say nothing of it: they are not asked.
    """
    descriptions = list(_descriptions(site, path))
    people = {name for photo in descriptions for name in photo.people}
    masks = {(mask.x, mask.y, mask.w, mask.h) for photo in descriptions for mask in photo.masks}
    return Guard(tuple(sorted(people)), tuple(sorted(masks)))


def _descriptions(site: Site, path: str) -> Iterator[Photo]:
    looks: Looks = site.kept("looks")
    for twin in [path, *looks.twins(path)]:
        folder, _, name = twin.rpartition("/")
        photo = site.photos(folder, site.settings.languages[0]).photos.get(name)
        if photo:
            yield photo
