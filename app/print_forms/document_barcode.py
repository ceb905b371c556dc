"""The document's own barcode: printed on each form, scanned to open the document."""

# Digits only, so that a scanner working as a keyboard types the same in every layout; 16 digits with this beginning
# are neither EAN-8, UPC, EAN-13 nor ITF-14, so a document is never taken for goods.
_PREFIX = "9907"
_ID_DIGITS = 10
_MODULUS = 97


def barcode_of_document(document_id: int) -> str:
    """Return the 16 digits printed as Code 128: prefix, the id, two check digits (modulo 97)."""
    body = f"{_PREFIX}{document_id:0{_ID_DIGITS}d}"
    return f"{body}{_check_digits(body)}"


def document_of_barcode(barcode: str) -> int | None:
    """Return the id of the document a scanned code belongs to, or None when it is another code or misread."""
    body, check = barcode[:-2], barcode[-2:]
    if len(barcode) != len(_PREFIX) + _ID_DIGITS + 2 or not barcode.isascii() or not barcode.isdigit():
        return None
    if not body.startswith(_PREFIX) or check != _check_digits(body):
        return None
    return int(body[len(_PREFIX) :])


def _check_digits(body: str) -> str:
    return f"{_MODULUS - int(body) % _MODULUS:02d}"
