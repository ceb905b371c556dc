"""The import of clients: choose a file, see every fault by row before anything is written, take in what is in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4, uuid5

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.access.queries import SessionInfo
from app.clients.commands import import_clients
from app.clients.import_mapping import ImportFault, ImportPlan, faults_from_server, plan_import
from app.clients.queries import check_import
from app.database.errors import UserError
from ui.clients.client_words import REASONS, word
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.fields import CheckField
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.style import set_role

#: Rows a call of the server, so that none takes long.
CHUNK = 1000
MAX_BYTES = 30 * 1024 * 1024


class ImportWizard(QWidget):
    """One page: the file, what is wrong with it, and the button that takes in the rest; `imported` carries how many."""

    imported = Signal(int)

    def __init__(self, runner: QueryRunner, me: SessionInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._country = me.own_firms[0].country if me.own_firms else "RU"
        self._plan: ImportPlan | None = None
        self._faults: list[ImportFault] = []
        self._save_id = uuid4()
        self._added = 0
        self._note = ""
        self.file_button = QPushButton()
        self.summary = QLabel()
        self.faults = QTableWidget(0, 4)
        self.duplicates = CheckField()
        self.import_button = QPushButton()
        self._build()
        self._retranslate()

    def choose_file(self) -> None:
        """Let the person choose a file."""
        dialog = QFileDialog(
            self, self.tr("File of clients"), "", self.tr("Tables (*.csv *.txt *.xlsx);;All files (*)")
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file and check it here and on the server; nothing is written."""
        self._plan, self._faults, self._added, self._note = None, [], 0, ""
        self._save_id = uuid4()
        try:
            if path.stat().st_size > MAX_BYTES:
                raise UserError("KT114", limit=50_000)
            self._plan = plan_import(path.read_bytes(), self._country)
        except UserError as error:
            self._note = sentence_for(error)
        except OSError as error:
            self._note = self.tr("The file cannot be read: %1").replace("%1", error.strerror or path.name)
        if self._plan is None:
            self._show()
            return
        self._faults = list(self._plan.faults)
        self._note = self.tr("Checking against the base…")
        self._show()
        rows = self._plan.good_rows
        work = partial(_check_all, rows)
        self._runner.run(self, work, self._take_check, replaces="check", failed=self._refuse)

    def start_import(self) -> None:
        """Take in the rows that are in order."""
        if self._plan is None or not self.import_button.isEnabled():
            return
        self.import_button.setEnabled(False)
        self.file_button.setEnabled(False)
        self._note = self.tr("Importing…")
        self._word()
        work = partial(_import_all, self._save_id, self._rows_to_take(), accept_duplicates=self.duplicates.value())
        self._runner.run(self, work, self._take_import, failed=self._refuse_import, writes=True)

    def _rows_to_take(self) -> list[Mapping[str, Any]]:
        assert self._plan is not None
        stays_out = {f.place for f in self._faults if f.error.code != "KT101" or not self.duplicates.value()}
        return [row for row in self._plan.rows if row["place"] not in stays_out]

    def _take_check(self, answer: list[dict[str, Any]]) -> None:
        assert self._plan is not None
        self._faults = sorted(
            [*self._plan.faults, *faults_from_server(self._plan, answer)], key=lambda fault: fault.place
        )
        self._note = ""
        self._show()

    def _take_import(self, result: tuple[int, int]) -> None:
        self._added, refused = result
        self.file_button.setEnabled(True)
        self._note = self.tr("%n client(s) imported.", "", self._added)
        if refused:
            self._note += " " + self.tr("%n row(s) were refused by the server.", "", refused)
        self._plan = None
        self._word()
        self.import_button.setEnabled(False)
        self.imported.emit(self._added)

    def _refuse(self, error: UserError) -> bool:
        self._plan = None
        self._note = sentence_for(error)
        self._show()
        return True

    def _refuse_import(self, error: UserError) -> bool:
        self.file_button.setEnabled(True)
        self._note = sentence_for(error)
        self._word()
        self.import_button.setEnabled(True)
        return True

    def _show(self) -> None:
        self.faults.setRowCount(len(self._faults))
        for row, fault in enumerate(self._faults):
            cells = (
                str(fault.place),
                fault.heading,
                str(fault.error.values.get("value") or ""),
                self._fault_text(fault),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.faults.setItem(row, column, item)
        self.faults.resizeColumnsToContents()
        for column in range(3):
            self.faults.setColumnWidth(column, min(self.faults.columnWidth(column), 260))
        self.faults.setVisible(bool(self._faults))
        self.duplicates.setVisible(any(fault.error.code == "KT101" for fault in self._faults))
        self._word()

    def _fault_text(self, fault: ImportFault) -> str:
        """Return what is wrong in words; of a double what it doubles."""
        values = fault.error.values
        if fault.error.code in ("KT101", "KT006") and values.get("row"):
            return self.tr("The same stands in row %1 already.").replace("%1", str(values["row"]))
        if fault.error.code == "KT101" and values.get("name"):
            reason = word(REASONS, fault.field)
            return self.tr("%1: client %2").replace("%1", _capital(reason)).replace("%2", str(values["name"]))
        if fault.error.code == "KT101" and values.get("responsible"):
            text = self.tr("%1: a client that you may not see; %2 answers for it")
            reason = word(REASONS, fault.field)
            return text.replace("%1", _capital(reason)).replace("%2", str(values["responsible"]))
        return sentence_for(fault.error)

    def _word(self) -> None:
        if self._plan is None:
            self.summary.setText(self._note or self.tr("Choose a CSV or XLSX file; its first line holds the headings."))
            self.import_button.setText(with_key(self.tr("Import"), "primary"))
            self.import_button.setEnabled(False)
            return
        wrong = len({fault.place for fault in self._faults})
        parts = [
            self.tr("%n row(s) read.", "", len(self._plan.table.rows)),
            self.tr("%n row(s) with faults stay out.", "", wrong) if wrong else self.tr("No faults."),
        ]
        if self._plan.unknown_headings:
            names = ", ".join(self._plan.unknown_headings)
            parts.append(self.tr("Columns that are not imported: %1.").replace("%1", names))
        self.summary.setText(" ".join([*parts, self._note]))
        count = len(self._rows_to_take())
        self.import_button.setText(with_key(self.tr("Import %n client(s)", "", count), "primary"))
        self.import_button.setEnabled(count > 0 and not self._note)

    def _build(self) -> None:
        set_role(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self.import_button, "primary")
        self.summary.setWordWrap(True)
        self.faults.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.faults.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.faults.verticalHeader().hide()
        self.faults.setShowGrid(False)
        self.faults.horizontalHeader().setStretchLastSection(True)
        self.faults.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.faults.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.faults.hide()
        self.duplicates.hide()
        top = QHBoxLayout()
        top.setSpacing(tokens.GAP_WIDE)
        top.addWidget(self.file_button)
        top.addWidget(self.summary, 1)
        top.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP, tokens.GAP)
        layout.setSpacing(tokens.GAP)
        layout.addLayout(top)
        layout.addWidget(self.duplicates)
        layout.addWidget(self.faults, 1)
        layout.addStretch(0)
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.file_button.clicked.connect(self.choose_file)
        self.import_button.clicked.connect(self.start_import)
        self.duplicates.value_changed.connect(lambda _value: self._word())
        bind(self, "primary", self.start_import)
        self.setFocusProxy(self.file_button)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import of clients"))
        self.file_button.setText(self.tr("Choose a file…"))
        self.duplicates.set_text(self.tr("Import also those that may be here already"))
        self.faults.setHorizontalHeaderLabels(
            [self.tr("Row"), self.tr("Column"), self.tr("Value"), self.tr("What is wrong")]
        )
        self.faults.setAccessibleName(self.tr("Faults of the file"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_note"):
            self._retranslate()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _check_all(rows: Sequence[Mapping[str, Any]], connection: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for start in range(0, len(rows), CHUNK):
        found += check_import(connection, rows[start : start + CHUNK])
    return found


def _import_all(
    save_id: UUID, rows: Sequence[Mapping[str, Any]], connection: Any, *, accept_duplicates: bool
) -> tuple[int, int]:
    """Import in calls of a thousand rows, each safe to repeat; return how many came in and how many were refused."""
    added = refused = 0
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        result = import_clients(connection, uuid5(save_id, str(start)), chunk, accept_duplicates=accept_duplicates)
        added += len(result["added"])
        refused += len(result["refused"])
    return added, refused
