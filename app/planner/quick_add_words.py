"""Words of the quick-add line in Russian and English: kinds, days, months, units and stop words.

All languages are understood at once, whatever the language of the window: people mix them.
"""

from typing import Final

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "call": ("call", "phone", "ring", "tel", "звонок", "звонить", "позвонить", "созвон", "созвониться", "набрать"),
    "meeting": ("meet", "meeting", "встреча", "встретиться", "совещание", "переговоры"),
    "task": ("task", "todo", "задача", "дело", "сделать"),
    "letter": ("mail", "email", "e-mail", "letter", "письмо", "написать", "почта"),
    "visit": ("visit", "визит", "выезд", "поездка", "посетить"),
    "shipment": ("ship", "shipment", "delivery", "отгрузка", "отгрузить", "доставка"),
    "payment_due": ("pay", "payment", "invoice", "оплата", "оплатить", "платеж", "платёж"),
    "document": ("document", "contract", "документ", "договор", "документы"),
    "birthday": ("birthday", "др", "днюха"),
}

KIND_OF_WORD: Final[dict[str, str]] = {word: kind for kind, words in KINDS.items() for word in words}

DAY_OFFSETS: Final[dict[str, int]] = {
    "today": 0,
    "tomorrow": 1,
    "tmr": 1,
    "сегодня": 0,
    "завтра": 1,
    "послезавтра": 2,
    "вчера": -1,
    "yesterday": -1,
}

# Monday is 0, as in datetime.date.weekday().
WEEKDAYS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            ("mon", "monday", "пн", "понедельник"),
            ("tue", "tuesday", "вт", "вторник"),
            ("wed", "wednesday", "ср", "среда", "среду"),
            ("thu", "thursday", "чт", "четверг"),
            ("fri", "friday", "пт", "пятница", "пятницу"),
            ("sat", "saturday", "сб", "суббота", "субботу"),
            ("sun", "sunday", "вс", "воскресенье"),
        )
    )
    for word in words
}

MONTHS: Final[dict[str, int]] = {
    word: number
    for number, words in enumerate(
        (
            ("jan", "january", "янв", "января"),
            ("feb", "february", "фев", "февраля"),
            ("mar", "march", "мар", "марта"),
            ("apr", "april", "апр", "апреля"),
            ("may", "мая"),
            ("jun", "june", "июн", "июня"),
            ("jul", "july", "июл", "июля"),
            ("aug", "august", "авг", "августа"),
            ("sep", "september", "сен", "сентября"),
            ("oct", "october", "окт", "октября"),
            ("nov", "november", "ноя", "ноября"),
            ("dec", "december", "дек", "декабря"),
        ),
        start=1,
    )
    for word in words
}

MINUTE_UNITS: Final = r"(?:minutes|minute|mins|min|m|минуты|минута|минуту|минут|мин|м)"
HOUR_UNITS: Final = r"(?:hours|hour|hrs|hr|h|часов|часа|час|ч)"
DAY_UNITS: Final = frozenset({"day", "days", "день", "дня", "дней"})
WEEK_UNITS: Final = frozenset({"week", "weeks", "неделю", "недели", "недель"})

# "in 3 days", "через неделю": the word that starts a distance from today.
AFTER_WORDS: Final = frozenset({"in", "через"})

# Small words that stand before a time or a day and mean nothing beside it.
BEFORE_TIME: Final = frozenset({"at", "on", "в", "во", "к", "@"})

# A client's name ends where what it is about begins.
ABOUT_WORDS: Final = frozenset(
    {"about", "re", "re:", "for", "regarding", "о", "об", "про", "по", "насчет", "насчёт", "для", "-", "–", "—", ":"}
)

# Prepositions that lead to a client's name and are not part of it.
TO_CLIENT: Final = frozenset({"with", "to", "at", "с", "со", "к", "у", "в"})
