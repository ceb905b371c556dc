"""A storekeeper's documents in a real window by keyboard alone: a transfer in two steps, and goods that come back."""

from collections.abc import Callable

from tests.end_to_end.desktop import Desktop, Window
from tests.end_to_end.office import BARCODES, RECEIVED, Office
from tests.support.stock import line, posted

OpenWindow = Callable[..., Window]


def sign_in(window: Window, name: str) -> None:
    window.click(starts=name)
    window.wait_for("name in texts() and find(name='search_everything')", "the main window", name=name)


def search(window: Window, text: str) -> None:
    """Ctrl+K, and the text once the search box has the keys."""
    window.desktop.press("Ctrl+K")
    window.wait_for("find(kind='SearchPalette')[0].isAncestorOf(app().focusWidget())", "the palette")
    window.desktop.type_by_position(text)


def begin(window: Window, command: str, called: str) -> None:
    """Ctrl+K, the command by its first letters, Enter."""
    search(window, command)
    window.wait_for("any(called in row for row in rows('Found'))", "the command in the palette", called=called)
    window.desktop.press("Enter")
    window.wait_for("find(name='line_grid')", "the form")


def test_a_transfer_is_sent_and_received_without_the_mouse(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    window = open_window("keeper")
    sign_in(window, "Кладов Егор")
    begin(window, "New trans", "New transfer")
    window.wait_for("has_focus(called='From')", "the first field")
    desktop.press("Down")
    window.wait_for("find(called='From', kind='QComboBox')[0].currentText() == 'Главный склад'")
    desktop.press("Tab", "Down")
    window.wait_for("find(called='To', kind='QComboBox')[0].currentText() == 'Второй склад'")
    desktop.press("Tab", "Space")
    window.wait_for("find(kind='QCheckBox')[0].isChecked()", "in two steps")
    desktop.press("F6")
    for number, code in enumerate(BARCODES, 1):
        desktop.scan(code)
        window.wait_for(f"rows('line_grid')[{number - 1}][0]", f"line {number}")
    desktop.press("Ctrl+Enter")
    sent = "select state from kontor.documents where kind = 'transfer'"
    window.wait_until(lambda: office.database.scalar(sent) == "sent", "the transfer on its way")
    assert [office.balance(item) for item in office.items] == [RECEIVED - 1] * 3
    number = office.database.scalar("select number from kontor.documents where kind = 'transfer'")
    search(window, number)
    window.wait_for("any(number in row for row in rows('Found'))", "the transfer found", number=number)
    desktop.press("Enter")
    window.wait_for("'Sent, not received' in texts()", "its state in words")
    desktop.press("Ctrl+Enter")
    window.wait_until(lambda: office.database.scalar(sent) == "posted", "the transfer received")


def test_goods_come_back_from_a_client_without_the_mouse(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    with office.database.engine("keeper2").connect() as keeper:
        shipment = posted(keeper, "shipment", office.warehouse, office.client, [line(office.items[0], 6)])
    window = open_window("keeper")
    sign_in(window, "Кладов Егор")
    search(window, "Documents")
    window.wait_for("any('Documents' in row for row in rows('Found'))", "the section in the palette")
    desktop.press("Enter")
    window.wait_for("shipment in rows()[0]", "the shipment at the top of the list", shipment=shipment.number)
    desktop.press("Enter")
    window.wait_for("'Posted' in texts()", "the shipment")
    desktop.press("F7")
    window.wait_for("find(name='next_documents')", "what follows")
    desktop.press("Enter")
    window.wait_for("'Return from client' in texts() and rows('line_grid')[0][0]", "the return with its line")
    desktop.press("Up", "Up", "Home", "Right", "Right", "Right")
    window.wait_for("find(name='line_grid')[0].currentIndex().data() == '6'", "the quantity of the line")
    desktop.type("2")
    desktop.press("Ctrl+Enter")
    window.wait_until(lambda: office.balance(office.items[0]) == RECEIVED - 4, "two are back")


def test_a_number_is_looked_for_over_an_open_document_and_esc_leaves_the_box(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    window = open_window("keeper")
    sign_in(window, "Кладов Егор")
    begin(window, "New trans", "New transfer")
    search(window, "000001")
    window.wait_for("any('П-000001' in row for row in rows('Found'))", "the document found")
    desktop.press("Esc")
    window.wait_for("find(kind='SearchPalette') == []", "the box gone")
