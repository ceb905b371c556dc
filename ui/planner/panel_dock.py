"""Where the panel stands: beside the sheet in a wide window, over it in a narrow one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.planner.side_panel import PANEL_WIDTH, SidePanel

#: Under this width of the window the details float over the sheet, px.
DOCK_FROM = 1600


class PanelDock:
    """Places the panel of a screen; a docked one is always in sight, a floating one only while it is needed."""

    def __init__(self, screen: QWidget, panel: SidePanel, body: QHBoxLayout, head: QWidget) -> None:
        self._screen = screen
        self._panel = panel
        self._body = body
        self._head = head
        self.docked = False
        panel.setFixedWidth(PANEL_WIDTH)
        panel.hide()

    def show(self) -> None:
        """Bring the panel into sight."""
        self._place()
        self._panel.show()
        self._panel.raise_()

    def leave(self) -> None:
        """Take a floating panel away."""
        if not self.docked:
            self._panel.hide()

    def fit(self) -> None:
        """Dock or float as the window's width says."""
        docked = self._screen.window().width() >= DOCK_FROM
        if docked != self.docked:
            self.docked = docked
            if docked:
                self._body.addWidget(self._panel)
                self._panel.show()
            else:
                self._body.removeWidget(self._panel)
                self._panel.setVisible(self._panel.busy)
        self._place()

    def _place(self) -> None:
        if self.docked:
            return
        top = self._head.geometry().bottom() + 1
        mirrored = self._screen.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0 if mirrored else self._screen.width() - PANEL_WIDTH
        self._panel.setGeometry(left, top, PANEL_WIDTH, self._screen.height() - top)
