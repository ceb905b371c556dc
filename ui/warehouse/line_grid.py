"""The grid of a document: article, Enter, quantity, Enter, next line; thirty lines without the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from app.warehouse.queries import FoundItem
from ui.common.fields.delegates import CellEditor
from ui.warehouse.code_answers import CodeAnswers
from ui.warehouse.column_choice import ColumnChoice
from ui.warehouse.draft_document import DraftDocument
from ui.warehouse.draft_line import DraftLine
from ui.warehouse.grid_look import set_up_look, size_columns, take_density
from ui.warehouse.item_editor import ItemEditor
from ui.warehouse.item_lookup import GoodsSource
from ui.warehouse.line_columns import LineColumn
from ui.warehouse.line_editors import LineEditors, next_stop
from ui.warehouse.line_grid_model import LineGridModel

_Hint = QAbstractItemDelegate.EndEditHint
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineGrid(QTableView):
    """Shows a draft's lines and runs the cycle of entry; what is saved when is the form's matter."""

    #: The line under the cursor changed, or what is known of it.
    current_line_changed = Signal(object)
    #: A sentence about the cell that is being edited; empty when it is mended.
    refused = Signal(str)
    #: A quantity that is rather a barcode.
    barcode_doubted = Signal(object, str)

    def __init__(
        self, document: DraftDocument, columns: Sequence[LineColumn], goods: GoodsSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lines = LineGridModel(columns, document, self)
        self.answers = CodeAnswers(self.lines, goods, self)
        self.setModel(self.lines)
        self.editors = LineEditors(self.lines, goods, self)
        set_up_look(self)
        self.column_choice = ColumnChoice(self, self.lines)
        self._connect()
        self.dress_columns()

    def show_document(self, document: DraftDocument, columns: Sequence[LineColumn]) -> None:
        """Show another state of the document, whole."""
        self.close_editor()
        row, column = self.currentIndex().row(), self.currentIndex().column()
        self.lines.show_document(document, columns)
        self.dress_columns()
        if row >= 0:
            self._make_current(self.lines.index(min(row, self.lines.rowCount() - 1), column))

    @property
    def current_line(self) -> DraftLine | None:
        """The line under the cursor."""
        return self.lines.line_at(self.currentIndex().row())

    def commit_editor(self) -> bool:
        """Take over what is being typed in a cell, before any command; False where it is refused and stays open."""
        editor = self.open_editor()
        if editor is None:
            return True
        if not self.editors.commit(self._key_of(self.currentIndex()), editor):
            return False
        if not isinstance(editor, ItemEditor):
            self.closeEditor(editor, _Hint.NoHint)
        return True

    def close_editor(self) -> None:
        """Close an open editor without taking over what is in it."""
        editor = self.open_editor()
        if editor is not None:
            editor.setModified(False)
            self.closeEditor(editor, _Hint.RevertModelCache)

    def open_editor(self) -> CellEditor | None:
        """Return the editor of the cell that is being edited."""
        editor = self.indexWidget(self.currentIndex())
        if isinstance(editor, CellEditor):
            return editor
        return next((found for found in self.viewport().findChildren(CellEditor) if found.isVisible()), None)

    def start_entry(self) -> None:
        """Go to the first cell that waits for something: a wrong or unfinished line, else the empty one below."""
        for line in self.lines.document.lines:
            problem = self.lines.problem_of(line)
            if problem is not None:
                self.go_to(line, problem[0])
                return
        self.go_to_blank()

    def go_to_blank(self) -> None:
        """Open the empty line below."""
        if not self.lines.document.is_editable:
            return
        self._edit_cell(self.lines.rowCount() - 1, "item")

    def go_to(self, line: DraftLine, key: str, *, edit: bool = True) -> None:
        """Make a cell of a line current."""
        row = self.lines.row_of(line)
        if row >= 0 and edit:
            self._edit_cell(row, key)
        elif row >= 0:
            self._make_current(self.lines.index(row, max(self.lines.column_number(key), 0)))

    def delete_lines(self) -> None:
        """Delete the selected lines."""
        if self.lines.document.is_editable:
            self.lines.drop_rows([found.row() for found in self.selectionModel().selectedRows()])

    def dress_columns(self) -> None:
        """Give the columns their widths and editors."""
        size_columns(self, self.lines.columns)
        for number, column in enumerate(self.lines.columns):
            self.setItemDelegateForColumn(number, self.editors.delegate_of(column.key))
        self.column_choice.apply()

    def _connect(self) -> None:
        item, to_item = self.editors.item, self.editors.to_item
        item.item_chosen.connect(self._hear_choice)
        item.code_typed.connect(self._hear_code)
        item.block_pasted.connect(lambda _row, text: self.paste_block(text))
        item.left_empty.connect(lambda row, _text: self._leave_empty(row))
        to_item.item_chosen.connect(self._hear_target)
        to_item.code_typed.connect(self._hear_target)
        self.editors.refused.connect(self.refused)
        self.editors.quantity.barcode_doubted.connect(
            lambda row, text: self.barcode_doubted.emit(self.lines.line_at(row), text)
        )
        self.lines.edited.connect(self.column_choice.apply)
        self.answers.several.connect(self._offer)
        self.answers.answered.connect(self._hear_answer)
        self.answers.unknown.connect(lambda *_: self._tell_current())
        self.lines.dataChanged.connect(lambda *_: self._tell_current())

    def paste_clipboard(self) -> None:
        """Add what was copied from a spreadsheet."""
        self.paste_block(QGuiApplication.clipboard().text())

    def paste_block(self, text: str) -> None:
        """Add lines copied from a spreadsheet."""
        if self.lines.document.is_editable and self.answers.paste(text):
            self._edit_cell(self.lines.rowCount() - 1, "item")

    def _hear_choice(self, row: int, found: FoundItem) -> None:
        line = self.lines.line_at(row)
        if line is not None:
            self.answers.take(line, found)
            self._after_item(self.lines.row_of(line))

    def _hear_code(self, row: int, text: str) -> None:
        line = self.lines.line_at(row)
        if line is not None:
            self.answers.type_code(row, text)
            self._after_item(self.lines.row_of(line))

    def _after_item(self, row: int) -> None:
        if row >= 0:
            self._make_current(self.lines.index(row, self.lines.column_number("item")))
            self._advance("item")
        else:
            # The item stood in another line already and was counted there.
            self.go_to_blank()

    def _hear_target(self, row: int, meant: FoundItem | str) -> None:
        line = self.lines.line_at(row)
        if line is not None:
            self.answers.take_target(line, meant)
            self._make_current(self.lines.index(row, self.lines.column_number("to_item")))
            self._advance("to_item")

    def _leave_empty(self, row: int) -> None:
        self._make_current(self.lines.index(row, self.lines.column_number("item")))

    def _offer(self, line: DraftLine, text: str, rows: list[FoundItem]) -> None:
        """Go back to the cell of a text that several items fit, unless the person has gone on already."""
        editor = self.open_editor()
        if line is not self.current_line or (editor is not None and editor.isModified()):
            self._tell_current()
            return
        self.close_editor()
        self.go_to(line, "item")
        editor = self.open_editor()
        if isinstance(editor, ItemEditor):
            editor.show_choices(text, rows)

    def _hear_answer(self, line: DraftLine) -> None:
        if self.open_editor() is None and line is not self.current_line:
            self.go_to(line, "quantity", edit=False)
        self._tell_current()

    def _advance(self, key: str, *, through_all: bool = False) -> None:
        row = self.currentIndex().row()
        columns = [
            column for column in self.lines.columns if not self.isColumnHidden(self.lines.column_number(column.key))
        ]
        if through_all:
            keys = [column.key for column in columns if column.editable]
            following = next(iter(keys[keys.index(key) + 1 :]), "") if key in keys else ""
        else:
            following = next_stop(self.lines.document, self.current_line, columns, key)
        if following:
            self._edit_cell(row, following)
        elif row + 1 < self.lines.rowCount():
            self._edit_cell(row + 1, "item")

    def _edit_cell(self, row: int, key: str) -> None:
        column = self.lines.column_number(key)
        index = self.lines.index(row, column)
        if not index.isValid():
            return
        self.setFocus()
        self._make_current(index)
        self.scrollTo(index)
        if self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable and self.open_editor() is None:
            self.edit(index)

    def _make_current(self, index: QModelIndex) -> None:
        """Go to a cell and select its line alone, whatever keys are held down (Ctrl+D is)."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def _key_of(self, index: QModelIndex) -> str:
        return self.lines.columns[index.column()].key if index.isValid() else ""

    def _tell_current(self) -> None:
        self.current_line_changed.emit(self.current_line)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._tell_current()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        key = self._key_of(self.currentIndex())
        super().closeEditor(editor, _Hint.NoHint if hint == _Hint.EditNextItem else hint)
        self.refused.emit("")
        if isinstance(editor, ItemEditor):
            return
        if hint in (_Hint.SubmitModelCache, _Hint.EditNextItem):
            self._advance(key, through_all=hint == _Hint.EditNextItem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_clipboard()
        elif not self.lines.document.is_editable:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F4 and not modifiers:
            self._edit_cell(index.row(), "item")
            editor = self.open_editor()
            if isinstance(editor, ItemEditor):
                editor.ask()
        elif key in _ENTERS and not modifiers and index.isValid():
            self._enter(index)
        elif key == Qt.Key.Key_Space and not modifiers and self.current_line is not None:
            self.lines.turn_side(self.current_line)
        elif event.text().isprintable() and event.text().strip() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._type_into(index.row(), event)
        else:
            super().keyPressEvent(event)

    def _enter(self, index: QModelIndex) -> None:
        """Open an empty or refused cell of the cycle; from any other go on to the next."""
        key = self._key_of(index)
        line = self.current_line
        problem = self.lines.problem_of(line) if line is not None else None
        if line is not None and (line.is_blank or (problem is not None and problem[0] == key)):
            self._edit_cell(index.row(), "item" if line.is_blank else key)
        else:
            self._advance(key)

    def _type_into(self, row: int, event: QKeyEvent) -> None:
        """Let a letter typed on a cell that is only read begin the item of its line."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return
        index = self.lines.index(row, self.lines.column_number("item"))
        self._make_current(index)
        self.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self.lines.refresh()
        elif event.type() == QEvent.Type.StyleChange:
            take_density(self)
