"""The template engine: Jinja2 in a sandbox makes RML of a snapshot, and RML becomes a PDF."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import jinja2
from jinja2.environment import TemplateModule
from jinja2.runtime import LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from app.database.errors import UserError
from app.print_forms import amounts_in_words, number_texts
from app.print_forms.document_snapshot import DocumentSnapshot, Party, Signatories, Signatory, SnapshotLine, Totals
from app.print_forms.forms import PrintForm
from app.print_forms.pagination import Page, line_counts, split_into_pages
from app.print_forms.rml_check import checked_rml

_RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TEMPLATES = _RESOURCES / "print_forms"
FONTS = _RESOURCES / "fonts"

#: The only things of ours whose attributes a template can read.
_READABLE = (DocumentSnapshot, Party, Signatories, Signatory, SnapshotLine, Totals, Page)
_OF_JINJA = (LoopContext, Macro, TemplateModule)
# What an expression of a template can fail with, beside Jinja's own refusals.
_TEMPLATE_FAULTS = (jinja2.TemplateError, ArithmeticError, TypeError, ValueError, LookupError, RecursionError)
# XML 1.0 has no place for them, and a name pasted from elsewhere may hold them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class PrintedForm:
    """A rendered form; `sha256` is the hash of the PDF, the same for the same snapshot and template."""

    pdf: bytes
    page_count: int
    sha256: str


def render_form(
    form: PrintForm, snapshot: DocumentSnapshot, *, templates: Path = TEMPLATES, fonts: Path = FONTS
) -> PrintedForm:
    """Return the form of a document as PDF.

    Raises UserError KT501 (the template is broken or asks for more than it may) and KT502 (a part does not fit a page).
    """
    from app.print_forms import rml_rendering  # imported on first use: ReportLab is heavy

    template = _template(templates, form)
    snapshot = form.taken_from(snapshot)
    lines = snapshot.lines
    whole = Page(1, lines, snapshot.totals, is_first=True, is_last=False)
    tail = Page(2, lines[-1:], snapshot.totals, is_first=False, is_last=True)
    heights = rml_rendering.measure(_rml(template, form, snapshot, (whole, tail)), fonts, len(lines))
    pages = split_into_pages(lines, line_counts(heights))
    rendered = rml_rendering.render(_rml(template, form, snapshot, pages), fonts)
    if rendered.page_count != len(pages):
        raise UserError("KT502", reason=f"{rendered.page_count} <> {len(pages)}")
    return PrintedForm(rendered.content, rendered.page_count, sha256(rendered.content).hexdigest())


def _rml(template: jinja2.Template, form: PrintForm, snapshot: DocumentSnapshot, pages: tuple[Page, ...]) -> Any:
    try:
        text = template.render(doc=snapshot, pages=pages)
    except _TEMPLATE_FAULTS as error:
        raise UserError("KT501", form=form.name, reason=str(error)) from error
    return checked_rml(text)


def _template(folder: Path, form: PrintForm) -> jinja2.Template:
    try:
        return _environment(folder, form.language).get_template(form.template)
    except jinja2.TemplateError as error:
        raise UserError("KT501", form=form.name, reason=str(error)) from error


@cache
def _environment(folder: Path, language: str) -> "_FormEnvironment":
    environment = _FormEnvironment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_filters(language))
    return environment


class _FormEnvironment(ImmutableSandboxedEnvironment):
    """A sandbox in which a template sees the snapshot's own fields, and nothing of Python."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow fields of the snapshot, macros and loop counters; methods of texts and numbers are filters' work."""
        if attr.startswith("_") or not isinstance(obj, _READABLE + _OF_JINJA):
            return False
        return isinstance(obj, _OF_JINJA) or not callable(value)


def _filters(language: str) -> dict[str, Callable[..., object]]:
    """Return the filters of a form; each writes nothing for a value that the document does not have."""
    plain: dict[str, Callable[..., str]] = {
        "money": number_texts.money_text,
        "price": number_texts.price_text,
        "quantity": number_texts.quantity_text,
        "mass": number_texts.mass_text,
        "day": number_texts.date_text,
        "mass_in_words": amounts_in_words.mass_in_words,
    }
    filters: dict[str, Callable[..., object]] = {
        name: partial(_if_known, partial(function, language=language)) for name, function in plain.items()
    }
    filters["count_in_words"] = lambda number, gender="m": amounts_in_words.count_in_words(number, language, gender)
    filters["money_in_words"] = lambda amount, currency: amounts_in_words.money_in_words(amount, currency, language)
    filters["word"] = lambda words: words.get(language) or words.get("en", "")
    filters["signing_date_ru"] = number_texts.russian_signing_date
    return filters


def _if_known(function: Callable[..., str], value: Any) -> str:
    return "" if value is None else function(value)


def _printable(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _CONTROL.sub("", value)
    return value
