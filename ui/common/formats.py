"""How values look in the person's language: numbers and dates by locale; an empty value is never shown as zero."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from zoneinfo import ZoneInfo

import phonenumbers
from PySide6.QtCore import QCoreApplication, QLocale

#: What stands for zero in a table.
DASH = "–"
_CENT = Decimal("0.01")
_SIGNS = {"RUB": "₽", "EUR": "€", "USD": "$", "RON": "lei"}
#: Where the zone in force is kept: on the application itself, so that tests and windows share no module state.
_ZONE = "kontor_zone"
_MONTHS_EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def set_display_zone(name: str) -> None:
    """Show and take moments in this IANA zone from now on, the employee's; an empty name is the computer's own."""
    application = QCoreApplication.instance()
    if application is not None:
        application.setProperty(_ZONE, name)


def display_zone() -> tzinfo | None:
    """Return the employee's zone; None before anybody has signed in, which `astimezone` reads as the computer's."""
    application = QCoreApplication.instance()
    name = application.property(_ZONE) if application is not None else None
    return ZoneInfo(name) if name else None


def now_here() -> datetime:
    """Return the present moment on the employee's clock."""
    return datetime.now(UTC).astimezone(display_zone())


def today_here() -> date:
    """Return the day on the employee's clock."""
    return now_here().date()


def moment_here(day: date, at: time) -> datetime:
    """Return the moment that a day and an hour mean on the employee's clock."""
    moment = datetime.combine(day, at, display_zone())
    return moment if moment.tzinfo is not None else moment.astimezone()


def format_number(value: Decimal | int | None, decimals: int | None = None, locale: QLocale | None = None) -> str:
    """Return a number with the locale's grouping; without `decimals` it shows its own, trailing zeros dropped."""
    locale = locale or QLocale()
    return _written(value, decimals, locale, _group_mark(locale))


def format_entry(value: Decimal | int | None, decimals: int | None = None, locale: QLocale | None = None) -> str:
    """Return a number as a field shows it: groups by NBSP in every language.

    A field reads one dot or comma as the decimal mark, so "1,234" of an English table must not stand in it.
    """
    return _written(value, decimals, locale or QLocale(), "\u00a0")


def _written(value: Decimal | int | None, decimals: int | None, locale: QLocale, group_mark: str) -> str:
    if value is None:
        return ""
    number = Decimal(value)
    if decimals is not None:
        number = number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    grouped = _in_groups(whole, group_mark)
    sign = locale.negativeSign() if number < 0 else ""
    return sign + grouped + (locale.decimalPoint() + fraction if fraction else "")


def format_money(value: Decimal | None, currency: str = "", locale: QLocale | None = None) -> str:
    """Return an amount with two decimals, half rounded away from zero, and the sign of the currency if one is named."""
    if value is None:
        return ""
    text = format_number(value, 2, locale)
    return f"{text}\u00a0{_SIGNS.get(currency, currency)}" if currency else text


def table_money(value: Decimal | None, locale: QLocale | None = None) -> str:
    """Return an amount as a table shows it: zero as a dash."""
    return DASH if value is not None and value.quantize(_CENT, ROUND_HALF_UP) == 0 else format_money(value, "", locale)


def format_quantity(value: Decimal | None, unit: str = "", locale: QLocale | None = None) -> str:
    """Return a quantity without trailing zeros, and its unit if one is named."""
    text = format_number(value, None, locale)
    return f"{text}\u00a0{unit}" if text and unit else text


def table_quantity(value: Decimal | None, locale: QLocale | None = None) -> str:
    """Return a quantity as a table shows it: zero as a dash."""
    return DASH if value is not None and value == 0 else format_quantity(value, "", locale)


def format_price(value: Decimal | None, locale: QLocale | None = None) -> str:
    """Return a price with two decimals, and more only where it has them."""
    if value is None:
        return ""
    exact = value == value.quantize(_CENT, ROUND_HALF_UP)
    return format_number(value, 2 if exact else None, locale)


def format_date(day: date | None, locale: QLocale | None = None) -> str:
    """Return a day: 31.12.2026, or "31 Dec 2026" in English, where the order of the numbers would be doubtful."""
    if day is None:
        return ""
    if _is_english(locale):
        return f"{day.day:02d} {_MONTHS_EN[day.month - 1]} {day.year}"
    return f"{day.day:02d}.{day.month:02d}.{day.year}"


def format_short_date(day: date | None, today: date, locale: QLocale | None = None) -> str:
    """Return a day without its year where that is this year."""
    text = format_date(day, locale)
    return text[:-5].rstrip(".") if day is not None and day.year == today.year else text


def format_weekday(day: date, locale: QLocale | None = None) -> str:
    """Return the short name of the day of the week."""
    return (locale or QLocale()).standaloneDayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def format_time(moment: time | datetime | None) -> str:
    """Return hours and minutes, 24 hours."""
    return "" if moment is None else f"{moment.hour:02d}:{moment.minute:02d}"


def format_moment(moment: datetime | None, zone: tzinfo | None = None, locale: QLocale | None = None) -> str:
    """Return day and time in a zone, by default the employee's."""
    if moment is None:
        return ""
    local = moment.astimezone(zone or display_zone())
    return f"{format_date(local.date(), locale)} {format_time(local)}"


def format_recent(moment: datetime | None, now: datetime, zone: tzinfo | None = None) -> str:
    """Return a moment as short as it stays clear: the time today, the day this year, else the whole day."""
    if moment is None:
        return ""
    zone = zone or display_zone()
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    return format_time(local) if local.date() == today else format_short_date(local.date(), today)


def format_duration(minutes: int | None) -> str:
    """Return minutes as "45 min", "2 h" or "1 h 30 min"."""
    if minutes is None:
        return ""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(QCoreApplication.translate("Formats", "%1 h").replace("%1", str(hours)))
    if rest or not hours:
        parts.append(QCoreApplication.translate("Formats", "%1 min").replace("%1", str(rest)))
    return " ".join(parts)


def format_phone(e164: str, extension: str = "", region: str = "RU") -> str:
    """Return a phone as its own country writes it, abroad in the international form, with its extension."""
    if not e164:
        return ""
    try:
        number = phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return e164
    at_home = phonenumbers.region_code_for_number(number) == region
    kind = phonenumbers.PhoneNumberFormat.NATIONAL if at_home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    text: str = phonenumbers.format_number(number, kind)
    if extension:
        text += " " + QCoreApplication.translate("Formats", "ext. %1").replace("%1", extension)
    return text


def _is_english(locale: QLocale | None) -> bool:
    return (locale or QLocale()).language() in (QLocale.Language.English, QLocale.Language.C)


def _group_mark(locale: QLocale) -> str:
    # The C locale groups nothing; a window never runs in it, but a test may.
    return "," if locale.language() == QLocale.Language.C else locale.groupSeparator()


def _in_groups(digits: str, mark: str) -> str:
    head = len(digits) % 3
    parts = [digits[:head]] if head else []
    parts += [digits[start : start + 3] for start in range(head, len(digits), 3)]
    return mark.join(parts)
