"""The demo firm on a server of the tests: its people are logins of the whole server, so it is loaded once."""

from __future__ import annotations

from server_setup.demo import load_demo
from server_setup.deploy import initialise
from tests.support.server import TestDatabase, TestServer

_TEMPLATE = "kontor_demo_firm"


def demo_firm(server: TestServer) -> TestDatabase:
    """Return a new database with the demo firm in it."""
    admin = server.cluster.connect("postgres")
    with admin.cursor() as cursor:
        cursor.execute("select from pg_database where datname = %s", (_TEMPLATE,))
        loaded = cursor.rowcount > 0
    admin.close()
    if not loaded:
        initialise(server.administrator, _TEMPLATE, report=lambda _: None)
        loading = server.cluster.connect(_TEMPLATE)
        load_demo(loading, report=lambda _: None)
        loading.close()
    return server.clone(_TEMPLATE)
