"""French marks, quotations, and what is not prose. ␣ is a no-break space, ˽ a narrow one."""

from tests.markup.typography_tables import examples, french, same


@examples(
    ("Bravo !", "Bravo˽!"),
    ("Bravo!", "Bravo˽!"),
    ("Bravo␣!", "Bravo˽!"),
    ("Bravo  !", "Bravo˽!"),
    ("Qui\nvient ?", "Qui\nvient˽?"),
    ("Il vient\n; elle part", "Il vient˽; elle part"),
    ("oui; non", "oui˽; non"),
    ("(peut-être)?", "(peut-être)˽?"),
    ("80 %;", "80␣%˽;"),
    ("Merci!)", "Merci˽!)"),
    ("tou·te·s !", "tou·te·s˽!"),
    ("« Oui »!", "«␣Oui␣»˽!"),
)
def test_a_narrow_no_break_space_precedes_high_marks(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("Quoi ?!", "Quoi˽?!"),
    ("Quoi?!", "Quoi˽?!"),
    ("Encore !!!", "Encore˽!!!"),
    ("Encore!!!", "Encore˽!!!"),
    ("Vraiment ?...", "Vraiment˽?…"),
    ("Vraiment?…", "Vraiment˽?…"),
)
def test_marks_in_a_row_stay_together(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("À lire : la suite", "À lire␣: la suite"),
    ("À lire: la suite", "À lire␣: la suite"),
    ("À lire˽: la suite", "À lire␣: la suite"),
    ("Il dit :", "Il dit␣:"),
    ("Il dit:", "Il dit␣:"),
    ("Il dit: « oui »", "Il dit␣: «␣oui␣»"),
    ("En 2024: rien", "En 2024␣: rien"),
)
def test_a_no_break_space_precedes_a_colon(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ("« mot »", "«␣mot␣»"),
    ("«mot»", "«␣mot␣»"),
    ("«˽mot˽»", "«␣mot␣»"),
    ("« mot !»", "«␣mot˽!␣»"),
    ("« !»", "«␣!␣»"),
    ("«Quoi?»", "«␣Quoi˽?␣»"),
    ("« « a » b »", "«␣«␣a␣» b␣»"),
    ("««a» b»", "«␣«␣a␣» b␣»"),
    ("« Suite au paragraphe suivant", "«␣Suite au paragraphe suivant"),
)
def test_no_break_spaces_pad_guillemets(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same(
    "10:30",
    "de 9:00 à 18:30",
    "un rapport de 3:2",
    "en 16:9",
    "a!=b",
    "page?id=3",
    "std::vector",
    "(?)",
    "(!)",
    "…!",
    "! important",
    "mot;mot",
    "«",
    "«»",
    "» Suite du propos",
)
def test_marks_that_do_not_end_words_get_no_space(text: str) -> None:
    assert french(text) == text


@examples(
    ('Il dit "oui".', "Il dit «␣oui␣»."),
    ('" oui "', "«␣oui␣»"),
    ('"oui" et "non"', "«␣oui␣» et «␣non␣»"),
    ('("oui")', "(«␣oui␣»)"),
    ('"Bravo"!', "«␣Bravo␣»˽!"),
    ('"Bravo !"', "«␣Bravo˽!␣»"),
    ('l\'"ami"', "l’«␣ami␣»"),
    ('en "2024"', "en «␣2024␣»"),
    ('"mot"[1]', "«␣mot␣»[1]"),
    ('"a" — "b"', "«␣a␣»␣— «␣b␣»"),
    ('"couru en 5\'30" pile"', "«␣couru en 5'30\" pile␣»"),
)
def test_straight_double_marks_become_guillemets(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ('« Elle dit "oui" »', "«␣Elle dit “oui”␣»"),
    ('"Elle dit "oui" encore"', "«␣Elle dit “oui” encore␣»"),
    ('"Elle dit "oui""', "«␣Elle dit “oui”␣»"),
    ("\"Elle dit 'oui' !\"", "«␣Elle dit ‘oui’˽!␣»"),
    ("\"'oui' dit-elle\"", "«␣‘oui’ dit-elle␣»"),
    ('« a » et "b"', "«␣a␣» et «␣b␣»"),
)
def test_a_quotation_inside_another_takes_the_inner_marks(typed: str, expected: str) -> None:
    assert french(typed) == expected


@examples(
    ('Il dit "oui.', 'Il dit "oui.'),
    ('un écran de 27" à louer', 'un écran de 27" à louer'),
    ('a"b"c', 'a"b"c'),
    ('""', '""'),
    ('un "mot" et un " seul', 'un "mot" et un " seul'),
)
def test_a_double_mark_without_a_partner_leaves_its_block_straight(
    typed: str, expected: str
) -> None:
    assert french(typed) == expected


@examples(
    ("l'homme", "l’homme"),
    ("aujourd'hui", "aujourd’hui"),
    ("qu'il s'en aille d'ici", "qu’il s’en aille d’ici"),
    ("L'État", "L’État"),
    ("qu'« il »", "qu’«␣il␣»"),
    ("l'1 ou l'autre", "l’1 ou l’autre"),
    ("en mai '68", "en mai ’68"),
    ("un 'mot' choisi", "un ‘mot’ choisi"),
    ("l’ami", "l’ami"),
)
def test_straight_apostrophes_become_curved(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same("un temps de 5'30", "5'30\"", "5'30\" et 6'10\"", "un ' seul")
def test_feet_minutes_and_seconds_keep_their_primes(text: str) -> None:
    assert french(text) == text


@examples(
    ("Et puis...", "Et puis…"),
    ("attendez...puis", "attendez…puis"),
    ("[...]", "[…]"),
    ("et/ou...", "et/ou…"),
    ("Bon... !", "Bon…˽!"),
)
def test_three_dots_become_an_ellipsis(typed: str, expected: str) -> None:
    assert french(typed) == expected


@same("..", "....", "Fin.", "…")
def test_other_rows_of_dots_stay(text: str) -> None:
    assert french(text) == text


@same(
    "https://exemple.fr/l'ami?a=b;c...d",
    "https://exemple.fr/2e",
    "www.exemple.fr/l'an",
    "1er@exemple.fr",
    "voir https://exemple.fr/a:b",
    "../l'ami/index.md",
    "/srv/l'ami",
    "docs/l'ami/essai.md",
    ".../index.md",
    "C:\\d'ici\\essai",
    "~/l'ami",
    "exemple.fr/l'ami",
    "Bien joué :-)",
    "Bien joué ;)",
    "Bien joué :'(",
    "Bien :D oui",
    "#motdièse",
    "version 3.12.1",
    "v2.0",
    "2026-03-05",
    ":coeur: oui :coeur: non",
    "Tom &amp; Lou",
    "a&nbsp;b",
    "et/ou",
    "un·e ami·e",
    "9/10",
)
def test_addresses_and_codes_are_left(text: str) -> None:
    assert french(text) == text


@examples(
    ("d'https://exemple.fr", "d’https://exemple.fr"),
    ("l'un/l'autre", "l’un/l’autre"),
    ("/srv/essai...", "/srv/essai…"),
    ("Voir https://exemple.fr/ !", "Voir https://exemple.fr/˽!"),
    ('"https://exemple.fr"', "«␣https://exemple.fr␣»"),
    ("Écrire à moi@exemple.fr ; merci", "Écrire à moi@exemple.fr˽; merci"),
)
def test_prose_around_an_address_is_set(typed: str, expected: str) -> None:
    assert french(typed) == expected
