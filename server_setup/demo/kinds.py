"""Documents of every kind of the last days, made as people make them: through the functions of the server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

_SEED = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
_GOODS = (Path(__file__).parent / "kinds.sql").read_text(encoding="utf-8")


class _Maker:
    """Makes documents in the name of the demo's people."""

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor
        self._count = 0
        self.main = self.one("select id from kontor.warehouses where name = 'Основной склад'")
        self.shop = self.one("select id from kontor.warehouses where name = 'Магазин на Лесной'")
        self.usual = [row[0] for row in self.rows("select id from demo.usual_goods order by place")]
        self.goods = dict(self.rows("select code, id from kontor.items where code like 'Д-%'"))
        self.tools = self.one("select min(id) from kontor.item_groups where name = 'Электроинструмент'")
        self.supplier = self.one("select min(id) from demo.client_ids where is_supplier and country = 'RU'")
        self.retail = self.one("select id from kontor.price_kinds where name = 'Розница'")
        self.shipped = self.one(
            "select max(id) from kontor.documents where kind = 'shipment' and warehouse_id = %s", self.main
        )
        self.client = self.one(
            "select min(c.id) from demo.client_ids c join kontor.employees e on e.id = c.seller_id"
            " where e.login = 'serova' and not c.is_supplier and c.country = 'RU'"
        )

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        self._cursor.execute(query, values or None)
        found: list[tuple[Any, ...]] = self._cursor.fetchall()
        return found

    def one(self, query: str, *values: Any) -> Any:
        return self.rows(query, *values)[0][0]

    def act_as(self, login: str) -> None:
        """Be somebody: the session's user decides every right."""
        self._cursor.execute("reset session authorization")
        if login:
            self._cursor.execute(f'set session authorization "{login}"')

    def _id(self) -> str:
        self._count += 1
        return str(uuid5(_SEED, f"demo {self._count}"))

    def line(self, item: int, quantity: Any, price: Any = None, **fields: Any) -> dict[str, Any]:
        values = {"line_id": self._id(), "version": None, "item_id": item, "quantity": str(quantity)} | fields
        return values if price is None else values | {"price": str(price)}

    def draft(self, kind: str, warehouse: int | None, lines: list[dict[str, Any]], **fields: Any) -> int:
        changes: dict[str, Any] = {name: [None, value] for name, value in fields.items()}
        changes |= {"kind": [None, kind], "warehouse_id": [None, warehouse]}
        if warehouse is None:
            del changes["warehouse_id"]
        changes["lines"] = {"put": [one | {"line_no": place} for place, one in enumerate(lines, 1)]}
        answer = self.one("select api.save_document(%s, null, %s)", self._id(), json.dumps(changes))
        return int(answer["id"])

    def call(self, function: str, document: int, *more: Any) -> int:
        places = ", %s" * len(more)
        answer = self.one(f"select api.{function}(%s, %s{places})", self._id(), document, *more)
        return int(answer["id"])

    def start_counting(self, warehouse: int, group: int | None, reason: str) -> int:
        changes = {"warehouse_id": [None, warehouse], "reason": [None, reason], "group_id": group, "frozen": False}
        answer = self.one("select api.start_stocktaking(%s, null, %s)", self._id(), json.dumps(changes))
        return int(answer["id"])

    def count(self, document: int, counts: list[dict[str, Any]]) -> None:
        self.one("select api.save_counts(%s, %s, %s)", self._id(), document, json.dumps(counts))

    def post(self, kind: str, warehouse: int | None, lines: list[dict[str, Any]], **fields: Any) -> int:
        return self.call("post_document", self.draft(kind, warehouse, lines, **fields))


def load_kinds(cursor: Any) -> None:
    """Make them (cursor: of a superuser); the session is the superuser's own again afterwards."""
    cursor.execute(_GOODS)
    maker = _Maker(cursor)
    for login, work in (
        ("kladov", _store), ("belova", _books), ("zakharov", _buying), ("serova", _selling), ("kladov", _count),
        ("kuzina", _count_along),
    ):  # fmt: skip
        maker.act_as(login)
        work(maker)
    maker.act_as("")


