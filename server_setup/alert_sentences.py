"""Alerts and seals in words, for the terminal and for mail."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def alert_sentence(alert: Mapping[str, Any]) -> str:
    """Return one line: when, who, what happened, by which figures."""
    who = alert["login"] or "-"
    if alert.get("name"):
        who = f"{alert['name']} ({who})"
    return f"alert {alert['id']} {str(alert['at'])[:16]} {who}: {_what(alert['kind'], alert['detail'])}"


def _what(kind: str, detail: Mapping[str, Any]) -> str:
    if kind == "reading":
        return f"read {detail['rows']} rows in the hour from {_hour(detail)}, usually {detail['usual_rows']}"
    if kind == "cards":
        usual = detail["usual_cards"]
        return f"opened {detail['cards']} guarded records in the hour from {_hour(detail)}, usually {usual}"
    if kind == "refusals":
        return f"{detail['count']} refusals in the hour from {_hour(detail)} ({', '.join(detail['codes'])})"
    if kind == "export":
        return f"{detail['kind']} of {detail['rows']} rows of {detail['list_name']}"
    if kind == "locked":
        return f"locked after wrong passwords from {detail.get('client_address') or 'an unknown address'}"
    if kind == "override":
        return f"used the right to override: {detail.get('object')} {detail.get('record_id')}"
    if kind == "broken_seal":
        return f"the journal was edited: seal {detail['seal']} does not fit"
    return "a query needed more disk than one may take"


def _hour(detail: Mapping[str, Any]) -> str:
    return str(detail["hour"])[:16]
