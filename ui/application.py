"""The composition root: the one place that builds engine, query runner and windows, and that knows every screen."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.access.queries import SessionInfo, get_session_info
from app.database.addresses import ServerAddress, read_alias_file
from app.database.engine import make_engine
from app.database.errors import UserError
from app.database.notices import NoticeConnection
from ui.common.collecting import Collector
from ui.common.drafts import Drafts
from ui.common.error_reports import start_log
from ui.common.formats import set_display_zone
from ui.common.layout_keys import LayoutKeys
from ui.common.notice_listener import NoticeListener
from ui.common.query_runner import QueryRunner
from ui.common.scanner import Scanner
from ui.common.translations import LANGUAGES
from ui.common.view_settings import ViewSettings, settings_folder
from ui.common.wheel_guard import WheelGuard
from ui.window.appearance import Appearance
from ui.window.help_page import HELP_TOPICS
from ui.window.main_window import MainWindow
from ui.window.screens import Screens, describe_hit
from ui.window.sign_in_window import SignedIn, SignInWindow
from ui.window.trial import TrialBanner, TrialTicket, read_ticket


class Workstation(QObject):
    """One running program: the sign-in window, then the main window, then perhaps the sign-in window again."""

    def __init__(self, application: QApplication, alias_file: Path, settings_in: Path | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._settings_in = settings_in
        self._drafts_in = settings_in / "drafts" if settings_in is not None else None
        # One of each for the whole program: keys by their place, the wheel, barcode scanners.
        self._collector = Collector(self)
        self._layout_keys = LayoutKeys(self)
        self._wheel_guard = WheelGuard(self)
        self._scanner = Scanner(parent=self)
        self._machine = ViewSettings.for_machine(settings_in)
        self.appearance = Appearance(application, self._machine, self)
        self._addresses: dict[str, ServerAddress] = {}
        self._file_error: UserError | None = None
        try:
            self._addresses = read_alias_file(alias_file)
        except UserError as error:
            self._file_error = error
        self.sign_in_window: SignInWindow | None = None
        self.main_window: MainWindow | None = None
        self._signed_in: SignedIn | None = None
        self._listener: NoticeListener | None = None
        self._trial: TrialTicket | None = None

    @property
    def idle(self) -> bool:
        """Whether no question to the server is open."""
        return self._signed_in is None or self._signed_in.runner.idle

    def start(self) -> SignInWindow:
        """Show the sign-in window."""
        self.appearance.apply()
        window = SignInWindow(self._addresses, make_runner, self._machine, file_error=self._file_error)
        window.signed_in.connect(self._open_main_window)
        window.resize(820, 540)
        window.show()
        self.sign_in_window = window
        return window

    def start_trial(self, ticket: TrialTicket) -> None:
        """Sign in as the person of a trial, without asking; the program ends with the window."""
        self.appearance.apply()
        if ticket.language in LANGUAGES:
            self.appearance.choose_language(ticket.language)
        self._trial = ticket
        runner = make_runner(ticket.address, ticket.login, ticket.password)

        def open_window(me: SessionInfo) -> None:
            self._open_main_window(SignedIn(ticket.address, ticket.login, ticket.password, runner, me))

        runner.run(self, get_session_info, open_window)

    def _open_main_window(self, signed_in: SignedIn) -> None:
        address, me = signed_in.address, signed_in.me
        set_display_zone(me.zone)
        settings = ViewSettings.for_person(address.alias, signed_in.login, self._settings_in)
        connect = partial(NoticeConnection, address, signed_in.login, signed_in.password)
        listener = NoticeListener(connect)
        drafts = Drafts.for_person(address.alias, signed_in.login, self._drafts_in)
        screens = Screens(signed_in.runner, me, settings, listener, drafts, self._scanner)
        window = MainWindow(
            signed_in.runner,
            me,
            address.title,
            settings,
            self.appearance,
            sections=screens.sections(),
            cards=screens.cards(),
            find_anything=screens.find_anything(),
            hit_openers=screens.hit_openers(),
            describe_hit=describe_hit,
            commands=screens.commands(),
            help_topics=HELP_TOPICS,
        )
        if self._trial is not None:
            window.add_band(TrialBanner(self._trial))
        screens.setParent(window)
        screens.attach(window)
        if not window.tabs.count and window.sections.sections:
            window.open_section(window.sections.sections[0].id)
        window.sign_out_wanted.connect(self._sign_out)
        window.closed.connect(self.end_session)
        self._signed_in, self._listener, self.main_window = signed_in, listener, window
        window.show()
        listener.start()
        if self.sign_in_window is not None:
            self.sign_in_window.close()
            self.sign_in_window.deleteLater()
            self.sign_in_window = None

    def _sign_out(self) -> None:
        quits = self._application.quitOnLastWindowClosed()
        self._application.setQuitOnLastWindowClosed(False)
        if self.main_window is not None and self.main_window.close():
            if self._trial is not None:
                self._application.quit()
            else:
                self.start()
        self._application.setQuitOnLastWindowClosed(quits)

    def end_session(self) -> None:
        """Let the person's connections go; called when the main window has closed."""
        if self._listener is not None:
            self._listener.stop()
        if self._signed_in is not None:
            self._signed_in.runner.close()
        if self.main_window is not None:
            self.main_window.deleteLater()
        self._listener = self._signed_in = self.main_window = None


def make_runner(address: ServerAddress, login: str, password: str) -> QueryRunner:
    """Return the query runner of one person at one server; nothing is connected yet."""
    return QueryRunner(make_engine(address, login, password))


def find_alias_file(given: Path | None) -> Path:
    """Return the file with the servers: the one given, that of KONTOR_ALIASES, the person's, or the computer's."""
    named = os.environ.get("KONTOR_ALIASES")
    candidates = [Path(named)] if named else []
    candidates += [
        settings_folder() / "aliases.toml",
        Path(platformdirs.site_config_path("kontor", appauthor=False)) / "aliases.toml",
    ]
    if given is not None:
        return given
    return next((path for path in candidates if path.exists()), candidates[0])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the workstation until its last window closes (the command `kontor`)."""
    parser = argparse.ArgumentParser(prog="kontor", description="Kontor: the window of the office.")
    parser.add_argument("--alias-file", type=Path, metavar="FILE", help="the file with the servers' addresses")
    parser.add_argument("--settings", type=Path, metavar="DIR", help="keep the window's settings in this folder")
    parser.add_argument("--trial", type=Path, metavar="FILE", help="open the trial that kontor-server has made")
    wishes = parser.parse_args(sys.argv[1:] if arguments is None else arguments)
    start_log()
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise RuntimeError("Kontor needs an application with windows")
    application.setApplicationName("kontor")
    application.setApplicationDisplayName("Kontor")
    workstation = Workstation(application, find_alias_file(wishes.alias_file), wishes.settings)
    if wishes.trial is not None:
        workstation.start_trial(read_ticket(wishes.trial))
    else:
        workstation.start()
    return application.exec()
