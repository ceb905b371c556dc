"""Barcode scanners on a serial port."""

from __future__ import annotations

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort, QSerialPortInfo

from app.database.errors import UserError

_LONGEST_CODE = 4096


class SerialScanner(QObject):
    """Reads codes from a port, each ended by CR, LF, Tab or 100 ms of silence."""

    scanned = Signal(str)
    #: The port went away (the cable was pulled): its name.
    lost = Signal(str)

    def __init__(self, silence_ms: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._port = QSerialPort(self)
        self._kept = b""
        self._silence = QTimer(self, singleShot=True, interval=silence_ms)
        self._silence.timeout.connect(self._end)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._hear_error)

    def open(self, name: str, baud: int = 9600) -> None:
        """Listen to a port ("COM3", "ttyACM0"); raises KT005 (reason "port") where it cannot be opened."""
        self.close()
        self._port.setPortName(name)
        self._port.setBaudRate(baud)
        if not self._port.open(QIODeviceBase.OpenModeFlag.ReadOnly):
            raise UserError("KT005", value=name, reason="port")

    def close(self) -> None:
        """Stop listening."""
        self._silence.stop()
        self._kept = b""
        if self._port.isOpen():
            self._port.close()

    def _read(self) -> None:
        self.feed(bytes(self._port.readAll().data()))

    def feed(self, received: bytes) -> None:
        """Take bytes as they come from the port."""
        self._kept += received
        *ended, self._kept = self._kept.replace(b"\n", b"\r").replace(b"\t", b"\r").split(b"\r")
        for code in ended:
            self._tell(code)
        if len(self._kept) > _LONGEST_CODE:
            self._kept = b""
        if self._kept:
            self._silence.start()
        else:
            self._silence.stop()

    def _end(self) -> None:
        code, self._kept = self._kept, b""
        self._tell(code)

    def _tell(self, code: bytes) -> None:
        text = code.decode("utf-8", "replace").strip()
        if text:
            self.scanned.emit(text)

    def _hear_error(self, error: QSerialPort.SerialPortError) -> None:
        if error == QSerialPort.SerialPortError.ResourceError:
            name = self._port.portName()
            self.close()
            self.lost.emit(name)


def port_names() -> list[str]:
    """Return the serial ports of this computer."""
    return [port.portName() for port in QSerialPortInfo.availablePorts()]
