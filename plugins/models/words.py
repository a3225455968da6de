"""Words: a field whose value is one Term of a controlled list."""

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plugins.vocabulary import Term, vocabulary


@dataclass(frozen=True, slots=True)
class Words:
    """The name of the list a field takes its word from."""

    list: str

    def parse(self, value: Any) -> Term:
        """Return the Term written so, or raise a validation error that knows the nearest one."""
        if isinstance(value, Term):
            return value
        words = vocabulary(self.list)
        term = words.find(str(value).strip())
        if term is not None:
            return term
        close = words.nearest(str(value))
        raise PydanticCustomError(
            "plaidoyer_word",
            "a word of the list",
            {"list": self.list, "nearest": close.slug if close else ""},
        )

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Tell pydantic to call ``parse``."""
        return core_schema.no_info_plain_validator_function(self.parse)


Activity = Annotated[Term, Words("activity")]
Audience = Annotated[Term, Words("audience")]
Cause = Annotated[Term, Words("cause")]
CommitmentType = Annotated[Term, Words("commitment")]
ConsentMedia = Annotated[Term, Words("consent_media")]
ConsentScope = Annotated[Term, Words("consent_scope")]
EffortDuration = Annotated[Term, Words("duration")]
Licence = Annotated[Term, Words("licence")]
Menu = Annotated[Term, Words("menu")]
Minimum = Annotated[Term, Words("minimum")]
MissionStatus = Annotated[Term, Words("mission_status")]
Mode = Annotated[Term, Words("mode")]
NeedLevel = Annotated[Term, Words("need_level")]
PartnerKind = Annotated[Term, Words("partner_kind")]
PageRole = Annotated[Term, Words("page_role")]
Period = Annotated[Term, Words("period")]
ReportState = Annotated[Term, Words("report_state")]
Status = Annotated[Term, Words("status")]
StoryFormat = Annotated[Term, Words("format")]
Territory = Annotated[Term, Words("territory")]
