"""How documents of each kind are numbered in each own firm: prefix, digits, and whether each year begins anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.access.queries import SessionInfo
from app.catalog.records import SavedItem
from app.documents.commands import save_number_series
from app.documents.number_queries import NumberSeries, list_number_series
from ui.catalog.directory_editor import Directory, DirectoryEditor
from ui.common.columns import Column
from ui.common.fields import CheckField, NumberField, TextField
from ui.common.form_page import FormPage
from ui.common.query_runner import QueryRunner
from ui.common.translations import QT_TRANSLATE_NOOP
from ui.warehouse.document_words import kind_word

_SERIES = (
    Column("own_firm_name", QT_TRANSLATE_NOOP("SeriesPage", "Own firm"), width=170,
           value=lambda row: row.series.own_firm_name),
    Column("kind", QT_TRANSLATE_NOOP("SeriesPage", "Document"), width=200,
           value=lambda row: kind_word(row.series.kind)),
    Column("next", QT_TRANSLATE_NOOP("SeriesPage", "Next number"), width=130,
           value=lambda row: next_number(row.series)),
)  # fmt: skip
_FIELDS = ("prefix", "padding", "yearly")


@dataclass(frozen=True, slots=True)
class _SeriesRow:
    """A series by its place in the list: a kind that was never numbered has no record yet."""

    id: int
    series: NumberSeries


class SeriesPage(FormPage):
    """The form of a series; it says what the next number will be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, parent)
        self.prefix = TextField(20)
        self.prefix.setObjectName("first")
        self.padding = NumberField(0, minimum=1, maximum=12)
        self.yearly = CheckField()
        self.add_row(0, lambda: self.tr("Prefix"), self.prefix, 160)
        self.add_row(0, lambda: self.tr("Digits"), self.padding, 80)
        self.add_row(0, lambda: self.tr("Each year"), self.yearly)

    def fields(self) -> dict[str, QWidget]:
        """Return the fields by the names of the server."""
        return {name: getattr(self, name) for name in _FIELDS}

    def offer(self, _rows: Sequence[Any], _row: Any | None) -> None:
        """Word the tick in the language in force."""
        self.yearly.set_text(self.tr("Begins anew from 1"))


def number_series_editor(runner: QueryRunner, me: SessionInfo) -> DirectoryEditor:
    """Make the editor of numbers; a series is changed for the numbers to come, none is added."""
    page = SeriesPage()
    kept: dict[int, NumberSeries] = {}

    def read(connection: Any) -> Sequence[_SeriesRow]:
        kept.update(enumerate(list_number_series(connection), 1))
        return [_SeriesRow(place, series) for place, series in kept.items()]

    directory = Directory(
        read=read,
        values=_values,
        save=partial(_save, kept),
        blank=dict.fromkeys(_FIELDS),
        columns=_SERIES,
        context="SeriesPage",
        title=lambda: QCoreApplication.translate("SeriesPage", "Numbers of documents"),
        add_word=str,
        icon="list",
        offer=page.offer,
    )
    return DirectoryEditor(
        runner, directory, page, page.fields(), may_edit=me.may("settings", "edit"), may_create=False
    )


def next_number(series: NumberSeries) -> str:
    """Return the number that the next document will have."""
    return f"{series.prefix}{series.last_number + 1:0{series.padding}d}"


def _values(row: _SeriesRow) -> dict[str, Any]:
    return {
        "prefix": row.series.prefix or None,
        "padding": Decimal(row.series.padding),
        "yearly": row.series.yearly,
    }


def _save(
    kept: Mapping[int, NumberSeries], connection: Any, save_id: Any, place: int | None, changes: Mapping[str, Any]
) -> SavedItem:
    assert place is not None, "no series is added"
    series = kept[place]
    sent = {name: [_plain(name, old), _plain(name, new)] for name, (old, new) in changes.items()}
    save_number_series(connection, save_id, series.own_firm_id, series.kind, sent)
    return SavedItem(place, 1)


def _plain(name: str, value: Any) -> Any:
    if name == "prefix":
        return value or ""
    return int(value) if isinstance(value, Decimal) else value
