"""What leaves the machine: heads of the journal's seals to a file, a mailbox or a printer, alerts to a mailbox.

Nothing inside a database can keep its superuser from editing it; a head kept elsewhere shows that it was done.
"""

from __future__ import annotations

import os
import smtplib
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from server_setup.alert_sentences import alert_sentence
from server_setup.texts import tr

#: Seconds until a mailbox or printer that failed is tried again.
_PAUSE = 300.0
_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Where mail goes; the password comes from the environment, never from the command line."""

    host: str
    port: int
    sender: str
    to: tuple[str, ...]
    user: str = ""
    password: str = ""
    start_tls: bool = True

    def send(self, subject: str, text: str) -> None:
        """Send one message. Raises OSError or smtplib.SMTPException."""
        message = EmailMessage()
        message["Subject"] = subject
        message["From"] = self.sender
        message["To"] = ", ".join(self.to)
        message.set_content(text)
        with smtplib.SMTP(self.host, self.port, timeout=_TIMEOUT) as server:
            if self.start_tls:
                server.starttls()
            if self.user:
                server.login(self.user, self.password)
            server.send_message(message)


@dataclass
class Outlets:
    """The places chosen for this watch; each gets every seal once, also those made while it could not be reached."""

    heads_file: Path | None = None
    printer: str = ""
    mailbox: Mailbox | None = None
    _tried: dict[str, float] = field(default_factory=dict)

    def give_out(self, cursor: Any) -> list[str]:
        """Bring to each place what it has not got yet; returns a line for what went wrong, and each new alert."""
        said: list[str] = []
        if self.heads_file is not None:
            said += self._heads(cursor, f"heads file {self.heads_file}", self._append)
        if self.printer:
            said += self._heads(cursor, f"heads printer {self.printer}", self._print)
        if self.mailbox is not None:
            box = self.mailbox
            place = f"mail {','.join(box.to)}"
            said += self._heads(
                cursor, f"heads {place}", lambda text: box.send(tr("Kontor: seals of the journal"), text)
            )
            said += self._alerts(cursor, f"alerts {place}", lambda text: box.send(tr("Kontor: alerts"), text))
        said += self._alerts(cursor, "alerts log", None)
        return said

    def _heads(self, cursor: Any, place: str, give: Callable[[str], object]) -> list[str]:
        if not self._may_try(place):
            return []
        cursor.execute(
            "select s.id, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"'), s.entries_count,"
            " encode(s.hash, 'hex') from private.seals_to_give(%s) s",
            (place,),
        )
        seals = cursor.fetchall()
        if not seals:
            return []
        text = "".join(f"{number} {at} {count} {head}\n" for number, at, count, head in seals)
        return self._given(cursor, place, seals[-1][0], text, give)

    def _alerts(self, cursor: Any, place: str, give: Callable[[str], object] | None) -> list[str]:
        if not self._may_try(place):
            return []
        cursor.execute("select private.alert_page(true, coalesce(private.last_given(%s), 0), null, 1000)", (place,))
        alerts = list(reversed(cursor.fetchone()[0]))
        if not alerts:
            return []
        lines = [alert_sentence(alert) for alert in alerts]
        if give is None:
            cursor.execute("select private.note_given(%s, %s)", (place, alerts[-1]["id"]))
            return lines
        return self._given(cursor, place, alerts[-1]["id"], "\n".join(lines) + "\n", give)

    def _given(self, cursor: Any, place: str, last_id: int, text: str, give: Callable[[str], object]) -> list[str]:
        try:
            give(text)
        except (OSError, smtplib.SMTPException, subprocess.SubprocessError) as error:
            self._tried[place] = time.monotonic()
            return [tr("not given out to {place}: {reason}").format(place=place, reason=error)]
        cursor.execute("select private.note_given(%s, %s)", (place, last_id))
        return []

    def _may_try(self, place: str) -> bool:
        return time.monotonic() - self._tried.get(place, -_PAUSE) >= _PAUSE

    def _append(self, text: str) -> None:
        assert self.heads_file is not None
        with self.heads_file.open("a+b") as file:
            # A line cut off by a power failure stays one line of its own, which `verify` passes over.
            file.seek(0, os.SEEK_END)
            if file.tell():
                file.seek(-1, os.SEEK_END)
                if file.read(1) != b"\n":
                    file.write(b"\n")
            file.write(text.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())

    def _print(self, text: str) -> None:
        command = ["lp", "-d", self.printer, "-t", tr("Kontor: seals of the journal")]
        answer = subprocess.run(command, input=text.encode("ascii"), capture_output=True, timeout=60, check=False)
        if answer.returncode:
            raise OSError(answer.stderr.decode(errors="replace").strip())


def heads_in(lines: Sequence[str]) -> dict[int, str]:
    """Return {seal: hash} of a file of heads; lines that are none are passed over."""
    heads: dict[int, str] = {}
    for line in lines:
        words = line.split()
        if len(words) == 4 and words[0].isdigit() and len(words[3]) == 64:
            heads[int(words[0])] = words[3]
    return heads


def differing_heads(cursor: Any, heads: dict[int, str]) -> list[int]:
    """Return the seals given out earlier that the chain does not have any more as they were."""
    cursor.execute("select id, encode(hash, 'hex') from audit.seals where id = any (%s)", (list(heads),))
    standing = dict(cursor.fetchall())
    return sorted(number for number, head in heads.items() if standing.get(number) != head)
