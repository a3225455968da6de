"""Story: reportage, film, photo essay, interview, advocacy text or op-ed; and its Film."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from plugins.models.base import Common, Strict
from plugins.models.fields import (
    CampaignRef,
    ConsentRef,
    Duration,
    FigureRef,
    FileName,
    Flag,
    GalleryRef,
    Line,
    MissionRef,
    PartnerRef,
    PictureName,
    Url,
    Word,
    Year,
)
from plugins.models.words import Licence, StoryFormat


class Credit(Strict):
    """Who did what: a partner of the site, or a name."""

    role: Line = Field(description="Ce qui a été fait : image, son, montage…")
    partner: PartnerRef | None = Field(None, description="Partenaire, par le nom de son dossier.")
    name: Line | None = Field(
        None, description="Nom d’un collectif, quand ce n’est pas un partenaire."
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.partner is None) == (self.name is None):
            raise PydanticCustomError(
                "plaidoyer_one_of", "one of both", {"first": "partner", "second": "name"}
            )
        return self


class Captions(Strict):
    """A file of captions."""

    lang: Annotated[Word, StringConstraints(pattern="^[a-z]{2}$")] = Field(
        description="Langue des sous-titres : fr, en…"
    )
    file: FileName = Field(description="Fichier WebVTT du dossier.")


class Chapter(Strict):
    """A moment of a film worth jumping to."""

    at: Duration = Field(description="Moment, en minutes et secondes.")
    title: Line = Field(description="Titre du chapitre.")


class Film(Strict):
    """A story's moving picture: a file of the bundle, or the address of a player elsewhere."""

    file: FileName | None = Field(None, description="Fichier vidéo du dossier.")
    embed: Url | None = Field(None, description="Adresse du film sur PeerTube, Vimeo ou YouTube.")
    duration: Duration = Field(description="Durée, en minutes et secondes.")
    poster: PictureName | None = Field(
        None,
        description="Image montrée avant la lecture ; sans elle, une image tirée du fichier.",
    )
    captions: list[Captions] = Field(
        min_length=1, description="Sous-titres, un fichier par langue."
    )
    transcript: FileName = Field(description="Transcription : un fichier .md du dossier.")
    chapters: list[Chapter] = Field([], description="Chapitres du film.")
    audio_description: FileName | None = Field(
        None, description="Audiodescription : un son à entendre avec le film, ou un autre film."
    )
    directed_by: Line | None = Field(None, description="Réalisation : collectif ou studio.")
    year: Year = Field(description="Année du film.")
    people: list[ConsentRef] = Field(
        [],
        description="Autorisations des personnes qu’on reconnaît ou qu’on entend, par leur "
        "identifiant.",
    )

    @model_validator(mode="after")
    def _file_or_embed(self) -> Self:
        if (self.file is None) == (self.embed is None):
            raise PydanticCustomError(
                "plaidoyer_one_of", "one of both", {"first": "file", "second": "embed"}
            )
        if self.embed and self.poster is None:
            raise PydanticCustomError("plaidoyer_needs", "a poster", {"field": "poster"})
        return self


class Story(Common):
    """Récit: what the medium publishes."""

    format: StoryFormat = Field(description="Format du récit.")
    authors: list[Word] = Field(min_length=1, description="Signatures : rédaction, collectifs.")
    credits: list[Credit] = Field([], description="Qui a fait quoi : image, son, montage…")
    film: Film | None = Field(None, description="Le film, quand le récit en a un.")
    gallery: GalleryRef | None = Field(None, description="Galerie montrée dans la page.")
    figures: list[FigureRef] = Field([], description="Chiffres clés du registre à mettre en avant.")
    missions: list[MissionRef] = Field([], description="Missions liées au récit.")
    campaign: CampaignRef | None = Field(None, description="Campagne à laquelle il appartient.")
    licence: Licence | None = Field(None, description="Licence du texte.")
    republish: Flag = Field(False, description="Vrai si d’autres médias peuvent le republier.")
    series: Line | None = Field(None, description="Nom de la série.")

    @model_validator(mode="after")
    def _a_film_has_its_film(self) -> Self:
        if self.format.slug == "film" and self.film is None:
            raise PydanticCustomError("plaidoyer_needs", "a film", {"field": "film"})
        return self
