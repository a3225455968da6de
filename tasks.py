"""Every command of the project; ``python3 tasks.py --list`` shows them.

On a bare Python the first command makes the project's environment and starts again inside it;
there, plain ``invoke`` finds the same commands. A task is thin: it imports the room that does the
work, and exits with its status. The docstrings are what ``--list`` shows: French, one line of a
terminal each.
"""

from __future__ import annotations

import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 -- this file is what an older Python opens first
    sys.exit(
        "Plaidoyer demande Python 3.11 ou plus récent ; celui-ci est le "
        + ".".join(str(number) for number in sys.version_info[:3])
    )

from plugins.editing import environment

ROOT = Path(__file__).resolve().parent

environment.accept_any_console()
if __name__ == "__main__":
    environment.enter(ROOT, sys.argv)

import os
import shlex
import subprocess

from invoke import Context, Exit, Program, task

from plugins.editing import system, toolchain

SETTINGS = ROOT / "pelicanconf.py"
# Each worker starts a browser; what one has left when another is idle is handed over.
WHOLE_SUITE = ("--numprocesses", "auto", "--maxprocesses", "4", "--dist", "worksteal")
sys.dont_write_bytecode = False  # invoke turns the cache off: every build would recompile plugins/


@task(
    help={
        "output": "dossier où écrire le site, à la place de output/",
        "publish": "avec les réglages de publishconf.py : le site a son adresse",
        "explain": "dire pourquoi la page de cette adresse est refaite, ou non",
        "profile": "dire où le temps est passé",
    }
)
def build(
    context: Context,
    output: str = "",
    publish: bool = False,
    explain: str = "",
    profile: bool = False,
) -> None:
    """Construire le site dans output/."""
    from plugins.build.command import build_site

    settings = ROOT / "publishconf.py" if publish else SETTINGS
    folder = Path(output).resolve() if output else None
    finish(build_site(settings, folder, preview=False, explain=explain, profile=profile))


@task
def check(context: Context) -> None:
    """Vérifier tout sans rien écrire, et ce qui finit bientôt."""
    from plugins.checks.command import check_site

    finish(check_site(SETTINGS))


@task
def protect(context: Context) -> None:
    """Protéger une chaîne, qui ne paraîtra nulle part."""
    from plugins.checks.protecting import protect_string

    finish(protect_string(ROOT / "content"))


@task(help={"port": "port de http://localhost:8000"})
def serve(context: Context, port: str = "8000") -> None:
    """Montrer le site, brouillons compris, à chaque changement."""
    from plugins.editing.companion import Companion
    from plugins.editing.preview import OUTPUT
    from plugins.editing.preview import serve as serve_preview
    from signup import ADDRESSES

    command = [sys.executable, "-m", "signup.command", "serve", "--address", "127.0.0.1:{port}"]
    site = {"SIGNUP_SITE": str(ROOT / OUTPUT), "SIGNUP_DEVELOPMENT": "1"}
    finish(serve_preview(SETTINGS, port, Companion(command, (*ADDRESSES, "/courriels/"), site)))


@task(help={"address": "où écouter : hôte:port", "processes": "PostgreSQL seulement"})
def signup(context: Context, address: str = "127.0.0.1:8001", processes: str = "1") -> None:
    """Lancer le service d’inscription, avec ses courriels."""
    os.environ.setdefault("SIGNUP_DEVELOPMENT", "1")
    finish(run_module("signup.command", "serve", "--address", address, "--processes", processes))


@task(
    name="signup-invite",
    help={
        "email": "adresse de la personne",
        "association": "identifiant de l’association",
        "lang": "fr ou en",
    },
)
def signup_invite(context: Context, email: str, association: str, lang: str = "fr") -> None:
    """Inviter quelqu’un à répondre pour une association."""
    asked = ["--association", association, "--lang", lang]
    finish(run_module("signup.command", "signup_invite", email, *asked))


@task(name="signup-operator")
def signup_operator(context: Context, email: str) -> None:
    """Créer le compte de qui exploite le service."""
    finish(run_module("signup.command", "signup_operator", email))


@task(name="signup-backup")
def signup_backup(context: Context) -> None:
    """Copier la base des candidatures, pendant qu’elle sert."""
    finish(run_module("signup.command", "backup"))


@task(name="signup-restore", help={"file": "copie à remettre en place"})
def signup_restore(context: Context, file: str) -> None:
    """Remettre une copie en place, sans ce qui fut effacé."""
    finish(run_module("signup.command", "restore", "--file", file))


@task
def films(context: Context) -> None:
    """Installer ffmpeg, qui prépare les films."""
    try:
        toolchain.install_film_tools(ROOT)
    except environment.SetupError as error:
        raise Exit(str(error)) from error
    print("ffmpeg est là : la prochaine construction prépare les films.")


