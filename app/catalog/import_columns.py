"""The headings and words of price lists and lists of goods as programs here and abroad write them."""

from __future__ import annotations

from app.catalog.table_file import fold

#: Field of the import -> headings, folded as `fold` does. Prices go by the names of price kinds.
HEADINGS: dict[str, tuple[str, ...]] = {
    "code": ("код", "код товара", "code", "item code", "sku", "id"),
    "article": ("артикул", "артикул поставщика", "article", "part number", "vendor code", "mpn"),
    "name": (
        "наименование", "название", "товар", "номенклатура", "наименование товара", "краткое наименование", "name",
        "item", "item name", "product", "description", "denumire",
    ),
    "full_name": ("полное наименование", "наименование для печати", "full name", "print name"),
    "group": ("группа", "категория", "раздел", "группа товаров", "group", "category"),
    "unit": ("ед", "ед изм", "единица", "единица измерения", "unit", "uom", "um"),
    "barcode": ("штрихкод", "штрих код", "шк", "ean", "ean13", "ean 13", "gtin", "barcode", "bar code"),
    "vat": ("ндс", "ставка ндс", "ндс %", "vat", "vat rate", "tva"),
    "kind": ("вид", "тип", "вид номенклатуры", "kind", "type"),
    "tracking": ("учет", "учет серий", "tracking"),
    "country": ("страна", "страна происхождения", "country", "country of origin"),
    "weight_net": ("вес", "вес нетто", "масса", "weight", "net weight", "вес кг"),
    "weight_gross": ("вес брутто", "gross weight"),
    "volume": ("объем", "объем м3", "volume"),
    "min_stock": ("минимальный остаток", "мин остаток", "min stock", "minimum stock"),
    "max_stock": ("максимальный остаток", "макс остаток", "max stock", "maximum stock"),
    "pack": ("упаковка", "pack"),
    "pack_factor": ("в упаковке", "количество в упаковке", "штук в упаковке", "pack size", "units in pack"),
}  # fmt: skip

_FIELD_OF = {heading: field for field, headings in HEADINGS.items() for heading in headings}

#: Fields that hold numbers.
NUMBERS = ("weight_net", "weight_gross", "volume", "min_stock", "max_stock", "pack_factor")

KINDS = {
    "товар": "goods", "goods": "goods", "запас": "goods", "материал": "goods", "продукция": "goods",
    "услуга": "service", "service": "service", "работа": "service",
    "комплект": "kit", "набор": "kit", "kit": "kit", "set": "kit",
}  # fmt: skip
TRACKING = {
    "нет": "none", "none": "none", "партии": "lot", "по партиям": "lot", "серии": "lot", "lot": "lot", "lots": "lot",
    "серийные номера": "serial", "по серийным номерам": "serial", "serial": "serial", "serials": "serial",
}  # fmt: skip
#: "без НДС" and 0 % are different things.
VAT = {
    "без ндс": "exempt", "не облагается": "exempt", "exempt": "exempt", "no vat": "exempt", "scutit": "exempt",
    "0": "zero", "10": "reduced", "9": "reduced", "11": "reduced", "18": "standard", "19": "standard", "20": "standard",
    "21": "standard", "22": "standard", "standard": "standard", "reduced": "reduced", "zero": "zero",
}  # fmt: skip


def field_of_heading(heading: str) -> str | None:
    """Return the field that a heading names, or None."""
    return _FIELD_OF.get(fold(heading))
