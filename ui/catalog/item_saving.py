"""The card of an item is saved, its conflicts are settled, and what was typed and not saved survives a crash."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject

from app.catalog.commands import save_item
from app.catalog.item_changes import Change, server_changes
from app.catalog.records import ItemDetails, SavedItem
from app.database.errors import UserError
from ui.catalog.catalog_words import KINDS, word
from ui.common import messages
from ui.common.conflict_dialog import ConflictDialog, Shown, settle_conflict
from ui.common.drafts import DraftKeeper, Drafts
from ui.common.error_texts import sentence_for
from ui.common.fields import Reference
from ui.common.form_binding import FormBinding
from ui.common.query_runner import QueryRunner

if TYPE_CHECKING:
    from ui.catalog.item_card import ItemCard

#: What the drafts folder calls an unsaved item.
ITEM_DRAFT = "item"


class ItemBinding(FormBinding):
    """The fields of an item; a draft keeps the words of the records that they name."""

    def typed_changes(self) -> dict[str, Any]:
        changes = super().typed_changes()
        if changes.get("supplier_id") is not None:
            changes["supplier_id"] = _kept_words(self._widget("supplier_id").reference())
        if "components" in changes:
            rows = self._widget("components").rows
            changes["components"] = [
                {**row.value(), "component_id": _kept_words(row.fields["component_id"].reference())} for row in rows
            ]
        return changes

    def set_values(self, values: Mapping[str, Any]) -> None:
        told = dict(values)
        if "supplier_id" in told:
            told["supplier_id"] = _named(told["supplier_id"])
        if "components" in told:
            told["components"] = [
                {**row, "component_id": _named(row["component_id"])} for row in told["components"] or ()
            ]
        super().set_values(told)

    def _widget(self, name: str) -> Any:
        return self._fields[name].widget


class ItemSaving(QObject):
    """Saves one card with one call."""

    def __init__(self, card: ItemCard, runner: QueryRunner) -> None:
        super().__init__(card)
        self._card = card
        self._runner = runner
        self._sent: dict[str, Change] = {}
        self._closes = False
        self.busy = False

    def save(self, *, closes: bool) -> None:
        """Save what changed, and close the card after it if asked."""
        card = self._card
        if card.card is None or self.busy or not (card.card.may_edit or card.card.may_price):
            return
        if not card.binding.commit():
            return
        self._closes = closes
        self._sent = card.binding.changes()
        if not self._sent and card.card.id is not None:
            if closes:
                card.close()
            return
        self.busy = True
        card.overlay.start()
        changes = server_changes(card.card, self._sent)
        work = partial(save_item, save_id=uuid4(), item_id=card.item_id, changes=changes)
        self._runner.run(card, work, self._take, failed=self._refuse, writes=True)

    def _take(self, saved: SavedItem) -> None:
        card = self._card
        self.busy = False
        card.overlay.stop()
        card.binding.mark_saved(self._sent)
        card.item_id = saved.id
        messages.status(card, self.tr("%1 is saved.").replace("%1", card.main.name.value() or ""))
        card.typing.drop()
        card.saved.emit(saved.id)
        if self._closes:
            card.close()
        else:
            card.binding.set_base("prices", card.prices.new_prices.value())
            card.reload()

    def _refuse(self, error: UserError) -> bool:
        self.busy = False
        self._card.overlay.stop()
        if error.code == "KT004":
            dialog = ConflictDialog(error, self._card, self._shown())
            dialog.decided.connect(lambda choices: self._settle(error, choices))
            dialog.open()
            return True
        return error.field is not None and self._card.binding.set_errors({error.field: sentence_for(error)}) == {}

    def _settle(self, error: UserError, choices: dict[str, bool]) -> None:
        settle_conflict(self._card.binding, error, choices)
        self.save(closes=self._closes)

    def _shown(self) -> Shown:
        shown = self._card.card
        groups = {str(group.id): group.name for group in shown.choices.groups} if shown else {}
        return {
            "group_id": lambda key: groups.get(str(key), str(key)),
            "kind": lambda code: word(KINDS, str(code)),
        }


class ItemDrafts(QObject):
    """Writes down what is typed into one card, and brings it back when the card is opened again."""

    def __init__(self, card: ItemCard, drafts: Drafts | None, draft_key: str) -> None:
        super().__init__(card)
        self._card = card
        self._drafts = drafts
        self._key = draft_key or f"new-{uuid4().hex[:12]}"
        self._keeper: DraftKeeper | None = None

    def begin(self, shown: ItemDetails) -> None:
        """Begin to keep the card, once it is read and may be changed."""
        if self._drafts is None or self._keeper is not None or not (shown.may_edit or shown.may_price):
            return
        key = str(shown.id) if shown.id is not None else self._key
        self._keeper = DraftKeeper(self._card.binding, self._drafts, ITEM_DRAFT, key, shown.id, self)
        self._keeper.title = shown.name
        if self._keeper.restore() is not None:
            messages.status(self._card, self.tr("What you had typed and not saved is back."))

    def drop(self) -> None:
        """Forget it: the card was saved, or let go. A new item goes by its own id from then on."""
        if self._keeper is not None:
            self._keeper.drop()
            self._keeper.deleteLater()
            self._keeper = None


def _kept_words(reference: Reference | None) -> dict[str, Any] | None:
    return None if reference is None else {"id": reference.id, "text": reference.text}


def _named(value: Any) -> Any:
    return Reference(value["id"], value["text"]) if isinstance(value, Mapping) else value
