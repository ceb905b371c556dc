"""The sentence for each refusal: what happened and what helps. The codes stand in server_setup/sql/ERRORS.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.database.errors import UserError
from ui.common.field_names import action_name, field_name, object_name
from ui.common.stock_sentences import STOCK_SENTENCES, places_of
from ui.common.translations import QT_TRANSLATE_NOOP

#: Code -> sentence. {field}, {object} and {action} come as words; the other names are the refusal's own values.
SENTENCES: dict[str, str] = {
    # shared: session, rights, saving
    "KT001": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Your sign-in does not allow work just now (blocked, hours or network). Ask your administrator."
    ),
    "KT002": QT_TRANSLATE_NOOP(
        "ErrorTexts", "You have no right for this: {object}, {action}. Whom to ask for it: {ask}."
    ),
    "KT003": QT_TRANSLATE_NOOP("ErrorTexts", "There is no such record, or it is not yours to see: {object}."),
    "KT004": QT_TRANSLATE_NOOP("ErrorTexts", "Meanwhile {who} changed the same fields. Choose what stays."),
    "KT005": QT_TRANSLATE_NOOP("ErrorTexts", "{field}: this value does not fit. {reason}"),
    "KT006": QT_TRANSLATE_NOOP("ErrorTexts", "{field}: this value is taken already. Enter another."),
    "KT007": QT_TRANSLATE_NOOP("ErrorTexts", "{field}: too long or too many; at most {limit}."),
    "KT008": QT_TRANSLATE_NOOP("ErrorTexts", "{field} is empty. Fill it in."),
    "KT009": QT_TRANSLATE_NOOP("ErrorTexts", "Change your one-time password first; until then nothing else opens."),
    "KT010": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The same change of rights was asked for already and waits for a second person."
    ),
    "KT011": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Someone else must approve this: not who asked for it, and not who gains by it."
    ),
    "KT012": QT_TRANSLATE_NOOP("ErrorTexts", "This request has been decided already."),
    "KT013": QT_TRANSLATE_NOOP(
        "ErrorTexts", "This password is reset on the server only: its owner approves rights or reads the journal."
    ),
    "KT014": QT_TRANSLATE_NOOP("ErrorTexts", "Your password has run out. Choose a new one; until then nothing opens."),
    "KT016": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Someone changed this meanwhile: {object}. Refresh it and look again before you decide."
    ),
    "KT017": QT_TRANSLATE_NOOP("ErrorTexts", "Nobody dismisses the own person. Ask another administrator."),
    "KT018": QT_TRANSLATE_NOOP("ErrorTexts", "This person still works here. Dismiss first, then hand over."),
    "KT019": QT_TRANSLATE_NOOP("ErrorTexts", "This person left the firm. Use Return: it gives a new password."),
    "KT020": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "You have opened {limit} cards within the hour. More are opened only by the right to export clients.",
    ),
    # clients
    "KT101": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Other clients have this tax number, phone or e-mail. Look at them before saving."
    ),
    "KT102": QT_TRANSLATE_NOOP("ErrorTexts", "The tax number is wrong. {reason}"),
    "KT103": QT_TRANSLATE_NOOP("ErrorTexts", "KPP is wrong: it has nine characters, such as 770701001. {reason}"),
    "KT104": QT_TRANSLATE_NOOP("ErrorTexts", "OGRN is wrong: a firm's has 13 digits, a sole trader's 15. {reason}"),
    "KT105": QT_TRANSLATE_NOOP("ErrorTexts", "The bank's code is wrong: BIK has nine digits. {reason}"),
    "KT106": QT_TRANSLATE_NOOP("ErrorTexts", "The account is wrong. {reason}"),
    "KT107": QT_TRANSLATE_NOOP("ErrorTexts", "OKPO is wrong: it has 8 or 10 digits."),
    "KT108": QT_TRANSLATE_NOOP("ErrorTexts", "The phone is wrong. {reason}"),
    "KT109": QT_TRANSLATE_NOOP("ErrorTexts", "The e-mail is wrong: it looks like name@firm.com. {reason}"),
    "KT110": QT_TRANSLATE_NOOP("ErrorTexts", "The line has {found} columns instead of {expected}."),
    "KT111": QT_TRANSLATE_NOOP("ErrorTexts", "The file's encoding is unknown. Save it as UTF-8, then try again."),
    "KT112": QT_TRANSLATE_NOOP(
        "ErrorTexts", "No column with the client's name was found. The first line must hold the headings."
    ),
    "KT113": QT_TRANSLATE_NOOP("ErrorTexts", "The file holds no rows."),
    "KT114": QT_TRANSLATE_NOOP("ErrorTexts", "The file holds more than {limit} rows. Divide it."),
    # planner
    "KT201": QT_TRANSLATE_NOOP("ErrorTexts", "“{subject}” is closed already. Open it again first."),
    "KT202": QT_TRANSLATE_NOOP(
        "ErrorTexts", "“{subject}” was changed by {who} since then, so the move stays. Move it by hand if need be."
    ),
    "KT203": QT_TRANSLATE_NOOP("ErrorTexts", "“{subject}” is open already."),
    **STOCK_SENTENCES,
    # files
    "KT340": QT_TRANSLATE_NOOP(
        "ErrorTexts", "“{name}” is larger than {limit} MB. Scan it in a lower resolution, or divide it."
    ),
    "KT341": QT_TRANSLATE_NOOP("ErrorTexts", "“{name}” is empty. Look whether it was saved, then add it again."),
    "KT342": QT_TRANSLATE_NOOP("ErrorTexts", "There are {limit} files here already. Remove those that are not needed."),
    "KT343": QT_TRANSLATE_NOOP("ErrorTexts", "“{name}” is here already, as “{same}”."),
    "KT344": QT_TRANSLATE_NOOP("ErrorTexts", "“{name}” cannot be read or written on this computer: {reason}."),
    # print forms
    "KT501": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The template of this print form cannot be used: {reason}. Ask your administrator."
    ),
    "KT502": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "A part of this print form is larger than its page. Shorten the longest text or choose another form.",
    ),
    # the workstation itself: line, sign-in, entry
    "KT900": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Something went wrong in the program. What you typed is kept. The report has the number {id}."
    ),
    "KT901": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The server cannot be reached. Check the network or the VPN, then try again."
    ),
    # The server answers a blocked login as it answers a wrong password: nobody learns that a guess was right.
    "KT902": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Wrong name or password, or the login is blocked. Check Caps Lock and the keyboard language; "
        "if both are right, ask your administrator.",
    ),
    "KT903": QT_TRANSLATE_NOOP(
        "ErrorTexts", "This login may not sign in now: it is blocked or not allowed from here. Ask your administrator."
    ),
    "KT904": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The line to the server was lost. What you typed is kept; try again when the line is back."
    ),
    "KT905": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The file with server addresses cannot be used: {path} ({reason}). Ask your administrator for it."
    ),
    "KT906": QT_TRANSLATE_NOOP("ErrorTexts", "The server took too long and the work was ended. Try again."),
    "KT907": QT_TRANSLATE_NOOP(
        "ErrorTexts", "You have too many windows signed in. Close one on another computer, then try again."
    ),
    "KT910": QT_TRANSLATE_NOOP("ErrorTexts", "This is not a number. Digits and one comma or dot are understood."),
    "KT911": QT_TRANSLATE_NOOP("ErrorTexts", "There is no such date. Examples: 31, 3112, 31.12.26, +3, t (today)."),
    "KT912": QT_TRANSLATE_NOOP("ErrorTexts", "Too many decimals; at most {limit}."),
    "KT914": QT_TRANSLATE_NOOP("ErrorTexts", "{value} looks like a barcode, not like a quantity."),
    "KT913": QT_TRANSLATE_NOOP("ErrorTexts", "This number is out of range."),
}

#: The same where the refusal names no field or object.
GENERAL: dict[str, str] = {
    "KT002": QT_TRANSLATE_NOOP("ErrorTexts", "You have no right for this. Ask your administrator if you need it."),
    "KT003": QT_TRANSLATE_NOOP("ErrorTexts", "There is no such record, or it is not yours to see."),
    "KT004": QT_TRANSLATE_NOOP("ErrorTexts", "Meanwhile someone changed the same fields. Choose what stays."),
    "KT005": QT_TRANSLATE_NOOP("ErrorTexts", "A value does not fit. {reason}"),
    "KT006": QT_TRANSLATE_NOOP("ErrorTexts", "This value is taken already. Enter another."),
    "KT007": QT_TRANSLATE_NOOP("ErrorTexts", "A value is too long, or there are too many."),
    "KT008": QT_TRANSLATE_NOOP("ErrorTexts", "A required field is empty. Fill it in."),
    "KT905": QT_TRANSLATE_NOOP("ErrorTexts", "The file with server addresses cannot be used."),
    "KT912": QT_TRANSLATE_NOOP("ErrorTexts", "Too many decimals."),
}

#: KT005 and the checks of requisites say why by a word of their own.
REASONS: dict[str, str] = {
    "check_digit": QT_TRANSLATE_NOOP("ErrorReasons", "The check digits do not match: one digit is probably mistyped."),
    "length": QT_TRANSLATE_NOOP("ErrorReasons", "The number of characters is wrong."),
    "digits": QT_TRANSLATE_NOOP("ErrorReasons", "There is something else than digits."),
    "format": QT_TRANSLATE_NOOP("ErrorReasons", "It has a sign in the wrong place."),
    "bank": QT_TRANSLATE_NOOP("ErrorReasons", "The account does not belong to the bank with this code."),
    "too_long": QT_TRANSLATE_NOOP("ErrorReasons", "It is too long."),
    "no_digits": QT_TRANSLATE_NOOP("ErrorReasons", "There are too few digits."),
    "type": QT_TRANSLATE_NOOP("ErrorReasons", "It is of another kind."),
    "unknown": QT_TRANSLATE_NOOP("ErrorReasons", "It is not in the list."),
    "country": QT_TRANSLATE_NOOP("ErrorReasons", "A country has two Latin letters: CN, DE, RU."),
    "unknown_field": QT_TRANSLATE_NOOP("ErrorReasons", "This field cannot be changed here."),
    "unknown_value": QT_TRANSLATE_NOOP("ErrorReasons", "It is not in the list."),
    "not_positive": QT_TRANSLATE_NOOP("ErrorReasons", "It must be greater than zero."),
    "range": QT_TRANSLATE_NOOP("ErrorReasons", "It is out of range."),
    "file": QT_TRANSLATE_NOOP("ErrorReasons", "This is no file of profiles."),
    "version": QT_TRANSLATE_NOOP("ErrorReasons", "It was written by a later program."),
    "people": QT_TRANSLATE_NOOP("ErrorReasons", "People or departments still belong to it: move them first."),
    "below_itself": QT_TRANSLATE_NOOP("ErrorReasons", "It cannot stand below itself."),
}

#: Whoever gives rights, where the server names nobody.
SOMEBODY = QT_TRANSLATE_NOOP("ErrorTexts", "your administrator")
UNKNOWN = QT_TRANSLATE_NOOP("ErrorTexts", "The server refused this ({code}).")


class _Words(dict[str, str]):
    """Values of a refusal, ready for a sentence; a missing one shows as a dash instead of failing."""

    def __missing__(self, key: str) -> str:
        return "–"


def sentence_for(error: UserError) -> str:
    """Return the refusal in the person's language, with what helps."""
    words = _words_of(error)
    source = SENTENCES.get(error.code, UNKNOWN)
    if error.code in GENERAL and any(name not in words for name in _names_in(source)):
        source = GENERAL[error.code]
    translated = QCoreApplication.translate("ErrorTexts", source)
    return translated.format_map(words).strip()


def _names_in(source: str) -> list[str]:
    return [part.split("}")[0] for part in source.split("{")[1:]]


def _words_of(error: UserError) -> _Words:
    words = _Words({"code": error.code})
    words.update({name: str(value) for name, value in error.values.items() if value not in (None, "")})
    if error.field:
        words["field"] = field_name(error.field)
    names = error.values.get("ask") or ()
    words["ask"] = ", ".join(names) or QCoreApplication.translate("ErrorTexts", SOMEBODY)
    if "object" in words:
        words["object"] = object_name(words["object"])
    if "action" in words:
        words["action"] = action_name(words["action"])
    if error.code == "KT621":
        words["places"] = places_of(error.values.get("uses") or {})
    if error.code == "KT005" or error.code.startswith("KT10"):
        words["reason"] = _reason(error.values)
    return words


def _reason(values: Mapping[str, Any]) -> str:
    source = REASONS.get(str(values.get("reason", "")))
    return QCoreApplication.translate("ErrorReasons", source) if source else ""
