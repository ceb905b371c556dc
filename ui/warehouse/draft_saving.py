"""Saving as one types: a second after the last change to the server, sooner to this computer."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from app.database.errors import UserError
from app.documents.commands import SavedDocument, save_document
from ui.common.drafts import Drafts
from ui.common.query_runner import QueryRunner
from ui.common.query_worker import LINE_CODES
from ui.warehouse.draft_document import DraftDocument, Sending
from ui.warehouse.local_draft import DRAFT_KIND, pack_document

SAVE_AFTER_MS = 1000
WRITE_DOWN_AFTER_MS = 250
RECENT_SECONDS = 3.0


class DraftSaver(QObject):
    """Keeps the server in step with a draft; one save at a time, each with its own id until it is answered."""

    saved = Signal(object)
    #: The server refused a save; what was typed stays, here and on this computer.
    refused = Signal(object)
    #: What the person is told of it: "saved", "saving", "waiting" (for the line), "refused" or "".
    state_changed = Signal(str)

    def __init__(
        self,
        runner: QueryRunner,
        document: DraftDocument,
        title: Callable[[], str],
        parent: QObject,
        *,
        drafts: Drafts | None = None,
        draft_key: str = "",
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self.document = document
        self._title = title
        self._drafts = drafts
        self._draft_key = draft_key
        self.state = ""
        self.paused = False
        self._flight: tuple[UUID, Sending, int | None] | None = None
        self._flying = False
        self._then: list[Callable[[], None]] = []
        #: Numbers of the writings to this computer: one that was begun before a drop must not come back after it.
        self._written = 0
        self._answered_at = float("-inf")
        self._dropped = 0
        self._pause = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save_now)
        self._write_pause = QTimer(self, singleShot=True, interval=WRITE_DOWN_AFTER_MS)
        self._write_pause.timeout.connect(self.write_down)
        runner.line_restored.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """A save has been sent and not been answered."""
        return self._flight is not None

    @property
    def is_recent(self) -> bool:
        """A save is under way or was answered a moment ago: what is heard of the document now is most likely that."""
        return self.is_busy or time.monotonic() - self._answered_at < RECENT_SECONDS

    @property
    def draft_key(self) -> str:
        """The name of the draft on this computer."""
        return self._draft_key

    def touch(self) -> None:
        """Something changed: save soon."""
        if self.document.may_save and not self.paused:
            self._write_pause.start()
            self._pause.start()

    def save_now(self, then: Callable[[], None] | None = None) -> None:
        """Save what is not saved, and call `then` once nothing is left to send; after a refusal it is not called."""
        self._pause.stop()
        if then is not None:
            self._then.append(then)
        if self._flight is not None:
            if not self._flying:
                self._fly()
            return
        sending = self.document.sending() if self.document.may_save and not self.paused else None
        if sending is None:
            self._finish()
            return
        self._flight = (uuid4(), sending, self.document.document_id)
        self._fly()

    def forget(self) -> None:
        """Drop the draft on this computer: the server has all of it, or the person let it go."""
        self._pause.stop()
        self._drop()

    def write_down(self) -> None:
        """Keep on this computer what the server does not have; forget it once it has all."""
        self._write_pause.stop()
        if self._drafts is None or self.document.is_empty:
            return
        if not self.document.has_changes and self._flight is None:
            self._drop()
            return
        self._written += 1
        arguments = (self._written, self._title(), self.document.document_id, pack_document(self.document))
        self._drafts.disk.submit(self._write, *arguments)

    def _write(self, number: int, title: str, document_id: int | None, values: dict[str, Any]) -> None:
        """Write in the thread of the disk, one draft after another: a slow disk must not hold the typing."""
        if self._drafts is None or number != self._written:
            return
        key = self._draft_key
        self._drafts.write(DRAFT_KIND, key, document_id, title, values)
        if number < self._dropped:
            self._drafts.drop(DRAFT_KIND, key)

    def _drop(self) -> None:
        self._write_pause.stop()
        self._written += 1
        self._dropped = self._written
        if self._drafts is not None:
            self._drafts.drop(DRAFT_KIND, self._draft_key)

    def _fly(self) -> None:
        if self._flight is None:
            return
        save_id, sending, document_id = self._flight
        self._flying = True
        self._set_state("saving")
        work = partial(_save, save_id=save_id, document_id=document_id, changes=sending.changes)
        self._runner.run(self, work, self._hear_saved, failed=self._hear_refusal, writes=True)

    def _hear_saved(self, saved: SavedDocument) -> None:
        flight, self._flight = self._flight, None
        self._flying = False
        if flight is None:
            return
        self._answered_at = time.monotonic()
        self.document.mark_saved(flight[1], saved)
        if self._draft_key != str(saved.id):
            # From now on the draft on this computer goes by the document's own name.
            self._drop()
            self._draft_key = str(saved.id)
        self.write_down()
        self._set_state("saved")
        self.saved.emit(saved)
        if self.document.sending() is None:
            self._finish()
        elif self._then:
            self.save_now()
        else:
            self._pause.start()

    def _hear_refusal(self, error: UserError) -> bool:
        self._flying = False
        if error.code in LINE_CODES:
            # Whether it was applied is not known: the same save is sent again, which changes nothing twice.
            self._set_state("waiting")
            return True
        self._flight = None
        self._then.clear()
        self._set_state("refused")
        self.refused.emit(error)
        return True

    def _go_on(self) -> None:
        if self._flight is not None and not self._flying:
            self._fly()
        elif self.document.may_save and not self.paused:
            self._pause.start()

    def _finish(self) -> None:
        waiting, self._then = self._then, []
        for then in waiting:
            then()

    def _set_state(self, state: str) -> None:
        self.state = state
        self.state_changed.emit(state)


def _save(connection: Any, *, save_id: UUID, document_id: int | None, changes: dict[str, Any]) -> SavedDocument:
    return save_document(connection, save_id, document_id, changes)
