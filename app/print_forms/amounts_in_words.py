"""Sums, counts and masses in words, in the grammar of the document's language."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from app.print_forms.word_forms import CURRENCY_NAMES, GRAM_NAMES, KILOGRAM_NAMES, NounForms

Gender = Literal["m", "f"]

_HUNDREDTH = Decimal("0.01")
_GRAMS_IN_KILOGRAM = 1000
_MINUS = {"ru": "минус", "en": "minus", "ro": "minus", "es": "menos"}

# Names of the groups of three digits, largest first. num2words writes "doi de mii" and "veintiuno mil", so for
# Romanian and Spanish it is asked only for numbers below a thousand and the groups are joined here.
_ROMANIAN_GROUPS = ((10**12, "bilion", "bilioane"), (10**9, "miliard", "miliarde"), (10**6, "milion", "milioane"))


def number_in_words(number: int, language: str, gender: Gender = "m") -> str:
    """Return a whole number in words, small letters; `gender` is that of the counted noun."""
    if number < 0:
        return f"{_MINUS[language]} {number_in_words(-number, language, gender)}"
    if language == "ro":
        return _romanian(number, gender)
    if language == "es":
        return _spanish(number, gender)
    return _by_library(number, language, gender)


def money_in_words(amount: Decimal, currency: str, language: str) -> str:
    """Return a sum as papers write it: units in words, hundredths in digits, first letter capital."""
    rounded = amount.quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
    units, hundredths = divmod(int(abs(rounded) * 100), 100)
    names = CURRENCY_NAMES.get((language, currency))
    if names is None:
        text = f"{number_in_words(units, language)} {hundredths:02d}/100 {currency}"
    else:
        text = f"{_counted(units, names[0], language)} {hundredths:02d} {_noun(hundredths, names[1], language)}"
    return _capital(f"{_MINUS[language]} {text}" if rounded < 0 else text)


def count_in_words(number: int, language: str, gender: Gender = "m") -> str:
    """Return a count without a noun, first letter capital ("Двадцать")."""
    return _capital(number_in_words(number, language, gender))


def mass_in_words(kilograms: Decimal, language: str) -> str:
    """Return a mass in kilograms and, where there are any, whole grams; first letter capital."""
    grams = int((kilograms * _GRAMS_IN_KILOGRAM).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    whole, rest = divmod(grams, _GRAMS_IN_KILOGRAM)
    parts = [_counted(whole, KILOGRAM_NAMES[language], language)] if whole or not rest else []
    if rest:
        parts.append(_counted(rest, GRAM_NAMES[language], language))
    return _capital(" ".join(parts))


def plural_index(number: int, language: str) -> int:
    """Return which form of a noun follows the number: 0 one, 1 few (or many where there are two forms), 2 many."""
    if language == "ru":
        if number % 10 == 1 and number % 100 != 11:
            return 0
        return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2
    if language == "ro":
        if number == 1:
            return 0
        return 1 if number == 0 or 0 < number % 100 < 20 else 2
    return 0 if number == 1 else 1


def _counted(number: int, noun: NounForms, language: str) -> str:
    words = number_in_words(number, language, noun.gender)
    if language == "es":
        words = _shortened(words) if noun.gender == "m" else words
        # "un millón de euros", but "un millón cien euros".
        link = " de" if number and number % 10**6 == 0 else ""
        return f"{words}{link} {_noun(number, noun, language)}"
    if language == "ro" and number == 1:
        words = "un" if noun.gender == "m" else "o"
    return f"{words} {_noun(number, noun, language)}"


def _noun(number: int, noun: NounForms, language: str) -> str:
    index = plural_index(number, language)
    if language == "ro" and index == 2:
        return f"de {noun.forms[1]}"
    return noun.forms[index]


def _by_library(number: int, language: str, gender: Gender) -> str:
    from num2words import num2words  # imported on first use: it loads every language it knows

    if language == "ru":
        return str(num2words(number, lang="ru", gender=gender))
    return str(num2words(number, lang=language))


def _romanian(number: int, gender: Gender) -> str:
    words = []
    for size, one, many in _ROMANIAN_GROUPS:
        count, number = divmod(number, size)
        if count:
            words.append(f"un {one}" if count == 1 else f"{_romanian_neuter(count)}{_romanian_link(count)} {many}")
    thousands, rest = divmod(number, 1000)
    if thousands:
        many_thousands = f"{_romanian_small(thousands, 'f')}{_romanian_link(thousands)} mii"
        words.append("o mie" if thousands == 1 else many_thousands)
    if rest or not words:
        words.append(_romanian_small(rest, gender))
    return " ".join(words)


def _romanian_neuter(count: int) -> str:
    """Neuter nouns count one as the masculine and two as the feminine: "douăzeci și unu", "două milioane"."""
    if count >= 1000:
        return _romanian(count, "f")
    return _romanian_small(count, "m" if count % 10 == 1 and count % 100 != 11 else "f")


def _romanian_link(count: int) -> str:
    return " de" if plural_index(count, "ro") == 2 else ""


def _romanian_small(number: int, gender: Gender) -> str:
    words = _by_library(number, "ro", gender)
    if gender == "f":
        for masculine, feminine in (("doisprezece", "douăsprezece"), ("unu", "una"), ("doi", "două")):
            if words == masculine or words.endswith(f" {masculine}"):
                return words.removesuffix(masculine) + feminine
    return words


def _spanish(number: int, gender: Gender) -> str:
    words = []
    millions, rest = divmod(number, 10**6)
    if millions:
        words.append("un millón" if millions == 1 else f"{_shortened(_spanish(millions, 'm'))} millones")
    thousands, small = divmod(rest, 1000)
    if thousands:
        words.append("mil" if thousands == 1 else f"{_shortened(_spanish_small(thousands, gender))} mil")
    if small or not words:
        words.append(_spanish_small(small, gender))
    return " ".join(words)


def _spanish_small(number: int, gender: Gender) -> str:
    words = _by_library(number, "es", gender)
    if gender == "f":
        words = words.replace("cientos", "cientas").replace("quinientos", "quinientas")
        words = f"{words[:-1]}a" if words.endswith("uno") else words
    return words


def _shortened(words: str) -> str:
    """Spanish "uno" loses its end before a noun: "veintiún mil", "treinta y un euros"."""
    if words.endswith("veintiuno"):
        return words.removesuffix("veintiuno") + "veintiún"
    return words[:-1] if words == "uno" or words.endswith(" uno") else words


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
