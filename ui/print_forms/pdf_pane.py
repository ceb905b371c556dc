"""A PDF on the screen, with zoom and pages; what is shown is what is printed."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

#: Zoom steps in percent of the size on paper.
ZOOM_STEPS = (25, 50, 75, 100, 125, 150, 200, 300, 400)


class PdfPane(QWidget):
    """Shows one PDF from memory; the whole page fits at first."""

    page_changed = Signal(int, int)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.view = QPdfView(self)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.viewport().installEventFilter(self)
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._tell_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF in place of the one before; the zoom stays."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._tell_page()
        self.zoom_changed.emit(self.zoom())

    def page(self) -> int:
        """Return the number of the page in sight, from 1; 0 without a PDF."""
        return min(self.view.pageNavigator().currentPage() + 1, self.document.pageCount())

    def go_to_page(self, number: int) -> None:
        """Show a page, from 1; numbers beyond the ends are the ends."""
        last = self.document.pageCount()
        if last:
            self.view.pageNavigator().jump(max(1, min(number, last)) - 1, QPointF())

    def zoom(self) -> int:
        """Return the zoom in whole percent of the size on paper."""
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom:
            return round(self.view.zoomFactor() * 100)
        return round(self._fitted_factor() * 100)

    def zoom_by_steps(self, steps: int) -> None:
        """Zoom in by so many steps, out by negative ones."""
        now = self.zoom()
        for _step in range(abs(steps)):
            larger = [step for step in ZOOM_STEPS if step > now]
            smaller = [step for step in ZOOM_STEPS if step < now]
            now = (larger or [now])[0] if steps > 0 else (smaller or [now])[-1]
        self.zoom_to(now)

    def zoom_to(self, percent: int) -> None:
        """Show the page at so many percent of its size on paper."""
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(percent / 100)
        self.zoom_changed.emit(percent)

    def fit_page(self) -> None:
        """Show the whole page."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.zoom_changed.emit(self.zoom())

    def fit_width(self) -> None:
        """Show the whole width of the page."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.zoom_changed.emit(self.zoom())

    def _fitted_factor(self) -> float:
        """Return the factor of the fitting modes, which QPdfView keeps to itself; 1 point is dpi/72 pixels."""
        if not self.document.pageCount():
            return 1.0
        paper = self.document.pagePointSize(max(0, self.page() - 1))
        dots = self.logicalDpiX() / 72
        margins = self.view.documentMargins()
        across = (self.view.viewport().width() - margins.left() - margins.right()) / (paper.width() * dots)
        if self.view.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            return across
        down = (self.view.viewport().height() - self.view.pageSpacing()) / (paper.height() * dots)
        return min(across, down)

    def _tell_page(self) -> None:
        self.page_changed.emit(self.page(), self.document.pageCount())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by_steps(1 if event.angleDelta().y() > 0 else -1)
            return True
        if event.type() == QEvent.Type.Resize:
            self.zoom_changed.emit(self.zoom())
        return super().eventFilter(watched, event)
