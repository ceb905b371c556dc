"""What happened with a client: calls and notes, their checks, and the feed page by page."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from app.clients.commands import add_interaction
from app.clients.queries import get_client_card, list_feed
from app.database.errors import UserError
from tests.support.clients import add_client, session
from tests.support.server import TestDatabase


def test_a_call_stands_in_the_feed_and_moves_the_last_contact(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    call = {"kind": "call", "at": "2026-01-15T10:00:00+03:00", "subject": "Обсудили цены", "result": "Ждут счёт"}
    with session(database, "seller") as connection:
        add_interaction(connection, uuid4(), saved.id, call)
        add_interaction(connection, uuid4(), saved.id, {"kind": "note", "body": "Любят чай"})
        entries = list_feed(connection, saved.id, kinds=["call", "note"])
        summary = get_client_card(connection, saved.id).summary
    assert [(entry.kind, entry.title, entry.body) for entry in entries] == [
        ("note", "", "Любят чай"),
        ("call", "Обсудили цены", "Ждут счёт"),
    ]
    assert summary.last_contact_at is not None
    assert summary.last_contact_at.isoformat() == "2026-01-15T07:00:00+00:00"


def test_calls_with_bad_values_are_refused(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    theirs = add_client(database, "seller_south", "Чужой")
    bad: list[tuple[int, dict[str, Any], str]] = [
        (saved.id, {"kind": "сон", "subject": "x"}, "KT005"),
        (saved.id, {"kind": "call"}, "KT008"),
        (saved.id, {"kind": "call", "subject": "x", "at": "1020-01-01T00:00:00Z"}, "KT913"),
        (saved.id, {"kind": "call", "subject": "x", "at": "вчера"}, "KT911"),
        (saved.id, {"kind": "call", "subject": "x", "contact_id": 77}, "KT003"),
        (saved.id, {"kind": "call", "subject": "я" * 301}, "KT007"),
        (theirs.id, {"kind": "call", "subject": "x"}, "KT003"),
    ]
    with session(database, "seller") as connection:
        for client_id, interaction, code in bad:
            with pytest.raises(UserError) as refusal:
                add_interaction(connection, uuid4(), client_id, interaction)
            assert refusal.value.code == code, interaction


def test_the_feed_pages_by_key_without_a_gap_or_a_repeat(database: TestDatabase) -> None:
    saved = add_client(database, "seller", "Ромашка")
    database.execute(
        "insert into kontor.feed_entries (client_id, acl_key, source_kind, source_id, at, title)"
        " select %s, c.acl_key, 'task', n, timestamptz '2026-01-01' + (n / 3) * interval '1 hour', 'Дело ' || n"
        " from generate_series(1, 130) n, kontor.clients c where c.id = %s",
        saved.id,
        saved.id,
    )
    seen: list[int] = []
    with session(database, "seller") as connection:
        before = None
        while page := list_feed(connection, saved.id, before=before, kinds=["task"]):
            seen += [entry.id for entry in page]
            before = (page[-1].at, page[-1].id)
    assert len(seen) == len(set(seen)) == 130
