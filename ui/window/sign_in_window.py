"""Signing in: server, name, password; on the demo's server its people are one click each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.access.queries import SessionInfo, get_session_info
from app.database.addresses import DemoPerson, ServerAddress
from app.database.errors import UserError
from ui.access.own_password import ask_own_password
from ui.common import tokens
from ui.common.error_texts import sentence_for
from ui.common.icons import icon
from ui.common.query_runner import QueryRunner
from ui.common.style import set_role
from ui.common.translations import LANGUAGES, current_language, set_language
from ui.common.view_settings import ViewSettings
from ui.window.remembered_password import RememberedPassword

#: A one-time password, or one that has run out, opens nothing but its own change.
MUST_CHANGE_PASSWORD = ("KT009", "KT014")
MakeRunner = Callable[[ServerAddress, str, str], QueryRunner]


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person at a server, with the runner whose connection the sign-in opened."""

    address: ServerAddress
    login: str
    password: str
    runner: QueryRunner
    me: SessionInfo


class SignInWindow(QWidget):
    """Asks who it is; connecting and the keyring run in workers, so the window never freezes."""

    signed_in = Signal(object)

    def __init__(
        self,
        addresses: Mapping[str, ServerAddress],
        make_runner: MakeRunner,
        settings: ViewSettings,
        *,
        file_error: UserError | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._addresses = dict(addresses)
        self._make_runner = make_runner
        self._settings = settings
        self._file_error = file_error
        self._error: UserError | None = None
        self._runner: QueryRunner | None = None
        self._passwords = RememberedPassword(self)
        self.alias = QComboBox(self)
        self.login = QLineEdit(self)
        self.password = QLineEdit(self)
        self.remember = QCheckBox(self)
        self.button = QPushButton(self)
        self.language = QComboBox(self)
        self._title = QLabel("Kontor", self)
        self._subtitle = QLabel(self)
        self._message = QLabel(self)
        self._people_title = QLabel(self)
        self._people = QScrollArea(self)
        self._labels = {name: QLabel(self) for name in ("alias", "login", "password")}
        self._build()
        self._connect()
        self._fill()
        self._retranslate()

    def sign_in(self, login: str, password: str) -> None:
        """Sign in at the chosen server; the answer comes as `signed_in` or as a sentence in the window."""
        address = self._addresses.get(self.alias.currentData())
        if address is None or self._runner is not None:
            return
        self.login.setText(login)
        self._error = None
        self._runner = runner = self._make_runner(address, login, password)
        self._show_state()

        def done(me: SessionInfo) -> None:
            self._runner = None
            self._keep(address.alias, login, password)
            self.signed_in.emit(SignedIn(address, login, password, runner, me))

        def failed(error: UserError) -> bool:
            self._runner = None
            if error.code in MUST_CHANGE_PASSWORD:
                self._show_state()
                ask_own_password(self, runner, login, password, lambda chosen: self.sign_in(login, chosen))
                return True
            self._error = error
            self._show_state()
            self.password.setFocus()
            self.password.selectAll()
            runner.close(0)
            return True

        runner.run(self, get_session_info, done, failed=failed)

    def _build(self) -> None:
        self.setObjectName("sign_in")
        set_role(self, "canvas")
        set_role(self._title, "title")
        set_role(self._subtitle, "muted")
        set_role(self._people_title, "muted")
        set_role(self.button, "primary")
        self.alias.setObjectName("alias")
        self.login.setObjectName("login")
        self.password.setObjectName("password")
        self.button.setObjectName("sign_in_button")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.button.setDefault(True)
        self._message.setWordWrap(True)
        self._message.setObjectName("message")
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        self.language.setCurrentIndex(self.language.findData(current_language()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(32)
        layout.addStretch(1)
        layout.addLayout(self._form(), 0)
        layout.addWidget(self._people_panel(), 0)
        layout.addStretch(1)

    def _form(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(tokens.GAP)
        form.setVerticalSpacing(tokens.GAP)
        for name, field in (("alias", self.alias), ("login", self.login), ("password", self.password)):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
            field.setMinimumWidth(240)
        form.addRow("", self.remember)
        form.addRow("", self.button)
        column = QVBoxLayout()
        column.setSpacing(tokens.GAP)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addSpacing(tokens.GAP_WIDE)
        column.addLayout(form)
        column.addWidget(self._message)
        column.addStretch(2)
        column.addWidget(self.language, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _people_panel(self) -> QWidget:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, tokens.GAP, 0, 0)
        column.setSpacing(tokens.GAP)
        column.addWidget(self._people_title)
        column.addWidget(self._people, 1)
        self._people.setWidgetResizable(True)
        self._people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._people_panel_widget = panel
        return panel

    def _connect(self) -> None:
        self.button.clicked.connect(self._press)
        self.login.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._press)
        self.alias.currentIndexChanged.connect(self._take_alias)
        self.login.editingFinished.connect(self._look_up_password)
        self.language.activated.connect(self._switch_language)
        self._passwords.found.connect(self._take_password)

    def _fill(self) -> None:
        for alias, address in self._addresses.items():
            self.alias.addItem(address.title, alias)
        last = self._settings.get("last_alias", "")
        if last in self._addresses:
            self.alias.setCurrentIndex(self.alias.findData(last))
        self.login.setText(str(self._settings.get("last_login", "")))
        self.remember.setChecked(bool(self._settings.get("remember", False)))
        self._take_alias()
        self._look_up_password()
        (self.password if self.login.text() else self.login).setFocus()

    def _take_alias(self) -> None:
        address = self._addresses.get(self.alias.currentData())
        people = address.people if address is not None and address.embedded else ()
        self._people_panel_widget.setVisible(bool(people))
        if people:
            listed = self._people_list(people)
            self._people.setWidget(listed)
            # Wide enough for the longest title, beside the scroll bar.
            self._people.setMinimumWidth(listed.sizeHint().width() + tokens.GAP_SECTION)

    def _people_list(self, people: tuple[DemoPerson, ...]) -> QWidget:
        content = QWidget(self._people)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, tokens.GAP, 0)
        column.setSpacing(tokens.GAP_TIGHT)
        for person in people:
            button = QPushButton(content)
            button.setText(f"  {person.name}   ·   {person.profile}" if person.profile else f"  {person.name}")
            button.setIcon(icon("person"))
            button.setObjectName(f"person_{person.login}")
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, person=person: self.sign_in(person.login, person.password))
            column.addWidget(button)
        column.addStretch(1)
        return content

    def _press(self) -> None:
        login = self.login.text().strip()
        if not login:
            self.login.setFocus()
            self._error = UserError("KT008", "login")
            self._show_state()
            return
        self.sign_in(login, self.password.text())

    def _keep(self, alias: str, login: str, password: str) -> None:
        self._settings.put("last_alias", alias)
        self._settings.put("last_login", login)
        self._settings.put("remember", self.remember.isChecked())
        if self.remember.isChecked():
            self._passwords.keep(alias, login, password)
        else:
            self._passwords.forget(alias, login)

    def _look_up_password(self) -> None:
        login = self.login.text().strip()
        if self.remember.isChecked() and login and not self.password.text() and self.alias.currentData():
            self._passwords.look_up(self.alias.currentData(), login)

    def _take_password(self, alias: str, login: str, password: str) -> None:
        same = self.alias.currentData() == alias and self.login.text().strip() == login
        if same and not self.password.text():
            self.password.setText(password)

    def _switch_language(self) -> None:
        language = self.language.currentData()
        self._settings.put("language", language)
        set_language(language)

    def _show_state(self) -> None:
        busy = self._runner is not None
        for widget in (self.button, self.login, self.password, self.alias, self._people):
            widget.setEnabled(not busy and bool(self._addresses))
        error = self._error or (self._file_error if not self._addresses else None)
        if busy:
            self._message.setText(self.tr("Signing in…"))
        else:
            self._message.setText(sentence_for(error) if error is not None else "")
        set_role(self._message, "muted" if busy else "error")

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sign in – Kontor"))
        self._subtitle.setText(self.tr("Clients, plan, warehouse and papers in one window"))
        self._labels["alias"].setText(self.tr("Server"))
        self._labels["login"].setText(self.tr("Name"))
        self._labels["password"].setText(self.tr("Password"))
        self.remember.setText(self.tr("Remember the password on this computer"))
        self.button.setText(self.tr("Sign in"))
        self._people_title.setText(self.tr("Demo firm: sign in with one click"))
        self.alias.setAccessibleName(self.tr("Server"))
        self.login.setAccessibleName(self.tr("Name"))
        self.password.setAccessibleName(self.tr("Password"))
        self.language.setAccessibleName(self.tr("Language"))
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def closeEvent(self, event: Any) -> None:
        if self._runner is not None:
            self._runner.close(0)
        super().closeEvent(event)
