"""What is done with profiles as a whole: a new one, two compared, all to a file, a file looked at and then taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSaveFile, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from app.access.profile_file import write_profiles
from app.access.queries import SessionInfo, export_profiles
from ui.access.profile_naming import NamesDialog
from ui.access.right_words import why_not
from ui.common import messages
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner

_FILE_NAME = "kontor-profiles.json"


@dataclass(frozen=True, slots=True)
class ProfileOpener:
    """What opens the screens of profiles: a card, the comparison, a file to import."""

    open_profile: Callable[[int], None]
    compare: Callable[[int | None], None]
    import_file: Callable[[Path], None]


class ProfileFiles(QObject):
    """The buttons above the list of profiles; `changed` after one was made."""

    changed = Signal()

    def __init__(self, runner: QueryRunner, me: SessionInfo, screen: QWidget, opener: ProfileOpener) -> None:
        super().__init__(screen)
        self._runner = runner
        self._me = me
        self._screen = screen
        self._opener = opener
        self.new_button = QPushButton(screen)
        self.compare_button = QPushButton(screen)
        self.more_button = QPushButton(screen)
        self.menu = QMenu(screen)
        self.export_action = self.menu.addAction("")
        self.import_action = self.menu.addAction("")
        self.more_button.setMenu(self.menu)
        self.buttons = (self.new_button, self.compare_button, self.more_button)
        for button in self.buttons:
            button.setAutoDefault(False)
        self.new_button.clicked.connect(self.ask_names)
        self.compare_button.clicked.connect(lambda: opener.compare(None))
        self.export_action.triggered.connect(self.ask_where)
        self.import_action.triggered.connect(self.ask_which)
        screen.installEventFilter(self)
        self._retranslate()

    def ask_names(self) -> None:
        """Ask for the names of a new profile, which may nothing yet, and open its card."""
        dialog = NamesDialog(self.tr("New profile"), self.tr("Make the profile"), self._screen)
        dialog.make_new(self._runner, self._take_made)
        dialog.open()

    def ask_where(self) -> None:
        """Ask for the file that all profiles are written to."""
        dialog = QFileDialog(self._screen, self.tr("Profiles to a file"), str(Path.home() / _FILE_NAME))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Profiles (*.json)"))
        dialog.setDefaultSuffix("json")
        dialog.selectFile(_FILE_NAME)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write all profiles that are not archived, without people, to a file."""
        self._runner.run(self._screen, export_profiles, partial(self._write, path))

    def ask_which(self) -> None:
        """Ask for a file of profiles; what it would change is shown before anything is done."""
        dialog = QFileDialog(self._screen, self.tr("Profiles from a file"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Profiles (*.json)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self._opener.import_file(Path(name)))
        dialog.open()

    def _write(self, path: str, profiles: list[dict[str, Any]]) -> None:
        content = write_profiles(profiles).encode()
        file = QSaveFile(path)
        opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
        if opened and file.write(content) == len(content) and file.commit():
            told = self.tr("%n profile(s) are written to %1.", "", len(profiles))
            messages.status(self._screen, told.replace("%1", path))
        else:
            sentence = self.tr("The file could not be written: %1")
            messages.warning(self._screen, sentence.replace("%1", file.errorString()))

    def _take_made(self, profile_id: int) -> None:
        self.changed.emit()
        self._opener.open_profile(profile_id)

    def _retranslate(self) -> None:
        refusal = why_not(self._me, "profiles", "edit")
        self.new_button.setText(self.tr("New profile…"))
        self.compare_button.setText(self.tr("Compare…"))
        self.more_button.setText(self.tr("File"))
        self.export_action.setText(self.tr("Export all profiles…"))
        self.export_action.setIcon(icon("export"))
        self.import_action.setText(self.tr("Import profiles…"))
        self.import_action.setIcon(icon("import"))
        self.new_button.setEnabled(not refusal)
        self.new_button.setToolTip(refusal)
        self.import_action.setEnabled(not refusal)
        self.import_action.setToolTip(refusal)
        self.menu.setToolTipsVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)