def _store(maker: _Maker) -> None:
    one, two, three, four, five, six = maker.usual[:6]
    paint, drill, kit = (maker.goods[code] for code in ("Д-КРАСКА", "Д-ДРЕЛЬ", "Д-НАБОР"))
    lines = [
        maker.line(paint, 40, "6.20", lot="2026-07А", made_on="2026-07-01", expires_on="2027-06-30"),
        maker.line(paint, 24, "6.35", lot="2026-09Б", made_on="2026-09-14", expires_on="2027-09-13"),
        *(maker.line(drill, 1, "118.00", lot=f"SN-26-{number:04}", country="CN") for number in range(1, 6)),
    ]
    costs = [
        {"name": "Доставка", "amount": "18500.00", "spread_by": "weight"},
        {"name": "Таможенный брокер", "amount": "9000.00", "spread_by": "value"},
    ]
    maker.post(
        "receipt", maker.main, lines, client_id=maker.supplier, vat_mode="on_top", currency="USD",
        currency_rate="82.1500", supplier_number="INV-4471", costs=costs, contract="Контракт 7/26",
    )  # fmt: skip
    faulty = maker.post(
        "receipt", maker.main, [maker.line(drill, 1, 9600, lot="SN-26-0099")], client_id=maker.supplier,
        supplier_number="INV-4475",
    )  # fmt: skip
    maker.call("post_document", maker.call("make_next", faulty, "supplier_return"))
    maker.call("post_document", maker.call("make_next", maker.shipped, "client_return"))
    maker.post("transfer", maker.main, [maker.line(one, 6), maker.line(two, 4)], to_warehouse_id=maker.shop)
    received = maker.post(
        "transfer", maker.main, [maker.line(three, 10), maker.line(paint, 6, lot="2026-07А")],
        to_warehouse_id=maker.shop, two_step=True,
    )  # fmt: skip
    maker.call("receive_transfer", received)
    maker.post("transfer", maker.main, [maker.line(four, 8)], to_warehouse_id=maker.shop, two_step=True)
    maker.post("issue", maker.main, [maker.line(five, 1)], purpose="Ремонт стеллажей", article="Хозрасходы")
    made = [maker.line(item, 4, direction=-1) for item in (one, two, three)]
    maker.post("assembly", maker.main, [*made, maker.line(kit, 4, direction=1)])
    apart = [
        maker.line(item, 1, direction=1, cost_share=share) for item, share in ((one, "3"), (two, "2"), (three, "1"))
    ]
    maker.post("disassembly", maker.main, [maker.line(kit, 1, direction=-1), *apart])
    cut = [maker.line(four, 2, direction=-1), maker.line(maker.goods["Д-УЦЕНКА"], 4, direction=1)]
    maker.post("production", maker.main, cut, purpose="Раскрой остатков")
    maker.post("surplus", maker.main, [maker.line(six, 2, "35.00")], reason="Пересчёт полки 14", commission="Кладов Е.")
    maker.post("write_off", maker.main, [maker.line(six, 1)], reason="Бой", commission="Кладов Е., Кузина З.")
    maker.post("regrading", maker.main, [maker.line(one, 1, to_item_id=maker.goods["Д-УЦЕНКА"])], reason="Царапины")
    wrong = maker.post("write_off", maker.main, [maker.line(two, 3)], reason="Ошибка")
    maker.call("reverse_document", wrong)
    maker.draft("write_off", maker.shop, [maker.line(three, 1)], reason="Разбита упаковка")


def _books(maker: _Maker) -> None:
    maker.post("opening", maker.shop, [maker.line(maker.usual[6], 12, "120.00")], reason="Остатки магазина на начало")
    extra = maker.line(maker.usual[6], 0, typed="net", net="60.00", direction=1)
    maker.post("cost_correction", maker.shop, [extra], reason="Доставка пришла отдельным счётом")


def _buying(maker: _Maker) -> None:
    lines = [maker.line(item, 20, 50) for item in maker.usual[6:9]]
    order = maker.post("supplier_order", maker.main, lines, client_id=maker.supplier, terms="Отсрочка 14 дней")
    maker.call("make_next", order, "receipt")
    late = [maker.line(item, 15, 50) for item in maker.usual[12:14]]
    promised = maker.one("select (current_date - 3)::text")
    maker.post("supplier_order", maker.main, late, client_id=maker.supplier, expected_on=promised)
    maker.post(
        "price_change", None,
        [maker.line(maker.goods["Д-КРАСКА"], 1, "990.00"), maker.line(maker.goods["Д-ДРЕЛЬ"], 1, "15900.00")],
        price_kind_id=maker.retail, reason="Новые товары",
    )  # fmt: skip


def _selling(maker: _Maker) -> None:
    held = maker.post(
        "reservation", maker.main, [maker.line(item, 5) for item in maker.usual[9:12]], client_id=maker.client,
        order_text="Заказ по телефону",
    )  # fmt: skip
    maker.call("make_next", held, "shipment")


def _count(maker: _Maker) -> None:
    one, two, three = maker.usual[:3]
    shop = maker.start_counting(maker.shop, None, "Конец месяца, приказ 14")
    found = (
        (one, 6, ""),
        (two, 3, ""),
        (three, 11, ""),
        (maker.usual[6], 12, ""),
        (maker.goods["Д-КРАСКА"], 6, "2026-07А"),
    )
    maker.count(shop, [{"item_id": item, "quantity": str(much), "lot": lot} for item, much, lot in found])
    maker.call("finish_stocktaking", shop, json.dumps({"post": True}))
    tools = maker.start_counting(maker.main, maker.tools, "Проверка электроинструмента")
    drill = maker.goods["Д-ДРЕЛЬ"]
    serials = [f"SN-26-{number:04}" for number in range(1, 5)]
    maker.count(tools, [{"item_id": drill, "add": "1", "lot": number, "place": "Стеллаж 3"} for number in serials])


def _count_along(maker: _Maker) -> None:
    tools = maker.one("select max(s.id) from api.stocktaking_list s where s.state = 'counting'")
    maker.count(tools, [{"item_id": maker.goods["Д-ДРЕЛЬ"], "add": "1", "lot": "SN-26-0006", "place": "Витрина"}])
