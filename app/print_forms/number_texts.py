"""Numbers and dates as papers write them, by the document's language."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

_NO_BREAK = "\u00a0"
# Thousands separator and decimal mark.
_MARKS = {"ru": (_NO_BREAK, ","), "ro": (".", ","), "es": (".", ","), "en": (",", ".")}
_DATE_FORMATS = {"ru": "%d.%m.%Y", "ro": "%d.%m.%Y", "es": "%d/%m/%Y"}
# In the genitive, as dates take them.
_RUSSIAN_MONTHS: tuple[str, ...] = ("января", "февраля", "марта", "апреля", "мая", "июня")
_RUSSIAN_MONTHS += ("июля", "августа", "сентября", "октября", "ноября", "декабря")
_ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def money_text(amount: Decimal, language: str) -> str:
    """Return a sum with two decimals."""
    return _decimal_text(amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), language)


def price_text(price: Decimal, language: str) -> str:
    """Return a price with two decimals, or as many as it really has (up to six)."""
    return _decimal_text(_trimmed(price, at_least=2), language)


def quantity_text(quantity: Decimal, language: str) -> str:
    """Return a quantity without needless zeros."""
    return _decimal_text(_trimmed(quantity, at_least=0), language)


def mass_text(kilograms: Decimal, language: str) -> str:
    """Return a mass in kilograms with three decimals, as ТОРГ-12 shows it."""
    return _decimal_text(kilograms.quantize(Decimal("0.001"), rounding=ROUND_HALF_UP), language)


def date_text(day: date, language: str) -> str:
    """Return a date in digits, or with a short month in English, where the order of digits is ambiguous."""
    if language == "en":
        # Not strftime("%b"): that follows the workstation's locale, not the document's language.
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return day.strftime(_DATE_FORMATS[language])


def russian_signing_date(day: date) -> str:
    """Return a date as it stands beside a signature: «5» ноября 2026 года."""
    return f"«{day.day}» {_RUSSIAN_MONTHS[day.month - 1]} {day.year} года"


def _trimmed(value: Decimal, at_least: int) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    decimals = max(at_least, -exponent if isinstance(exponent, int) else 0)
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def _decimal_text(value: Decimal, language: str) -> str:
    thousands, mark = _MARKS[language]
    text = f"{value:,f}"
    return text.replace(",", "\0").replace(".", mark).replace("\0", thousands)
