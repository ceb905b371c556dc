"""Every shared piece on one page, in the scheme and language in force: it is looked at before a look is called done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.database.errors import UserError
from ui.common import tokens
from ui.common.columns import Column, Sort
from ui.common.fields import (
    CheckField,
    ChoiceField,
    DateField,
    DurationField,
    NoteField,
    NumberField,
    PhoneField,
    Reference,
    ReferenceField,
    TextField,
    TimeField,
    money_field,
)
from ui.common.fields.entry_texts import entry_sentence
from ui.common.fields.moment_parsing import PhoneNumber
from ui.common.icons import icon
from ui.common.list_table import ListTable
from ui.common.states import EmptyState, ErrorState
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP

_SIZE = (1200, 780)


@dataclass(frozen=True, slots=True)
class _Line:
    name: str
    day: date
    quantity: Decimal
    amount: Decimal
    state: str


_COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("Gallery", "Client"), width=186),
    Column("day", QT_TRANSLATE_NOOP("Gallery", "Date"), "date", 100),
    Column("quantity", QT_TRANSLATE_NOOP("Gallery", "Quantity"), "quantity", 102),
    Column(
        "amount",
        QT_TRANSLATE_NOOP("Gallery", "Amount"),
        "money",
        120,
        tone=lambda line: "danger" if line.amount < 0 else None,
    ),
)
#: Sixty characters: as long as a firm's name gets in daily work.
_LONG_NAME = "ООО «Северо-Западная строительная компания Горизонт и Ко»"
_LINES = (
    _Line(_LONG_NAME, date(2026, 11, 20), Decimal(12), Decimal("987654321.5"), "posted"),
    _Line("S.C. Câmpul Verde S.R.L.", date(2026, 11, 19), Decimal("0.5"), Decimal("-1250.4"), "posted"),
    _Line("شركة النور للتجارة", date(2026, 11, 18), Decimal(0), Decimal(0), "draft"),
    _Line("Panadería Núñez e Hijos, S.L.", date(2026, 11, 17), Decimal(1000), Decimal(84000), "draft"),
    _Line("ИП Иванов Пётр Сергеевич", date(2026, 11, 16), Decimal("3.125"), Decimal("450"), "posted"),
)  # fmt: skip
_KINDS = (
    ("call", QT_TRANSLATE_NOOP("Gallery", "Call")),
    ("meeting", QT_TRANSLATE_NOOP("Gallery", "Meeting")),
    ("letter", QT_TRANSLATE_NOOP("Gallery", "Letter")),
    ("task", QT_TRANSLATE_NOOP("Gallery", "Task")),
    ("document", QT_TRANSLATE_NOOP("Gallery", "Document")),
)


class Gallery(QWidget):
    """The page; it is built again when the language changes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "canvas")
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.resize(*_SIZE)
        self._build()

    def _build(self) -> None:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(tokens.GAP_SECTION, tokens.GAP_WIDE, tokens.GAP_SECTION, tokens.GAP_WIDE)
        grid.setHorizontalSpacing(2 * tokens.GAP_SECTION)
        grid.setVerticalSpacing(tokens.GAP_WIDE)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(self._headings(), 0, 0, 1, 2)
        grid.addLayout(self._fields(), 1, 0)
        grid.addLayout(self._right_column(), 1, 1, 3, 1)
        grid.addLayout(self._buttons(), 2, 0)
        grid.setRowStretch(3, 1)
        if self._body is not None:
            self._page.replaceWidget(self._body, body)
            self._body.deleteLater()
        else:
            self._page.addWidget(body)
        self._body = body

    def _headings(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(tokens.GAP_TIGHT)
        column.addWidget(_label(self.tr("All shared pieces"), "title"))
        column.addWidget(_label(self.tr("Fields, buttons, tables and states, as every screen shows them"), "muted"))
        tabs = QTabBar()
        for words in (self.tr("Feed"), self.tr("Contacts"), self.tr("Documents")):
            tabs.addTab(words)
        column.addWidget(tabs)
        line = QFrame()
        set_role(line, "line")
        column.addWidget(line)
        return column

    def _fields(self) -> QFormLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP)
        for words, field in self._good_fields() + self._refused_fields():
            label = _label(words, "muted")
            label.setFixedHeight(tokens.FIELD_HEIGHT)
            field.setAccessibleName(words)
            form.addRow(label, field)
        return form

    def _good_fields(self) -> list[tuple[str, QWidget]]:
        name = TextField(160)
        name.set_value("ООО «Ромашка»")
        client = ReferenceField(lambda _text, done: done([]))
        client.set_value(Reference(1, "S.C. Câmpul Verde S.R.L."))
        phone = PhoneField()
        phone.set_value(PhoneNumber("+74951234567", "12"))
        quantity = NumberField(3, unit=self.tr("pcs"))
        quantity.set_value(Decimal("1250.5"))
        amount = money_field(unit="₽")
        amount.set_value(Decimal("987654321.5"))
        day = DateField()
        day.set_value(date(2026, 12, 31))
        hour = TimeField()
        hour.set_value(time(9, 30))
        duration = DurationField()
        duration.set_value(90)
        warehouse = ChoiceField([(1, self.tr("Main warehouse")), (2, self.tr("Second warehouse"))])
        quiet = CheckField(self.tr("Do not call before noon"))
        quiet.set_value(True)
        note = NoteField(2)
        note.set_value(self.tr("Prefers letters; pays on Fridays."))
        return [
            (self.tr("Name"), name),
            (self.tr("Client"), client),
            (self.tr("Phone"), phone),
            (self.tr("Quantity"), quantity),
            (self.tr("Amount"), amount),
            (self.tr("Date"), day),
            (self.tr("Time"), hour),
            (self.tr("Duration"), duration),
            (self.tr("Warehouse"), warehouse),
            ("", quiet),
            (self.tr("Note"), note),
        ]

    def _refused_fields(self) -> list[tuple[str, QWidget]]:
        pieces = NumberField(0, unit=self.tr("pcs"))
        pieces.set_text("0.5")
        pieces.set_error(entry_sentence(UserError("KT912", limit=0)))
        due = DateField()
        due.set_text("31.02")
        due.commit()
        closed = TextField()
        closed.set_value(self.tr("Can be read, not changed"))
        closed.set_read_only(True)
        return [(self.tr("Pieces"), pieces), (self.tr("Due"), due), (self.tr("Closed"), closed)]

    def _right_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(tokens.GAP_WIDE)
        column.addWidget(_label(self.tr("Table"), "heading"))
        column.addWidget(_table())
        column.addWidget(_label(self.tr("Kinds and states"), "heading"))
        column.addLayout(self._chips())
        column.addLayout(self._bands())
        states = QHBoxLayout()
        empty = EmptyState(self.tr("No clients yet. Add the first one."), self.tr("Add a client"), None, "client")
        failed = ErrorState(self.tr("The server does not answer."), lambda: None)
        for state in (empty, failed):
            state.setMinimumHeight(150)
            state.set_width(220)
            states.addWidget(state)
        column.addLayout(states, 1)
        return column

    def _chips(self) -> QVBoxLayout:
        kinds, states = QHBoxLayout(), QHBoxLayout()
        for row in (kinds, states):
            row.setSpacing(tokens.GAP)
        for kind, words in _KINDS:
            kinds.addWidget(_label(QCoreApplication.translate("Gallery", words), f"chip_{kind}"))
        tags = (
            (self.tr("Draft"), "tag"),
            (self.tr("Posted"), "tag_success"),
            (self.tr("Waiting"), "tag_warning"),
            (self.tr("Overdue"), "tag_danger"),
        )
        for words, role in tags:
            states.addWidget(_label(words, role))
        both = QVBoxLayout()
        both.setSpacing(tokens.GAP)
        for row in (kinds, states):
            row.addStretch()
            both.addLayout(row)
        return both

    def _bands(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(tokens.GAP_TIGHT)
        rows = (
            ("band_error", "error", "danger", self.tr("Not enough stock: 3 are free.")),
            ("band_warning", "warning", "warning", self.tr("The line is slow just now.")),
            ("band_success", "done", "success", self.tr("Saved at 12:04.")),
        )
        for role, sign, tone, words in rows:
            band = QFrame()
            set_role(band, role)
            row = QHBoxLayout(band)
            row.setContentsMargins(tokens.GAP_WIDE, tokens.GAP_TIGHT, tokens.GAP, tokens.GAP_TIGHT)
            picture = QLabel()
            picture.setPixmap(icon(sign, tone).pixmap(tokens.ICON))
            row.addWidget(picture)
            row.addWidget(QLabel(words), 1)
            column.addWidget(band)
        return column

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        plain = QPushButton(icon("print"), self.tr("Print"))
        off = QPushButton(self.tr("Not now"))
        off.setEnabled(False)
        for words, role in ((self.tr("Save and close"), "primary"), (self.tr("Annul"), "danger")):
            button = QPushButton(words)
            set_role(button, role)
            row.addWidget(button)
        quiet = QPushButton(icon("filter"), self.tr("Filter"))
        set_role(quiet, "quiet")
        for button in (plain, quiet, off):
            row.addWidget(button)
        row.addStretch()
        return row

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._build()
        super().changeEvent(event)


def make_gallery() -> QWidget:
    """Return the page of all shared pieces."""
    return Gallery()


def _label(words: str, role: str) -> QLabel:
    label = QLabel(words)
    set_role(label, role)
    return label


def _table() -> ListTable:
    model = RowTableModel(_COLUMNS, "Gallery")
    model.reset(_LINES)
    table = ListTable(model)
    model.setParent(table)
    for number, column in enumerate(_COLUMNS):
        table.setColumnWidth(number, column.width)
    table.show_sort(Sort("day", descending=True))
    table.choose_row(1)
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + 6 * table.verticalHeader().defaultSectionSize())
    return table
