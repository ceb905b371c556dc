"""Saving a client's card: what changed is sent once; a conflict, a duplicate, a wrong field come back to the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Protocol
from uuid import uuid4

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.clients.card_changes import Change, server_changes
from app.clients.card_json import duplicates_from
from app.clients.commands import save_client
from app.clients.records import ClientDetails, SavedClient
from app.database.errors import UserError
from ui.clients.duplicates_dialog import DuplicatesDialog
from ui.common.conflict_dialog import ConflictDialog, Shown, settle_conflict
from ui.common.error_texts import sentence_for
from ui.common.form_binding import FormBinding
from ui.common.query_runner import QueryRunner


class PartsField(Protocol):
    """A field that holds a list of parts and shows a sentence inside one of them."""

    def show_error(self, path: list[str], sentence: str) -> bool:
        """Show a sentence at the field of a path; False where there is none."""
        ...


class CardSaving(QObject):
    """`saved` carries the record and whether the card closes; `stopped`: nothing was saved, the form says why."""

    saved = Signal(object, bool)
    stopped = Signal()

    def __init__(
        self,
        runner: QueryRunner,
        binding: FormBinding,
        parts: Mapping[str, Any],
        open_client: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._binding = binding
        self._parts = parts
        self._open_client = open_client
        self._window = parent
        self._card: ClientDetails | None = None
        self._sent: dict[str, Change] = {}
        self._closes = False
        self.busy = False

    def start(self, card: ClientDetails, *, closes: bool, accept_duplicates: bool = False) -> None:
        """Check every field, all errors at once, and send what changed; without a change nothing is sent."""
        if self.busy:
            return
        if not self._binding.commit():
            self.stopped.emit()
            return
        self._card, self._closes = card, closes
        self._sent = self._binding.changes()
        if not self._sent and card.id is not None:
            self.saved.emit(None, closes)
            return
        changes = server_changes(card, self._sent)
        if accept_duplicates:
            changes["accept_duplicates"] = True
        self.busy = True
        work = partial(save_client, save_id=uuid4(), client_id=card.id, changes=changes)
        self._runner.run(self._window, work, self._take, failed=self._refuse, writes=True)

    def _take(self, saved: SavedClient) -> None:
        self.busy = False
        self._binding.mark_saved(self._sent)
        self.saved.emit(saved, self._closes)

    def _refuse(self, error: UserError) -> bool:
        self.busy = False
        if error.code == "KT004":
            self._ask_conflict(error)
        elif error.code == "KT101":
            self._ask_duplicates(error)
        elif error.field is None or not self._show_at_field(error.field, sentence_for(error)):
            self.stopped.emit()
            return False
        self.stopped.emit()
        return True

    def _show_at_field(self, field: str, sentence: str) -> bool:
        part, *path = field.split(".")
        if part in self._parts:
            self._binding.go_to(part)
            return bool(self._parts[part].show_error(path, sentence))
        return self._binding.set_errors({field: sentence}) == {}

    def _ask_duplicates(self, error: UserError) -> None:
        dialog = DuplicatesDialog(duplicates_from(error.values), self._open_client, self._window)
        dialog.accepted_anyway.connect(lambda: self._save_again(accept_duplicates=True))
        dialog.open()

    def _ask_conflict(self, error: UserError) -> None:
        dialog = ConflictDialog(error, self._window, self._shown())
        dialog.decided.connect(lambda choices: self._settle(error, choices))
        dialog.open()

    def _settle(self, error: UserError, choices: Mapping[str, bool]) -> None:
        settle_conflict(self._binding, error, choices)
        for field, values in error.values.get("fields", {}).items():
            part, *path = field.split(".")
            if part in self._parts:
                self._settle_part(part, path, values.get("theirs"), keep_mine=choices.get(field, True))
        self._save_again()

    def _settle_part(self, part: str, path: list[str], theirs: Any, *, keep_mine: bool) -> None:
        """Their value becomes what a part's field is compared with, and stays where it was chosen."""
        old, new = self._sent.get(part, ([], []))
        target = _part_at(new, path)
        former = _same_part(old, path, new)
        if target is None or former is None:
            return
        former[path[-1]] = theirs
        self._binding.set_base(part, old)
        if not keep_mine:
            target[path[-1]] = theirs
            self._binding.set_values({part: new})

    def _save_again(self, *, accept_duplicates: bool = False) -> None:
        if self._card is not None:
            self.start(self._card, closes=self._closes, accept_duplicates=accept_duplicates)

    def _shown(self) -> Shown:
        if self._card is None:
            return {}
        people = {str(person.key): person.name for person in self._card.choices.responsible}
        departments = {str(choice.id): choice.name for choice in self._card.choices.departments}
        kinds = {str(choice.id): choice.name for choice in self._card.choices.price_kinds}
        return {
            "responsible_key": lambda key: people.get(str(key), str(key)),
            "department_id": lambda key: departments.get(str(key), str(key)),
            "price_kind_id": lambda key: kinds.get(str(key), str(key)),
        }


def _part_at(parts: Any, path: list[str]) -> dict[str, Any] | None:
    """Return the part that the last step of a path lies in, such as ("0", "channels", "1", "value")."""
    found: Any = parts
    for step in path[:-1]:
        if isinstance(found, list):
            found = found[int(step)] if int(step) < len(found) else None
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _same_part(old: Any, path: list[str], new: Any) -> dict[str, Any] | None:
    """Return the part of the former value with the same id as the one at the path."""
    target = _part_at(new, path)
    if target is None:
        return None
    candidates = list(old) + [channel for part in old for channel in part.get("channels", ())]
    return next((part for part in candidates if part["id"] == target["id"] and set(part) == set(target)), None)
