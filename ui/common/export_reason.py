"""The reason of an export or a mass copy, asked where the server wants one; it stays in the journal."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QWidget

from app.database.errors import UserError
from ui.common.style import set_role

_LONGEST = 500
_SHORTEST = 3


def wants_reason(error: UserError) -> bool:
    """Tell whether the server refused because no reason was given."""
    return error.code == "KT008" and error.field == "reason"


def ask_reason(owner: QWidget, yes: str, then: Callable[[str], object]) -> QInputDialog:
    """Ask what the rows are for; `yes` is the verb of the button, `then` gets the words. Esc takes nothing away."""
    dialog = QInputDialog(owner)
    dialog.setObjectName("export_reason")
    dialog.setWindowTitle(QCoreApplication.translate("ExportReason", "What are these rows for?"))
    dialog.setLabelText(
        QCoreApplication.translate(
            "ExportReason",
            "The firm asks for the reason. It stays in the journal, with your name, the list and the number of rows.",
        )
    )
    dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    dialog.setOkButtonText(yes)
    dialog.setCancelButtonText(QCoreApplication.translate("ExportReason", "Cancel"))
    button = dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok)
    set_role(button, "primary")

    def allow(text: str) -> None:
        button.setEnabled(len(text.strip()) >= _SHORTEST)

    allow("")
    dialog.textValueChanged.connect(allow)
    dialog.textValueSelected.connect(lambda text: then(text.strip()[:_LONGEST]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
