"""The payer behind the client: what papers print, with check digits; the bank account by its own right."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from app.clients.card_changes import ACCOUNT, PAYER
from app.clients.records import ClientDetails
from ui.clients.client_words import COUNTRIES, choices_of
from ui.clients.requisite_fields import (
    bank_account_field,
    bank_code_field,
    correspondent_account_field,
    registration_number_field,
    statistics_code_field,
    tax_number_field,
    tax_reason_code_field,
)
from ui.common.fields import CheckField, ChoiceField, DateField, NoteField, TextField
from ui.common.form_page import FormPage
from ui.common.style import set_role


class RequisitesTab(FormPage):
    """Fields only; the card binds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._card: ClientDetails | None = None
        self.country = ChoiceField(choices_of(COUNTRIES))
        self.name = TextField(200)
        self.full_name = NoteField(2, 500)
        self.tax_number = tax_number_field(self.country_code)
        self.tax_reason_code = tax_reason_code_field(self.country_code)
        self.registration_number = registration_number_field(self.country_code)
        self.statistics_code = statistics_code_field()
        self.vat_exempt = CheckField()
        self.legal_address = NoteField(2, 500)
        self.postal_address = NoteField(2, 500)
        self.phone = TextField(40)
        self.valid_from = DateField(date(1990, 1, 1), date(2199, 12, 31))
        self.bank_code = bank_code_field(self.country_code)
        self.bank_account = bank_account_field(self.country_code, self._bank)
        self.bank_name = TextField(200)
        self.correspondent_account = correspondent_account_field(self.country_code, self._bank)
        self.no_bank = QLabel()
        set_role(self.no_bank, "muted")
        self._lay_out()

    def country_code(self) -> str:
        """Return the country whose rules the requisites follow."""
        return self.country.value() or "RU"

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by their path in the aggregate."""
        payer = {
            "name": self.name,
            "full_name": self.full_name,
            "country": self.country,
            "tax_number": self.tax_number,
            "tax_reason_code": self.tax_reason_code,
            "registration_number": self.registration_number,
            "statistics_code": self.statistics_code,
            "vat_exempt": self.vat_exempt,
            "legal_address": self.legal_address,
            "postal_address": self.postal_address,
            "phone": self.phone,
            "valid_from": self.valid_from,
        }
        return {PAYER + name: field for name, field in payer.items()} | {
            ACCOUNT + name: field for name, field in self._bank_fields().items()
        }

    def offer(self, card: ClientDetails) -> None:
        """Offer the countries; hide the bank account without the right to it."""
        self._card = card
        self._word_choices()
        for path, field in self.fields().items():
            locked = not card.may_edit or (path.startswith(ACCOUNT) and not card.edits_accounts)
            if hasattr(field, "set_read_only"):
                field.set_read_only(locked)
        self.show_rows(list(self._bank_fields().values()), card.sees_accounts)
        self.no_bank.setVisible(not card.sees_accounts)

    def _bank(self) -> str:
        return self.bank_code.text().strip()

    def _bank_fields(self) -> dict[str, QWidget]:
        return {
            "bank_code": self.bank_code,
            "bank_name": self.bank_name,
            "bank_account": self.bank_account,
            "correspondent_account": self.correspondent_account,
        }

    def _lay_out(self) -> None:
        self.add_heading(0, lambda: self.tr("Payer"))
        self.add_row(0, lambda: self.tr("Country"), self.country, 200)
        self.add_row(0, lambda: self.tr("Short name"), self.name)
        self.add_row(0, lambda: self.tr("Full name"), self.full_name)
        self.add_row(0, lambda: self.tr("Tax number (INN)"), self.tax_number, 200)
        self.add_row(0, lambda: self.tr("KPP"), self.tax_reason_code, 200)
        self.add_row(0, lambda: self.tr("OGRN"), self.registration_number, 200)
        self.add_row(0, lambda: self.tr("OKPO"), self.statistics_code, 200)
        self.add_row(0, lambda: self.tr("VAT"), self.vat_exempt)
        self.add_row(0, lambda: self.tr("Valid from"), self.valid_from, 140)
        self.add_heading(1, lambda: self.tr("Addresses"))
        self.add_row(1, lambda: self.tr("Legal address"), self.legal_address)
        self.add_row(1, lambda: self.tr("Postal address"), self.postal_address)
        self.add_row(1, lambda: self.tr("Phone in papers"), self.phone, 200)
        self.add_heading(1, lambda: self.tr("Bank account"))
        self.add_row(1, lambda: self.tr("BIK"), self.bank_code, 200)
        self.add_row(1, lambda: self.tr("Bank"), self.bank_name)
        self.add_row(1, lambda: self.tr("Account"), self.bank_account, 240)
        self.add_row(1, lambda: self.tr("Correspondent account"), self.correspondent_account, 240)
        self.add_row(1, lambda: "", self.no_bank)
        self._word_choices()

    def _word_choices(self) -> None:
        payer = self._card.payers[0] if self._card and self._card.payers else None
        self.country.set_choices(choices_of(COUNTRIES, also=payer.country if payer else None))
        self.vat_exempt.set_text(self.tr("Pays no VAT"))
        self.no_bank.setText(self.tr("You have no right to see bank accounts."))

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "no_bank"):
            self._word_choices()
