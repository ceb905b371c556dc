"""The card of a profile: rights and limits to be changed, and in words what the change does, before it is sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.access.commands import request_rights, save_profile
from app.access.queries import SessionInfo, list_profiles
from app.access.records import Profile
from app.access.right_cells import CellChange, cells_of, changes, rights_of
from app.database.errors import UserError
from ui.access.access_words import in_language
from ui.access.limit_fields import LimitFields
from ui.access.profile_head import ProfileHead
from ui.access.profile_naming import NamesDialog
from ui.access.right_grid import RightGrid
from ui.access.right_words import change_words, limit_changes, limits_gain, shortened, why_not
from ui.access.trial_start import TrialStart
from ui.common import messages
from ui.common.error_texts import sentence_for
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.shortcuts import bind
from ui.common.states import BusyOverlay, ErrorState

_MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be changed, and whether a second person will be asked."""

    cells: tuple[CellChange, ...]
    limits: tuple[str, ...]
    gains: bool

    @property
    def empty(self) -> bool:
        """Whether nothing is to be changed."""
        return not self.cells and not self.limits


class ProfileCard(QWidget):
    """One profile; `compare(id)` and `copied(id)` are what opens the comparison and a copy's card."""

    saved = Signal(int)

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        profile_id: int,
        *,
        compare: Callable[[int], None],
        copied: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._me = me
        self._profile_id = profile_id
        self._copied = copied
        self.profile: Profile | None = None
        self.trial = TrialStart(self)
        self.may_save = me.may("profiles", "edit")
        self.head = ProfileHead()
        self.grid = RightGrid()
        self.limits = LimitFields()
        self._error = ErrorState(retry=self.reload)
        self._stack = QStackedWidget()
        self._busy = BusyOverlay(self)
        self._build()
        self.head.compare_button.clicked.connect(lambda: compare(profile_id))
        self.reload()

    def reload(self) -> None:
        """Show the profile as the server keeps it; what was marked and not saved is dropped."""
        self._busy.start()
        self._runner.run(self, list_profiles, self._take_profiles, replaces="profile", failed=self._fail)

    def wish(self) -> Wish:
        """Return what is to be changed."""
        if self.profile is None:
            return Wish((), (), gains=False)
        cells = changes(cells_of(self.profile.rights), self.grid.cells())
        old, new = self.profile.limits, self.limits.value()
        gains = any(change.gains for change in cells) or limits_gain(old, new)
        return Wish(tuple(cells), tuple(limit_changes(old, new)), gains)

    def ask_to_save(self) -> None:
        """Say in words what will change, and send it once the person agrees."""
        if not self.limits.commit() or self.wish().empty or not self.may_save or self.profile is None:
            return
        wish = self.wish()
        waits = wish.gains and self.profile.people > 0
        yes = self.tr("Ask the second person") if waits else self.tr("Save")
        messages.confirm(self, self.words_of(wish, waits=waits), yes, self._send)

    def words_of(self, wish: Wish, *, waits: bool) -> str:
        """Return the change as sentences: what is given, what is taken, and when it holds."""
        given = [change_words(change) for change in wish.cells if change.gains]
        taken = [change_words(change) for change in wish.cells if not change.gains]
        parts = [self.tr("“%1”, %n person(s) have it.", "", self._people()).replace("%1", self._name())]
        for title, lines in ((self.tr("Gives:"), given), (self.tr("Takes:"), taken), ("", list(wish.limits))):
            if lines:
                parts.append("\n".join([title, *shortened(lines, _MOST_LINES)]).strip())
        if waits:
            parts.append(self.tr("Somebody gains by it, so it waits until a second person approves all of it."))
        else:
            parts.append(self.tr("Nobody gains by it: it holds at once, also in windows that are open now."))
        return "\n\n".join(parts)

    def _people(self) -> int:
        return self.profile.people if self.profile is not None else 0

    def _name(self) -> str:
        return in_language(self.profile.name_en, self.profile.name_ru) if self.profile is not None else ""

    def _send(self) -> None:
        if self.profile is None:
            return
        work = partial(
            request_rights,
            save_id=uuid4(),
            profile_id=self.profile.id,
            rights=rights_of(self.grid.cells(), self.profile.rights),
            limits={name: str(value) for name, value in self.limits.value().items()},
            version=self.profile.version,
        )
        self._busy.start()
        self._runner.run(self, work, self._take_state, failed=self._refuse, writes=True)

    def _take_state(self, state: str) -> None:
        if state == "waiting":
            messages.status(self, self.tr("Asked for. It takes effect once a second person has approved it."))
        else:
            messages.status(self, self.tr("“%1” is changed.").replace("%1", self._name()))
        self.saved.emit(self._profile_id)
        self.reload()

    def _refuse(self, _error: UserError) -> bool:
        self._busy.stop()
        return False

    def _take_profiles(self, profiles: list[Profile]) -> None:
        self._busy.stop()
        found = next((profile for profile in profiles if profile.id == self._profile_id), None)
        if found is None:
            self._fail(UserError("KT003", object="profiles"))
            return
        self.profile = found
        self.grid.editable = self.may_save and not found.archived
        self.grid.show_cells(cells_of(found.rights))
        self.limits.set_value(found.limits, read_only=not self.grid.editable)
        self._stack.setCurrentIndex(0)
        self._show()

    def _fail(self, error: UserError) -> bool:
        self._busy.stop()
        if self.profile is not None:
            return False
        self._error.set_texts(sentence_for(error), self.tr("Try again"))
        self._stack.setCurrentWidget(self._error)
        return True

    def _rename(self) -> None:
        if self.profile is None:
            return
        dialog = NamesDialog(self.tr("Rename the profile"), self.tr("Rename"), self, profile=self.profile)
        dialog.chosen.connect(lambda _code, english, russian: self._keep(dialog, english, russian))
        dialog.open()

    def _keep(self, dialog: NamesDialog, english: str, russian: str) -> None:
        work = partial(save_profile, save_id=uuid4(), profile_id=self._profile_id, name_en=english, name_ru=russian)
        dialog.send(self._runner, work, lambda _id: self._take_kept())

    def _try(self) -> None:
        if self.profile is not None:
            self.trial.start(self.profile)

    def _copy(self) -> None:
        if self.profile is not None:
            dialog = NamesDialog(self.tr("Copy the profile"), self.tr("Make the copy"), self)
            dialog.make_copy(self._runner, self._profile_id, self._copied)
            dialog.open()

    def _ask_archive(self) -> None:
        if self.profile is None:
            return
        gone = not self.profile.archived
        sentence = self.tr("“%1” goes to the archive: it can be given to nobody until it is brought back.")
        if not gone:
            sentence = self.tr("“%1” comes back from the archive and can be given again.")
        yes = self.tr("To the archive") if gone else self.tr("Bring back")
        messages.confirm(self, sentence.replace("%1", self._name()), yes, lambda: self._archive(gone))

    def _archive(self, gone: bool) -> None:
        if self.profile is None:
            return
        work = partial(
            save_profile,
            save_id=uuid4(),
            profile_id=self._profile_id,
            name_en=self.profile.name_en,
            name_ru=self.profile.name_ru,
            archived=gone,
        )
        self._runner.run(self, work, lambda _id: self._take_kept(), writes=True)

    def _take_kept(self) -> None:
        messages.status(self, self.tr("Done."))
        self.saved.emit(self._profile_id)
        self.reload()

    def _build(self) -> None:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.limits)
        self._stack.addWidget(page)
        self._stack.addWidget(self._error)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.setFocusProxy(self.grid)
        self.grid.changed.connect(self._show)
        self.grid.typed.connect(self.head.type_into_search)
        self.limits.changed.connect(self._show)
        self.head.narrowed.connect(self.grid.narrow)
        self.head.save_button.clicked.connect(self.ask_to_save)
        self.head.rename_button.clicked.connect(self._rename)
        self.head.copy_button.clicked.connect(self._copy)
        self.head.try_button.clicked.connect(self._try)
        self.head.archive_button.clicked.connect(self._ask_archive)
        for command, run in (
            ("save", self.ask_to_save),
            ("primary", self.ask_to_save),
            ("refresh", self.reload),
            ("undo", self.grid.take_back_row),
            ("find", self.head.search.setFocus),
        ):
            bind(self, command, run)  # fmt: skip

    def _show(self) -> None:
        wish = self.wish()
        self.head.show_profile(self.profile, why_not(self._me, "profiles", "edit"), changed=not wish.empty)
        given = sum(change.gains for change in wish.cells)
        counted = self.tr("%n cell(s) give more", "", given)
        taken = self.tr("%n cell(s) take away", "", len(wish.cells) - given)
        parts = [counted] * bool(given) + [taken] * (len(wish.cells) > given) + list(wish.limits)
        lines = [change_words(change) for change in wish.cells] + list(wish.limits)
        self.head.show_wish(", ".join(parts), "\n".join(shortened(lines, 20)), gains=wish.gains)
        self.setWindowTitle(f"{self._name()}[*]")
        self.setWindowModified(not wish.empty)
        self.setWindowIcon(icon("lock"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "grid"):
            self.grid.model_of_rights.retranslate()
            self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.wish().empty:
            event.accept()
            return
        event.ignore()
        question = self.tr("“%1” has changes that are not saved.").replace("%1", self._name())
        messages.ask_about_changes(self, question, self.ask_to_save, self._drop_and_close)

    def _drop_and_close(self) -> None:
        if self.profile is not None:
            self.grid.show_cells(cells_of(self.profile.rights))
            self.limits.set_value(self.profile.limits, read_only=True)
        self.close()
