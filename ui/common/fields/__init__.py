"""The fields that every form is made of; Qt's own number and date boxes misread what people type and are not used."""

from ui.common.fields.choice_field import CalmComboBox, CheckField, ChoiceField
from ui.common.fields.date_field import DateField
from ui.common.fields.entry_field import EntryField
from ui.common.fields.field_frame import FieldFrame
from ui.common.fields.number_field import NumberField, money_field
from ui.common.fields.reference_field import Lookup, ReferenceField
from ui.common.fields.remembered_field import Offer, RememberedField
from ui.common.fields.suggestions import Reference
from ui.common.fields.text_field import NoteField, PhoneField, TextField
from ui.common.fields.time_field import DurationField, TimeField

__all__ = [
    "CalmComboBox",
    "CheckField",
    "ChoiceField",
    "DateField",
    "DurationField",
    "EntryField",
    "FieldFrame",
    "Lookup",
    "NoteField",
    "NumberField",
    "Offer",
    "PhoneField",
    "Reference",
    "ReferenceField",
    "RememberedField",
    "TextField",
    "TimeField",
    "money_field",
]
