"""Fields that check a requisite the moment one leaves them: tax numbers, codes, accounts, phones, e-mails."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.clients import requisites
from app.clients.phones import Phone, email_fault, read_phone
from app.database.errors import UserError
from ui.common.fields import EntryField

#: Says the country whose rules apply, and for accounts the bank's code, at the moment of the check.
Country = Callable[[], str]


def tax_number_field(country: Country, parent: QWidget | None = None) -> EntryField[str]:
    """A tax number with check digits (KT102)."""
    return _checked("KT102", lambda value: requisites.tax_number_fault(country(), value), parent)


def tax_reason_code_field(country: Country, parent: QWidget | None = None) -> EntryField[str]:
    """КПП (KT103)."""
    return _checked("KT103", lambda value: requisites.tax_reason_code_fault(country(), value), parent)


def registration_number_field(country: Country, parent: QWidget | None = None) -> EntryField[str]:
    """ОГРН or ОГРНИП (KT104)."""
    return _checked("KT104", lambda value: requisites.registration_number_fault(country(), value), parent)


def statistics_code_field(parent: QWidget | None = None) -> EntryField[str]:
    """ОКПО (KT107)."""
    return _checked("KT107", lambda value: None if value.isdigit() and len(value) in (8, 10) else "length", parent)


def bank_code_field(country: Country, parent: QWidget | None = None) -> EntryField[str]:
    """БИК or BIC (KT105)."""
    return _checked("KT105", lambda value: requisites.bank_code_fault(country(), value), parent)


def bank_account_field(country: Country, bank_code: Country, parent: QWidget | None = None) -> EntryField[str]:
    """An account, checked against its bank's code (KT106)."""
    return _checked("KT106", lambda value: requisites.bank_account_fault(country(), bank_code(), value), parent)


def correspondent_account_field(country: Country, bank_code: Country, parent: QWidget | None = None) -> EntryField[str]:
    """A bank's account in the Bank of Russia (KT106)."""
    return _checked(
        "KT106", lambda value: requisites.correspondent_account_fault(country(), bank_code(), value), parent
    )


def _checked(code: str, fault_of: Callable[[str], str | None], parent: QWidget | None) -> EntryField[str]:
    def parse(text: str) -> str | None:
        value = requisites.clean_number(text)
        fault = fault_of(value) if value else None
        if fault is not None:
            raise UserError(code, value=value, reason=fault)
        return value or None

    return EntryField(parse, str, parent)


class ChannelField(EntryField[Phone]):
    """A phone, an e-mail or anything else, checked as its kind wants (KT108, KT109, KT007)."""

    def __init__(self, is_phone: Callable[[], bool], is_email: Callable[[], bool], country: Country) -> None:
        self._is_phone = is_phone
        self._is_email = is_email
        self._country = country
        super().__init__(self._parse, lambda phone: phone.value)

    def _parse(self, text: str) -> Phone | None:
        value = " ".join(text.split())
        if not value:
            return None
        if self._is_phone():
            phone = read_phone(value, self._country())
            if phone.fault:
                raise UserError("KT108", value=value, reason=phone.fault)
            return phone
        if self._is_email() and (fault := email_fault(value)):
            raise UserError("KT109", value=value, reason=fault)
        if len(value) > 200:
            raise UserError("KT007", limit=200)
        return Phone(value)
