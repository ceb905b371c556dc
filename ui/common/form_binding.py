"""What a card knows of its fields: their values, what changed, whether it is dirty, and errors, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QStackedWidget, QTabWidget, QWidget

from ui.common.style import refresh_look


class BoundField(Protocol):
    """What the binding asks of a field; those of ui/common/fields answer it, plain Qt ones are adapted here."""

    @property
    def changed(self) -> Iterable[SignalInstance]:
        """The signals after which the form may have become dirty or clean."""
        ...

    @property
    def widget(self) -> QWidget:
        """What gets the focus."""
        ...

    def value(self) -> Any:
        """Return the last checked value."""
        ...

    def typed_value(self) -> Any:
        """Return the words being typed, or the last checked value where a field holds no words."""
        ...

    def set_value(self, value: Any) -> None:
        """Show a value without a signal of the person's."""
        ...

    def commit(self) -> bool:
        """Check what was typed; False if it was refused, with the sentence shown."""
        ...

    def is_edited(self) -> bool:
        """Tell whether something typed is not yet committed."""
        ...

    def set_error(self, sentence: str) -> None:
        """Show or clear a sentence at the field."""
        ...


class FormBinding(QObject):
    """Binds field names to field widgets; only what changed is sent: `{field: (old, new)}`."""

    dirty_changed = Signal(bool)
    field_changed = Signal(str)

    def __init__(self, fields: Mapping[str, QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = {name: adapt(widget) for name, widget in fields.items()}
        self._base: dict[str, Any] = {name: field.value() for name, field in self._fields.items()}
        self._dirty = False
        for name, field in self._fields.items():
            for signal in field.changed:
                signal.connect(lambda *_values, name=name: self._hear(name))

    @property
    def dirty(self) -> bool:
        """Whether anything differs from what was loaded or saved."""
        return self._dirty

    def values(self) -> dict[str, Any]:
        """Return all checked values."""
        return {name: field.value() for name, field in self._fields.items()}

    def changes(self) -> dict[str, tuple[Any, Any]]:
        """Return `{field: (old, new)}` of what differs; call `commit` first."""
        return {
            name: (self._base[name], field.value())
            for name, field in self._fields.items()
            if _differ(self._base[name], field.value())
        }

    def typed_changes(self) -> dict[str, Any]:
        """Return `{field: new}` of what differs, with the words still being typed; for a draft, never for a save."""
        typed = {name: field.typed_value() for name, field in self._fields.items()}
        return {name: value for name, value in typed.items() if _differ(self._base[name], value)}

    def commit(self) -> bool:
        """Check the field being typed in and all others; on a refusal go to the first wrong one and return False."""
        wrong = [name for name, field in self._fields.items() if not field.commit()]
        self._note_dirty()
        if wrong:
            self.go_to(wrong[0])
        return not wrong

    def set_record(self, record: Any) -> None:
        """Show a record (a mapping, or an object with attributes of the fields' names) as the state to compare with."""
        for name, field in self._fields.items():
            field.set_value(_read(record, name))
            field.set_error("")
            self._base[name] = field.value()
        self._note_dirty()

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values as if the person had entered them (a draft, a merged conflict); the form gets dirty by them."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].set_value(value)
        self._note_dirty()

    def mark_saved(self, changes: Mapping[str, tuple[Any, Any]]) -> None:
        """Take what was sent as the state to compare with; what was typed while saving stays dirty."""
        for name, (_old, new) in changes.items():
            if name in self._base:
                self._base[name] = new
        self._note_dirty()

    def set_base(self, name: str, value: Any) -> None:
        """Take a colleague's value as the one to compare with, after a conflict was decided."""
        if name in self._base:
            self._base[name] = value
            self._note_dirty()

    def set_errors(self, errors: Mapping[str, str]) -> dict[str, str]:
        """Show all sentences at their fields, clear the others, go to the first; return those of unknown fields."""
        for name, field in self._fields.items():
            field.set_error(errors.get(name, ""))
        first = next((name for name in self._fields if errors.get(name)), None)
        if first is not None:
            self.go_to(first)
        return {name: text for name, text in errors.items() if name not in self._fields}

    def go_to(self, name: str) -> None:
        """Bring a field into sight, through tabs it may lie behind, and focus it."""
        field = self._fields.get(name)
        if field is None:
            return
        _show_tabs_around(field.widget)
        field.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hear(self, name: str) -> None:
        self._note_dirty()
        self.field_changed.emit(name)

    def _note_dirty(self) -> None:
        dirty = any(
            field.is_edited() or _differ(self._base[name], field.value()) for name, field in self._fields.items()
        )
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)


class _EntryAdapter:
    """A field of ui/common/fields, or anything with value, set_value and value_changed."""

    def __init__(self, widget: Any) -> None:
        self.widget: QWidget = widget
        self._field = widget
        self.changed = [widget.value_changed, *([widget.edited] if hasattr(widget, "edited") else [])]

    def value(self) -> Any:
        return self._field.value()

    def typed_value(self) -> Any:
        return self._field.typed_value() if hasattr(self._field, "typed_value") else self._field.value()

    def set_value(self, value: Any) -> None:
        self._field.set_value(value)

    def commit(self) -> bool:
        return bool(self._field.commit()) if hasattr(self._field, "commit") else True

    def is_edited(self) -> bool:
        return bool(self._field.is_edited()) if hasattr(self._field, "is_edited") else False

    def set_error(self, sentence: str) -> None:
        if hasattr(self._field, "set_error"):
            self._field.set_error(sentence)
        else:
            _mark_wrong(self.widget, sentence)


class _PlainAdapter:
    """A plain Qt widget: its value is always committed; empty text counts as None."""

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget
        self.changed = [_plain_signal(widget)]

    def value(self) -> Any:
        widget = self.widget
        if isinstance(widget, QLineEdit):
            return widget.text().strip() or None
        if isinstance(widget, QPlainTextEdit):
            return widget.toPlainText().strip() or None
        if isinstance(widget, QComboBox):
            return widget.currentData()
        return widget.isChecked() if isinstance(widget, QCheckBox) else None

    def typed_value(self) -> Any:
        return self.value()

    def set_value(self, value: Any) -> None:
        widget = self.widget
        blocked = widget.blockSignals(True)
        if isinstance(widget, QLineEdit):
            widget.setText("" if value is None else str(value))
            widget.setCursorPosition(0)
        elif isinstance(widget, QPlainTextEdit):
            widget.setPlainText("" if value is None else str(value))
        elif isinstance(widget, QComboBox):
            widget.setCurrentIndex(widget.findData(value))
        elif isinstance(widget, QCheckBox):
            widget.setChecked(bool(value))
        widget.blockSignals(blocked)

    def commit(self) -> bool:
        return True

    def is_edited(self) -> bool:
        return False

    def set_error(self, sentence: str) -> None:
        _mark_wrong(self.widget, sentence)


def adapt(widget: QWidget) -> BoundField:
    """Return what the binding asks of a widget. Raises TypeError for one that holds no value."""
    return _EntryAdapter(widget) if hasattr(widget, "value_changed") else _PlainAdapter(widget)


def _plain_signal(widget: QWidget) -> SignalInstance:
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return widget.textChanged
    if isinstance(widget, QComboBox):
        return widget.currentIndexChanged
    if isinstance(widget, QCheckBox):
        return widget.toggled
    raise TypeError(f"{type(widget).__name__} holds no value that a form could bind")


def _mark_wrong(widget: QWidget, sentence: str) -> None:
    widget.setToolTip(sentence)
    widget.setProperty("wrong", bool(sentence))
    refresh_look(widget)


def _read(record: Any, name: str) -> Any:
    return record.get(name) if isinstance(record, Mapping) else getattr(record, name, None)


def _differ(first: Any, second: Any) -> bool:
    # An empty text and no value are the same to a person.
    return (None if first == "" else first) != (None if second == "" else second)


def _show_tabs_around(widget: QWidget) -> None:
    child, parent = widget, widget.parentWidget()
    while parent is not None:
        tabs = parent.parentWidget()
        if isinstance(tabs, QTabWidget):
            tabs.setCurrentWidget(child)
        elif isinstance(parent, QStackedWidget):
            parent.setCurrentWidget(child)
        child, parent = parent, parent.parentWidget()
