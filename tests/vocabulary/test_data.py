"""The files of words are whole: unique slugs, labels in both languages, every territory."""

import csv
import re
from importlib.resources import files

import pytest

from plugins.vocabulary import names, vocabulary

DATA = files("plugins.vocabulary") / "data"
CAUSES = """animaux autre batiment-industrie-logistique benevolat-competences communication
culture-loisirs education emploi environnement gestion-finance-droit humanitaire
memoire-et-citoyennete numerique prevention-protection recherche sante
service-public-defense-securite sport solidarite-insertion vivre-ensemble"""
ACTIVITIES = """accueil-de-public activites-manuelles aide-psychologique animation-valorisation
collecte-de-produits comptabilite-finance documentation-traduction ecoute-permanence
encadrement-d-equipes enseignement-formation evenementiel gestion-de-projets
gestion-recherche-des-partenariats lutte-contre-isolement mediation-information
mentorat-parrainage mission-internationale preservation-patrimoine prevention-sensibilisation
ramassage-dechets responsabilites-associatives sante-soins secours-aide sensibilisation
soins-animaux soutien-accompagnement soutien-scolaire taches-administratives
transmission-pedagogie vie-citoyenne alphabetisation animation art autre bricolage collecte
communication conseil distribution informatique jardinage juridique logistique recrutement
secourisme sport visites operations-militaires sciences-humaines-social restauration-hotellerie
maintenance-technique gestion-ressources-humaines gestion-entretien-patrimoine"""
OF_THE_AGGREGATOR = {
    "cause": CAUSES,
    "activity": ACTIVITIES,
    "audience": "seniors persons_with_disabilities people_in_difficulty parents children refugees "
    "people_being_excluded people_sick any_public",
    "duration": "1_hour 2_hours half_day day 2_days 3_days 4_days 5_days more_5_days",
    "period": "day week month year",
    "minimum": "1_month 2_month 3_month 6_month 1_year",
}
OVERSEAS = {"guadeloupe", "martinique", "guyane", "la-reunion", "mayotte"}


@pytest.mark.parametrize("name", sorted(OF_THE_AGGREGATOR))
def test_the_words_shared_with_the_state_are_all_there_and_alone(name: str) -> None:
    """They are the aggregator's: one more or one less and a mission is refused there."""
    assert {term.slug for term in vocabulary(name)} == set(OF_THE_AGGREGATOR[name].split())


@pytest.mark.parametrize("file", sorted(entry.name for entry in DATA.iterdir()))
def test_no_slug_is_written_twice_in_a_list(file: str) -> None:
    rows = list(csv.DictReader((DATA / file).read_text("utf-8").splitlines(), delimiter="\t"))
    slugs = [(row.get("list"), row["slug"]) for row in rows]

    assert len(slugs) == len(set(slugs))


@pytest.mark.parametrize("name", names())
def test_every_word_has_a_slug_and_a_label_in_both_languages(name: str) -> None:
    for term in vocabulary(name):
        assert re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)*", term.slug), term
        assert term.fr.strip() == term.fr != "", term
        assert term.en.strip() == term.en != "", term
        assert "'" not in term.fr, f"{term}: a French label takes the curly apostrophe"


def test_there_are_101_departements_18_regions_and_france() -> None:
    """The five overseas départements are regions too, and stand once for both."""
    terms = list(vocabulary("territory"))
    departements = [term for term in terms if term.code]
    regions = {term.region for term in terms if term.region}

    assert len(departements) == 101
    assert len(regions) == 18
    assert len(terms) == 101 + 18 - len(OVERSEAS) + 1
    assert not vocabulary("territory")["france"].region


def test_every_departement_has_its_code_and_its_region() -> None:
    territories = vocabulary("territory")
    mainland = [f"{number:02}" for number in range(1, 96) if number != 20]
    codes = {term.code for term in territories if term.code}

    assert codes == {*mainland, "2A", "2B", "971", "972", "973", "974", "976"}
    for term in territories:
        if term.code:
            assert territories[term.region].region == term.region, term


def test_the_overseas_departements_are_their_own_regions() -> None:
    territories = vocabulary("territory")

    assert {term.slug for term in territories if term.code and term.region == term.slug} == OVERSEAS


@pytest.mark.parametrize(
    ("departement", "region"),
    [
        ("paris", "ile-de-france"),
        ("bouches-du-rhone", "provence-alpes-cote-d-azur"),
        ("haute-corse", "corse"),
        ("loire-atlantique", "pays-de-la-loire"),
        ("territoire-de-belfort", "bourgogne-franche-comte"),
        ("martinique", "martinique"),
    ],
)
def test_a_departement_is_in_its_region(departement: str, region: str) -> None:
    assert vocabulary("territory")[departement].region == region
