"""What refusals about documents, stock and goods say, by code: a part of ui.common.error_texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ui.common.translations import QT_TRANSLATE_NOOP

STOCK_SENTENCES: dict[str, str] = {
    # documents
    "KT301": QT_TRANSLATE_NOOP("ErrorTexts", "A posted or annulled document is not changed. Unpost it first."),
    "KT302": QT_TRANSLATE_NOOP("ErrorTexts", "The quantity must be greater than zero."),
    "KT303": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: too many decimals. This unit takes {decimals}."),
    "KT304": QT_TRANSLATE_NOOP("ErrorTexts", "VAT may be corrected by at most {limit}."),
    "KT305": QT_TRANSLATE_NOOP("ErrorTexts", "The document is in another state by now. Refresh it and look again."),
    "KT306": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "This warehouse belongs to another own firm, and the document has its number. Make a new document.",
    ),
    "KT307": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: there is no such item or pack any more. Choose another."),
    "KT308": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}: this VAT rate was not in force on the document's day. Choose another."
    ),
    "KT309": QT_TRANSLATE_NOOP("ErrorTexts", "No price gives this sum. Check price, discount and sum."),
    "KT310": QT_TRANSLATE_NOOP("ErrorTexts", "This payer belongs to another client. Choose one of this client's."),
    "KT330": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Line {line_no}, {name}: you may go {limit} % below the list, to {allowed}. Ask who may go further.",
    ),
    "KT331": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}, {name}: there is no price for this day. Set one, or ask who may override prices."
    ),
    "KT332": QT_TRANSLATE_NOOP("ErrorTexts", "{total} is above your limit of {limit}. Ask who may post more."),
    "KT333": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: {name} has a price from this quantity already."),
    "KT311": QT_TRANSLATE_NOOP("ErrorTexts", "A transfer goes to another warehouse of the same own firm."),
    "KT312": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}: no lot or serial number of this name has come in. Choose one from the stock."
    ),
    "KT313": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}: a serial number is one piece. Give each piece a line of its own."
    ),
    "KT314": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: this item is kept without lots. Leave the lot empty."),
    "KT315": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: regrading needs another item with the same unit."),
    "KT316": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}: what this line was made from does not fit any more. Choose it again."
    ),
    "KT317": QT_TRANSLATE_NOOP("ErrorTexts", "Line {line_no}: {name} is kept by lots. Name the lot or serial number."),
    "KT318": QT_TRANSLATE_NOOP("ErrorTexts", "More is returned than remains to be returned: {names}."),
    "KT319": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Making goods needs both: components that go out and goods that come in, with parts of the cost above zero.",
    ),
    "KT320": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "A transfer in one step moves goods of both warehouses, and one of them is not yours. Make it in two steps.",
    ),
    "KT321": QT_TRANSLATE_NOOP("ErrorTexts", "This document cannot be taken back: it belongs together with {numbers}."),
    "KT322": QT_TRANSLATE_NOOP("ErrorTexts", "Nothing remains to be done from this document."),
    "KT323": QT_TRANSLATE_NOOP("ErrorTexts", "This document cannot be made from that one."),
    "KT324": QT_TRANSLATE_NOOP("ErrorTexts", "Returns stand on this document: {numbers}. Take them back first."),
    "KT325": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The extra costs cannot be spread like this: no line has what they are spread by."
    ),
    "KT326": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Line {line_no}: {name} with the serial number {value} lies in stock already."
    ),
    "KT345": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Line {line_no}, {name}: pick it from a document (F8). Goods without one need a right of their own: ask {ask}.",
    ),
    "KT346": QT_TRANSLATE_NOOP("ErrorTexts", "At most {left} is left to be returned of this line."),
    # warehouse
    "KT401": QT_TRANSLATE_NOOP("ErrorTexts", "Not enough in stock. What is free stands beside each short line."),
    "KT402": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Without these goods others could not have gone out: {numbers}. Unpost those documents first."
    ),
    "KT403": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The period is closed up to {closed_until}. Choose a later date or ask your accountant."
    ),
    "KT404": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "You have no right to post a document of an earlier day. Post it as of now or ask your administrator.",
    ),
    "KT405": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The document would stand before what it gives back: {numbers}. Post it as of now."
    ),
    "KT406": QT_TRANSLATE_NOOP("ErrorTexts", "Other documents stand on this one: {numbers}. Unpost those first."),
    "KT407": QT_TRANSLATE_NOOP("ErrorTexts", "The date and time lie in the future. Post it as of now."),
    "KT408": QT_TRANSLATE_NOOP("ErrorTexts", "The document has no lines. Add what it moves."),
    "KT409": QT_TRANSLATE_NOOP(
        "ErrorTexts", "These goods have moved, so their cost method stays. Choose a group of the same method."
    ),
    "KT411": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Stock would have a value below zero after: {numbers}. Or nothing is left of what is corrected. Correct less,"
        " or on another day.",
    ),
    "KT412": QT_TRANSLATE_NOOP("ErrorTexts", "Reservations hold these goods: {names}. Release them first."),
    "KT413": QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Documents of a closed period would get another cost: {numbers}. Choose a later date or ask your accountant.",
    ),
    "KT414": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Your profile allows at most {days} days back. Choose a later date or ask your administrator."
    ),
    "KT415": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The lot has expired: {names}. Choose another lot, or let somebody with the right issue it."
    ),
    "KT420": QT_TRANSLATE_NOOP("ErrorTexts", "Not so much is free: {free}. Reserved by: {numbers}."),
    "KT421": QT_TRANSLATE_NOOP("ErrorTexts", "The term of the reservation is over. Choose a later one."),
    "KT422": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Documents were made from this reservation: {numbers}. Unpost them first, or release the rest."
    ),
    "KT423": QT_TRANSLATE_NOOP("ErrorTexts", "The reservation does not hold so much any more. Check the quantities."),
    "KT424": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Goods came for this order: {numbers}. Unpost those receipts first, or close the order."
    ),
    "KT425": QT_TRANSLATE_NOOP("ErrorTexts", "Nothing is expected of this order any more."),
    "KT426": QT_TRANSLATE_NOOP(
        "ErrorTexts", "{warehouse} is being counted by {author}: {item} stays there until the stocktaking ends."
    ),
    "KT427": QT_TRANSLATE_NOOP("ErrorTexts", "This stocktaking is not being counted now. Refresh it."),
    "KT428": QT_TRANSLATE_NOOP("ErrorTexts", "{name} is outside the range of this stocktaking."),
    "KT429": QT_TRANSLATE_NOOP(
        "ErrorTexts", "These moved between two of their counts: {names}. Count them again, or accept the last count."
    ),
    "KT430": QT_TRANSLATE_NOOP("ErrorTexts", "{name}: this is no quantity of its unit. Check what was counted."),
    "KT431": QT_TRANSLATE_NOOP(
        "ErrorTexts", "{author} is counting the same goods already. Join that stocktaking, or choose another range."
    ),
    "KT432": QT_TRANSLATE_NOOP("ErrorTexts", "{name} is counted by lot or serial number. Name the one you counted."),
    "KT433": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Surplus or write-off of this stocktaking is posted: {numbers}. Unpost those documents first."
    ),
    "KT434": QT_TRANSLATE_NOOP(
        "ErrorTexts", "The moment of a count lies between the beginning of the stocktaking and now."
    ),
    "KT435": QT_TRANSLATE_NOOP("ErrorTexts", "Nothing has been counted yet."),
    # catalog
    "KT601": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Documents use this item already, so unit, kind and tracking stay. Make a new item instead."
    ),
    "KT440": QT_TRANSLATE_NOOP("ErrorTexts", "The period ends before it begins. Choose its last day anew."),
    "KT602": QT_TRANSLATE_NOOP("ErrorTexts", "A pack or component needs a name and a number above zero."),
    "KT603": QT_TRANSLATE_NOOP("ErrorTexts", "{currency} in {base}, {day}: this is no rate. Check the row."),
    "KT604": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Prices cannot follow this kind: it follows them, or one has VAT inside and the other has not."
    ),
    "KT605": QT_TRANSLATE_NOOP("ErrorTexts", "Prices of this kind are set already, so this stays. Make a new kind."),
    "KT606": QT_TRANSLATE_NOOP("ErrorTexts", "This is no price, discount or period. Check the row."),
    "KT607": QT_TRANSLATE_NOOP("ErrorTexts", "It is used already, so it is not deleted. Archive it instead."),
    "KT608": QT_TRANSLATE_NOOP("ErrorTexts", "A kit cannot contain itself, not through its components either."),
    "KT609": QT_TRANSLATE_NOOP("ErrorTexts", "Serial numbers need a unit without decimals."),
    "KT610": QT_TRANSLATE_NOOP("ErrorTexts", "A group cannot lie inside itself. Choose another group above it."),
    "KT611": QT_TRANSLATE_NOOP("ErrorTexts", "The file cannot be read as rates of a central bank ({reason})."),
    "KT612": QT_TRANSLATE_NOOP("ErrorTexts", "Choose the column of the name, or of the code for goods that are here."),
    "KT613": QT_TRANSLATE_NOOP("ErrorTexts", "This is no workbook or table that can be read. Save it as XLSX or CSV."),
    "KT620": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Say what the prices are a multiple of; what is taken off after that must be less."
    ),
    "KT622": QT_TRANSLATE_NOOP("ErrorTexts", "Another rate of this class holds on some of these days: end it first."),
    "KT623": QT_TRANSLATE_NOOP(
        "ErrorTexts", "Papers stand on this rate: only its end and text can change. Add a new rate from the day on."
    ),
    "KT621": QT_TRANSLATE_NOOP("ErrorTexts", "{name} is used, so it is not deleted: {places}. Archive it instead."),
}

#: Where goods may be used, in the order of the sentence.
_PLACES = {
    "documents": QT_TRANSLATE_NOOP("ErrorTexts", "documents"),
    "kits": QT_TRANSLATE_NOOP("ErrorTexts", "kits"),
    "client_prices": QT_TRANSLATE_NOOP("ErrorTexts", "special prices of clients"),
    "stocktakings": QT_TRANSLATE_NOOP("ErrorTexts", "counts of stocktakings"),
    "lots": QT_TRANSLATE_NOOP("ErrorTexts", "lots"),
}
_ELSEWHERE = QT_TRANSLATE_NOOP("ErrorTexts", "other records")


def places_of(uses: Mapping[str, Sequence[str]]) -> str:
    """Return where goods are used, in the language in force: "documents (ПРХ-000012), kits (Set)"."""
    words = []
    for place, source in _PLACES.items():
        if place in uses:
            word = QCoreApplication.translate("ErrorTexts", source)
            words.append(f"{word} ({', '.join(uses[place])})" if uses[place] else word)
    return ", ".join(words) or QCoreApplication.translate("ErrorTexts", _ELSEWHERE)
