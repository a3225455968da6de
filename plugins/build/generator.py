"""The Pelican generator: reads what changed, makes what depends on it, puts it in place."""

import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from plugins.build.following import Following
from plugins.build.making import Making
from plugins.build.output import OutputTree
from plugins.build.outset import Outset
from plugins.build.refusal import refuse_errors
from plugins.build.run import KEY, Run, run_of
from plugins.kinds.known import Remembered
from plugins.kinds.loading import Desk
from plugins.kinds.plan import plan_pages
from plugins.kinds.settings import read_settings
from plugins.tracing.state import State, is_same
from plugins.tracing.store import Store
from plugins.tracing.trees import Entry, Tree, checksum


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Makes the site; its Run knows from what, and gets what came of it."""

    def generate_output(self, writer: Any) -> None:
        """Read what changed, and make what must be; raise BuildRefused when there are errors."""
        run = run_of(self.settings)
        settings, problems = read_settings(self.settings)
        desk = Desk(
            settings,
            Tree(str(settings.content), run.inputs.content),
            Store(run.outset.cache / "readings.sqlite"),
            run.inputs.code,
            _theme_checksum(run.inputs.theme),
        )
        if not problems and run.earlier and self._resume(desk, run, run.earlier):
            return
        opened = desk.load(run.known_texts, run.progress)
        opened.site.problems.extend(problems)
        products = plan_pages(opened.site)
        # Looked at already, when it was tried to resume from there.
        output = run.making.output if run.making else OutputTree(run.outset.output)
        run.making = Making(opened, self.env, run, output)
        run.making.make(products)

    def _resume(self, desk: Desk, run: Run, state: State) -> bool:
        """Make the pages of a few texts that were saved, when nothing else can have changed."""
        paths = _saved_texts(desk, state, run)
        if not paths:
            return False
        opened = desk.reopen(Remembered(state.texts), marshal.loads(state.tables))
        run.making = Making(opened, self.env, run, OutputTree(run.outset.output))
        following = Following(run.making)
        if not (run.making.resume(state) and following.follow(paths, state)):
            run.making.output.start_over()
            return False
        refuse_errors(run.making.opened.site, run)
        following.settle()
        return True


def _saved_texts(desk: Desk, state: State, run: Run) -> set[str]:
    """Return the texts that were saved since a build; none when anything else has changed."""
    before, now = state.inputs.content, run.inputs.content
    if state.inputs.day != run.inputs.day or before.keys() != now.keys():
        return set()
    if state.inputs.places != run.inputs.places:
        return set()
    if not is_same(state.inputs.theme, run.inputs.theme):
        return set()
    name = desk.settings.content.name
    changed = {f"{name}/{path}" for path, entry in now.items() if entry[4] != before[path][4]}
    return changed if changed <= state.texts.keys() else set()


def _theme_checksum(theme: Mapping[str, Entry]) -> str:
    return checksum(repr([(path, entry[4]) for path, entry in sorted(theme.items())]).encode())


def generators(pelican: Any) -> type[Generator]:
    """Return the generator, for Pelican's signal ``get_generators``.

    Pelican's own command, which a host may run, starts no Run: one that makes all anew is given to
    each of its builds.
    """
    run = pelican.settings.get(KEY)
    if run is None or run.making:
        given = {name: value for name, value in pelican.settings.items() if name != KEY}
        outset = Outset(Path("pelicanconf.py").resolve(), given, is_complete=True)
        pelican.settings[KEY] = Run(outset, outset.look(None), None, None)
    return SiteGenerator
