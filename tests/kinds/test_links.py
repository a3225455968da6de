"""Links: told to both ends, and a reference to nothing names the nearest."""

import pytest

from plugins.problems import Level
from tests.conftest import LoadSite
from tests.tiny import CAMPAIGN, MISSION, ONE_OF_EACH, STORY, Loaded, having

INDEX = "content/recits/un-recit/index.md"
STORY_FILE = "recits/un-recit/index.md"


def with_story(*lines: str) -> dict[str, str]:
    return {**ONE_OF_EACH, STORY_FILE: having(STORY, *lines)}


def linked(site: Loaded, address: str) -> dict[str, list[str]]:
    document = site.document(address)
    return {kind: [other.slug for other in others] for kind, others in document.linked.items()}


def test_a_story_and_its_association_name_each_other(load: LoadSite) -> None:
    site = load(with_story("associations: [les-amis]"))

    assert linked(site, "/recits/un-recit/") == {"association": ["les-amis"]}
    assert linked(site, "/associations/les-amis/")["story"] == ["un-recit"]


def test_an_association_lists_everything_that_names_it(load: LoadSite) -> None:
    files = {
        name: having(text, "associations: [les-amis]") if name.endswith("index.md") else text
        for name, text in ONE_OF_EACH.items()
    }

    assert linked(load(files), "/associations/les-amis/") == {
        "story": ["un-recit"],
        "mission": ["une-mission"],
        "report": ["une-experience"],
        "campaign": ["une-campagne"],
        "gallery": ["une-galerie"],
        "partner": ["un-atelier"],
        "page": ["une-page"],
    }


def test_a_campaign_gathers_what_it_names_and_what_names_it(load: LoadSite) -> None:
    files = {
        **ONE_OF_EACH,
        "campagnes/une-campagne/index.md": having(
            CAMPAIGN, "stories: [un-recit]", "galleries: [une-galerie]", "partners: [un-atelier]"
        ),
        "missions/une-mission/index.md": having(MISSION, "campaign: une-campagne"),
        "recits/autre/index.md": having(STORY, "date: 2026-01-01", "campaign: une-campagne"),
    }
    site = load(files)

    assert linked(site, "/campagnes/une-campagne/") == {
        "story": ["un-recit", "autre"],
        "mission": ["une-mission"],
        "association": ["les-amis"],
        "gallery": ["une-galerie"],
        "partner": ["un-atelier"],
    }
    assert linked(site, "/recits/un-recit/") == {"campaign": ["une-campagne"]}
    assert linked(site, "/galeries/une-galerie/") == {"campaign": ["une-campagne"]}


def test_a_link_written_at_both_ends_or_twice_is_shown_once(load: LoadSite) -> None:
    files = {
        **with_story("campaign: une-campagne", "associations: [les-amis, les-amis]"),
        "campagnes/une-campagne/index.md": having(CAMPAIGN, "stories: [un-recit]"),
    }

    assert linked(load(files), "/recits/un-recit/") == {
        "campaign": ["une-campagne"],
        "association": ["les-amis"],
    }


def test_what_a_translation_names_is_linked_to_its_original(load: LoadSite) -> None:
    files = {**ONE_OF_EACH, "recits/un-recit/index.en.md": having(STORY, "gallery: une-galerie")}
    site = load(files)

    assert linked(site, "/recits/un-recit/") == {"gallery": ["une-galerie"]}
    assert linked(site, "/galeries/une-galerie/") == {"story": ["un-recit"]}


def test_a_document_that_names_itself_is_not_linked(load: LoadSite) -> None:
    amis = having(ONE_OF_EACH["associations/les-amis/index.md"], "associations: [les-amis]")

    site = load({"associations/les-amis/index.md": amis})

    assert (linked(site, "/associations/les-amis/"), site.messages) == ({}, [])


def test_a_hidden_document_is_not_named_by_others(load: LoadSite) -> None:
    site = load(with_story("status: hidden", "associations: [les-amis]"))

    assert "story" not in linked(site, "/associations/les-amis/")
    assert linked(site, "/recits/un-recit/") == {"association": ["les-amis"]}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "associations: [les-ami]",
            "associations[1] : « les-ami » n’existe pas dans associations. "
            "Le plus proche : les-amis.",
        ),
        (
            "missions: [zzz]",
            "missions[1] : « zzz » n’existe pas dans missions. "
            "Dossiers possibles : voir content/missions/.",
        ),
        (
            "credits: [{role: Son, partner: un-atelie}]",
            "credits[1].partner : « un-atelie » n’existe pas dans partenaires. "
            "Le plus proche : un-atelier.",
        ),
        (
            "gallery: un-recit",
            "gallery : « un-recit » n’existe pas dans galeries. "
            "Dossiers possibles : voir content/galeries/.",
        ),
    ],
)
def test_a_reference_to_nothing_names_the_nearest(load: LoadSite, line: str, told: str) -> None:
    assert load(with_story(line)).messages == [f"{INDEX}:7  {told}"]


def test_a_reference_to_a_draft_is_no_mistake_and_waits(load: LoadSite) -> None:
    files = {
        **with_story("missions: [une-mission]"),
        "missions/une-mission/index.md": having(MISSION, "status: draft"),
    }

    assert (load(files).messages, linked(load(files), "/recits/un-recit/")) == ([], {})
    assert linked(load(files, preview=True), "/recits/un-recit/") == {"mission": ["une-mission"]}


def test_a_reference_to_a_text_with_mistakes_of_its_own_adds_none(load: LoadSite) -> None:
    """Otherwise one wrong date in an association is told again by each of its missions."""
    files = {**ONE_OF_EACH, "associations/les-amis/index.md": "---\ntitle: a: b\n---\nUn texte.\n"}

    assert [problem.path for problem in load(files).problems if problem.field] == []


def test_a_reference_to_nothing_is_an_error(load: LoadSite) -> None:
    assert {problem.level for problem in load(with_story("missions: [zzz]")).problems} == {
        Level.ERROR
    }
