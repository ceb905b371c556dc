"""What is being typed right now: it is checked and taken over before any command runs.

A plain shortcut runs before an editor commits, and would post the old value.
"""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QWidget
from shiboken6 import isValid

from ui.common.fields.field_frame import FieldFrame


@runtime_checkable
class ChecksItsEditor(Protocol):
    """A delegate that reads what is typed as the fields do (ui/common/fields/delegates.py)."""

    def commit_editor(self, editor: Any) -> bool:
        """Check and take over; False keeps the editor open with its sentence."""
        ...


def commit_pending() -> bool:
    """Commit the focused field or the open cell editor; False where it was refused, with its sentence in sight."""
    widget = QApplication.focusWidget()
    while widget is not None and not widget.isWindow():
        if isinstance(widget, FieldFrame):
            return widget.commit()
        view = _view_edited_by(widget)
        if view is not None:
            return _commit_cell(view, widget)
        widget = widget.parentWidget()
    return True


def _view_edited_by(editor: QWidget) -> QAbstractItemView | None:
    """Return the view that a widget edits a cell of: editors sit in the viewport."""
    viewport = editor.parentWidget()
    view = viewport.parentWidget() if viewport is not None else None
    return view if isinstance(view, QAbstractItemView) and view.viewport() is viewport else None


def _commit_cell(view: QAbstractItemView, editor: QWidget) -> bool:
    index = view.indexAt(editor.geometry().center())
    delegate = view.itemDelegateForIndex(index if index.isValid() else view.currentIndex())
    if isinstance(delegate, ChecksItsEditor):
        if not delegate.commit_editor(editor):
            return False
    else:
        delegate.commitData.emit(editor)
    # A delegate may have closed it already.
    if isValid(editor) and editor.isVisible():
        delegate.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
    return True
