"""An item that nothing uses is deleted; one that is used can be archived, and the person is told where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QPushButton

from app.access.queries import SessionInfo
from app.catalog.commands import delete_item
from app.catalog.records import ItemDetails
from app.database.errors import UserError
from ui.common import messages
from ui.common.error_texts import sentence_for
from ui.common.messages import Answer
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role

if TYPE_CHECKING:
    from ui.catalog.item_card import ItemCard

#: The item is used: the refusal names where.
USED = "KT621"


class ItemDeleting(QObject):
    """The button of one card; absent without the right."""

    def __init__(self, card: ItemCard, runner: QueryRunner, me: SessionInfo) -> None:
        super().__init__(card)
        self._card = card
        self._runner = runner
        self._may = me.may("items", "delete")
        self.button = QPushButton(card)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.button, "quiet")
        self.button.hide()
        self.button.clicked.connect(lambda _checked: self.question())
        card.installEventFilter(self)
        self._retranslate()

    def offer(self, shown: ItemDetails) -> None:
        """Show the button for a kept item."""
        self.button.setVisible(self._may and shown.id is not None)

    def question(self) -> None:
        """Ask before the item is deleted."""
        card = self._card.card
        if card is not None and card.id is not None and not self._card.saving.busy:
            sentence = self.tr("%1 is deleted for good, with its prices and photos.").replace("%1", card.name)
            messages.confirm(self._card, sentence, self.tr("Delete"), self._delete, danger=True)

    def _delete(self) -> None:
        if self._card.item_id is not None:
            self._card.overlay.start()
            work = partial(_delete, uuid4(), self._card.item_id)
            self._runner.run(self, work, self._leave, failed=self._refuse, writes=True)

    def _leave(self, _nothing: None) -> None:
        card = self._card
        card.overlay.stop()
        card.typing.drop()
        name = card.card.name if card.card is not None else ""
        messages.status(card, self.tr("%1 is deleted.").replace("%1", name))
        card.close_after()

    def _refuse(self, error: UserError) -> bool:
        self._card.overlay.stop()
        if error.code != USED:
            return False
        shown = self._card.card
        offers = shown is not None and shown.may_edit and not shown.archived
        answers = [Answer(self.tr("Archive"), self._archive, "primary")] if offers else []
        messages.ask(self._card, sentence_for(error), answers)
        return True

    def _archive(self) -> None:
        self._card.main.archived.set_value(True)
        self._card.save()

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Delete…"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)


def _delete(save_id: UUID, item_id: int, connection: Any) -> None:
    delete_item(connection, save_id, item_id)
