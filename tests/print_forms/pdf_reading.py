"""A PDF as a reader sees it: texts, places of words, page sizes; by QtPdf, which the workstation previews with."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtPdf import QPdfDocument

_POINTS_IN_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Place:
    """Where a text stands, in millimetres from the page's upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


class ReadPdf:
    """An opened PDF; page numbers begin with 0."""

    def __init__(self, content: bytes) -> None:
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        assert self.document.status() == QPdfDocument.Status.Ready

    @property
    def page_count(self) -> int:
        return self.document.pageCount()

    def text(self, page: int) -> str:
        """Return the page's text with single spaces (no-break ones too)."""
        return " ".join(self._raw(page).split())

    def all_text(self) -> str:
        return " ".join(self.text(page) for page in range(self.page_count))

    def size(self, page: int) -> tuple[int, int]:
        """Return width and height in whole millimetres."""
        size = self.document.pagePointSize(page)
        return round(size.width() / _POINTS_IN_MILLIMETRE), round(size.height() / _POINTS_IN_MILLIMETRE)

    def place(self, page: int, text: str) -> Place:
        """Return where the first occurrence of a text stands; the text as it is laid out, line ends apart."""
        raw = self._raw(page).replace("\u00a0", " ")
        start = raw.index(text)
        return _place(self.document.getSelectionAtIndex(page, start, len(text)).boundingRectangle())

    def everything(self, page: int) -> Place:
        """Return the rectangle that holds all texts of a page."""
        return _place(self.document.getAllText(page).boundingRectangle())

    def _raw(self, page: int) -> str:
        return self.document.getAllText(page).text()


def _place(points: QRectF) -> Place:
    scale = _POINTS_IN_MILLIMETRE
    return Place(points.left() / scale, points.top() / scale, points.right() / scale, points.bottom() / scale)
