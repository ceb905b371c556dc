"""The head of a document: three compact lines that fold to one, so that the grid keeps its height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields import ChoiceField, DateField, FieldFrame, Lookup, Reference, ReferenceField, TextField, TimeField
from ui.common.formats import format_date, format_time
from ui.common.icons import icon
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_words import RECEIPT, SHIPMENT

#: Of a day whose time nobody typed; the server takes the moment of posting, or the end of an earlier day.
_SOME_TIME = time(12, 0)
#: The server keeps no document of an earlier day.
EARLIEST_DAY = date(1990, 1, 1)

_LABELS = {
    "client_id": QT_TRANSLATE_NOOP("DocumentHeader", "Client"),
    "supplier": QT_TRANSLATE_NOOP("DocumentHeader", "Supplier"),
    "warehouse_id": QT_TRANSLATE_NOOP("DocumentHeader", "Warehouse"),
    "moment": QT_TRANSLATE_NOOP("DocumentHeader", "Date, time"),
    "price_kind_id": QT_TRANSLATE_NOOP("DocumentHeader", "Prices"),
    "basis": QT_TRANSLATE_NOOP("DocumentHeader", "Basis"),
    "delivery_address": QT_TRANSLATE_NOOP("DocumentHeader", "Deliver to"),
    "carrier": QT_TRANSLATE_NOOP("DocumentHeader", "Carrier"),
    "comment": QT_TRANSLATE_NOOP("DocumentHeader", "Comment"),
    "vat_mode": QT_TRANSLATE_NOOP("DocumentHeader", "VAT"),
    "supplier_number": QT_TRANSLATE_NOOP("DocumentHeader", "Their number"),
    "supplier_date": QT_TRANSLATE_NOOP("DocumentHeader", "Their date"),
}
VAT_MODES = {
    "included": QT_TRANSLATE_NOOP("DocumentHeader", "included in prices"),
    "on_top": QT_TRANSLATE_NOOP("DocumentHeader", "on top of prices"),
    "none": QT_TRANSLATE_NOOP("DocumentHeader", "without VAT"),
}
#: The lines of the head, by kind; what stands first in each is the widest.
_LINES = {
    SHIPMENT: (
        ("client_id", "warehouse_id", "moment"),
        ("delivery_address", "price_kind_id", "carrier"),
        ("comment", "basis", "vat_mode"),
    ),
    RECEIPT: (
        ("client_id", "warehouse_id", "moment"),
        ("basis", "supplier_number", "supplier_date"),
        ("comment", "vat_mode"),
    ),
}


class MomentField(FieldFrame):
    """Day and time; without a time the document takes effect when it is posted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pair = QWidget()
        super().__init__(self._pair, parent)
        self.day = DateField(EARLIEST_DAY)
        self.time = TimeField()
        row = QHBoxLayout(self._pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.GAP_TIGHT)
        row.addWidget(self.day, 4)
        row.addWidget(self.time, 3)
        self.setFocusProxy(self.day)
        for field in (self.day, self.time):
            field.value_changed.connect(lambda _value: self.value_changed.emit(None))

    def commit(self) -> bool:
        """Check day and time."""
        good_day, good_time = self.day.commit(), self.time.commit()
        return good_day and good_time

    def moment(self, zone: ZoneInfo) -> tuple[datetime | None, bool]:
        """Return the moment in the own firm's zone, and whether its time was typed."""
        day, hour = self.day.value(), self.time.value()
        if day is None:
            return None, False
        return datetime.combine(day, hour or _SOME_TIME, zone), hour is not None

    def show_moment(self, moment: datetime | None, typed: bool, zone: ZoneInfo) -> None:
        """Show a moment; the time only where a person typed it."""
        local = moment.astimezone(zone) if moment is not None else None
        self.day.set_value(local.date() if local else None)
        self.time.set_value(local.time().replace(second=0, microsecond=0) if local and typed else None)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid or allow typing."""
        self.day.set_read_only(read_only)
        self.time.set_read_only(read_only)

    def set_error(self, sentence: str) -> None:
        """Show the sentence at the day."""
        self.day.set_error(sentence)

    def retranslate(self) -> None:
        """Say in the time's place what an empty time means."""
        self.time.set_placeholder(self.tr("now"))
        self.time.setToolTip(self.tr("Left empty, the document takes effect when it is posted."))


