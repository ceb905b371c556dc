"""JSON to and from the server: decimals never pass through binary floating point."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

loads = partial(json.loads, parse_float=Decimal)


def dumps(value: Any) -> str:
    """Return JSON text; Decimal, dates and uuids travel as strings."""
    return json.dumps(value, default=_as_text, ensure_ascii=False)


def _as_text(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form here")
