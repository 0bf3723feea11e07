"""Sentences that stand on the board in several languages at once, or in turn.

What the board says in the center's language alone is translated with Qt; see `display_es.ts`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

EMPTY: Mapping[str, str] = {
    "es": "Aquí aparece su número",
    "en": "Your number appears here",
    "pt": "Seu número aparece aqui",
    "fr": "Votre numéro s’affiche ici",
    "ht": "Nimewo w ap parèt isit la",
    "uk": "Тут з’явиться ваш номер",
    "ar": "سيظهر رقمك هنا",
}

BAND: Mapping[str, tuple[str, ...]] = {
    "es": (
        "Todo es gratis. No pedimos documentos.",
        "Si su número ya pasó, avise en una ventanilla.",
    ),
    "en": (
        "Everything is free. We ask for no documents.",
        "If your number has passed, tell any window.",
    ),
    "pt": (
        "Tudo é gratuito. Não pedimos documentos.",
        "Se o seu número já passou, avise em um guichê.",
    ),
    "fr": (
        "Tout est gratuit. Nous ne demandons aucun papier.",
        "Votre numéro est passé ? Dites-le à un guichet.",
    ),
    "ht": (
        "Tout bagay gratis. Nou pa mande okenn papye.",
        "Si nimewo w deja pase, di sa nan yon gichè.",
    ),
    "uk": (
        "Усе безкоштовно. Документів не питаємо.",
        "Ваш номер уже минув? Скажіть біля будь-якого вікна.",
    ),
    "ar": (
        "كل شيء مجاني. لا نطلب أي وثائق.",
        "إذا مرّ رقمك فأخبر أي شباك.",
    ),
}


def band(languages: Sequence[str], turn: int) -> str:
    """Return the sentence for this turn: each in every language before the next sentence."""
    spoken = [each for each in languages if each in BAND] or ["en"]
    sentence, place = divmod(turn, len(spoken))
    texts = BAND[spoken[place]]
    return texts[sentence % len(texts)]


def empty_lines(languages: Sequence[str]) -> tuple[str, str]:
    """Return what the field says before the first call, in the center's first two languages."""
    first, second, *_ = [*(EMPTY[each] for each in languages if each in EMPTY), "", ""]
    return first or EMPTY["en"], second
