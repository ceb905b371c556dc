"""One photo, as large as the window; Esc closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QSizePolicy, QVBoxLayout, QWidget

_SIZE = (960, 720)


class PhotoWindow(QDialog):
    """Waits for its picture and fits it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(name)
        self.resize(*_SIZE)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.picture.setAccessibleName(name)
        self._image = QImage()
        layout = QVBoxLayout(self)
        layout.addWidget(self.picture)

    def show_image(self, image: QImage) -> None:
        """Show the picture that was read."""
        self._image = image
        self._fit()

    def _fit(self) -> None:
        if not self._image.isNull():
            mode = Qt.AspectRatioMode.KeepAspectRatio
            pixmap = QPixmap.fromImage(self._image)
            self.picture.setPixmap(pixmap.scaled(self.picture.size(), mode, Qt.TransformationMode.SmoothTransformation))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
