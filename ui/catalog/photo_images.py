"""Photos as they are kept: pictures only, no larger than a screen shows, without what a camera writes beside them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

#: The longer side of a kept photo and of a thumbnail, in pixels.
LONGEST = 1600
THUMBNAIL = 160
#: A picture of more pixels than this is not opened at all: it would take a gigabyte of memory.
MOST_PIXELS = 120_000_000
SUFFIXES = ("png", "jpg", "jpeg", "webp", "bmp", "gif", "tif", "tiff")
_QUALITY = 88


def read_image(content: bytes, longest: int = LONGEST) -> QImage:
    """Return a picture, turned as the camera held it and scaled down; a null one for what is no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        if size.width() * size.height() > MOST_PIXELS:
            return QImage()
        if max(size.width(), size.height()) > longest:
            reader.setScaledSize(size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return image if image.isNull() else scaled(image, longest)


def scaled(image: QImage, longest: int) -> QImage:
    """Return a picture no longer than this on either side."""
    if max(image.width(), image.height()) <= longest:
        return image
    mode = Qt.TransformationMode.SmoothTransformation
    return image.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio, mode)


def packed(image: QImage) -> tuple[str, bytes]:
    """Return (suffix, bytes) of a picture to keep: PNG where something shows through, else JPEG."""
    clear = image.hasAlphaChannel()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png" if clear else b"jpeg"))
    writer.setQuality(-1 if clear else _QUALITY)
    writer.write(scaled(image, LONGEST))
    return "png" if clear else "jpg", bytes(content.data())


def image_of_file(path: Path) -> QImage:
    """Return the picture in a file; a null one where there is none, or it cannot be read."""
    try:
        return read_image(path.read_bytes())
    except OSError:
        return QImage()
