"""The head of a document: a few compact lines that fold to one, so that the grid keeps its height."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ui.common import tokens
from ui.common.fields import CheckField, ChoiceField, FieldFrame, Reference, ReferenceField
from ui.common.formats import format_date, format_time
from ui.common.icons import icon
from ui.common.style import set_role
from ui.warehouse.document_fields import REFERENCES
from ui.warehouse.document_kinds import DocumentKind
from ui.warehouse.header_fields import PLACEHOLDERS, VAT_MODES, HeaderSources, label_of, make_fields
from ui.warehouse.moment_field import MomentField

#: Shares of the width, by the place in a line: what stands first is the widest.
_SHARES = (7, 7, 5, 5)


class DocumentHeader(QWidget):
    """Fields of one kind of document; `changed(name)` comes with the person's own changes only."""

    changed = Signal(str)

    def __init__(self, kind: DocumentKind, sources: HeaderSources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("document_header")
        self._kind = kind
        self._zone = ZoneInfo("UTC")
        self._folded = False
        self._labels: dict[str, QLabel] = {}
        self.fields: dict[str, FieldFrame] = make_fields(kind.fields, sources)
        self._summary = QLabel(self)
        self._fold_button = QToolButton(self)
        self._more_button = QToolButton(self)
        self._rows_place = QWidget(self)
        self._more_place: list[QWidget] = []
        self._build()
        self.retranslate()

    @property
    def first(self) -> FieldFrame:
        """The field that entry begins with."""
        return self.fields[self._kind.head[0][0]]

    @property
    def is_folded(self) -> bool:
        """Only the summary is in sight."""
        return self._folded

    @property
    def shows_more(self) -> bool:
        """The rare fields are in sight, too."""
        return self._more_button.isChecked()

    def fold(self, folded: bool) -> None:
        """Fold to one line or unfold."""
        self._folded = folded
        self._rows_place.setVisible(not folded)
        self._summary.setVisible(folded)
        self._summary.setText(self._summed_up())
        self._fold_button.setIcon(icon("down" if folded else "up"))
        self._fold_button.setToolTip(self.tr("Show the whole head") if folded else self.tr("Fold the head to one line"))
        self._fold_button.setAccessibleName(self._fold_button.toolTip())

    def show_more(self, more: bool) -> None:
        """Show or hide the rare fields."""
        self._more_button.setChecked(more)
        for widget in self._more_place:
            widget.setVisible(more)

    def set_choices(self, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        """Give the warehouses, price kinds or currencies to choose from, if this kind has the field."""
        field = self.fields.get(name)
        if isinstance(field, ChoiceField):
            # A list that arrives is not the person's choice.
            field.blockSignals(True)
            field.set_choices(choices)
            field.blockSignals(False)

    def show_values(self, header: Mapping[str, Any], names: Mapping[str, str], zone: str, *, draft: bool) -> None:
        """Show the fields of a document; `names` are the words of its references.

        A draft has no time until somebody types one or posts it.
        """
        self._zone = ZoneInfo(zone)
        for name, frame in self.fields.items():
            field: Any = frame
            value = header.get(name)
            if isinstance(field, MomentField):
                timed = bool(header.get("moment_typed")) or not draft if name == "moment" else value is not None
                field.show_moment(value, timed, self._zone)
            elif name in REFERENCES:
                field.set_value(Reference(value, names.get(name, "")) if value else None)
            else:
                field.set_value(value or None)
        self._summary.setText(self._summed_up())

    def values_of(self, name: str) -> dict[str, Any]:
        """Return the header fields that a field stands for."""
        field: Any = self.fields[name]
        if not isinstance(field, MomentField):
            return {name: field.value()}
        moment, typed = field.moment(self._zone)
        return {"moment": moment, "moment_typed": typed} if name == "moment" else {name: moment}

    def words_of(self, name: str) -> str:
        """Return what stands in a reference field."""
        field = self.fields[name]
        reference = field.reference() if isinstance(field, ReferenceField) else None
        return reference.text if reference else ""

    def commit(self) -> bool:
        """Check the field that is being typed in and all others; go to the first that is refused."""
        wrong = [name for name, field in self.fields.items() if not field.commit()]
        if wrong:
            self.go_to(wrong[0])
        return not wrong

    def show_error(self, name: str, sentence: str) -> bool:
        """Show a refusal at its field; False where this kind of document has no such field."""
        if name not in self.fields:
            return False
        self.fields[name].set_error(sentence)
        self.go_to(name)
        return True

    def go_to(self, name: str) -> None:
        """Bring a field into sight and focus it."""
        if self._folded:
            self.fold(False)
        if any(name in row for row in self._kind.more):
            self.show_more(True)
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, names: Set[str]) -> None:
        """Forbid typing into these fields, allow it in the others."""
        for name, frame in self.fields.items():
            field: Any = frame
            field.set_read_only(name in names)

    def _build(self) -> None:
        grid = QGridLayout(self._rows_place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.GAP)
        grid.setVerticalSpacing(tokens.GAP_TIGHT)
        for row, names in enumerate((*self._kind.head, *self._kind.more)):
            for place, name in enumerate(names):
                label, field = self._make_label(name), self.fields[name]
                label.setBuddy(field)
                grid.addWidget(label, row, place * 2, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(field, row, place * 2 + 1, Qt.AlignmentFlag.AlignTop)
                field.value_changed.connect(lambda _value, name=name: self.changed.emit(name))
                if row >= len(self._kind.head):
                    self._more_place += [label, field]
        for place, share in enumerate(_SHARES):
            grid.setColumnStretch(place * 2 + 1, share)
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(tokens.GAP, 0, tokens.GAP, tokens.GAP_TIGHT)
        row_layout.setSpacing(tokens.GAP_TIGHT)
        texts = QVBoxLayout()
        texts.addWidget(self._rows_place)
        texts.addWidget(self._summary)
        row_layout.addLayout(texts, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(tokens.GAP_TIGHT)
        buttons.addWidget(self._fold_button)
        buttons.addWidget(self._more_button)
        buttons.addStretch(1)
        row_layout.addLayout(buttons)
        self._summary.setFixedHeight(tokens.FIELD_HEIGHT)
        for button in (self._fold_button, self._more_button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more_button.setCheckable(True)
        self._more_button.setVisible(bool(self._kind.more))
        self._more_button.clicked.connect(self.show_more)
        self._fold_button.clicked.connect(lambda: self.fold(not self._folded))
        self.show_more(False)
        self.fold(False)

    def _make_label(self, name: str) -> QLabel:
        label = QLabel(self._rows_place)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setFixedHeight(tokens.FIELD_HEIGHT)
        set_role(label, "muted")
        self._labels[name] = label
        return label

    def _summed_up(self) -> str:
        warehouse, moment = self.fields.get("warehouse_id"), self.fields["moment"]
        parts = [self.words_of("client_id") or self.tr("no client yet")] if "client_id" in self.fields else []
        if isinstance(warehouse, ChoiceField):
            parts.append(warehouse.combo.currentText())
        if isinstance(moment, MomentField):
            day, hour = moment.day.value(), moment.time.value()
            parts.append(" ".join(part for part in (format_date(day), format_time(hour)) if part))
        return "   ·   ".join(part for part in parts if part)

    def retranslate(self) -> None:
        """Word the labels and choices in the language in force."""
        for name, label in self._labels.items():
            label.setText(label_of(name, self._kind))
            self.fields[name].setAccessibleName(label.text())
        modes = [(mode, QCoreApplication.translate("DocumentHeader", word)) for mode, word in VAT_MODES.items()]
        self.set_choices("vat_mode", modes)
        two_step = self.fields.get("two_step")
        if isinstance(two_step, CheckField):
            two_step.set_text(self.tr("separately"))
            two_step.setToolTip(self.tr("The goods are on the way until the other warehouse receives them."))
        for name, words in PLACEHOLDERS.items():
            reference = self.fields.get(name)
            if isinstance(reference, ReferenceField):
                reference.set_placeholder(QCoreApplication.translate("DocumentHeader", words))
        self._more_button.setIcon(icon("fields"))
        self._more_button.setToolTip(self.tr("More fields of the head"))
        self._more_button.setAccessibleName(self._more_button.toolTip())
        self.fold(self._folded)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.retranslate()
