"""Making a site: what changed is made, the rest is kept, and all of it is put in place at once."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment

from plugins.build.notes import Notes, problems_of
from plugins.build.output import OutputTree
from plugins.build.pruning import forget_old_files
from plugins.build.refusal import refuse_errors
from plugins.build.rendering import Renderer
from plugins.build.run import Run
from plugins.build.selection import Selection
from plugins.build.sources import ChangedDocuments, Changes
from plugins.build.theme import Theme
from plugins.build.workshop import Workshop
from plugins.kinds.known import Known, Remembered
from plugins.kinds.loading import Opened
from plugins.kinds.page import Product
from plugins.problems import Problem, ProblemLog, report
from plugins.tracing.state import State
from plugins.tracing.workers import shared

_MANY = 40
_ABSENT = "absent"


class Making:
    """Makes the products of a site that was opened, and remembers what it made them from."""

    def __init__(self, opened: Opened, base: Environment, run: Run, output: OutputTree) -> None:
        """Take what was read, the environment of the theme, and the output as it stands."""
        self.opened = opened
        self.run = run
        self.output = output
        self._site = site = opened.site
        renderer = Renderer(base, run.outset.cache, site)
        site.render = renderer.render
        theme = Theme(base, site.settings.theme, site.theme, site.store, site.day)
        site.add_source("template", theme.closure_checksum, is_of_theme=True)
        site.add_source("catalogue", theme.catalogue_checksum, is_of_theme=True)
        site.add_source("size", output.size)
        self.notes = Notes(site, run.earlier)
        self._published: set[str] = set()
        self.workshop = Workshop(site, renderer, self.output, self.notes.keys)

    def make(self, products: list[Product]) -> None:
        """Make what must be and put it in place; raise BuildRefused when there are errors."""
        of_texts = {problem for text in self.opened.known.values() for problem in text.problems}
        self.notes.standing = [p for p in self._site.problems if p not in of_texts]
        try:
            late = self._make_stale(products)
            self._publish()
            if late and not self._site.problems.has_errors:
                self._make_all(late)
                self._publish()
            self._gather()
            refuse_errors(self._site, self.run)
            self.run.changed_files = self.output.commit()
        except BaseException:
            self.output.discard()
            raise
        finally:
            self.run.progress.end()
        self.run.files = len(self.output)
        self.remember()

    def _make_stale(self, products: list[Product]) -> list[Product]:
        """Make the products that must be and keep the others; return those to be made late."""
        site, changed = self._site, self._changed()
        stale = self._select(products, changed)
        if site.problems.has_errors:
            for problems in shared(stale, self.workshop.check):
                site.problems.extend(problems)
            refuse_errors(site, self.run)
        # Refused by its texts, a site is not made: of what is the page of none, nothing is told.
        site.problems.extend(self.notes.problems())
        if len(stale) == len(products):
            self._start_over()
        self.notes.answer_again(changed)
        self._make_all([product for product in stale if not product.is_late])
        if site.problems.has_errors:
            refuse_errors(site, self.run)
        for product in products:
            if product.name not in self.run.reasons:
                self.output.keep(product.name)
        return [product for product in stale if product.is_late]

    def _start_over(self) -> None:
        """Let go of what was made before, which takes as much memory as what is made now."""
        self.notes.start_over()
        if self.run.earlier:
            lighter = replace(self.run.earlier, asked=b"", answers=b"", products={}, parts={})
            self.run.earlier = lighter

    def _changed(self) -> set[int]:
        """Return the numbers of the reads that would give something else than the build before."""
        site, earlier = self._site, self.run.earlier
        if earlier is None:
            return set()
        documents = ChangedDocuments(site, self.opened.known, self.run.known_texts)
        return Changes(site, earlier, documents, self.run.inputs).numbers()

    def _select(self, products: list[Product], changed: set[int]) -> list[Product]:
        """Return the products to be made again; note the others, and tell again of their texts."""
        earlier = self.run.earlier
        selection = Selection(earlier, changed, self.output, self.run.before is not None)
        stale = []
        for product in products:
            reason = selection.reason(product)
            if reason is not None:
                self.run.reasons[product.name] = reason
                stale.append(product)
            elif earlier is not None:
                noted = earlier.products[product.name]
                self.notes.keep(product.name, noted)
                if product.path:
                    self._site.problems.extend(problems_of(noted))
        return stale

    def _make_all(self, stale: list[Product]) -> None:
        by_name = {product.name: product for product in stale}
        if len(stale) > _MANY:
            # Worked out here, it is inherited; else each process would, for itself.
            self._site.tables(())
        for count, made in enumerate(shared(stale, self.workshop.make), 1):
            self._site.problems.extend(made.problems)
            if made.checksum:
                self.output.adopt(made.name, made.checksum, made.is_changed)
            self.notes.add(by_name[made.name], made)
            self.run.progress("Pages", count, len(stale))

    def _publish(self) -> None:
        """Copy the files of the content that the pages show, and make those that are made of it.

        What was published before, in the same build, stays.
        """
        site, (copied, made) = self._site, self._sources()
        for name, path in sorted(copied.items()):
            if name not in self._published:
                self._copy(name, path)
        self._published.update(copied)
        for kind, sources in made.items():
            if kind not in site.gatherers:
                self._make_of(kind, sources)

    def _make_of(self, kind: str, sources: list[tuple[Any, ...]]) -> None:
        """Make what a room makes of sources, unless it stands or was made in this build."""
        maker = self._site.makers[kind]
        names = {name for source in sources for name in maker.names(source)} - self._published
        wanted = {name for name in names if not self.output.checksum(name)}
        for name in sorted(names - wanted):
            self.output.keep(name)
        for name, made_now in maker.make(sources, wanted):
            if isinstance(made_now, Path):
                self.output.copy(name, made_now)
            else:
                self.output.write(name, made_now)
        self._published |= names

    def _gather(self) -> None:
        """Make the files that are made of what all products told together."""
        for kind, sources in self._sources()[1].items():
            gatherer = self._site.gatherers.get(kind)
            if gatherer is None:
                continue
            gathered = gatherer.kept(sources)
            if gathered is None:
                gathered = gatherer.make(sources)
            for name, (checksum, file) in gathered.items():
                if self.output.checksum(name) == checksum:
                    self.output.keep(name)
                else:
                    self.output.write(name, file.read_bytes())

    def _sources(self) -> tuple[dict[str, str], dict[str, list[tuple[Any, ...]]]]:
        """Return the files of the content to be copied, by name, and what others are made of."""
        copied: dict[str, str] = {}
        made: dict[str, set[tuple[Any, ...]]] = {}
        for name, source in self.notes.files().items():
            if isinstance(source, str):
                copied[name] = source
            else:
                made.setdefault(source[0], set()).add(source)
        return copied, {kind: sorted(sources) for kind, sources in sorted(made.items())}

    def _copy(self, name: str, path: str) -> None:
        site = self._site
        checksum = site.tree.checksum(site.inside(path))
        if checksum and self.output.checksum(name) == checksum:
            self.output.keep(name)
        else:
            self.output.copy(name, site.settings.root / path)

    def resume(self, state: State) -> bool:
        """Take over the site as the build before left it; say whether it stands so, whole."""
        expected = {name: noted[1] for name, noted in state.products.items()}
        for name, noted in state.products.items():
            self.notes.keep(name, noted)
        site = self._site
        copied, made = self._sources()
        expected |= {name: site.tree.checksum(site.inside(path)) for name, path in copied.items()}
        for kind, sources in made.items():
            if kind in site.gatherers:
                gathered = site.gatherers[kind].kept(sources)
                if gathered is None:
                    return False
                expected |= {name: checksum for name, (checksum, _) in gathered.items()}
                continue
            # Their names tell what they are made of: any that we made is the right one.
            names = {name for source in sources for name in site.makers[kind].names(source)}
            expected |= {name: self.output.checksum(name) or _ABSENT for name in names}
        self.notes.standing = [Problem.of(plain) for plain in state.standing]
        self.notes.kept_tables = state.tables
        return self.output.resume(expected)

    def tell_again(self) -> None:
        """Gather the Problems again: the standing ones, those of each text and of each product."""
        problems = ProblemLog()
        problems.extend(self.notes.standing)
        for text in self._told_texts():
            problems.extend(text.problems)
        problems.extend(self.notes.problems())
        self._site.problems = self.run.problems = problems

    def _told_texts(self) -> Iterable[Known]:
        known = self.opened.known
        return known.with_problems() if isinstance(known, Remembered) else known.values()

    def remember(self) -> None:
        """Leave to the next build what this one knows."""
        # Not remembered, all is made again: a full disk does not undo a site that is in place.
        with suppress(OSError):
            self.state().save(self.run.outset.state_file)
        before = self.run.before
        if before is None or before.day != self._site.day:
            self._forget()

    def _forget(self) -> None:
        """Once a day, take out of the cache what is used no more."""
        self._site.store.prune((text.key for text in self.opened.known.values()), self._site.day)
        for name in ("states", "templates"):
            forget_old_files(self.run.outset.cache / name)

    def state(self) -> State:
        """Return what is known by now."""
        told = report(self._site.problems)
        return self.notes.state(self.run.inputs, told, self.opened.known)
