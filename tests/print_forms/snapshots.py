"""Documents for the tests of forms, of any number of lines."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from app.print_forms.document_barcode import barcode_of_document
from app.print_forms.document_snapshot import DocumentSnapshot, Party, Signatories, Signatory, SnapshotLine

OWN_FIRM = Party(
    id=1,
    name="ООО «Контор»",
    full_name="Общество с ограниченной ответственностью «Контор»",
    tax_number="7707083893",
    tax_reason_code="770701001",
    statistics_code="00032537",
    activity_code="46.90",
    address="125009, г. Москва, ул. Тверская, д. 7, стр. 1, офис 214",
    phone="+7 495 123-45-67",
    account="40702810900000012345",
    bank="ПАО «Сбербанк», г. Москва",
    bank_code="044525225",
    correspondent_account="30101810400000000225",
)

PAYER = Party(
    id=12,
    name="АО «Северо-Западная торгово-промышленная компания»",
    full_name="Акционерное общество «Северо-Западная торгово-промышленная компания «Балтийский берег»",
    tax_number="7830002293",
    tax_reason_code="783501001",
    statistics_code="27400018",
    address="191124, г. Санкт-Петербург, пл. Пролетарской Диктатуры, д. 6, литера А, помещение 18-Н",
    phone="+7 812 576-15-01",
    account="40602810206000050025",
    bank="Филиал ОПЕРУ ПАО Банк ВТБ в Санкт-Петербурге",
    bank_code="044030704",
    correspondent_account="30101810200000000704",
)

SIXTY_CHARACTERS = "Шкаф навесной двухстворчатый с полкой, дуб сонома, 800х300мм"

_RATES = (
    ("22%", Decimal("0.22")),
    ("10%", Decimal("0.10")),
    ("без НДС", None),
    ("0%", Decimal(0)),
    ("20%", Decimal("0.20")),
)


def snapshot_line(number: int) -> SnapshotLine:
    """Return the n-th line: rates, names and masses go round, so each page mixes them."""
    rate_text, rate = _RATES[(number - 1) % len(_RATES)]
    quantity = Decimal(number) if number % 4 else Decimal(number) + Decimal("0.5")
    price = Decimal("149.90") + number
    without_vat = (quantity * price).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    vat = None if rate is None else (without_vat * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return SnapshotLine(
        number=number,
        code=f"00-{number:06d}",
        article=f"АРТ-{number:04d}",
        name=SIXTY_CHARACTERS if number % 3 == 0 else f"Товар номер {number}",
        unit_name={"ru": "шт", "en": "pcs"},
        unit_code="796",
        quantity=quantity,
        price=price,
        sum_without_vat=without_vat,
        vat_rate_text={"ru": rate_text, "en": rate_text.replace("без НДС", "exempt")},
        vat_sum=vat,
        total=without_vat + (vat or 0),
        pack_kind="короб" if number % 2 else "",
        per_place=Decimal(12) if number % 2 else None,
        places=Decimal(1) if number % 2 else None,
        gross_mass=Decimal("1.25") * number,
        net_mass=Decimal("1.1") * number,
    )


def shipment(line_count: int, **changed: object) -> DocumentSnapshot:
    """Return a shipment with that many lines."""
    values: dict[str, object] = {
        "document_id": 4711,
        "kind": "shipment",
        "number": "КТ-000482",
        "date": date(2026, 11, 20),
        "currency": "RUB",
        "own_firm_country": "RU",
        "language": "ru",
        "own_firm": OWN_FIRM,
        "client": PAYER,
        "payer": PAYER,
        "consignee": PAYER,
        "barcode": barcode_of_document(4711),
        "basis": "Договор поставки № 118-П/2026 от 14.01.2026",
        "basis_number": "118-П/2026",
        "basis_date": date(2026, 1, 14),
        "warehouse": "Главный склад",
        "lines": tuple(snapshot_line(number) for number in range(1, line_count + 1)),
        "signatories": Signatories(
            released_by=Signatory("Директор по продажам", "Воронцова Е. А."),
            accountant=Signatory("Главный бухгалтер", "Кириллова М. П."),
            handed_over_by=Signatory("Кладовщик", "Пономарёв С. И."),
        ),
    }
    return DocumentSnapshot(**(values | changed))
