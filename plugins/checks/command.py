"""The command that checks a site: everything is built, and nothing is kept of it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import TemplateError

from plugins.build.failures import explain_failure
from plugins.build.refusal import BuildRefused
from plugins.build.running import run_pelican
from plugins.checks import endings, preflight


def check_site(settings_file: Path) -> int:
    """Print the Problems of a site, the consents that end soon, the pre-flight of missions.

    Return the exit status.
    """
    with TemporaryDirectory() as folder:
        try:
            run = run_pelican(settings_file, Path(folder) / "site", preview=False)
        except BuildRefused:
            return 1
        except (OSError, TemplateError) as error:
            print(explain_failure(error, settings_file.parent), file=sys.stderr)
            return 1
    site = run.making.opened.site
    print(endings.in_french(endings.endings(site), site.settings.day))
    print(preflight.in_french(*preflight.preflight(site)))
    return 0
