"""Signing in at the real window, with the hands of a person who makes mistakes."""

from collections.abc import Callable

from tests.end_to_end.desktop import Desktop, Window
from tests.end_to_end.office import Office

OpenWindow = Callable[..., Window]


def test_one_click_signs_a_demo_person_in(open_window: OpenWindow) -> None:
    window = open_window("seller")
    window.click(starts="Серова Анна")
    window.wait_for("'Серова Анна' in texts() and find(name='search_everything')", "the main window")


def test_a_wrong_password_is_told_and_the_right_one_goes_on(open_window: OpenWindow, desktop: Desktop) -> None:
    desktop.use_layouts("us")
    window = open_window("seller")
    window.wait_for("has_focus(kind='QLineEdit')", "the field for the name")
    desktop.type("seller")
    desktop.press("Tab")
    desktop.type("wrong")
    desktop.press("Enter")
    window.wait_for("any(text.startswith('Wrong name or password') for text in texts())")
    window.wait_for("app().focusWidget().echoMode() == app().focusWidget().EchoMode.Password", "focus in the password")
    desktop.press("Ctrl+A")
    desktop.type("seller-pass")
    desktop.press("Enter")
    window.wait_for("'Серова Анна' in texts() and find(name='search_everything')", "the main window")


def test_an_unreachable_server_is_told_in_a_sentence(open_window: OpenWindow, office: Office) -> None:
    office.write_aliases(1)
    window = open_window("seller")
    window.click(starts="Серова Анна")
    window.wait_for("any(text.startswith('The server cannot be reached') for text in texts())")


def test_a_blocked_login_is_told_so(open_window: OpenWindow, office: Office) -> None:
    office.database.execute("update kontor.employees set active = false where login = 'seller'")
    office.database.execute("select private.rebuild_login_keys()")
    window = open_window("seller")
    window.click(starts="Серова Анна")
    window.wait_for("any('blocked' in text for text in texts())")
