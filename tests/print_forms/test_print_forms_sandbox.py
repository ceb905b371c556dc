"""A template made by a firm reads the document it is given, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.database.errors import UserError
from app.print_forms.forms import TORG12
from app.print_forms.rml_check import checked_rml
from app.print_forms.templates import render_form
from tests.print_forms.snapshots import shipment

FORM = replace(TORG12, template="own.rml.j2")

OWN_FORM = """<document filename="own.pdf"><template pagesize="A4"><pageTemplate id="page">
<frame id="main" x1="1cm" y1="1cm" width="19cm" height="27cm"/></pageTemplate></template>
<stylesheet><paraStyle name="text" fontName="NotoSans"/></stylesheet>
<story>{% for page in pages %}<blockTable repeatRows="1"><tr><td><para style="text">No.</para></td></tr>
{% for line in page.lines %}<tr><td><para style="text">STORY</para></td></tr>{% endfor %}
</blockTable>{% if not page.is_last %}<nextPage/>{% endif %}{% endfor %}</story></document>"""


def render_own(folder: Path, story: str) -> bytes:
    (folder / FORM.template).write_text(OWN_FORM.replace("STORY", story), encoding="utf-8")
    return render_form(FORM, shipment(2), templates=folder).pdf


def test_a_firms_own_template_is_rendered(tmp_path: Path) -> None:
    assert render_own(tmp_path, "{{ line.name }}").startswith(b"%PDF")


@pytest.mark.parametrize(
    "attack",
    [
        "{{ doc.__class__.__mro__ }}",
        "{{ doc._secret }}",
        "{{ ''.__class__ }}",
        "{{ ''.join.__globals__ }}",
        "{{ doc.number.encode() }}",
        "{{ doc.lines.count(1) }}",
        "{{ '{0.__class__}'.format(doc) }}",
        "{{ pages.__init__.__globals__ }}",
        "{{ loop.__init__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum.__globals__['os'].popen('id') }}",
        "{{ (line | attr('__class__')) }}",
        "{% include '../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% for number in range(100000000) %}x{% endfor %}",
        "{{ no_such_name }}",
        "{{ open('/etc/passwd') }}",
    ],
)
def test_a_template_reaches_nothing_of_python_and_no_file(tmp_path: Path, attack: str) -> None:
    with pytest.raises(UserError) as refusal:
        render_own(tmp_path, attack)
    assert refusal.value.code == "KT501"


@pytest.mark.parametrize(
    "element",
    [
        '<plugInFlowable module="os" function="system">id</plugInFlowable>',
        '<image file="/etc/passwd"/>',
        '<para><img src="/etc/passwd"/></para>',
        '<includePdfPages filename="/etc/passwd"/>',
        "<para><evalString>1</evalString></para>",
        '<para><getName id="x"/></para>',
        '<para><a href="http://example.org">x</a></para>',
        '<para textColor="[1 for x in ()]">x</para>',
        '<para><font color="open(1)">x</font></para>',
        '<docinit><registerTTFont faceName="x" fileName="/etc/passwd"/></docinit>',
        '<blockTable><tr><td href="http://example.org">x</td></tr></blockTable>',
    ],
)
def test_rml_that_opens_files_or_runs_code_is_refused(element: str) -> None:
    with pytest.raises(UserError) as refusal:
        checked_rml(f"<document><story>{element}</story></document>")
    assert refusal.value.code == "KT501"


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE document [<!ENTITY file SYSTEM "file:///etc/passwd">]><document>&file;</document>',
        "<document><story></document>",
        "<html/>",
        '<document><?xml-stylesheet href="x"?></document>',
    ],
)
def test_xml_with_entities_or_broken_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refusal:
        checked_rml(text)
    assert refusal.value.code == "KT501"
