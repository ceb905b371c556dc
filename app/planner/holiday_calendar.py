"""Public holidays of a country as rows of kontor.holidays, by the `holidays` library."""

from __future__ import annotations

from functools import partial
from typing import Any

#: Countries whose holidays the library names in Russian; the others are shown in English.
_RUSSIAN_SPEAKING = frozenset({"BY", "KZ", "RU"})
_ENGLISH = "en_US"


def holiday_rows(country: str, first_year: int, last_year: int) -> list[dict[str, Any]]:
    """List `{country, day, name_en, name_ru, is_working}` of the years given, both included, by day.

    `country` is ISO 3166 alpha-2; raises NotImplementedError for one that the library does not know.
    """
    import holidays  # imported on first use: it is heavy and only the set-up of a server needs it

    of_country = partial(holidays.country_holidays, country, years=range(first_year, last_year + 1))
    english = of_country(language=_ENGLISH)
    russian = of_country(language="ru") if country in _RUSSIAN_SPEAKING else english
    return [
        {
            "country": country,
            "day": day,
            "name_en": str(english[day]),
            "name_ru": str(russian.get(day, english[day])),
            "is_working": False,
        }
        for day in sorted(english)
    ]
