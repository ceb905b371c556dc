"""Alerts and seals in words, for the terminal and for mail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from server_setup.texts import marked, tr

_SENTENCES = {
    "reading": marked("read {rows} rows in the hour from {hour}, usually {usual_rows}"),
    "cards": marked("opened {cards} guarded records in the hour from {hour}, usually {usual_cards}"),
    "refusals": marked("{count} refusals in the hour from {hour} ({codes})"),
    "export": marked("export of {rows} rows of {list_name}"),
    "copy": marked("copy of {rows} rows of {list_name}"),
    "locked": marked("locked after wrong passwords from {client_address}"),
    "override": marked("used the right to override: {object} {record_id} {what}"),
    "broken_seal": marked("the journal was edited: seal {seal} does not fit"),
    "disk": marked("a query needed more disk than one may take"),
}
_BEYOND = {
    "KT330": marked("(below the list by more than {limit} %, lines {lines})"),
    "KT331": marked("(without a current price, lines {lines})"),
    "KT332": marked("(the sum is above {limit})"),
    "expired": marked("(an expired lot)"),
    "without_source": marked("(goods came back that no document stands for)"),
}


def alert_sentence(alert: Mapping[str, Any]) -> str:
    """Return one line: when, who, what happened, by which figures."""
    who = alert["login"] or "-"
    if alert.get("name"):
        who = f"{alert['name']} ({who})"
    sentence = tr("alert {id} {at} {who}: {what}")
    return sentence.format(
        id=alert["id"], at=str(alert["at"])[:16], who=who, what=_what(alert["kind"], alert["detail"])
    )


def _what(kind: str, detail: Mapping[str, Any]) -> str:
    values = {name: value for name, value in detail.items() if not isinstance(value, list | dict)}
    if "hour" in detail:
        values["hour"] = str(detail["hour"])[:16]
    if kind == "refusals":
        values["codes"] = ", ".join(detail["codes"])
    if kind == "locked":
        values["client_address"] = detail.get("client_address") or tr("an unknown address")
    if kind == "override":
        values["what"] = _gone_beyond(detail)
    if kind == "export" and detail["kind"] == "copy":
        kind = "copy"
    return tr(_SENTENCES.get(kind, _SENTENCES["disk"])).format(**values)


def _gone_beyond(detail: Mapping[str, Any]) -> str:
    code = next((name for name in ("expired", "without_source") if detail.get(name)), str(detail.get("code")))
    lines = ", ".join(map(str, detail.get("lines") or []))
    return tr(_BEYOND[code]).format(limit=detail.get("limit"), lines=lines) if code in _BEYOND else ""
