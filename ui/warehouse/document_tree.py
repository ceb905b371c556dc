"""What was made from what: the documents around one, as a menu that opens them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from app.documents.tree_queries import LinkedDocument, list_document_tree
from ui.common.formats import format_moment
from ui.warehouse.document_words import document_title, state_word
from ui.warehouse.new_document_menu import pop_up

if TYPE_CHECKING:
    from ui.warehouse.document_form import DocumentForm


class DocumentTree(QObject):
    """Reads the tree of one form's document and shows it under the button of commands."""

    def __init__(self, form: DocumentForm) -> None:
        super().__init__(form)
        self._form = form
        self.menu = QMenu(form)
        self.menu.setObjectName("document_tree")
        form.title.actions_by_id["tree"].triggered.connect(lambda _checked: self.ask())

    def ask(self) -> None:
        """Ask for the tree and show it."""
        form = self._form
        if form.document.document_id is not None:
            work = partial(list_document_tree, document_id=form.document.document_id)
            form.runner.run(form, work, self._show, replaces="tree")

    def _show(self, found: Sequence[LinkedDocument]) -> None:
        if len(found) < 2:
            self._form.notice.say(
                self.tr("Nothing was made from this document, and it was made from none."), tone="info"
            )
            return
        self.menu.clear()
        self._add(found, None, 0, self._form.links.open_document)
        pop_up(self.menu, self._form.title.menu_button)

    def _add(
        self, found: Sequence[LinkedDocument], source_id: int | None, depth: int, run: Callable[[int], None]
    ) -> None:
        known = {one.id for one in found}
        for one in found:
            if one.source_id == source_id or (source_id is None and one.source_id not in known):
                title = document_title(one.kind, one.number)
                words = "   ".join([title, format_moment(one.moment), one.partner_name, state_word(one.state)])
                action = self.menu.addAction("      " * depth + words)
                action.setEnabled(one.id != self._form.document.document_id)
                action.triggered.connect(lambda _checked=False, one=one: run(one.id))
                if depth < len(found):
                    self._add(found, one.id, depth + 1, run)
