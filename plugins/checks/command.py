"""The command that checks a site: everything is built, and nothing is kept of it."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import TemplateError

from plugins.build.failures import explain_failure
from plugins.build.refusal import BuildRefused
from plugins.build.running import run_pelican
from plugins.checks.endings import endings, in_french


def check_site(settings_file: Path) -> int:
    """Print the Problems of a site, then the consents that end soon; return the exit status."""
    with TemporaryDirectory() as folder:
        try:
            run = run_pelican(settings_file, Path(folder) / "site", preview=False)
        except BuildRefused:
            return 1
        except (OSError, TemplateError) as error:
            print(explain_failure(error, settings_file.parent), file=sys.stderr)
            return 1
    site = run.making.opened.site
    print(in_french(endings(site), site.settings.day))
    return 0
