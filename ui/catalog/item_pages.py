"""The pages of an item's card: what it is, how it is packed and scanned, what it is made of, what it costs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.catalog.gs1 import has_wrong_check_digit, kind_of
from app.catalog.records import ItemDetails, ItemGroup
from ui.catalog.catalog_words import KINDS, TRACKING, VAT_CLASSES, choices_of
from ui.catalog.part_rows import PartRows
from ui.catalog.unit_names import in_window_language
from ui.common.fields import CheckField, ChoiceField, Lookup, NumberField, ReferenceField, TextField
from ui.common.fields.entry_parsing import looks_like_barcode
from ui.common.form_page import FormPage


def indented(groups: tuple[ItemGroup, ...], *, with_archived: bool = False) -> list[tuple[int, str]]:
    """Return (id, name) of groups in the order of the tree, those below moved to the right."""
    under: dict[int | None, list[ItemGroup]] = {}
    known = {group.id for group in groups}
    for group in groups:
        if with_archived or not group.archived:
            under.setdefault(group.parent_id if group.parent_id in known else None, []).append(group)

    def walk(parent: int | None, depth: int) -> list[tuple[int, str]]:
        return [
            line
            for group in under.get(parent, ())
            for line in [(group.id, "\u2003" * depth + group.name), *walk(group.id, depth + 1)]
        ]

    return walk(None, 0)


class MainPage(FormPage):
    """What the item is; the card binds the fields."""

    def __init__(self, find_suppliers: Lookup | None, parent: QWidget | None = None) -> None:
        super().__init__(2, parent)
        self._card: ItemDetails | None = None
        self.name = TextField(300, required=True)
        self.full_name = TextField(1000)
        self.code = TextField(60, required=True)
        self.article = TextField(100)
        self.group_id = ChoiceField()
        self.kind = ChoiceField()
        self.tracking = ChoiceField()
        self.unit_id = ChoiceField()
        self.vat_class = ChoiceField()
        self.supplier_id: Any = ReferenceField(find_suppliers or (lambda _text, done: done([])))
        self.country = TextField(2)
        self.weight_net = NumberField(minimum=0)
        self.weight_gross = NumberField(minimum=0)
        self.volume = NumberField(minimum=0)
        self.min_stock = NumberField(minimum=0)
        self.max_stock = NumberField(minimum=0)
        self.archived = CheckField()
        self.characteristics = PartRows(
            self._characteristic, lambda: (self.tr("Name"), self.tr("Value")), lambda: self.tr("Add a characteristic")
        )
        self.add_row(0, lambda: self.tr("Name"), self.name)
        self.add_row(0, lambda: self.tr("Name on papers"), self.full_name)
        self.add_row(0, lambda: self.tr("Code"), self.code, 160)
        self.add_row(0, lambda: self.tr("Article"), self.article, 240)
        self.add_row(0, lambda: self.tr("Group"), self.group_id)
        self.add_row(0, lambda: self.tr("Kind"), self.kind, 200)
        self.add_row(0, lambda: self.tr("Kept"), self.tracking, 200)
        self.add_row(0, lambda: self.tr("Unit"), self.unit_id, 120)
        self.add_row(0, lambda: self.tr("VAT"), self.vat_class, 200)
        self.add_row(0, lambda: self.tr("Characteristics"), self.characteristics, 380)
        self.add_row(1, lambda: self.tr("Main supplier"), self.supplier_id)
        self.add_row(1, lambda: self.tr("Country, two letters"), self.country, 96)
        self.add_row(1, lambda: self.tr("Net weight, kg"), self.weight_net, 120)
        self.add_row(1, lambda: self.tr("Gross weight, kg"), self.weight_gross, 120)
        self.add_row(1, lambda: self.tr("Volume, m³"), self.volume, 120)
        self.add_row(1, lambda: self.tr("Least stock"), self.min_stock, 120)
        self.add_row(1, lambda: self.tr("Most stock"), self.max_stock, 120)
        self.add_row(1, lambda: self.tr("Archive"), self.archived)
        self._word_choices()

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        names = (
            "name", "full_name", "code", "article", "group_id", "kind", "tracking", "unit_id", "vat_class",
            "supplier_id", "country", "weight_net", "weight_gross", "volume", "min_stock", "max_stock", "archived",
            "characteristics",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}

    def offer(self, card: ItemDetails, *, with_supplier: bool) -> None:
        """Offer what the card may choose from, and forbid changes without the right."""
        self._card = card
        self._word_choices()
        self.show_rows([self.supplier_id], with_supplier)
        for field in self.fields().values():
            if hasattr(field, "set_read_only"):
                field.set_read_only(not card.may_edit)

    def _characteristic(self) -> dict[str, Any]:
        fields = {"name": TextField(60, required=True), "value": TextField(200)}
        for field in fields.values():
            field.setFixedWidth(144)
        return fields

    def _word_choices(self) -> None:
        self.kind.set_choices(choices_of(KINDS))
        self.tracking.set_choices(choices_of(TRACKING))
        self.vat_class.set_choices(choices_of(VAT_CLASSES))
        self.archived.set_text(self.tr("Not offered any more"))
        self.supplier_id.set_placeholder(self.tr("code or two letters of the name"))
        if self._card is not None:
            offered = self._card.choices
            groups = indented(offered.groups)
            if self._card.group_id is not None and self._card.group_id not in dict(groups):
                groups.append((self._card.group_id, self._card.group_name or ""))
            self.group_id.set_choices([(None, self.tr("no group")), *groups])
            self.unit_id.set_choices([(unit.id, in_window_language(unit.short_name)) for unit in offered.units])

    def retranslate(self) -> None:
        super().retranslate()
        if hasattr(self, "characteristics"):
            self._word_choices()
            self.characteristics.retranslate()


class BarcodeField(TextField):
    """A barcode; the line under it tells what kind it is, and that its check digit is wrong."""

    def __init__(self) -> None:
        super().__init__(48, required=True)
        self.value_changed.connect(lambda _value: self._tell())

    def set_value(self, value: str | None) -> None:
        super().set_value(value)
        self._tell()

    def _tell(self) -> None:
        code = self.value() or ""
        text = kind_of(code) if code else ""
        if code and has_wrong_check_digit(code):
            text = self.tr("%1 with another check digit: a code of our own?").replace("%1", text)
        self.setToolTip(text)
        self.line.setToolTip(text)


class PacksPage(FormPage):
    """Packs with their factor, and barcodes of the unit and of the packs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.packs = PartRows(
            self._pack, lambda: (self.tr("Pack"), self.tr("Units in it")), lambda: self.tr("Add a pack")
        )
        self.barcodes = PartRows(
            self._barcode, lambda: (self.tr("Barcode"), self.tr("Of")), lambda: self.tr("Add a barcode")
        )
        self.add_row(0, lambda: self.tr("Packs"), self.packs, 520)
        self.add_row(0, lambda: self.tr("Barcodes"), self.barcodes, 520)
        self.packs.value_changed.connect(lambda _value: self._offer_packs())

    def offer(self, card: ItemDetails) -> None:
        """Forbid changes without the right."""
        for field in (self.packs, self.barcodes):
            field.set_read_only(not card.may_edit)
        self._names = [pack.name for pack in card.packs]

    def _pack(self) -> dict[str, Any]:
        name, factor = TextField(60, required=True), NumberField(minimum=0)
        name.setFixedWidth(220)
        factor.setFixedWidth(140)
        return {"name": name, "factor": factor}

    def _barcode(self) -> dict[str, Any]:
        code, pack = BarcodeField(), ChoiceField(self._pack_choices())
        code.setFixedWidth(220)
        pack.setFixedWidth(180)
        return {"code": code, "pack": pack}

    def _pack_choices(self) -> list[tuple[str | None, str]]:
        names = [row["name"] for row in self.packs.value()] if self.packs.rows else getattr(self, "_names", [])
        return [(None, self.tr("one unit")), *((name, name) for name in names if name)]

    def _offer_packs(self) -> None:
        for row in self.barcodes.rows:
            pack = row.fields["pack"]
            kept = pack.value()
            pack.set_choices(self._pack_choices())
            pack.set_value(kept)


class ComponentsPage(FormPage):
    """What a kit is assembled of."""

    def __init__(self, find_items: Lookup, open_item: Callable[[int], None], parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self._find_items = find_items
        self._open_item = open_item
        self.components = PartRows(
            self._component, lambda: (self.tr("Item"), self.tr("Units in one kit")), lambda: self.tr("Add a component")
        )
        self.add_row(0, lambda: self.tr("Components"), self.components, 620)

    def offer(self, card: ItemDetails) -> None:
        """Forbid changes without the right."""
        self.components.set_read_only(not card.may_edit)

    def _component(self) -> dict[str, Any]:
        item, quantity = (
            ReferenceField(self._find_items, open_card=self._open_item, required=True),
            NumberField(minimum=0),
        )
        item.setFixedWidth(360)
        quantity.setFixedWidth(140)
        return {"component_id": item, "quantity": quantity}


def take_known(text: str, main: MainPage, packs: PacksPage) -> None:
    """Put what a new item is known by already into its card: a barcode, else its article."""
    if looks_like_barcode(text):
        packs.barcodes.add_row({"code": text})
    elif text:
        main.article.set_text(text)
