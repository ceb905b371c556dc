"""Runs the real workstation and answers questions about what it shows, over a local socket; it never acts.

python -m tests.end_to_end.window_under_test SOCKET [arguments of the workstation]
"""

import json
import queue
import socket
import sys
import threading
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot

from tests.support import seen


class Answerer(QObject):
    """Evaluates questions in the GUI thread."""

    asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self.answer, Qt.ConnectionType.QueuedConnection)

    @Slot(object, object)
    def answer(self, question: dict[str, Any], reply: "queue.Queue[dict[str, Any]]") -> None:
        names = {**vars(seen), "QPoint": QPoint, "date": date, **question["values"]}
        try:
            reply.put({"result": eval(question["expression"], names)})
        except (AssertionError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError) as error:
            # The question came too early or is wrong: the test decides.
            reply.put({"error": f"{type(error).__name__}: {error}"})


def serve(path: str, answerer: Answerer) -> None:
    """Answers one question a connection, for ever."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        while True:
            line, _ = listening.accept()
            with line, line.makefile("rw", encoding="utf-8") as stream:
                question = json.loads(stream.readline())
                reply: queue.Queue[dict[str, Any]] = queue.Queue()
                answerer.asked.emit(question, reply)
                try:
                    answer = reply.get(timeout=15)
                    stream.write(json.dumps(answer, default=str) + "\n")
                except (queue.Empty, TypeError) as error:
                    stream.write(json.dumps({"error": f"no answer: {error}"}) + "\n")
                stream.flush()


def main() -> int:
    """Starts the answering thread, then the workstation itself."""
    from ui.application import main as workstation

    path = sys.argv.pop(1)
    answerer = Answerer()
    threading.Thread(target=serve, args=(path, answerer), daemon=True).start()
    return workstation(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
