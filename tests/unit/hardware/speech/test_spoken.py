"""Words written for the eye, as they are said."""

from __future__ import annotations

import pytest

from hardware.speech.spoken import spoken


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("es", "A-017", "A, cero uno siete"),
        ("es", "Cuando salga A-017, vaya", "Cuando salga A, cero uno siete, vaya"),
        ("fr", "25 à 40 min", "25 à 40 minutes"),
        ("es", "Borramos esta página en 20 s.", "Borramos esta página en 20 segundos."),
        ("uk", "5 хв", "5 хвилин"),
        ("ht", "45 rive 71 min", "karannsenk rive swasannonz minit"),
        ("ht", "199 moun, 2026", "san katrevendiznèf moun, de zewo de sis"),
        ("es", "6 personas antes", "6 personas antes"),
        ("en", "8 to 10 a day", "8 to 10 a day"),
        ("en", "Follow your turn\non your\u00a0phone", "Follow your turn on your phone"),
        ("en", "Your number · 10:41", "Your number, 10:41"),
        ("tlh", "A-017 in 5 min", "A-017 in 5 min"),
        ("en", "", ""),
    ],
)
def test_as_it_is_said(language: str, written: str, said: str) -> None:
    assert spoken(written, language) == said
