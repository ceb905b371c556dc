"""Nouns that stand beside numbers on papers, with their forms and gender."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class NounForms:
    """A noun as numbers ask for it: Russian has three forms, the other languages two."""

    forms: tuple[str, ...]
    gender: Literal["m", "f"] = "m"


_KOPECKS = NounForms(("копейка", "копейки", "копеек"), "f")
_CENTS_RU = NounForms(("цент", "цента", "центов"))

# (language, ISO 4217 code): the unit and its hundredth.
CURRENCY_NAMES: dict[tuple[str, str], tuple[NounForms, NounForms]] = {
    ("ru", "RUB"): (NounForms(("рубль", "рубля", "рублей")), _KOPECKS),
    ("ru", "RON"): (
        NounForms(("румынский лей", "румынских лея", "румынских леев")),
        NounForms(("бан", "бана", "банов")),
    ),
    ("ru", "EUR"): (NounForms(("евро", "евро", "евро")), _CENTS_RU),
    ("ru", "USD"): (NounForms(("доллар США", "доллара США", "долларов США")), _CENTS_RU),
    ("en", "RUB"): (NounForms(("rouble", "roubles")), NounForms(("kopeck", "kopecks"))),
    ("en", "RON"): (NounForms(("leu", "lei")), NounForms(("ban", "bani"))),
    ("en", "EUR"): (NounForms(("euro", "euros")), NounForms(("cent", "cents"))),
    ("en", "USD"): (NounForms(("US dollar", "US dollars")), NounForms(("cent", "cents"))),
    ("ro", "RUB"): (NounForms(("rublă", "ruble"), "f"), NounForms(("copeică", "copeici"), "f")),
    ("ro", "RON"): (NounForms(("leu", "lei")), NounForms(("ban", "bani"))),
    ("ro", "EUR"): (NounForms(("euro", "euro")), NounForms(("cent", "cenți"))),
    ("ro", "USD"): (NounForms(("dolar SUA", "dolari SUA")), NounForms(("cent", "cenți"))),
    ("es", "RUB"): (NounForms(("rublo", "rublos")), NounForms(("kopek", "kopeks"))),
    ("es", "RON"): (NounForms(("leu", "lei")), NounForms(("ban", "bani"))),
    ("es", "EUR"): (NounForms(("euro", "euros")), NounForms(("céntimo", "céntimos"))),
    ("es", "USD"): (NounForms(("dólar", "dólares")), NounForms(("centavo", "centavos"))),
}

KILOGRAM_NAMES = {
    "ru": NounForms(("килограмм", "килограмма", "килограммов")),
    "en": NounForms(("kilogram", "kilograms")),
    "ro": NounForms(("kilogram", "kilograme")),
    "es": NounForms(("kilogramo", "kilogramos")),
}

GRAM_NAMES = {
    "ru": NounForms(("грамм", "грамма", "граммов")),
    "en": NounForms(("gram", "grams")),
    "ro": NounForms(("gram", "grame")),
    "es": NounForms(("gramo", "gramos")),
}
