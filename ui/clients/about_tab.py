"""What the client is to us: names, kind, roles, status, who answers for it, terms."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.clients.records import ClientChoices, ClientDetails
from ui.clients.client_words import KINDS, LANGUAGES, choices_of, in_language
from ui.clients.roles_field import RolesField
from ui.common.fields import CheckField, ChoiceField, NoteField, NumberField, TextField
from ui.common.form_page import FormPage


class AboutTab(FormPage):
    """Fields only; the card binds them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._choices = ClientChoices()
        self._card: ClientDetails | None = None
        self.name = TextField(200, required=True)
        self.full_name = TextField(500)
        self.number = TextField(30)
        self.kind = ChoiceField(choices_of(KINDS))
        self.roles = RolesField()
        self.status = ChoiceField()
        self.status_reason = TextField(500)
        self.responsible_key = ChoiceField()
        self.is_private = CheckField()
        self.department_id = ChoiceField()
        self.price_kind_id = ChoiceField()
        self.payment_days = NumberField(decimals=0, minimum=0, maximum=365)
        self.print_language = ChoiceField(choices_of(LANGUAGES))
        self.comment = NoteField(4, 4000)
        self.add_row(0, lambda: self.tr("Name"), self.name)
        self.add_row(0, lambda: self.tr("Full legal name"), self.full_name)
        self.add_row(0, lambda: self.tr("Number"), self.number, 160)
        self.add_row(0, lambda: self.tr("Kind"), self.kind, 200)
        self.add_row(0, lambda: self.tr("Roles"), self.roles)
        self.add_row(0, lambda: self.tr("Comment"), self.comment)
        self.add_row(1, lambda: self.tr("Status"), self.status, 240)
        self.add_row(1, lambda: self.tr("Reason of the status"), self.status_reason, 240)
        self.add_row(1, lambda: self.tr("Responsible"), self.responsible_key, 240)
        self.add_row(1, lambda: self.tr("Visibility"), self.is_private, 240)
        self.add_row(1, lambda: self.tr("Department"), self.department_id, 240)
        self.add_row(1, lambda: self.tr("Price kind"), self.price_kind_id, 240)
        self.add_row(1, lambda: self.tr("Days to pay"), self.payment_days, 96)
        self.add_row(1, lambda: self.tr("Language of papers"), self.print_language, 240)
        self._word_choices()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {
            "name": self.name,
            "full_name": self.full_name,
            "number": self.number,
            "kind": self.kind,
            "roles": self.roles,
            "status": self.status,
            "status_reason": self.status_reason,
            "responsible_key": self.responsible_key,
            "is_private": self.is_private,
            "department_id": self.department_id,
            "price_kind_id": self.price_kind_id,
            "payment_days": self.payment_days,
            "print_language": self.print_language,
            "comment": self.comment,
        }

    def offer(self, card: ClientDetails) -> None:
        """Offer what the card may choose from; who may not reassign sees the responsible and cannot change it."""
        self._card, self._choices = card, card.choices
        self._word_choices()
        read_only = not card.may_edit
        for field in self.fields().values():
            if hasattr(field, "set_read_only"):
                field.set_read_only(read_only)
        self.responsible_key.set_read_only(read_only or not card.may_reassign)

    def _word_choices(self) -> None:
        chosen = self._card
        self.kind.set_choices(choices_of(KINDS))
        language = chosen.print_language if chosen else None
        self.print_language.set_choices(choices_of(LANGUAGES, also=language))
        self.status.set_choices([(s.code, in_language(s.name_en, s.name_ru)) for s in self._choices.statuses])
        people = [
            (person.key, person.name)
            for person in self._choices.responsible
            if person.active or (chosen is not None and person.key == chosen.responsible_key)
        ]
        self.responsible_key.set_choices(people)
        nothing = (None, self.tr("not set"))
        self.department_id.set_choices([nothing, *((d.id, d.name) for d in self._choices.departments)])
        self.price_kind_id.set_choices([nothing, *((kind.id, kind.name) for kind in self._choices.price_kinds)])
        self.is_private.set_text(self.tr("Private: hidden from colleagues"))
        self.number.set_placeholder(self.tr("given on saving"))
        self.roles.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "comment"):
            self._word_choices()
