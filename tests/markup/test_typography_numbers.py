"""French typography: numbers and what they hold to. ␣ is a no-break space, ˽ a narrow one."""

from tests.markup.typography_tables import examples, french, same


@examples(
    ("75 897 personnes", "75˽897 personnes"),
    ("10␣000", "10˽000"),
    ("1 234 567", "1˽234˽567"),
    ("En 2024 150 000 personnes", "En 2024 150˽000 personnes"),
    ("de 7 500 à 8 000", "de 7˽500 à 8˽000"),
    ("3 141,59", "3˽141,59"),
    ("-5 000", "-5˽000"),
    ("(10 000)", "(10˽000)"),
)
def test_groups_of_three_digits_are_joined(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same(
    "2023 2024",
    "en 2024 850 personnes",
    "75011 Paris",
    "1 2 3",
    "3,14 159",
    "2026-03-15 100",
    "10:30 100",
    "05 100",
    "12 3456",
)
def test_digits_that_are_not_one_number_are_left(text: str) -> None:
    assert french(text) == text


@examples(
    ("01 23 45 67 89", "01␣23␣45␣67␣89"),
    ("au 06 12 34 56 78.", "au 06␣12␣34␣56␣78."),
    ("+33 6 12 34 56 78", "+33␣6␣12␣34␣56␣78"),
    ("0 800 123 456", "0␣800␣123␣456"),
    ("0800 123 456", "0800␣123␣456"),
)
def test_a_telephone_number_does_not_break(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("12 km", "12␣km"),
    ("120 m² et 30 km/h", "120␣m² et 30␣km/h"),
    ("50 %", "50␣%"),
    ("33%", "33␣%"),
    ("+5,2 % sur un an", "+5,2␣% sur un an"),
    ("65% à 70% de récidive", "65␣% à 70␣% de récidive"),
    ("45 000 €", "45˽000␣€"),
    ("45 000€", "45˽000␣€"),
    ("16 mois", "16␣mois"),
    ("6 à 8 semaines", "6 à 8␣semaines"),
    ("24 h/24 et 7 j/7", "24␣h/24 et 7␣j/7"),
    ("20 °C", "20␣°C"),
    ("3 millions d'euros", "3␣millions d’euros"),
    ("5 ans, 3 mois", "5␣ans, 3␣mois"),
    ("12\nkm", "12␣km"),
    ("4,5 Mo", "4,5␣Mo"),
)
def test_a_unit_holds_to_its_number(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same("les 3 amis", "les 5 s’en vont", "12 kmc", "24h/24", "un km", "%20", "100%s")
def test_a_word_that_is_no_unit_is_free(text: str) -> None:
    assert french(text) == text


@examples(
    ("18 h 30", "18␣h␣30"),
    ("18h 30", "18h␣30"),
    ("à 9 h", "à 9␣h"),
    ("2 h 30 min", "2␣h␣30␣min"),
    ("5 mars 2026", "5␣mars 2026"),
    ("1er janvier 2024", "1er␣janvier 2024"),
    ("le 15 Août", "le 15␣Août"),
)
def test_hours_and_dates_hold_together(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("n° 5", "n°␣5"),
    ("n°5", "n°␣5"),
    ("N° 5", "N°␣5"),
    ("art. 130-1 du code pénal", "art.␣130-1 du code pénal"),
    ("Art. L 12", "Art.␣L 12"),
    ("p. 12", "p.␣12"),
    ("p. XII", "p.␣XII"),
    ("pp. 3-4", "pp.␣3-4"),
    ("vol. 2", "vol.␣2"),
)
def test_an_abbreviation_holds_to_its_number(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("M. Martin", "M.␣Martin"),
    ("MM. Martin", "MM.␣Martin"),
    ("Mme Éluard", "Mme␣Éluard"),
    ("Mmes X et Y", "Mmes␣X et Y"),
    ("Dr Petit", "Dr␣Petit"),
    ("Me Durand", "Me␣Durand"),
)
def test_a_title_holds_to_its_name(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same("no 5", "De Gaulle", "HM. Xyz", "Mme la maire", "30° nord", "48°50", "Fin. 12 amis")
def test_other_short_words_are_free(text: str) -> None:
    assert french(text) == text


@examples(
    ("XXe siècle", "XXe␣siècle"),
    ("au Ier siècle", "au Ier␣siècle"),
    ("21e siècle", "21e␣siècle"),
)
def test_a_century_holds_to_its_numeral(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("Elle vint — enfin — à midi", "Elle vint␣— enfin␣— à midi"),
    ("Paris – Lyon", "Paris␣– Lyon"),
    ("— Bonjour", "—␣Bonjour"),
    ("a —", "a␣—"),
)
def test_a_dash_never_starts_a_line(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same("il fait –5 dehors", "mots–mêlés", "peut-être - oui", "—", "rendez-vous")
def test_other_dashes_are_free(text: str) -> None:
    assert french(text) == text
