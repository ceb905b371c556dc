"""Reads a quick-add line such as "10:30 call Ivanov" or "завтра 14:00 звонок Иванов 30м"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from app.planner.quick_add_moments import clock, day_of, is_day_of_month
from app.planner.quick_add_words import (
    ABOUT_WORDS,
    AFTER_WORDS,
    BEFORE_TIME,
    DAY_OFFSETS,
    DAY_UNITS,
    HOUR_UNITS,
    KIND_OF_WORD,
    MINUTE_UNITS,
    MONTHS,
    TO_CLIENT,
    WEEK_UNITS,
    WEEKDAYS,
)

DEFAULT_KIND = "task"
LONGEST_MINUTES = 24 * 60

_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(am|pm)?")
_CLOCK_RANGE = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?[-–](\d{1,2})(?:[:.](\d{2}))?")
_CLOCK_12 = re.compile(r"(\d{1,2})(am|pm)")
_DATE = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_MINUTES = re.compile(rf"(\d{{1,4}}){MINUTE_UNITS}")
_HOURS = re.compile(rf"(\d{{1,2}}(?:[.,]\d{{1,2}})?){HOUR_UNITS}(?:(\d{{1,2}}){MINUTE_UNITS}?)?")
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?")
_UNIT = re.compile(rf"{MINUTE_UNITS}|{HOUR_UNITS}")


@dataclass(frozen=True, slots=True)
class ParsedTask:
    """What a quick-add line says; `refused` holds the pieces that look like a time or a date and are none.

    `client_text` is what to look for among clients, empty when the line names nobody.
    """

    subject: str
    kind: str
    day: date | None
    at: time | None
    minutes: int | None
    client_text: str
    important: bool
    refused: tuple[str, ...]


@dataclass(slots=True)
class _Line:
    """The words still to be read, and what was found so far."""

    words: list[str]
    today: date
    kind: str | None = None
    kind_word: str = ""
    day: date | None = None
    at: time | None = None
    minutes: int | None = None
    important: bool = False
    named: str = ""
    kind_place: int | None = None
    refused: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)

    def word(self, place: int) -> str:
        """The word at a place in lower case without a trailing comma, empty past the end."""
        return self.words[place].casefold().rstrip(",;") if 0 <= place < len(self.words) else ""


def parse_quick_add(text: str, today: date, day: date | None = None) -> ParsedTask:
    """Read one line; a day named in it wins over `day`, the cell that it was typed in."""
    line = _Line(words=text.split(), today=today)
    place = 0
    while place < len(line.words):
        taken = next((count for reader in _READERS if (count := reader(line, place))), 0)
        if not taken:
            line.rest.append(line.words[place])
            taken = 1
        place += taken
    client_text = line.named or _client_among(line)
    subject = " ".join(line.rest).strip(" ,;")
    return ParsedTask(
        subject=subject or line.kind_word,
        kind=line.kind or DEFAULT_KIND,
        day=line.day or day,
        at=line.at,
        minutes=line.minutes,
        client_text=client_text,
        important=line.important,
        refused=tuple(line.refused),
    )


def subject_beside_client(parsed: ParsedTask) -> str:
    """The subject without the client's words, for an item that shows its client anyway; empty when nothing is left."""
    return " ".join(parsed.subject.replace(parsed.client_text, "", 1).split()) if parsed.client_text else parsed.subject


def client_stem(text: str) -> str:
    """Cut the Russian case endings of a name, so that "Иванову" and "Ромашкой" find Иванов and Ромашка."""
    return " ".join(
        re.sub(r"(?:ами|ями|ому|ого|ой|ей|ом|ем|[аяуюеоыи])$", "", word) if len(word) > 4 else word
        for word in text.split()
    )


def _read_mark(line: _Line, place: int) -> int:
    word = line.words[place]
    if word in ("!", "!!"):
        line.important = True
        return 1
    if word.startswith("@") and len(word) > 1 and not line.named:
        line.named = word[1:].rstrip(",;")
        line.rest.append(word[1:])
        return 1
    return 0


def _read_range(line: _Line, place: int) -> int:
    skip = _before(line, place)
    found = _CLOCK_RANGE.fullmatch(line.word(place + skip))
    if not found or line.at or (found[2] is None and found[4] is None):
        return 0
    start, end = clock(found[1], found[2]), clock(found[3], found[4])
    if start is None or end is None or end <= start:
        line.refused.append(found[0])
        return skip + 1
    line.at = start
    line.minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return skip + 1


def _read_clock(line: _Line, place: int) -> int:
    skip = _before(line, place)
    word = line.word(place + skip)
    if line.at:
        return 0
    if found := _CLOCK.fullmatch(word):
        if "." in word and is_day_of_month(word, line.today):
            return 0
        at = clock(found[1], found[2], found[3])
    elif found := _CLOCK_12.fullmatch(word):
        at = clock(found[1], None, found[2])
    elif _is_bare_hour(line, place, skip):
        at = clock(word, None)
    else:
        return 0
    if at is None:
        line.refused.append(word)
    line.at = at
    return skip + 1


