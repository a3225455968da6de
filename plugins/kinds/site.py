"""Site: everything that was read, and the questions the pages ask of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from plugins.kinds.document import Document
from plugins.kinds.kind import BY_NAME
from plugins.kinds.registers import Registers
from plugins.kinds.settings import SiteSettings
from plugins.problems import ProblemLog


@dataclass
class Site:
    """The content of one build.

    ``documents`` are those to be published, in every language; ``waiting`` are the drafts and the
    documents of the future that this build leaves out.
    """

    settings: SiteSettings
    documents: list[Document] = field(default_factory=list)
    registers: Registers = field(default_factory=Registers)
    problems: ProblemLog = field(default_factory=ProblemLog)
    waiting: list[Document] = field(default_factory=list)

    def originals(self, kind: str | None = None) -> list[Document]:
        """Return the listed documents in the source language, in the order of their kind."""
        chosen = [
            document
            for document in self.documents
            if document.original is None
            and document.is_listed
            and (kind is None or document.kind.name == kind)
        ]
        return self.sorted(chosen)

    def is_unreadable(self, folder: str, name: str) -> bool:
        """Say whether a bundle exists whose text could not be read: its own Problems say why."""
        bundle = self.settings.content / folder / name
        if not (bundle / "index.md").is_file():
            return False
        return all(document.bundle != bundle for document in [*self.documents, *self.waiting])

    def in_language(self, documents: Iterable[Document], lang: str) -> list[Document]:
        """Return the same documents in that language, or in the source language for want of it.

        A translation kept out of lists does not take the place of its original.
        """
        found = [(document, document.translations.get(lang, document)) for document in documents]
        return [other if other.is_listed else document for document, other in found]

    def listing(self, kind: str, lang: str) -> list[Document]:
        """Return what the list of a kind shows in that language."""
        return self.in_language(self.originals(kind), lang)

    def sorted(self, documents: Iterable[Document]) -> list[Document]:
        """Return documents by kind and, within one, in the order of the kind."""
        order = list(BY_NAME)

        def key(document: Document) -> tuple[int, int, int, str]:
            newest = -document.date.toordinal()
            if document.kind.order == "title":
                return order.index(document.kind.name), 0, 0, document.title.casefold()
            rank = self._openness(document) if document.kind.order == "openness" else 0
            return order.index(document.kind.name), rank, newest, document.address

        return sorted(documents, key=key)

    def is_open(self, mission: Document) -> bool:
        """Say whether a volunteer can apply to a mission today."""
        return bool(mission.fields.is_open(self.settings.today))

    def open_missions(self, lang: str) -> list[Document]:
        """Return the missions one can apply to, newest first."""
        return [mission for mission in self.listing("mission", lang) if self.is_open(mission)]

    def films(self, lang: str) -> list[Document]:
        """Return the stories that have a film, newest first."""
        return [story for story in self.listing("story", lang) if story.fields.film]

    def current_campaign(self, lang: str) -> Document | None:
        """Return the campaign that started last among those under way, else the latest of all."""
        campaigns = self.listing("campaign", lang)
        running = [campaign for campaign in campaigns if self._is_running(campaign)]
        starts = {campaign: campaign.fields.period.start for campaign in running or campaigns}
        return max(starts, key=lambda campaign: (starts[campaign], campaign.address), default=None)

    def _is_running(self, campaign: Document) -> bool:
        period = campaign.fields.period
        started = period.start.first_day() <= self.settings.today
        return started and (period.end is None or self.settings.today <= period.end.last_day())

    def _openness(self, mission: Document) -> int:
        if self.is_open(mission):
            return 0
        return {"full": 1, "open": 2, "closed": 2, "done": 3}.get(mission.fields.status.slug, 4)
