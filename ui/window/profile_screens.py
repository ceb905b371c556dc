"""The screens of profiles and of the firm's structure, and how one of them opens another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from ui.access.profile_card import ProfileCard
from ui.access.profile_comparison import ProfileComparison
from ui.access.profile_files import ProfileOpener
from ui.access.profile_import import ProfileImport
from ui.access.profile_matrix import ProfileMatrix
from ui.access.structure import Structure
from ui.access.unused_rights import UnusedRights
from ui.common.query_runner import QueryRunner
from ui.common.view_settings import ViewSettings
from ui.window.tab_area import MakeScreen


class ProfileScreens:
    """Makes lists and cards of profiles; whoever has profiles.view reads them, profiles.edit asks for changes."""

    def __init__(
        self,
        runner: QueryRunner,
        me: SessionInfo,
        settings: ViewSettings,
        *,
        open_tab: Callable[[str, MakeScreen], object],
        open_record: Callable[[str, int], None],
    ) -> None:
        self._runner = runner
        self._me = me
        self._settings = settings
        self._open_tab = open_tab
        self._open_record = open_record
        self._list: ProfileMatrix | None = None

    def profiles(self) -> QWidget:
        """Make the list of profiles."""
        opener = ProfileOpener(
            lambda profile_id: self._open_record("profile", profile_id), self.compare, self.import_file
        )
        self._list = ProfileMatrix(self._runner, self._me, opener=opener, settings=self._settings)
        self._list.destroyed.connect(self._forget_list)
        return self._list

    def structure(self) -> QWidget:
        """Make the departments and teams."""
        return Structure(self._runner, self._me, settings=self._settings)

    def unused(self) -> QWidget:
        """Make the rights that nobody used."""
        return UnusedRights(
            self._runner,
            open_profile=lambda profile_id: self._open_record("profile", profile_id),
            settings=self._settings,
        )

    def profile(self, profile_id: int) -> QWidget:
        """Make the card of a profile."""
        card = ProfileCard(
            self._runner,
            self._me,
            profile_id,
            compare=self.compare,
            copied=self._open_made,
        )
        card.saved.connect(lambda _id: self._refresh_list())
        return card

    def compare(self, first: int | None) -> None:
        """Open the comparison of two profiles."""
        self._open_tab(f"compare:{first or 0}", lambda: ProfileComparison(self._runner, first))

    def import_file(self, path: Path) -> None:
        """Open what a file of profiles would change."""
        self._open_tab(f"profiles:file-{uuid4().hex[:12]}", lambda: ProfileImport(self._runner, self._me, path))

    def _open_made(self, profile_id: int) -> None:
        self._refresh_list()
        self._open_record("profile", profile_id)

    def _refresh_list(self) -> None:
        if self._list is not None:
            self._list.view.refresh()

    def _forget_list(self) -> None:
        self._list = None
