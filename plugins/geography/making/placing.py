"""Where each commune is: matched with a place of GeoNames, else among its neighbours.

GeoNames names the region of a place, not its département: among the places that bear the name of a
commune, its own is the one nearest to where it is expected and nearest in population.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log
from statistics import median

from plugins.geography.communes import Commune, Precision, department_of
from plugins.geography.distance import Point, distance_km
from plugins.geography.making.sources import Listed, Named

# Ten times more or less people than expected are as unlikely as that many kilometres.
_KM_PER_TENFOLD = 100.0
# The likeliest place is refused beyond, from the middle of its district or of its postal code.
_LIMIT_IN_DISTRICT = 75.0
_LIMIT_IN_POSTAL_CODE = 60.0
# A kilometre from the middle of a postal code is as unlikely as that many from a district's.
_NEARER = 3.0
# A commune of Guyane may be 300 km from the middle of its district.
_SPARSE = {"03": 0.2}
# The middle of fewer places may be that of a mistake.
_ENOUGH = 3

Found = dict[str, Point]
Options = Mapping[str, list[Named]]


def place(communes: list[Listed], places: Iterable[Named], known: Found) -> list[Commune]:
    """Return every commune with its position; ``known`` are those told by hand, by code."""
    found = {**matched(communes, places), **known}
    by_postal_code = _middles(communes, found, enough=1)
    by_district = _by_district(communes, found)
    return [_placed(commune, found, by_postal_code, by_district) for commune in communes]


def _placed(commune: Listed, found: Found, by_postal_code: Found, by_district: Found) -> Commune:
    around = [by_postal_code[key] for key in _keys(commune) if key in by_postal_code]
    if commune.code in found:
        precision, point = Precision.COMMUNE, found[commune.code]
    elif around:
        precision, point = Precision.POSTAL_CODE, _middle(around)
    else:
        precision, point = Precision.DISTRICT, by_district[commune.district]
    digits = 3 if precision is Precision.COMMUNE else 2
    lat, lon = (round(degrees, digits) for degrees in point)
    return Commune(
        commune.code, commune.name, commune.postal_codes, commune.population, lat, lon, precision
    )


def matched(communes: list[Listed], places: Iterable[Named]) -> Found:
    """Return the position of each commune that GeoNames has, by its code.

    Twice: the first answers tell where each postal code is, which puts the doubtful ones right.
    """
    options = _options(communes, places)
    by_district = _by_district(communes, _sure(options))
    first = _assigned(communes, options, {}, by_district)
    return _assigned(communes, options, _middles(communes, first, enough=_ENOUGH), by_district)


def _options(communes: list[Listed], places: Iterable[Named]) -> Options:
    """Return the places that bear the name of each commune, else those that bear a part of it."""
    index: defaultdict[tuple[str, str], list[Named]] = defaultdict(list)
    for candidate in places:
        for name in candidate.names if candidate.region else ():
            index[candidate.region, name].append(candidate)
    return {
        commune.code: next(
            (
                index[commune.region, name]
                for name in (*commune.names, *_shorter(commune.names[0]))
                if (commune.region, name) in index
            ),
            [],
        )
        for commune in communes
    }


def _shorter(name: str) -> list[str]:
    """Return the first words of a name: « Ancenis » for « Ancenis-Saint-Géréon »."""
    words = name.split("-")
    return ["-".join(words[:count]) for count in range(len(words) - 1, 0, -1)]


def _sure(options: Options) -> Found:
    """Return the communes whose name one place bears: most of them are right."""
    return {
        code: (places[0].lat, places[0].lon) for code, places in options.items() if len(places) == 1
    }


def _assigned(
    communes: list[Listed], options: Options, by_postal_code: Found, by_district: Found
) -> Found:
    """Return the position of each commune, each place being given once, to the likeliest."""
    weighed = []
    for commune in communes:
        around = [by_postal_code[key] for key in _keys(commune) if key in by_postal_code]
        limit = _LIMIT_IN_POSTAL_CODE if around else _LIMIT_IN_DISTRICT
        nearer = _NEARER if around else 1.0
        expected = around or [by_district[commune.district]]
        for option in options[commune.code]:
            point = (option.lat, option.lon)
            away = min(distance_km(point, middle) for middle in expected) * nearer
            weight = away * _SPARSE.get(commune.region, 1.0) + _strangeness(commune, option)
            if weight <= limit:
                weighed.append((weight, commune.code, point))
    found: Found = {}
    given: set[Point] = set()
    for _, code, point in sorted(weighed):
        if code not in found and point not in given:
            found[code] = point
            given.add(point)
    return found


def _strangeness(commune: Listed, option: Named) -> float:
    """Return how far the two populations are from one another, in kilometres."""
    # Ten more people each: a village of five inhabitants is not far from one of ten.
    return _KM_PER_TENFOLD * abs(log((option.population + 10) / (commune.population + 10), 10))


def _keys(commune: Listed) -> list[str]:
    """Return its postal codes, each within its département."""
    return [f"{department_of(commune.code)} {code}" for code in commune.postal_codes]


def _middles(communes: list[Listed], found: Found, enough: int) -> Found:
    """Return the middle of each postal code in a département that has ``enough`` known places."""
    points: defaultdict[str, list[Point]] = defaultdict(list)
    for commune in communes:
        if commune.code in found:
            for key in _keys(commune):
                points[key].append(found[commune.code])
    return {key: _middle(known) for key, known in points.items() if len(known) >= enough}


def _by_district(communes: list[Listed], found: Found) -> Found:
    """Return the middle of each district."""
    points: defaultdict[str, list[Point]] = defaultdict(list)
    for commune in communes:
        if commune.code in found:
            points[commune.district].append(found[commune.code])
    return {district: _middle(known) for district, known in points.items()}


def _middle(points: list[Point]) -> Point:
    """Return the median position: a few mistakes do not move it."""
    return median(lat for lat, _ in points), median(lon for _, lon in points)
