"""Products: where a file stands, what it is made from, and the Page that comes of it."""

import pytest

from plugins.kinds.page import Page, Pagination, Product
from tests.conftest import LoadSite
from tests.tiny import ONE_OF_EACH


@pytest.mark.parametrize(
    ("number", "total", "around"),
    [(1, 1, ("", "")), (1, 2, ("", "/2/")), (2, 3, ("/1/", "/3/")), (3, 3, ("/2/", ""))],
)
def test_a_page_of_a_list_knows_its_neighbours(
    number: int, total: int, around: tuple[str, str]
) -> None:
    page = Pagination(number, total, lambda other: f"/{other}/")

    assert (page.previous, page.next) == around


def make(site: object, lang: str, count: int) -> Page:
    return Page("/x/", "list", lang, str(count))


def make_bytes(site: object) -> bytes:
    return b"x"


def test_a_recipe_names_what_makes_the_file_and_what_it_is_handed() -> None:
    recipe = Product("/x/", make, ("fr", 3)).recipe

    assert recipe == (f"{__name__}.make", "fr", 3)
    assert Product("/y/", make, ("fr", 3), "content/y/index.md").recipe == recipe
    assert Product("/x/", make, ("fr", 4)).recipe != recipe
    assert Product("/x/", make_bytes).recipe == (f"{__name__}.make_bytes",)


def test_a_page_is_made_of_what_its_product_was_handed(load: LoadSite) -> None:
    assert Product("/x/", make, ("fr", 3)).page(load({}).site).title == "3"


def test_a_file_that_is_no_page_has_none(load: LoadSite) -> None:
    with pytest.raises(AssertionError, match=r"/x\.xml is no page"):
        Product("/x.xml", make_bytes).page(load({}).site)


def test_every_page_is_at_the_address_of_its_product_and_says_the_same(load: LoadSite) -> None:
    site = load(
        {**ONE_OF_EACH, "recits/un-recit/index.en.md": ONE_OF_EACH["recits/un-recit/index.md"]}
    )

    products = {product.address: product for product in site.products}
    for page in site.pages:
        product = products[page.address]
        assert page.is_indexed == product.is_indexed
        assert page.alternates == dict(product.alternates)
        assert (page.document.path if page.document else "") == product.path
