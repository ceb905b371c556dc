"""What a document card reaches outside itself, handed in by the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.common.drafts import Drafts
from ui.common.notice_listener import NoticeListener
from ui.common.scanner import Scanner
from ui.common.view_settings import ViewSettings
from ui.warehouse.stock_directories import StockDirectories


@dataclass(frozen=True, slots=True)
class DocumentLinks:
    """The same for all cards of a window.

    `open_document(id)` opens another document, `open_client(id)` a client's card, `new_document(kind)` the next one
    of a kind (F7), `print_document(id)` prints a posted one, `own_card(kind, id)` makes the card of a kind that has one
    of its own, `prints(kind)` tells whether there is a form to print a kind by,
    `new_item(code, then)` opens the card of new goods known by a code and calls `then` once they are saved.
    """

    directories: StockDirectories
    open_document: Callable[[int], None]
    print_document: Callable[[int], None]
    open_client: Callable[[int], None] | None = None
    new_document: Callable[[str], None] | None = None
    drafts: Drafts | None = None
    settings: ViewSettings | None = None
    notices: NoticeListener | None = None
    scanner: Scanner | None = None
    own_card: Callable[[str, int], QWidget] | None = None
    new_item: Callable[[str, Callable[[], None]], None] | None = None
    prints: Callable[[str], bool] = lambda _kind: True
