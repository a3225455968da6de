"""The code that a telephone reads on paper, and the links by which a page is sent."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.discovery.sharing import qr_code, share_addresses

ADDRESS = "https://exemple.org/missions/une-mission/"


def test_the_code_is_a_drawing_without_style_nor_size() -> None:
    drawing = LexborHTMLParser(str(qr_code(ADDRESS))).css_first("svg")

    assert "viewbox" in {name.lower() for name in drawing.attributes}
    assert not {"width", "height", "style", "class"} & set(drawing.attributes)


def test_another_address_is_another_code() -> None:
    assert qr_code(ADDRESS) != qr_code(f"{ADDRESS}autre/")


@given(st.text(max_size=40))
def test_any_title_comes_out_of_a_link_as_it_went_in(title: str) -> None:
    links = share_addresses(ADDRESS, title)

    whatsapp = parse_qs(urlsplit(links["whatsapp"]).query, keep_blank_values=True)["text"]
    mail = parse_qs(urlsplit(links["mail"]).query, keep_blank_values=True)
    assert whatsapp == [f"{title} {ADDRESS}"]
    assert (mail["subject"], mail["body"]) == ([title], [f"{title}\n\n{ADDRESS}"])


def test_every_link_holds_the_address() -> None:
    assert all("exemple.org%2Fmissions" in link for link in share_addresses(ADDRESS, "A").values())
