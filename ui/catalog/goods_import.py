"""The import of goods and prices: a file, its columns, a trial that names every fault, then the rows in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4, uuid5

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.access.queries import SessionInfo
from app.catalog.commands import ImportedGoods, import_items
from app.catalog.import_columns import field_of_heading
from app.catalog.import_goods import GoodsFault, GoodsPlan, faults_from_server, guess_columns, plan_goods
from app.catalog.queries import list_price_kinds
from app.catalog.records import PriceKind
from app.catalog.table_file import SourceTable, read_table
from app.database.errors import UserError
from ui.catalog.fault_file import write_faults
from ui.catalog.import_mapping import ColumnMapping
from ui.common import messages, tokens
from ui.common.columns import Column
from ui.common.error_texts import sentence_for
from ui.common.fields import DateField
from ui.common.formats import today_here
from ui.common.list_table import ListTable
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role
from ui.common.table_model import RowTableModel
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.common.view_settings import ViewSettings

#: Rows a call of the server, so that none takes long and a person may stop between two.
CHUNK = 500
MAX_BYTES = 30 * 1024 * 1024
_FAULTS = (
    Column("place", QT_TRANSLATE_NOOP("GoodsImport", "Row"), "number", width=70),
    Column("heading", QT_TRANSLATE_NOOP("GoodsImport", "Column"), width=160),
    Column("value", QT_TRANSLATE_NOOP("GoodsImport", "Value"), width=180,
           value=lambda fault: str(fault.error.values.get("value") or "")),
    Column("sentence", QT_TRANSLATE_NOOP("GoodsImport", "What is wrong"), width=480,
           value=lambda fault: sentence_for(fault.error)),
)  # fmt: skip


class GoodsImport(QWidget):
    """One page; `imported` carries how many items are new and how many changed."""

    imported = Signal(int, int)

    def __init__(
        self, runner: QueryRunner, me: SessionInfo, settings: ViewSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._kinds: list[PriceKind] = []
        self._may_price = me.may("prices", "edit")
        self._table: SourceTable | None = None
        self._plan: GoodsPlan | None = None
        self._faults: list[GoodsFault] = []
        self._done = ImportedGoods(0, 0, ())
        self._save_id: UUID = uuid4()
        self._running = self._stopped = False
        self._note = ""
        self.file_button, self.import_button = QPushButton(), QPushButton()
        self.stop_button, self.faults_button = QPushButton(), QPushButton()
        self.summary, self.day_label = QLabel(), QLabel()
        self.day = DateField()
        self.mapping = ColumnMapping()
        self.progress = QProgressBar()
        self.model = RowTableModel(_FAULTS, "GoodsImport", self)
        self.faults = ListTable(self.model, self)
        self._build()
        self._retranslate()
        runner.run(self, list_price_kinds, self._take_kinds, replaces="kinds")

    def choose_file(self) -> None:
        """Let the person choose a file."""
        dialog = QFileDialog(self, self.tr("File of goods"), "", self.tr("Tables (*.xlsx *.csv *.txt);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file, guess its columns and try it out; nothing is written."""
        self._table, self._plan, self._faults, self._note = None, None, [], ""
        try:
            if path.stat().st_size > MAX_BYTES:
                raise UserError("KT114", limit=50_000)
            self._table = read_table(path.read_bytes(), self._knows)
        except UserError as error:
            self._note = sentence_for(error)
        except OSError as error:
            self._note = self.tr("The file cannot be read: %1").replace("%1", error.strerror or path.name)
        if self._table is not None:
            columns = {**guess_columns(self._table, self._kinds), **self._remembered(self._table)}
            self.mapping.show_table(self._table, columns, self._kinds)
        self.mapping.setVisible(self._table is not None)
        self.try_out()

    def try_out(self) -> None:
        """Check the rows here and on the server by the columns as they are chosen now."""
        self._plan, self._faults = None, []
        if self._table is None or not self.day.commit():
            self._show()
            return
        try:
            self._plan = plan_goods(self._table, self.mapping.columns())
        except UserError as error:
            self._note = sentence_for(error)
            self._show()
            return
        self._faults = list(self._plan.faults)
        self._note = ""
        self._begin(trial=True)

    def start_import(self) -> None:
        """Take in the rows that are in order."""
        if self._plan is None or not self.import_button.isEnabled():
            return
        self._remember(self._plan)
        self._save_id = uuid4()
        self._begin(trial=False)

    def stop(self) -> None:
        """Stop after the rows that are on their way; what was taken in stays."""
        self._stopped = True

    def save_faults(self, path: Path) -> None:
        """Write the rows with faults to a CSV file, each with what is wrong, to be put right and read again."""
        if self._table is None:
            return
        try:
            write_faults(path, self._table, self._faults)
        except OSError as error:
            messages.warning(self, self.tr("The file cannot be written: %1").replace("%1", error.strerror or path.name))
            return
        messages.status(self, self.tr("The rows with faults are in %1.").replace("%1", path.name))

    def _begin(self, *, trial: bool) -> None:
        self._done = ImportedGoods(0, 0, ())
        self._running, self._stopped = True, False
        wrong = {fault.place for fault in self._faults}
        assert self._plan is not None
        rows = [row for row in self._plan.rows if row["place"] not in wrong]
        self.progress.setRange(0, max(len(rows), 1))
        self._next(rows, 0, trial)

    def _next(self, rows: Sequence[Mapping[str, Any]], start: int, trial: bool) -> None:
        self.progress.setValue(start)
        if start >= len(rows) or self._stopped:
            self._finish(trial)
            return
        self._show()
        work = partial(
            import_items,
            save_id=uuid5(self._save_id, str(start)),
            rows=rows[start : start + CHUNK],
            from_date=self.day.value() or today_here(),
            trial=trial,
        )

        def take(part: ImportedGoods) -> None:
            done = self._done
            self._done = ImportedGoods(
                done.added + part.added, done.changed + part.changed, [*done.faults, *part.faults]
            )
            self._next(rows, start + CHUNK, trial)

        self._runner.run(self, work, take, failed=self._refuse, writes=not trial)

    def _finish(self, trial: bool) -> None:
        self._running = False
        if self._plan is not None:
            self._faults = sorted(
                [*self._faults, *faults_from_server(self._plan, self._done.faults)], key=lambda fault: fault.place
            )
        if not trial:
            self._note = self.tr("New: %1, changed: %2.").replace("%1", str(self._done.added))
            self._note = self._note.replace("%2", str(self._done.changed))
            self._plan = None
            self.imported.emit(self._done.added, self._done.changed)
        self._show()

    def _refuse(self, error: UserError) -> bool:
        self._running, self._plan, self._note = False, None, sentence_for(error)
        self._show()
        return True

    def _take_kinds(self, kinds: list[PriceKind]) -> None:
        self._kinds = kinds if self._may_price else []

    def _knows(self, heading: str) -> bool:
        return field_of_heading(heading) is not None or any(kind.name == heading for kind in self._kinds)

    def _remembered(self, table: SourceTable) -> dict[str, int]:
        """Return the columns as they were chosen the last time, where the headings are the same."""
        kept = self._settings.get("goods_import/columns") if self._settings is not None else None
        places = {heading: place for place, heading in enumerate(table.headings)}
        return {name: places[heading] for name, heading in (kept or {}).items() if heading in places}

    def _remember(self, plan: GoodsPlan) -> None:
        if self._settings is not None:
            headings = {name: plan.table.headings[place] for name, place in plan.columns.items()}
            self._settings.put("goods_import/columns", headings)

    def _show(self) -> None:
        self.model.reset(self._faults)
        self.faults.fit_columns_once()
        self.faults.setVisible(bool(self._faults))
        self.faults_button.setVisible(bool(self._faults) and not self._running)
        self.progress.setVisible(self._running)
        self.stop_button.setVisible(self._running)
        self.file_button.setEnabled(not self._running)
        self.mapping.setEnabled(not self._running)
        self._word()

    def _word(self) -> None:
        count = self._done.added + self._done.changed if self._plan is not None else 0
        self.import_button.setText(with_key(self.tr("Import %n row(s)", "", count), "primary"))
        self.import_button.setEnabled(count > 0 and not self._running)
        if self._running:
            self.summary.setText(self.tr("Working through the rows…"))
        elif self._plan is None:
            self.summary.setText(
                self._note or self.tr("Choose an XLSX or CSV file; its first line holds the headings.")
            )
        else:
            wrong = len({fault.place for fault in self._faults})
            text = self.tr("%n row(s) read.", "", len(self._plan.table.rows))
            text += " " + self.tr("New items: %1, known ones: %2.").replace("%1", str(self._done.added))
            text = text.replace("%2", str(self._done.changed))
            self.summary.setText(text + (" " + self.tr("%n row(s) with faults stay out.", "", wrong) if wrong else ""))

    def _build(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.import_button, "primary")
        set_role(self.day_label, "muted")
        self.summary.setWordWrap(True)
        self.day.set_value(today_here())
        self.day.setFixedWidth(124)
        self.day_label.setFixedHeight(tokens.FIELD_HEIGHT)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(tokens.GAP)
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(tokens.GAP_WIDE)
        top.addWidget(self.file_button)
        top.addWidget(self.summary, 1)
        top.addWidget(self.import_button)
        for widget in (self.day_label, self.day, self.progress, self.stop_button, self.faults_button):
            below.addWidget(widget, int(widget is self.progress), Qt.AlignmentFlag.AlignTop)
        below.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(top)
        layout.addLayout(below)
        layout.addWidget(self.mapping)
        layout.addWidget(self.faults, 1)
        layout.addStretch(0)
        self.mapping.hide()
        self.file_button.clicked.connect(lambda _checked: self.choose_file())
        self.import_button.clicked.connect(lambda _checked: self.start_import())
        self.stop_button.clicked.connect(lambda _checked: self.stop())
        self.faults_button.clicked.connect(lambda _checked: self._choose_faults_file())
        self.mapping.changed.connect(self.try_out)
        bind(self, "primary", self.start_import)
        self.setFocusProxy(self.file_button)

    def _choose_faults_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Rows with faults"), "", "CSV (*.csv)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_faults(Path(name)))
        dialog.open()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import of goods"))
        self.file_button.setText(self.tr("Choose a file…"))
        self.stop_button.setText(self.tr("Stop"))
        self.faults_button.setText(self.tr("Save the rows with faults…"))
        self.day_label.setText(self.tr("Prices hold from"))
        self.day.setAccessibleName(self.tr("Prices hold from"))
        self.faults.setAccessibleName(self.tr("Faults of the file"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "faults"):
            self._retranslate()
