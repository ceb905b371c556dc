"""Check digits of tax numbers and bank accounts: the same rules as the server's, for an answer at the field.

Each `_fault` returns None for a good or empty value, else one word: `digits` (something else than digits), `length`,
`format`, `check_digit` or `bank` (the account's key does not fit the bank's code). Values come normalised.
"""

from __future__ import annotations

import re

_INN_10 = (2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_11 = (7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_INN_12 = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_CUI = (7, 5, 3, 2, 1, 7, 5, 3, 2)
_CNP = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)

_FOREIGN_TAX_NUMBER = re.compile(r"[A-Z0-9]{4,20}", re.ASCII)
_FOREIGN_REGISTRATION = re.compile(r"[A-Z0-9./-]{2,30}", re.ASCII)
_BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?", re.ASCII)
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", re.ASCII)
_KPP = re.compile(r"[0-9]{4}[0-9A-Z]{2}[0-9]{3}", re.ASCII)


def clean_number(value: str) -> str:
    """Return a number as it is kept: capitals, without spaces and dashes."""
    return re.sub(r"[\s\u2010-\u2015-]", "", value).upper()


def tax_number_fault(country: str, value: str | None) -> str | None:
    """Check ИНН (order of the Federal Tax Service ММВ-7-6/435), a Romanian CUI or CNP, or a foreign number's shape."""
    if not value:
        return None
    if country == "RU":
        return _inn_fault(value)
    if country == "RO":
        return _romanian_fault(value.removeprefix("RO"))
    return None if _FOREIGN_TAX_NUMBER.fullmatch(value) else "format"


def tax_reason_code_fault(country: str, value: str | None) -> str | None:
    """Check КПП: four digits of the tax office, two signs of the reason, three digits; there is no check digit."""
    if not value:
        return None
    if country != "RU":
        return "format"
    if len(value) != 9:
        return "length"
    return None if _KPP.fullmatch(value) else "format"


def registration_number_fault(country: str, value: str | None) -> str | None:
    """Check ОГРН (13 digits, remainder by 11) or ОГРНИП (15 digits, remainder by 13)."""
    if not value:
        return None
    if country != "RU":
        return None if _FOREIGN_REGISTRATION.fullmatch(value) else "format"
    if not _is_digits(value):
        return "digits"
    if len(value) not in (13, 15):
        return "length"
    divisor = 11 if len(value) == 13 else 13
    return None if int(value[:-1]) % divisor % 10 == int(value[-1]) else "check_digit"


def bank_code_fault(country: str, value: str | None) -> str | None:
    """Check БИК (nine digits) or a BIC of eight or eleven signs."""
    if not value:
        return None
    if country != "RU":
        return None if _BIC.fullmatch(value) else "format"
    if not _is_digits(value):
        return "digits"
    return None if len(value) == 9 else "length"


def bank_account_fault(country: str, bank_code: str | None, value: str | None) -> str | None:
    """Check an account against its bank's БИК (Bank of Russia, order 515 of 1997), or the key of an IBAN."""
    if not value:
        return None
    if country != "RU":
        return _iban_fault(value)
    if fault := _twenty_digits_fault(value):
        return fault
    if not bank_code or bank_code_fault("RU", bank_code):
        return None
    # Accounts in the Bank of Russia itself: its offices have 00, 01, 02 in the last three digits of the code.
    at_central_bank = bank_code[6:9] in ("000", "001", "002")
    prefix = "0" + bank_code[4:6] if at_central_bank else bank_code[6:9]
    return None if _account_key(prefix + value) == 0 else "bank"


def correspondent_account_fault(country: str, bank_code: str | None, value: str | None) -> str | None:
    """Check a bank's account in the Bank of Russia against the bank's БИК."""
    if not value:
        return None
    if country != "RU":
        return "format"
    if fault := _twenty_digits_fault(value):
        return fault
    if not bank_code or bank_code_fault("RU", bank_code):
        return None
    return None if _account_key("0" + bank_code[4:6] + value) == 0 else "bank"


def _is_digits(value: str) -> bool:
    return value.isascii() and value.isdigit()


def _weighted(value: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(value, weights, strict=False))


def _inn_fault(value: str) -> str | None:
    if not _is_digits(value):
        return "digits"
    if len(value) == 10:
        return None if _weighted(value, _INN_10) % 11 % 10 == int(value[9]) else "check_digit"
    if len(value) != 12:
        return "length"
    fits = _weighted(value, _INN_11) % 11 % 10 == int(value[10]) and _weighted(value, _INN_12) % 11 % 10 == int(
        value[11]
    )
    return None if fits else "check_digit"


def _romanian_fault(value: str) -> str | None:
    if not _is_digits(value):
        return "digits"
    if len(value) == 13:
        key = _weighted(value, _CNP) % 11
        return None if (1 if key == 10 else key) == int(value[12]) else "check_digit"
    if not 2 <= len(value) <= 10:
        return "length"
    key = _weighted(value[:-1].zfill(9), _CUI) * 10 % 11 % 10
    return None if key == int(value[-1]) else "check_digit"


def _twenty_digits_fault(value: str) -> str | None:
    if not _is_digits(value):
        return "digits"
    return None if len(value) == 20 else "length"


def _account_key(value: str) -> int:
    return sum(int(digit) * (7, 1, 3)[place % 3] for place, digit in enumerate(value)) % 10


def _iban_fault(value: str) -> str | None:
    if not _IBAN.fullmatch(value):
        return "format"
    digits = "".join(str(int(sign, 36)) for sign in value[4:] + value[:4])
    return None if int(digits) % 97 == 1 else "check_digit"
