"""``tasks.py`` for the project of another folder: ``project_command.py <settings> build``.

It starts the way ``python3 tasks.py`` does, through the check of the environment and the restart
inside it, so that what is measured is what a person waits for.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

if __name__ == "__main__":
    sys.path[0] = str(ROOT)

    from plugins.editing import environment

    environment.accept_any_console()
    environment.enter(ROOT, sys.argv)

    from invoke import Collection, Program

    import tasks

    tasks.SETTINGS = Path(sys.argv[1])
    tasks.run(Program(namespace=Collection.from_module(tasks)), sys.argv[2:])
