"""Files of documents, goods and clients: seen with their owner, added and removed by the right to edit it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from uuid import uuid4

import psycopg2
import pytest

from app.access.history import list_history
from app.database.errors import UserError
from app.files.commands import LARGEST, Owner, add_file, remove_file
from app.files.queries import FileContent, FileRow, get_file, list_files
from tests.support.besieged import Besieged, answer, besieged
from tests.support.clients import session
from tests.support.kinds import broken
from tests.support.server import TestDatabase, TestServer

SCAN = b"%PDF-1.7 \x00\xff scan"


@pytest.fixture(scope="module")
def siege(server: TestServer) -> Iterator[Besieged]:
    database = server.clone()
    yield besieged(database)
    database.close()


@pytest.fixture(autouse=True)
def no_files(siege: Besieged) -> None:
    siege.database.execute("delete from kontor.file_contents; delete from kontor.files")


def added(siege: Besieged, login: str, owner: Owner, owner_id: int, name: str = "накладная.pdf") -> int:
    """Add a file as a person."""
    with session(siege.database, login) as person:
        return add_file(person, uuid4(), owner, owner_id, name=name, mime_type="application/pdf", content=SCAN)


def listed(siege: Besieged, login: str, owner: Owner, owner_id: int) -> list[FileRow]:
    with session(siege.database, login) as person:
        return list_files(person, owner, owner_id)


def refusal_of(siege: Besieged, login: str, owner: Owner, owner_id: int) -> UserError:
    with pytest.raises(UserError) as refusal:
        added(siege, login, owner, owner_id)
    return refusal.value


def removal_of(siege: Besieged, login: str, file_id: int) -> UserError:
    with session(siege.database, login) as person, pytest.raises(UserError) as refusal:
        remove_file(person, uuid4(), file_id)
    return refusal.value


def test_file_comes_back_as_it_was_added_also_to_a_posted_document(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.shipment)
    (row,) = listed(siege, "keeper", "documents", siege.shipment)
    assert (row.id, row.name, row.size, row.author_name) == (file_id, "накладная.pdf", len(SCAN), "Кладов Егор")
    with session(siege.database, "keeper") as keeper:
        assert get_file(keeper, file_id) == FileContent("накладная.pdf", "application/pdf", SCAN)
    assert siege.database.scalar("select sha256 from kontor.files") == hashlib.sha256(SCAN).hexdigest()


@pytest.mark.parametrize(
    ("login", "owner", "record", "sees"),
    [
        ("seller", "documents", "shipment", True),
        ("seller2", "documents", "shipment", False),
        ("keeper_second", "documents", "shipment", False),
        ("seller", "documents", "receipt", False),
        ("director", "documents", "receipt", True),
        ("sysadmin", "documents", "shipment", False),
        ("seller", "clients", "own", True),
        ("seller2", "clients", "own", False),
        ("keeper", "clients", "own", False),
        ("senior", "clients", "private", False),
        ("head", "clients", "private", True),
        ("seller", "items", "item", True),
        ("sysadmin", "items", "item", False),
    ],
)
def test_file_is_seen_and_read_by_who_sees_its_owner(
    siege: Besieged, login: str, owner: Owner, record: str, sees: bool
) -> None:
    makers = {"documents": "keeper", "clients": "seller", "items": "keeper2"}
    file_id = added(siege, makers[owner], owner, getattr(siege, record))
    assert len(listed(siege, login, owner, getattr(siege, record))) == int(sees)
    assert answer(siege, login, "select id from kontor.files") == f"rows {int(sees)}"
    assert answer(siege, login, f"select * from api.get_file({file_id})") == ("rows 1" if sees else "KT003")


def test_foreign_file_is_answered_like_a_missing_one(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.receipt)
    with session(siege.database, "seller") as seller:
        for number in (file_id, 9_000_000):
            with pytest.raises(UserError) as refusal:
                get_file(seller, number)
            assert (refusal.value.code, refusal.value.values) == ("KT003", {"object": "files"})
            assert removal_of(siege, "seller", number).values == {"object": "files"}


def test_who_only_sees_the_owner_neither_adds_nor_removes(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.shipment)
    added(siege, "seller", "clients", siege.own)
    assert refusal_of(siege, "auditor", "documents", siege.shipment).code == "KT002"
    assert refusal_of(siege, "auditor", "clients", siege.own).code == "KT002"
    refused = removal_of(siege, "auditor", file_id)
    assert (refused.code, refused.values["object"], refused.values["action"]) == ("KT002", "shipments", "edit")
    assert refusal_of(siege, "seller", "items", siege.item).code == "KT002"
    assert refusal_of(siege, "seller2", "clients", siege.own).code == "KT003"
    assert refusal_of(siege, "seller", "documents", siege.receipt).code == "KT003"


def test_nobody_reads_or_writes_the_tables_past_the_functions(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.shipment)
    for statement in (
        "select content from kontor.file_contents",
        f"update kontor.files set name = 'x' where id = {file_id}",
        "delete from kontor.files",
        "insert into kontor.file_contents values (1, 'x')",
    ):
        assert answer(siege, "director", statement) == "42501", statement


def test_removal_is_journaled_and_bytes_never_are(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.shipment)
    with session(siege.database, "keeper") as keeper:
        save = uuid4()
        remove_file(keeper, save, file_id)
        remove_file(keeper, save, file_id)
    assert siege.database.rows("select count(*) from kontor.file_contents") == [(0,)]
    entries = siege.database.rows(
        "select operation, root_table, root_id, old ->> 'name', login from audit.entries"
        " where table_name = 'files' and record_id = %s order by id desc limit 1",
        file_id,
    )
    assert entries == [("DELETE", "documents", siege.shipment, "накладная.pdf", "keeper")]
    assert siege.database.scalar("select count(*) from audit.entries where table_name = 'file_contents'") == 0


@pytest.mark.parametrize(
    ("login", "owner", "record", "reader"),
    [
        ("keeper", "documents", "shipment", "head"),
        ("seller", "clients", "own", "head"),
        ("keeper2", "items", "item", "keeper2"),
    ],
)
def test_history_of_the_owner_tells_of_its_files(
    siege: Besieged, login: str, owner: Owner, record: str, reader: str
) -> None:
    added(siege, login, owner, getattr(siege, record), name="снимок.png")
    with session(siege.database, reader) as person:
        entry = list_history(person, owner, getattr(siege, record), language="en")[0]
    assert (entry.table_name, entry.operation, entry.label) == ("files", "INSERT", "снимок.png")
    assert "sha256" not in {change.field for change in entry.changes}


def test_same_bytes_stand_once_with_a_record_and_a_repeated_save_adds_nothing(siege: Besieged) -> None:
    save = uuid4()
    with session(siege.database, "keeper") as keeper:
        for _ in range(2):
            add_file(keeper, save, "documents", siege.shipment, name="a.pdf", mime_type="x", content=SCAN)
        with pytest.raises(UserError) as refusal:
            add_file(keeper, uuid4(), "documents", siege.shipment, name="b.pdf", mime_type="x", content=SCAN)
        assert (refusal.value.code, refusal.value.values["same"]) == ("KT343", "a.pdf")
        add_file(keeper, uuid4(), "documents", siege.receipt, name="b.pdf", mime_type="x", content=SCAN)
    assert siege.database.scalar("select count(*) from kontor.files") == 2


@pytest.mark.parametrize(("content", "code"), [(b"", "KT341"), (b"x" * (LARGEST + 1), "KT340"), (b"x" * LARGEST, None)])
def test_size_has_its_limits(siege: Besieged, content: bytes, code: str | None) -> None:
    with session(siege.database, "keeper") as keeper:
        try:
            add_file(keeper, uuid4(), "documents", siege.shipment, name="a.pdf", mime_type="x", content=content)
            said = None
        except UserError as refusal:
            said = refusal.code
    assert said == code


def test_number_of_files_has_its_limit(siege: Besieged) -> None:
    siege.database.execute(
        "insert into kontor.files (document_id, name, mime_type, size, sha256, author_id, added_at)"
        " select %s, 'f', 'a/b', 1, encode(sha256(n::text::bytea), 'hex'), 1, now() from generate_series(1, 200) n",
        siege.shipment,
    )
    assert refusal_of(siege, "keeper", "documents", siege.shipment).code == "KT342"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\Мои\\счёт.pdf", "счёт.pdf"),
        ("../../etc/passwd", "passwd"),
        ("фото\N{RIGHT-TO-LEFT OVERRIDE}gpj.exe", "фотоgpj.exe"),
        (" a\tb\n.txt ", "ab.txt"),
    ],
)
def test_name_keeps_no_folder_and_nothing_that_deceives(siege: Besieged, name: str, kept: str) -> None:
    added(siege, "keeper", "documents", siege.shipment, name=name)
    assert [row.name for row in listed(siege, "keeper", "documents", siege.shipment)] == [kept]


@pytest.mark.parametrize("name", ["", " ", "folder/", "\n", "a" * 201])
def test_name_that_cannot_be_is_refused(siege: Besieged, name: str) -> None:
    with pytest.raises(UserError) as refusal:
        added(siege, "keeper", "documents", siege.shipment, name=name)
    assert (refusal.value.code in ("KT007", "KT008")) and refusal.value.field == "name"


def test_unknown_kind_of_owner_is_refused(database: TestDatabase) -> None:
    keeper = database.connect("keeper")
    with keeper.cursor() as cursor, pytest.raises(psycopg2.Error) as refusal:
        cursor.execute("select api.add_file(gen_random_uuid(), 'employees', 1, 'a', 'a/b', 'x')")
    assert refusal.value.pgcode == "KT005"


def test_check_finds_a_file_without_its_bytes(siege: Besieged) -> None:
    file_id = added(siege, "keeper", "documents", siege.shipment)
    assert broken(siege.database) == {}
    siege.database.execute("update kontor.file_contents set content = 'x' where file_id = %s", file_id)
    assert list(broken(siege.database)) == ["files_have_their_bytes"]
    siege.database.execute("delete from kontor.file_contents")
    assert list(broken(siege.database)) == ["files_have_their_bytes"]