@task(help={"args": "arguments pour pytest (ou après --)"})
def test(context: Context, args: str = "") -> None:
    """Passer les tests, avec ce qu'il leur faut."""
    prepare_tools()
    toolchain.install_html_validator(ROOT)
    chosen = shlex.split(f"{args} {context.remainder}")
    memory = system.folder_in_memory()
    if memory:
        os.environ.setdefault("TMPDIR", str(memory))
    finish(run_module("pytest", *(chosen or WHOLE_SUITE)))


@task
def lint(context: Context) -> None:
    """Vérifier le code : règles, mise en forme, types."""
    prepare_tools()
    run_all(["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])


@task(name="format")
def format_code(context: Context) -> None:
    """Mettre le code en forme et corriger ce qui peut l'être."""
    prepare_tools()
    run_all(["ruff", "format", "."], ["ruff", "check", "--fix", "."])


@task
def draw(context: Context) -> None:
    """Redessiner les illustrations du site (content/atelier)."""
    finish(run_module("content.atelier"))


@task
def translations(context: Context) -> None:
    """Relever les textes à traduire, du thème et du service."""
    from plugins.languages.extraction import update_catalogues

    update_catalogues(ROOT / "theme", ROOT / "signup" / "templates")


@task
def docs(context: Context) -> None:
    """Réécrire les champs et les schémas, d’après les modèles."""
    from plugins.discovery.exchange.schemas import write_schemas
    from plugins.editing.reference import write_reference

    write_reference(ROOT / "docs" / "editeurs" / "champs.md")
    write_schemas(ROOT / "docs" / "schemas")


@task(
    help={
        "name": "ce qui est mesuré : builds, pictures, search ou soak",
        "size": "nombre de récits (10 000 par défaut) ou de photographies (60)",
        "runs": "nombre de mesures de chaque chose (3), ou d'enregistrements (3 000)",
        "peers": "générateurs, entre virgules ; tous par défaut",
        "scenarios": "situations, entre virgules ; toutes par défaut",
        "scaling": "autres tailles où mesurer le nôtre : 1000,10000,100000",
        "write-docs": "écrire docs/benchmarks/",
    }
)
def bench(
    context: Context,
    name: str,
    size: str = "",
    runs: str = "",
    peers: str = "",
    scenarios: str = "",
    scaling: str = "",
    write_docs: bool = False,
) -> None:
    """Mesurer le générateur à côté d’autres."""
    prepare_tools()
    values = {"size": size, "runs": runs, "peers": peers, "scenarios": scenarios}
    options = {**values, "scaling": scaling}
    given = [f"--{option}={value}" for option, value in options.items() if value]
    finish(run_module("benchmarks", name, *given, *(["--write-docs"] if write_docs else [])))


@task(help={"upgrade": "prendre aussi les versions plus récentes"})
def lock(context: Context, upgrade: bool = False) -> None:
    """Verrouiller à nouveau les dépendances et leurs empreintes."""
    prepare_tools()
    for name in ("requirements", "requirements-films", "requirements-dev", "requirements-bench"):
        finish(run_module("uv", *lock_arguments(name), *(["--upgrade"] if upgrade else [])))


def lock_arguments(name: str) -> list[str]:
    """How uv writes ``<name>.txt`` from ``<name>.in``: every system, wheels only, no address."""
    compile_command = ["pip", "compile", f"{name}.in", "--output-file", f"{name}.txt"]
    scope = ["--universal", "--python-version", "3.11", "--generate-hashes"]
    source = ["--no-config", "--only-binary", ":all:", "--no-emit-index-url", "--quiet"]
    return [*compile_command, *scope, *source, "--custom-compile-command", "python3 tasks.py lock"]


def prepare_tools() -> None:
    """Install what developers need; a failure ends the command with its French explanation."""
    try:
        toolchain.install_development_tools(ROOT)
    except environment.SetupError as error:
        raise Exit(str(error)) from error


def run_module(name: str, *arguments: str) -> int:
    """The status of ``python -m name arguments``, run from the project's folder."""
    command = [sys.executable, "-m", name, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def run_all(*modules: list[str]) -> None:
    """Run each module with its arguments, whatever the others say; fail when one has failed."""
    statuses = [run_module(*module) for module in modules]
    finish(int(any(statuses)))


def finish(status: int) -> None:
    """End the command with ``status`` when it is not 0."""
    if status:
        raise Exit(code=status)


def run(program: Program, arguments: list[str]) -> None:
    """Run the commands given, and end the process."""
    program.run(["tasks.py", *arguments])
    sys.stdout.flush()
    sys.stderr.flush()
    # What a large site took in memory would be given back piece by piece: a tenth of a second.
    os._exit(0)


if __name__ == "__main__":
    program = Program(name="Plaidoyer", binary="python3 tasks.py")
    run(program, ["--search-root", str(ROOT), *(sys.argv[1:] or ["--list"])])