class DocumentHeader(QWidget):
    """Fields of one kind of document; `changed(name)` comes with the person's own changes only."""

    changed = Signal(str)

    def __init__(self, kind: str, find_partners: Lookup, open_client: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_header")
        self._kind = kind
        self._zone = ZoneInfo("UTC")
        self._folded = False
        self._labels: dict[str, QLabel] = {}
        self.client = ReferenceField(find_partners, open_card=open_client)
        self.warehouse = ChoiceField()
        self.moment = MomentField()
        self.price_kind = ChoiceField()
        self.vat_mode = ChoiceField()
        self.fields: dict[str, FieldFrame] = {
            "client_id": self.client,
            "warehouse_id": self.warehouse,
            "moment": self.moment,
            "price_kind_id": self.price_kind,
            "vat_mode": self.vat_mode,
            "basis": TextField(500),
            "comment": TextField(4000),
            "delivery_address": TextField(500),
            "carrier": TextField(200),
            "supplier_number": TextField(60),
            "supplier_date": DateField(),
        }
        self._summary = QLabel(self)
        self._fold_button = QToolButton(self)
        self._grid_place = QWidget(self)
        self._build()
        self.retranslate()

    @property
    def shown_names(self) -> list[str]:
        """The fields that this kind of document has."""
        return [name for line in _LINES[self._kind] for name in line]

    @property
    def is_folded(self) -> bool:
        """Only the summary is in sight."""
        return self._folded

    def fold(self, folded: bool) -> None:
        """Fold to one line or unfold."""
        self._folded = folded
        self._grid_place.setVisible(not folded)
        self._summary.setVisible(folded)
        self._summary.setText(self._summed_up())
        self._fold_button.setIcon(icon("down" if folded else "up"))
        self._fold_button.setToolTip(self.tr("Show the whole head") if folded else self.tr("Fold the head to one line"))
        self._fold_button.setAccessibleName(self._fold_button.toolTip())

    def set_choices(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        """Give the warehouses or price kinds to choose from."""
        field = self.fields[name]
        if isinstance(field, ChoiceField):
            # A list that arrives is not the person's choice.
            field.blockSignals(True)
            field.set_choices(choices)
            field.blockSignals(False)

    def show_values(self, header: Mapping[str, Any], partner_name: str, zone: str, *, draft: bool) -> None:
        """Show the fields of a document; a draft has no time until somebody types one or posts it."""
        self._zone = ZoneInfo(zone)
        for name in self.shown_names:
            field: Any = self.fields[name]
            if name == "moment":
                timed = bool(header.get("moment_typed")) or not draft
                self.moment.show_moment(header.get("moment"), timed, self._zone)
            elif name == "client_id":
                client_id = header.get("client_id")
                self.client.set_value(Reference(client_id, partner_name) if client_id else None)
            else:
                field.set_value(header.get(name) or None)
        self._summary.setText(self._summed_up())

    def values_of(self, name: str) -> dict[str, Any]:
        """Return the header fields that a field stands for."""
        if name == "moment":
            moment, typed = self.moment.moment(self._zone)
            return {"moment": moment, "moment_typed": typed}
        field: Any = self.fields[name]
        return {name: field.value()}

    def commit(self) -> bool:
        """Check the field that is being typed in and all others; go to the first that is refused."""
        wrong = [name for name in self.shown_names if not self.fields[name].commit()]
        if wrong:
            self.go_to(wrong[0])
        return not wrong

    def show_error(self, name: str, sentence: str) -> bool:
        """Show a refusal at its field; False where this kind of document has no such field."""
        if name not in self.shown_names:
            return False
        self.fields[name].set_error(sentence)
        self.go_to(name)
        return True

    def go_to(self, name: str) -> None:
        """Bring a field into sight and focus it."""
        if self._folded:
            self.fold(False)
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, read_only: bool) -> None:
        """Forbid typing in a document that is no draft."""
        for name in self.shown_names:
            field: Any = self.fields[name]
            field.set_read_only(read_only)

    def _build(self) -> None:
        for choice in (self.warehouse, self.price_kind, self.vat_mode):
            choice.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid = QGridLayout(self._grid_place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setVerticalSpacing(tokens.GAP_TIGHT)
        for row, names in enumerate(_LINES[self._kind]):
            for place, name in enumerate(names):
                label = QLabel(self._grid_place)
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                label.setFixedHeight(tokens.FIELD_HEIGHT)
                set_role(label, "muted")
                self._labels[name] = label
                field = self.fields[name]
                label.setBuddy(field)
                grid.addWidget(label, row, place * 2, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(field, row, place * 2 + 1, Qt.AlignmentFlag.AlignTop)
                field.value_changed.connect(lambda _value, name=name: self.changed.emit(name))
        for place, share in ((1, 9), (3, 5), (5, 5)):
            grid.setColumnStretch(place, share)
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(tokens.GAP, 0, tokens.GAP, tokens.GAP_TIGHT)
        row_layout.setSpacing(tokens.GAP_TIGHT)
        texts = QVBoxLayout()
        texts.addWidget(self._grid_place)
        texts.addWidget(self._summary)
        row_layout.addLayout(texts, 1)
        row_layout.addWidget(self._fold_button, 0, Qt.AlignmentFlag.AlignTop)
        self._summary.setFixedHeight(tokens.FIELD_HEIGHT)
        self._fold_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold_button.clicked.connect(lambda: self.fold(not self._folded))
        self.fold(False)

    def _summed_up(self) -> str:
        reference = self.client.reference()
        day, hour = self.moment.day.value(), self.moment.time.value()
        parts = [
            reference.text if reference else self.tr("no client yet"),
            self.warehouse.combo.currentText(),
            " ".join(part for part in (format_date(day), format_time(hour)) if part),
        ]
        return "   ·   ".join(part for part in parts if part)

    def retranslate(self) -> None:
        """Word the labels and choices in the language in force."""
        for name, label in self._labels.items():
            key = "supplier" if name == "client_id" and self._kind == RECEIPT else name
            label.setText(QCoreApplication.translate("DocumentHeader", _LABELS[key]))
            self.fields[name].setAccessibleName(label.text())
        modes = [(mode, QCoreApplication.translate("DocumentHeader", word)) for mode, word in VAT_MODES.items()]
        self.set_choices("vat_mode", modes)
        self.moment.retranslate()
        self.client.set_placeholder(self.tr("two letters of the name"))
        self.fold(self._folded)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
