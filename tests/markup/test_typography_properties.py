"""Typography of any text and any HTML: what always holds."""

import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.markup.typography import typeset_html, typeset_text

TYPED = st.text(
    st.one_of(
        st.sampled_from("aeXVsh1205n°  \u00a0\u202f\n\"\"''«»“”‘’;:!?...…%€—–-()/@\\&#_,"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=40,
)
WORDS = st.lists(
    st.one_of(
        st.sampled_from([" ", " ", "\u00a0", "\n", "!", "?", ":", ";", "(", ")", "—", "&"]),
        st.sampled_from(['"', '"', "'", "«", "»", "...", "mot", "l'", "5'30\"", ":-)", "a@b.fr"]),
        st.sampled_from(["1er", "XXe", "siècle", "10", "000", "0", "km", "%", "1,5", "18 h 30"]),
        st.sampled_from(["https://x.fr/l'a", "n°", "M. X", "mars", "art. 5"]),
    ),
    max_size=12,
).map("".join)
ATTRIBUTES = st.sampled_from(
    ["", ' lang="en"', ' lang="fr"', ' title="l\'a ! 10 000"', ' translate="no"', ' lang="de"']
)
NAMES = st.sampled_from(["em", "a", "p", "span", "code", "sup", "li", "svg", "pre", "kbd", "q"])
LONE = st.sampled_from(
    ["<br>", '<img alt="a !">', "<!-- l'a ! -->", "&nbsp;", "&amp;", "&quot;", "&lt;", "&#39;"]
)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inside = st.lists(children, max_size=4).map("".join)
    return st.builds("<{0}{1}>{2}</{0}>".format, NAMES, ATTRIBUTES, inside)


LEAVES = st.one_of(WORDS.map(escaped), TYPED.map(escaped), LONE)
FRAGMENTS = st.lists(st.recursive(LEAVES, element, max_leaves=12), max_size=5).map("".join)
LANGUAGES = st.sampled_from(["fr", "en"])

# A busy machine is no failure.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def bare(text: str) -> str:
    """Return text without what typography may change."""
    text = text.replace("...", "…")
    return re.sub("[«»“”‘’'\"]", "'", re.sub("[ \t\n\r\u00a0\u2009\u202f]", "", text))


class Reading(HTMLParser):
    """What a browser would see: the tags with their attributes, the comments, the text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[object] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, *attrs))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append(f"/{tag}")

    def handle_comment(self, data: str) -> None:
        self.tags.append(data)

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_entityref(self, name: str) -> None:
        self.text += unescape(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text += unescape(f"&#{name};")


def without_raised(tags: list[object]) -> list[object]:
    return [tag for tag in tags if tag not in (("sup",), "/sup")]


@patient
@given(st.one_of(TYPED, WORDS), LANGUAGES)
def test_setting_a_text_twice_changes_nothing_more(text: str, lang: str) -> None:
    once = typeset_text(text, lang)
    assert typeset_text(once, lang) == once


@patient
@given(FRAGMENTS, LANGUAGES)
def test_setting_html_twice_changes_nothing_more(html: str, lang: str) -> None:
    once = typeset_html(html, lang)
    assert typeset_html(once, lang) == once


@patient
@given(st.one_of(TYPED, WORDS), LANGUAGES)
def test_only_spaces_quotes_and_dots_of_a_text_change(text: str, lang: str) -> None:
    assert bare(typeset_text(text, lang)) == bare(text)


@patient
@given(FRAGMENTS, LANGUAGES)
def test_only_spaces_quotes_and_dots_of_html_change(html: str, lang: str) -> None:
    before, after = Reading(html), Reading(typeset_html(html, lang))
    assert bare(after.text) == bare(before.text)


@patient
@given(FRAGMENTS, LANGUAGES)
def test_tags_attributes_and_comments_do_not_change(html: str, lang: str) -> None:
    before, after = Reading(html), Reading(typeset_html(html, lang))
    assert without_raised(after.tags) == without_raised(before.tags)


@patient
@given(FRAGMENTS)
def test_english_html_keeps_every_tag(html: str) -> None:
    without_french = html.replace('lang="fr"', 'lang="en"')
    assert Reading(typeset_html(without_french, "en")).tags == Reading(without_french).tags


@patient
@given(WORDS)
def test_html_without_tags_is_set_like_text(text: str) -> None:
    html = re.sub("</?sup>", "", typeset_html(escaped(text), "fr"))
    assert unescape(html) == typeset_text(text, "fr")
