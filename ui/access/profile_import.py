"""A file of profiles before it is taken: what it would change, what this server does not know; then it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.access.commands import import_profiles
from app.access.profile_file import ProfileFile, read_profiles
from app.access.queries import SessionInfo, get_right_words, list_profiles
from app.access.records import Profile, Right
from app.access.right_cells import cells_of
from app.database.errors import UserError
from ui.access.access_words import in_language
from ui.access.right_differences import Difference, DifferenceTable, differences, limit_differences
from ui.access.right_words import shortened, why_not
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind, with_key
from ui.common.states import EmptyState
from ui.common.style import set_role
from ui.common.translations import QT_TRANSLATE_NOOP

_OUTCOMES = {
    "added": QT_TRANSLATE_NOOP("ProfileImport", "new"),
    "approved": QT_TRANSLATE_NOOP("ProfileImport", "changed"),
    "waiting": QT_TRANSLATE_NOOP("ProfileImport", "waits for a second person"),
    "same": QT_TRANSLATE_NOOP("ProfileImport", "as it was"),
}
_MOST_NAMED = 6


class ProfileImport(QWidget):
    """The differences of a file to what is in force; nothing is written before the button is pressed."""

    def __init__(self, runner: QueryRunner, me: SessionInfo, path: Path, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._path = path
        self._save_id = uuid4()
        self._file: ProfileFile | None = None
        self._profiles: dict[str, Profile] = {}
        self._outcome: dict[str, str] = {}
        self._fault = ""
        self.table = DifferenceTable(of_file=True)
        self.note = QLabel()
        self.unknown = QLabel()
        self.import_button = QPushButton()
        self._empty = EmptyState(sign="import")
        self._stack = QStackedWidget()
        self._build()
        self._retranslate()
        self.reload()

    def reload(self) -> None:
        """Read the file and the profiles in force anew."""
        self._runner.run(self, partial(_read, path=self._path), self._take, replaces="file", failed=self._fail)

    def start_import(self) -> None:
        """Take the profiles in: new ones at once, changed ones as the rule of two people has it."""
        if self._file is None or not self.import_button.isEnabled():
            return
        self.import_button.setEnabled(False)
        work = partial(import_profiles, save_id=self._save_id, profiles=self._file.profiles)
        self._runner.run(self, work, self._take_outcome, failed=self._fail, writes=True)

    def rows(self) -> list[Difference]:
        """Return what the file would change."""
        found: list[Difference] = []
        for wished in self._file.profiles if self._file is not None else ():
            name = in_language(wished["name_en"], wished["name_ru"])
            now = self._profiles.get(wished["code"])
            rights = cells_of([Right(**right) for right in wished["rights"]])
            limits = {limit: _number(value) for limit, value in wished["limits"].items()}
            kept = cells_of(now.rights) if now is not None else {}
            found += differences(kept, rights, everything=False, profile=name)
            found += limit_differences(now.limits if now is not None else {}, limits, everything=False, profile=name)
        return found

    def _take(self, read: tuple[ProfileFile, list[Profile]]) -> None:
        self._fault = ""
        self._file, profiles = read
        self._profiles = {profile.code: profile for profile in profiles}
        self._show()

    def _take_outcome(self, outcome: dict[str, str]) -> None:
        self._outcome = outcome
        self._show()

    def _fail(self, error: UserError) -> bool:
        self._fault = sentence_for(error)
        self._show()
        return True

    def _show(self) -> None:
        rows = self.rows()
        self.table.show_rows(rows)
        unknown: Sequence[str] = self._file.unknown if self._file is not None else ()
        named = ", ".join(shortened(list(unknown), _MOST_NAMED))
        self.unknown.setText(self.tr("Left out, as this server does not know it: %1").replace("%1", named))
        self.unknown.setVisible(bool(unknown))
        self.note.setText(self._outcome_words() or self._note_words(rows))
        self._empty.set_texts(self._fault or self.tr("The file says what is in force already."))
        self._stack.setCurrentWidget(self.table if rows and not self._fault else self._empty)
        refusal = why_not(self._me, "profiles", "edit")
        self.import_button.setToolTip(refusal)
        self.import_button.setEnabled(bool(rows) and not refusal and not self._outcome and not self._fault)

    def _note_words(self, rows: Sequence[Difference]) -> str:
        if self._file is None:
            return ""
        new = [wished for wished in self._file.profiles if wished["code"] not in self._profiles]
        counted = self.tr("%n profile(s) in the file", "", len(self._file.profiles))
        added = self.tr("%n of them new", "", len(new))
        return ", ".join([counted, added, self.tr("%n difference(s)", "", len(rows))])

    def _outcome_words(self) -> str:
        words = []
        for code, outcome in sorted(self._outcome.items()):
            profile = next((p for p in self._file.profiles if p["code"] == code), None) if self._file else None
            name = in_language(profile["name_en"], profile["name_ru"]) if profile is not None else code
            if outcome != "same":
                told = QCoreApplication.translate("ProfileImport", _OUTCOMES[outcome])
                words.append(f"{name}: {told}")
        if self._outcome and not words:
            return self.tr("Nothing was changed.")
        return "; ".join(shortened(words, _MOST_NAMED))

    def _build(self) -> None:
        set_role(self.note, "muted")
        set_role(self.unknown, "warning")
        set_role(self.import_button, "primary")
        self.import_button.setAutoDefault(False)
        self.unknown.setWordWrap(True)
        self.note.setWordWrap(True)
        head = QWidget()
        set_role(head, "surface")
        top = QHBoxLayout()
        top.setSpacing(tokens.GAP)
        top.addWidget(self.note, 1)
        top.addWidget(self.import_button)
        column = QVBoxLayout(head)
        column.setContentsMargins(tokens.GAP_WIDE, tokens.GAP, tokens.GAP, tokens.GAP)
        column.setSpacing(tokens.GAP_TIGHT)
        column.addLayout(top)
        column.addWidget(self.unknown)
        for page in (self.table, self._empty):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self.import_button.clicked.connect(self.start_import)
        bind(self, "primary", self.start_import)
        bind(self, "refresh", self.reload)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import profiles"))
        self.setWindowIcon(icon("import"))
        self.import_button.setText(with_key(self.tr("Import"), "primary"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_stack"):
            self._retranslate()


def _read(connection: Any, *, path: Path) -> tuple[ProfileFile, list[Profile]]:
    """Return the file's profiles and those in force. Raises KT005 for another file."""
    words = get_right_words(connection)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("KT005", "file", reason="file") from error
    return read_profiles(text, words), list_profiles(connection)


def _number(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        return Decimal(0)
