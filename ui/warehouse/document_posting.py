"""Posting and taking back, and what each refusal offers in return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from app.database.errors import UserError
from app.warehouse.commands import (
    PostedDocument,
    annul_document,
    post_document,
    receive_transfer,
    unpost_document,
)
from ui.common.error_texts import sentence_for
from ui.common.query_worker import LINE_CODES
from ui.warehouse.document_kinds import KINDS, STOCKTAKING
from ui.warehouse.document_words import DRAFT, document_title
from ui.warehouse.draft_document import Sending
from ui.warehouse.notice_bar import Remedy
from ui.warehouse.refusals import documents_named, first_shortage, mark_line, mark_lines, take_shortages

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm

#: Lines that want more than is free, or than is left to be reserved.
_SHORTAGES = ("KT401", "KT420")
#: Other documents stand in the way.
_DOCUMENTS = ("KT402", "KT405", "KT411", "KT413", "KT324", "KT422", "KT424", "KT433")
#: The moment is the reason: as of now it may go through.
_BACK_DATED = ("KT403", "KT404", "KT405", "KT407", "KT413", "KT414")
#: Refusals of several lines at once, and the cell where each is shown.
_MARKED = {"KT415": "lot", "KT318": "quantity"}
_Take = Callable[[Any, UUID, int], PostedDocument]


class DocumentPosting(QObject):
    """Asks the server to post, unpost or annul one form's document; a refusal leaves everything as it was typed."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        #: A posting whose answer never came: asked again with the same id, it changes nothing twice.
        self._asked: tuple[UUID, Sending | None] | None = None
        #: What waits for codes that are being looked up.
        self._after_answers: Callable[[], None] | None = None
        for answer in (form.grid.answers.answered, form.grid.answers.unknown, form.grid.answers.several):
            answer.connect(self._go_on_after_answers)

    def post(self, then: Callable[[], None]) -> None:
        """Post in one call with what is not saved yet, then do `then`."""
        form = self._form
        if form.document.locked or not form.commit():
            return
        if any(line.asking for line in form.document.lines):
            self._after_answers = partial(self.post, then)
            form.notice.say(self.tr("Waiting for the goods of a code that was just typed…"), tone="info")
            return
        if not self._check_lines():
            return
        form.notice.clear()
        if form.saver.is_busy:
            form.saver.save_now(partial(self.post, then))
            return
        sending = form.document.sending()
        form.saver.paused = form.document.locked = True
        if self._asked is None or _changes(self._asked[1]) != _changes(sending):
            self._asked = (uuid4(), sending)
        work = partial(_post, save_id=self._asked[0], document_id=form.document.document_id, changes=_changes(sending))
        form.runner.run(form, work, partial(self._hear_posted, then), failed=self.hear_refusal, writes=True)

    def receive(self, then: Callable[[], None]) -> None:
        """Receive a transfer that was sent, then do `then`."""
        form = self._form
        if form.document.document_id is None or not form.commit():
            return
        form.notice.clear()
        work = partial(_take, take=receive_transfer, save_id=uuid4(), document_id=form.document.document_id)
        form.runner.run(form, work, partial(self._hear_posted, then), failed=self.hear_refusal, writes=True)

    def unpost(self) -> None:
        """Take a posted document back to draft; its number stays."""
        self._take_back(unpost_document)

    def annul(self) -> None:
        """Annul the document; it stays in the list."""
        self._take_back(annul_document)

    def hear_refusal(self, error: UserError) -> bool:
        """Show a refusal where it belongs, with what helps."""
        form = self._form
        form.saver.paused = form.document.locked = False
        if error.code in LINE_CODES:
            sentence = self.tr("The line is away: whether it was done is not known. Ask again; nothing is done twice.")
            form.notice.say(sentence, tone="warning")
            return True
        self._asked = None
        as_of_now = [(self.tr("Post as of now"), self._post_as_of_now)] if form.document.state == DRAFT else []
        if error.code in _SHORTAGES:
            self._show_shortage(error, as_of_now if error.values.get("post_now") else [])
        elif error.code in _DOCUMENTS:
            self.say(error, [*(as_of_now if error.code in _BACK_DATED else []), *self._documents(error)])
        elif error.code in _BACK_DATED:
            self.say(error, as_of_now)
        elif error.code == "KT426":
            self.say(error, self._counting(error))
        elif error.code in _MARKED and mark_lines(form.grid, error, _MARKED[error.code]):
            self.say(error)
        elif error.code == "KT004":
            mine = partial(form.reload, keep_mine=True)
            self.say(error, [(self.tr("Show theirs"), form.reload), (self.tr("Keep mine"), mine)])
        elif error.code in ("KT301", "KT305"):
            self.say(error, [(self.tr("Show its present state"), form.reload)])
        elif not mark_line(form.grid, error) and not self._show_at_field(error):
            self.say(error)
        return True

    def say(self, error: UserError, remedies: Sequence[Remedy] = ()) -> None:
        """Say a refusal in the form itself."""
        self._form.notice.say(sentence_for(error), remedies)

    def _take_back(self, take: _Take) -> None:
        form = self._form
        if form.document.document_id is not None:
            work = partial(_take, take=take, save_id=uuid4(), document_id=form.document.document_id)
            form.runner.run(form, work, self._hear_taken_back, failed=self.hear_refusal, writes=True)

    def _go_on_after_answers(self) -> None:
        waiting = self._after_answers
        if waiting is not None and not any(line.asking for line in self._form.document.lines):
            self._after_answers = None
            waiting()

    def _check_lines(self) -> bool:
        grid = self._form.grid
        for line in self._form.document.filled_lines:
            problem = grid.lines.problem_of(line)
            if problem is None and line.price is None and grid.lines.column_number("price") >= 0:
                problem = ("price", self.tr("These goods have no price yet. Type one; 0 is allowed."))
            if problem is not None:
                grid.go_to(line, problem[0])
                self._form.notice.say(problem[1])
                return False
        return True

    def _hear_posted(self, then: Callable[[], None], posted: PostedDocument) -> None:
        form = self._form
        self._asked = None
        form.saver.paused = form.document.locked = False
        form.document.take_posting(posted)
        form.saver.forget()
        form.show_state()
        form.saved.emit(posted.id)
        then()

    def _hear_taken_back(self, _state: PostedDocument) -> None:
        self._form.notice.clear()
        self._form.reload()

    def _show_at_field(self, error: UserError) -> bool:
        return error.field is not None and self._form.header.show_error(error.field, sentence_for(error))

    def _show_shortage(self, error: UserError, as_of_now: Sequence[Remedy]) -> None:
        form = self._form
        short = take_shortages(form.document, error.values.get("lines", ()))
        form.grid.lines.refresh()
        if short:
            form.grid.go_to(short[0], "quantity", edit=False)
        text = " ".join([self.tr("Not enough stock in %n line(s).", "", len(short)), first_shortage(short)])
        form.notice.say(text, [(self.tr("Set to free"), self._set_to_free), *as_of_now], focus=True)

    def _set_to_free(self) -> None:
        """Give each short line what it may have; a line that may have nothing is deleted."""
        form = self._form
        gone = []
        for line in [line for line in form.document.lines if line.short_of is not None]:
            if line.allowed:
                form.grid.lines.put_quantity(line, line.allowed)
            else:
                gone.append(line)
        names = ", ".join(line.item.name for line in gone if line.item is not None)
        form.grid.lines.drop_rows([form.grid.lines.row_of(line) for line in gone])
        if names:
            sentence = self.tr("Nothing is free of these goods, their lines are deleted: %1").replace("%1", names)
            form.notice.say(sentence, tone="info")
        form.grid.setFocus()

    def _documents(self, error: UserError) -> list[Remedy]:
        """Return buttons that open the documents in the way."""
        open_document = self._form.links.open_document
        return [
            (document_title(kind, number), partial(open_document, document_id))
            for document_id, kind, number in documents_named(error)[:3]
        ]

    def _counting(self, error: UserError) -> list[Remedy]:
        """Return the button that opens the stocktaking in the way, for who may see it."""
        running = error.values.get("document_id")
        if not running or not self._form.me.may(KINDS[STOCKTAKING].right, "view"):
            return []
        return [(self.tr("Open the stocktaking"), partial(self._form.links.open_document, int(running)))]

    def _post_as_of_now(self) -> None:
        self._form.set_moment_to_now()
        self.post(self._form.leave)


def _changes(sending: Sending | None) -> dict[str, Any] | None:
    return sending.changes if sending is not None else None


def _post(connection: Any, *, save_id: UUID, document_id: int | None, changes: dict[str, Any] | None) -> PostedDocument:
    return post_document(connection, save_id, document_id, changes)


def _take(connection: Any, *, take: _Take, save_id: UUID, document_id: int) -> PostedDocument:
    return take(connection, save_id, document_id)
