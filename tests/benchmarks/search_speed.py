"""Search as one types: the first page within 50 ms at the server for 95 of 100, at the design's size."""

from collections.abc import Iterator
from functools import partial

from app.clients.queries import list_clients
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, interleaved

# Rare, middling and very common: what a person types letter by letter on the way to a firm's name.
TERMS = ("кабельинвест", "волжский хлеб", "строй", "торг", "нов", "алф", "сад свет", "9161")


def rows(firm: LargeFirm) -> Iterator[Row]:
    """The 95th percentile for people with few keys, many keys and all of them."""
    for login, scope in (("seller", "own clients"), ("head", "a department"), ("director", "all clients")):
        connection = firm.connection(login)
        rivals = {term: partial(list_clients, connection, search=term) for term in TERMS}
        times = interleaved(rivals, rounds=20)
        slowest = max(times, key=lambda term: times[term].p95)
        yield Row(
            f"search as you type, p95 of the slowest term, {scope}", times[slowest].p95, "ms", 50, f"term {slowest!r}"
        )
