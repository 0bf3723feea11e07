"""Sentences that stand on the board in several languages at once, or in turn.

What the board says in the center's language alone is translated with Qt; see `display_es.ts`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from shared.domain.spans import WEEKDAYS

from .house import Texts

EMPTY: Texts = {
    "es": "Aquí aparece su número",
    "en": "Your number appears here",
    "pt": "Seu número aparece aqui",
    "fr": "Votre numéro s’affiche ici",
    "ht": "Nimewo w ap parèt isit la",
    "uk": "Тут з’явиться ваш номер",
    "ar": "سيظهر رقمك هنا",
}

BAND: Sequence[Texts] = (
    {
        "es": "Todo es gratis. No pedimos documentos.",
        "en": "Everything is free. We ask for no documents.",
        "pt": "Tudo é gratuito. Não pedimos documentos.",
        "fr": "Tout est gratuit. Nous ne demandons aucun papier.",
        "ht": "Tout bagay gratis. Nou pa mande okenn papye.",
        "uk": "Усе безкоштовно. Документів не питаємо.",
        "ar": "كل شيء مجاني. لا نطلب أي وثائق.",
    },
    {
        "es": "Si su número ya pasó, avise en una ventanilla.",
        "en": "If your number has passed, tell any window.",
        "pt": "Se o seu número já passou, avise em um guichê.",
        "fr": "Votre numéro est passé ? Dites-le à un guichet.",
        "ht": "Si nimewo w deja pase, di sa nan yon gichè.",
        "uk": "Ваш номер уже минув? Скажіть біля будь-якого вікна.",
        "ar": "إذا مرّ رقمك فأخبر أي شباك.",
    },
)
"""What stands at the foot where the center has no notices of its own."""

CLOSED: Texts = {
    "es": "Ahora está cerrado",
    "en": "Closed now",
    "pt": "Fechado agora",
    "fr": "Fermé pour le moment",
    "ht": "Fèmen kounye a",
    "uk": "Зараз зачинено",
    "ar": "مغلق الآن",
}

_OPENS: Texts = {
    "es": "Abrimos {day} a las {time}",
    "en": "We open {day} at {time}",
    "pt": "Abrimos {day} às {time}",
    "fr": "Nous ouvrons {day} à {time}",
    "ht": "N ap louvri {day} a {time}",
    "uk": "Відкриємося {day} о {time}",
    "ar": "نفتح {day} الساعة {time}",
}
_OPENS_ON: Texts = {
    "es": "Abrimos el {date}",
    "en": "We open on {date}",
    "pt": "Abrimos em {date}",
    "fr": "Nous ouvrons le {date}",
    "ht": "N ap louvri {date}",
    "uk": "Відкриємося {date}",
    "ar": "نفتح يوم {date}",
}
_SOON: Texts = {
    "es": "hoy|mañana",
    "en": "today|tomorrow",
    "pt": "hoje|amanhã",
    "fr": "aujourd’hui|demain",
    "ht": "jodi a|demen",
    "uk": "сьогодні|завтра",
    "ar": "اليوم|غدًا",
}
_DAYS: Mapping[str, str] = {
    "es": "el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo",
    "en": "on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|on Saturday|on Sunday",
    "pt": "na segunda|na terça|na quarta|na quinta|na sexta|no sábado|no domingo",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
    "ht": "lendi|madi|mèkredi|jedi|vandredi|samdi|dimanch",
    "uk": "у понеділок|у вівторок|у середу|у четвер|у п’ятницю|у суботу|у неділю",
    "ar": "يوم الإثنين|يوم الثلاثاء|يوم الأربعاء|يوم الخميس|يوم الجمعة|يوم السبت|يوم الأحد",
}

MINUTES: Texts = {
    "es": "Minutos",
    "en": "Minutes",
    "pt": "Minutos",
    "fr": "Minutes",
    "ht": "Minit",
    "uk": "Хвилини",
    "ar": "دقائق",
}


def band(languages: Sequence[str], turn: int, notices: Sequence[Texts] = ()) -> tuple[str, str]:
    """Return language and sentence for this turn: each in every language before the next one."""
    said = [
        (language, texts[language])
        for texts in notices or BAND
        for language in languages
        if language in texts
    ]
    return said[turn % len(said)] if said else ("en", BAND[turn % len(BAND)]["en"])


def empty_lines(languages: Sequence[str]) -> tuple[str, str]:
    """Return what the field says before the first call, in the center's first two languages."""
    return _two(EMPTY, languages)


def closed_lines(languages: Sequence[str]) -> tuple[str, str]:
    """Return that it is closed, in the center's first two languages."""
    return _two(CLOSED, languages)


def opening_line(language: str, opens: datetime | None, now: datetime) -> str:
    """Return when it opens again, both instants local; "" when nobody knows."""
    if opens is None:
        return ""
    spoken = language if language in _OPENS else "en"
    days = (opens.date() - now.date()).days
    if days >= len(WEEKDAYS):
        return _OPENS_ON[spoken].format(date=f"{opens:%d/%m/%Y}")
    soon = _SOON[spoken].split("|")
    day = soon[days] if days < len(soon) else _DAYS[spoken].split("|")[opens.weekday()]
    return _OPENS[spoken].format(day=day, time=f"{opens:%H:%M}")


def minutes(language: str) -> str:
    """Return the heading of the waits."""
    return MINUTES.get(language, MINUTES["en"])


def _two(texts: Texts, languages: Sequence[str]) -> tuple[str, str]:
    first, second, *_ = [*(texts[each] for each in languages if each in texts), "", ""]
    return first or texts["en"], second