def _is_bare_hour(line: _Line, place: int, skip: int) -> bool:
    """ "at 10" and "в 10" at the start or after a day; "14 call" at the start."""
    word, after = line.word(place + skip), line.word(place + skip + 1)
    if not word.isdigit() or len(word) > 2 or _UNIT.fullmatch(after) or after in MONTHS:
        return False
    return (place == 0 and after in KIND_OF_WORD) or bool(skip and (place == 0 or line.day))


def _read_date(line: _Line, place: int) -> int:
    skip = _before(line, place)
    word = line.word(place + skip)
    if line.day:
        return 0
    if found := _DATE.fullmatch(word):
        line.day = day_of(line.today, int(found[1]), int(found[2]), found[3])
        if line.day is None:
            line.refused.append(word)
        return skip + 1
    if word.isdigit() and (month := MONTHS.get(line.word(place + skip + 1))):
        line.day = day_of(line.today, int(word), month, None)
        if line.day is None:
            line.refused.append(f"{word} {line.words[place + skip + 1]}")
        return skip + 2
    if (month := MONTHS.get(word)) and line.word(place + skip + 1).isdigit():
        line.day = day_of(line.today, int(line.word(place + skip + 1)), month, None)
        return skip + 2 if line.day else 0
    return 0


def _read_day_word(line: _Line, place: int) -> int:
    skip = _before(line, place)
    word = line.word(place + skip)
    if line.day:
        return 0
    if word in DAY_OFFSETS and not skip:
        line.day = line.today + timedelta(days=DAY_OFFSETS[word])
        return 1
    if word in WEEKDAYS:
        ahead = (WEEKDAYS[word] - line.today.weekday()) % 7
        line.day = line.today + timedelta(days=ahead or 7)
        return skip + 1
    if re.fullmatch(r"\+\d{1,3}", word) and not skip:
        line.day = line.today + timedelta(days=int(word))
        return 1
    return _read_distance(line, place)


def _read_distance(line: _Line, place: int) -> int:
    if line.word(place) not in AFTER_WORDS:
        return 0
    number, unit = line.word(place + 1), line.word(place + 2)
    taken = 3
    if number in WEEK_UNITS or number in ("день",):
        number, unit, taken = "1", number, 2
    if number == "a":
        number = "1"
    if not number.isdigit() or len(number) > 3 or unit not in DAY_UNITS | WEEK_UNITS:
        return 0
    line.day = line.today + timedelta(days=int(number) * (7 if unit in WEEK_UNITS else 1))
    return taken


def _read_length(line: _Line, place: int) -> int:
    word = line.word(place)
    taken = 1
    if _NUMBER.fullmatch(word) and _UNIT.fullmatch(line.word(place + 1)):
        word, taken = word + line.word(place + 1), 2
    if line.minutes is not None:
        return 0
    if word in ("полчаса", "полчасика"):
        line.minutes = 30
    elif found := _MINUTES.fullmatch(word):
        line.minutes = int(found[1])
    elif found := _HOURS.fullmatch(word):
        line.minutes = round(float(found[1].replace(",", ".")) * 60) + int(found[2] or 0)
    else:
        return 0
    if not 0 < line.minutes <= LONGEST_MINUTES:
        line.refused.append(word)
        line.minutes = None
    return taken


def _read_kind(line: _Line, place: int) -> int:
    kind = KIND_OF_WORD.get(line.word(place))
    if kind is None or line.kind:
        return 0
    line.kind, line.kind_word, line.kind_place = kind, line.words[place], len(line.rest)
    # Among other words ("send the contract") it names the kind and stays in the subject too.
    return 0 if line.rest else 1


_READERS: tuple[Callable[[_Line, int], int], ...] = (
    _read_mark,
    _read_range,
    _read_clock,
    _read_date,
    _read_day_word,
    _read_length,
    _read_kind,
)


def _client_among(line: _Line) -> str:
    """The words after the kind up to what it is about, or else a name with a capital inside the line."""
    if line.kind_place is None:
        return _named_inside(line.rest)
    words = line.rest[line.kind_place :]
    while words and (words[0].casefold() in TO_CLIENT or words[0] == line.kind_word):
        words = words[1:]
    name: list[str] = []
    for word in words:
        if word.casefold() in ABOUT_WORDS or (name and word.casefold() in TO_CLIENT):
            break
        if name and name[0][:1].isupper() and not word[:1].isupper():
            break
        name.append(word.rstrip(",;:"))
        if word[-1] in ",;:":
            break
    return " ".join(name) if len(name) <= 4 else ""


def _named_inside(words: list[str]) -> str:
    """The capitals after "to", "для" and the like, or else the first run of them after the first word."""
    runs: list[list[str]] = []
    for place, word in enumerate(words):
        if not word[:1].isupper() or place == 0:
            continue
        before = words[place - 1]
        if before.casefold() in TO_CLIENT | ABOUT_WORDS:
            runs.insert(0, [word])
        elif runs and runs[-1][-1] == before:
            runs[-1].append(word)
        else:
            runs.append([word])
    return " ".join(runs[0]).rstrip(",;") if runs else ""


def _before(line: _Line, place: int) -> int:
    return 1 if line.word(place) in BEFORE_TIME and place + 1 < len(line.words) else 0
