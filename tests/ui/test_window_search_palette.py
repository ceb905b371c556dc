"""Ctrl+K: one question, groups, arrows and Enter only, commands in either keyboard layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.database.errors import UserError
from app.search.queries import Hit
from ui.common.other_layout import in_other_layout
from ui.common.query_runner import QueryRunner
from ui.window.commands import Command
from ui.window.palette_rows import ENTRY_ROLE
from ui.window.search_palette import SearchPalette

Show = Callable[[QWidget], QWidget]


def hit(kind: str, record_id: int, title: str, *, other_layout: bool = False) -> Hit:
    return Hit(kind, record_id, title, "", "", None, other_layout)


HITS = (
    hit("item", 7, "Бумага А4"),
    hit("client", 1, "Север"),
    hit("client", 2, "Северный ветер"),
    hit("document", 3, "Nobody here can open a document"),
)


class Palette:
    """A palette over a window, and what it was asked and told to open."""

    def __init__(self, show: Show, runner: QueryRunner, qtbot: QtBot) -> None:
        self.questions: list[str] = []
        self.opened: list[tuple[str, int]] = []
        self.ran: list[str] = []
        self.error: UserError | None = None
        self.qtbot = qtbot
        self.window = QWidget()
        self.window.resize(1200, 700)
        self.before = QLineEdit(self.window)
        openers = {kind: self._opener(kind) for kind in ("client", "item")}
        commands = [
            Command("new_client", "New client", lambda: self.ran.append("new_client"), "add"),
            Command("sign_out", "Выйти из программы", lambda: self.ran.append("sign_out"), "sign_out"),
        ]
        self.box = SearchPalette(
            runner, self._find, openers, lambda: commands, lambda found: found.subtitle, self.window
        )
        show(self.window)
        self.before.setFocus()
        self.box.start()

    def _opener(self, kind: str) -> Callable[[Hit], None]:
        return lambda found: self.opened.append((kind, found.id))

    def _find(self, _connection: Any, text: str) -> tuple[Hit, ...]:
        self.questions.append(text)
        if self.error is not None:
            raise self.error
        if text == "ctd":
            return (hit("client", 1, "Север", other_layout=True),)
        return HITS if text.startswith("сев") else ()

    def type(self, text: str) -> None:
        """Type and wait for the answer."""
        asked = len(self.questions)
        self.keys(text)
        self.qtbot.waitUntil(lambda: len(self.questions) > asked and not self.box._searching)

    def keys(self, text: str) -> None:
        """Type without waiting; QTest itself types Latin letters only."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.box.line, event)

    def press(self, key: Qt.Key) -> None:
        """Press a key in the box."""
        self.qtbot.keyClick(self.box.line, key)

    def lines(self) -> list[str]:
        """What the list shows, headings with a colon."""
        model = self.box.list.model()
        entries = [model.index(row, 0).data(ENTRY_ROLE) for row in range(model.rowCount())]
        return [entry.title + (":" if entry.is_heading else "") for entry in entries]

    def chosen(self) -> str:
        """The line that Enter would open."""
        return str(self.box.list.currentIndex().data())


@pytest.fixture
def palette(show: Show, runner: QueryRunner, qtbot: QtBot) -> Palette:
    return Palette(show, runner, qtbot)


def test_one_question_finds_everything_in_groups(palette: Palette) -> None:
    palette.type("сев")
    assert palette.questions == ["сев"]
    assert palette.lines() == ["Clients:", "Север", "Северный ветер", "Goods:", "Бумага А4"]


def test_arrows_skip_the_headings_and_enter_opens(palette: Palette) -> None:
    palette.type("сев")
    palette.press(Qt.Key.Key_Down)
    palette.press(Qt.Key.Key_Down)
    assert palette.chosen() == "Бумага А4"
    palette.press(Qt.Key.Key_Up)
    palette.press(Qt.Key.Key_Return)
    assert palette.opened == [("client", 2)]
    assert not palette.box.isVisible()


def test_enter_before_the_answer_opens_the_first_line_of_the_answer(palette: Palette) -> None:
    palette.keys("сев")
    palette.press(Qt.Key.Key_Return)
    palette.qtbot.waitUntil(lambda: palette.opened == [("client", 1)])


def test_commands_are_found_by_the_beginnings_of_their_words(palette: Palette) -> None:
    palette.type("cl ne")
    assert palette.lines() == ["Commands:", "New client"]
    palette.press(Qt.Key.Key_Return)
    assert palette.ran == ["new_client"]


@pytest.mark.parametrize(("typed", "command"), [("туц сд", "new_client"), ("dsqnb", "sign_out")])
def test_commands_are_found_in_the_other_keyboard_layout(palette: Palette, typed: str, command: str) -> None:
    palette.type(typed)
    palette.press(Qt.Key.Key_Return)
    assert palette.ran == [command]


def test_no_hit_says_so(palette: Palette) -> None:
    palette.type("zzzz")
    assert palette.lines() == []
    assert palette.box._remark.text() == "Nothing found."
    # The words of the line stay whole although the list below it is gone.
    palette.qtbot.waitUntil(lambda: palette.box.line.height() >= palette.box.line.sizeHint().height())
    assert palette.box.line.geometry().bottom() < palette.box._remark.geometry().top()


def test_a_hit_read_in_the_other_layout_says_so(palette: Palette) -> None:
    palette.type("ctd")
    assert palette.lines() == ["Clients:", "Север"]
    assert "“сев”" in palette.box._remark.text()


def test_a_refusal_is_told_in_the_box(palette: Palette, told: list[Any]) -> None:
    palette.error = UserError("KT001")
    palette.type("сев")
    assert "sign-in does not allow" in palette.box._remark.text()
    assert told == []


def test_a_command_that_opens_nothing_gives_the_focus_back(palette: Palette) -> None:
    palette.type("new")
    palette.qtbot.keyClick(palette.box.line, Qt.Key.Key_Return)
    assert palette.ran == ["new_client"]
    palette.qtbot.waitUntil(palette.before.hasFocus)


def test_escape_gives_the_focus_back(palette: Palette) -> None:
    palette.press(Qt.Key.Key_Escape)
    assert not palette.box.isVisible()
    assert palette.before.hasFocus()


def test_the_other_layout_works_both_ways() -> None:
    assert in_other_layout("bdfyjd") == "иванов"
    assert in_other_layout("ыекштп") == "string"


def test_a_screen_that_takes_the_focus_by_itself_interrupts_no_typing(palette: Palette) -> None:
    palette.keys("сев")
    palette.before.setFocus()
    palette.qtbot.waitUntil(palette.box.line.hasFocus)
    palette.keys("ер")
    assert palette.box.isVisible()
    assert palette.box.line.text() == "север"


def test_turning_to_another_field_closes_it(palette: Palette) -> None:
    palette.before.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not palette.box.isVisible()
    assert palette.before.hasFocus()
