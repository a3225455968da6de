"""The communes that a browser looks among: files of the site, the same for every one."""

import json

from plugins.geography import key_of, shards
from plugins.kinds.page import Product
from plugins.search.commune_files import commune_file, commune_files
from tests.conftest import LoadSite


def test_a_commune_is_in_the_file_that_its_name_and_its_code_tell(load: LoadSite) -> None:
    site = load({}).site
    for typed in ("Aubervilliers", "93300"):
        rows = json.loads(commune_file(site, f"{key_of(typed)}.json"))
        assert any(name == "Aubervilliers" for name, *_ in rows)


def test_every_file_is_a_product_the_second_time_too(load: LoadSite) -> None:
    site = load({}).site
    names = {f"/lieux/{name}" for name, _ in shards()}

    def addresses() -> set[str]:
        products: list[Product] = [*commune_files(site)]
        return {product.address for product in products}

    assert addresses() == addresses() == names
