"""Sums in words follow the grammar of each language."""

from decimal import Decimal

import pytest

from app.print_forms.amounts_in_words import count_in_words, mass_in_words, money_in_words, number_in_words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "Ноль рублей 00 копеек"),
        ("1.01", "Один рубль 01 копейка"),
        ("2.02", "Два рубля 02 копейки"),
        ("11.11", "Одиннадцать рублей 11 копеек"),
        ("21.21", "Двадцать один рубль 21 копейка"),
        ("112.14", "Сто двенадцать рублей 14 копеек"),
        ("1234.56", "Одна тысяча двести тридцать четыре рубля 56 копеек"),
        ("2001.999", "Две тысячи два рубля 00 копеек"),
        ("22000000.3", "Двадцать два миллиона рублей 30 копеек"),
        (
            "123456789.04",
            "Сто двадцать три миллиона четыреста пятьдесят шесть тысяч семьсот восемьдесят девять рублей 04 копейки",
        ),
        ("-5.00", "Минус пять рублей 00 копеек"),
    ],
)
def test_roubles_and_kopecks_agree_with_their_numbers(amount: str, words: str) -> None:
    assert money_in_words(Decimal(amount), "RUB", "ru") == words


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        ("1.01", "RUB", "One rouble 01 kopeck"),
        ("1234.50", "EUR", "One thousand, two hundred and thirty-four euros 50 cents"),
        ("2", "RON", "Two lei 00 bani"),
    ],
)
def test_english_sums_agree_with_their_numbers(amount: str, currency: str, words: str) -> None:
    assert money_in_words(Decimal(amount), currency, "en") == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1.01", "Un leu 01 ban"),
        ("2.19", "Doi lei 19 bani"),
        ("19", "Nouăsprezece lei 00 bani"),
        ("20.20", "Douăzeci de lei 20 de bani"),
        ("101", "O sută unu lei 00 bani"),
        ("1000", "O mie de lei 00 bani"),
        ("2002", "Două mii doi lei 00 bani"),
        ("21000", "Douăzeci și una de mii de lei 00 bani"),
        ("112012", "O sută douăsprezece mii doisprezece lei 00 bani"),
        ("2000000", "Două milioane de lei 00 bani"),
        ("21000000", "Douăzeci și unu de milioane de lei 00 bani"),
    ],
)
def test_romanian_counts_with_de_from_twenty(amount: str, words: str) -> None:
    assert money_in_words(Decimal(amount), "RON", "ro") == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1.01", "Un euro 01 céntimo"),
        ("21", "Veintiún euros 00 céntimos"),
        ("31.10", "Treinta y un euros 10 céntimos"),
        ("21021", "Veintiún mil veintiún euros 00 céntimos"),
        ("101000", "Ciento un mil euros 00 céntimos"),
        ("1000000", "Un millón de euros 00 céntimos"),
        ("21000100", "Veintiún millones cien euros 00 céntimos"),
    ],
)
def test_spanish_one_is_shortened_before_a_noun(amount: str, words: str) -> None:
    assert money_in_words(Decimal(amount), "EUR", "es") == words


def test_an_unknown_currency_is_written_by_its_code() -> None:
    assert money_in_words(Decimal("5.07"), "KZT", "ru") == "Пять 07/100 KZT"


def test_counts_take_the_gender_of_the_counted_noun() -> None:
    assert count_in_words(21, "ru", "f") == "Двадцать одна"
    assert count_in_words(63, "ru") == "Шестьдесят три"
    assert number_in_words(2, "ro", "f") == "două"
    assert number_in_words(201, "es", "f") == "doscientas una"


def test_masses_are_written_in_kilograms_and_grams() -> None:
    assert mass_in_words(Decimal("12.5"), "ru") == "Двенадцать килограммов пятьсот граммов"
    assert mass_in_words(Decimal("0.021"), "ru") == "Двадцать один грамм"
    assert mass_in_words(Decimal("1"), "en") == "One kilogram"
    assert mass_in_words(Decimal("0"), "ru") == "Ноль килограммов"
