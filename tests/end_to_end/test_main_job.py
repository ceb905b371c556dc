"""The main job in real windows, by keyboard and mouse alone, once with the us and once with the Russian layout."""

import os
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.end_to_end.desktop import Desktop, Window
from tests.end_to_end.office import BARCODES, CLIENT, RECEIVED, SOUTHERN_CLIENT, Office
from tests.support.stock import line, posted

OpenWindow = Callable[..., Window]
LETTERS = {"us": "tra", "ru": "иво"}
SAID = {"us": ("Asked for prices", "Send the offer"), "ru": ("Просили цены", "Выслать предложение")}

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
    window.wait_for("find(called='Warehouse', kind='QComboBox')[0].currentText() == 'Главный склад'")


def open_client(window: Window) -> None:
    """The list of clients, three letters, Enter on the only hit."""
    desktop = window.desktop
    window.click(text="Clients")
    window.wait_for("len(rows()) >= 1", "clients in the list")
    desktop.type(LETTERS[desktop.layout])
    window.wait_for("len(rows()) == 1 and client in rows()[0]", "the only hit", client=CLIENT)
    desktop.press("Enter", "Enter")
    window.wait_for("client in tabs() and 'Call' in texts()", "the client's card", client=CLIENT)


def add_call_with_next_step(window: Window, subject: str, step: str, day: date) -> None:
    """One form: what was said, what comes next and when."""
    desktop = window.desktop
    window.click(text="Call")
    window.wait_for("has_focus(called='Subject')", "the form of a call")
    desktop.type(subject)
    window.click(called="Next step: subject")
    desktop.type(step)
    desktop.press("Tab")
    desktop.type(f"{day:%d%m%y}")
    desktop.press("Tab")
    desktop.type("1030")
    desktop.press("Ctrl+Enter")
    window.wait_for("not find(called='Subject')", "the form closed after saving")


def test_a_seller_calls_plans_for_thursday_and_moves_to_friday(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    window = open_window("seller")
    sign_in(window, "Серова Анна")
    open_client(window)
    subject, step = SAID[desktop.layout]
    # Next week's Thursday: on the sheet whatever day it is today.
    today = office.database.scalar("select private.firm_day(1, now())")
    thursday = today - timedelta(days=today.weekday()) + timedelta(days=10)
    add_call_with_next_step(window, subject, step, thursday)
    window.wait_for("'no next step' not in texts()", "the next step in the header")
    window.click(text="Planner")
    task, day = office.database.rows("select id, (starts_at at time zone 'Europe/Moscow')::date from kontor.tasks")[0]
    assert day == thursday
    grid = "find(kind='SheetGrid')[0]"
    rect = f"{grid}.chip_rect({task})"
    chip = f"{rect}.isValid() and {grid}.mapToGlobal({rect}.center()).toTuple()"
    start = window.wait_for(chip, "the task on the sheet")
    end = window.look(
        f"{grid}.mapToGlobal({grid}.free_rect(date.fromisoformat(day)).center()).toTuple()",
        day=(thursday + timedelta(days=1)).isoformat(),
    )
    desktop.drag(start, end)
    moved = "select (starts_at at time zone 'Europe/Moscow')::text from kontor.tasks"
    friday = f"{thursday + timedelta(days=1):%Y-%m-%d} 10:30:00"
    window.wait_until(lambda: office.database.scalar(moved) == friday, "Friday at the same time, in the base")
    window.wait_for(f"({chip}) not in (False, tuple(before))", "the task on Friday", before=start)
    desktop.press("Ctrl+Z")
    thursday_again = f"{thursday:%Y-%m-%d} 10:30:00"
    window.wait_until(lambda: office.database.scalar(moved) == thursday_again, "Ctrl+Z takes it back")


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


def test_a_seller_of_another_department_sees_the_client_nowhere(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    window = open_window("south")
    sign_in(window, "Дёмина Дарья")
    window.click(text="Clients")
    window.wait_for("find(kind='ListTable') or any('No clients' in text for text in texts())", "the list")
    window.wait_for(f"[row[0] for row in rows()] == ['{SOUTHERN_CLIENT}']", "only the own client in the list")
    desktop.type(LETTERS[desktop.layout])
    window.wait_for("any(text.startswith('Nothing found') for text in texts())", "nothing found in the list")
    desktop.press("Ctrl+K")
    window.wait_for("has_focus(kind='QLineEdit')", "the palette")
    desktop.type(LETTERS[desktop.layout])
    window.wait_for("any(text.startswith('Nothing found') for text in texts())", "nothing found anywhere")
    assert not window.look("any(client in text for text in texts())", client=CLIENT)
    assert seen_by_sql(office, "seller_south") == [(SOUTHERN_CLIENT,)]
    assert seen_by_sql(office, "seller") == [(CLIENT,)]


def seen_by_sql(office: Office, login: str) -> list[tuple[str]]:
    """What the same login with the same password reads by SQL of its own."""
    with office.database.connect(login).cursor() as cursor:
        cursor.execute("select name from api.client_rows where name = any (%s)", ([CLIENT, SOUTHERN_CLIENT],))
        return list(cursor.fetchall())


def test_a_second_storekeeper_is_told_what_is_free_of_the_last_pieces(
    open_window: OpenWindow, desktop: Desktop, office: Office
) -> None:
    window = open_window("second")
    sign_in(window, "Кладов Егор")
    begin_shipment(window)
    desktop.scan(BARCODES[0])
    window.wait_for("rows('line_grid')[0][0]", "the line")
    with office.database.engine("keeper2").connect() as colleague:
        taken = posted(colleague, "shipment", office.warehouse, office.client, [line(office.items[0], RECEIVED - 3)])
    desktop.click(window.look("place_of_cell(0, 'Quantity', 'line_grid')"))
    desktop.type(str(RECEIVED))
    desktop.press("Ctrl+Enter")
    window.wait_for("any('3' in text and 'free' in text for text in texts())", "what is free is told")
    window.wait_for("any(number in text for text in texts())", "who took the rest is told", number=taken.number)
    assert office.balance(office.items[0]) == 3
    window.click(text="Set to free")
    desktop.press("Ctrl+Enter")
    window.wait_until(lambda: office.balance(office.items[0]) == 0, "the last three are shipped")
