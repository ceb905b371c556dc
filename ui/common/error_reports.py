"""Two kinds of error, decided in one place: a refusal is told in a sentence; any other is our fault and is logged."""

from __future__ import annotations

import logging
import secrets
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.database.errors import UserError
from ui.common.error_texts import sentence_for

LOG_BYTES = 10 * 1024 * 1024
LOG_FILES = 5
logger = logging.getLogger("kontor")


def log_folder() -> Path:
    """Return the folder of the log, which "Report a problem" packs."""
    return Path(platformdirs.user_log_path("kontor", appauthor=False))


def start_log(folder: Path | None = None) -> Path:
    """Send the program's log to a rotating file and unhandled faults of ours to it; return the file."""
    folder = folder or log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "kontor.log"
    handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=LOG_FILES - 1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    sys.excepthook = _catch
    return path


def new_report_id() -> str:
    """Return a short name for one fault, which the person reads out and the log holds."""
    return secrets.token_hex(3).upper()


def report_fault(error: BaseException) -> str:
    """Write a fault of ours to the log and return the id that stands beside it."""
    report_id = new_report_id()
    logger.error("fault %s", report_id, exc_info=error)
    return report_id


def show_refusal(owner: QObject, error: UserError) -> None:
    """Tell the person a refusal that no screen has dealt with."""
    _tell(owner, sentence_for(error))


def show_fault(owner: QObject, error: BaseException) -> None:
    """Tell the person about a fault of ours by its id; the traceback stands in the log only."""
    if isinstance(error, UserError):
        show_refusal(owner, error)
        return
    show_refusal(owner, UserError("KT900", id=report_fault(error)))


def _window_of(owner: QObject) -> QWidget | None:
    parent: QObject | None = owner
    while parent is not None:
        if isinstance(parent, QWidget):
            return parent
        parent = parent.parent()
    return QApplication.activeWindow()


def _tell(owner: QObject, sentence: str) -> None:
    # Imported late: messages draws itself from styles that a test of this module does not need.
    from ui.common.messages import warning

    warning(_window_of(owner), sentence)


def _catch(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    application = QApplication.instance()
    if application is None:
        report_fault(error)
        sys.__excepthook__(kind, error, trace)
    else:
        show_fault(application, error)
