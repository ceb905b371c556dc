"""The same server on PostgreSQL 17, and TLS as an office has it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app.access.queries import get_session_info
from app.database.addresses import ServerAddress
from app.database.engine import make_engine
from app.database.errors import UserError
from server_setup.checks import Finding, run_checks
from tests.support.cast import password_of
from tests.support.certificates import make_certificates
from tests.support.server import TEMPLATE, TestServer


@pytest.fixture(scope="module")
def office(
    server_17: TestServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[TestServer, ServerAddress, Path]]:
    """A PostgreSQL 17 that takes TLS only, and its address as the alias file would say it."""
    server = server_17
    plain = (server.cluster.data / "pg_hba.conf").read_text()
    ca, certificate, key = make_certificates(tmp_path_factory.mktemp("tls"))
    data = server.cluster.data
    owner = data.stat()
    for source, name in ((certificate, "server.crt"), (key, "server.key")):
        shutil.copy(source, data / name)
        os.chown(data / name, owner.st_uid, owner.st_gid)
        (data / name).chmod(0o600)
    (data / "pg_hba.conf").write_text(
        f"hostssl {TEMPLATE} +kontor_net_office 127.0.0.1/32 scram-sha-256\n"
        "hostssl all kontor_root 127.0.0.1/32 scram-sha-256\n"
        "host all kontor_root 127.0.0.1/32 scram-sha-256\n"
        "host all all all reject\n"
    )
    admin = server.cluster.connect("postgres")
    with admin.cursor() as cursor:
        cursor.execute("alter system set ssl = on")
        cursor.execute("select pg_reload_conf()")
    admin.close()
    address = ServerAddress("office", "Office", "127.0.0.1", server.cluster.port, TEMPLATE, ca_file=str(ca))
    yield server, address, ca
    # The other tests of this version go on without TLS.
    (data / "pg_hba.conf").write_text(plain)
    admin = server.cluster.connect("postgres")
    with admin.cursor() as cursor:
        cursor.execute("select pg_reload_conf()")
        cursor.execute("set role kontor_useradmin")
        cursor.execute("grant kontor_net_office to newcomer with inherit true, set false")
    admin.close()


def test_seller_signs_in_over_verified_tls(office: tuple[TestServer, ServerAddress, Path]) -> None:
    _, address, _ = office
    engine = make_engine(address, "seller", password_of("seller"))
    with engine.connect() as connection:
        assert get_session_info(connection).login == "seller"
        version = connection.execute(text("select current_setting('server_version_num')::int / 10000")).scalar()
        raw = connection.connection.dbapi_connection
        assert raw is not None and raw.info.ssl_in_use
    assert version == 17
    engine.dispose()


def test_server_with_a_foreign_certificate_is_refused(
    office: tuple[TestServer, ServerAddress, Path], tmp_path: Path
) -> None:
    _, address, _ = office
    other_ca, _, _ = make_certificates(tmp_path)
    with pytest.raises(UserError) as refusal:
        make_engine(replace(address, ca_file=str(other_ca)), "seller", password_of("seller")).connect()
    assert refusal.value.code == "KT901"
    assert "SSL" in refusal.value.values["reason"]


def test_unencrypted_sign_in_is_refused(office: tuple[TestServer, ServerAddress, Path]) -> None:
    _, address, _ = office
    with pytest.raises(UserError) as refusal:
        make_engine(replace(address, embedded=True), "seller", password_of("seller")).connect()
    assert refusal.value.code == "KT903"


def test_login_outside_the_office_network_group_is_refused(office: tuple[TestServer, ServerAddress, Path]) -> None:
    server, address, _ = office
    admin = server.cluster.connect(TEMPLATE)
    with admin.cursor() as cursor:
        cursor.execute("revoke kontor_net_office from newcomer granted by kontor_useradmin")
    admin.close()
    with pytest.raises(UserError) as refusal:
        make_engine(address, "newcomer", password_of("newcomer")).connect()
    assert refusal.value.code == "KT903"


def test_every_rule_holds_on_17_too(office: tuple[TestServer, ServerAddress, Path]) -> None:
    server, _, _ = office
    assert [f for f in run_checks(server.administrator, TEMPLATE) if f.level == Finding.ERROR] == []
