"""What a rendered template may contain: a firm can change its forms, so RML is checked before it is carried out.

RML as such can open files and addresses (images, fonts, merged PDFs), import Python modules (plug-ins) and evaluate
expressions; none of those elements is in the lists below.
"""

import re

from lxml import etree

from app.database.errors import UserError

_STRUCTURE = {"document", "template", "pageTemplate", "frame", "pageGraphics", "stylesheet", "story"}
_STYLES = {
    "paraStyle",
    "blockTableStyle",
    "blockFont",
    "blockLeading",
    "blockTextColor",
    "blockAlignment",
    "blockLeftPadding",
    "blockRightPadding",
    "blockTopPadding",
    "blockBottomPadding",
    "blockBackground",
    "blockValign",
    "blockSpan",
    "lineStyle",
}
_FLOW = {"blockTable", "tr", "td", "para", "spacer", "keepTogether", "nextPage", "condPageBreak", "hr", "indent"}
_DRAWING = {"setFont", "lines", "rect", "fill", "stroke", "lineMode", "drawString", "drawRightString"}
_DRAWING |= {"drawCenteredString", "barCode", "barCodeFlowable"}
_TEXT = {"b", "i", "u", "br", "font", "sub", "super", "pageNumber"}
ALLOWED_ELEMENTS = frozenset(_STRUCTURE | _STYLES | _FLOW | _DRAWING | _TEXT)

_FORBIDDEN_ATTRIBUTES = frozenset({"href", "destination", "src", "file", "url", "link", "backcolorimage", "params"})
# ReportLab evaluates colours that are neither names nor #rrggbb.
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|[a-zA-Z]{1,30}")


def checked_rml(text: str) -> etree._Element:
    """Return the parsed RML; raises UserError KT501 with the reason when it is broken or asks for too much."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise UserError("KT501", reason=str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise UserError("KT501", reason="DOCTYPE")
    if root.tag != "document":
        raise UserError("KT501", reason=str(root.tag))
    for element in root.iter():
        _check_element(element)
    return root


def _check_element(element: etree._Element) -> None:
    if not isinstance(element.tag, str) or element.tag not in ALLOWED_ELEMENTS:
        raise UserError("KT501", reason=str(element.tag), line=element.sourceline)
    for name, value in element.attrib.items():
        lowered = str(name).lower()
        if lowered in _FORBIDDEN_ATTRIBUTES or (lowered == "filename" and element.tag != "document"):
            raise UserError("KT501", reason=f"{element.tag} {name}", line=element.sourceline)
        if "color" in lowered and not _COLOUR.fullmatch(str(value)):
            raise UserError("KT501", reason=f"{element.tag} {name}", line=element.sourceline)
