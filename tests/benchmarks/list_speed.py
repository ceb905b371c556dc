"""Lists, cards and saves of clients: turns on the line, and milliseconds as an employee has them."""

from collections.abc import Iterator
from uuid import uuid4

from app.clients.commands import save_client
from app.clients.queries import get_client_card, list_clients
from tests.benchmarks.large_firm import LargeFirm
from tests.benchmarks.measuring import Row, interleaved, turns


def rows(firm: LargeFirm) -> Iterator[Row]:
    """One turn each; the time of a page must not depend on how deep it is."""
    far = firm.connection("seller", counted=True)
    first = list_clients(far)
    client = first[0].id
    last = (first[-1].sort_key, first[-1].id)
    yield turns("a page of the client list", firm.wire, lambda: list_clients(far))
    yield turns("the next page", firm.wire, lambda: list_clients(far, after=last))
    yield turns("search in the list", firm.wire, lambda: list_clients(far, search="строй"))
    yield turns("a client's card with its feed", firm.wire, lambda: get_client_card(far, client))
    comment = get_client_card(far, client).comment
    change = {"comment": [comment, f"{comment}."]}
    yield turns("saving a card", firm.wire, lambda: save_client(far, uuid4(), client, change))

    near = firm.connection("director")
    deep = near.exec_driver_sql(
        "select sort_key, id from api.client_rows order by sort_key, id offset %s limit 1", (firm.clients // 2,)
    ).one()
    times = interleaved(
        {
            "first": lambda: list_clients(near),
            "deep": lambda: list_clients(near, after=(deep[0], deep[1])),
            "card": lambda: get_client_card(near, client),
        }
    )
    yield Row(f"first page of {firm.clients:,} clients", times["first"].median, "ms", None)
    yield Row("page in the middle", times["deep"].median, "ms", times["first"].median * 1.3 + 0.5, "against the first")
    yield Row(f"card among {firm.clients:,} clients", times["card"].median, "ms", None)
