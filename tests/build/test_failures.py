"""What stopped a build, told in French."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateError

from plugins.build.failures import explain_failure


def failure(folder: Path, source: str) -> TemplateError:
    (folder / "page.html").write_text(source)
    environment = Environment(loader=FileSystemLoader(folder))
    with pytest.raises(TemplateError) as failed:
        environment.get_template("page.html").render()
    return failed.value


def test_a_template_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    told = explain_failure(failure(tmp_path, "a\n{{ }}"), tmp_path)

    assert told.startswith("Le gabarit page.html, ligne 2, a échoué. TemplateSyntaxError : ")


def test_a_template_that_fails_is_told_with_its_reason(tmp_path: Path) -> None:
    told = explain_failure(failure(tmp_path, "a\n{{ nothing.title }}"), tmp_path)

    assert told == (
        "Le gabarit page.html, ligne 2, a échoué. UndefinedError : 'nothing' is undefined"
    )


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            PermissionError(13, "Permission denied", "output/a"),
            "« output/a » ne peut pas être lu ou écrit. "
            "Vérifier les droits et la place libre. (Permission denied)",
        ),
        (
            FileExistsError(17, "in the way", "output/recits"),
            "« output/recits » est sur le chemin d’une page : ce fichier n’est pas du site. "
            "Le déplacer, puis relancer.",
        ),
        (ValueError("what"), "ValueError : what"),
    ],
)
def test_a_failure_of_the_system_is_told_with_its_remedy(error: Exception, told: str) -> None:
    assert explain_failure(error, Path.cwd()) == told
