"""The words of a dismissal: what is handed over, how sign-ins and exports read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.access.leaving import Dismissal, SignedIn, TakenAlong
from ui.common.field_names import object_name
from ui.common.formats import format_moment
from ui.common.translations import QT_TRANSLATE_NOOP

CONTEXT = "LeavingWords"

WHAT = {
    "clients": QT_TRANSLATE_NOOP("LeavingWords", "Clients"),
    "tasks": QT_TRANSLATE_NOOP("LeavingWords", "Open tasks"),
    "documents": QT_TRANSLATE_NOOP("LeavingWords", "Drafts of documents"),
    "teams": QT_TRANSLATE_NOOP("LeavingWords", "Places in teams"),
    "deputies": QT_TRANSLATE_NOOP("LeavingWords", "Rights lent by others"),
    "profiles": QT_TRANSLATE_NOOP("LeavingWords", "Profiles"),
}
_KINDS = {
    "export": QT_TRANSLATE_NOOP("LeavingWords", "export to a file"),
    "copy": QT_TRANSLATE_NOOP("LeavingWords", "copy of many rows"),
    "paper": QT_TRANSLATE_NOOP("LeavingWords", "print on paper"),
    "file": QT_TRANSLATE_NOOP("LeavingWords", "print form to a file"),
}
_EVENTS = {
    "in": QT_TRANSLATE_NOOP("LeavingWords", "signed in"),
    "wrong_password": QT_TRANSLATE_NOOP("LeavingWords", "wrong password"),
    "locked": QT_TRANSLATE_NOOP("LeavingWords", "locked"),
}
_NOBODY = QT_TRANSLATE_NOOP("LeavingWords", "nobody")


def what_word(what: str) -> str:
    """Return what is handed over."""
    return _word(WHAT, what)


def taken_words(taken: TakenAlong) -> tuple[str, str, str, str]:
    """Return when, how, what of an export or print, and how many rows or copies."""
    count = "" if taken.rows is None else str(taken.rows)
    return format_moment(taken.at), _word(_KINDS, taken.kind), f"{object_name(taken.what)}: {taken.name}", count


def sign_in_words(sign_in: SignedIn) -> tuple[str, str, str, str]:
    """Return when, what happened, from which address, and what the workstation said of itself."""
    claimed = " ".join(part for part in (sign_in.workstation, sign_in.application) if part)
    return format_moment(sign_in.at), _word(_EVENTS, sign_in.event), sign_in.client_address or "", claimed


def done_words(state: Dismissal) -> list[tuple[str, str, str, str, str]]:
    """Return what went over: what, how much, to whom, by whom, when."""
    nobody = QCoreApplication.translate(CONTEXT, _NOBODY)
    return [
        (what_word(step.what), str(step.moved), step.successor or nobody, step.by, format_moment(step.at))
        for step in state.done
    ]


def _word(words: dict[str, str], code: str) -> str:
    source = words.get(code)
    return QCoreApplication.translate(CONTEXT, source) if source else code
