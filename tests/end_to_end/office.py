"""The office of the tests in a real window: clients with requisites, goods with barcodes and prices, stock, aliases."""

from pathlib import Path

from tests.support.cast import PEOPLE, password_of
from tests.support.server import TestDatabase
from tests.support.stock import add_partner, furnish, line, posted

CLIENT = "Иволга Trade"
SOUTHERN_CLIENT = "Южный ветер"
BARCODES = ("4600000000017", "4600000000116", "4600000000123")
RECEIVED = 10

_REQUISITES = """
update kontor.clients set name = %s, full_name = 'Общество с ограниченной ответственностью «Иволга»' where id = %s"""
_PAYER = """
update kontor.payers set name = 'ООО «Иволга»', full_name = 'ООО «Иволга»', tax_number = '7707083893',
  tax_reason_code = '770701001', registration_number = '1027700132195', statistics_code = '00032537',
  legal_address = '117312, г. Москва, ул. Вавилова, д. 19', phone = '+7 495 500-55-50'
where client_id = %s"""
_ACCOUNT = """
insert into kontor.payer_accounts (client_id, acl_key, payer_id, country, bank_account, bank_name, bank_code,
  correspondent_account, is_main)
select client_id, acl_key, id, 'RU', '40702810938000000001', 'ПАО Сбербанк', '044525225', '30101810400000000225', true
from kontor.payers where client_id = %s"""
_BARCODES = """
insert into kontor.barcodes (code, item_id) select c.code, i.id
from (values (%s, '00003'), (%s, '00004')) c(code, item) join kontor.items i on i.code = c.item"""


class Office:
    """A database of its own with everything that the main job needs."""

    def __init__(self, database: TestDatabase, folder: Path) -> None:
        self.database = database
        stock = furnish(database, items=4)
        database.execute(_REQUISITES, CLIENT, stock.client)
        database.execute(_PAYER, stock.client)
        database.execute(_ACCOUNT, stock.client)
        database.execute(_BARCODES, *BARCODES[1:])
        add_partner(database, "seller_south", SOUTHERN_CLIENT)
        self.client = stock.client
        self.warehouse = stock.main
        #: Pieces with a barcode each; what a scanner finds.
        self.items = (stock.items[0], stock.items[2], stock.items[3])
        with database.engine("keeper2").connect() as keeper:
            lines = [line(item, RECEIVED, price=70) for item in self.items]
            posted(keeper, "receipt", stock.main, stock.supplier, lines)
        self.alias_file = folder / "aliases.toml"
        self.write_aliases(database.address.port)

    def write_aliases(self, port: int) -> None:
        """Lists the cast at this port, so that a workstation can also be led over a proxy."""
        lines = ["[office]", 'title = "Office"', 'host = "127.0.0.1"', f"port = {port}", "embedded = true"]
        lines.append(f'database = "{self.database.name}"')
        for login, name, *_ in PEOPLE:
            lines += ["[[office.people]]", f'login = "{login}"', f'name = "{name}"']
            lines.append(f'password = "{password_of(login)}"')
        self.alias_file.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def balance(self, item: int) -> float:
        """What lies in the main warehouse now."""
        found = self.database.scalar(
            "select quantity from kontor.balances where warehouse_id = %s and item_id = %s", self.warehouse, item
        )
        return float(found or 0)
