"""The house rules for words: what can be translated, what is translated, and a sentence for every refusal."""

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.catalogues import entries_of
from server_setup.texts import CATALOGUES
from tests.support.server_sentences import SOURCE, TYPERS, all_messages
from tests.test_architecture import ROOT, code_files, name_of

TRANSLATIONS = ROOT / "resources" / "translations"
#: How many forms a count has in a language. English has a catalogue of its own for them alone.
PLURAL_FORMS = {"en": 2, "ru": 3}
Message = tuple[str, str, str]  # context, source, comment


def calls_of(path: Path, *names: str) -> Iterator[ast.Call]:
    """Each call of a function or method with one of these names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


def test_tr_gets_whole_literal_sentences() -> None:
    """lupdate reads the source: what is put together at run time is never found by a translator."""
    found = []
    for path in code_files(".py", folders=("ui",)):
        for call in calls_of(path, "tr", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"):
            first_texts = 1 if getattr(call.func, "attr", "") == "tr" or len(call.args) == 1 else 2
            for argument in call.args[:first_texts]:
                if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str)):
                    found.append(f"{name_of(path)}:{call.lineno}")
        for call in calls_of(path, "translate"):
            if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args):
                found.append(f"{name_of(path)}:{call.lineno}")
    assert found == []


def messages_of(path: Path) -> dict[Message, ElementTree.Element]:
    """The messages of a .ts file by context, source and comment."""
    messages = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            messages[name, message.findtext("source", ""), message.findtext("comment", "")] = message
    return messages


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> set[Message]:
    """Every message that the window's source asks to be translated, as lupdate finds it."""
    target = tmp_path_factory.mktemp("lupdate") / "spoken.ts"
    sources = [str(path) for path in code_files(".py", folders=("ui",))]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([lupdate, *sources, "-ts", target], cwd=ROOT, capture_output=True, check=True, timeout=120)
    messages = set(messages_of(target))
    assert messages, "lupdate found nothing: the test looks in the wrong place"
    return messages


def russian() -> dict[Message, ElementTree.Element]:
    """All messages of all Russian files."""
    messages: dict[Message, ElementTree.Element] = {}
    for path in sorted(TRANSLATIONS.glob("*_ru.ts")):
        messages |= messages_of(path)
    return messages


def test_every_sentence_of_the_window_has_its_russian(spoken: set[Message]) -> None:
    assert sorted(spoken - russian().keys()) == []


def test_no_translation_is_left_of_a_sentence_that_is_gone(spoken: set[Message]) -> None:
    assert sorted(russian().keys() - spoken) == []


def test_no_translation_is_unfinished_or_empty() -> None:
    unfinished = []
    for path in sorted(TRANSLATIONS.glob("*.ts")):
        for (context, source, _), message in messages_of(path).items():
            translation = message.find("translation")
            forms = [] if translation is None else translation.findall("numerusform") or [translation]
            if (
                translation is None
                or translation.get("type")
                or not all("".join(form.itertext()).strip() for form in forms)
                or (message.get("numerus") == "yes" and len(forms) != PLURAL_FORMS[path.stem[-2:]])
            ):
                unfinished.append(f"{path.name}: {context}: {source}")
    assert unfinished == []


def test_translations_keep_the_places_for_values() -> None:
    """`%1`, `%n` and `{name}` must come back in the translation, or a value is lost."""
    place = re.compile(r"%(?:L?\d|n)|\{\w*\}")
    broken = []
    for (context, source, _), message in russian().items():
        wanted = set(place.findall(source)) - {"%n"}
        translation = message.find("translation")
        forms = [] if translation is None else translation.findall("numerusform") or [translation]
        for form in forms:
            if set(place.findall("".join(form.itertext()))) - {"%n"} != wanted:
                broken.append(f"{context}: {source}")
    assert broken == []


def codes_in(folders: tuple[str, ...], *suffixes: str, apart_from: str = "") -> set[str]:
    """Codes of refusals that stand as a literal in these files."""
    found: set[str] = set()
    for path in code_files(*suffixes, folders=folders):
        if name_of(path) != apart_from:
            found |= set(re.findall(r"""["'](KT\d{3})\b""", path.read_text(encoding="utf-8")))
    return found


def listed_codes() -> list[str]:
    """The codes of ERRORS.md, in its order."""
    text = (ROOT / "server_setup" / "sql" / "ERRORS.md").read_text(encoding="utf-8")
    return re.findall(r"^\|\s*(KT\d{3})\s*\|", text, re.MULTILINE)


def test_each_refusal_is_listed_once_and_has_its_sentence() -> None:
    from ui.common.error_texts import SENTENCES

    listed = listed_codes()
    assert sorted(listed) == sorted(set(listed)), "a code means one thing"
    assert set(SENTENCES) == set(listed)


def test_each_refusal_of_the_source_is_listed_and_each_listed_one_is_used() -> None:
    used = codes_in(("server_setup",), ".sql", ".py") | codes_in(
        ("app", "ui"), ".py", apart_from="ui/common/error_texts.py"
    )
    assert used == set(listed_codes())


def test_every_sentence_of_kontor_server_has_its_russian() -> None:
    entries = entries_of(SOURCE.read_text(encoding="utf-8"))
    assert sorted(message for message in all_messages() if not all(entries.get(message, [""]))) == []


def test_no_sentence_is_translated_that_nobody_says() -> None:
    known = {*all_messages(), *TYPERS, ""}
    assert sorted(set(entries_of(SOURCE.read_text(encoding="utf-8"))) - known) == []


def test_the_russian_keeps_the_places_for_values_and_is_in_russian_letters() -> None:
    place = re.compile(r"\{\w*(?:!r)?\}")
    broken = []
    for message, forms in entries_of(SOURCE.read_text(encoding="utf-8")).items():
        for form in forms if message else []:
            if set(place.findall(form)) != set(place.findall(message)) or not re.search("[а-яё]", form.lower()):
                broken.append(message)
    assert broken == []


def test_sentences_are_put_together_by_name_and_never_translated_half_made() -> None:
    half_made = []
    for path in sorted(CATALOGUES.parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "marked"):
                half_made += [path.name for text in node.args if isinstance(text, ast.JoinedStr)]
    assert half_made == []
