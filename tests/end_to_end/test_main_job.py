"""The main job in real windows, by keyboard and mouse alone, once with the us and once with the Russian layout."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.desktop import Desktop, Window
from tests.end_to_end.office import BARCODES, CLIENT, RECEIVED, Office

OpenWindow = Callable[..., Window]
LETTERS = {"us": "tra", "ru": "иво"}

FAKE_LP = '#!/bin/sh\ncat > "{folder}/printed.pdf"\n'


@pytest.fixture
def printer(tmp_path: Path) -> Path:
    """A folder with an `lp` that keeps what it is given, as a queue to a file would."""
    folder = tmp_path / "printer"
    folder.mkdir()
    for name, text in (("lp", FAKE_LP.format(folder=folder)), ("lpstat", "#!/bin/sh\necho Sklad\n")):
        program = folder / name
        program.write_text(text, encoding="utf-8")
        program.chmod(0o755)
    return folder


def sign_in(window: Window, name: str) -> None:
    window.click(starts=name)
    window.wait_for("name in texts() and find(name='search_everything')", "the main window", name=name)


def begin_shipment(window: Window) -> None:
    """Ctrl+K, the command by its first letters, Enter; then the client by three letters and the main warehouse."""
    desktop = window.desktop
    desktop.press("Ctrl+K")
    desktop.type_by_position("New ship")
    window.wait_for("any('New shipment' in row for row in rows('Found'))", "the command in the palette")
    desktop.press("Enter")
    window.click(called="Client")
    desktop.type(LETTERS[desktop.layout])
    window.wait_for("[client] in rows('suggestions')", "the client among the suggestions", client=CLIENT)
    desktop.press("Enter")
    window.wait_for("find(called='Client')[0].text() == client", "the client chosen", client=CLIENT)
    window.click(called="Warehouse")
    desktop.press("Down", "Enter")
    window.wait_for("find(called='Warehouse')[0].currentText() == 'Главный склад'")


def test_a_storekeeper_ships_by_barcode_and_prints(
    open_window: OpenWindow, desktop: Desktop, office: Office, printer: Path
) -> None:
    window = open_window("keeper", PATH=f"{printer}{os.pathsep}{os.environ['PATH']}")
    sign_in(window, "Кузин Фёдор")
    begin_shipment(window)
    for number, code in enumerate(BARCODES, 1):
        desktop.scan(code)
        window.wait_for(f"rows('line_grid')[{number - 1}][0]", f"line {number}")
    window.wait_for("any(text.startswith('saved') for text in texts())", "the draft saved")
    desktop.press("Ctrl+P")
    window.wait_for("'1 / 1' in texts()", "the form on the screen")
    assert [office.balance(item) for item in office.items] == [RECEIVED - 1] * 3
    desktop.press("Ctrl+P")
    paper = printer / "printed.pdf"
    window.wait_until(lambda: paper.exists() and paper.stat().st_size > 1000, "the paper in the printer")
    said = text_of_pdf(paper)
    for piece in ("ТОВАРНАЯ НАКЛАДНАЯ", "0330212", "ООО «Иволга»", "Товар 1", "Товар 3", "Товар 4", "Три"):
        assert piece in said
    assert "800,00" in said
    assert "Восемьсот рублей 00 копеек" in said
    window.click(text="Stock")
    window.wait_for("len(rows()) >= 3 and all('9' in row for row in rows())", "the balances have fallen")


def text_of_pdf(path: Path) -> str:
    """The text of a PDF as pdftotext reads it, on one line."""
    read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True, timeout=60)
    return " ".join(read.stdout.decode("utf-8").split())
