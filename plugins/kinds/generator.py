"""The Pelican generator of every kind: reads the site, plans its pages, has them written."""

from typing import Any

from pelican.generators import Generator

from plugins.kinds.loading import load_site
from plugins.kinds.navigation import navigation
from plugins.kinds.plan import plan_pages
from plugins.kinds.settings import read_settings


class SiteGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Puts ``site`` and ``pages`` into Pelican's context, then writes the pages."""

    def generate_context(self) -> None:
        """Read and link all content, and plan the pages."""
        settings, problems = read_settings(self.settings)
        site = load_site(settings)
        site.problems.extend(problems)
        self.context["site"] = site
        self.context["pages"] = plan_pages(site)

    def generate_output(self, writer: Any) -> None:
        """Write every page with its template."""
        site = self.context["site"]
        menus = {lang: navigation(site, lang) for lang in site.settings.languages}
        for page in self.context["pages"]:
            shell = {"page": page, "navigation": menus[page.lang], "settings": site.settings}
            writer.write_page(
                page.save_as,
                f"{page.template}.html",
                self.env,
                page.lang,
                {**page.context, **shell},
            )


def generators(pelican: Any) -> type[Generator]:
    """Return the generator, for Pelican's signal ``get_generators``."""
    return SiteGenerator
