"""Following: texts were saved, and only the pages that read what changed of them are made again."""

from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace

from plugins.build.making import Making
from plugins.build.selection import READ, Reason, Selection
from plugins.build.sources import ChangedDocuments, Changes
from plugins.kinds.known import Known
from plugins.kinds.page import Product
from plugins.kinds.reading import TextFile
from plugins.problems import Level, Problem
from plugins.tracing.clock import today
from plugins.tracing.state import State
from plugins.tracing.trees import Entry, read_entry


class Following:
    """Keeps a site that stands whole in step with its texts, as long as its structure stays."""

    def __init__(self, making: Making) -> None:
        """Take a site just made and put in place, or resumed as it was."""
        self._making = making
        # Nothing of the structure changes while it follows.
        making.notes.kept_tables = making.notes.kept_tables or making.notes.tables()
        self._is_settled = True

    def follow(self, paths: Collection[str], state: State) -> bool:
        """Take in texts that were saved; ``state`` is that of the site as it stands.

        False when that takes a whole build: another file, a fact that the rest of the site knows,
        an error, a new day. What comes to that changes neither the state nor the output.
        """
        opened = self._making.opened
        settings = opened.site.settings
        texts = [text for path in paths if (text := opened.text(path))]
        if len(texts) < len(paths) or today(settings.timezone) != settings.day:
            return False
        before = {text.path: opened.known[text.path] for text in texts}
        if not self._read(texts):
            return False
        documents = ChangedDocuments(opened.site, opened.known, before, before.keys())
        inputs = self._making.run.inputs
        return self._make(Changes(opened.site, state, documents, inputs).numbers(), state)

    def _read(self, texts: list[TextFile]) -> bool:
        """Read texts again, and say whether only their pages may have changed."""
        making, opened = self._making, self._making.opened
        site = opened.site
        entries: dict[str, Entry] = dict(site.tree.entries)
        for text in texts:
            entry = read_entry(str(site.settings.root / text.path))
            if not entry[4]:
                return False
            entries[site.inside(text.path)] = entry
        site.tree.entries = entries
        read = opened.library.known(texts, site.tree, {}, lambda *_: None)
        if any(_concerns_others(opened.known[path], known) for path, known in read.items()):
            return False
        making.run.inputs = replace(making.run.inputs, content=entries)
        opened.known.update(read)
        site.renew({path: known.key for path, known in read.items()})
        return True

    def _make(self, changed: set[int], state: State) -> bool:
        making = self._making
        selection = Selection(state, changed, making.output)
        reasons = selection.readers()
        stale = [Product.of(name, state.products[name][0]) for name in reasons]
        drawn = [(product, *making.workshop.draw(product)) for product in stale]
        if any(_is_wrong(made.problems) for _, made, _ in drawn):
            return False
        if any(made.files != state.products[made.name][4] for _, made, _ in drawn):
            return False
        making.notes.answer_again(changed)
        names = making.output.amend({made.name: data for _, made, data in drawn})
        for product, made, _ in drawn:
            checksum = making.output.checksum_now(made.name)
            making.notes.add(product, made._replace(checksum=checksum))
        making.tell_again()
        making.run.reasons = {name: Reason(READ, numbers) for name, numbers in reasons.items()}
        making.run.files, making.run.changed_files = len(making.output), len(names)
        self._is_settled = False
        return True

    def settle(self) -> None:
        """Write what the next process will want to know."""
        if self._is_settled:
            return
        # What cannot be noted is made once more, no worse.
        with suppress(OSError):
            self._making.output.settle()
            self._making.remember()
            self._is_settled = True


def _concerns_others(before: Known, now: Known) -> bool:
    return now.facts is None or now.facts != before.facts or _is_wrong(now.problems)


def _is_wrong(problems: Collection[Problem]) -> bool:
    return any(problem.level is Level.ERROR for problem in problems)
