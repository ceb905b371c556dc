"""VAT rates by country and day, edited beside their form; what papers stand on keeps its rate."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.catalog.dated_lists import save_vat_rate
from app.catalog.queries import list_vat_rates
from app.catalog.records import SavedItem, VatRate
from ui.catalog.catalog_words import VAT_CLASSES, choices_of, word
from ui.catalog.directory_editor import Directory, DirectoryEditor
from ui.catalog.unit_names import in_window_language
from ui.common.columns import Column
from ui.common.fields import ChoiceField, DateField, NumberField, TextField
from ui.common.form_page import FormPage
from ui.common.formats import today_here
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP

_RATES = (
    Column("country", QT_TRANSLATE_NOOP("VatPage", "Country"), width=76),
    Column("vat_class", QT_TRANSLATE_NOOP("VatPage", "Class of goods"), width=150,
           value=lambda row: word(VAT_CLASSES, row.vat_class)),
    Column("printed_text", QT_TRANSLATE_NOOP("VatPage", "On papers"), width=100,
           value=lambda row: in_window_language(row.printed_text)),
    Column("valid_from", QT_TRANSLATE_NOOP("VatPage", "From"), "date", width=100),
    Column("valid_to", QT_TRANSLATE_NOOP("VatPage", "To"), "date", width=100),
)  # fmt: skip
_KINDS = {
    "percent": QT_TRANSLATE_NOOP("VatPage", "percent"),
    "zero": QT_TRANSLATE_NOOP("VatPage", "taxed at 0 %"),
    "exempt": QT_TRANSLATE_NOOP("VatPage", "not taxed"),
}
_LANGUAGES = ("ru", "en", "ro")
_FIELDS = ("country", "vat_class", "kind", "rate", "valid_from", "valid_to")


class VatPage(FormPage):
    """The form of a rate, with its text on papers in each language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.country = TextField(2, required=True)
        self.country.setObjectName("first")
        self.vat_class, self.kind = ChoiceField(), ChoiceField()
        self.rate = NumberField(2, minimum=0, maximum=100, unit="%")
        self.valid_from, self.valid_to = DateField(), DateField()
        self.texts = {language: TextField(60) for language in _LANGUAGES}
        self.add_row(0, lambda: self.tr("Country"), self.country, 80)
        self.add_row(0, lambda: self.tr("Class of goods"), self.vat_class, 200)
        self.add_row(0, lambda: self.tr("Kind"), self.kind, 200)
        self.add_row(0, lambda: self.tr("Rate"), self.rate, 120)
        self.add_row(0, lambda: self.tr("From"), self.valid_from, 140)
        self.add_row(0, lambda: self.tr("To"), self.valid_to, 140)
        self.add_heading(0, lambda: self.tr("On papers"))
        self.add_row(0, lambda: self.tr("In Russian"), self.texts["ru"], 200)
        self.add_row(0, lambda: self.tr("In English"), self.texts["en"], 200)
        self.add_row(0, lambda: self.tr("In Romanian"), self.texts["ro"], 200)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields: the server's, and a text for each language."""
        texts: dict[str, QWidget] = {f"text_{language}": field for language, field in self.texts.items()}
        return {name: getattr(self, name) for name in _FIELDS} | texts

    def offer(self, _rows: Sequence[Any], _row: Any | None) -> None:
        """Word the choices in the language in force."""
        self.vat_class.set_choices(choices_of(VAT_CLASSES))
        self.kind.set_choices([(kind, QCoreApplication.translate("VatPage", text)) for kind, text in _KINDS.items()])


def vat_rate_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of VAT rates; without the right to settings it is to read."""
    page = VatPage()
    kept: dict[int, VatRate] = {}

    def read(connection: Any) -> Sequence[VatRate]:
        kept.update({rate.id: rate for rate in list_vat_rates(connection)})
        return list(kept.values())

    directory = Directory(
        read=read,
        values=_values,
        save=partial(_save, kept),
        blank=dict.fromkeys(page.fields()) | {
            "country": me.own_firms[0].country if me.own_firms else None, "vat_class": "standard", "kind": "percent",
            "valid_from": today_here(),
        },
        columns=_RATES,
        context="VatPage",
        title=lambda: QCoreApplication.translate("VatPage", "VAT rates"),
        add_word=lambda: QCoreApplication.translate("VatPage", "New rate"),
        icon="goods",
        offer=page.offer,
    )  # fmt: skip
    may = me.may("settings", "edit")
    return DirectoryEditor(runner, directory, page, page.fields(), may_edit=may, may_create=may)


def _values(row: VatRate) -> dict[str, Any]:
    texts = {f"text_{language}": row.printed_text.get(language) for language in _LANGUAGES}
    return {name: getattr(row, name) for name in _FIELDS} | {"rate": row.rate or None} | texts


def _save(
    kept: dict[int, VatRate], connection: Any, save_id: Any, rate_id: int | None, changes: dict[str, list[Any]]
) -> SavedItem:
    """Send the texts as one value; a rate of nothing is 0."""
    typed = {name: changes.pop(f"text_{name}")[1] for name in _LANGUAGES if f"text_{name}" in changes}
    if typed:
        old = dict(kept[rate_id].printed_text) if rate_id is not None else {}
        changes["printed_text"] = [old, {name: text for name, text in (old | typed).items() if text}]
    if "rate" in changes:
        changes["rate"] = [0 if one is None else one for one in changes["rate"]]
    return save_vat_rate(connection, save_id, rate_id, changes)
